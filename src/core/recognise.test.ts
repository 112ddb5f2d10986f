import { describe, expect, it } from 'vitest';
import type { Day } from './calendar.ts';
import type { ShownMemory } from './memory.ts';
import type { PhotoId } from './photo.ts';
import { recognise } from './recognise.ts';
import { series } from './testing.ts';
import { aProposal } from './testing-curators.ts';

const album = (identity: string, ...photos: number[]): ShownMemory => ({
  kind: 'trips',
  identity,
  since: 1 as Day,
  until: null,
  photos: photos as PhotoId[],
  cover: photos[0] as PhotoId,
  about: [],
  theme: null,
  pool: '',
});

/** Photos numbered from `id` on. */
const trip = (identity: string, id: number, count: number) =>
  aProposal({ identity, photos: series(count, 3600, { id }) });

const identities = (...args: Parameters<typeof recognise>) => recognise(...args).map(({ identity }) => identity);

describe('recognise', () => {
  it('knows a trip again that gained a first day', () => {
    expect(identities([trip('2023-05-01-porto', 1, 40)], [album('2023-05-02-lisbon', 10, 20, 30)])).toEqual([
      '2023-05-02-lisbon',
    ]);
  });

  it('takes it for another one where less than half of the album is in it', () => {
    expect(identities([trip('new', 1, 10)], [album('old', 9, 10, 20, 30)])).toEqual(['old']);
    expect(identities([trip('new', 1, 10)], [album('old', 10, 20, 30)])).toEqual(['new']);
  });

  it('leaves alone what is found under its own identity', () => {
    expect(identities([trip('old', 1, 10), trip('new', 1, 10)], [album('old', 1, 2, 3)])).toEqual(['old', 'new']);
  });

  it('gives a trip that was split to the larger part, once', () => {
    const parts = [trip('first', 1, 5), trip('second', 5, 16)];
    expect(identities(parts, [album('old', 4, 5, 10, 12)])).toEqual(['first', 'old']);
    expect(identities([trip('b', 1, 9), trip('a', 1, 9)], [album('old', 1, 2)])).toEqual(['b', 'old']);
  });

  it('finds the best of two albums for each', () => {
    expect(identities([trip('x', 1, 20), trip('y', 1, 10)], [album('short', 1, 2), album('long', 2, 12, 14)])).toEqual([
      'long',
      'short',
    ]);
    expect(identities([trip('x', 11, 20), trip('y', 1, 10)], [album('one', 1, 2), album('two', 12, 14)])).toEqual([
      'two',
      'one',
    ]);
  });
});
