/**
 * Chance without randomness: the same seed draws the same numbers on every machine, so a second run in the same
 * period changes nothing and a plan can be explained later. Murmur3's mixing in two 32-bit lanes, with integer
 * operations only; no cryptography, nobody gains by guessing which photo comes next.
 */
import type { Pick } from './rule.ts';

/** Two 32-bit lanes, each 0 to 2^32 - 1. */
export interface Seed {
  readonly high: number;
  readonly low: number;
}

/** Where the lanes start: fractional bits of the golden ratio and of the square root of 2. Any two odd words would do. */
const START: Seed = { high: 0x9e3779b9, low: 0x6a09e667 };

const rotate = (x: number, by: number): number => (x << by) | (x >>> (32 - by));

/** Murmur3's finaliser: every bit of the input moves half the bits of the output. */
const avalanche = (x: number): number => {
  let h = x;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

/** Takes a text into both lanes, by UTF-16 unit and with its length, so that `('ab','c')` differs from `('a','bc')`. */
const absorb = (seed: Seed, text: string): Seed => {
  let { high, low } = seed;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // The multipliers are those of Murmur3's 32-bit and 128-bit forms.
    high =
      (Math.imul(rotate(high ^ Math.imul(rotate(Math.imul(unit, 0xcc9e2d51), 15), 0x1b873593), 13), 5) + 0xe6546b64) |
      0;
    low =
      (Math.imul(rotate(low ^ Math.imul(rotate(Math.imul(unit, 0x239b961b), 16), 0xab0e9789), 19), 5) + 0x561ccd1b) | 0;
  }
  high ^= text.length;
  low ^= text.length;
  // The lanes see each other, or 53 bits would be two times 26 unrelated ones.
  const mixed = avalanche((high + low) | 0);
  return { high: mixed, low: avalanche((mixed + Math.imul(low, 0x38b34ae5)) | 0) };
};

/** The seed of an owner, a period, an album …; the order of the parts matters, and `1` is the same part as `'1'`. */
export const seedOf = (...parts: readonly (string | number)[]): Seed =>
  parts.reduce<Seed>((seed, part) => absorb(seed, String(part)), START);

/** A number in [0, 1), 53 bits wide; another for every salt. */
export const draw = (seed: Seed, salt: string | number): number => {
  const { high, low } = absorb(seed, String(salt));
  return ((high >>> 5) * 2 ** 26 + (low >>> 6)) / 2 ** 53;
};

/** How many to pick this time: any number of the range, both ends included; infinitely many for `all`. */
export const pickCount = (pick: Pick, seed: Seed): number =>
  pick === 'all' ? Number.POSITIVE_INFINITY : pick.min + Math.floor(draw(seed, 'pick') * (pick.max - pick.min + 1));

/** The items in the order of their draws. Only the keys decide, not the order they came in; so keys must differ. */
export const shuffled = <T>(items: readonly T[], seed: Seed, keyOf: (item: T) => string | number): T[] =>
  items
    .map((item) => ({ item, at: draw(seed, keyOf(item)) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
