import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, parseDay } from '../calendar.ts';
import type { Chronicle } from '../chronicle-types.ts';
import { aPhoto, at, somePhotos } from '../testing.ts';
import { aLife } from '../testing-chronicle.ts';
import { aChronicle } from '../testing-curators.ts';
import { recentHighlights } from './recent-highlights.ts';
import { checkProposals } from './testing.ts';

const find = (chronicle: Chronicle) => {
  const found = recentHighlights.find(chronicle, { album: 'one', atLeast: 5 });
  checkProposals(found, chronicle);
  return found;
};
const day = (text: string) => parseDay(text) as Day;
const life = () => aLife({ from: '2018-01-01', to: '2026-12-31' });

describe('recent highlights', () => {
  test('the last seven days, today with them, until Sunday', () => {
    const chronicle = life()
      .day('2026-11-16', 6)
      .day('2026-11-17', 6)
      .day('2026-11-21', 6)
      .day('2026-11-23', 2, { hours: [8, 9] })
      .chronicle({ today: '2026-11-23' });
    const { proposals, dropped } = find(chronicle);
    expect(proposals).toMatchObject([
      {
        identity: '2026-w48',
        title: { says: 'last-week', first: day('2026-11-17'), last: day('2026-11-23') },
        timely: { from: day('2026-11-23'), to: day('2026-11-29') },
      },
    ]);
    expect(proposals[0]?.photos).toHaveLength(14);
    expect(dropped).toEqual([]);
  });

  test('after a quiet week the last four', () => {
    const chronicle = life()
      .day('2026-10-26', 6)
      .day('2026-10-27', 8)
      .day('2026-11-21', 2)
      .chronicle({ today: '2026-11-23' });
    const { proposals, dropped } = find(chronicle);
    expect(proposals[0]?.title).toEqual({ says: 'last-weeks', first: day('2026-10-27'), last: day('2026-11-21') });
    expect(dropped).toEqual([{ what: 'the last 7 days', because: 'only 2 shots; it needs 5' }]);
  });

  test('not of today alone', () => {
    const { proposals, dropped } = find(
      life()
        .day('2026-11-23', 9, { hours: [8, 11] })
        .chronicle({ today: '2026-11-23' }),
    );
    expect(proposals).toEqual([]);
    expect(dropped.map(({ because }) => because)).toEqual(['all of today', 'all of today']);
  });

  test.each([
    ['2026-01-01', '2026-w01'],
    ['2027-01-01', '2026-w53'],
    ['2024-12-30', '2025-w01'],
    ['2026-12-28', '2026-w53'],
  ])('%s is in week %s', (today, week) => {
    const photos = Array.from({ length: 6 }, (_, i) => aPhoto({ id: i + 1, taken: at(2020, 1, 1) + i * 3600 }));
    const moved = photos.map((photo) => ({ ...photo, taken: photo.taken + (day(today) - day('2020-01-02')) * 86_400 }));
    const chronicle = aChronicle({ today: day(today), photos: moved as typeof photos });
    expect(find(chronicle).proposals[0]?.identity).toBe(week);
  });

  test('nothing of nothing, of one photo, of long ago', () => {
    expect(find(life().chronicle({ today: '2026-11-23' })).proposals).toEqual([]);
    expect(find(life().day('2026-11-20', 1).chronicle({ today: '2026-11-23' })).proposals).toEqual([]);
    expect(find(life().day('2025-11-20', 50).chronicle({ today: '2026-11-23' })).proposals).toEqual([]);
  });

  test('whatever the library, what is found is sound', () => {
    fc.assert(
      fc.property(somePhotos(), fc.integer({ min: 0, max: 60 }), (photos, later) => {
        find(
          aChronicle({
            today: (day('2019-11-23') + later) as Day,
            photos: photos.filter(({ taken }) => taken < (day('2019-11-24') + later) * 86_400),
          }),
        );
      }),
    );
  });
});
