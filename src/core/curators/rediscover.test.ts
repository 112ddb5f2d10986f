import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, parseDay } from '../calendar.ts';
import type { Chronicle } from '../chronicle-types.ts';
import { aPhoto, at, somePhotos } from '../testing.ts';
import { aLife, placeNumber } from '../testing-chronicle.ts';
import { aChronicle } from '../testing-curators.ts';
import { rediscover } from './rediscover.ts';
import { checkProposals } from './testing.ts';

const find = (chronicle: Chronicle, options: Partial<Parameters<typeof rediscover.find>[1]> = {}) => {
  const found = rediscover.find(chronicle, { album: 'one', atLeast: 6, years: 2, ...options });
  checkProposals(found, chronicle);
  return found;
};
const day = (text: string) => parseDay(text) as Day;
const lyon = () => aLife({ from: '2018-01-01', to: '2026-11-20' }).atHome('Lyon', { every: 10, photos: 1 });
const days = ({ proposals }: ReturnType<typeof find>) =>
  proposals.filter(({ title }) => title.says === 'day').map(({ identity }) => identity);

describe('rediscover', () => {
  test('good days of two years ago and more, with the place if away', () => {
    const told = lyon()
      .day('2020-05-04', 9, { at: 'Annecy' })
      .day('2021-08-07', 9)
      .day('2025-05-04', 9, { at: 'Nice' });
    const found = find(told.chronicle({ today: '2026-11-23' }));
    expect(days(found)).toEqual(['2020-05-04-annecy', '2021-08-07-lyon']);
    expect(found.proposals.slice(0, 2).map(({ title }) => title)).toEqual([
      { says: 'day', day: day('2020-05-04'), place: placeNumber('Annecy') },
      { says: 'day', day: day('2021-08-07'), place: null },
    ]);
    expect(found.proposals[0]).toMatchObject({ timely: null, anniversary: { month: 5, day: 4 } });
  });

  test('how long ago is for the keeper to say', () => {
    const told = lyon().day('2020-05-04', 9).day('2023-05-04', 9);
    expect(days(find(told.chronicle({ today: '2026-11-23' }), { years: 5 }))).toEqual(['2020-05-04-lyon']);
  });

  test('a day of favourites with those one loves is worth more', () => {
    const told = lyon()
      .everyYear('12-25', 12, { people: ['Sedona'] })
      .day('2020-05-04', 9, { people: ['Sedona'], favourites: 6 })
      .day('2020-06-04', 9);
    const { proposals } = find(told.chronicle({ today: '2026-11-23' }));
    const worth = (identity: string) => proposals.find((one) => one.identity === identity)?.worth ?? 0;
    expect(worth('2020-05-04-lyon')).toBeGreaterThan(worth('2020-06-04-lyon') + 0.05);
  });

  test('at most two days of a trip, and sixty in all', () => {
    const trip = lyon().journey('Lisbon', '2020-05-02', 10).chronicle({ today: '2026-11-23' });
    expect(days(find(trip))).toHaveLength(2);
    const rich = aLife({ from: '2018-01-01', to: '2026-11-20' }).atHome('Lyon', { every: 7, photos: 8 });
    const { proposals } = find(rich.chronicle({ today: '2026-11-23' }));
    expect(proposals).toHaveLength(60);
  });

  test('of a day with two good parts the better one', () => {
    const told = lyon()
      .day('2020-05-04', 7, { hours: [8, 10] })
      .day('2020-05-04', 20, { at: 'Annecy', hours: [15, 19] });
    expect(days(find(told.chronicle({ today: '2026-11-23' })))).toEqual(['2020-05-04-annecy']);
  });

  test('few good days: seasons help out, and stand behind', () => {
    const { proposals } = find(lyon().day('2020-05-04', 9).chronicle({ today: '2026-11-23' }));
    const season = proposals.find(({ identity }) => identity === '2020-spring');
    expect(season?.title).toEqual({ says: 'season', season: 'spring', years: [2020, 2020] });
    expect(season?.worth).toBeLessThan(proposals.find(({ title }) => title.says === 'day')?.worth ?? 0);
  });

  test('a young library: what is a year old, else half a year, else two months', () => {
    const young = (from: string) => aLife({ from, to: '2026-11-20' }).day(from, 9).chronicle({ today: '2026-11-23' });
    for (const from of ['2025-10-01', '2026-04-01', '2026-09-01']) expect(find(young(from)).proposals).not.toEqual([]);
    const { proposals, dropped } = find(young('2026-11-01'));
    expect(proposals).toEqual([]);
    expect(dropped).toEqual([
      { what: 'a day to rediscover', because: 'no day and no season before 2026-09-24 has 6 shots' },
    ]);
    // Older ones go first, however many the young ones are.
    const told = aLife({ from: '2024-01-01', to: '2026-11-20' }).day('2024-02-01', 9).day('2025-08-01', 9);
    expect(days(find(told.chronicle({ today: '2026-11-23' })))).toEqual(['2024-02-01-lyon']);
  });

  test('a town in another script leaves the day alone', () => {
    const told = lyon().day('2020-05-04', 9, { at: 'Tokyo' });
    expect(days(find(told.chronicle({ today: '2026-11-23' })))).toEqual(['2020-05-04']);
  });

  test('nothing of nothing; of one photo, if one is enough', () => {
    const life = aLife({ from: '2018-01-01', to: '2018-01-02' });
    expect(find(life.chronicle({ today: '2026-11-23' })).proposals).toEqual([]);
    const one = life.with(aPhoto({ id: 9000, taken: at(2019, 5, 2) })).chronicle({ today: '2026-11-23' });
    expect(find(one).proposals).toEqual([]);
    expect(find(one, { atLeast: 1 }).proposals).not.toEqual([]);
  });

  test('any library that is old enough has something, whatever its order', () => {
    fc.assert(
      fc.property(somePhotos(), (photos) => {
        const { proposals } = find(aChronicle({ today: day('2023-11-23'), photos }), { atLeast: 1 });
        expect(proposals.length > 0).toBe(photos.length > 0);
      }),
    );
  });
});
