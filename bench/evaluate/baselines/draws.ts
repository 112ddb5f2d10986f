/** Choosing without looking: by lot, from equal stretches of time, hearts first. */
import type { Photo } from '../../../src/core/photo.ts';
import { seedOf, shuffled } from '../../../src/core/seed.ts';

export type Draw = (pool: readonly Photo[], count: number, seed: string) => Photo[];

const mixed = (photos: readonly Photo[], seed: string): Photo[] => shuffled(photos, seedOf(seed), ({ id }) => id);

/** As the project this one grew from did it: any so many of the pool. */
export const byLot: Draw = (pool, count, seed) => mixed(pool, seed).slice(0, count);

/** One by lot from each of as many equal stretches of time; empty stretches are made up for by lot. */
export const fromEqualTimes: Draw = (pool, count, seed) => {
  if (pool.length === 0) return [];
  const times: number[] = pool.map(({ taken }) => taken);
  const from = times.reduce((a, b) => Math.min(a, b));
  const to = times.reduce((a, b) => Math.max(a, b)) + 1;
  const buckets = new Map<number, Photo>();
  const rest: Photo[] = [];
  for (const photo of mixed(pool, seed)) {
    const bucket = Math.floor(((photo.taken - from) / (to - from)) * count);
    if (buckets.has(bucket)) rest.push(photo);
    else buckets.set(bucket, photo);
  }
  return [...buckets.values(), ...rest].slice(0, count);
};

/** Favourites first, the rest from equal stretches of time. */
export const heartsFirst: Draw = (pool, count, seed) => {
  const hearts = mixed(
    pool.filter(({ favourites, rating }) => (favourites ?? 0) > 0 || rating >= 4),
    seed,
  ).slice(0, count);
  const others = pool.filter((photo) => !hearts.includes(photo));
  return [...hearts, ...fromEqualTimes(others, count - hearts.length, seed)];
};
