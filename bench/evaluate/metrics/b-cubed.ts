/**
 * B-cubed (Bagga and Baldwin 1998): of the photos put together with a photo, how many belong with it (precision), and
 * of those that belong with it, how many were put together with it (recall); both as a mean over all photos.
 */
import { harmonicMean } from './harmonic-mean.ts';

export interface Agreement {
  readonly precision: number;
  readonly recall: number;
  readonly f: number;
}

const countOf = (counts: ReadonlyMap<string, number>, key: string): number => counts.get(key) ?? 0;

/**
 * Compares two labellings of the same photos; a label is only compared with labels of its own side. Nothing to
 * compare is perfect agreement. Throws `RangeError` where the lists differ in length.
 */
export const bCubed = (truth: readonly string[], found: readonly string[]): Agreement => {
  if (truth.length !== found.length) throw new RangeError(`${truth.length} labels against ${found.length}`);
  if (truth.length === 0) return { precision: 1, recall: 1, f: 1 };
  const ofTruth = new Map<string, number>();
  const ofFound = new Map<string, number>();
  const ofBoth = new Map<string, number>();
  const pairs = truth.map((label, i) => ({ label, other: found[i] ?? '', both: JSON.stringify([label, found[i]]) }));
  for (const { label, other, both } of pairs) {
    ofTruth.set(label, countOf(ofTruth, label) + 1);
    ofFound.set(other, countOf(ofFound, other) + 1);
    ofBoth.set(both, countOf(ofBoth, both) + 1);
  }
  let precision = 0;
  let recall = 0;
  for (const { label, other, both } of pairs) {
    precision += countOf(ofBoth, both) / countOf(ofFound, other);
    recall += countOf(ofBoth, both) / countOf(ofTruth, label);
  }
  precision /= truth.length;
  recall /= truth.length;
  return { precision, recall, f: harmonicMean(precision, recall) };
};
