/**
 * Civil days by integer arithmetic. Capture times are wall-clock seconds (see `photo.ts`), so a calendar needs no
 * time zone, and the core needs no `Date`. Day numbers count from 1970-01-01 in the proleptic Gregorian calendar.
 */
import type { Brand, WallSeconds } from './photo.ts';

/** Days since 1970-01-01. */
export type Day = Brand<number, 'Day'>;

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** Seconds of a civil day; wall clocks written as if UTC know no daylight saving. */
export const SECONDS_PER_DAY = 86_400;
const DAYS_PER_ERA = 146_097; // 400 Gregorian years
/** From 0000-03-01, where this arithmetic starts its years so that the leap day comes last, to 1970-01-01. */
const DAYS_TO_1970 = 719_468;

/** The day number of a date; months beyond 1..12 run over into other years. */
export const dayOf = (date: CivilDate): Day => {
  const months = date.year * 12 + (date.month - 1);
  const month = (((months % 12) + 12) % 12) + 1;
  const year = (months - (month - 1)) / 12 - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date.day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * DAYS_PER_ERA + dayOfEra - DAYS_TO_1970) as Day;
};

/** The date of a day number. */
export const dateOf = (day: Day): CivilDate => {
  const shifted = day + DAYS_TO_1970;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day_ = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: day_ };
};

/** By the Gregorian rule: every fourth year, not the centuries, but every fourth of those. */
export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** 28 to 31; `month` counts from 1. */
export const daysInMonth = (year: number, month: number): number =>
  dayOf({ year, month: month + 1, day: 1 }) - dayOf({ year, month, day: 1 });

/** Whether such a day exists: no 30 February. */
export const isDate = ({ year, month, day }: CivilDate): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

const two = (n: number) => String(n).padStart(2, '0');

/** `2026-11-23`. */
export const formatDay = (day: Day): string => {
  const date = dateOf(day);
  return `${String(date.year).padStart(4, '0')}-${two(date.month)}-${two(date.day)}`;
};

/** The day `2026-11-23` names; null if it names none. */
export const parseDay = (text: string): Day | null => {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!found) return null;
  const date = { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
  return isDate(date) ? dayOf(date) : null;
};

/** Monday is 1, Sunday 7 (ISO 8601). 1970-01-01 was a Thursday. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The day some months later or earlier; the 31st becomes the last day of a shorter month. */
export const addMonths = (day: Day, months: number): Day => {
  const { year, month, day: dayOfMonth } = dateOf(day);
  const first = dateOf(dayOf({ year, month: month + months, day: 1 }));
  return dayOf({ ...first, day: Math.min(dayOfMonth, daysInMonth(first.year, first.month)) });
};

/** The calendar day of a wall-clock time. */
export const calendarDayOf = (time: WallSeconds): Day => Math.floor(time / SECONDS_PER_DAY) as Day;

/**
 * The day a photo belongs to: with `dayStartsAt` (seconds after midnight, 04:00 by default) a photo of two in the
 * morning belongs to the evening before.
 */
export const photoDayOf = (taken: WallSeconds, dayStartsAt: number): Day =>
  Math.floor((taken - dayStartsAt) / SECONDS_PER_DAY) as Day;

/** First second of a photo day. */
export const startOfPhotoDay = (day: Day, dayStartsAt: number): WallSeconds =>
  (day * SECONDS_PER_DAY + dayStartsAt) as WallSeconds;

/**
 * The day an anniversary of `date` falls on in `year`: 29 February has a home in every year, the 28th where there
 * is no 29th.
 */
export const anniversaryIn = (date: Pick<CivilDate, 'month' | 'day'>, year: number): Day =>
  dayOf({ year, month: date.month, day: Math.min(date.day, daysInMonth(year, date.month)) });
