import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kilometresBetween } from './geo.ts';
import { OF_A_JOURNEY } from './shape.ts';
import { similaritiesOf } from './similarity.ts';
import { aPhoto, at, type PhotoWish, somePhotos } from './testing.ts';

const likeness = (a: PhotoWish, b: PhotoWish): number => similaritiesOf([aPhoto(a), aPhoto(b)], OF_A_JOURNEY)[1]!;
const noon = { taken: at(2023, 5, 2) };
const lisbon = { latitude: 38.72, longitude: -9.14 };
const porto = { latitude: 41.15, longitude: -8.61 };

test('a pair is as alike as the other way round, 0 to 1, and nothing is more alike than the photo itself', () => {
  fc.assert(
    fc.property(somePhotos(20), (photos) => {
      const pairs = similaritiesOf(photos, OF_A_JOURNEY);
      for (const i of photos.keys())
        for (const j of photos.keys()) {
          const pair = pairs[i * photos.length + j]!;
          expect(pair).toBe(pairs[j * photos.length + i]);
          expect(pair).toBeGreaterThanOrEqual(0);
          expect(pair).toBeLessThanOrEqual(i === j ? 1 : 1 + 1e-6);
        }
      for (const i of photos.keys()) expect(pairs[i * photos.length + i]).toBe(1);
    }),
  );
});

test('without anything else, only time counts: a third is left after the scale of the shape', () => {
  expect(likeness(noon, { taken: noon.taken + OF_A_JOURNEY.tau })).toBeCloseTo(Math.exp(-1));
});

test('what a library does not know neither helps nor hurts; what differs hurts', () => {
  expect(likeness(noon, { ...noon, ...lisbon })).toBe(1);
  expect(likeness({ ...noon, subjects: { beach: 1 } }, noon)).toBe(1);
  expect(likeness({ ...noon, ...porto }, { ...noon, ...lisbon })).toBeCloseTo(0.45 / 0.65);
  expect(likeness({ ...noon, people: ['Ada'] }, { ...noon, people: ['Ben'] })).toBeCloseTo(0.45 / 0.65);
  expect(likeness({ ...noon, people: ['Ada', 'Ben'] }, { ...noon, people: ['Ben'] })).toBeCloseTo(0.55 / 0.65);
  expect(likeness({ ...noon, subjects: { beach: 0.9 } }, { ...noon, subjects: { dog: 0.9 } })).toBeCloseTo(0.45 / 0.6);
  expect(likeness({ ...noon, subjects: { beach: 0.9 } }, { ...noon, subjects: { beach: 0.4 } })).toBeCloseTo(1);
});

test('distance fades by the scale of the shape', () => {
  const near = { latitude: 38.75, longitude: -9.14 };
  const km = kilometresBetween(lisbon, near);
  expect(likeness({ ...noon, ...lisbon }, { ...noon, ...near })).toBeCloseTo(
    (0.45 + 0.2 * Math.exp(-km / OF_A_JOURNEY.rho)) / 0.65,
  );
});
