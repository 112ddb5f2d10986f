/** Tells two albums of one name apart. */
import type { Language } from '../config/config.ts';
import { type Day, dateOf, photoDayOf } from '../core/calendar.ts';
import type { WallSeconds } from '../core/photo.ts';
import { type Days, daysIn } from './days.ts';
import { languages } from './languages.ts';

/** The night belongs to the evening before. */
const FOUR_IN_THE_MORNING = 4 * 3600;
/** A longer stretch is told by its months. A choice of ours: nobody minds the days of a whole spring. */
const MOST_DAYS = 62;
/** A longer one by its years. */
const MOST_MONTHS_DAYS = 366;

/** Whether a name says this already, and not as a part of a longer number. */
const says = (name: string, text: string): boolean => {
  for (let at = name.indexOf(text); at >= 0; at = name.indexOf(text, at + 1)) {
    const beside = name.charAt(at - 1) + name.charAt(at + text.length);
    if (!/\d/.test(beside)) return true;
  }
  return false;
};

const datesOf = (first: Day, last: Day, days: Days, withYear: boolean): string => {
  if (last - first <= MOST_DAYS) return days.span(first, last, withYear);
  if (last - first <= MOST_MONTHS_DAYS) return days.months(first, last, withYear);
  return days.years(dateOf(first).year, dateOf(last).year);
};

/**
 * `Lisbon 2023 (2–9 May)`, `Weekend in Lisbon (5–7 May 2023)`: a name and when its photos were taken, the year only where the
 * name does not say it. Times are the wall-clock seconds of the first and the last photo.
 */
export const withDates = (name: string, taken: readonly [number, number], language: Language): string => {
  const days = daysIn(languages[language].words);
  const [first, last] = taken.map((time) => photoDayOf(time as WallSeconds, FOUR_IN_THE_MORNING)) as [Day, Day];
  const [from, to] = [dateOf(first).year, dateOf(last).year];
  const saysYears = says(name, days.years(from, to)) || (says(name, String(from)) && says(name, String(to)));
  const dates = datesOf(first, last, days, !saysYears);
  return says(name, dates) ? name : `${name} (${dates})`;
};
