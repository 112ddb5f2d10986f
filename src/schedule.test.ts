import { describe, expect, test } from 'vitest';
import { parseToday } from './clock.ts';
import { momentAt } from './planning/moment.ts';
import { periodAt } from './schedule.ts';

const period = (refresh: string, today: string) => periodAt(refresh, momentAt(parseToday(today), 4 * 3600));

test.each([
  ['hourly', '2026-11-23T06:00', '2026-11-23T06'],
  ['hourly', '2026-11-23T23:59', '2026-11-23T23'],
  ['daily', '2026-11-23T02:00', '2026-11-23'],
  ['weekly', '2026-11-23T00:00', 'week of 2026-11-23'],
  ['weekly', '2026-11-29T23:59', 'week of 2026-11-23'],
  ['weekly', '2027-01-01', 'week of 2026-12-28'],
  ['monthly', '2026-11-30T23:59', '2026-11'],
  ['monthly', '2027-01-01T00:00', '2027-01'],
])('%s at %s is the period %s', (refresh, today, expected) => {
  expect(period(refresh, today)).toBe(expected);
});

describe('a cron line', () => {
  test('begins a period the very minute it fires, on the clock on the wall', () => {
    expect(period('*/15 * * * *', '2026-11-23T06:14')).toBe('since 2026-11-23T06:00');
    expect(period('*/15 * * * *', '2026-11-23T06:15')).toBe('since 2026-11-23T06:15');
    expect(period('30 6 * * 1-5', '2026-11-22T12:00')).toBe('since 2026-11-20T06:30');
    // In no zone does this hour exist in spring; here it is only a number.
    expect(period('30 2 * * *', '2026-03-29T12:00')).toBe('since 2026-03-29T02:30');
    expect(period('0 0 29 2 *', '2026-11-23')).toBe('since 2024-02-29T00:00');
  });
});
