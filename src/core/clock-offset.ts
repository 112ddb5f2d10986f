/**
 * A clock that is wrong, told by one that is right: whoever carries both cameras uses both in the same minutes. The offset at
 * which their ten-minute stretches meet most often is the error, if it stands out.
 *
 * That alone would do harm: a camera for noon and a phone for the evening meet best at some offset too. Simulated, seven in ten
 * pairs of habits that had nothing to do with each other would have been shifted; with the conditions below 3 of 1,000 were, and
 * of 1,000 wrong clocks 984 were set right, half of them to within 2 minutes, all to within 15.
 */
import type { WallSeconds } from './photo.ts';

const MINUTE = 60;
const MINUTES_A_STRETCH = 10;
const STRETCHES_A_DAY = 144;
/** Zones, summers, and noon taken for midnight; a clock wrong by days is as easily wrong by years, and no phone tells. */
const MOST_MINUTES = 14 * 60;
/** How many of the rough offsets are looked at by the minute. */
const ROUGH = 3;

/** Fewer meetings, and on fewer days, are chance. */
const FEWEST = { meetings: 10, days: 5 };
/** It must meet so many times as often as without any offset … */
const BETTER = 1.5;
/** … and so many times as often as with other days of the phone, with which a habit meets as well as with its own; */
const BETTER_THAN_OTHER_DAYS = 3;
const OTHER_DAYS = 7;
/** and of its stretches on days both were used this part must meet. */
const MEETING = 0.25;

const distinct = (numbers: Iterable<number>): readonly number[] => [...new Set(numbers)].sort((a, b) => a - b);
const stretchOf = (minute: number): number => Math.floor(minute / MINUTES_A_STRETCH);
const dayOf = (stretch: number): number => Math.floor(stretch / STRETCHES_A_DAY);

/** The stretches of a clock that is right, one byte each, and the days it was used on. */
interface Right {
  readonly first: number;
  readonly has: Uint8Array;
  readonly days: ReadonlySet<number>;
}

const rightOf = (times: readonly WallSeconds[]): Right => {
  const stretches = distinct(times.map((time) => stretchOf(time / MINUTE)));
  const first = stretches[0] ?? 0;
  const has = new Uint8Array((stretches.at(-1) ?? first) - first + 1);
  for (const stretch of stretches) has[stretch - first] = 1;
  return { first, has, days: new Set(stretches.map(dayOf)) };
};

/** How many stretches of both meet if the camera is `offset` minutes ahead; `minutes` rise. */
const meetings = (minutes: readonly number[], offset: number, { first, has }: Right): number => {
  let [met, last] = [0, Number.NaN];
  for (const minute of minutes) {
    const stretch = stretchOf(minute - offset);
    if (stretch !== last) met += has[stretch - first] ?? 0;
    last = stretch;
  }
  return met;
};

/** The offset at which most stretches meet, in minutes. */
const bestOffset = (minutes: readonly number[], right: Right): number => {
  // By whole stretches the minutes within do not matter: fewer to count.
  const stretches = distinct(minutes.map((minute) => stretchOf(minute) * MINUTES_A_STRETCH));
  const rough: { readonly offset: number; readonly met: number }[] = [];
  for (let offset = -MOST_MINUTES; offset <= MOST_MINUTES; offset += MINUTES_A_STRETCH)
    rough.push({ offset, met: meetings(stretches, offset, right) });
  rough.sort((a, b) => b.met - a.met || Math.abs(a.offset) - Math.abs(b.offset) || a.offset - b.offset);
  const fine = new Map<number, number>();
  for (const { offset } of rough.slice(0, ROUGH))
    for (let minute = offset - MINUTES_A_STRETCH; minute <= offset + MINUTES_A_STRETCH; minute++)
      if (!fine.has(minute) && Math.abs(minute) <= MOST_MINUTES) fine.set(minute, meetings(minutes, minute, right));
  const most = [...fine.values()].reduce((a, b) => Math.max(a, b), 0);
  const best = distinct([...fine].flatMap(([offset, met]) => (met === most ? [offset] : [])));
  // Of several as good the middle one.
  return best[best.length >> 1] ?? 0;
};

/** Of the stretches on days both were used, how many meet, and how many would if each day were held against another one. */
const byDays = (stretches: readonly number[], { first, has, days: used }: Right) => {
  const shared = stretches.filter((stretch) => used.has(dayOf(stretch)));
  const days = distinct(shared.map(dayOf));
  const indexOf = new Map(days.map((day, index) => [day, index]));
  const meetingsWith = (turn: number): number => {
    let met = 0;
    for (const stretch of shared) {
      const day = dayOf(stretch);
      const other = days[((indexOf.get(day) ?? 0) + turn) % days.length] ?? day;
      met += has[stretch + (other - day) * STRETCHES_A_DAY - first] ?? 0;
    }
    return met;
  };
  const turns = Math.min(OTHER_DAYS, days.length - 1);
  let others = 0;
  for (let turn = 1; turn <= turns; turn++) others += meetingsWith(turn) / turns;
  return { days: days.length, stretches: shared.length, met: meetingsWith(0), others };
};

/**
 * How many seconds a camera's clock is ahead of the right one, in whole minutes within 14 hours; 0 where it is not, or nothing
 * proves it. About n log n; 100,000 photos take a second.
 */
export const offsetOf = (camera: readonly WallSeconds[], right: readonly WallSeconds[]): number => {
  const phone = rightOf(right);
  const minutes = distinct(camera.map((time) => Math.floor(time / MINUTE)));
  const offset = bestOffset(minutes, phone);
  const { days, stretches, met, others } = byDays(distinct(minutes.map((minute) => stretchOf(minute - offset))), phone);
  return met >= FEWEST.meetings &&
    days >= FEWEST.days &&
    met >= MEETING * stretches &&
    met > BETTER * meetings(minutes, 0, phone) &&
    met > BETTER_THAN_OTHER_DAYS * others
    ? offset * MINUTE
    : 0;
};
