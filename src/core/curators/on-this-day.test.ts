import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, dateOf, formatDay, parseDay } from '../calendar.ts';
import type { Chronicle } from '../chronicle-types.ts';
import { aPhoto, at, somePhotos } from '../testing.ts';
import { aLife } from '../testing-chronicle.ts';
import { aChronicle } from '../testing-curators.ts';
import { onThisDay } from './on-this-day.ts';
import { checkProposals } from './testing.ts';

const USUAL = { album: 'one', atLeast: 5, widen: true } as const;
const find = (chronicle: Chronicle, options: Partial<Parameters<typeof onThisDay.find>[1]> = {}) => {
  const found = onThisDay.find(chronicle, { ...USUAL, ...options });
  checkProposals(found, chronicle);
  return found;
};
const one = (chronicle: Chronicle, options = {}) => {
  const [proposal, ...others] = find(chronicle, options).proposals;
  expect(others).toEqual([]);
  return proposal;
};
const day = (text: string) => parseDay(text) as Day;
const years = ({ dayOf }: Chronicle, photos: Parameters<Chronicle['dayOf']>[0][]) => [
  ...new Set(photos.map((photo) => dateOf(dayOf(photo)).year)),
];
const life = () => aLife({ from: '2018-01-01', to: '2026-11-23' });

describe('on this day', () => {
  test('all earlier years together, none of this one', () => {
    const chronicle = life().everyYear('11-23', 6).chronicle({ today: '2026-11-23' });
    const proposal = one(chronicle);
    expect(proposal).toMatchObject({
      identity: '11-23',
      title: { says: 'on-this-day', near: 'day', years: 8 },
      timely: { from: day('2026-11-23'), to: day('2026-11-23') },
      anniversary: { month: 11, day: 23 },
    });
    expect(years(chronicle, [...(proposal?.photos ?? [])])).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025]);
    expect(proposal?.shape.count).toBe(24);
    expect(proposal?.shape.facets[0]).toMatchObject({ name: 'year', floor: true, most: 0.25 });
  });

  test('one year says how long ago', () => {
    const chronicle = life().day('2023-11-23', 8).chronicle({ today: '2026-11-23' });
    expect(one(chronicle)?.title).toEqual({ says: 'years-ago', near: 'day', years: 3, day: day('2023-11-23') });
  });

  test('three of two years each are six places, not twenty-four', () => {
    const chronicle = life().day('2023-11-23', 3).day('2021-11-23', 3).chronicle({ today: '2026-11-23' });
    expect(one(chronicle)?.shape.count).toBe(6);
  });

  test.each([
    ['2023-11-24', 'week'],
    ['2023-11-20', 'week'],
    ['2023-11-30', 'week'],
    ['2023-12-08', 'time-of-year'],
  ])('with photos of %s only it says %s', (there, near) => {
    const chronicle = life().day(there, 8).chronicle({ today: '2026-11-23' });
    expect(one(chronicle)?.title).toEqual({ says: 'years-ago', near, years: 3, day: day('2023-11-23') });
  });

  test('it widens no farther than to have enough', () => {
    const chronicle = life()
      .day('2023-11-23', 2)
      .day('2022-11-24', 4)
      .day('2021-11-20', 9)
      .chronicle({ today: '2026-11-23' });
    const proposal = one(chronicle);
    expect(proposal?.title).toMatchObject({ says: 'on-this-day', near: 'week', years: 2 });
    expect(proposal?.photos).toHaveLength(6);
    expect(find(chronicle).dropped[0]).toEqual({
      what: '11-23, this very day',
      because: 'only 2 shots of earlier years; it needs 5',
    });
  });

  test('a burst is one shot, so it is not enough', () => {
    const burst = Array.from({ length: 9 }, (_, i) => aPhoto({ id: 9000 + i, taken: at(2023, 11, 23) + i }));
    const chronicle = life()
      .with(...burst)
      .day('2023-11-26', 6)
      .chronicle({ today: '2026-11-23' });
    expect(one(chronicle)?.title).toMatchObject({ near: 'week' });
  });

  test('in winter, where all photos are of summers, a good day gone by; another one each morning', () => {
    const summers = life();
    const told = ['07-01', '07-09', '07-20', '08-02', '08-15'].reduce((all, date) => all.everyYear(date, 6), summers);
    const shown = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'].map((today) => {
      const proposal = one(told.chronicle({ today }));
      const { title } = proposal ?? {};
      expect(title?.says).toBe('long-ago');
      expect(proposal?.photos).toHaveLength(6);
      expect(proposal?.anniversary).toBeNull();
      return title?.says === 'long-ago' ? formatDay(title.first) : '';
    });
    expect(new Set(shown).size).toBeGreaterThan(2);
    expect(shown.every((text) => text < '2025-11-24')).toBe(true);
  });

  test('a few near today stand behind a good day gone by, and are better than nothing', () => {
    const few = life().day('2023-11-23', 2);
    expect(one(few.chronicle({ today: '2026-11-23' }))?.title).toMatchObject({ says: 'years-ago', near: 'day' });
    const more = few.day('2020-05-01', 8).chronicle({ today: '2026-11-23' });
    expect(one(more)?.title).toEqual({ says: 'long-ago', first: day('2020-05-01'), last: day('2020-05-01') });
  });

  test('single photos here and there: a month, else all of them', () => {
    const scattered = ['2020-05-01', '2020-05-08', '2020-05-20'].reduce((all, date) => all.day(date, 2), life());
    expect(one(scattered.chronicle({ today: '2026-11-23' }))?.title).toEqual({
      says: 'long-ago',
      first: day('2020-05-01'),
      last: day('2020-05-20'),
    });
    const thin = ['2020-05-01', '2021-02-08', '2022-07-20'].reduce((all, date) => all.day(date, 2), life());
    expect(one(thin.chronicle({ today: '2026-11-23' }))?.photos).toHaveLength(6);
  });

  test('without widening it is this very day or nothing', () => {
    const chronicle = life().day('2023-11-24', 8).chronicle({ today: '2026-11-23' });
    expect(find(chronicle, { widen: false }).proposals).toEqual([]);
    expect(find(chronicle, { widen: false }).dropped).toHaveLength(1);
    const few = life().day('2023-11-23', 2).day('2022-05-01', 9).chronicle({ today: '2026-11-23' });
    expect(one(few, { widen: false })?.photos).toHaveLength(2);
  });

  test('29 February: on the 28th of other years, and in a leap year on its own day', () => {
    const leap = aLife({ from: '2018-01-01', to: '2028-03-01' }).day('2024-02-29', 8).day('2023-02-28', 8);
    const photosOn = (today: string) => {
      const chronicle = leap.chronicle({ today });
      return [...new Set(one(chronicle)?.photos.map((photo) => formatDay(chronicle.dayOf(photo))))];
    };
    expect(photosOn('2026-02-28')).toEqual(['2023-02-28', '2024-02-29']);
    expect(photosOn('2028-02-29')).toEqual(['2023-02-28', '2024-02-29']);
    // On the 28th of a leap year the 29th is still to come.
    expect(photosOn('2028-02-28')).toEqual(['2023-02-28']);
  });

  test("two in the morning of New Year's Day belongs to New Year's Eve", () => {
    const night = Array.from({ length: 6 }, (_, i) => aPhoto({ id: 9000 + i, taken: at(2023, 1, 1, 1, i * 9) }));
    const party = life().with(...night);
    expect(one(party.chronicle({ today: '2026-12-31' }))?.title).toEqual({
      says: 'years-ago',
      near: 'day',
      years: 4,
      day: day('2022-12-31'),
    });
    expect(one(party.chronicle({ today: '2027-01-01' }))?.title).toMatchObject({ near: 'week', years: 4 });
  });

  test('days around New Year belong to the year whose day is nearest', () => {
    const chronicle = life().day('2018-01-02', 8).chronicle({ today: '2026-12-31' });
    expect(one(chronicle)?.title).toEqual({ says: 'years-ago', near: 'week', years: 9, day: day('2017-12-31') });
  });

  test('an album for each year', () => {
    const chronicle = life().day('2023-11-23', 8).day('2021-11-23', 8).chronicle({ today: '2026-11-23' });
    expect(find(chronicle, { album: 'each' }).proposals.map(({ identity, title }) => [identity, title.says])).toEqual([
      ['11-23-2021', 'years-ago'],
      ['11-23-2023', 'years-ago'],
    ]);
  });

  test('no photos; one photo; photos of this year only', () => {
    expect(find(life().chronicle({ today: '2026-11-23' }))).toEqual({ proposals: [], dropped: [] });
    const single = life().with(aPhoto({ id: 9000, taken: at(2019, 4, 1) }));
    expect(one(single.chronicle({ today: '2026-11-23' }))?.photos).toHaveLength(1);
    const young = life().day('2026-05-01', 30).chronicle({ today: '2026-11-23' });
    expect(find(young).proposals).toEqual([]);
  });

  test('any library older than a year has something every day of the year', () => {
    fc.assert(
      fc.property(somePhotos(), fc.integer({ min: 0, max: 365 }), (photos, later) => {
        const chronicle = aChronicle({ today: (day('2026-01-01') + later) as Day, photos });
        expect(find(chronicle).proposals).toHaveLength(photos.length > 0 ? 1 : 0);
        expect(find(chronicle, { album: 'each' }).proposals.length > 0).toBe(photos.length > 0);
      }),
    );
  });
});
