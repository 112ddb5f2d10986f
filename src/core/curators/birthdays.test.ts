import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, parseDay } from '../calendar.ts';
import type { Chronicle } from '../chronicle-types.ts';
import { somePhotos } from '../testing.ts';
import { aLife } from '../testing-chronicle.ts';
import { birthdays } from './birthdays.ts';
import { checkProposals } from './testing.ts';

const find = (chronicle: Chronicle, options: Partial<Parameters<typeof birthdays.find>[1]> = {}) => {
  const found = birthdays.find(chronicle, { album: 'one', atLeast: 6, showDays: 4, guess: true, ...options });
  checkProposals(found, chronicle);
  return found;
};
const day = (text: string) => parseDay(text) as Day;
const life = () =>
  aLife({ from: '2019-11-21', to: '2026-11-20' })
    .atHome('Lyon', { every: 30, people: ['Sedona'] })
    .day('2020-06-06', 5, { people: ['Ada'] });
const born = (Sedona: string) => ({ birthdays: { Sedona } });

describe('birthdays', () => {
  test('how old they turn, on the day and three more', () => {
    const chronicle = life().chronicle({ today: '2026-11-22', ...born('2019-11-21') });
    const { proposals } = find(chronicle);
    expect(proposals).toMatchObject([
      {
        identity: 'sedona-2026',
        title: { says: 'turns', name: 'Sedona', age: 7 },
        timely: { from: day('2026-11-21'), to: day('2026-11-24') },
        anniversary: { month: 11, day: 21 },
        about: ['Sedona'],
      },
    ]);
    expect(proposals[0]?.shape).toMatchObject({ count: 24, sameCompany: 1 });
  });

  test('the next one waits for its day', () => {
    const chronicle = life().chronicle({ today: '2026-11-25', ...born('2019-11-21') });
    expect(find(chronicle).proposals).toMatchObject([
      { identity: 'sedona-2027', timely: { from: day('2027-11-21') }, title: { age: 8 } },
    ]);
    expect(find(chronicle, { album: 'each' }).proposals).toEqual([]);
    expect(
      find(life().chronicle({ today: '2026-11-21', ...born('2019-11-21') }), { album: 'each' }).proposals,
    ).toHaveLength(1);
  });

  test('one late in December still is in January', () => {
    const chronicle = life().chronicle({ today: '2027-01-01', ...born('2018-12-30') });
    expect(find(chronicle).proposals).toMatchObject([
      { identity: 'sedona-2026', title: { age: 8 }, timely: { from: day('2026-12-30'), to: day('2027-01-02') } },
    ]);
  });

  test('without the year of birth no age', () => {
    const chronicle = life().chronicle({ today: '2026-11-21', ...born('--11-21') });
    expect(find(chronicle).proposals[0]?.title).toEqual({ says: 'over-the-years', name: 'Sedona' });
  });

  test('born on 29 February', () => {
    const told = (today: string) => find(life().chronicle({ today, ...born('2020-02-29') })).proposals[0];
    expect(told('2027-02-28')).toMatchObject({ title: { age: 7 }, timely: { from: day('2027-02-28') } });
    expect(told('2028-02-26')).toMatchObject({ title: { age: 8 }, timely: { from: day('2028-02-29') } });
  });

  test('past birthdays come first, each by its year', () => {
    const chronicle = life()
      .day('2024-11-22', 3, { people: ['Sedona'] })
      .chronicle({ today: '2026-11-21', ...born('2019-11-21') });
    const [proposal] = find(chronicle).proposals;
    const [facet] = proposal?.shape.facets ?? [];
    const sides = new Set(proposal?.photos.flatMap((photo) => facet?.of(photo) ?? []));
    expect(facet).toMatchObject({ name: 'birthday', floor: true });
    expect([...sides]).toContain('2024');
    expect([...sides]).not.toContain('2023');
  });

  test('photos from before the birth are of somebody else', () => {
    const chronicle = life().chronicle({ today: '2026-11-21', ...born('2022-11-21') });
    const { dayOf } = chronicle;
    const [proposal] = find(chronicle).proposals;
    expect(proposal?.photos.every((photo) => dayOf(photo) >= day('2022-11-21'))).toBe(true);
    expect(proposal?.photos.length).toBeGreaterThan(20);
  });

  test.each([
    ['not seen for years', '2030-11-21', '2019-11-21', /^not seen since 2026-/],
    ['not born yet', '2026-11-21', '2027-03-01', /^not born before 2027-03-01$/],
    ['of one year only', '2026-11-21', '2026-01-01', /it needs 6 of 2$/],
  ])('%s: none, with the reason', (_, today, birth, because) => {
    const { proposals, dropped } = find(life().chronicle({ today, ...born(birth) }));
    expect(proposals).toEqual([]);
    expect(dropped).toEqual([{ what: 'birthday of Sedona', because: expect.stringMatching(because) }]);
  });

  test('a name is found whatever its case; nobody of that name is said', () => {
    const chronicle = life().chronicle({ today: '2026-11-21', birthdays: { sedona: '2019-11-21', Leo: '2013-05-14' } });
    const { proposals, dropped } = find(chronicle);
    expect(proposals.map(({ title }) => title.name)).toEqual(['Sedona']);
    expect(dropped).toEqual([{ what: 'birthday of Leo', because: 'nobody of that name is in the photos' }]);
  });

  test('a cake in two years: maybe a birthday, and the line to write', () => {
    const cake = { subjects: ['birthday'], people: ['Sedona'] };
    const told = life().day('2024-11-21', 6, cake).day('2025-11-21', 6, cake);
    const { proposals } = find(told.chronicle({ today: '2026-11-21' }));
    expect(proposals).toMatchObject([{ title: { says: 'maybe', name: 'Sedona' }, about: ['Sedona'] }]);
    expect(proposals[0]?.story.join(' ')).toMatch(/in 2024 and 2025 there was a cake .* Sedona: 11-21/);
    expect(find(told.chronicle({ today: '2026-11-21' }), { guess: false }).proposals).toEqual([]);
    // Once it is given, nothing is guessed.
    const given = find(told.chronicle({ today: '2026-11-21', ...born('2019-11-20') })).proposals;
    expect(given.map(({ title }) => title.says)).toEqual(['turns']);
  });

  test('nothing without people', () => {
    const plain = aLife({ from: '2019-01-01', to: '2026-11-20' }).atHome('Lyon');
    expect(find(plain.chronicle({ today: '2026-11-21' }))).toEqual({ proposals: [], dropped: [] });
  });

  test('whatever the library, what is found is sound', () => {
    const none = aLife({ from: '2019-01-01', to: '2019-01-02' });
    fc.assert(
      fc.property(somePhotos(), fc.constantFrom('one' as const, 'each' as const), (photos, album) => {
        const names = { Ada: '1980-11-23', Ben: '--11-22', Sedona: '2020-02-29' };
        const chronicle = none.with(...photos).chronicle({ today: '2022-11-23', birthdays: names });
        find(chronicle, { album, atLeast: 1 });
      }),
    );
  });
});
