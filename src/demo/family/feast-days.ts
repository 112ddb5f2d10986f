/** What a feast is, and when it falls: those with a date, those that wait for a Saturday, those that follow Easter. */
import { type Day, dayOf, weekdayOf } from '../../core/calendar.ts';
import type { Photographer } from './cameras.ts';
import type { HumanKey } from './people.ts';
import type { PlaceKey } from './places.ts';

export interface Feast {
  readonly title: string;
  /** First day of it in that year. */
  readonly when: (year: number) => Day;
  readonly days?: number;
  readonly hours: readonly [number, number];
  /** null = at home, wherever that is. */
  readonly place: PlaceKey | null;
  readonly around?: number;
  readonly scenes: string;
  readonly who?: readonly HumanKey[];
  readonly by?: readonly Photographer[];
  readonly shots: number;
  readonly years?: readonly [first: number, last: number];
  readonly without?: readonly number[];
  readonly shared?: (year: number) => string;
}

export const date = (month: number, day: number) => (year: number) => dayOf({ year, month, day });
/** The Saturday nearest to a date: parties wait for the weekend. */
export const saturdayNear = (month: number, day: number) => (year: number) => {
  const there = dayOf({ year, month, day });
  return (there + ((6 - weekdayOf(there) + 10) % 7) - 3) as Day;
};
/** Easter Sunday (Meeus, Jones and Butcher). */
export const easter = (year: number): Day => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return dayOf({ year, month: Math.floor(f / 31), day: (f % 31) + 1 });
};
export const fromEaster = (days: number) => (year: number) => (easter(year) + days) as Day;
/** First weekday of September: France goes back to school. */
export const backToSchool = (year: number) => {
  const first = dayOf({ year, month: 9, day: 1 });
  return (weekdayOf(first) > 5 ? first + 8 - weekdayOf(first) : first) as Day;
};
