import { type Day, dateOf, dayOf } from '../calendar.ts';
import { curator, type NoMemory, type Proposal } from '../curator.ts';
import { found } from '../found.ts';
import { OF_YEARS } from '../shape.ts';
import { count } from '../text.ts';
import {
  bestOfThem,
  byDay,
  byJourney,
  byMonth,
  byPerson,
  clamp,
  grouped,
  perSceneFor,
  SAME_COMPANY,
  scenesCount,
  shotsCount,
} from './parts.ts';

export type YearTitle = {
  readonly says: 'year';
  readonly year: number;
  /** It still runs. */
  readonly soFar: boolean;
};

/** Photos of a year: three to five of each month. */
const [FEWEST, MOST] = [40, 60] as const;
/** For each root of the scenes, as `budgetFor` has it. */
const PER_ROOT = 2.2;
/** A wedding may have four to six photos of a year. */
const MOST_OF_ONE_DAY = 0.1;
/** From 1 December on, a year is told enough to look back; others do so in December, too. */
const LOOKING_BACK = { month: 12, day: 1 } as const;
/** Days of January on which the year gone by is still shown in a standing album. */
const JANUARY_DAYS = 31;
/** Of how many photos the worth is told. */
const BEST = 30;
const WORTH = 0.9;
/** Seconds in which photos of a year are of one time. */
const TAU = 4 * 86_400;

export const years = curator({
  kind: 'years',
  says: 'Each year in pictures.',
  page: `A year in 40 to 60 photos: something of every month, every journey and day out, everybody who matters, and no day with
more than a tenth. Each full year with photos enough has an album of its own that stays, and photos found later find their
way in. The running year gets its album on 1 December, and grows until New Year's Eve, which ends at four in the morning.

With \`album: one\` there is one album that shows the running year in December and the one gone by in January.`,
  isOn: true,
  album: 'each',
  keep: 30,
  days: 31,
  rest: 0,
  atLeast: 40,
  options: {},
  find: (chronicle, { album, atLeast }) => {
    const { today, photos, people } = chronicle;
    const now = dateOf(today).year;
    const dropped: NoMemory[] = [];
    const proposals: Proposal<YearTitle>[] = [];
    for (const [year, ofYear] of grouped(photos, (photo) => dateOf(chronicle.dayOf(photo)).year)) {
      const from = dayOf({ year, ...LOOKING_BACK });
      const to = (dayOf({ year: year + 1, month: 1, day: 1 }) + JANUARY_DAYS - 1) as Day;
      if (today < from) {
        dropped.push({ what: String(year), because: 'it still runs; from 1 December on there is an album' });
        continue;
      }
      if (album === 'one' && today > to) continue;
      const shots = shotsCount(chronicle, ofYear);
      if (shots < atLeast) {
        dropped.push({ what: String(year), because: `only ${count(shots, 'shot')}; a year needs ${atLeast}` });
        continue;
      }
      const scenes = scenesCount(chronicle, ofYear);
      const places = clamp(FEWEST, Math.round(PER_ROOT * Math.sqrt(scenes)), MOST);
      proposals.push({
        kind: 'years',
        identity: String(year),
        title: { says: 'year', year, soFar: year === now },
        photos: ofYear,
        shape: {
          ...OF_YEARS,
          tau: TAU,
          count: places,
          facets: [
            byMonth(chronicle),
            byJourney(chronicle),
            byPerson(people.lovedOnes),
            byDay(chronicle, MOST_OF_ONE_DAY),
          ],
          ends: false,
          perScene: perSceneFor(scenes, places),
          sameCompany: SAME_COMPANY,
        },
        worth: WORTH * (0.7 + 0.3 * bestOfThem(chronicle, ofYear, BEST)),
        timely: album === 'one' ? { from, to } : null,
        anniversary: null,
        about: [],
        theme: null,
        story: [
          `${count(ofYear.length, 'photo')} of ${year}, on ${count(new Set(ofYear.map(chronicle.dayOf)).size, 'day')}`,
        ],
      });
    }
    return found(proposals, dropped.reverse());
  },
});
