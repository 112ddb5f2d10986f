/** Where one group of a stream ends and the next begins: how many of these places were found. */
import { harmonicMean } from './harmonic-mean.ts';

/** Positions after which the label changes. */
export const boundariesOf = (labels: readonly string[]): number[] =>
  labels.slice(1).flatMap((label, i) => (label === labels[i] ? [] : [i]));

export interface Hits {
  readonly found: number;
  readonly wanted: number;
  readonly right: number;
}

/**
 * Pairs found with wanted boundaries at most `tolerance` photos apart, each at most once. Both in ascending order;
 * taking the earliest partner each time pairs as many as possible.
 */
export const matchBoundaries = (wanted: readonly number[], found: readonly number[], tolerance: number): Hits => {
  let right = 0;
  let at = 0;
  for (const place of wanted) {
    while (at < found.length && (found[at] ?? 0) < place - tolerance) at++;
    if (at < found.length && (found[at] ?? 0) <= place + tolerance) {
      right++;
      at++;
    }
  }
  return { found: found.length, wanted: wanted.length, right };
};

/** F1 of several streams together; 1 where there was nothing to find and nothing found. */
export const f1OfHits = (hits: readonly Hits[]): number => {
  const sum = (of: (hit: Hits) => number) => hits.reduce((total, hit) => total + of(hit), 0);
  const right = sum((hit) => hit.right);
  const found = sum((hit) => hit.found);
  const wanted = sum((hit) => hit.wanted);
  if (found + wanted === 0) return 1;
  return harmonicMean(found > 0 ? right / found : 0, wanted > 0 ? right / wanted : 0);
};
