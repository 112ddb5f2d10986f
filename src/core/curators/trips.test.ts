import { describe, expect, test } from 'vitest';
import { parseDay } from '../calendar.ts';
import type { Chronicle } from '../chronicle-types.ts';
import { NO_PLACES } from '../gazetteer.ts';
import { aPhoto, at } from '../testing.ts';
import { aLife, inTown, placeNumber } from '../testing-chronicle.ts';
import { checkProposals } from './testing.ts';
import { trips } from './trips.ts';

const EACH = { album: 'each', atLeast: 10 } as const;
const lyon = () => aLife({ from: '2021-06-01', to: '2024-10-31' }).atHome('Lyon', { every: 6 });

const find = (chronicle: Chronicle, options: { album: 'one' | 'each'; atLeast: number } = EACH) => {
  const found = trips.find(chronicle, options);
  checkProposals(found, chronicle);
  return found;
};
const titles = (chronicle: Chronicle) => find(chronicle).proposals.map(({ title }) => title);

describe('trips', () => {
  test('a week in one town, under its own name and first day', () => {
    const chronicle = lyon().journey('Lisbon', '2023-05-02', 8).chronicle({ today: '2024-11-23' });
    const [trip, ...others] = find(chronicle).proposals;
    expect(others).toEqual([]);
    expect(trip?.identity).toBe('2023-05-02-lisboa');
    expect(trip?.title).toEqual({
      says: 'towns',
      places: [placeNumber('Lisbon')],
      first: parseDay('2023-05-02'),
      last: parseDay('2023-05-09'),
    });
    expect(trip?.photos).toHaveLength(96);
    expect(trip?.anniversary).toEqual({ month: 5, day: 2 });
    expect(trip?.shape).toMatchObject({
      count: 32,
      ends: true,
      facets: [{ name: 'chapter', floor: true }, { name: 'day' }, { name: 'person', floor: true }],
    });
    expect(trip?.story[0]).toMatch(/^8 days, 96 photos, Lisboa, \d{4} km from home$/);
  });

  test('two towns, the main one first', () => {
    const chronicle = lyon().journey(['Porto', 'Lisbon', 'Lisbon'], '2023-05-02', 9).chronicle({ today: '2024-11-23' });
    expect(titles(chronicle)).toMatchObject([{ says: 'towns', places: [placeNumber('Lisbon'), placeNumber('Porto')] }]);
  });

  test('a weekend in one town, with a Saturday; the same days in the week are none', () => {
    const chronicle = lyon()
      .journey('Rome', '2023-05-05', 3)
      .journey('Rome', '2023-09-04', 3)
      .chronicle({ today: '2024-11-23' });
    expect(titles(chronicle)).toMatchObject([{ says: 'weekend', place: placeNumber('Rome') }, { says: 'towns' }]);
  });

  test('four towns abroad: the countries, those with most hours', () => {
    const chronicle = lyon()
      .journey(['Rome', 'Florence', 'Vienna', 'Berlin'], '2023-05-01', 12, { photos: 14 })
      .chronicle({ today: '2024-11-23' });
    const [title] = titles(chronicle);
    const countries = title?.says === 'countries' ? title.places : [];
    // Italy before Austria and Germany, which are alike.
    expect(countries).toHaveLength(3);
    expect([placeNumber('Rome'), placeNumber('Florence')]).toContain(countries[0]);
  });

  test('at home the country says nothing: neither country nor the own region', () => {
    const chronicle = lyon()
      .journey(['Paris', 'Nice', 'Annecy', 'Nice', 'Paris', 'Annecy'], '2023-07-01', 12)
      .chronicle({ today: '2024-11-23' });
    const [title] = titles(chronicle);
    expect(title).toBeDefined();
    expect(title?.says).not.toBe('countries');
    expect(title).not.toMatchObject({ says: 'region', place: placeNumber('Annecy') });
  });

  test('without names of places a trip has only its days', () => {
    const chronicle = lyon().journey('Lisbon', '2023-05-02', 8).chronicle({ today: '2024-11-23', places: NO_PLACES });
    const [trip] = find(chronicle).proposals;
    expect(trip?.title).toEqual({ says: 'trip', first: parseDay('2023-05-02'), last: parseDay('2023-05-09') });
    expect(trip?.identity).toBe('2023-05-02');
  });

  test('a town in another script leaves the date alone', () => {
    const chronicle = lyon().journey('Tokyo', '2023-05-02', 8).chronicle({ today: '2024-11-23' });
    expect(find(chronicle).proposals.map(({ identity }) => identity)).toEqual(['2023-05-02']);
  });

  test('a standing album waits until one is back for three days, albums of their own do not', () => {
    const life = lyon().journey('Lisbon', '2024-11-01', 8);
    const soon = life.chronicle({ today: '2024-11-10' });
    expect(find(soon, { album: 'one', atLeast: 10 })).toMatchObject({
      proposals: [],
      dropped: [{ what: 'trip, 2024-11-01 to 2024-11-08', because: 'back for less than 3 days' }],
    });
    expect(find(soon).proposals).toHaveLength(1);
    expect(find(life.chronicle({ today: '2024-11-11' }), { album: 'one', atLeast: 10 }).proposals).toHaveLength(1);
  });

  test('too few shots are said, whatever the photos', () => {
    const chronicle = lyon().journey('Lisbon', '2023-05-02', 8).chronicle({ today: '2024-11-23' });
    const { proposals, dropped } = find(chronicle, { album: 'each', atLeast: 500 });
    expect(proposals).toEqual([]);
    expect(dropped[0]?.because).toMatch(/^only \d+ shots; a trip needs 500$/);
  });

  test('farther, longer and together is worth more', () => {
    const chronicle = lyon()
      .everyYear('12-25', 12, { people: ['Sedona'] })
      .journey('Paris', '2022-05-02', 2, { photos: 8 })
      .journey('New York', '2023-05-02', 10, { people: ['Sedona'] })
      .chronicle({ today: '2024-11-23' });
    const [near, far] = find(chronicle).proposals;
    expect(far?.worth).toBeGreaterThan((near?.worth ?? 1) + 0.2);
  });

  test('of two alike the farther one is worth more', () => {
    const chronicle = lyon()
      .journey('Nice', '2022-05-02', 4)
      .journey('Tokyo', '2023-05-02', 4)
      .chronicle({ today: '2024-11-23' });
    const [near, far] = find(chronicle).proposals;
    expect(far?.worth).toBeGreaterThan((near?.worth ?? 1) + 0.1);
  });

  test('a day out is none', () => {
    const chronicle = lyon().day('2023-05-06', 20, { at: 'Annecy' }).chronicle({ today: '2024-11-23' });
    expect(find(chronicle).proposals).toEqual([]);
  });

  test('nothing without GPS, of one photo, of none', () => {
    const life = aLife({ from: '2020-01-01', to: '2024-01-01' });
    const plain = life.atHome('Lyon', { gps: false }).journey('Lisbon', '2023-05-02', 8, { gps: false });
    expect(find(plain.chronicle({ today: '2024-11-23', places: NO_PLACES })).proposals).toEqual([]);
    const one = aPhoto({ id: 9000, taken: at(2023, 5, 2), ...inTown('Lisbon') });
    expect(find(life.with(one).chronicle({ today: '2024-11-23' })).proposals).toEqual([]);
    expect(find(life.chronicle({ today: '2024-11-23' }))).toEqual({ proposals: [], dropped: [] });
  });
});
