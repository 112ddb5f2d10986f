/** Journeys in the lives of families who live in Paris, and how tests say them. */
import { type Day, formatDay, parseDay } from './calendar.ts';
import { basesOf } from './home.ts';
import { journeysOf } from './journeys.ts';
import { CONTEXT, Life } from './testing-life.ts';

export const journeysIn = (life: Life, context = CONTEXT) =>
  journeysOf(life.streams, basesOf(life.photos, context), context);

/** Each journey in a line: its kind, its days, how many photos. */
export const said = (life: Life, context = CONTEXT) =>
  journeysIn(life, context).journeys.map(
    ({ kind, first, last, photos }) => `${kind} ${formatDay(first)} to ${formatDay(last)}, ${photos.length} photos`,
  );

/** The photos of each journey. */
export const photosIn = (life: Life) => journeysIn(life).journeys.map(({ photos }) => photos);

/** Why what looked like journeys is none. */
export const whyNot = (life: Life, context = CONTEXT) =>
  journeysIn(life, context).noJourneys.map(({ because }) => because);

/** A year in Paris, a photo every third day but in the given days of the year, when somebody is elsewhere. */
export const year = (
  away: readonly [string, string][] = [],
  wish: { space?: number; camera?: string } = {},
  life = new Life(),
) => {
  const isAway = (day: number) =>
    away.some(([from, to]) => day >= (parseDay(from) as Day) && day <= (parseDay(to) as Day));
  const start = parseDay('2019-01-01') as Day;
  for (let day: number = start; day < start + 365; day += 3) {
    if (!isAway(day)) life.in('paris', formatDay(day as Day), wish);
  }
  return life;
};
