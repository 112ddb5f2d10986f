import { expect, test } from 'vitest';
import { harmonicMean } from './harmonic-mean.ts';

test('lies nearer to the smaller of the two', () => {
  expect(harmonicMean(1, 0.5)).toBeCloseTo(2 / 3, 12);
  expect(harmonicMean(0.4, 0.4)).toBeCloseTo(0.4, 12);
});

test('nothing right is 0, not a division by zero', () => {
  expect(harmonicMean(0, 0)).toBe(0);
  expect(harmonicMean(1, 0)).toBe(0);
});
