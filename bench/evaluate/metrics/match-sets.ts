/** Sets of photos against sets of photos: which of the found ones are one of the true ones. */
import { harmonicMean } from './harmonic-mean.ts';

/** Photos in both over photos in either; 0 for two empty sets. */
export const overlapOf = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number => {
  let both = 0;
  for (const one of a) if (b.has(one)) both++;
  const either = a.size + b.size - both;
  return either > 0 ? both / either : 0;
};

/** Two sets are one thing from this overlap on; below it one set could match two disjoint ones. */
export const SAME = 0.5;

export interface Match {
  readonly wanted: number;
  readonly found: number;
  readonly overlap: number;
}

/** Pairs of indices whose sets overlap by at least `SAME`, best overlap first; each set at most once. */
export const matchSets = <T>(wanted: readonly ReadonlySet<T>[], found: readonly ReadonlySet<T>[]): Match[] => {
  const holders = new Map<T, number[]>();
  for (const [i, set] of found.entries())
    for (const one of set) {
      const of = holders.get(one) ?? [];
      of.push(i);
      holders.set(one, of);
    }
  const pairs: Match[] = [];
  for (const [w, set] of wanted.entries()) {
    const near = new Set<number>();
    for (const one of set) for (const f of holders.get(one) ?? []) near.add(f);
    for (const f of near) {
      const overlap = overlapOf(set, found[f] ?? new Set());
      if (overlap >= SAME) pairs.push({ wanted: w, found: f, overlap });
    }
  }
  pairs.sort((a, b) => b.overlap - a.overlap || a.wanted - b.wanted || a.found - b.found);
  const takenWanted = new Set<number>();
  const takenFound = new Set<number>();
  return pairs.filter((pair) => {
    if (takenWanted.has(pair.wanted) || takenFound.has(pair.found)) return false;
    takenWanted.add(pair.wanted);
    takenFound.add(pair.found);
    return true;
  });
};

/** F1 of `right` matches among so many found and wanted; 1 where neither was anything. */
export const f1 = (right: number, found: number, wanted: number): number => {
  if (found + wanted === 0) return 1;
  return harmonicMean(found > 0 ? right / found : 0, wanted > 0 ? right / wanted : 0);
};
