/** All the kinds there are, on an invented life, day after day. */
import { describe, expect, it } from 'vitest';
import { type Day, formatDay, parseDay } from './calendar.ts';
import { curate, type KindSettings } from './curate.ts';
import type { OptionSpecs } from './curator.ts';
import { curators } from './curators/index.ts';
import type { Memory, Past, Programme } from './memory.ts';
import { keyOf, remember, shownOf } from './past.ts';
import { aLife, type Life } from './testing-chronicle.ts';

const kinds: readonly KindSettings[] = curators
  .map((one) => one as unknown as KindSettings['curator'])
  .map((curator) => ({
    curator,
    keep: curator.keep,
    options: {
      album: curator.album,
      atLeast: curator.atLeast,
      ...Object.fromEntries(
        Object.entries(curator.options as OptionSpecs).map(([key, spec]) => [key, spec.default] as const),
      ),
    },
  }));

const idsOf = ({ photos }: Memory) => photos.map(({ photo }) => photo.id);

interface DayTold {
  readonly day: Day;
  readonly programme: Programme;
  readonly again: Programme;
}

const tell = (life: Life, from: string, days: number, settings = kinds): DayTold[] => {
  const chronicle = life.chronicle({ today: from, me: 'Ada', birthdays: { Zoe: '2020-06-01', Ben: '--01-20' } });
  let past: Past = [];
  return Array.from({ length: days }, (_, i) => {
    const today = (chronicle.today + i) as Day;
    const day = { ...chronicle, today };
    const programme = curate(day, { kinds: settings, atMost: 6 }, past);
    past = [...programme.kept, ...programme.today].map(shownOf).reduce(remember, past);
    return { day: today, programme, again: curate(day, { kinds: settings, atMost: 6 }, past) };
  });
};

const family = () =>
  aLife({ from: '2023-01-01', to: '2027-12-20' })
    .atHome('Lyon', { every: 4, photos: 3, people: ['Ben'] })
    .journey(['Lisbon', 'Porto'], '2024-05-02', 8, { people: ['Zoe', 'Ada'] })
    .journey('Rome', '2025-08-10', 6, { people: ['Ben', 'Ada'] })
    .everyYear('12-24', 12, { people: ['Ben', 'Zoe'] })
    .everyYear('06-01', 10, { people: ['Zoe'] });

/** The long run looks at all the days in between, too. */
const SPANS: readonly (readonly [from: string, days: number])[] = process.env.TEST_LONG
  ? [['2027-12-22', 70]]
  : [
      ['2027-12-24', 11],
      ['2028-01-17', 5],
      ['2028-02-24', 7],
    ];

describe('all kinds together', () => {
  it('have something for every day, over New Year and 29 February, and nothing twice', () => {
    const told = SPANS.flatMap(([from, days]) => tell(family(), from, days));
    expect(told.some(({ day }) => formatDay(day) === '2028-02-29')).toBe(true);
    const shown = new Set<string>();
    for (const { programme, again } of told) {
      const { today, kept } = programme;
      expect(today.length).toBeGreaterThan(0);
      expect(today.length).toBeLessThanOrEqual(6);
      const photos = today.flatMap(idsOf);
      expect(new Set(photos).size).toBe(photos.length);
      for (const { photos: chosen, cover } of [...today, ...kept]) {
        expect(chosen.map(({ photo }) => photo.id)).toContain(cover);
        expect(chosen.every(({ why }) => why.length > 0)).toBe(true);
      }
      expect(again.today.map(shownOf)).toEqual(today.map(shownOf));
      expect(again.kept.map(shownOf)).toEqual(kept.map(shownOf));
      for (const { proposal } of today) shown.add(proposal.kind);
    }
    expect(told[0]?.programme.kept.map(({ proposal }) => proposal.kind)).toContain('trips');
    expect([...shown]).toEqual(expect.arrayContaining(['on-this-day', 'people', 'birthdays']));
  }, 60_000);

  it('write nothing into albums of their own while nothing changes', () => {
    const [first, ...later] = tell(family(), '2027-11-03', 6).map(({ programme }) => programme.kept.map(shownOf));
    for (const kept of later) expect(kept).toEqual(first);
  }, 60_000);

  it.each([1, 2, 5, 12])('have something for every day of somebody with %i photos', (count) => {
    const life = aLife({ from: '2025-05-01', to: '2025-05-20' }).day('2025-05-03', count);
    const from = parseDay('2026-11-20') as Day;
    for (const { day, programme } of tell(life, formatDay(from), 12))
      expect({ day: formatDay(day), empty: programme.today.length === 0 }).toEqual({
        day: formatDay(day),
        empty: false,
      });
  });
});

describe('one kind alone', () => {
  it.each(kinds)(
    '$curator.kind has no key twice and says why it waits',
    (kind) => {
      for (const { programme } of tell(family(), '2027-12-23', 2, [kind])) {
        const keys = [...programme.today, ...programme.kept].map(({ proposal }) => keyOf(proposal));
        expect(new Set(keys).size).toBe(keys.length);
        for (const { because, what } of programme.waiting) expect(because !== '' && what !== '').toBe(true);
      }
    },
    30_000,
  );
});
