import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scenesOf } from './scenes.ts';
import { shotsOf } from './shots.ts';
import { aPhoto, at, type PhotoWish, shuffledTwice, somePhotos } from './testing.ts';

const noon = at(2019, 11, 23);
const idsOf = (photos: Parameters<typeof shotsOf>[0]) =>
  scenesOf(shotsOf(photos)).map(({ shots }) => shots.flatMap(({ photos }) => photos.map(({ id }) => Number(id))));
const scenes = (...wishes: PhotoWish[]) =>
  idsOf(wishes.map((wish, i) => aPhoto({ id: i + 1, taken: noon, file: `DSC${i}.JPG`, size: i, ...wish })));

describe('one scene', () => {
  const together: [string, PhotoWish, PhotoWish][] = [
    ['two minutes apart', {}, { taken: noon + 120 }],
    ['a few steps apart', { latitude: 48, longitude: 2 }, { taken: noon + 60, latitude: 48.0008, longitude: 2 }],
    ['one of them not saying where', { latitude: 48, longitude: 2 }, { taken: noon + 60 }],
    ['half of the company new', { people: ['Ada', 'Ben'] }, { taken: noon + 60, people: ['Ada'] }],
    ['two cameras', { camera: 'Canon' }, { taken: noon + 60, camera: 'Pixel' }],
    ['two members', { space: 1 }, { taken: noon + 60, space: 2 }],
    ['names where nobody is ever named', { people: ['Ada'] }, { taken: noon + 60, space: 2 }],
  ];
  test.each(together)('%s', (_, a, b) => expect(scenes(a, b)).toEqual([[1, 2]]));

  const apart: [string, PhotoWish, PhotoWish][] = [
    ['more than two minutes', {}, { taken: noon + 121 }],
    ['across the street', { latitude: 48, longitude: 2 }, { taken: noon + 60, latitude: 48.001, longitude: 2 }],
    ['other company', { people: ['Ada'] }, { taken: noon + 60, people: ['Ben'] }],
    ['nobody any more', { people: ['Ada'] }, { taken: noon + 60 }],
  ];
  test.each(apart)('but not: %s', (_, a, b) => expect(scenes(a, b)).toEqual([[1], [2]]));

  test('a photo without a position does not lead from one place to the next', () =>
    expect(
      scenes(
        { latitude: 48, longitude: 2 },
        { taken: noon + 60 },
        { taken: noon + 120, latitude: 48.01, longitude: 2 },
      ),
    ).toEqual([[1, 2], [3]]));

  test('nor one of a space where nobody is named from one company to the next', () =>
    expect(scenes({ people: ['Ada'] }, { taken: noon + 60, space: 2 }, { taken: noon + 120, people: ['Ben'] })).toEqual(
      [[1, 2], [3]],
    ));

  test('somebody missed in one frame of a burst was there', () =>
    expect(
      scenes(
        { people: ['Ada'] },
        { taken: noon + 60, people: ['Ada'] },
        { taken: noon + 62, rating: 5 },
        { taken: noon + 120, people: ['Ada'] },
      ),
    ).toHaveLength(1));

  test('a copy dated later belongs to the scene of its picture', () =>
    expect(scenes({ hash: 'a' }, { taken: noon + 30 }, { taken: noon + 9_999_999, hash: 'a', favourites: 1 })).toEqual([
      [1, 3, 2],
    ]));
});

test('every photo is in exactly one scene, and scenes follow one another', () =>
  fc.assert(
    fc.property(somePhotos(), (photos) => {
      expect(idsOf(photos).flat().sort()).toEqual(photos.map(({ id }) => Number(id)).sort());
    }),
  ));

test('the order photos come in does not matter', () =>
  fc.assert(fc.property(shuffledTwice(), ([a, b]) => void expect(idsOf(a)).toEqual(idsOf(b)))));
