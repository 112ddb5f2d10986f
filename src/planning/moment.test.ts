import { describe, expect, test } from 'vitest';
import { parseToday } from '../clock.ts';
import { type Day, dayOf } from '../core/calendar.ts';
import type { WallSeconds } from '../core/photo.ts';
import type { Taken } from '../core/rule.ts';
import { momentAt, rangeOfDays, rangesOf } from './moment.ts';

const FOUR = 4 * 3600;
const day = (year: number, month: number, of: number): Day => dayOf({ year, month, day: of });
const said = (seconds: WallSeconds | null) => seconds && new Date(seconds * 1000).toISOString().slice(0, 19);

const ranges = (taken: Taken, today: string, dayStartsAt = FOUR) =>
  rangesOf(taken, momentAt(parseToday(today), dayStartsAt)).map(({ from, to }) => [said(from), said(to)]);

describe('a span of days', () => {
  test('goes from the first to the last second of photo days, or is open', () => {
    const may = { from: day(2023, 5, 2), to: day(2023, 5, 3) };
    expect(ranges({ kind: 'between', ...may }, '2026-11-23')).toEqual([['2023-05-02T04:00:00', '2023-05-04T03:59:59']]);
    expect(ranges({ kind: 'between', ...may, to: null }, '2026-11-23')).toEqual([['2023-05-02T04:00:00', null]]);
    expect(ranges({ kind: 'between', ...may, from: null }, '2026-11-23', 0)).toEqual([[null, '2023-05-03T23:59:59']]);
    expect(rangeOfDays(may, FOUR)).toEqual(rangesOf({ kind: 'between', ...may }, momentAt(0 as WallSeconds, FOUR))[0]);
  });
});

test.each([
  [24, 'hours', '2026-11-22T09:30:00'],
  [1, 'days', '2026-11-22T04:00:00'],
  [2, 'weeks', '2026-11-09T04:00:00'],
  [12, 'months', '2025-11-23T04:00:00'],
  [3, 'years', '2023-11-23T04:00:00'],
] as const)('the last %i %s begin %s', (amount, unit, from) => {
  expect(ranges({ kind: 'last', amount, unit }, '2026-11-23T09:30')).toEqual([[from, '2026-11-23T09:30:00']]);
});

describe('this day', () => {
  const on = (today: string) => ranges({ kind: 'this-day' }, today);
  const daysIn = (today: string, year: number) =>
    on(today)
      .filter(([from]) => from?.startsWith(String(year)))
      .map(([from, to]) => `${from?.slice(5, 10)} to ${to?.slice(5)}`);

  test('is one of each year up to now', () => {
    expect(on('2026-11-23')).toHaveLength(127);
    expect(on('2026-11-23').at(-1)).toEqual(['2026-11-23T04:00:00', '2026-11-24T03:59:59']);
  });

  test('remembers 29 February on the 28th in years that lack it', () => {
    expect(daysIn('2023-02-28', 2020)).toEqual(['02-28 to 03-01T03:59:59']);
    expect(daysIn('2023-02-28', 2021)).toEqual(['02-28 to 03-01T03:59:59']);
    expect(daysIn('2024-02-28', 2020)).toEqual(['02-28 to 02-29T03:59:59']);
    expect(daysIn('2024-02-29', 2020)).toEqual(['02-29 to 03-01T03:59:59']);
    expect(daysIn('2024-02-29', 2021)).toEqual(['02-28 to 03-01T03:59:59']);
    expect(daysIn('2100-02-28', 2096)).toEqual(['02-28 to 03-01T03:59:59']);
  });
});
