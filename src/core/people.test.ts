import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { photoDayOf, SECONDS_PER_DAY } from './calendar.ts';
import type { Event } from './chronicle-types.ts';
import { peopleOf } from './people.ts';
import type { Photo, UserId } from './photo.ts';
import { aPhoto, at, type PhotoWish, shuffledTwice } from './testing.ts';

const HOUR = 3600;
const dayOf = ({ taken }: Photo) => photoDayOf(taken, 4 * HOUR);
const ADA = 1;
const BEN = 2;
const today = photoDayOf(at(2026, 11, 24), 0);

/** So many visits, one every so many days from a day on, with some photos each. */
const visits = (
  people: readonly string[],
  count: number,
  every: number,
  { from = at(2024, 1, 6, 15), photos = 2, ...wish }: PhotoWish & { from?: number; photos?: number } = {},
): PhotoWish[] =>
  Array.from({ length: count * photos }, (_, i) => ({
    people,
    taken: from + Math.floor(i / photos) * every * SECONDS_PER_DAY + (i % photos) * 60,
    space: ADA,
    camera: 'iPhone of Ada',
    ...wish,
  }));
const byBen = { space: BEN, camera: 'Pixel of Ben' };

const library = (...wishes: PhotoWish[][]): Photo[] => wishes.flat().map((wish, i) => aPhoto({ id: i + 1, ...wish }));
const of = (photos: readonly Photo[], me: string | null = null) =>
  peopleOf(photos, { dayOf, eventOf: new Map<never, Event>(), today, member: ADA as UserId, me });
const namesOf = (people: readonly { name: string }[]) => people.map(({ name }) => name);

/** Ada and Ben with Sedona, since 2021; Rosa, the grandmother, now and then; a neighbour whose party everybody photographed. */
const family = library(
  visits(['Sedona'], 150, 7, { from: at(2023, 2, 4, 10) }),
  visits(['Sedona', 'Ben'], 90, 11, { from: at(2023, 1, 7, 12) }),
  visits(['Ben'], 60, 20, { from: at(2021, 1, 9, 12) }),
  visits(['Ada', 'Sedona'], 70, 13, { ...byBen, from: at(2023, 2, 5, 11) }),
  visits(['Ada'], 60, 21, { ...byBen, from: at(2021, 1, 10, 11) }),
  visits(['Ada', 'Ben'], 8, 140, { from: at(2021, 1, 10, 18) }),
  visits(['Rosa', 'Sedona'], 14, 90, { from: at(2023, 3, 4, 15), photos: 1 }),
  visits(['Neighbour'], 1, 1, { from: at(2025, 6, 14, 19), photos: 200 }),
);

describe('the people of a family', () => {
  const people = of(family, 'Ada');

  test('love a grandmother who comes four times a year, not the neighbour of one large party', () => {
    expect(namesOf(people.lovedOnes)).toEqual(['Sedona', 'Ben', 'Rosa']);
    expect(people.byName.get('Neighbour')).toMatchObject({ days: 1, months: 1, isLoved: false });
    expect(people.byName.get('Neighbour')?.photos).toHaveLength(200);
  });

  test('matter in their order, all a little', () => {
    expect(people.humans.map(({ importance }) => importance)).toEqual(
      people.humans.map(({ importance }) => importance).toSorted((a, b) => b - a),
    );
    expect(people.humans.at(0)?.name).toBe('Sedona');
    expect(people.humans.at(-1)?.name).toBe('Neighbour');
    for (const { importance } of people.humans) expect(importance).toBeGreaterThan(0);
  });

  test('know when they were seen, photos by time', () => {
    const rosa = people.byName.get('Rosa');
    expect(rosa).toMatchObject({ days: 14, firstSeen: photoDayOf(at(2023, 3, 4), 0) });
    expect(rosa?.lastSeen).toBe((rosa?.firstSeen ?? 0) + 13 * 90);
    expect(rosa?.photos.map(({ taken }) => taken)).toEqual(rosa?.photos.map(({ taken }) => taken).toSorted());
  });

  test('have a child who came later and is seen beside two of them', () => {
    const together = library(
      visits(['Ben', 'Cleo'], 40, 30, { from: at(2020, 1, 4) }),
      visits(['Ben', 'Cleo', 'Sedona'], 60, 10, { from: at(2023, 2, 4) }),
      visits(['Nina'], 60, 10, { from: at(2023, 2, 5) }),
    );
    expect(namesOf(of(together).humans.filter(({ isChild }) => isChild))).toEqual(['Sedona']);
    expect(of(together, 'Sedona').me).toMatchObject({ name: 'Sedona', isChild: false });
  });

  test('fade: somebody not seen for five years matters less than somebody seen as often since, and is no loved one', () => {
    const photos = library(
      visits(['Max'], 100, 7, { from: at(2018, 1, 6) }),
      visits(['Ben'], 100, 7, { from: at(2024, 1, 6) }),
      visits(['Sedona'], 20, 30, { from: at(2024, 1, 7) }),
      visits(['Rosa'], 20, 30, { from: at(2024, 1, 7) }),
    );
    const { byName, lovedOnes } = of(photos);
    expect(byName.get('Max')?.importance).toBeLessThan(byName.get('Ben')?.importance ?? 0);
    expect(namesOf(lovedOnes)).not.toContain('Max');
    expect(namesOf(lovedOnes)).toContain('Sedona');
  });

  test('are loved as of the last photo, in a library that ends years ago', () => {
    expect(namesOf(of(library(visits(['Sedona'], 40, 30, { from: at(2009, 1, 3) }))).lovedOnes)).toEqual(['Sedona']);
  });

  test('are not those only met at work', () => {
    // From a Monday on, at eleven.
    const colleague = visits(['Colleague'], 60, 7, { from: at(2024, 1, 8, 11) });
    const aunt = visits(['Aunt'], 60, 7, { from: at(2024, 1, 8, 19) });
    const { lovedOnes } = of(
      library(
        family.map(({ people: all, ...photo }) => ({ ...photo, people: all.map(({ name }) => name) })),
        colleague,
        aunt,
      ),
      'Ada',
    );
    expect(namesOf(lovedOnes)).toContain('Aunt');
    expect(namesOf(lovedOnes)).not.toContain('Colleague');
  });

  test('are at most eight', () => {
    const large = library(
      ...Array.from({ length: 12 }, (_, i) => visits([`Cousin ${i}`], 30, 20, { from: at(2024, 1, 6 + i) })),
    );
    expect(of(large).lovedOnes).toHaveLength(8);
  });

  test('begin early: a library of some months has loved ones too', () => {
    expect(namesOf(of(library(visits(['Sedona'], 8, 12, { from: at(2026, 8, 1) }))).lovedOnes)).toEqual(['Sedona']);
    expect(of(library(visits(['Sedona'], 5, 12, { from: at(2026, 8, 1) }))).lovedOnes).toEqual([]);
  });

  test('are one at least in a large library that shows nobody often', () => {
    const rare = ['A', 'B', 'C', 'D', 'E'].map((name, i) => visits([name], 7 + i, 90, { from: at(2024, 1, 6) }));
    expect(namesOf(of(library(...rare)).lovedOnes)).toEqual(['E']);
  });

  test('are nobody where nobody is named', () => {
    expect(of(library(visits([], 10, 1)))).toEqual({ humans: [], byName: new Map(), lovedOnes: [], me: null });
    expect(of([])).toEqual({ humans: [], byName: new Map(), lovedOnes: [], me: null });
  });

  test('are the same in whatever order the photos come', () => {
    fc.assert(
      fc.property(shuffledTwice(), fc.constantFrom(null, 'Ada'), ([one, other], me) => {
        const found = of(one, me);
        expect(of(other, me)).toEqual(found);
        for (const { importance } of found.humans) {
          expect(importance).toBeGreaterThan(0);
          expect(importance).toBeLessThanOrEqual(1);
        }
        expect(found.lovedOnes).not.toContain(found.me);
      }),
    );
  });
});

describe('the member', () => {
  test('is whom they say, whatever the accents, and nobody by a name nobody has', () => {
    expect(of(family, 'ÁDA').me?.name).toBe('Ada');
    expect(of(family, 'Zoe').me).toBeNull();
  });

  test('is no loved one of their own', () => {
    const { me, byName, lovedOnes } = of(family, 'Sedona');
    expect(me).toMatchObject({ name: 'Sedona', isMe: true, isLoved: false, isChild: false });
    expect(namesOf(lovedOnes)).not.toContain('Sedona');
    expect(byName.get('Ada')?.isLoved).toBe(true);
  });

  test('is guessed: the one of the family who is rare in their own photos', () => {
    expect(of(family).me?.name).toBe('Ada');
    expect(peopleOf(family, { dayOf, eventOf: new Map(), today, member: BEN as UserId, me: null }).me?.name).toBe(
      'Ben',
    );
  });

  test('is guessed in the shared space by whose camera it was', () => {
    const own = library(visits([], 20, 9, { camera: 'iPhone of Ada' }), visits([], 20, 9, byBen));
    const shared = family.map(
      (photo, i): Photo => ({
        ...photo,
        id: (photo.id + own.length) as Photo['id'],
        space: (i % 3 ? 0 : photo.space) as UserId,
      }),
    );
    expect(of([...own, ...shared]).me?.name).toBe('Ada');
  });

  test('is not guessed from photos of one alone, nor where two are as rare', () => {
    expect(of(family.filter(({ space }) => space === ADA)).me).toBeNull();
    const two = library(
      visits(['Ben'], 30, 7),
      visits(['Ada'], 30, 7, byBen),
      visits(['Eva'], 30, 7, { ...byBen, from: at(2024, 1, 7) }),
    );
    expect(of(two).me).toBeNull();
  });
});
