import { describe, expect, test } from 'vitest';
import { parseDay } from '../calendar.ts';
import type { Chronicle } from '../chronicle-types.ts';
import { aPhoto, at, series } from '../testing.ts';
import { aLife } from '../testing-chronicle.ts';
import { people } from './people.ts';
import { checkProposals } from './testing.ts';

const PLAIN = { album: 'one', atLeast: 20, most: 12, names: [] } as const;
const find = (chronicle: Chronicle, options: Partial<Parameters<typeof people.find>[1]> = {}) => {
  const found = people.find(chronicle, { ...PLAIN, ...options });
  checkProposals(found, chronicle, { undated: true });
  return found;
};
const names = (chronicle: Chronicle, options = {}) => find(chronicle, options).proposals.map(({ about }) => about[0]);

const today = '2024-11-23';
/** Sedona is there from the beginning, Ben takes the pictures, Hugo comes by once a year. */
const family = () =>
  aLife({ from: '2021-01-01', to: '2024-10-31' })
    .atHome('Lyon', { people: ['Sedona'], every: 10 })
    .everyYear('08-01', 8, { people: ['Hugo'] })
    .everyYear('02-01', 4, { people: ['Ben', 'Sedona'] });

describe('people', () => {
  test('somebody over the years: all years, first and last day', () => {
    const chronicle = family().chronicle({ today, me: 'Ben' });
    const sedona = find(chronicle).proposals.find(({ identity }) => identity === 'sedona');
    expect(sedona?.title).toEqual({
      says: 'over-the-years',
      name: 'Sedona',
      first: parseDay('2021-01-01'),
      last: chronicle.people.byName.get('Sedona')?.lastSeen,
    });
    expect(sedona).toMatchObject({ about: ['Sedona'], shape: { count: 20, sameCompany: 1 } });
    expect(sedona?.shape.facets.map(({ name, floor }) => [name, floor])).toEqual([['year', true]]);
  });

  test('the closest first; never the member', () => {
    const chronicle = family().chronicle({ today, me: 'Ben' });
    expect(chronicle.people.me?.name).toBe('Ben');
    expect(names(chronicle)).toEqual(['Sedona', 'Hugo']);
    expect(names(chronicle, { atLeast: 1, most: 1 })).toEqual(['Sedona']);
    expect(names(chronicle, { atLeast: 1, names: ['hugo', 'Ben'] })).toEqual(['Hugo']);
  });

  test('two years make a spotlight, one makes nothing', () => {
    const short = aLife({ from: '2023-01-01', to: '2024-10-31' })
      .atHome('Lyon', { people: ['Sedona'], every: 10 })
      .day('2024-03-01', 30, { people: ['Ada'] });
    const { proposals, dropped } = find(short.chronicle({ today }));
    expect(proposals.map(({ title }) => [title.name, title.says])).toEqual([['Sedona', 'spotlight']]);
    expect(dropped).toContainEqual({ what: 'Ada', because: 'all of one year' });
  });

  test('nobody who was not seen for three years', () => {
    const life = family()
      .day('2021-06-01', 15, { people: ['Max'] })
      .day('2021-11-22', 15, { people: ['Max'] });
    const max = { names: ['Max'], atLeast: 5 };
    expect(find(life.day('2020-06-01', 9, { people: ['Max'] }).chronicle({ today }), max)).toMatchObject({
      proposals: [],
      dropped: [{ what: 'Max', because: expect.stringContaining('not seen since 2021-11-22') }],
    });
    expect(names(life.day('2022-01-01', 3, { people: ['Max'] }).chronicle({ today }), max)).toEqual(['Max']);
  });

  test('photos of them alone rather than in a crowd, where a year has enough', () => {
    const crowd = series(10, 3600, { id: 50_000, taken: at(2023, 7, 1, 8), people: ['Sedona'], faces: 9 });
    const chronicle = family()
      .with(...crowd)
      .chronicle({ today });
    const [sedona] = find(chronicle, { names: ['Sedona'] }).proposals;
    expect(sedona?.photos.length).toBeGreaterThan(100);
    expect(sedona?.photos.some(({ faces }) => faces === 9)).toBe(false);
  });

  test('photos without a believable date are in, and of no year', () => {
    const scan = aPhoto({ id: 60_000, taken: at(1970, 1, 1, 0), people: ['Sedona'] });
    const chronicle = family().with(scan).chronicle({ today });
    expect(chronicle.undated.map(({ id }) => Number(id))).toEqual([60_000]);
    const [sedona] = find(chronicle, { names: ['Sedona'] }).proposals;
    expect(sedona?.photos[0]?.id).toBe(60_000);
    expect(sedona?.shape.facets[0]?.of(sedona.photos[0] ?? scan)).toEqual([]);
    expect(sedona?.shape.facets[0]?.of(sedona.photos[1] ?? scan)).toEqual(['2021']);
  });

  test('two names that read the same are told apart', () => {
    const life = family()
      .everyYear('03-01', 8, { people: ['Zoë'] })
      .everyYear('04-01', 8, { people: ['Zoe'] });
    const found = find(life.chronicle({ today }), { names: ['zoe'] }).proposals;
    expect(found.map(({ about, identity }) => [about[0], identity]).sort()).toEqual([
      ['Zoe', 'zoe'],
      ['Zoë', 'zoe-2'],
    ]);
  });

  test('nothing where nobody is named, of one photo, of none', () => {
    const life = aLife({ from: '2020-01-01', to: '2024-01-01' });
    expect(find(life.atHome('Lyon').chronicle({ today }))).toEqual({ proposals: [], dropped: [] });
    expect(find(life.with(aPhoto({ people: ['Sedona'] })).chronicle({ today })).proposals).toEqual([]);
    expect(find(life.chronicle({ today }))).toEqual({ proposals: [], dropped: [] });
  });
});
