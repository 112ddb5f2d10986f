import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMonths,
  anniversaryIn,
  calendarDayOf,
  type Day,
  dateOf,
  dayOf,
  daysInMonth,
  formatDay,
  isDate,
  isLeapYear,
  parseDay,
  photoDayOf,
  startOfPhotoDay,
  weekdayOf,
} from './calendar.ts';
import type { WallSeconds } from './photo.ts';

const DAY_MS = 86_400_000;
/** Years -9999 to 9999, beyond anything a camera writes. */
const someDay = fc.integer({ min: -4_371_587, max: 2_932_896 }).map((day) => day as Day);
const someYear = fc.integer({ min: -9999, max: 9999 });
const someSeconds = fc.integer({ min: -4_000_000_000, max: 8_000_000_000 }).map((time) => time as WallSeconds);

/** `Date.UTC` without its habit of taking the years 0 to 99 for 1900 to 1999. */
const utcDay = (year: number, month: number, day: number): number =>
  new Date(0).setUTCFullYear(year, month - 1, day) / DAY_MS;

test('days and dates agree with Date', () => {
  fc.assert(
    fc.property(someDay, (day) => {
      const date = new Date(day * DAY_MS);
      const expected = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      expect(dateOf(day)).toEqual(expected);
      expect(dayOf(expected)).toBe(day);
      expect(isDate(expected)).toBe(true);
      expect(weekdayOf(day)).toBe(date.getUTCDay() || 7);
    }),
  );
});

test('every day from 1890 to 2110, one after the other', () => {
  for (let day = utcDay(1890, 1, 1); day < utcDay(2110, 1, 1); day++) {
    const { year, month, day: dayOfMonth } = dateOf(day as Day);
    if (utcDay(year, month, dayOfMonth) !== day || dayOf({ year, month, day: dayOfMonth }) !== day)
      expect.fail(`day ${day} became ${year}-${month}-${dayOfMonth}`);
  }
});

test('months beyond the year, and days beyond the month, run over as in Date', () => {
  fc.assert(
    fc.property(
      someYear,
      fc.integer({ min: -50, max: 50 }),
      fc.integer({ min: -400, max: 400 }),
      (year, month, day) => {
        expect(dayOf({ year, month, day })).toBe(utcDay(year, month, day));
      },
    ),
  );
});

test('leap years and lengths of months', () => {
  fc.assert(
    fc.property(someYear, fc.integer({ min: 1, max: 12 }), (year, month) => {
      expect(daysInMonth(year, month)).toBe(utcDay(year, month + 1, 1) - utcDay(year, month, 1));
      expect(isLeapYear(year)).toBe(daysInMonth(year, 2) === 29);
    }),
  );
  expect([1900, 2000, 2023, 2024].map(isLeapYear)).toEqual([false, true, false, true]);
});

describe('as text', () => {
  test('a day reads back as itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: utcDay(0, 1, 1), max: utcDay(9999, 12, 31) }), (day) => {
        expect(parseDay(formatDay(day as Day))).toBe(day);
      }),
    );
    expect(formatDay(dayOf({ year: 987, month: 3, day: 4 }))).toBe('0987-03-04');
  });

  test.each(['2023-02-29', '2023-00-10', '2023-13-01', '2023-04-31', '2023-4-1', '2023-04-01 ', '', '23-04-01'])(
    '%j is no day',
    (text) => expect(parseDay(text)).toBeNull(),
  );
});

describe('months later', () => {
  test.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-01-15', -13, '2022-12-15'],
    ['2024-12-31', 2, '2025-02-28'],
  ])('%s by %i is %s', (from, months, to) => expect(formatDay(addMonths(parseDay(from) as Day, months))).toBe(to));

  test('stay in the month meant, on the same day where there is one', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -600, max: 600 }), (day, months) => {
        const [from, to] = [dateOf(day), dateOf(addMonths(day, months))];
        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + months);
        expect(to.day).toBe(Math.min(from.day, daysInMonth(to.year, to.month)));
      }),
    );
  });
});

describe('the day of a photo', () => {
  const night = (dayOf({ year: 2020, month: 1, day: 1 }) * 86_400 + 2 * 3600) as WallSeconds;

  test('two in the morning belongs to the evening before', () => {
    expect(formatDay(photoDayOf(night, 4 * 3600))).toBe('2019-12-31');
    expect(formatDay(photoDayOf(night, 0))).toBe('2020-01-01');
    expect(formatDay(calendarDayOf(night))).toBe('2020-01-01');
  });

  test('starts at its first second and ends before the next day’s, also before 1970', () => {
    fc.assert(
      fc.property(someSeconds, fc.integer({ min: 0, max: 86_399 }), (time, dayStartsAt) => {
        const day = photoDayOf(time, dayStartsAt);
        expect(startOfPhotoDay(day, dayStartsAt)).toBeLessThanOrEqual(time);
        expect(startOfPhotoDay((day + 1) as Day, dayStartsAt)).toBeGreaterThan(time);
      }),
    );
  });
});

test('29 February has an anniversary every year', () => {
  const leapDay = { month: 2, day: 29 };
  expect(formatDay(anniversaryIn(leapDay, 2023))).toBe('2023-02-28');
  expect(formatDay(anniversaryIn(leapDay, 2024))).toBe('2024-02-29');
  fc.assert(
    fc.property(someDay, someYear, (day, year) => {
      const { month } = dateOf(day);
      expect(dateOf(anniversaryIn(dateOf(day), year))).toMatchObject({ year, month });
    }),
  );
});
