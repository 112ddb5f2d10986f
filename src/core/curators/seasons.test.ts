import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, parseDay } from '../calendar.ts';
import type { Chronicle } from '../chronicle-types.ts';
import { somePhotos } from '../testing.ts';
import { aLife } from '../testing-chronicle.ts';
import { aChronicle } from '../testing-curators.ts';
import { seasons } from './seasons.ts';
import { checkProposals } from './testing.ts';

const find = (chronicle: Chronicle, options: Partial<Parameters<typeof seasons.find>[1]> = {}) => {
  const found = seasons.find(chronicle, { album: 'one', atLeast: 15, showDays: 14, ...options });
  checkProposals(found, chronicle);
  return found;
};
const day = (text: string) => parseDay(text) as Day;
const life = () => aLife({ from: '2018-01-01', to: '2026-12-31' });
const SYDNEY = { latitude: -33.87, longitude: 151.21, geocoding: null };

describe('seasons', () => {
  test('summer, in the first two weeks of September', () => {
    const told = life().day('2026-06-01', 10).day('2026-08-31', 10).day('2026-09-01', 10);
    const { proposals } = find(told.chronicle({ today: '2026-09-02' }));
    expect(proposals).toMatchObject([
      {
        identity: '2026-summer',
        title: { says: 'season', season: 'summer', years: [2026, 2026] },
        timely: { from: day('2026-09-01'), to: day('2026-09-14') },
      },
    ]);
    expect(proposals[0]?.photos).toHaveLength(20);
    expect(find(told.chronicle({ today: '2026-09-14' })).proposals).toHaveLength(1);
    expect(find(told.chronicle({ today: '2026-09-15' })).proposals).toEqual([]);
    expect(find(told.chronicle({ today: '2026-08-31' })).proposals).toEqual([]);
  });

  test('winter has two years, and one name', () => {
    const { proposals } = find(life().day('2025-12-26', 10).day('2026-02-14', 10).chronicle({ today: '2026-03-02' }));
    expect(proposals).toMatchObject([
      { identity: '2025-winter', title: { says: 'season', season: 'winter', years: [2025, 2026] } },
    ]);
  });

  test('south of the equator December begins summer', () => {
    const south = life().atHome('Lyon', { every: 2, photo: SYDNEY });
    const { proposals } = find(south.chronicle({ today: '2026-03-02' }));
    expect(proposals).toMatchObject([{ title: { season: 'summer', years: [2025, 2026] } }]);
  });

  test('too few shots are said', () => {
    expect(find(life().day('2026-07-01', 9).chronicle({ today: '2026-09-02' }))).toEqual({
      proposals: [],
      dropped: [{ what: '2026-summer', because: 'only 9 shots; a season needs 15' }],
    });
  });

  test('an album for each season that is over', () => {
    const chronicle = life()
      .day('2019-04-01', 20)
      .day('2026-07-01', 20)
      .day('2026-11-01', 20)
      .chronicle({ today: '2026-11-23' });
    expect(find(chronicle, { album: 'each' }).proposals.map(({ identity, timely }) => [identity, timely])).toEqual([
      ['2019-spring', null],
      ['2026-summer', null],
    ]);
  });

  test('whatever the library, what is found is sound', () => {
    fc.assert(
      fc.property(somePhotos(), (photos) => {
        const { proposals } = find(aChronicle({ today: day('2023-11-23'), photos }), { album: 'each', atLeast: 1 });
        expect(proposals.flatMap((proposal) => proposal.photos)).toHaveLength(photos.length);
      }),
    );
  });
});
