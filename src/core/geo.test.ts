import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasGps, kilometresBetween } from './geo.ts';
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
