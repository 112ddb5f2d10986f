import { type Day, dateOf, formatDay } from '../calendar.ts';
import type { Chronicle, Event, Journey } from '../chronicle-types.ts';
import { isHomeSouth } from '../country-of-home.ts';
import { curator, type Proposal } from '../curator.ts';
import { apart, found } from '../found.ts';
import { townKeyOf } from '../gazetteer.ts';
import { homeAt } from '../home.ts';
import { type SeasonName, seasonKey, seasonOf } from '../seasons-of-year.ts';
import { OF_A_DAY, OF_A_JOURNEY } from '../shape.ts';
import { count } from '../text.ts';
import {
  bestOfThem,
  budgetFor,
  byDay,
  byPerson,
  grouped,
  perSceneFor,
  SAME_COMPANY,
  scenesCount,
  shotsCount,
  townSlug,
} from './parts.ts';

export type RediscoverTitle =
  /** A day, with the place if it was not at home. */
  | { readonly says: 'day'; readonly day: Day; readonly place: number | null }
  /** A whole season, where days are thin. */
  | { readonly says: 'season'; readonly season: SeasonName; readonly years: readonly [number, number] };

/** Days since a photo was taken from which one may have forgotten it, where the library is younger than was asked for. */
const YOUNGER = [365, 182, 60] as const;
/** Of a year with its part of a leap day. */
const DAYS_A_YEAR = 365.25;
/** So many good days are enough for months; the best are taken. A choice of ours. */
const MOST_DAYS = 60;
/** With fewer days than this, seasons help out. */
const FEW_DAYS = 10;
/** Days of one journey: it has an album of its own. */
const MOST_OF_A_JOURNEY = 2;
/** How much the interest of a day counts beside how good its best photos are. */
const INTEREST = 0.6;
/** Of how many photos it is told how good they are. */
const BEST = 6;
/** From, and how much more for the best: it fills the days that have nothing of their own. */
const WORTH = { day: [0.3, 0.3], season: [0.2, 0.1] } as const;
/** A place in a title is borne out by so many photos. */
const PROOFS = 2;

interface GoodDay {
  readonly event: Event;
  /** 0 to 1. */
  readonly worth: number;
}

/** The best old events, the best of a day, few of a journey; by time. */
const goodDaysOf = (chronicle: Chronicle, before: Day, atLeast: number): GoodDay[] => {
  const ranked = chronicle.events
    .filter((event) => event.day <= before && event.shots.length >= atLeast)
    .map((event) => {
      const best = bestOfThem(chronicle, event.photos, BEST);
      return { event, worth: INTEREST * event.interest + (1 - INTEREST) * best };
    })
    .sort((a, b) => b.worth - a.worth || a.event.from - b.event.from);
  const days = new Set<Day>();
  const ofJourney = new Map<Journey, number>();
  const good: GoodDay[] = [];
  for (const one of ranked) {
    if (good.length === MOST_DAYS) break;
    const [first] = one.event.photos;
    const journey = first && chronicle.journeyOf.get(first.id);
    const others = journey ? (ofJourney.get(journey) ?? 0) : 0;
    if (days.has(one.event.day) || others === MOST_OF_A_JOURNEY) continue;
    days.add(one.event.day);
    if (journey) ofJourney.set(journey, others + 1);
    good.push(one);
  }
  return good.sort((a, b) => a.event.day - b.event.day);
};

/** Where it was, unless at home or hardly borne out. */
const placeOf = ({ places, bases }: Chronicle, { geocoding, photos, day }: Event): number | null => {
  const town = townKeyOf(places, geocoding);
  if (town === null || town === townKeyOf(places, homeAt(bases, day)?.geocoding ?? null)) return null;
  const proofs = photos.filter((photo) => townKeyOf(places, photo.geocoding) === town).length;
  return proofs >= PROOFS ? geocoding : null;
};

const ofDay = (chronicle: Chronicle, { event, worth }: GoodDay): Proposal<RediscoverTitle> => {
  const { photos, day, geocoding } = event;
  const scenes = scenesCount(chronicle, photos);
  const places = budgetFor(scenes);
  const date = dateOf(day);
  const [from, more] = WORTH.day;
  return {
    kind: 'rediscover',
    identity: [formatDay(day), townSlug(chronicle.places, geocoding)].filter((part) => part !== '').join('-'),
    title: { says: 'day', day, place: placeOf(chronicle, event) },
    photos,
    shape: {
      ...OF_A_DAY,
      count: places,
      facets: [byPerson(chronicle.people.lovedOnes)],
      ends: false,
      perScene: perSceneFor(scenes, places),
      sameCompany: SAME_COMPANY,
    },
    worth: from + more * worth,
    timely: null,
    anniversary: { month: date.month, day: date.day },
    about: [],
    theme: null,
    story: [`${count(photos.length, 'photo')} of ${formatDay(day)}, a good day of long ago`],
  };
};

const seasonsOf = (chronicle: Chronicle, before: Day, atLeast: number): Proposal<RediscoverTitle>[] => {
  const old = chronicle.photos.filter((photo) => chronicle.dayOf(photo) <= before);
  const [from, more] = WORTH.season;
  return [...grouped(old, (photo) => seasonOf(chronicle.dayOf(photo), false).first)].flatMap(([first, photos]) => {
    if (shotsCount(chronicle, photos) < atLeast) return [];
    const season = seasonOf(first, isHomeSouth(chronicle, first));
    const scenes = scenesCount(chronicle, photos);
    const places = budgetFor(scenes);
    return {
      kind: 'rediscover',
      identity: seasonKey(season),
      title: { says: 'season', season: season.name, years: season.years } as const,
      photos,
      shape: {
        ...OF_A_JOURNEY,
        count: places,
        facets: [byDay(chronicle), byPerson(chronicle.people.lovedOnes)],
        ends: false,
        perScene: perSceneFor(scenes, places),
        sameCompany: SAME_COMPANY,
      },
      worth: from + more * bestOfThem(chronicle, photos, BEST),
      timely: null,
      anniversary: null,
      about: [],
      theme: null,
      story: [`${count(photos.length, 'photo')} of ${seasonKey(season).split('-').reverse().join(' ')}`],
    };
  });
};

export const rediscover = curator({
  kind: 'rediscover',
  says: 'Good days one has not seen for years.',
  page: `Days of two years ago and more that deserve to be looked at again: those with the best photos, favourites, people who
matter, something out of the ordinary. Sixty of the best take turns, at most two of any trip, each rather about the day of the
year it was taken on, and each rests a year when it was shown. So there is a memory also on days that have none of their own.

Where there are few such days, whole seasons help out, *spring 2019*; where the library is younger, what is a year old, half a
year, two months. The title says the day, and the place if it was not at home. It names nobody.`,
  isOn: true,
  album: 'one',
  keep: 20,
  days: 3,
  rest: 365,
  atLeast: 6,
  options: {
    years: { type: 'count', default: 2, min: 1, max: 20, says: 'How many years ago it must be at least' },
  },
  find: (chronicle, { atLeast, years }) => {
    const { today } = chronicle;
    for (const age of [Math.round(years * DAYS_A_YEAR), ...YOUNGER]) {
      const before = (today - age) as Day;
      const good = goodDaysOf(chronicle, before, atLeast).map((one) => ofDay(chronicle, one));
      const proposals = good.length < FEW_DAYS ? [...good, ...seasonsOf(chronicle, before, atLeast)] : good;
      if (proposals.length === 0) continue;
      const identities = apart(proposals.map(({ identity }) => identity));
      return found(
        proposals.map((proposal, i) => ({ ...proposal, identity: identities[i] ?? proposal.identity })),
        [],
      );
    }
    const because = `no day and no season before ${formatDay((today - (YOUNGER.at(-1) ?? 0)) as Day)} has ${count(atLeast, 'shot')}`;
    return found<RediscoverTitle>([], [{ what: 'a day to rediscover', because }]);
  },
});
