import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Candidate, DAY_STARTS_AT, select } from './selection.ts';
import { demandsOf, sidesOf } from './selection-sides.ts';
import { Value } from './selection-value.ts';
import { OF_A_JOURNEY, type Shape } from './shape.ts';
import { byTime } from './shots.ts';
import { aPhoto, at, series, somePhotos } from './testing.ts';

const shape: Shape = {
  count: 8,
  ...OF_A_JOURNEY,
  facets: [
    { name: 'person', of: ({ people }) => people.map(({ name }) => name), floor: false, most: 1, weight: 1 },
    { name: 'camera', of: ({ camera }) => [camera], floor: false, most: 1, weight: 0.5 },
  ],
  ends: false,
  perScene: 1,
  sameCompany: 1,
};
const somePool = somePhotos(25).map((photos): Candidate[] =>
  photos.toSorted(byTime).map((photo, scene) => ({ photo, worth: photo.rating / 5, scene: Math.floor(scene / 2) })),
);

/** The value of a pool so far, and what it takes to put one in. */
const measured = (pool: readonly Candidate[]) => {
  const sides = sidesOf(pool, demandsOf(shape, DAY_STARTS_AT));
  const given = sides.all.map(() => 0);
  const value = new Value(pool, sides, shape, (side) => given[side]!);
  const add = (index: number) => {
    value.add(index);
    for (const side of sides.of[index]!) given[side]!++;
  };
  return { value, add };
};

test('no photo adds more the more are in: that makes the best next one a good choice', () => {
  fc.assert(
    fc.property(somePool, fc.array(fc.nat(24)), (pool, order) => {
      const { value, add } = measured(pool);
      let before = pool.map((_, index) => value.gain(index));
      for (const index of new Set(order.filter((at) => at < pool.length))) {
        add(index);
        const now = pool.map((_, other) => value.gain(other));
        for (const [i, gain] of now.entries()) expect(gain).toBeLessThanOrEqual(before[i]! + 1e-9);
        before = now;
      }
    }),
  );
});

test('asking only the first in line finds what asking all would', () => {
  fc.assert(
    fc.property(somePhotos(25), (photos) => {
      // Half an hour apart and of many days, so that nothing but the gain decides.
      const pool = photos.map((photo, i): Candidate => {
        const taken = at(2023, 5, 2) + i * 40_000;
        return {
          photo: aPhoto({ ...photo, taken, media: 'photo', width: null, people: [] }),
          worth: photo.rating / 5,
          scene: i,
        };
      });
      const { value, add } = measured(pool);
      const chosen = new Set<number>();
      while (chosen.size < Math.min(shape.count, pool.length)) {
        let best = -1;
        for (const index of pool.keys())
          if (!chosen.has(index) && (best < 0 || value.gain(index) > value.gain(best))) best = index;
        add(best);
        chosen.add(best);
      }
      expect(select(pool, shape)).toEqual(pool.filter((_, index) => chosen.has(index)).map(({ photo }) => photo));
    }),
  );
});

test('a photo stands for those like it: the second of an hour adds less than the first of another', () => {
  const pool = [...series(4, 600), ...series(2, 600, { id: 9, taken: at(2019, 11, 25) })].map(
    (photo, scene): Candidate => ({ photo, worth: 0.5, scene }),
  );
  const { value, add } = measured(pool);
  expect(value.gain(1)).toBeGreaterThan(value.gain(4));
  add(1);
  expect(value.gain(2)).toBeLessThan(value.gain(4));
});

test('a scene counts once, however often the trigger was pulled', () => {
  const burst = series(12, 15, { taken: at(2023, 5, 2) }).map((photo): Candidate => ({ photo, worth: 0.5, scene: 0 }));
  const walk = series(3, 900, { id: 50, taken: at(2023, 5, 4) }).map(
    (photo, i): Candidate => ({ photo, worth: 0.5, scene: 1 + i }),
  );
  const { value } = measured([...burst, ...walk]);
  expect(value.gain(13)).toBeGreaterThan(value.gain(5));
});

test('a side not seen yet adds more than one seen, and of unseen ones the richer', () => {
  // All at one time, so that only the sides tell them apart.
  const cameras = ['Pixel 4', 'Pixel 4', 'Pixel 4', 'Canon EOS R', 'Canon EOS R', 'X100', 'X100', 'X100'];
  const pool = cameras.map((camera, i): Candidate => ({ photo: aPhoto({ id: i + 1, camera }), worth: 0, scene: i }));
  const { value, add } = measured(pool);
  expect(value.gain(0)).toBeGreaterThan(value.gain(3));
  add(0);
  expect(value.gain(3)).toBeGreaterThan(value.gain(1));
  expect(value.gain(5)).toBeGreaterThan(value.gain(3));
});
