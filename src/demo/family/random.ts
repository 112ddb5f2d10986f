/**
 * Chance that comes out the same every time: the invented family must be one and the same on every computer and in
 * every year, or no test and no screenshot could speak about it. Each outing draws from a generator seeded with its
 * own name, so adding a trip does not shuffle the photos of another.
 */
export interface Random {
  /** 0 to 1, 1 excluded. */
  readonly next: () => number;
  /** Between both, the upper one excluded. */
  readonly between: (low: number, high: number) => number;
  /** A whole number, both ends included. */
  readonly int: (low: number, high: number) => number;
  readonly chance: (probability: number) => boolean;
  /** One of them; a list must not be empty. Repeat an entry to make it likelier. */
  readonly pick: <T>(list: readonly T[]) => T;
  /** Some of them, in the order of the list, none twice. */
  readonly some: <T>(list: readonly T[], count: number, weight?: (entry: T) => number) => T[];
}

/** 32 bits of a text (FNV-1a with a final mix). */
export const hash32 = (text: string, start = 0x811c9dc5): number => {
  let h = start;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

const HASH_STARTS = [0x811c9dc5, 0x1b873593, 0xcc9e2d51, 0x27d4eb2f];

/** 32 hexadecimal digits that look like the MD5 of a file; equal texts give equal digits. */
export const fileHash = (content: string): string =>
  HASH_STARTS.map((start) => hash32(content, start).toString(16).padStart(8, '0')).join('');

/** Mulberry32: small, fast, and good enough to choose between cake and candles. */
export const seeded = (seed: string): Random => {
  let state = hash32(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => {
    const found = list[int(0, list.length - 1)];
    if (found === undefined) throw new RangeError('nothing to pick from');
    return found;
  };
  const some = <T>(list: readonly T[], count: number, weight: (entry: T) => number = () => 1) =>
    list
      .map((entry, place) => ({ entry, place, key: -Math.log(1 - next()) / weight(entry) }))
      .sort((a, b) => a.key - b.key)
      .slice(0, count)
      .sort((a, b) => a.place - b.place)
      .map(({ entry }) => entry);
  return {
    next,
    between: (low, high) => low + next() * (high - low),
    int,
    chance: (probability) => next() < probability,
    pick,
    some,
  };
};
