import { expect, test } from 'vitest';
import { liftOf, recallByLot, recallOf } from './recall.ts';

const trip = { pool: 100, chosen: 20, loved: 10, lovedAndChosen: 6 };

test('a draw by lot finds as large a part of the loved photos as it takes of all', () => {
  expect(recallOf([trip])).toBe(0.6);
  expect(recallByLot([trip])).toBeCloseTo(0.2, 12);
  expect(liftOf([trip])).toBeCloseTo(3, 12);
});

test('several choices count by their loved photos, not one each', () => {
  const small = { pool: 10, chosen: 10, loved: 2, lovedAndChosen: 2 };
  expect(recallOf([trip, small])).toBeCloseTo(8 / 12, 12);
  expect(recallByLot([trip, small])).toBeCloseTo(4 / 12, 12);
  expect(liftOf([trip, small])).toBeCloseTo(2, 12);
});

test('who takes everything is no better than the lot', () => {
  expect(liftOf([{ pool: 5, chosen: 5, loved: 2, lovedAndChosen: 2 }])).toBe(1);
});

test('nothing loved, nothing missed', () => {
  expect(recallOf([])).toBe(1);
  expect(liftOf([{ pool: 5, chosen: 2, loved: 0, lovedAndChosen: 0 }])).toBe(1);
});
