/** Photos for tests of the core: `aPhoto` says only what matters, `somePhotos` is for properties. */
import fc from 'fast-check';
import { dayOf, SECONDS_PER_DAY } from './calendar.ts';
import type { PersonId, Photo, PhotoId, UserId, WallSeconds } from './photo.ts';

/** Wall-clock seconds of a day and time: `at(2019, 11, 23, 15, 30)`. */
export const at = (year: number, month: number, day: number, hour = 12, minute = 0, second = 0): WallSeconds =>
  (dayOf({ year, month, day }) * SECONDS_PER_DAY + hour * 3600 + minute * 60 + second) as WallSeconds;

export interface PhotoWish extends Partial<Omit<Photo, 'id' | 'space' | 'taken' | 'people'>> {
  readonly id?: number;
  readonly space?: number;
  readonly taken?: number;
  /** Names; the ids follow from them. */
  readonly people?: readonly string[];
}

/** A good, plain photo by a phone, of nothing in particular; the library knows no favourites and no subjects. */
export const aPhoto = (wish: PhotoWish = {}): Photo => {
  const { id = 1, space = 1, taken = at(2019, 11, 23), people = [], ...rest } = wish;
  return {
    media: 'photo',
    file: `IMG_${String(id).padStart(4, '0')}.JPG`,
    folder: '/Phone',
    size: 3_000_000,
    width: 4032,
    height: 3024,
    latitude: null,
    longitude: null,
    geocoding: null,
    faces: null,
    iso: null,
    exposure: null,
    cherished: false,
    camera: 'Pixel 4',
    rating: 0,
    favourites: null,
    subjects: null,
    hash: '',
    similar: null,
    duration: null,
    ...rest,
    id: id as PhotoId,
    space: space as UserId,
    taken: taken as WallSeconds,
    people: people.map((name) => ({ id: (space * 1000 + name.length) as PersonId, name, height: null })),
  };
};

/** A photo each so many seconds. */
export const series = (count: number, seconds: number, wish: PhotoWish = {}): Photo[] =>
  Array.from({ length: count }, (_, i) =>
    aPhoto({ ...wish, id: (wish.id ?? 1) + i, taken: (wish.taken ?? at(2019, 11, 23)) + i * seconds }),
  );

const someWish = fc.record({
  space: fc.constantFrom(0, 1, 2),
  // Steps of 4 s within 20 minutes of five days: bursts, crowded hours, empty years.
  taken: fc
    .tuple(fc.constantFrom(0, 1, 2, 40, 900), fc.nat(300))
    .map(([day, step]) => at(2019, 11, 23) + day * SECONDS_PER_DAY + step * 4),
  media: fc.constantFrom('photo', 'photo', 'photo', 'video'),
  camera: fc.constantFrom('', 'Pixel 4', 'Canon EOS R'),
  file: fc.constantFrom('IMG_1.JPG', 'IMG_1(1).JPG', 'Screenshot_1.png', 'DSC01234.ARW', 'dog.webp', 'P1.jpg'),
  size: fc.constantFrom(0, 900_000, 3_000_000),
  width: fc.constantFrom(null, 400, 4032),
  height: fc.constantFrom(null, 300, 3024),
  rating: fc.nat(5),
  favourites: fc.constantFrom(null, 0, 0, 1, 2),
  people: fc.subarray(['Ada', 'Ben', 'Sedona']),
  subjects: fc.constantFrom(null, {}, { beach: 0.9 }, { screenshot: 0.8 }),
  hash: fc.constantFrom('', '', '', 'a', 'b'),
  similar: fc.constantFrom(null, null, { group: 1, top: true }, { group: 1, top: false }),
  duration: fc.constantFrom(null, 1, 30),
});

/** Any library of up to `most` photos, their ids in no order of time. */
export const somePhotos = (most = 60): fc.Arbitrary<Photo[]> =>
  fc
    .array(someWish, { maxLength: most })
    .map((wishes) => wishes.map((wish, i) => aPhoto({ ...(wish as PhotoWish), id: ((i * 37) % 1009) + 1 })));

/** The same photos in two orders. */
export const shuffledTwice = (most = 60): fc.Arbitrary<[Photo[], Photo[]]> =>
  somePhotos(most).chain((photos) =>
    fc.tuple(fc.constant(photos), fc.shuffledSubarray(photos, { minLength: photos.length, maxLength: photos.length })),
  );
