/**
 * What a choice is made from where there is more than can be compared: the best of every stretch of time and of every side
 * that has to be seen. What is left out is a reserve, in case the pool cannot fill the places.
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

export interface Ground {
  /** The pool in order of time, then the reserve, best first. */
  readonly candidates: readonly Candidate[];
  /** How many of them are the pool. */
  readonly pool: number;
}

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

/** How much of each stretch: by the root of what it has, so that a party of a hundred photos is not the whole year. */
const quotasOf = (sizes: readonly number[], room: number): number[] => {
  let [low, high] = [0, room];
  const quotas = (factor: number) => sizes.map((size) => Math.min(size, Math.floor(factor * Math.sqrt(size))));
  // Halving: 40 steps tell factors apart that differ by less than one photo.
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (quotas(middle).reduce((a, b) => a + b, 0) <= room) low = middle;
    else high = middle;
  }
  return quotas(low);
};

/** The pool among these candidates; those of `kept` are in it whatever they are worth. */
export const groundOf = (
  candidates: readonly Candidate[],
  kept: ReadonlySet<Candidate>,
  count: number,
  demands: readonly Demand[],
): Ground => {
  const sorted = candidates.toSorted((a, b) => byTime(a.photo, b.photo));
  const [first, last] = [sorted.at(0), sorted.at(-1)];
  const size = Math.max(POOL, PER_PLACE * count);
  if (!first || !last || sorted.length <= size) return { candidates: sorted, pool: sorted.length };

  const pool = new Set(kept);
  const sides = sidesOf(
    sorted,
    demands.filter(({ facet }) => facet.floor),
  );
  for (const { members } of sides.all.toSorted((a, b) => b.scenes - a.scenes)) {
    if (pool.size >= size / 2) break;
    const best = byRank(members.flatMap((index) => sorted[index] ?? []));
    for (const candidate of best.slice(0, PER_SIDE)) pool.add(candidate);
  }

  const width = (last.photo.taken - first.photo.taken + 1) / Math.ceil(size / PER_STRETCH);
  const stretches = new Map<number, Candidate[]>();
  for (const candidate of byRank(sorted)) {
    const at = Math.floor((candidate.photo.taken - first.photo.taken) / width);
    const stretch = stretches.get(at);
    if (stretch) stretch.push(candidate);
    else stretches.set(at, [candidate]);
  }
  const quotas = quotasOf(
    [...stretches.values()].map(({ length }) => length),
    size - pool.size,
  );
  for (const [i, stretch] of [...stretches.values()].entries())
    for (const candidate of stretch.slice(0, quotas[i])) pool.add(candidate);

  return {
    candidates: [
      ...sorted.filter((candidate) => pool.has(candidate)),
      ...sorted.filter((candidate) => !pool.has(candidate)).sort(byWorth),
    ],
    pool: pool.size,
  };
};
