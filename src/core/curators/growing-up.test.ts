import { describe, expect, test } from 'vitest';
import { dateOf, parseDay } from '../calendar.ts';
import type { Chronicle } from '../chronicle-types.ts';
import { aPhoto } from '../testing.ts';
import { aLife } from '../testing-chronicle.ts';
import { growingUp } from './growing-up.ts';
import { checkProposals } from './testing.ts';

const find = (chronicle: Chronicle, atLeast = 8) => {
  const found = growingUp.find(chronicle, { album: 'one', atLeast });
  checkProposals(found, chronicle);
  return found;
};

const today = '2024-11-23';
/** Leo has a photo series twice a year. */
const leo = (from = '2018-01-01') =>
  aLife({ from, to: '2024-10-31' })
    .atHome('Lyon', { every: 30 })
    .everyYear('03-01', 12, { people: ['Leo'] })
    .everyYear('09-01', 12, { people: ['Leo'] });

describe('growing up', () => {
  test('one or two of every half year, with the ages', () => {
    const chronicle = leo().chronicle({ today, birthdays: { Leo: '2017-05-10' } });
    const { proposals } = find(chronicle);
    expect(proposals).toHaveLength(1);
    const [proposal] = proposals;
    expect(proposal?.title).toEqual({
      says: 'growing-up',
      name: 'Leo',
      first: parseDay('2018-03-01'),
      last: parseDay('2024-09-01'),
      ages: [0, 7],
    });
    expect(proposal?.shape).toMatchObject({ count: 28, facets: [{ floor: true, most: 2 / 28 }] });
    const sides = (proposal?.photos ?? []).flatMap((photo) => proposal?.shape.facets[0]?.of(photo) ?? []);
    expect(new Set(sides).size).toBe(14);
    // The best of each half year, and no more than one can choose from.
    expect(sides.filter((side) => side === 'early 2020')).toHaveLength(8);
  });

  test('a birthday of a grown-up, or one without a year, makes no child', () => {
    expect(find(leo().chronicle({ today, birthdays: { Leo: '1980-05-10' } }))).toEqual({ proposals: [], dropped: [] });
    expect(find(leo().chronicle({ today, birthdays: { Leo: '--05-10' } }))).toEqual({ proposals: [], dropped: [] });
  });

  test('until they are eighteen', () => {
    const chronicle = leo().chronicle({ today, birthdays: { Leo: '2003-05-10' } });
    const [proposal] = find(chronicle).proposals;
    expect(proposal?.title).toMatchObject({ last: parseDay('2021-03-01'), ages: [14, 17] });
    expect(Math.max(...(proposal?.photos ?? []).map((photo) => dateOf(chronicle.dayOf(photo)).year))).toBe(2021);
  });

  test('without a birthday, a child is who the photos say is one', () => {
    const told = leo().chronicle({ today });
    const humans = told.people.humans.map((human) => ({ ...human, isChild: true }));
    expect(find({ ...told, people: { ...told.people, humans } }).proposals).toMatchObject([{ title: { ages: null } }]);
    expect(find(told).proposals).toEqual([]);
  });

  test('three half years are too few, and it says so', () => {
    const chronicle = leo('2023-06-01').chronicle({ today, birthdays: { Leo: '2022-05-10' } });
    expect(find(chronicle)).toEqual({
      proposals: [],
      dropped: [{ what: 'Leo', because: 'clear photos of 3 half years only; it takes 4' }],
    });
  });

  test('nobody who was not seen for three years', () => {
    const chronicle = leo().chronicle({ today: '2028-01-01', birthdays: { Leo: '2017-05-10' } });
    expect(find(chronicle)).toMatchObject({ proposals: [], dropped: [{ what: 'Leo' }] });
  });

  test('nothing where nobody is named, of one photo, of none', () => {
    const empty = aLife({ from: '2020-01-01', to: '2024-01-01' });
    const birthdays = { Leo: '2017-05-10' };
    expect(find(empty.atHome('Lyon').chronicle({ today, birthdays }))).toEqual({ proposals: [], dropped: [] });
    expect(find(empty.with(aPhoto({ people: ['Leo'] })).chronicle({ today, birthdays })).proposals).toEqual([]);
    expect(find(empty.chronicle({ today, birthdays }))).toEqual({ proposals: [], dropped: [] });
  });
});
