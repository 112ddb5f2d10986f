import { describe, expect, test } from 'vitest';
import { formatDay } from './calendar.ts';
import type { Country } from './countries.ts';
import { type Holiday, type HolidayKey, holidays } from './holidays.ts';

const holiday = (key: HolidayKey): Holiday => holidays.find((one) => one.key === key) as Holiday;
const on = (key: HolidayKey, year: number, country: Country | null) => {
  const { isKept, of } = holiday(key);
  return isKept(country) ? of(year, country).map(formatDay).join(' ') : 'not kept';
};

describe('feasts', () => {
  test.each<[HolidayKey, number, Country | null, string]>([
    ['new-year', 2026, null, '2026-01-01'],
    ['christmas', 2026, 'FR', '2026-12-25'],
    ['christmas', 2026, 'TR', 'not kept'],
    ['christmas', 2026, null, 'not kept'],
    ['easter', 2024, 'DE', '2024-03-31'],
    ['easter', 2024, 'GR', '2024-05-05'],
    ['carnival', 2026, 'DE', '2026-02-17'],
    ['kings-day', 2013, 'NL', ''],
    ['kings-day', 2024, 'NL', '2024-04-27'],
    ['kings-day', 2025, 'NL', '2025-04-26'],
    ['mothers-day', 2026, 'DE', '2026-05-10'],
    // In 2009 Whit Sunday was the last Sunday of May, so the French kept it in June.
    ['mothers-day', 2009, 'FR', '2009-06-07'],
    ['mothers-day', 2026, 'FR', '2026-05-31'],
    ['mothers-day', 2026, 'GB', '2026-03-15'],
    ['mothers-day', 2026, 'ES', '2026-05-03'],
    ['mothers-day', 2026, 'MX', '2026-05-10'],
    ['thanksgiving', 2024, 'US', '2024-11-28'],
    ['thanksgiving', 2024, 'CA', '2024-10-14'],
    ['thanksgiving', 2024, 'FR', 'not kept'],
    ['fourth-of-july', 2024, 'US', '2024-07-04'],
    ['bastille-day', 2024, 'FR', '2024-07-14'],
    ['national-day', 2024, 'CH', '2024-08-01'],
    ['national-day', 2024, 'FR', 'not kept'],
    ['midsummer', 2024, 'SE', '2024-06-22'],
    ['midsummer', 2026, 'SE', '2026-06-20'],
    ['lunar-new-year', 2025, 'TW', '2025-01-29'],
    ['lunar-new-year', 2050, 'TW', ''],
    ['eid', 2033, 'TR', '2033-01-03 2033-12-23'],
  ])('%s %i in %s: %s', (key, year, country, days) => {
    expect(on(key, year, country)).toBe(days);
  });

  test('every key once', () => {
    expect(new Set(holidays.map(({ key }) => key)).size).toBe(holidays.length);
  });
});
