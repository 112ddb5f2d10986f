import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draw, pickCount, seedOf, shuffled } from './seed.ts';

/** Pearson's statistic of counts that should all be equal. */
const chiSquare = (counts: readonly number[]): number => {
  const mean = counts.reduce((a, b) => a + b, 0) / counts.length;
  return counts.reduce((sum, n) => sum + (n - mean) ** 2 / mean, 0);
};

test('the same seed draws the same numbers on every machine', () => {
  expect(seedOf('ada', '2026-11-23', 'souvenirs')).toEqual({ high: 1273376886, low: 3937007231 });
  expect(draw(seedOf('ada', '2026-11-23', 'souvenirs'), 95920)).toBe(0.44433100256839564);
  expect(draw(seedOf(), '')).toBe(0.8899934034956787);
});

test('parts do not run into each other, and their order matters', () => {
  const seeds = [seedOf('ab', 'c'), seedOf('a', 'bc'), seedOf('abc'), seedOf('c', 'ab'), seedOf('abc', '')];
  expect(new Set(seeds.map(({ high, low }) => `${high} ${low}`)).size).toBe(seeds.length);
  expect(seedOf(1)).toEqual(seedOf('1'));
});

test('draws lie in [0, 1)', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (part, salt) => {
      const drawn = draw(seedOf(part), salt);
      expect(drawn).toBeGreaterThanOrEqual(0);
      expect(drawn).toBeLessThan(1);
    }),
  );
});

// 99.9 % of fair samples stay below 148 (99 degrees of freedom); the seeds are fixed, so this never flickers.
test.each(['ada', 'ben', '2026-11-23', ''])('draws of consecutive ids spread evenly, seed %j', (part) => {
  const counts = new Array<number>(100).fill(0);
  for (let id = 0; id < 100_000; id++) counts[Math.floor(draw(seedOf(part), id) * 100)]!++;
  expect(chiSquare(counts)).toBeLessThan(148);
});

test('draws of consecutive days spread evenly, also in their last bits', () => {
  const [coarse, fine] = [new Array<number>(100).fill(0), new Array<number>(100).fill(0)];
  for (let day = 0; day < 50_000; day++) {
    const drawn = draw(seedOf('ada', day, 'souvenirs'), 'pick');
    coarse[Math.floor(drawn * 100)]!++;
    fine[Math.floor(((drawn * 2 ** 30) % 1) * 100)]!++;
  }
  expect(chiSquare(coarse)).toBeLessThan(148);
  expect(chiSquare(fine)).toBeLessThan(148);
});

test('neighbouring draws know nothing of each other', () => {
  const counts = new Array<number>(100).fill(0);
  for (let id = 0; id < 100_000; id++) {
    const [one, next] = [draw(seedOf('x'), id), draw(seedOf('x'), id + 1)];
    counts[Math.floor(one * 10) * 10 + Math.floor(next * 10)]!++;
  }
  expect(chiSquare(counts)).toBeLessThan(148);
});

test('how many: both ends of the range come up, nothing beyond', () => {
  const counts = new Map<number, number>();
  for (let day = 0; day < 6000; day++) {
    const count = pickCount({ min: 15, max: 20 }, seedOf('ada', day));
    counts.set(count, (counts.get(count) ?? 0) + 1);
  }
  expect([...counts.keys()].sort()).toEqual([15, 16, 17, 18, 19, 20]);
  expect(chiSquare([...counts.values()])).toBeLessThan(20.5);
  expect(pickCount({ min: 7, max: 7 }, seedOf(1))).toBe(7);
  expect(pickCount('all', seedOf(1))).toBe(Number.POSITIVE_INFINITY);
});

test('shuffling keeps every item, and only the seed decides the order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer()), fc.string(), (items, part) => {
      const once = shuffled(items, seedOf(part), (item) => item);
      expect(once.toSorted()).toEqual(items.toSorted());
      expect(shuffled(items.toReversed(), seedOf(part), (item) => item)).toEqual(once);
    }),
  );
});

test('every order of four comes up about as often', () => {
  const counts = new Map<string, number>();
  for (let i = 0; i < 24_000; i++) {
    const order = shuffled([1, 2, 3, 4], seedOf(i), (item) => item).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(24);
  expect(chiSquare([...counts.values()])).toBeLessThan(49.8);
});
