import { expect, test } from 'vitest';
import type { Photo } from '../../../src/core/photo.ts';
import { aPhoto, at, series } from '../../../src/core/testing.ts';
import { clustersOf, mergeClusters } from './clusters.ts';
import { byLot, fromEqualTimes, heartsFirst } from './draws.ts';
import { enteLikeTrips } from './ente-like.ts';
import { byGap } from './gap.ts';
import { medianHome, tripsBy36Hours, tripsFromMedian } from './median-home.ts';

const HOME = { latitude: 48, longitude: 2 };
const LISBON = { latitude: 38.7, longitude: -9.1 };
const DAY = 86_400;

/** Forty weeks at home, two pictures each, with two days in Lisbon after the twentieth. */
const life = (): { photos: Photo[]; trip: Photo[] } => {
  const weeks = Array.from({ length: 40 }, (_, week) =>
    series(2, DAY / 4, { id: week * 10 + 1, taken: at(2019, 1, 1) + week * 7 * DAY, ...HOME }),
  ).flat();
  const trip = series(24, 2 * 3600, { id: 5000, taken: at(2019, 1, 1) + (20 * 7 - 5) * DAY, ...LISBON });
  return { photos: [...weeks, ...trip].sort((a, b) => a.taken - b.taken), trip };
};

const ids = (photos: readonly Photo[]): number[] => photos.map(({ id }) => id).sort((a, b) => a - b);

test('a pause longer than the limit cuts, one as long does not', () => {
  const photos = [0, 3600, 3 * 3600].map((later, i) => aPhoto({ id: i + 1, taken: at(2020, 1, 1) + later }));
  expect(byGap(photos, 1).map(({ length }) => length)).toEqual([2, 1]);
  expect(byGap(photos, 2).map(({ length }) => length)).toEqual([3]);
  expect(byGap([], 1)).toEqual([]);
});

test('home is the median position, wherever the trip went', () => {
  expect(medianHome(life().photos)).toEqual(HOME);
  expect(medianHome([aPhoto()])).toBeNull();
});

test('a trip to Lisbon is a trip by each of the rules', () => {
  const { photos, trip } = life();
  for (const rule of [tripsBy36Hours, tripsFromMedian, enteLikeTrips])
    expect(rule(photos).map(ids), rule.name).toEqual([ids(trip)]);
});

test('without GPS none of them finds any', () => {
  const photos = life().photos.map((photo) => ({ ...photo, latitude: null, longitude: null }));
  for (const rule of [tripsBy36Hours, tripsFromMedian, enteLikeTrips]) expect(rule(photos)).toEqual([]);
});

test('clusters gather what is near, and merge', () => {
  const points = [0, 0.001, 0.012, 1].map((latitude) => ({ latitude, longitude: 0 }));
  const small = clustersOf(points, 0.6);
  expect(small.map(({ members }) => members.length)).toEqual([2, 1, 1]);
  expect(mergeClusters(small, 1.5).map(({ members }) => members.length)).toEqual([3, 1]);
});

test('draws are as large as asked, without repeats, and the same again', () => {
  const pool = series(50, 60, { favourites: 0 });
  for (const draw of [byLot, fromEqualTimes, heartsFirst]) {
    const drawn = draw(pool, 12, 'seed');
    expect(new Set(drawn).size, draw.name).toBe(12);
    expect(draw(pool, 12, 'seed')).toEqual(drawn);
    expect(draw(pool, 80, 'seed')).toHaveLength(50);
  }
});

test('equal times reach the end of a lopsided day; hearts come first', () => {
  const pool = [...series(50, 1), aPhoto({ id: 99, taken: at(2019, 11, 23, 20), favourites: 1 })];
  expect(fromEqualTimes(pool, 5, 'a').map(({ id }) => id)).toContain(99);
  expect(heartsFirst(pool, 1, 'a').map(({ id }) => id)).toEqual([99]);
});
