import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Day, formatDay, parseDay } from './calendar.ts';
import { seasonKey, seasonOf } from './seasons-of-year.ts';

const at = (day: string, isSouth = false) => {
  const season = seasonOf(parseDay(day) as Day, isSouth);
  return [seasonKey(season), ...season.years, formatDay(season.first), formatDay(season.last)].join(' ');
};

test.each([
  ['2026-03-01', '2026-spring 2026 2026 2026-03-01 2026-05-31'],
  ['2026-08-31', '2026-summer 2026 2026 2026-06-01 2026-08-31'],
  ['2026-11-23', '2026-autumn 2026 2026 2026-09-01 2026-11-30'],
  ['2026-12-01', '2026-winter 2026 2027 2026-12-01 2027-02-28'],
  ['2028-02-29', '2027-winter 2027 2028 2027-12-01 2028-02-29'],
])('%s', (day, season) => {
  expect(at(day)).toBe(season);
});

test('south of the equator December begins summer', () => {
  expect(at('2027-01-10', true)).toBe('2026-summer 2026 2027 2026-12-01 2027-02-28');
  expect(at('2026-07-10', true)).toBe('2026-winter 2026 2026 2026-06-01 2026-08-31');
});

test('every day is in its season, and the next season begins the day after its last', () => {
  fc.assert(
    fc.property(fc.integer({ min: -40_000, max: 80_000 }), fc.boolean(), (day, isSouth) => {
      const season = seasonOf(day as Day, isSouth);
      expect(season.first <= day && day <= season.last).toBe(true);
      expect(seasonOf((season.last + 1) as Day, isSouth).first).toBe(season.last + 1);
    }),
  );
});
