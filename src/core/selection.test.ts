import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { photoDayOf } from './calendar.ts';
import type { Photo } from './photo.ts';
import { type Candidate, DAY_STARTS_AT, spreadOverTime } from './selection.ts';
import { byTime, sameCamera, shotsOf } from './shots.ts';
import { aPhoto, at, series, shuffledTwice, somePhotos } from './testing.ts';

/** Worth by rating, so that a test can read what is better. */
const candidates = (photos: readonly Photo[]): Candidate[] =>
  photos.map((photo) => ({ photo, worth: photo.rating / 5 }));
const select = (photos: readonly Photo[], count: number, kept: readonly Photo[] = []) =>
  spreadOverTime(candidates(photos), count, { kept });
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
    const kept = [aPhoto({ id: 99, taken: at(2019, 11, 23, 14, 30) })];
    expect(select(photos, 10, kept)).toHaveLength(10);
    expect(select(photos, 10, kept)).not.toContain(kept[0]);
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
    expect(select(photos, 10).every(({ rating }) => rating === 5)).toBe(true);
  });

  test('ten minutes apart where there is time, two where not, and ten seconds if need be', () => {
    expect(Math.min(...gaps(select(series(300, 61), 15)))).toBeGreaterThan(600);
    expect(Math.min(...gaps(select(series(60, 61), 18)))).toBeGreaterThan(120);
    expect(Math.min(...gaps(select(series(60, 11), 40)))).toBeGreaterThan(10);
  });

  test('no day takes over where the others suffice', () => {
    const long = series(100, 660, { taken: at(2019, 6, 1, 5) });
    const short = [2, 3].flatMap((day) => series(20, 660, { id: day * 100, taken: at(2019, 6, day, 5) }));
    expect(perDay(select([...long, ...short], 10))).toEqual([4, 3, 3]);
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
    const chosen = select(series(60, 300), 6, [kept]);
    expect(Math.min(...chosen.map(({ taken }) => Math.abs(taken - kept.taken)))).toBeGreaterThan(600);
  });
});

describe('a good mixture', () => {
  test('among equals, not always the same people', () => {
    const photos = series(200, HOUR).map((photo, i) => aPhoto({ ...photo, people: i % 5 === 4 ? ['Ben'] : ['Ada'] }));
    const withBen = select(photos, 20).filter(({ people }) => people[0]?.name === 'Ben');
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
