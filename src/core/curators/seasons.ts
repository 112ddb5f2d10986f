import { type Day, formatDay } from '../calendar.ts';
import { isHomeSouth } from '../country-of-home.ts';
import { curator, type NoMemory, type Proposal } from '../curator.ts';
import { found } from '../found.ts';
import { type SeasonName, seasonKey, seasonOf } from '../seasons-of-year.ts';
import { OF_YEARS } from '../shape.ts';
import { count } from '../text.ts';
import {
  bestOfThem,
  budgetFor,
  byDay,
  byJourney,
  byMonth,
  byPerson,
  grouped,
  perSceneFor,
  SAME_COMPANY,
  scenesCount,
  shotsCount,
} from './parts.ts';

export type SeasonTitle = {
  readonly says: 'season';
  readonly season: SeasonName;
  /** Of its first and of its last day: two of a season that begins in December. */
  readonly years: readonly [number, number];
};

/** Of how many photos the worth is told. */
const BEST = 15;
/** A fifth: of twenty photos, four. */
const MOST_OF_ONE_DAY = 0.2;
const WORTH = 0.85;
/** Seconds in which photos of three months are of one time: the days of a holiday differ, its hours hardly do. */
const TAU = 2 * 86_400;

export const seasons = curator({
  kind: 'seasons',
  says: 'The best of the season gone by.',
  page: `When a season is over, its best: up to twenty photos of three months, each month among them, every journey, everybody who
matters, and no day with more than a fifth. Seasons are whole months, winter from December to February; south of the
equator that is summer, by where home was at the time.

It is shown in the first two weeks after. With \`album: each\` every season with photos enough has an album of its own. A
season that still runs has none.`,
  isOn: true,
  album: 'one',
  keep: 12,
  days: 14,
  rest: 300,
  atLeast: 15,
  options: {
    showDays: {
      type: 'count',
      default: 14,
      min: 1,
      max: 60,
      says: 'Days after its end on which a season may be shown',
    },
  },
  find: (chronicle, { album, atLeast, showDays }) => {
    const { today, photos, people } = chronicle;
    const dropped: NoMemory[] = [];
    const proposals: Proposal<SeasonTitle>[] = [];
    const firstDays = grouped(photos, (photo) => seasonOf(chronicle.dayOf(photo), false).first);
    for (const [first, ofSeason] of firstDays) {
      const season = seasonOf(first, isHomeSouth(chronicle, first));
      const until = (season.last + showDays) as Day;
      if (season.last >= today || (album === 'one' && until < today)) continue;
      const shots = shotsCount(chronicle, ofSeason);
      if (shots < atLeast) {
        dropped.push({ what: seasonKey(season), because: `only ${count(shots, 'shot')}; a season needs ${atLeast}` });
        continue;
      }
      const scenes = scenesCount(chronicle, ofSeason);
      const places = budgetFor(scenes);
      proposals.push({
        kind: 'seasons',
        identity: seasonKey(season),
        title: { says: 'season', season: season.name, years: season.years },
        photos: ofSeason,
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
        worth: WORTH * (0.7 + 0.3 * bestOfThem(chronicle, ofSeason, BEST)),
        timely: album === 'one' ? { from: (season.last + 1) as Day, to: until } : null,
        anniversary: null,
        about: [],
        theme: null,
        story: [
          `${count(ofSeason.length, 'photo')} from ${formatDay(season.first)} to ${formatDay(season.last)}, ${count(shots, 'shot')}`,
        ],
      });
    }
    return found(proposals, dropped.reverse());
  },
});
