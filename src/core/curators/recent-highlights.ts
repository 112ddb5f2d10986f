import { type Day, dateOf, dayOf, weekdayOf } from '../calendar.ts';
import { curator } from '../curator.ts';
import { found } from '../found.ts';
import { OF_A_JOURNEY } from '../shape.ts';
import { count } from '../text.ts';
import {
  bestOfThem,
  budgetFor,
  byDay,
  byPerson,
  perSceneFor,
  photosOfDays,
  SAME_COMPANY,
  scenesCount,
  shotsCount,
} from './parts.ts';

export type RecentHighlightsTitle = {
  /** Of the last seven days, or of the last four weeks. */
  readonly says: 'last-week' | 'last-weeks';
  /** Days of its first and of its last photo. */
  readonly first: Day;
  readonly last: Day;
};

/** A week; after a quiet one, four. */
const SPANS = [
  { says: 'last-week', days: 7, worth: 0.8 },
  { says: 'last-weeks', days: 28, worth: 0.6 },
] as const;
/** Of how many photos the worth is told. */
const BEST = 10;

/** `2026-w47`: the ISO week, which belongs to the year its Thursday is in. */
const weekKey = (day: Day): string => {
  const thursday = (day - weekdayOf(day) + 4) as Day;
  const { year } = dateOf(thursday);
  const week = Math.floor((thursday - dayOf({ year, month: 1, day: 1 })) / 7) + 1;
  return `${year}-w${String(week).padStart(2, '0')}`;
};

export const recentHighlights = curator({
  kind: 'recent-highlights',
  says: 'The best of the last days.',
  page: `What the family did lately, while it is fresh: the best photos of the last seven days, today included, with no day taking
more than about a third and everybody who matters in it. After a quiet week it looks back four weeks.

The album changes once a week, with the week of the calendar, and only within it when photos arrive late. Photos of a single
day, today, are not enough: they may still be coming in.`,
  isOn: true,
  album: 'one',
  keep: 8,
  days: 7,
  rest: 0,
  atLeast: 5,
  options: {},
  find: (chronicle, { atLeast }) => {
    const { today, dayOf: dayOfPhoto } = chronicle;
    const dropped = [];
    for (const { says, days, worth } of SPANS) {
      const photos = photosOfDays(chronicle, (today - days + 1) as Day, today);
      const shots = shotsCount(chronicle, photos);
      const [from, to] = [photos[0], photos.at(-1)];
      if (!from || !to || shots < atLeast || dayOfPhoto(from) === today) {
        const because = shots < atLeast ? `only ${count(shots, 'shot')}; it needs ${atLeast}` : 'all of today';
        dropped.push({ what: `the last ${days} days`, because });
        continue;
      }
      const scenes = scenesCount(chronicle, photos);
      const places = budgetFor(scenes);
      const title: RecentHighlightsTitle = { says, first: dayOfPhoto(from), last: dayOfPhoto(to) };
      return found(
        [
          {
            kind: 'recent-highlights',
            identity: weekKey(today),
            title,
            photos,
            shape: {
              ...OF_A_JOURNEY,
              count: places,
              facets: [byDay(chronicle), byPerson(chronicle.people.lovedOnes)],
              ends: false,
              perScene: perSceneFor(scenes, places),
              sameCompany: SAME_COMPANY,
            },
            worth: worth * (0.7 + 0.3 * bestOfThem(chronicle, photos, BEST)),
            // Till Sunday; on Monday the next week has its own.
            timely: { from: today, to: (today + 7 - weekdayOf(today)) as Day },
            anniversary: null,
            about: [],
            theme: null,
            story: [`${count(photos.length, 'photo')} of the last ${days} days`],
          },
        ],
        dropped,
      );
    }
    return found<RecentHighlightsTitle>([], dropped);
  },
});
