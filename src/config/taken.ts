/** When photos were taken: spans of days, `last 7d`, `this day`. */
import { type Day, dayOf, daysInMonth, formatDay, isDate } from '../core/calendar.ts';
import type { DaySpan, Taken } from '../core/rule.ts';
import { Complaint, quote, scalarOf } from './complaint.ts';
import { type Field, leaf } from './shapes.ts';
import type { Scalar } from './written.ts';

const EXAMPLE = '2023-01-15..2023-02-28';
/** Units of `last`, with the hours one has; `m` is missing, since nobody knows whether it means minutes. */
const UNITS = [
  { unit: 'hours', words: /^(h|hours?)$/, hours: 1 },
  { unit: 'days', words: /^(d|days?)$/, hours: 24 },
  { unit: 'weeks', words: /^(w|weeks?)$/, hours: 168 },
  { unit: 'months', words: /^months?$/, hours: 730 },
  { unit: 'years', words: /^(y|years?)$/, hours: 8766 },
] as const;
/** Two centuries: older than photography, and far from where days overflow. */
const LONGEST_HOURS = 200 * 8766;

/** First and last day of `2023-01-15`, of the month `2023-01` or of the year `2023`. */
const daysOf = (text: string, scalar: Scalar): { first: Day; last: Day } => {
  const found = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text);
  if (!found) {
    const short = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
    const cure = short ? `${short[1]}-${short[2]?.padStart(2, '0')}-${short[3]?.padStart(2, '0')}` : EXAMPLE;
    throw new Complaint(`${quote(scalar)} is not a day or a span of days. Write for example ${cure}.`);
  }
  const [year, month, day] = [Number(found[1]), Number(found[2] ?? 1), Number(found[3] ?? 1)];
  if (!isDate({ year, month, day })) throw new Complaint(`${scalar.source}: there is no ${text} in the calendar.`);
  const toMonth = found[2] === undefined ? 12 : month;
  const toDay = found[3] === undefined ? daysInMonth(year, toMonth) : day;
  return { first: dayOf({ year, month, day }), last: dayOf({ year, month: toMonth, day: toDay }) };
};

const spanOf = (scalar: Scalar): DaySpan => {
  const text = scalar.text.trim();
  const range = /^([^.]*)\.\.([^.]*)$/.exec(text);
  if (!range) {
    const { first, last } = daysOf(text, scalar);
    return { from: first, to: last };
  }
  const [start, end] = [(range[1] ?? '').trim(), (range[2] ?? '').trim()];
  if (start === '' && end === '') throw new Complaint(`".." has no day at either end. Write for example ${EXAMPLE}.`);
  const from = start === '' ? null : daysOf(start, scalar).first;
  const to = end === '' ? null : daysOf(end, scalar).last;
  if (from !== null && to !== null && from > to) {
    throw new Complaint(
      `${scalar.source} runs backwards. Write ${formatDay(daysOf(end, scalar).first)}..${formatDay(daysOf(start, scalar).last)}.`,
    );
  }
  return { from, to };
};

const lastOf = (words: string, scalar: Scalar): Taken => {
  const found = /^(\d+)\s*([a-z]+)$/i.exec(words.trim());
  const unit = UNITS.find((one) => one.words.test(found?.[2]?.toLowerCase() ?? ''));
  if (!found || !unit) {
    throw new Complaint(
      `${quote(scalar)} is not understood. Write last 24h, last 7d, last 2 weeks, last 12 months or last 1 year.`,
    );
  }
  const amount = Number(found[1]);
  if (amount < 1)
    throw new Complaint(`${quote(scalar)} is no time at all. Write for example last 1 ${unit.unit.slice(0, -1)}.`);
  if (amount * unit.hours > LONGEST_HOURS) throw new Complaint(`${quote(scalar)} is longer than 200 years.`);
  return { kind: 'last', amount, unit: unit.unit };
};

const readTaken = (scalar: Scalar): Taken => {
  const text = scalar.text.trim();
  const last = /^last(?![a-z])(.*)$/is.exec(text);
  if (last) return lastOf(last[1] ?? '', scalar);
  if (/^this[\s-]day$/i.test(text)) return { kind: 'this-day' };
  return { kind: 'between', ...spanOf(scalar) };
};

const DATES = '\\d{4}(-\\d{2}(-\\d{2})?)?';
const SPAN = `(${DATES}|${DATES} *\\.\\. *(${DATES})?|\\.\\. *${DATES})`;

/** Days of photos: `A..B`, `A..`, `..B`, `A`; months (`2023-05`) and years (`2023`) stand for all their days. */
export const days: Field<string | number, DaySpan> = leaf(
  { type: ['string', 'integer'], pattern: `^${SPAN}$` },
  (value) => spanOf(scalarOf(value, EXAMPLE)),
);

/** Days, or `last 24h`, or `this day`. */
export const taken: Field<string | number, Taken> = leaf(
  {
    type: ['string', 'integer'],
    pattern: `^(${SPAN}|last \\d+ *(h|hours?|d|days?|w|weeks?|months?|y|years?)|this day)$`,
  },
  (value) => readTaken(scalarOf(value, 'last 7d')),
);
