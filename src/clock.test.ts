import { describe, expect, test } from 'vitest';
import { isoTime, parseToday, runName, wallClock } from './clock.ts';
import { at } from './core/testing.ts';

const utc = (...parts: [number, number, number, number?, number?]) => at(...parts) as number;

describe('the clock on the wall', () => {
  test('shows the time of its zone, east and west, in summer and winter, also by quarters of an hour', () => {
    const noon = utc(2026, 11, 23, 12);
    expect(wallClock(noon, 'UTC')).toBe(noon);
    expect(wallClock(noon, 'Asia/Tokyo')).toBe(at(2026, 11, 23, 21));
    expect(wallClock(noon, 'America/New_York')).toBe(at(2026, 11, 23, 7));
    expect(wallClock(noon, 'Asia/Kathmandu')).toBe(at(2026, 11, 23, 17, 45));
    expect(wallClock(noon, 'Pacific/Kiritimati')).toBe(at(2026, 11, 24, 2));
    expect(wallClock(utc(2026, 7, 1, 12), 'Europe/Paris')).toBe(at(2026, 7, 1, 14));
    expect(wallClock(utc(2026, 12, 31, 23, 30), 'Europe/Paris')).toBe(at(2027, 1, 1, 0, 30));
  });

  test('says midnight as 00:00 of the new day', () => {
    expect(wallClock(utc(2026, 11, 23, 0), 'UTC')).toBe(at(2026, 11, 23, 0));
  });

  test('jumps in spring and shows an hour twice in autumn', () => {
    expect(wallClock(utc(2026, 3, 29, 0, 59), 'Europe/Paris')).toBe(at(2026, 3, 29, 1, 59));
    expect(wallClock(utc(2026, 3, 29, 1, 0), 'Europe/Paris')).toBe(at(2026, 3, 29, 3, 0));
    expect(wallClock(utc(2026, 10, 25, 0, 30), 'Europe/Paris')).toBe(at(2026, 10, 25, 2, 30));
    expect(wallClock(utc(2026, 10, 25, 1, 30), 'Europe/Paris')).toBe(at(2026, 10, 25, 2, 30));
  });
});

describe('--today', () => {
  test('is noon of a day, or the time given', () => {
    expect(parseToday('2026-11-23')).toBe(at(2026, 11, 23, 12));
    expect(parseToday('2024-02-29T23:59')).toBe(at(2024, 2, 29, 23, 59));
    expect(parseToday('2026-11-23T00:00')).toBe(at(2026, 11, 23, 0));
  });

  test.each(['2026-02-29', '2026-11-23T24:00', '2026-11-23T12:60', '2026-11-23 12:00', '23.11.2026', '', '2026-1-1'])(
    'is not "%s"',
    (text) => {
      expect(() => parseToday(text)).toThrow(expect.objectContaining({ code: 'usage' }));
    },
  );
});

test('a run is named by its instant and three characters that tell it from others of the same second', () => {
  expect(runName(utc(2026, 11, 23, 6), () => 0)).toBe('2026-11-23T06-00-00Z-000');
  expect(runName(utc(2026, 11, 23, 6), (below) => below - 1)).toBe('2026-11-23T06-00-00Z-zzz');
  expect(isoTime(utc(2026, 11, 23, 6))).toBe('2026-11-23T06:00:00.000Z');
});
