import { describe, expect, test } from 'vitest';
import { type Day, dateOf, formatDay, SECONDS_PER_DAY } from './calendar.ts';
import { EIDS, easterOf, HANUKKAHS, LUNAR_NEW_YEARS, nthWeekdayOf, orthodoxEasterOf } from './feast-days.ts';

const shown = (days: Iterable<Day>) => [...days].map(formatDay);

test('Easter, early, late and in between', () => {
  expect(shown([2000, 2008, 2019, 2024, 2025, 2026, 2038].map(easterOf))).toEqual([
    '2000-04-23',
    '2008-03-23',
    '2019-04-21',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2038-04-25',
  ]);
});

test('Easter of the eastern churches; in 2025 it is the same day', () => {
  expect(shown([2019, 2023, 2024, 2025, 2026].map(orthodoxEasterOf))).toEqual([
    '2019-04-28',
    '2023-04-16',
    '2024-05-05',
    '2025-04-20',
    '2026-04-12',
  ]);
});

test.each([
  ['Thanksgiving 2024', 2024, 11, 4, 4, '2024-11-28'],
  ["Mother's Day 2026", 2026, 5, 7, 2, '2026-05-10'],
  ['the first Sunday, on the 1st', 2022, 5, 7, 1, '2022-05-01'],
  ['the last Sunday, on the 31st', 2026, 5, 7, -1, '2026-05-31'],
  ['the last Sunday of December', 2024, 12, 7, -1, '2024-12-29'],
])('%s', (_, year, month, weekday, n, day) => {
  expect(formatDay(nthWeekdayOf(year, month, weekday, n))).toBe(day);
});

describe('tables agree with the calendars of ICU', () => {
  const partsOf = (calendar: string) => {
    const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, { month: 'long', day: 'numeric', timeZone: 'UTC' });
    return (day: number) =>
      format
        .formatToParts(day * SECONDS_PER_DAY * 1000)
        .filter(({ type }) => type !== 'literal')
        .map(({ value }) => value)
        .sort()
        .join(' ');
  };

  test('Hanukkah', () => {
    const parts = partsOf('hebrew');
    expect(HANUKKAHS.map(parts)).toEqual(HANUKKAHS.map(() => '25 Kislev'));
  });

  test('the end of Ramadan', () => {
    const parts = partsOf('islamic-umalqura');
    expect(EIDS.map(parts)).toEqual(EIDS.map(() => '1 Shawwal'));
  });

  test('Lunar New Year, to the day or, where the new moon is near midnight, the day beside it', () => {
    const parts = partsOf('chinese');
    const newYear = parts(LUNAR_NEW_YEARS[0] as Day);
    const elsewhere = LUNAR_NEW_YEARS.filter((day) => ![day - 1, day, day + 1].some((one) => parts(one) === newYear));
    expect(shown(elsewhere)).toEqual([]);
    expect(LUNAR_NEW_YEARS.filter((day) => parts(day) === newYear).length).toBeGreaterThan(35);
  });

  test('a feast for every year from 2000 to 2040', () => {
    for (const table of [LUNAR_NEW_YEARS, HANUKKAHS, EIDS])
      expect(new Set(table.map((day) => dateOf(day).year)).size).toBe(41);
  });
});
