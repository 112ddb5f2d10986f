import { describe, expect, test } from 'vitest';
import { type Day, dayOf } from './calendar.ts';
import { centralityOf, importancesOf, presenceOf, ranksOf } from './people-importance.ts';
import type { Sighting } from './people-sightings.ts';

const today = dayOf({ year: 2026, month: 11, day: 24 });
const seen = (...agoes: number[]): Sighting => ({
  name: 'Ada',
  photos: [],
  days: new Map(agoes.map((ago) => [(today - ago) as Day, 1])),
  months: new Set(),
  ownTime: new Set(),
});
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

describe('presence', () => {
  test('halves in two years, and never goes below .15 a day', () => {
    expect(presenceOf(seen(0), today)).toBe(1);
    expect(presenceOf(seen(730), today)).toBe(0.5);
    expect(presenceOf(seen(20_000), today)).toBe(0.15);
    expect(presenceOf(seen(0, 730, 1460), today)).toBe(1.75);
  });

  test('is less for somebody seen on as many days five years ago', () => {
    expect(presenceOf(seen(5 * 365, 5 * 365 + 1), today)).toBeLessThan(presenceOf(seen(365, 366), today));
  });
});

describe('centrality', () => {
  test('is near where events are shared, nothing where none is', () => {
    const near = centralityOf(4, [[0, 1], [0, 1], [0, 1, 2], [2], [2], [3]], 0);
    expect(near[1]).toBeGreaterThan(near[2] ?? 1);
    expect(near[2]).toBeGreaterThan(0);
    expect(near[3]).toBe(0);
    expect(near.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  });

  test('goes by the part of the events that is shared, not by their number', () => {
    // Met by 0: 1 always and only so, 2 more often but mostly elsewhere.
    const near = centralityOf(3, [...times(5, [0, 1]), ...times(6, [0, 2]), ...times(60, [2])], 0);
    expect(near[1]).toBeGreaterThan(near[2] ?? 1);
  });
});

describe('importance', () => {
  test('ranks equals alike, the least above nothing', () => {
    expect(ranksOf([5, 1, 5, 9])).toEqual([0.75, 0.25, 0.75, 1]);
    expect(ranksOf([])).toEqual([]);
  });

  test('is .6 by presence and .4 by company', () => {
    // 0 is seen most, 1 more often than 2, but only 2 together with 0.
    const people = [seen(1, 2, 3, 4), seen(1, 2, 3), seen(1, 2)];
    const [first, often, beside] = importancesOf({ people, companies: [[0, 2], [1]], span: null }, today);
    expect(first).toBeCloseTo(1, 12);
    expect(often).toBeCloseTo(0.6 * (2 / 3) + 0.4 * (1 / 3), 12);
    expect(beside).toBeCloseTo(0.6 * (1 / 3) + 0.4 * (2 / 3), 12);
  });
});
