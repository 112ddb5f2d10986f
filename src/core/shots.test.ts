import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Photo } from './photo.ts';
import { bestOf, shotsOf } from './shots.ts';
import { aPhoto, at, type PhotoWish, series, shuffledTwice, somePhotos } from './testing.ts';

const noon = at(2019, 11, 23);
const ids = (photos: Iterable<Photo>) => [...photos].map(({ id }) => id);
const grouped = (...wishes: PhotoWish[]) =>
  shotsOf(wishes.map((wish, i) => aPhoto({ id: i + 1, ...wish }))).map(({ photos }) => ids(photos));

describe('one shot', () => {
  const together: [string, PhotoWish, PhotoWish][] = [
    ['frames 10 s apart', { taken: noon }, { taken: noon + 10 }],
    [
      'the same file in two spaces, years apart',
      { hash: 'a', space: 1 },
      { hash: 'a', space: 0, taken: at(2022, 1, 1) },
    ],
    ['equal size, second and pixels', { camera: 'A' }, { camera: 'B', space: 2, file: 'copy.jpg' }],
    ['RAW and JPEG', { file: 'DSC01.ARW', camera: 'A' }, { file: 'DSC01.JPG', camera: '', size: 9, taken: noon + 2 }],
    [
      'an edited export',
      { file: 'a.jpg', camera: 'A' },
      { file: 'a-edited.jpg', camera: '', size: 9, taken: noon + 1 },
    ],
    ['an edited iPhone photo', { file: 'IMG_12.HEIC', camera: 'A' }, { file: 'IMG_E12.JPG', camera: '', size: 9 }],
    [
      'no camera, names of one kind',
      { camera: '', file: 'P1.jpg', size: 1 },
      { camera: '', file: 'P7.jpg', taken: noon + 9 },
    ],
    [
      'look-alikes the library knows',
      { similar: { group: 3, top: true } },
      { similar: { group: 3, top: false }, taken: noon + 900 },
    ],
  ];
  test.each(together)('%s', (_, a, b) => expect(grouped({ taken: noon, ...a }, { taken: noon, ...b })).toHaveLength(1));

  const apart: [string, PhotoWish, PhotoWish][] = [
    ['frames 11 s apart', { taken: noon }, { taken: noon + 11 }],
    ['another camera', { camera: 'A' }, { camera: 'B', size: 9 }],
    ['another space', { space: 1 }, { space: 2, size: 9 }],
    ['no camera, names of another kind', { camera: '', file: 'P1.jpg', size: 1 }, { camera: '', file: 'DSC7.jpg' }],
    ['unknown hashes', { hash: '' }, { hash: '', taken: noon + 60 }],
    ['unknown sizes', { width: null, camera: 'A' }, { width: null, camera: 'B' }],
    ['equal names of other days', { file: 'IMG_1.JPG' }, { file: 'IMG_1.JPG', taken: noon + 86_400 }],
    [
      'group numbers of different spaces',
      { space: 1, similar: { group: 3, top: true } },
      { space: 2, similar: { group: 3, top: true }, size: 9 },
    ],
  ];
  test.each(apart)('but not: %s', (_, a, b) =>
    expect(grouped({ taken: noon, ...a }, { taken: noon, ...b })).toHaveLength(2),
  );

  test('two cameras at one moment do not tear each other’s bursts apart', () => {
    const burst = (camera: string, id: number) => series(3, 8, { id, camera, taken: noon + id, size: id });
    const shots = shotsOf([...burst('A', 1), ...burst('B', 5)]);
    expect(shots.map(({ photos }) => ids(photos))).toEqual([
      [1, 2, 3],
      [5, 6, 7],
    ]);
  });

  test('a copy is no further frame', () => {
    const burst = series(3, 2);
    const [shot] = shotsOf([...burst, { ...burst[2]!, id: 9 as Photo['id'], space: 0 as Photo['space'] }]);
    expect(shot).toMatchObject({ frames: 3, best: { id: 3 } });
    expect(ids(shot!.copies)).toEqual([9]);
  });

  test('every photo is in exactly one shot, and its best is one of it', () => {
    fc.assert(
      fc.property(somePhotos(), (photos) => {
        const shots = shotsOf(photos);
        expect(ids(shots.flatMap((shot) => shot.photos)).sort()).toEqual(ids(photos).sort());
        for (const { photos, best, frames } of shots) {
          expect(photos).toContain(best);
          expect(frames).toBeLessThanOrEqual(photos.length);
        }
      }),
    );
  });

  test('the order photos come in does not matter', () => {
    fc.assert(
      fc.property(shuffledTwice(), ([one, other]) => {
        expect(shotsOf(one)).toEqual(shotsOf(other));
      }),
    );
  });
});

describe('the best of a shot', () => {
  /** Each has an edge over the next, and no other. */
  const order: PhotoWish[] = [
    { favourites: 1 },
    { rating: 4 },
    { file: 'a-edited.jpg' },
    { people: ['Ada', 'Ben'] },
    { people: ['Ada'] },
    { similar: { group: 1, top: true } },
    { width: 5000 },
    { size: 4_000_000 },
    { taken: noon + 1 },
    { id: 1, taken: noon },
    { id: 2, taken: noon },
  ];
  test.each(order.slice(1).map((less, i) => [order[i]!, less]))('%o before %o', (more, less) => {
    const base = { id: 50, file: 'a.jpg', taken: noon };
    const [a, b] = [aPhoto({ ...base, ...more }), aPhoto({ ...base, ...less })];
    expect(bestOf([a, b])).toBe(a);
    expect(bestOf([b, a])).toBe(a);
  });

  test('bytes per pixel are not compared between cameras or formats', () => {
    const raw = aPhoto({ id: 1, file: 'a.ARW', size: 30_000_000 });
    expect(bestOf([raw, aPhoto({ id: 2, file: 'a.JPG', taken: noon + 1 })]).id).toBe(2);
  });

  test('a favourite added to a burst becomes the one shown', () => {
    const burst = series(5, 2);
    const star = aPhoto({ id: 77, favourites: 1, taken: noon + 3 });
    expect(shotsOf(burst).map(({ best }) => best.id)).toEqual([5]);
    expect(shotsOf([...burst, star]).map(({ best }) => best.id)).toEqual([77]);
  });
});
