/** Spans of days, as one says them. */
import { type Day, dateOf, parseDay } from '../../core/calendar.ts';
import { count } from '../../core/text.ts';
import { words as english } from '../../messages/en/words.ts';

interface Span {
  /** `2023-05-02`. */
  readonly from: string;
  readonly to: string;
}

const wordsOf = (day: Day) => {
  const { year, month, day: number } = dateOf(day);
  return { year, month: english.months[month - 1] ?? '', number };
};

/** `2 May 2023`. */
export const sayDay = (text: string): string => {
  const day = parseDay(text);
  if (day === null) return text;
  const { year, month, number } = wordsOf(day);
  return `${number} ${month} ${year}`;
};

/** A sentence with its days as one says them: spans first, then single days. */
export const inWords = (sentence: string): string =>
  sentence
    .replace(/(\d{4}-\d{2}-\d{2}) to (\d{4}-\d{2}-\d{2})/g, (_, from: string, to: string) => saySpan({ from, to }))
    .replace(/\d{4}-\d{2}-\d{2}/g, sayDay);

/** `2 May 2023`, `2 to 9 May 2023`, `28 April to 2 May 2023`, `30 December 2022 to 2 January 2023`. */
export const saySpan = ({ from, to }: Span): string => {
  const [first, last] = [parseDay(from), parseDay(to)];
  if (first === null || last === null || first === last) return sayDay(from);
  const [a, b] = [wordsOf(first), wordsOf(last)];
  const sameYear = a.year === b.year;
  const sameMonth = sameYear && a.month === b.month;
  return [a.number, ...(sameMonth ? [] : [a.month]), ...(sameYear ? [] : [a.year]), 'to', sayDay(to)].join(' ');
};

/** The largest unit that holds at least two of itself; calendar precision does not matter here. */
const UNITS = [
  { days: 365.25, name: 'year' },
  { days: 30.44, name: 'month' },
  { days: 7, name: 'week' },
  { days: 1, name: 'day' },
] as const;

/** How long a span is: `14 months`, `3 days`; months are kept up to two years. */
export const sayLength = ({ from, to }: Span): string => {
  const [first, last] = [parseDay(from), parseDay(to)];
  const days = first === null || last === null ? 1 : last - first + 1;
  const unit = UNITS.find(({ days: each }) => days / each >= 2) ?? { days: 1, name: 'day' };
  return count(Math.round(days / unit.days), unit.name);
};
