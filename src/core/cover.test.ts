import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CoverOptions, coverOf } from './cover.ts';
import type { PersonId, Photo, PhotoId } from './photo.ts';
import { aPhoto, at, type PhotoWish, series, shuffledTwice } from './testing.ts';

const cover = (wishes: readonly PhotoWish[], shownLately: number[] = []) =>
  coverOf(
    wishes.map((wish, i) => aPhoto({ id: i + 1, taken: at(2019, 11, 23) + i * 3600, ...wish })),
    { shownLately: new Set(shownLately as PhotoId[]) },
  );
const video: PhotoWish = { media: 'video', favourites: 1, rating: 5, people: ['Ada'] };
const upright: PhotoWish = { width: 3024, height: 4032 };
const strip: PhotoWish = { width: 12_000, height: 3000, favourites: 1, rating: 5 };

describe('the cover', () => {
  test.each<[string, readonly PhotoWish[], number]>([
    ['a favourite', [{ favourites: 0 }, { favourites: 1 }, { favourites: 0 }], 2],
    ['with someone in it', [{}, { people: ['Ada'] }], 2],
    ['with four people rather than five', [{ people: ['A', 'B', 'C', 'D', 'E'] }, { people: ['A', 'B', 'C', 'D'] }], 2],
    ['lying rather than upright', [upright, {}, upright], 2],
    ['upright if it is a favourite', [{ favourites: 0 }, { ...upright, favourites: 1 }], 2],
    ['no video', [video, {}, video], 2],
    ['no strip', [strip, { width: 9000, height: 3000 }], 2],
    ['no standing strip', [{ width: 1000, height: 5000, rating: 5 }, upright], 2],
    ['a strip rather than a video', [video, strip], 2],
    ['a video if there is nothing else', [video], 1],
    ['no screenshot', [{ subjects: { screenshot: 0.9, beach: 0.9 } }, { subjects: {} }], 2],
    ['the earliest among equals', [{}, {}, {}], 1],
  ])('is %s', (_, wishes, expected) => expect(cover(wishes)).toBe(expected));

  test('is another one if it was a cover lately, but not at any price', () => {
    expect(cover([{}, {}], [1])).toBe(2);
    expect(
      cover(
        [
          { people: ['Ada'], favourites: 1 },
          { ...upright, favourites: 0 },
        ],
        [1],
      ),
    ).toBe(1);
  });

  test('is one of the photos, and the same in whatever order they come', () => {
    fc.assert(
      fc.property(shuffledTwice(), ([one, other]) => {
        const found = coverOf(one);
        expect(coverOf(other)).toBe(found);
        expect(one.length === 0 ? [null] : one.map(({ id }) => id)).toContain(found);
      }),
    );
  });

  const asked = (wishes: readonly PhotoWish[], options: CoverOptions) =>
    coverOf(
      wishes.map((wish, i) => aPhoto({ id: i + 1, taken: at(2019, 11, 23) + i * 3600, ...wish })),
      { quality: () => 0.5, ...options },
    );

  test.each<[string, readonly PhotoWish[], CoverOptions, number]>([
    ['somebody loved', [{ people: ['Max'] }, { people: ['Sedona'] }], { lovedOnes: new Set(['Sedona']) }, 2],
    ['what the album is about', [{ subjects: { dog: 0.9 } }, { subjects: { beach: 0.6 } }], { theme: 'beach' }, 2],
    ['nothing in particular without a theme', [{}, { subjects: { beach: 0.9 } }], { theme: null }, 1],
    ['faces, named or not', [{ faces: 0 }, { faces: 2 }], {}, 2],
    ['no group of five', [{ faces: 5 }, { faces: 4 }], {}, 2],
    ['nothing that may be paper', [{ subjects: { document: 0.3 } }, upright], {}, 2],
    ['no black night', [{ iso: 6400, exposure: 1 / 4 }, upright], {}, 2],
    ['what is better by the quality given', [{}, {}, {}], { quality: ({ id }) => (id === 3 ? 0.6 : 0.5) }, 3],
  ])('shows %s', (_, wishes, options, expected) => expect(asked(wishes, options)).toBe(expected));

  test.each<[string, number, number]>([
    ['a dot', 0.07, 0.08],
    ['a face too large for it', 0.46, 0.45],
  ])('shows no %s', (_, poor, good) => {
    const photo = (id: number, height: number): Photo => ({
      ...aPhoto({ id, taken: at(2019, 11, 23, id) }),
      people: [{ id: 1 as PersonId, name: 'Ada', height }],
    });
    expect(coverOf([photo(1, poor), photo(2, good)])).toBe(2);
  });

  test('shows nobody for the sake of somebody loved far behind', () => {
    const photo = (id: number, height: number | null, name: string): Photo => ({
      ...aPhoto({ id, taken: at(2019, 11, 23, id) }),
      people: [{ id: 1 as PersonId, name, height }],
    });
    const lovedOnes = new Set(['Sedona']);
    expect(coverOf([photo(1, 0.02, 'Max'), photo(2, 0.02, 'Sedona')], { lovedOnes, quality: () => 0.5 })).toBe(1);
  });

  test('is nothing of nothing', () => expect(coverOf([])).toBeNull());

  test('is the lower id of one second', () => {
    expect(coverOf(series(3, 0).reverse())).toBe(1);
  });
});
