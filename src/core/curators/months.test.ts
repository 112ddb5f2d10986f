import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, parseDay } from '../calendar.ts';
import type { Chronicle } from '../chronicle-types.ts';
import { aPhoto, at, somePhotos } from '../testing.ts';
import { aLife } from '../testing-chronicle.ts';
import { aChronicle } from '../testing-curators.ts';
import { months } from './months.ts';
import { checkProposals } from './testing.ts';

const find = (chronicle: Chronicle, options: Partial<Parameters<typeof months.find>[1]> = {}) => {
  const found = months.find(chronicle, { album: 'one', atLeast: 15, showDays: 10, ...options });
  checkProposals(found, chronicle);
  return found;
};
const day = (text: string) => parseDay(text) as Day;
const life = () => aLife({ from: '2018-01-01', to: '2026-12-31' });

describe('months', () => {
  test('the month gone by, in the first ten days of the next', () => {
    const chronicle = life()
      .day('2026-10-04', 10)
      .day('2026-10-20', 10)
      .day('2026-09-20', 30)
      .chronicle({ today: '2026-11-03' });
    const { proposals } = find(chronicle);
    expect(proposals).toMatchObject([
      {
        identity: '2026-10',
        title: { says: 'best-of', year: 2026, month: 10 },
        timely: { from: day('2026-11-01'), to: day('2026-11-10') },
      },
    ]);
    expect(proposals[0]?.photos).toHaveLength(20);
  });

  test('in January, December of the year before', () => {
    const chronicle = life().day('2025-12-20', 20).chronicle({ today: '2026-01-31' });
    expect(find(chronicle, { showDays: 3 }).proposals).toMatchObject([
      { identity: '2025-12', timely: { from: day('2026-01-01'), to: day('2026-01-03') } },
    ]);
  });

  test('this month years ago, in its second half, and worth less', () => {
    const chronicle = life().day('2020-11-04', 20).day('2026-10-04', 20).chronicle({ today: '2026-11-03' });
    const [ago, last] = find(chronicle).proposals;
    expect(ago).toMatchObject({
      identity: '2020-11',
      title: { says: 'years-ago', year: 2020, month: 11, years: 6 },
      timely: { from: day('2026-11-15'), to: day('2026-11-24') },
    });
    expect(ago?.worth).toBeLessThan(last?.worth ?? 0);
  });

  test('not the month that runs', () => {
    const chronicle = life().day('2026-11-04', 20).chronicle({ today: '2026-11-23' });
    expect(find(chronicle).proposals).toEqual([]);
    expect(find(chronicle, { album: 'each' }).proposals).toEqual([]);
  });

  test('too few shots are said; bursts are one', () => {
    const burst = Array.from({ length: 40 }, (_, i) => aPhoto({ id: 9000 + i, taken: at(2026, 10, 5) + i }));
    const chronicle = life()
      .day('2026-10-20', 10)
      .with(...burst)
      .chronicle({ today: '2026-11-03' });
    expect(find(chronicle)).toEqual({
      proposals: [],
      dropped: [{ what: '2026-10', because: 'only 11 shots; a month needs 15' }],
    });
  });

  test('two in the morning of the 1st belongs to the month before', () => {
    const night = Array.from({ length: 15 }, (_, i) => aPhoto({ id: 9000 + i, taken: at(2026, 1, 1, 1, i * 8) }));
    const { proposals } = find(
      life()
        .with(...night)
        .chronicle({ today: '2026-01-02' }),
    );
    expect(proposals.map(({ identity }) => identity)).toEqual(['2025-12']);
  });

  test('an album for each month that is over', () => {
    const chronicle = life()
      .day('2026-11-02', 20)
      .day('2026-09-20', 20)
      .day('2021-11-20', 20)
      .chronicle({ today: '2026-11-23' });
    expect(
      find(chronicle, { album: 'each' }).proposals.map(({ identity, title, timely }) => [identity, title.says, timely]),
    ).toEqual([
      ['2021-11', 'best-of', null],
      ['2026-09', 'best-of', null],
    ]);
  });

  test('nothing of nothing', () => {
    expect(find(life().chronicle({ today: '2026-11-03' }))).toEqual({ proposals: [], dropped: [] });
  });

  test('whatever the library, what is found is sound', () => {
    fc.assert(
      fc.property(somePhotos(), fc.constantFrom('one' as const, 'each' as const), (photos, album) => {
        const { proposals } = find(aChronicle({ today: day('2022-11-23'), photos }), { album, atLeast: 1 });
        expect(proposals.length > 0).toBe(
          photos.some(({ taken }) => album === 'each' || (taken >= at(2019, 11, 1) && taken < at(2019, 12, 1))),
        );
      }),
    );
  });
});
