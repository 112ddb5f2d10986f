import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOf, photoDayOf } from './calendar.ts';
import type { Photo } from './photo.ts';
import { scenesOf } from './scenes.ts';
import { type Candidate, DAY_STARTS_AT, type SelectionOptions, select as selectFrom } from './selection.ts';
import { type Facet, OF_A_JOURNEY, OF_YEARS, type Shape } from './shape.ts';
import { byTime, sameCamera, shotsOf } from './shots.ts';
import { aPhoto, at, series, shuffledTwice, somePhotos } from './testing.ts';

/** Worth by rating, so that a test can read what is better; each photo a scene of its own. */
const candidates = (photos: readonly Photo[]): Candidate[] =>
  photos.map((photo) => ({ photo, worth: photo.rating / 5, scene: photo.id }));
/** As it is in a library: one of each shot, its scene as `scenes.ts` finds it. */
const candidatesOf = (photos: readonly Photo[]): Candidate[] =>
  scenesOf(shotsOf(photos)).flatMap(({ shots }, scene) =>
    shots.map(({ best }) => ({ photo: best, worth: best.rating / 5, scene })),
  );
const aShape = (count: number, wish: Partial<Shape> = {}): Shape => ({
  count,
  ...OF_YEARS,
  facets: [],
  ends: false,
  perScene: 1,
  sameCompany: 1,
  ...wish,
});
const aFacet = (name: string, of: (photo: Photo) => readonly string[], wish: Partial<Facet> = {}): Facet => ({
  name,
  of,
  floor: true,
  most: 1,
  weight: 1,
  ...wish,
});
const byYear = aFacet('year', ({ taken }) => [String(dateOf(photoDayOf(taken, DAY_STARTS_AT)).year)]);
const byPerson = aFacet('person', ({ people }) => people.map(({ name }) => name), { floor: false });
const select = (photos: readonly Photo[], count: number, wish: Partial<Shape> = {}, options: SelectionOptions = {}) =>
  selectFrom(candidates(photos), aShape(count, wish), options);
const ids = (photos: readonly Photo[]): number[] => photos.map(({ id }) => id);
const gaps = (photos: readonly Photo[]) => photos.slice(1).map(({ taken }, i) => taken - photos[i]!.taken);
const perDay = (photos: readonly Photo[]) => {
  const days = photos.map(({ taken }) => photoDayOf(taken, DAY_STARTS_AT));
  return [...new Set(days)].map((day) => days.filter((other) => other === day).length);
};
const HOUR = 3600;
const DAY = 86_400;

describe('how many', () => {
  test('exactly as many as asked for, all where there are no more, none for none', () => {
    fc.assert(
      fc.property(somePhotos(), fc.nat(70), (photos, count) => {
        const chosen = select(photos, count);
        expect(chosen).toHaveLength(Math.min(count, photos.length));
        expect(new Set(chosen).size).toBe(chosen.length);
        expect(photos).toEqual(expect.arrayContaining(chosen));
        expect(chosen).toEqual(chosen.toSorted(byTime));
      }),
    );
  });

  test('kept ones come on top and are not given again', () => {
    const photos = series(30, HOUR);
    const kept = candidates([aPhoto({ id: 99, taken: at(2019, 11, 23, 14, 30) })]);
    expect(select(photos, 10, {}, { kept })).toHaveLength(10);
    expect(ids(select(photos, 10, {}, { kept }))).not.toContain(99);
  });
});

describe('spread over time', () => {
  test('a hundred photos of one party leave the rest of the year its places', () => {
    const party = series(100, 60, { taken: at(2019, 6, 1, 18), rating: 1 });
    const year = series(30, 12 * DAY, { id: 200, taken: at(2019, 1, 1) });
    const chosen = select([...party, ...year], 20);
    expect(chosen.filter(({ id }) => id < 200).length).toBeLessThanOrEqual(7);
    expect(new Set(chosen.map(({ taken }) => Math.floor((taken - at(2019, 1, 1)) / (90 * DAY)))).size).toBe(4);
  });

  test('of each stretch of time the best is chosen', () => {
    const photos = series(100, HOUR).map((photo, i) => ({ ...photo, rating: i % 10 === 3 ? 5 : 1 }));
    expect(select(photos, 10, OF_A_JOURNEY).every(({ rating }) => rating === 5)).toBe(true);
  });

  test('ten minutes apart where there is time, two where not, and ten seconds if need be', () => {
    expect(Math.min(...gaps(select(series(300, 61), 15)))).toBeGreaterThan(600);
    // Good ones come in pairs a minute apart.
    const pairs = series(60, 61).map((photo, i) => ({ ...photo, rating: i % 4 < 2 ? 5 : 1 }));
    expect(Math.min(...gaps(select(pairs, 22)))).toBeGreaterThan(120);
    expect(Math.min(...gaps(select(series(60, 11), 40)))).toBeGreaterThan(10);
  });

  test('no day takes over where the others suffice', () => {
    const long = series(100, 660, { taken: at(2019, 6, 1, 5) });
    const short = [2, 3].flatMap((day) => series(20, 660, { id: day * 100, taken: at(2019, 6, day, 5) }));
    expect(perDay(select([...long, ...short], 10, OF_A_JOURNEY))).toEqual([4, 3, 3]);
  });

  test('but a day that is nearly all there is gives what it has, at its ease', () => {
    const photos = [...series(60, 20 * 60, { taken: at(2019, 6, 1, 5) }), aPhoto({ id: 99, taken: at(2019, 6, 9) })];
    const chosen = select(photos, 12);
    expect(chosen.map(({ id }) => id)).toContain(99);
    expect(Math.min(...gaps(chosen))).toBeGreaterThan(600);
  });

  test('another camera may come closer before the same one does', () => {
    const mine = series(10, 20, { camera: 'Pixel 4' });
    const hers = series(10, 20, { id: 51, camera: 'Canon EOS R', taken: at(2019, 11, 23, 12, 0, 5) });
    const again = series(10, 20, {
      id: 101,
      camera: 'Pixel 4',
      space: 2,
      taken: at(2019, 11, 23, 12, 0, 4),
      rating: 5,
    });
    const chosen = select([...mine, ...hers, ...again], 20);
    const close = chosen.slice(1).filter((b, i) => b.taken - chosen[i]!.taken <= 10 && sameCamera(b, chosen[i]!));
    expect(close).toEqual([]);
  });

  test('kept photos are kept clear of', () => {
    const kept = aPhoto({ id: 99, taken: at(2019, 11, 23, 15) });
    const chosen = select(series(60, 300), 6, {}, { kept: candidates([kept]) });
    expect(Math.min(...chosen.map(({ taken }) => Math.abs(taken - kept.taken)))).toBeGreaterThan(600);
  });
});

describe('a good mixture', () => {
  test('among equals, not always the same people', () => {
    const photos = series(200, HOUR).map((photo, i) => aPhoto({ ...photo, people: i % 5 === 4 ? ['Ben'] : ['Ada'] }));
    const withBen = select(photos, 20, { facets: [byPerson] }).filter(({ people }) => people[0]?.name === 'Ben');
    expect(withBen.length).toBeGreaterThanOrEqual(7);
    expect(withBen.length).toBeLessThanOrEqual(13);
  });

  test('few videos where there are stills, many where there are not', () => {
    const stills = series(50, HOUR);
    const videos = series(50, HOUR, { id: 101, media: 'video', rating: 5, taken: at(2019, 11, 23, 12, 30) });
    const count = (photos: readonly Photo[]) => select(photos, 12).filter(({ media }) => media === 'video').length;
    expect(count([...stills, ...videos])).toBeLessThanOrEqual(3);
    expect(count([...stills.slice(0, 2), ...videos])).toBeGreaterThanOrEqual(10);
  });
});

describe('all sides', () => {
  test('each year has one where there is room, however poor, and the richest where there is not', () => {
    const photos = [
      ...series(40, DAY, { taken: at(2019, 6, 1), rating: 5 }),
      ...series(3, DAY, { id: 101, taken: at(2020, 6, 1) }),
      ...series(2, DAY, { id: 201, taken: at(2021, 6, 1) }),
    ];
    const years = (chosen: readonly Photo[]) => new Set(chosen.flatMap((photo) => byYear.of(photo)));
    expect(years(select(photos, 8, { facets: [byYear] }))).toEqual(new Set(['2019', '2020', '2021']));
    expect(years(select(photos, 2, { facets: [byYear] }))).toEqual(new Set(['2019', '2020']));
    expect(years(select(photos, 8)).size).toBe(1);
  });

  test('a side that has to be seen is seen two minutes from another photo, if it must', () => {
    const photos = [
      ...series(9, HOUR, { rating: 5 }),
      aPhoto({ id: 99, taken: at(2019, 11, 23, 12, 5), people: ['Ben'] }),
      aPhoto({ id: 98, taken: at(2019, 11, 23, 12, 2, 30), people: ['Leo'] }),
    ];
    const chosen = ids(select(photos, 6, { facets: [{ ...byPerson, floor: true }] }));
    expect(chosen).toEqual(expect.arrayContaining([98, 99]));
  });

  test('no side has more than its part where the others suffice', () => {
    const town = (id: number, name: string) => series(30, 13 * HOUR, { id, file: name, rating: name === 'a' ? 5 : 0 });
    const byTown = aFacet('chapter', ({ file }) => [file], { floor: false, most: 0.4 });
    const photos = ['a', 'b', 'c'].flatMap((name, i) => town(100 * (i + 1), name));
    const inA = (facets: readonly Facet[]) => select(photos, 10, { facets }).filter(({ file }) => file === 'a').length;
    expect(inA([byTown])).toBe(4);
    expect(inA([])).toBeGreaterThan(4);
  });

  test('no company is in more than its part, unless the memory is about them', () => {
    const photos = series(60, 7 * HOUR).map((photo, i) =>
      aPhoto({ ...photo, rating: i % 2 ? 5 : 0, people: i % 2 ? ['Ada', 'Ben'] : [] }),
    );
    const both = (sameCompany: number) =>
      select(photos, 10, { sameCompany }).filter(({ people }) => people.length === 2).length;
    expect(both(0.4)).toBe(4);
    expect(both(1)).toBeGreaterThan(4);
  });

  test('upright and wide ones are both there', () => {
    const wide = series(40, 5 * HOUR, { rating: 5 });
    const upright = aPhoto({ id: 99, width: 3024, height: 4032, taken: at(2019, 11, 23, 14, 30) });
    expect(ids(select([...wide, upright], 6))).toContain(99);
    expect(ids(select([...wide, upright], 5))).not.toContain(99);
  });
});

describe('scenes', () => {
  const scene = (id: number, hour: number) =>
    series(6, 20, { id, taken: at(2019, 11, 23, hour), rating: hour === 12 ? 5 : 0 });
  const photos = [8, 12, 16].flatMap((hour) => scene(hour * 100, hour));

  test('of one scene one, or two where the shape says so; a memory rather stays short', () => {
    const perScene = (most: 1 | 2) =>
      ids(selectFrom(candidatesOf(photos), aShape(12, { perScene: most }), { nearest: 10 }));
    expect(perScene(1).map((id) => Math.floor(id / 100))).toEqual([8, 12, 16]);
    expect(perScene(2).map((id) => Math.floor(id / 100))).toEqual([8, 8, 12, 12, 16, 16]);
  });

  test('a rule is filled all the same', () => {
    expect(selectFrom(candidatesOf(photos), aShape(12))).toHaveLength(12);
  });

  test('the first and the last are kept where they are not below the middle', () => {
    const days = series(40, 11 * HOUR, { rating: 3 }).map((photo, i) => ({ ...photo, rating: i % 4 === 2 ? 5 : 3 }));
    const chosen = ids(select(days, 8, { ...OF_A_JOURNEY, ends: true }));
    expect([chosen[0], chosen.at(-1)]).toEqual([1, 40]);
    expect(ids(select(days, 8, OF_A_JOURNEY))).not.toEqual(expect.arrayContaining([1, 40]));
    // Among so many of one week the last would not be compared at all.
    const many = series(2000, 60 * 5).map((photo) => ({ ...photo, rating: photo.id === 1990 ? 5 : 4 }));
    expect(ids(select(many, 8, { ...OF_A_JOURNEY, ends: true })).at(-1)).toBe(2000);
    const dull = days.map((photo) => (photo.id === 1 ? { ...photo, rating: 0 } : photo));
    expect(ids(select(dull, 8, { ...OF_A_JOURNEY, ends: true }))).not.toContain(1);
  });
});

test('in a memory nothing comes within ten seconds of another, whatever the camera, and nothing else is missing', () => {
  fc.assert(
    fc.property(somePhotos(), fc.integer({ min: 1, max: 30 }), fc.constantFrom(1, 2), (photos, count, perScene) => {
      const offered = candidatesOf(photos);
      const chosen = selectFrom(offered, aShape(count, { perScene: perScene as 1 | 2 }), { nearest: 10 });
      expect(gaps(chosen).every((gap) => gap > 10)).toBe(true);
      if (chosen.length === count) return;
      const sceneOf = new Map(offered.map(({ photo, scene }) => [photo, scene]));
      for (const { photo, scene } of offered)
        expect(
          chosen.some(({ taken }) => Math.abs(taken - photo.taken) <= 10) ||
            chosen.filter((other) => sceneOf.get(other) === scene).length >= perScene,
        ).toBe(true);
    }),
  );
});

test('of more than can be compared, who is in one photo only is not forgotten', () => {
  const photos = series(3000, 40 * 60, { rating: 4 }).map((photo) =>
    photo.id === 1234 ? aPhoto({ ...photo, people: ['Leo'], rating: 1 }) : photo,
  );
  expect(ids(select(photos, 10, { facets: [{ ...byPerson, floor: true }] }))).toContain(1234);
});

test('the order candidates come in does not matter', () => {
  fc.assert(
    fc.property(shuffledTwice(), fc.nat(30), ([one, other], count) => {
      expect(select(one, count)).toEqual(select(other, count));
    }),
  );
});

test('shots of one camera in one space never come within ten seconds of each other', () => {
  fc.assert(
    fc.property(somePhotos(), fc.nat(30), (photos, count) => {
      const mine = photos.filter(({ space }) => space === 1);
      const shots = shotsOf(mine);
      const chosen = select(
        shots.map(({ best }) => best),
        count,
      );
      for (const [i, a] of chosen.entries())
        for (const b of chosen.slice(i + 1))
          expect(sameCamera(a, b) && b.taken - a.taken <= 10, `${a.id} and ${b.id}`).toBe(false);
    }),
  );
});

test('large libraries give large albums', () => {
  const photos = series(20_000, 97).map((photo, i) => ({ ...photo, rating: (i * 7919) % 6 }));
  expect(select(photos, 1000)).toHaveLength(1000);
});
