import { expect, test } from 'vitest';
import { bCubed } from './b-cubed.ts';

test('the same groups under other names agree', () => {
  expect(bCubed(['a', 'a', 'b'], ['x', 'x', 'y'])).toEqual({ precision: 1, recall: 1, f: 1 });
});

test('all in one group: full recall, precision as pure as the group', () => {
  const { precision, recall } = bCubed(['a', 'a', 'a', 'b'], ['x', 'x', 'x', 'x']);
  expect(recall).toBe(1);
  expect(precision).toBeCloseTo((3 * 0.75 + 0.25) / 4, 12);
});

test('each on its own: full precision, recall as small as the groups are large', () => {
  const { precision, recall } = bCubed(['a', 'a', 'b', 'b'], ['1', '2', '3', '4']);
  expect(precision).toBe(1);
  expect(recall).toBe(0.5);
});

test('a known mixed case: one photo of five strayed', () => {
  const { precision, recall, f } = bCubed(['a', 'a', 'a', 'b', 'b'], ['x', 'x', 'y', 'y', 'y']);
  expect(precision).toBeCloseTo((1 + 1 + 1 / 3 + 2 / 3 + 2 / 3) / 5, 12);
  expect(recall).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 1 + 1) / 5, 12);
  expect(f).toBeCloseTo(11 / 15, 12);
});

test('labels are not glued together by mistake', () => {
  expect(bCubed(['a', 'a","b'], ['b","c', 'c']).f).toBe(1);
});

test('lists of different length are a mistake of the caller', () => {
  expect(() => bCubed(['a'], [])).toThrow(RangeError);
});
