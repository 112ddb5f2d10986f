import { describe, expect, test } from 'vitest';
import { parseDay } from '../calendar.ts';
import type { Chronicle } from '../chronicle-types.ts';
import { NO_PLACES } from '../gazetteer.ts';
import { aPhoto } from '../testing.ts';
import { aLife, placeNumber } from '../testing-chronicle.ts';
import { daysOut } from './days-out.ts';
import { checkProposals } from './testing.ts';

const ONE = { album: 'one', atLeast: 12 } as const;
const lyon = () => aLife({ from: '2021-06-01', to: '2024-10-31' }).atHome('Lyon', { every: 6 });

const find = (chronicle: Chronicle, options: { album: 'one' | 'each'; atLeast: number } = ONE) => {
  const found = daysOut.find(chronicle, options);
  checkProposals(found, chronicle);
  return found;
};

describe('days out', () => {
  test('a day in Annecy, a trip is none', () => {
    const chronicle = lyon()
      .day('2023-05-06', 20, { at: 'Annecy' })
      .journey('Lisbon', '2023-08-01', 5)
      .chronicle({ today: '2024-11-23' });
    const { proposals } = find(chronicle);
    expect(proposals).toHaveLength(1);
    expect(proposals[0]).toMatchObject({
      identity: '2023-05-06-annecy',
      title: { says: 'day-out', place: placeNumber('Annecy'), day: parseDay('2023-05-06') },
      anniversary: { month: 5, day: 6 },
      shape: { count: 10, ends: true },
    });
    expect(proposals[0]?.photos).toHaveLength(20);
  });

  test('without names of places it has only its day', () => {
    const chronicle = lyon()
      .day('2023-05-06', 20, { at: 'Annecy' })
      .chronicle({ today: '2024-11-23', places: NO_PLACES });
    expect(find(chronicle).proposals).toMatchObject([
      { identity: '2023-05-06', title: { says: 'day-away', day: parseDay('2023-05-06') } },
    ]);
  });

  test('yesterday is recent, not a memory; in albums of their own it is one', () => {
    const life = lyon().day('2024-11-20', 20, { at: 'Annecy' });
    const chronicle = life.chronicle({ today: '2024-11-22' });
    expect(find(chronicle)).toMatchObject({
      proposals: [],
      dropped: [{ what: 'day out, 2024-11-20', because: 'back for less than 3 days' }],
    });
    expect(find(chronicle, { album: 'each', atLeast: 12 }).proposals).toHaveLength(1);
    expect(find(life.chronicle({ today: '2024-11-23' })).proposals).toHaveLength(1);
  });

  test('a few shots are no day out, and it says so', () => {
    const chronicle = lyon().day('2023-05-06', 14, { at: 'Annecy' }).chronicle({ today: '2024-11-23' });
    const { proposals, dropped } = find(chronicle, { album: 'one', atLeast: 30 });
    expect(proposals).toEqual([]);
    expect(dropped).toContainEqual({ what: 'day out, 2023-05-06', because: 'only 14 shots; a day out needs 30' });
  });

  test('nothing without GPS, of one photo, of none', () => {
    const life = aLife({ from: '2020-01-01', to: '2024-01-01' });
    const plain = life.atHome('Lyon', { gps: false }).day('2023-05-06', 20, { gps: false });
    expect(find(plain.chronicle({ today: '2024-11-23' })).proposals).toEqual([]);
    expect(find(life.with(aPhoto({ id: 9000 })).chronicle({ today: '2024-11-23' })).proposals).toEqual([]);
    expect(find(life.chronicle({ today: '2024-11-23' }))).toEqual({ proposals: [], dropped: [] });
  });
});
