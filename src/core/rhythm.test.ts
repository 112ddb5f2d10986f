import { expect, test } from 'vitest';
import { speaksForHome } from './rhythm.ts';

const family = { away: 20, home: 1 };

test('a silent day speaks for home, a full one for away, within bounds', () => {
  expect(speaksForHome(0, family)).toBeGreaterThan(1);
  expect(speaksForHome(15, family)).toBeLessThan(-1);
  expect(speaksForHome(0, { away: 5000, home: 0 })).toBe(2);
  expect(speaksForHome(900, family)).toBe(-2);
});

test('the fuller the day, the less it speaks for home', () => {
  const says = [0, 1, 2, 4, 6, 8].map((count) => speaksForHome(count, family));
  expect(says).toEqual(says.toSorted((a, b) => b - a));
});

test('where home is photographed as much as journeys are, nothing can be said', () => {
  expect(speaksForHome(0, { away: 5, home: 5 })).toBeCloseTo(0);
  expect(speaksForHome(30, { away: 5, home: 9 })).toBeCloseTo(0);
});
