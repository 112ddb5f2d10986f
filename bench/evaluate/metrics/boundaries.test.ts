import { expect, test } from 'vitest';
import { boundariesOf, f1OfHits, matchBoundaries } from './boundaries.ts';

test('a boundary lies where the label changes', () => {
  expect(boundariesOf(['a', 'a', 'b', 'b', 'a'])).toEqual([1, 3]);
  expect(boundariesOf([])).toEqual([]);
  expect(boundariesOf(['a'])).toEqual([]);
});

test('exactly there, or not far away', () => {
  expect(matchBoundaries([10, 20], [10, 22], 0)).toEqual({ found: 2, wanted: 2, right: 1 });
  expect(matchBoundaries([10, 20], [10, 22], 2)).toEqual({ found: 2, wanted: 2, right: 2 });
  expect(matchBoundaries([10, 20], [7, 23], 2).right).toBe(0);
});

test('one found boundary does not count for two', () => {
  expect(matchBoundaries([10, 12], [11], 2).right).toBe(1);
  expect(matchBoundaries([11], [10, 12], 2).right).toBe(1);
});

test('as many pairs as there can be', () => {
  expect(matchBoundaries([10, 12], [11, 13], 2).right).toBe(2);
  expect(matchBoundaries([10, 12], [8, 10], 2).right).toBe(2);
});

test('F1 over streams, by count and not by stream', () => {
  expect(
    f1OfHits([
      { found: 4, wanted: 4, right: 4 },
      { found: 4, wanted: 0, right: 0 },
    ]),
  ).toBeCloseTo((2 * 0.5 * 1) / 1.5, 12);
  expect(f1OfHits([{ found: 0, wanted: 0, right: 0 }])).toBe(1);
  expect(f1OfHits([{ found: 0, wanted: 3, right: 0 }])).toBe(0);
});
