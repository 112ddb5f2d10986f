import { describe, expect, test } from 'vitest';
import { exposureOf, isVeryDark } from './exposure.ts';
import { aPhoto, type PhotoWish } from './testing.ts';

describe('exposure', () => {
  test.each<[string, PhotoWish, number | null]>([
    ['unknown', {}, null],
    ['a video', { media: 'video', iso: 100, exposure: 1 / 100 }, null],
    ['bright day', { iso: 50, exposure: 1 / 1000 }, 1],
    ['only the sensitivity known', { iso: 1600 }, 1],
    ['only the shutter known', { exposure: 1 / 30 }, 1],
    ['a doubling too long', { exposure: 1 / 15 }, 0.75],
    ['people move', { exposure: 1 / 30, faces: 2 }, 0.75],
    ['named people too', { exposure: 1 / 30, people: ['Ada'] }, 0.75],
    ['seconds', { exposure: 4 }, 0],
    ['a noisy phone', { iso: 12_800 }, 0],
    ['a noisy camera', { iso: 12_800, camera: 'Canon EOS R' }, 1 / 3],
    ['both', { iso: 3200, exposure: 1 / 15 }, 0.5],
  ])('%s', (_, wish, expected) => {
    const found = exposureOf(aPhoto(wish));
    if (expected === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(expected, 12);
  });

  test.each<[string, PhotoWish, boolean]>([
    ['a street at night', { iso: 1600, exposure: 1 / 30 }, false],
    ['a room lit by the television', { iso: 6400, exposure: 1 / 8 }, true],
    ['unknown', { iso: 6400 }, false],
    ['a shutter of nothing', { iso: 6400, exposure: 0 }, false],
  ])('very dark or not: %s', (_, wish, dark) => expect(isVeryDark(aPhoto(wish))).toBe(dark));
});
