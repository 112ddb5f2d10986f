import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, parseDay } from '../calendar.ts';
import { aPhoto, series } from '../testing.ts';
import { aLife, PLACES, placeNumber } from '../testing-chronicle.ts';
import { aChronicle } from '../testing-curators.ts';
import {
  ageOf,
  bestOfThem,
  budgetFor,
  byChapter,
  byDay,
  byJourney,
  byMonth,
  byPerson,
  byYear,
  grouped,
  photosOfDays,
  scenesCount,
  shotsCount,
  slug,
  townSlug,
} from './parts.ts';

const day = (text: string) => parseDay(text) as Day;
const life = aLife({ from: '2022-01-01', to: '2024-12-31' })
  .atHome('Lyon', { every: 3 })
  .journey(['Lisbon', 'Porto'], '2023-05-02', 8);
const chronicle = life.chronicle({ today: '2025-01-15' });
const inJourney = chronicle.photos.find((photo) => chronicle.dayOf(photo) === day('2023-05-03'));
const atHome = chronicle.photos[0];

test('a memory is six to twenty photos', () => {
  expect([1, 8, 30, 83, 10_000].map(budgetFor)).toEqual([6, 6, 12, 20, 20]);
});

describe('counting', () => {
  test('a burst is one shot, an unknown photo one by itself', () => {
    const photos = series(5, 2);
    const told = aChronicle({ today: day('2026-11-23'), photos });
    expect(shotsCount(told, photos)).toBe(1);
    expect(scenesCount(told, photos)).toBe(1);
    expect(shotsCount(told, [...photos, aPhoto({ id: 99 }), aPhoto({ id: 98 })])).toBe(3);
    expect(shotsCount(told, [])).toBe(0);
  });

  test('groups keep their order, and days their photos', () => {
    expect([...grouped([3, 1, 4, 1, 5], (n) => n % 2)]).toEqual([
      [1, [3, 1, 1, 5]],
      [0, [4]],
    ]);
    const some = photosOfDays(chronicle, day('2023-05-02'), day('2023-05-03'));
    expect(some).toHaveLength(24);
  });

  test('how good the best are, whatever the rest', () => {
    const photos = [aPhoto({ id: 1 }), aPhoto({ id: 2 }), aPhoto({ id: 3 })];
    const told = { ...chronicle, quality: ({ id }: { id: number }) => id / 10 };
    expect(bestOfThem(told, photos, 2)).toBeCloseTo(0.25);
    expect(bestOfThem(told, [], 2)).toBe(0);
  });
});

describe('facets', () => {
  const sides = (
    photo: typeof atHome,
    ...facets: readonly { of: (photo: NonNullable<typeof atHome>) => readonly string[] }[]
  ) => facets.map(({ of }) => photo && of(photo));

  test('days, months and years of a photo', () => {
    expect(sides(inJourney, byDay(chronicle), byMonth(chronicle), byYear(chronicle))).toEqual([
      [String(day('2023-05-03'))],
      ['2023-5'],
      ['2023'],
    ]);
  });

  test('journeys and their chapters; home is none', () => {
    const [journey] = chronicle.journeys;
    if (!journey) throw new Error('no journey');
    expect(journey.chapters).toHaveLength(2);
    const facets = [byJourney(chronicle), byChapter(journey)];
    expect(sides(inJourney, ...facets)).toEqual([['0'], ['0']]);
    expect(sides(journey.photos.at(-1), ...facets)).toEqual([['0'], ['1']]);
    expect(sides(atHome, ...facets)).toEqual([[], []]);
  });

  test('those people, once each; no others', () => {
    const { of } = byPerson([{ name: 'Ada' }, { name: 'Ben' }]);
    expect(of(aPhoto({ people: ['Ada', 'Max', 'Ada'] }))).toEqual(['Ada']);
  });
});

describe('names in identities', () => {
  test.each([
    ['Sedona', 'sedona'],
    ['Zoë', 'zoe'],
    ['Saint-Étienne', 'saint-etienne'],
    ["  L'Île d’Yeu ", 'l-ile-d-yeu'],
    ['Großmutter Łucja', 'grossmutter-lucja'],
  ])('%s is %s', (name, own) => {
    expect(slug(name)).toBe(own);
  });

  test('other scripts are told apart', () => {
    expect(slug('美玲')).not.toBe(slug('美美'));
    expect(slug('美玲')).toMatch(/^[a-z0-9-]+$/);
  });

  test('never empty, always letters a key may have', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug(text))));
  });

  test('towns, where they can be read', () => {
    expect(townSlug(PLACES, placeNumber('Lisbon'))).toBe('lisboa');
    expect([townSlug(PLACES, placeNumber('Tokyo')), townSlug(PLACES, null), townSlug(PLACES, 999)]).toEqual([
      '',
      '',
      '',
    ]);
  });
});

test.each([
  [2019, '2026-11-20', 6],
  [2019, '2026-11-21', 7],
  [2019, '2019-11-20', null],
  [null, '2026-11-21', null],
])('born on 21 November %s, on %s: %s', (year, on, age) => {
  expect(ageOf({ year, month: 11, day: 21 }, day(on))).toBe(age);
});

test('born on 29 February, a year older on the 28th', () => {
  const born = { year: 2020, month: 2, day: 29 };
  expect([ageOf(born, day('2027-02-27')), ageOf(born, day('2027-02-28')), ageOf(born, day('2028-02-28'))]).toEqual([
    6, 7, 7,
  ]);
});
