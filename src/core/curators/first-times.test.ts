import { describe, expect, test } from 'vitest';
import { parseDay } from '../calendar.ts';
import type { Chronicle } from '../chronicle-types.ts';
import { NO_PLACES } from '../gazetteer.ts';
import { aPhoto } from '../testing.ts';
import { aLife, placeNumber } from '../testing-chronicle.ts';
import { firstTimes } from './first-times.ts';
import { checkProposals } from './testing.ts';

const find = (chronicle: Chronicle, atLeast = 5) => {
  const found = firstTimes.find(chronicle, { album: 'one', atLeast });
  checkProposals(found, chronicle);
  return found;
};

const today = '2024-11-23';
const lyon = () => aLife({ from: '2019-01-01', to: '2024-10-31' }).atHome('Lyon', { every: 6 });
const identities = (chronicle: Chronicle) => find(chronicle).proposals.map(({ identity }) => identity);

describe('first times', () => {
  test('the first of three visits, and only its photos', () => {
    const chronicle = lyon()
      .journey('Lisbon', '2020-05-02', 4)
      .journey('Lisbon', '2022-05-02', 4)
      .journey('Lisbon', '2023-09-02', 4)
      .chronicle({ today });
    const { proposals } = find(chronicle);
    expect(proposals).toHaveLength(1);
    expect(proposals[0]).toMatchObject({
      identity: 'in-portugal-lisboa',
      title: { says: 'first-place', place: placeNumber('Lisbon'), day: parseDay('2020-05-02') },
      anniversary: { month: 5, day: 2 },
      about: [],
    });
    expect(proposals[0]?.photos).toHaveLength(48);
  });

  test('the second visit counts while it lasts, else it takes a third', () => {
    const twice = lyon().journey('Rome', '2021-05-02', 4).journey('Rome', '2024-10-20', 5);
    expect(identities(twice.chronicle({ today: '2024-10-25' }))).toEqual(['in-italia-roma']);
    expect(identities(twice.chronicle({ today: '2024-11-23' }))).toEqual([]);
  });

  test('what the library begins with may be older than it; what is near is no first time', () => {
    const again = (town: 'Rome' | 'Lyon', first: string) =>
      lyon().journey(town, first, 3).journey(town, '2021-05-02', 3).journey(town, '2022-05-02', 3);
    expect(identities(again('Rome', '2019-03-02').chronicle({ today }))).toEqual([]);
    expect(identities(again('Rome', '2019-08-02').chronicle({ today }))).toEqual(['in-italia-roma']);
    // Round the corner, whatever the place is called.
    const suburb = { photo: { geocoding: placeNumber('Annecy') } };
    const near = lyon().day('2019-08-02', 9, suburb).day('2020-08-02', 9, suburb).day('2021-08-02', 9, suburb);
    expect(identities(near.chronicle({ today }))).toEqual([]);
    const far = { at: 'Annecy' } as const;
    const away = lyon().day('2019-08-02', 9, far).day('2020-08-02', 9, far).day('2021-08-02', 9, far);
    expect(identities(away.chronicle({ today }))).toHaveLength(1);
  });

  test('the first week of somebody one came to know', () => {
    const chronicle = lyon()
      .day('2021-03-04', 6, { people: ['Hugo'] })
      .day('2021-03-09', 6, { people: ['Hugo'] })
      .day('2021-03-20', 6, { people: ['Hugo'] })
      .everyYear('08-01', 10, { people: ['Hugo'] })
      .chronicle({ today });
    // Known from the first year on: too early to tell.
    expect(find(chronicle)).toMatchObject({ proposals: [{ title: { day: parseDay('2019-08-01') } }] });
    const later = lyon()
      .day('2021-03-04', 6, { people: ['Hugo'] })
      .day('2021-03-09', 6, { people: ['Hugo'] })
      .day('2021-03-20', 6, { people: ['Hugo'] })
      .day('2024-03-20', 20, { people: ['Hugo'] })
      .chronicle({ today });
    const [hugo] = find(later).proposals;
    expect(hugo).toMatchObject({
      identity: 'of-hugo',
      title: { says: 'first-person', name: 'Hugo', day: parseDay('2021-03-04') },
      about: ['Hugo'],
    });
    expect(hugo?.photos).toHaveLength(12);
  });

  test('nobody in fewer than 30 photos, nobody unseen for three years', () => {
    const life = lyon().day('2020-03-04', 10, { people: ['Hugo'] });
    expect(identities(life.day('2023-03-04', 19, { people: ['Hugo'] }).chronicle({ today }))).toEqual([]);
    const known = life.day('2021-03-04', 20, { people: ['Hugo'] });
    expect(identities(known.chronicle({ today: '2023-03-04' }))).toEqual(['of-hugo']);
    expect(find(known.chronicle({ today }))).toMatchObject({
      proposals: [],
      dropped: [{ what: 'first photos of Hugo', because: expect.stringContaining('not seen since') }],
    });
  });

  test('nothing without positions or names of places, of one photo, of none', () => {
    const visits = lyon()
      .journey('Lisbon', '2020-05-02', 4)
      .journey('Lisbon', '2022-05-02', 4)
      .journey('Lisbon', '2023-09-02', 4);
    expect(identities(visits.chronicle({ today, places: NO_PLACES }))).toEqual([]);
    const empty = aLife({ from: '2020-01-01', to: '2024-01-01' });
    expect(identities(empty.atHome('Lyon', { gps: false }).chronicle({ today }))).toEqual([]);
    expect(identities(empty.with(aPhoto({ people: ['Hugo'] })).chronicle({ today }))).toEqual([]);
    expect(find(empty.chronicle({ today }))).toEqual({ proposals: [], dropped: [] });
  });
});
