import { expect, test } from 'vitest';
import { hasGps, kilometresBetween } from '../../../src/core/geo.ts';
import { notAMemory } from '../../../src/core/junk.ts';
import { withoutGpsOnDays } from './gps-loss.ts';
import { inventFamily } from './index.ts';

const family = inventFamily('tests');
const { photos, truth } = family;
const photoOf = new Map(photos.map((photo) => [photo.id, photo]));

test('a seed gives one family, another seed another', () => {
  expect(inventFamily('tests')).toEqual(family);
  expect(inventFamily('others').photos.length).not.toBe(photos.length);
});

test('no id twice, a library of a size families have', () => {
  expect(photoOf.size).toBe(photos.length);
  expect(photos.length).toBeGreaterThan(2000);
});

test('trips are away from home, and no photo is on two', () => {
  expect(truth.trips.length).toBeGreaterThan(5);
  const seen = new Set<number>();
  for (const trip of truth.trips) {
    const home = truth.homes.find(({ from, to }) => from <= trip.first && trip.first <= to) ?? truth.homes[0]!;
    const placed = [...trip.photos].map((id) => photoOf.get(id)!).filter(hasGps);
    const farthest = placed.reduce((most, photo) => Math.max(most, kilometresBetween(photo, home)), 0);
    if (placed.length > 0) expect(farthest, trip.name).toBeGreaterThan(85);
    for (const id of trip.photos) {
      expect(seen.has(id)).toBe(false);
      seen.add(id);
      expect(trip.chapterOf.has(id)).toBe(true);
    }
  }
});

test('what is loved shows only faintly: some have a heart, most have none, some hearts are of others', () => {
  const hearts = photos.filter(({ favourites, rating }) => (favourites ?? 0) > 0 || rating > 3);
  const lovedHearts = hearts.filter(({ id }) => truth.loved.has(id)).length;
  expect(lovedHearts).toBeGreaterThan(0);
  expect(lovedHearts).toBeLessThan(truth.loved.size / 2);
  expect(lovedHearts).toBeLessThan(hearts.length);
});

test('junk can be told by what the library knows, hidden junk cannot', () => {
  expect(truth.junk.size).toBeGreaterThan(50);
  for (const id of truth.junk) expect(notAMemory(photoOf.get(id)!), photoOf.get(id)!.file).not.toBeNull();
  for (const id of truth.hiddenJunk) expect(notAMemory(photoOf.get(id)!)).toBeNull();
});

test('days without GPS lose all of it, about as many as asked', () => {
  const poor = withoutGpsOnDays(photos, 0.3, 'tests');
  const lost = poor.filter((photo, i) => hasGps(photos[i]!) && !hasGps(photo)).length;
  const had = photos.filter(hasGps).length;
  expect(lost / had).toBeGreaterThan(0.2);
  expect(lost / had).toBeLessThan(0.4);
  const dayOf = (taken: number) => Math.floor(taken / 86_400);
  const poorDays = new Set(poor.filter((photo, i) => hasGps(photos[i]!) && !hasGps(photo)).map((p) => dayOf(p.taken)));
  expect(poor.some((photo) => hasGps(photo) && poorDays.has(dayOf(photo.taken)))).toBe(false);
});
