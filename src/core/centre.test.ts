import { expect, test } from 'vitest';
import { centreOf, mostFrequent } from './centre.ts';

const point = (latitude: number, longitude: number) => ({ latitude, longitude });

test('one wrong fix moves no centre', () => {
  const centre = centreOf([point(48, 2), point(48.1, 2.1), point(48.2, 2.2), point(-30, 100), point(48.1, 2.1)]);
  expect(centre?.latitude).toBe(48.1);
  expect(centre?.longitude).toBeCloseTo(2.1, 9);
});

test('the middle of two islands beside the date line lies between them', () => {
  const centre = centreOf([point(-17, 179), point(-17, -179)]);
  expect(Math.abs(centre?.longitude ?? 0)).toBe(180);
});

test('no points, no centre', () => expect(centreOf([])).toBeNull());

test('the most frequent place; ties to the lowest, nothing to nothing', () => {
  expect(mostFrequent([3, null, 5, 5, null, null])).toBe(5);
  expect(mostFrequent([5, 3])).toBe(3);
  expect(mostFrequent([3, 5])).toBe(3);
  expect(mostFrequent([null])).toBeNull();
});
