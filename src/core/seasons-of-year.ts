/** Seasons by whole months, as weather services count them: winter from December to February, south of the equator summer. */
import { type Day, dateOf, dayOf } from './calendar.ts';

export type SeasonName = 'spring' | 'summer' | 'autumn' | 'winter';

export interface Season {
  readonly name: SeasonName;
  /** Of its first and of its last day: two where it begins in December. */
  readonly years: readonly [number, number];
  readonly first: Day;
  readonly last: Day;
}

/** From December on. */
const NORTH: readonly SeasonName[] = ['winter', 'spring', 'summer', 'autumn'];
const SOUTH: readonly SeasonName[] = ['summer', 'autumn', 'winter', 'spring'];

/** The season a day is in. */
export const seasonOf = (day: Day, isSouth: boolean): Season => {
  const { year, month } = dateOf(day);
  const quarter = Math.floor((month % 12) / 3);
  const begins = month === 12 ? year : quarter === 0 ? year - 1 : year;
  const first = dayOf({ year: begins, month: quarter === 0 ? 12 : quarter * 3, day: 1 });
  const ends = quarter === 0 ? begins + 1 : begins;
  const last = (dayOf({ year: ends, month: quarter * 3 + 3, day: 1 }) - 1) as Day;
  return { name: (isSouth ? SOUTH : NORTH)[quarter] ?? 'winter', years: [begins, ends], first, last };
};

/** `2026-summer`; a winter goes by the year it begins in. */
export const seasonKey = ({ name, years }: Season): string => `${years[0]}-${name}`;
