import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, parseDay } from '../calendar.ts';
import type { Chronicle } from '../chronicle-types.ts';
import { aPhoto, at, somePhotos } from '../testing.ts';
import { aLife } from '../testing-chronicle.ts';
import { aChronicle } from '../testing-curators.ts';
import { checkProposals } from './testing.ts';
import { years } from './years.ts';

const find = (chronicle: Chronicle, options: Partial<Parameters<typeof years.find>[1]> = {}) => {
  const found = years.find(chronicle, { album: 'each', atLeast: 40, ...options });
  checkProposals(found, chronicle);
  return found;
};
const day = (text: string) => parseDay(text) as Day;

describe('years', () => {
  const life = aLife({ from: '2022-03-01', to: '2026-12-31' }).atHome('Lyon', { every: 6 });

  test('each full year, and the running one from 1 December on', () => {
    const told = (today: string) =>
      find(life.chronicle({ today })).proposals.map(({ identity, title }) => [identity, title.soFar]);
    const full = [
      ['2022', false],
      ['2023', false],
      ['2024', false],
      ['2025', false],
    ];
    expect(told('2026-11-30')).toEqual(full);
    expect(told('2026-12-01')).toEqual([...full, ['2026', true]]);
    expect(told('2027-01-01')).toEqual([...full, ['2026', false]]);
    expect(find(life.chronicle({ today: '2026-11-30' })).dropped[0]?.what).toBe('2026');
  });

  test('forty to sixty photos, something of every month', () => {
    const chronicle = life.chronicle({ today: '2026-06-01' });
    const [first] = find(chronicle).proposals;
    expect(first?.shape).toMatchObject({ count: 40, perScene: 1 });
    expect(first?.shape.facets.filter(({ floor }) => floor).map(({ name }) => name)).toEqual([
      'month',
      'journey',
      'person',
    ]);
    const rich = aLife({ from: '2024-01-01', to: '2025-12-31' }).atHome('Lyon', { every: 2, photos: 5 });
    expect(find(rich.chronicle({ today: '2026-06-01' })).proposals[0]?.shape.count).toBe(60);
  });

  test('a standing album: December and January', () => {
    const told = (today: string) =>
      find(life.chronicle({ today }), { album: 'one' }).proposals.map(({ identity, timely }) => [identity, timely]);
    expect(told('2026-11-30')).toEqual([]);
    expect(told('2026-12-24')).toEqual([['2026', { from: day('2026-12-01'), to: day('2027-01-31') }]]);
    expect(told('2027-01-31')).toEqual([['2026', { from: day('2026-12-01'), to: day('2027-01-31') }]]);
    expect(told('2027-02-01')).toEqual([]);
  });

  test('too few shots are said', () => {
    const thin = aLife({ from: '2024-01-01', to: '2025-12-31' }).day('2024-05-01', 39);
    expect(find(thin.chronicle({ today: '2026-06-01' }))).toEqual({
      proposals: [],
      dropped: [{ what: '2024', because: 'only 39 shots; a year needs 40' }],
    });
  });

  test("two in the morning of New Year's Day is of the old year", () => {
    const night = Array.from({ length: 50 }, (_, i) => aPhoto({ id: 9000 + i, taken: at(2025, 1, 1, 1, i * 3) }));
    const { proposals } = find(
      aLife({ from: '2024-01-01', to: '2025-12-31' })
        .with(...night)
        .chronicle({ today: '2026-06-01' }),
    );
    expect(proposals.map(({ identity }) => identity)).toEqual(['2024']);
  });

  test('whatever the library, what is found is sound', () => {
    fc.assert(
      fc.property(somePhotos(), (photos) => {
        const { proposals } = find(aChronicle({ today: day('2023-11-23'), photos }), { atLeast: 1 });
        expect(proposals.flatMap((proposal) => proposal.photos)).toHaveLength(photos.length);
      }),
    );
  });
});
