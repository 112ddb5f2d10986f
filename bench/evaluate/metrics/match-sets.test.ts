import { expect, test } from 'vitest';
import { f1, matchSets, overlapOf } from './match-sets.ts';

const of = (...ids: number[]) => new Set(ids);

test('overlap: photos in both over photos in either', () => {
  expect(overlapOf(of(1, 2, 3), of(2, 3, 4))).toBe(0.5);
  expect(overlapOf(of(1, 2), of(1, 2))).toBe(1);
  expect(overlapOf(of(1), of(2))).toBe(0);
  expect(overlapOf(of(), of())).toBe(0);
});

test('half is enough, less is not', () => {
  expect(matchSets([of(1, 2, 3)], [of(2, 3, 4)])).toEqual([{ wanted: 0, found: 0, overlap: 0.5 }]);
  expect(matchSets([of(1, 2, 3)], [of(3, 4, 5)])).toEqual([]);
});

test('each set is matched once, with its best partner', () => {
  const matches = matchSets([of(1, 2, 3, 4)], [of(1, 2), of(1, 2, 3)]);
  expect(matches).toEqual([{ wanted: 0, found: 1, overlap: 0.75 }]);
});

test('a trip cut in two unequal halves is found once', () => {
  expect(matchSets([of(1, 2, 3, 4, 5)], [of(1, 2, 3), of(4, 5)])).toHaveLength(1);
});

test('F1 of counts', () => {
  expect(f1(3, 4, 6)).toBeCloseTo(0.6, 12);
  expect(f1(0, 0, 0)).toBe(1);
  expect(f1(0, 3, 0)).toBe(0);
});
