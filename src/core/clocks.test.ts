import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mendTimes } from './clocks.ts';
import type { Photo, UserId } from './photo.ts';
import { draw, seedOf } from './seed.ts';
import { aPhoto, at, type PhotoWish, series, shuffledTwice, somePhotos } from './testing.ts';

const now = at(2024, 11, 23);
const HOUR = 3600;
const DAY = 86_400;
const noon = at(2023, 5, 2);
const two = (n: number) => String(n).padStart(2, '0');

/** `IMG_20230502_120000.jpg` for a wall-clock time of May 2023 and the months around. */
const named = (wall: number, wish: PhotoWish = {}, prefix = 'IMG_'): Photo => {
  const days = Math.floor(wall / DAY) - Math.floor(at(2023, 1, 1) / DAY);
  const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  let [month, day] = [0, days];
  while (day >= (lengths[month] ?? 31)) day -= lengths[month++] ?? 31;
  const second = wall % DAY;
  const clock = [second / HOUR, (second / 60) % 60, second % 60].map((n) => two(Math.floor(n))).join('');
  return aPhoto({ ...wish, id: wall, taken: wall, file: `${prefix}2023${two(month + 1)}${two(day + 1)}_${clock}.jpg` });
};
const ahead = (photo: Photo, hours: number): Photo => ({
  ...photo,
  taken: (photo.taken + hours * HOUR) as Photo['taken'],
});
/** A photo a day at noon, its file named after the wall clock, the library's time so many hours ahead. */
const daily = (count: number, hoursAhead: (day: number) => number, wish: PhotoWish = {}, prefix = 'IMG_') =>
  Array.from({ length: count }, (_, day) => ahead(named(noon + day * DAY, wish, prefix), hoursAhead(day)));
const mended = (photos: readonly Photo[], ...spaces: number[]) =>
  mendTimes(photos, now, new Set(spaces as UserId[])).dated;
/** How many hours earlier each photo is than it came, by id. */
const shifts = (photos: readonly Photo[], ...spaces: number[]): number[] => {
  const before = new Map(photos.map(({ id, taken }) => [id, taken]));
  return mended(photos, ...spaces)
    .toSorted((a, b) => a.id - b.id)
    .map(({ id, taken }) => ((before.get(id) ?? 0) - taken) / HOUR);
};
const all = (shift: number, count: number) => Array.from({ length: count }, () => shift);

describe('a library that counts in another zone', () => {
  test('all in one: shifted by it', () => expect(shifts(daily(12, () => 8))).toEqual(all(8, 12)));
  test('half an hour zones too', () => expect(shifts(daily(12, () => -5.5))).toEqual(all(-5.5, 12)));
  test('photos whose names say nothing go along with their camera, not with another', () => {
    const silent = aPhoto({ id: 1, taken: noon, file: 'holiday.jpg' });
    const other = aPhoto({ id: 2, taken: noon, file: 'holiday.jpg', camera: 'Canon' });
    expect(shifts([silent, other, ...daily(12, () => 8)])).toEqual([8, 0, ...all(8, 12)]);
  });

  test.each<[string, Photo[]]>([
    ['right names', daily(30, () => 0)],
    ['nine names', daily(9, () => 8)],
    [
      'names of two days',
      [0, 1].flatMap((day) => Array.from({ length: 9 }, (_, i) => ahead(named(noon + day * DAY + i), 8))),
    ],
    ['a third right', daily(12, (day) => (day % 3 ? 8 : 0))],
    ['names of Pixels, which are in UTC', daily(12, () => 2, {}, 'PXL_')],
    ['names that are months off: dates of copying', daily(12, () => 24 * 50 + 3)],
    ['names that differ by no zone', daily(12, () => 1.13)],
    ['names that are no time', daily(12, () => 8).map((photo) => ({ ...photo, file: 'IMG_20231399_999999.jpg' }))],
  ])('but not: %s', (_, photos) => {
    const { dated } = mendTimes(photos, now);
    // The very same objects.
    for (const photo of dated) expect(photos).toContain(photo);
  });
});

describe('a library in UTC', () => {
  const paris = { latitude: 48.9, longitude: 2.35 };
  const tokyo = { latitude: 35.7, longitude: 139.7 };
  /** Twenty days in summer at home, ten in Tokyo, ten at home in winter. */
  const zone = (day: number) => (day < 20 ? 2 : day < 30 ? 9 : 1);
  const year = daily(40, (day) => -zone(day)).map((photo, day) => ({ ...photo, ...(zone(day) === 9 ? tokyo : paris) }));

  test('each photo goes by its own name', () => expect(shifts(year)).toEqual(year.map((_, day) => -zone(day))));
  test('one without goes by its neighbours of the same hours', () =>
    expect(shifts([...year, aPhoto({ id: 1, taken: noon + 25 * DAY - 8 * HOUR, file: 'a.jpg' })])[0]).toBe(-9));
  test('else by its position', () =>
    expect(shifts([...year, aPhoto({ id: 1, taken: noon + 99 * DAY, file: 'a.jpg', ...tokyo })])[0]).toBe(-9));
  test('else by the zone of home', () =>
    expect(shifts([...year, aPhoto({ id: 1, taken: noon + 99 * DAY, file: 'a.jpg' })])[0]).toBe(-2));
  test('positions that contradict the names are no zones', () => {
    const contrary = year.map((photo) => ({ ...photo, longitude: -photo.longitude }));
    expect(shifts([...contrary, aPhoto({ id: 1, taken: noon + 99 * DAY, file: 'a.jpg', ...tokyo })])[0]).toBe(-2);
  });
});

describe('a camera beside a phone', () => {
  /** Walks at any hour of some days: photos at about the same minutes as everybody else on them. */
  const walks = (seed: string, wish: PhotoWish, { days = 20, each = 8, ahead = 0, space = 1, id = 0 } = {}) =>
    Array.from({ length: days }, (_, day) => {
      const begin = noon + day * 3 * DAY + Math.floor((draw(seedOf('walk'), day) - 0.5) * 10) * HOUR;
      return Array.from({ length: each }, (_, i) =>
        aPhoto({
          ...wish,
          space,
          id: id + day * each + i + 1,
          file: `${id}${day}${i}.jpg`,
          taken: begin + Math.floor(draw(seedOf(seed, day), i) * 5400) + ahead * HOUR,
        }),
      );
    }).flat();
  const phone = walks('phone', { camera: 'Pixel 4', latitude: 48, longitude: 2 }, { id: 10_000 });
  const camera = (more: Parameters<typeof walks>[2] = {}) => walks('camera', { camera: 'Canon' }, more);
  const shiftOf = (photos: readonly Photo[], ...spaces: number[]) => {
    const found = new Set(shifts(photos, ...spaces).slice(0, 8));
    expect(found.size).toBe(1);
    return [...found][0] ?? Number.NaN;
  };

  test.each([1, -1, 7, -9, 12])('%i hours ahead: set right, to some minutes', (ahead) =>
    expect(Math.abs(shiftOf([...camera({ ahead }), ...phone]) - ahead)).toBeLessThan(0.17),
  );
  test('and the phone stays as it was', () => {
    const dated = new Set(mended([...camera({ ahead: 7 }), ...phone]));
    for (const photo of phone) expect(dated).toContain(photo);
  });
  test.each<[string, readonly Photo[]]>([
    ['a right clock', [...camera(), ...phone]],
    ['fewer than thirty photos', [...camera({ ahead: 7, days: 7, each: 4 }), ...phone]],
    ['four days', [...camera({ ahead: 7, days: 4, each: 9 }), ...phone]],
    ['a phone without positions', [...camera({ ahead: 7 }), ...phone.map((one) => ({ ...one, latitude: null }))]],
    [
      'photos by nobody knows which camera',
      [...camera({ ahead: 7 }), ...phone].map((one) => (one.camera === 'Canon' ? { ...one, camera: '' } : one)),
    ],
    ['a clock wrong by more than a zone can be', [...camera({ ahead: 15 }), ...phone]],
  ])('but not: %s', (_, photos) => expect(shiftOf(photos)).toBe(0));

  test('nor where they hardly ever meet', () => {
    const lonely = Array.from({ length: 20 }, (_, day) =>
      series(40, 600, { id: 20_000 + day * 40, camera: 'Canon', taken: noon + day * 3 * DAY + 12 * HOUR }),
    ).flat();
    expect(shiftOf([...camera({ ahead: 7, each: 4 }), ...phone])).toBeCloseTo(7, 0);
    expect(shiftOf([...camera({ ahead: 7, each: 4 }), ...lonely, ...phone])).toBe(0);
  });

  test('not by two habits, noon with the camera and evening with the phone', () => {
    const habit = (hour: number, wish: PhotoWish, id: number) =>
      Array.from({ length: 30 }, (_, day) =>
        series(8, 400, {
          ...wish,
          id: id + day * 8,
          taken: noon + day * DAY + hour * HOUR + Math.floor(draw(seedOf(hour), day) * 9) * 1200,
        }),
      ).flat();
    const photos = [...habit(0, { camera: 'Canon' }, 1), ...habit(7, { latitude: 48, longitude: 2 }, 10_000)];
    expect(shiftOf(photos)).toBe(0);
  });

  test('of another space: only if they live together', () => {
    const photos = [...camera({ ahead: 7, space: 2 }), ...phone];
    expect(shiftOf(photos)).toBe(0);
    expect(shiftOf(photos, 1)).toBe(0);
    expect(shiftOf(photos, 1, 2)).toBeCloseTo(7, 0);
  });
});

describe('times that cannot be right', () => {
  const undated = (...photos: Photo[]) => mendTimes(photos, now).undated.length;
  test.each<[string, number, number]>([
    ['before 1990', at(1990, 1, 1, 23, 59, 59), 1],
    ['in 1990', at(1990, 1, 2, 0, 0, 1), 0],
    ['the day after tomorrow', now + DAY + 1, 1],
    ['tomorrow, for it is tomorrow somewhere', now + DAY, 0],
    ['a camera that was reset', at(2003, 1, 1, 0), 1],
    ['fireworks at New Year', at(2003, 1, 1, 0, 0, 1), 0],
    ['midnight of a New Year no camera begins with', at(2012, 1, 1, 0), 0],
    ['midnight of another day', at(2003, 2, 1, 0), 0],
  ])('%s', (_, taken, count) => expect(undated(aPhoto({ taken }))).toBe(count));

  test('more than 200 in one second, of one space', () => {
    expect(undated(...series(200, 0))).toBe(0);
    expect(undated(...series(201, 0))).toBe(201);
    expect(undated(...series(150, 0), ...series(150, 0, { id: 1000, space: 2 }))).toBe(0);
  });

  test('eight in one minute from far apart', () => {
    const places = [2, 2, 2, 2, 2, 2, 2, 3.6].map((longitude, i) => aPhoto({ id: i + 1, latitude: 48, longitude }));
    expect(undated(...places)).toBe(8);
    expect(undated(...places.slice(1))).toBe(0);
    expect(undated(...places.map((one) => ({ ...one, longitude: (one.longitude ?? 0) / 2 })))).toBe(0);
    expect(undated(...places.map((one, i) => ({ ...one, taken: (one.taken + i * 30) as Photo['taken'] })))).toBe(0);
  });
});

describe('whatever the photos', () => {
  test('none is lost, none invented, and only times change', () =>
    fc.assert(
      fc.property(somePhotos(), (photos) => {
        const { dated, undated } = mendTimes(photos, now);
        const byId = (a: Photo, b: Photo) => a.id - b.id;
        const timeless = (list: readonly Photo[]) => list.toSorted(byId).map((photo) => ({ ...photo, taken: 0 }));
        expect(timeless([...dated, ...undated])).toEqual(timeless(photos));
      }),
    ));
  test('their order does not matter', () =>
    fc.assert(fc.property(shuffledTwice(), ([a, b]) => void expect(mendTimes(a, now)).toEqual(mendTimes(b, now)))));
});
