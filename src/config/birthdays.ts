/** Days of birth: `2019-11-21`, or `11-21` where the year does not matter. */
import { daysInMonth, isDate } from '../core/calendar.ts';
import type { Birthday } from '../core/chronicle-types.ts';
import { Complaint, quote, scalarOf } from './complaint.ts';
import { name } from './names.ts';
import { leaf, mapOf } from './shapes.ts';

/** A year with 29 February, so that a birthday without a year may be on it. */
const LEAP_YEAR = 2000;

const birthday = leaf<string, Birthday>({ type: 'string', pattern: '^(\\d{4}-)?\\d{2}-\\d{2}$' }, (value) => {
  const scalar = scalarOf(value, '2019-11-21');
  const found = /^(?:(\d{4})-)?(\d{2})-(\d{2})$/.exec(scalar.text.trim());
  if (!found)
    throw new Complaint(`${quote(scalar)} is not a day of birth. Write 2019-11-21, or 11-21 without the year.`);
  const [year, month, day] = [found[1] === undefined ? null : Number(found[1]), Number(found[2]), Number(found[3])];
  if (!isDate({ year: year ?? LEAP_YEAR, month, day })) {
    const days = month >= 1 && month <= 12 ? ` That month has ${daysInMonth(year ?? LEAP_YEAR, month)} days.` : '';
    throw new Complaint(`${scalar.source}: there is no such day in the calendar.${days}`);
  }
  return { year, month, day };
});

/** Names of people in the pictures, each with their day of birth. */
export const birthdays = mapOf(name('Sedona'), birthday, {
  what: 'Write for example Sedona: 2019-11-21 below it, or take the line away.',
  ids: false,
}).transform((entries): ReadonlyMap<string, Birthday> => new Map(entries.map(({ key, value }) => [key, value])));
