import { expect, test } from 'vitest';
import { clustersOf } from './clusters.ts';
import { kilometresBetween, type Point } from './geo.ts';
import { TOWN } from './testing-life.ts';

const near = (town: Point, north: number): Point => ({ ...town, latitude: town.latitude + north / 111.2 });

test('the place of most days leads, whatever was photographed on one of them', () => {
  const points = [...Array(30).fill(near(TOWN.paris, 7)), TOWN.paris, TOWN.paris, TOWN.paris];
  const days = [...Array(30).fill(1), 2, 3, 4];
  const { placeOf, middles } = clustersOf(points, (i) => days[i]);
  expect(new Set(placeOf).size).toBe(1);
  expect(middles).toHaveLength(1);
  const apart = clustersOf([...Array(30).fill(TOWN.lille), ...points.slice(30)], (i) => days[i]);
  expect(kilometresBetween(apart.middles[0]!, TOWN.paris)).toBeLessThan(1);
  expect([...new Set(apart.placeOf)]).toEqual([1, 0]);
});

test('two halves of a city are one place, two towns are two', () => {
  const city = clustersOf([TOWN.paris, near(TOWN.paris, 9.5)], () => 1);
  expect(city.middles).toHaveLength(1);
  expect(clustersOf([TOWN.paris, near(TOWN.paris, 25)], () => 1).middles).toHaveLength(2);
});

test('no positions, no places', () => {
  expect(clustersOf([], () => 1)).toEqual({ placeOf: new Int32Array(), middles: [] });
});
