/** Chance for the invented families, drawn from the same seeded hash as the core uses: a seed gives one family, everywhere. */
import { draw, seedOf } from '../../src/core/seed.ts';

export interface Random {
  /** 0 to 1, 1 excluded. */
  readonly next: () => number;
  readonly between: (low: number, high: number) => number;
  /** A whole number, both ends included. */
  readonly int: (low: number, high: number) => number;
  readonly chance: (probability: number) => boolean;
  /** One of them; throws `RangeError` on an empty list. */
  readonly pick: <T>(list: readonly T[]) => T;
  /** One of them, the heavier the likelier; throws `RangeError` on an empty list. */
  readonly weighted: <T>(list: readonly T[], weightOf: (entry: T) => number) => T;
  /** Normal, mean 0, deviation 1. */
  readonly normal: () => number;
  /** Whole number with this median and a heavy upper tail: log-normal, `spread` is the deviation of its logarithm. */
  readonly heavy: (median: number, spread: number) => number;
  /** Another stream of chance, so that one more draw here moves nothing there. */
  readonly fork: (name: string | number) => Random;
}

/** Chance named by the parts. */
export const randomOf = (...parts: readonly (string | number)[]): Random => {
  const seed = seedOf(...parts);
  let drawn = 0;
  const next = (): number => draw(seed, drawn++);
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const weighted = <T>(list: readonly T[], weightOf: (entry: T) => number): T => {
    let at = next() * list.reduce((sum, entry) => sum + weightOf(entry), 0);
    for (const entry of list) {
      at -= weightOf(entry);
      if (at < 0) return entry;
    }
    throw new RangeError('nothing to pick from');
  };
  return {
    next,
    between: (low, high) => low + next() * (high - low),
    int,
    chance: (probability) => next() < probability,
    pick: <T>(list: readonly T[]): T => {
      const found = list[int(0, list.length - 1)];
      if (found === undefined) throw new RangeError('nothing to pick from');
      return found;
    },
    weighted,
    normal,
    heavy: (median, spread) => Math.max(1, Math.round(median * Math.exp(spread * normal()))),
    fork: (name) => randomOf(...parts, name),
  };
};
