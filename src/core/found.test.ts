import { describe, expect, test } from 'vitest';
import type { Proposal } from './curator.ts';
import { apart, found, MOST_DROPPED, MOST_PROPOSALS } from './found.ts';

const worth = (identity: string, of: number) => ({ identity, worth: of }) as Proposal<string>;

describe('what a curator hands back', () => {
  test('the worthiest stay, in the order they came', () => {
    const all = Array.from({ length: MOST_PROPOSALS + 2 }, (_, i) => worth(`m${i}`, i === 1 || i === 5 ? 0.1 : 0.9));
    const { proposals } = found(all, []);
    expect(proposals).toHaveLength(MOST_PROPOSALS);
    expect(proposals.slice(0, 5).map(({ identity }) => identity)).toEqual(['m0', 'm2', 'm3', 'm4', 'm6']);
  });

  test('among equals the identity decides, not the order', () => {
    const all = Array.from({ length: MOST_PROPOSALS + 1 }, (_, i) => worth(`m${String(i).padStart(3, '0')}`, 0.5));
    const names = (some: readonly Proposal<string>[]) => found(some, []).proposals.map(({ identity }) => identity);
    expect(names(all.toReversed()).sort()).toEqual(names(all));
  });

  test('a few near misses', () => {
    const misses = Array.from({ length: 50 }, (_, i) => ({ what: `${i}`, because: 'only 1 photo' }));
    expect(found([], misses).dropped).toEqual(misses.slice(0, MOST_DROPPED));
  });

  test('two of one name are told apart', () => {
    expect(apart(['zoe', 'leo', 'zoe', 'zoe-2', 'zoe'])).toEqual(['zoe', 'leo', 'zoe-2', 'zoe-2-2', 'zoe-3']);
  });
});
