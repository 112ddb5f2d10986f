import { addMonths, type Day, dateOf, dayOf, daysInMonth } from '../calendar.ts';
import { curator, type NoMemory, type Proposal, type Timely } from '../curator.ts';
import { found } from '../found.ts';
import { OF_A_JOURNEY } from '../shape.ts';
import { count } from '../text.ts';
import {
  bestOfThem,
  budgetFor,
  byDay,
  byJourney,
  byPerson,
  grouped,
  perSceneFor,
  SAME_COMPANY,
  scenesCount,
  shotsCount,
} from './parts.ts';

export type MonthTitle =
  /** The month gone by. */
  | { readonly says: 'best-of'; readonly year: number; readonly month: number }
  /** This month, so many years ago. */
  | { readonly says: 'years-ago'; readonly year: number; readonly month: number; readonly years: number };

/** Days of the month at which the same month of earlier years may be shown: when the one gone by has had its time. */
const [FROM_DAY, TO_DAY] = [15, 24] as const;
/** Of how many photos the worth is told. */
const BEST = 10;
/** Last month is news; the one years ago takes its turn when there is nothing else of its kind. */
const WORTH = { 'best-of': 0.9, 'years-ago': 0.45 } as const;

/** `2026-10`. */
const keyOf = ({ year, month }: { readonly year: number; readonly month: number }): string =>
  `${year}-${String(month).padStart(2, '0')}`;

export const months = curator({
  kind: 'months',
  says: 'The best of the month gone by, and of this month years ago.',
  page: `In the first days of a month comes the best of the one before: up to twenty photos, no day with more than about a third of
them, every journey and everybody who matters among them. In the second half of a month, a smaller memory: the same month
some years ago.

With \`album: each\` every month with photos enough has an album of its own, and \`keep\` says how many stand; the month
that runs gets its album when it is over. A photo of the small hours of the 1st belongs to the month before.`,
  isOn: true,
  album: 'one',
  keep: 24,
  days: 10,
  rest: 300,
  atLeast: 15,
  options: {
    showDays: {
      type: 'count',
      default: 10,
      min: 1,
      max: 28,
      says: 'Days of the next month on which the best of a month may be shown',
    },
  },
  find: (chronicle, { album, atLeast, showDays }) => {
    const { today, photos, people } = chronicle;
    const now = dateOf(today);
    const firstOfMonth = dayOf({ ...now, day: 1 });
    const before = dateOf(addMonths(firstOfMonth, -1));
    const dropped: NoMemory[] = [];
    const proposals: Proposal<MonthTitle>[] = [];
    const all = grouped(photos, (photo) => keyOf(dateOf(chronicle.dayOf(photo))));
    for (const [key, ofMonth] of all) {
      const [year = 0, month = 0] = key.split('-').map(Number);
      const isLast = year === before.year && month === before.month;
      const isSame = month === now.month && year < now.year;
      const isOver = dayOf({ year, month: month + 1, day: 1 }) <= today;
      if (album === 'one' ? !isLast && !isSame : !isOver) continue;
      const shots = shotsCount(chronicle, ofMonth);
      if (shots < atLeast) {
        dropped.push({ what: key, because: `only ${count(shots, 'shot')}; a month needs ${atLeast}` });
        continue;
      }
      const says = album === 'one' && isSame ? 'years-ago' : 'best-of';
      const days: Timely =
        says === 'best-of'
          ? { from: firstOfMonth, to: (firstOfMonth + showDays - 1) as Day }
          : { from: (firstOfMonth + FROM_DAY - 1) as Day, to: (firstOfMonth + TO_DAY - 1) as Day };
      const scenes = scenesCount(chronicle, ofMonth);
      const places = budgetFor(scenes);
      proposals.push({
        kind: 'months',
        identity: key,
        title: says === 'best-of' ? { says, year, month } : { says, year, month, years: now.year - year },
        photos: ofMonth,
        shape: {
          ...OF_A_JOURNEY,
          count: places,
          facets: [byDay(chronicle), byJourney(chronicle), byPerson(people.lovedOnes)],
          ends: false,
          perScene: perSceneFor(scenes, places),
          sameCompany: SAME_COMPANY,
        },
        worth: WORTH[says] * (0.7 + 0.3 * bestOfThem(chronicle, ofMonth, BEST)),
        timely: album === 'one' ? days : null,
        anniversary: null,
        about: [],
        theme: null,
        story: [`${count(ofMonth.length, 'photo')} in ${daysInMonth(year, month)} days, ${count(shots, 'shot')}`],
      });
    }
    return found(proposals, dropped.reverse());
  },
});
