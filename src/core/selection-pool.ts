/**
 * What a choice is made from where there is more than can be compared: the best scenes of every stretch of time, the best
 * of every side that has to be seen, of the beginning and of the end. It has three times as many scenes as places, or all there are, so what is left
 * out is not missed.
 */
import type { Candidate } from './selection-levels.ts';
import { type Demand, sidesOf } from './selection-sides.ts';
import { byTime } from './shots.ts';

/** So many are compared with each other in 30 ms. */
const POOL = 600;
/** Enough to choose from, also for large albums. */
const PER_PLACE = 3;
/** How many of a stretch come in where all stretches are alike. */
const PER_STRETCH = 6;
/** How many of a side that has to be seen, for the best may be too near another. */
const PER_SIDE = 3;

const byWorth = (a: Candidate, b: Candidate): number => b.worth - a.worth || byTime(a.photo, b.photo);

/** The best of each scene before any second one. */
const byRank = (candidates: readonly Candidate[]): Candidate[] => {
  const scenes = new Map<number, number>();
  return candidates
    .toSorted(byWorth)
    .map((candidate) => {
      const rank = scenes.get(candidate.scene) ?? 0;
      scenes.set(candidate.scene, rank + 1);
      return { candidate, rank };
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ candidate }) => candidate);
};

/** How much of each stretch: by the root of what it has, so that a crowded week is not the whole year. */
const quotasOf = (sizes: readonly number[], room: number): number[] => {
  const quotas = (factor: number) => sizes.map((size) => Math.min(size, Math.floor(factor * Math.sqrt(size))));
  let low = 0;
  let high = room;
  // Halving: 40 steps tell factors apart that differ by less than one photo.
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (quotas(middle).reduce((a, b) => a + b, 0) <= room) low = middle;
    else high = middle;
  }
  return quotas(low);
};

const grouped = <K, T>(items: readonly T[], keyOf: (item: T) => K): T[][] => {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
};

/** The pool among these candidates, in order of time; those of `kept` are in it whatever they are worth. */
export const poolOf = (
  candidates: readonly Candidate[],
  kept: ReadonlySet<Candidate>,
  count: number,
  demands: readonly Demand[],
): readonly Candidate[] => {
  const sorted = candidates.toSorted((a, b) => byTime(a.photo, b.photo));
  const [first, last] = [sorted.at(0), sorted.at(-1)];
  const size = Math.max(POOL, PER_PLACE * count);
  if (!first || !last || sorted.length <= size) return sorted;

  const pool = new Set(kept);
  const ranked = byRank(sorted);
  for (const { scene } of [first, last]) {
    const best = ranked.find((candidate) => candidate.scene === scene);
    if (best) pool.add(best);
  }
  const { all, floors } = sidesOf(
    sorted,
    demands.filter(({ facet }) => facet.floor),
  );
  for (const side of floors) {
    if (pool.size >= size / 2) break;
    const best = byRank((all[side]?.members ?? []).flatMap((index) => sorted[index] ?? []));
    for (const candidate of best.slice(0, PER_SIDE)) pool.add(candidate);
  }

  const width = (last.photo.taken - first.photo.taken + 1) / Math.ceil(size / PER_STRETCH);
  const stretches = grouped(ranked, ({ photo }) => Math.floor((photo.taken - first.photo.taken) / width));
  const quotas = quotasOf(
    stretches.map((stretch) => new Set(stretch.map(({ scene }) => scene)).size),
    size,
  );
  for (const [i, stretch] of stretches.entries())
    for (const candidate of stretch.slice(0, quotas[i])) pool.add(candidate);
  for (const candidate of ranked) {
    if (pool.size >= size) break;
    pool.add(candidate);
  }
  return sorted.filter((candidate) => pool.has(candidate));
};
