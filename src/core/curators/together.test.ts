import { describe, expect, test } from 'vitest';
import { parseDay } from '../calendar.ts';
import type { Chronicle } from '../chronicle-types.ts';
import { aPhoto, at, series } from '../testing.ts';
import { aLife } from '../testing-chronicle.ts';
import { checkProposals } from './testing.ts';
import { together } from './together.ts';

const find = (chronicle: Chronicle, options: Partial<Parameters<typeof together.find>[1]> = {}) => {
  const found = together.find(chronicle, { album: 'one', atLeast: 12, names: [], ...options });
  checkProposals(found, chronicle);
  return found;
};

const today = '2024-11-23';
/** Sedona and Leo are loved; Ben, the member, is sometimes beside Sedona. */
const family = () =>
  aLife({ from: '2021-01-01', to: '2024-10-31' })
    .atHome('Lyon', { people: ['Sedona'], every: 10 })
    .everyYear('02-01', 4, { people: ['Ben', 'Sedona'] })
    .everyYear('04-01', 4, { people: ['Ben', 'Sedona'] });
const withLeo = () =>
  [1, 3, 5, 7, 9, 11].reduce(
    (life, month) => life.everyYear(`${String(month).padStart(2, '0')}-15`, 6, { people: ['Sedona', 'Leo'] }),
    family(),
  );

describe('together', () => {
  test('the member with somebody they love: the member is named last', () => {
    const chronicle = family().chronicle({ today, me: 'Ben' });
    const { proposals } = find(chronicle);
    expect(proposals).toHaveLength(1);
    expect(proposals[0]).toMatchObject({
      identity: 'ben--sedona',
      title: { says: 'together-over-the-years', names: ['Sedona', 'Ben'], withMe: true, first: parseDay('2021-02-01') },
      about: ['Sedona'],
      shape: { count: 12, sameCompany: 1 },
    });
    expect(proposals[0]?.photos).toHaveLength(32);
  });

  test('however much the member matters', () => {
    const chronicle = family().chronicle({ today, me: 'Sedona' });
    expect(chronicle.people.humans[0]?.isMe).toBe(true);
    expect(find(chronicle, { names: ['Ben'] }).proposals).toMatchObject([
      { title: { names: ['Ben', 'Sedona'], withMe: true }, about: ['Ben'] },
    ]);
  });

  test('two of those they love, in order of names', () => {
    const chronicle = withLeo().chronicle({ today, me: 'Ben' });
    expect(chronicle.people.lovedOnes.map(({ name }) => name).sort()).toEqual(['Leo', 'Sedona']);
    const pair = find(chronicle).proposals.find(({ identity }) => identity === 'leo--sedona');
    expect(pair).toMatchObject({ title: { names: ['Leo', 'Sedona'], withMe: false }, about: ['Leo', 'Sedona'] });
    expect(find(chronicle, { names: ['ben'] }).proposals.map(({ identity }) => identity)).toEqual(['ben--sedona']);
  });

  test('one party is not enough, however many photos', () => {
    const party = aLife({ from: '2021-01-01', to: '2024-10-31' })
      .atHome('Lyon', { people: ['Sedona'], every: 10 })
      .day('2024-05-01', 30, { people: ['Ben', 'Sedona'] });
    expect(find(party.chronicle({ today, me: 'Ben' }))).toMatchObject({
      proposals: [],
      dropped: [{ what: 'Sedona and Ben', because: expect.stringMatching(/^on \d occasions? only$/) }],
    });
  });

  test('few shots are not enough, however many parties', () => {
    const { proposals, dropped } = find(family().chronicle({ today, me: 'Ben' }), { atLeast: 40 });
    expect(proposals).toEqual([]);
    expect(dropped).toEqual([{ what: 'Sedona and Ben', because: 'only 32 shots with both; it takes 40' }]);
  });

  test('both go on, but not together: left alone', () => {
    const life = aLife({ from: '2019-01-01', to: '2024-10-31' })
      .atHome('Lyon', { people: ['Sedona'], every: 10 })
      .journey('Paris', '2019-05-01', 3, { people: ['Ben', 'Sedona'] })
      .journey('Nice', '2020-05-01', 3, { people: ['Ben', 'Sedona'] })
      .everyYear('03-01', 5, { people: ['Ben'] });
    expect(find(life.chronicle({ today, me: 'Ben' }))).toMatchObject({
      proposals: [],
      dropped: [{ what: 'Sedona and Ben', because: 'not together for three years' }],
    });
    expect(find(life.chronicle({ today: '2022-11-23', me: 'Ben' })).proposals).toHaveLength(1);
  });

  test('just the two of them rather than a crowd', () => {
    const crowd = series(10, 3600, { id: 50_000, taken: at(2023, 7, 1, 8), people: ['Ben', 'Sedona'], faces: 9 });
    const chronicle = family()
      .with(...crowd)
      .chronicle({ today, me: 'Ben' });
    expect(find(chronicle).proposals[0]?.photos.some(({ faces }) => faces === 9)).toBe(false);
  });

  test('nothing where nobody is named, of one photo, of none', () => {
    const life = aLife({ from: '2020-01-01', to: '2024-01-01' });
    expect(find(life.atHome('Lyon').chronicle({ today }))).toEqual({ proposals: [], dropped: [] });
    const one = aPhoto({ people: ['Sedona', 'Ben'] });
    expect(find(life.with(one).chronicle({ today, me: 'Ben' })).proposals).toEqual([]);
    expect(find(life.chronicle({ today }))).toEqual({ proposals: [], dropped: [] });
  });
});
