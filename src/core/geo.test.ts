import fc from 'fast-check';
import { expect, test } from 'vitest';
import { directionOf, gridOf, hasGps, kilometresApart, kilometresBetween, Middle, middleOf } from './geo.ts';
import { aPhoto } from './testing.ts';

const somewhere = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});
const paris = { latitude: 48.8566, longitude: 2.3522 };
const lisbon = { latitude: 38.7223, longitude: -9.1393 };

test('known distances', () => {
  expect(kilometresBetween(paris, lisbon)).toBeCloseTo(1453, -1);
  expect(kilometresBetween({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 1 })).toBeCloseTo(111.19, 2);
});

test('the date line is no distance', () => {
  const fiji = { latitude: -17, longitude: 179.9 };
  expect(kilometresBetween(fiji, { latitude: -17, longitude: -179.9 })).toBeLessThan(22);
});

test('a distance is symmetric, never negative, at most half the way round, and nothing to oneself', () => {
  fc.assert(
    fc.property(somewhere, somewhere, (a, b) => {
      const distance = kilometresBetween(a, b);
      expect(distance).toBeCloseTo(kilometresBetween(b, a), 6);
      expect(distance).toBeGreaterThanOrEqual(0);
      expect(distance).toBeLessThanOrEqual(Math.PI * 6371 + 1e-6);
      expect(kilometresBetween(a, a)).toBe(0);
    }),
  );
});

test.each([
  [48.85, 2.35, true],
  [0, 2.35, true],
  [0, 0, false],
  [null, null, false],
  [48.85, null, false],
  [Number.NaN, 2, false],
  [91, 2, false],
])('GPS %s/%s counts: %s', (latitude, longitude, counts) => {
  expect(hasGps(aPhoto({ latitude, longitude }))).toBe(counts);
});

test('the distance of directions is that of their points', () => {
  fc.assert(
    fc.property(somewhere, somewhere, (a, b) => {
      expect(kilometresApart(directionOf(a), directionOf(b))).toBeCloseTo(kilometresBetween(a, b), 3);
    }),
  );
});

test('the middle lies between, on the date line too', () => {
  expect(middleOf([])).toBeNull();
  const between = middleOf([paris, lisbon]);
  expect(between && kilometresBetween(between, paris)).toBeCloseTo(727, -1);
  const fiji = middleOf([
    { latitude: -17, longitude: 179 },
    { latitude: -17, longitude: -179 },
  ]);
  expect(Math.abs(fiji?.longitude ?? 0)).toBeCloseTo(180, 6);
});

test('middles add up', () => {
  const [one, both] = [new Middle(), new Middle()];
  one.add(directionOf(lisbon));
  both.add(directionOf(paris));
  both.addAll(one);
  expect(both.point()).toEqual(middleOf([paris, lisbon]));
});

test.each([1, 5, 10])('on a grid of %s km, what is near lies in a cell around', (kilometres) => {
  const grid = gridOf(kilometres);
  const bearing = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true });
  const share = fc.double({ min: 0, max: 0.999, noNaN: true });
  fc.assert(
    fc.property(somewhere, bearing, share, (point, angle, part) => {
      const reach = (part * kilometres) / 111.195;
      const latitude = point.latitude + reach * Math.cos(angle);
      const turned = (reach * Math.sin(angle)) / Math.cos((latitude * Math.PI) / 180);
      const longitude = ((((point.longitude + turned + 180) % 360) + 360) % 360) - 180;
      const other = { latitude, longitude };
      fc.pre(Math.abs(latitude) <= 90 && kilometresBetween(point, other) <= kilometres);
      expect(grid.cellsAround(point)).toContain(grid.cellOf(other));
    }),
    { numRuns: 500 },
  );
});
