/** Days, months and years as a language writes them. */
import { type Day, dateOf } from '../core/calendar.ts';
import type { Words } from './words.ts';

export interface Days {
  /** `2023`. */
  readonly year: (day: Day) => string;
  /** `2023`, `2024/25`, `2015–2019`; from years, not days. */
  readonly years: (first: number, last: number) => string;
  /** `May`; 1 to 12. */
  readonly monthAlone: (month: number) => string;
  /** `May 2023`. */
  readonly month: (year: number, month: number) => string;
  /** `May 2023`, `May–June 2023`, `December 2023 – January 2024`; without their years where those are said already. */
  readonly months: (first: Day, last: Day, withYear?: boolean) => string;
  /** `2 May 2023`. */
  readonly date: (day: Day) => string;
  /** `2` and `9 May`, `28 April` and `3 May`: to be joined by words. */
  readonly fromTo: (first: Day, last: Day) => readonly [from: string, to: string];
  /** `2–9 May 2023`, `28 April – 3 May 2023`; without the year where that is said already. */
  readonly span: (first: Day, last: Day, withYear?: boolean) => string;
  /** `summer 2026`, `Christmas 2024`. */
  readonly ofYear: (what: string, years: string) => string;
}

const YEARS_PER_CENTURY = 100;

export const daysIn = ({ months, day: dayWord, ofMonth, ofYear, acrossNewYear }: Words): Days => {
  const yearNumber = (day: Day): number => dateOf(day).year;
  const year = (day: Day): string => String(yearNumber(day));
  const monthAlone = (month: number): string => months[month - 1] ?? '';
  const isSameMonth = (first: Day, last: Day): boolean =>
    yearNumber(first) === yearNumber(last) && dateOf(first).month === dateOf(last).month;
  const years = (first: number, last: number): string => {
    if (first === last) return String(first);
    if (last !== first + 1) return `${first}–${last}`;
    if (acrossNewYear === 'long') return `${first}-${last}`;
    return `${first}/${last % YEARS_PER_CENTURY === 0 ? last : String(last).slice(-2)}`;
  };
  const dayOfYear = (day: Day): string => {
    const { month, day: dayOfMonth } = dateOf(day);
    return `${dayWord(dayOfMonth)}${ofMonth}${monthAlone(month)}`;
  };
  const fromTo = (first: Day, last: Day): readonly [string, string] => [
    isSameMonth(first, last) ? dayWord(dateOf(first).day) : dayOfYear(first),
    dayOfYear(last),
  ];
  /** The year of a stretch once, at its end, if it is one. */
  const stretch = (
    [first, from]: readonly [Day, string],
    [last, to]: readonly [Day, string],
    { dash, withYear }: { readonly dash: string; readonly withYear: boolean },
  ): string => {
    const begins = withYear && yearNumber(first) !== yearNumber(last) ? `${from}${ofYear}${year(first)}` : from;
    return `${begins}${dash}${to}${withYear ? `${ofYear}${year(last)}` : ''}`;
  };
  return {
    year,
    years,
    monthAlone,
    month: (inYear, month) => `${monthAlone(month)}${ofYear}${inYear}`,
    months: (first, last, withYear = true) => {
      const [from, to] = [monthAlone(dateOf(first).month), monthAlone(dateOf(last).month)];
      if (isSameMonth(first, last)) return withYear ? `${to}${ofYear}${year(last)}` : to;
      const dash = yearNumber(first) === yearNumber(last) ? '–' : ' – ';
      return stretch([first, from], [last, to], { dash, withYear });
    },
    date: (day) => `${dayOfYear(day)}${ofYear}${year(day)}`,
    fromTo,
    span: (first, last, withYear = true) => {
      if (first === last) return withYear ? `${dayOfYear(last)}${ofYear}${year(last)}` : dayOfYear(last);
      const [from, to] = fromTo(first, last);
      const dash = isSameMonth(first, last) ? '–' : ' – ';
      return stretch([first, from], [last, to], { dash, withYear });
    },
    ofYear: (what, inYears) => `${what}${ofYear}${inYears}`,
  };
};
