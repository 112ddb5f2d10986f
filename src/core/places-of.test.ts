import { describe, expect, test } from 'vitest';
import type { Gazetteer } from './gazetteer.ts';
import { byCountry, byRegion, byTown, placesOf } from './places-of.ts';
import { aPhoto, at, series } from './testing.ts';

const place = (second: string, first: string, country: string) =>
  ({ original: { country, first, second }, translated: {} }) as const;
const places: Gazetteer = new Map([
  [1, place('Lisboa', 'Lisboa', 'Portugal')],
  [2, place('Lisboa', 'Lisboa', 'Portugal')],
  [3, place('Porto', 'Porto', 'Portugal')],
  [4, place('', 'Singapore', 'Singapore')],
]);

describe('where photos were taken', () => {
  test('hours, not photos, decide; numbers of one town are one town', () => {
    const photos = [
      ...series(20, 60, { id: 1, taken: at(2023, 5, 1, 9), geocoding: 3 }),
      ...series(2, 3600, { id: 100, taken: at(2023, 5, 1, 12), geocoding: 1 }),
      ...series(3, 60, { id: 200, taken: at(2023, 5, 1, 16), geocoding: 2 }),
      aPhoto({ id: 300 }),
      aPhoto({ id: 301, geocoding: 99 }),
    ];
    expect(placesOf(photos, places, byTown)).toEqual([
      { key: 'Portugal/Lisboa', geocoding: 2, hours: 3, photos: 5 },
      { key: 'Portugal/Porto', geocoding: 3, hours: 1, photos: 20 },
    ]);
    expect(placesOf(photos, places, byCountry)).toEqual([{ key: 'Portugal', geocoding: 3, hours: 4, photos: 25 }]);
  });

  test('a large city is a town, not a region', () => {
    const photos = [aPhoto({ geocoding: 4 })];
    expect(placesOf(photos, places, byTown)).toMatchObject([{ key: 'Singapore/Singapore' }]);
    expect(placesOf(photos, places, byRegion)).toEqual([]);
  });
});
