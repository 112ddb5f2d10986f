import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ChooseOptions, choose, sayShortfall } from './choose.ts';
import { notAMemory } from './junk.ts';
import type { Photo, PhotoId } from './photo.ts';
import { sayReason } from './reason.ts';
import { seedOf } from './seed.ts';
import { byTime, sameCamera, shotsOf } from './shots.ts';
import { aPhoto, at, series, shuffledTwice, somePhotos } from './testing.ts';

const HOUR = 3600;
const DAY = 86_400;
const seed = seedOf('ada', '2026-11-23', 'souvenirs');
const exactly = (n: number) => ({ min: n, max: n });
const options = (wish: Partial<ChooseOptions> = {}): ChooseOptions => ({
  how: 'best',
  pick: exactly(10),
  seed,
  ...wish,
});
const pick = (photos: readonly Photo[], wish: Partial<ChooseOptions> = {}) =>
  choose(photos, options(wish)).chosen.map(({ photo }) => photo.id as number);
const screenshot = (id: number) =>
  aPhoto({ id, camera: '', file: `Screenshot_${id}.png`, taken: at(2019, 1, 1) + id * DAY });

const someOptions = fc.record({
  how: fc.constantFrom('best' as const, 'random' as const, 'newest' as const, 'oldest' as const),
  pick: fc.oneof(
    fc.constant('all' as const),
    fc.tuple(fc.integer({ min: 1, max: 30 }), fc.nat(10)).map(([min, more]) => ({ min, max: min + more })),
  ),
  seed: fc.nat().map((n) => seedOf(n)),
  keep: fc.uniqueArray(fc.integer({ min: 1, max: 1009 })).map((ids) => new Set(ids as PhotoId[])),
});

describe('whatever the way', () => {
  test('no photo is invented, repeated or unaccounted for, and each has its reason', () => {
    fc.assert(
      fc.property(somePhotos(), someOptions, (photos, options) => {
        const { chosen, left, leftBy, pool, wanted } = choose([...photos, ...photos.slice(0, 3)], options);
        const ids = [...chosen, ...left].map(({ photo }) => photo.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.toSorted()).toEqual(photos.map(({ id }) => id).toSorted());
        expect(pool).toBe(photos.length);
        expect(chosen.length).toBeLessThanOrEqual(wanted);
        expect(Object.values(leftBy).reduce((a, b) => a + b)).toBe(left.length);
        expect(chosen.map(({ photo }) => photo)).toEqual(chosen.map(({ photo }) => photo).sort(byTime));
        for (const { why } of chosen) expect(why.map(sayReason).join()).not.toBe('');
      }),
    );
  });

  test('the order the photos come in does not matter', () => {
    fc.assert(
      fc.property(shuffledTwice(), someOptions, ([one, other], options) => {
        expect(choose(one, options)).toEqual(choose(other, options));
      }),
    );
  });

  test('kept photos are chosen, as far as there is room', () => {
    fc.assert(
      fc.property(somePhotos(), someOptions, (photos, options) => {
        const wishes = photos.filter(({ id }) => options.keep.has(id));
        const { chosen, wanted } = choose(photos, options);
        const kept = chosen.filter(({ photo }) => options.keep.has(photo.id));
        if (wishes.length <= wanted) expect(kept).toHaveLength(wishes.length);
        else if (options.how !== 'best') expect(kept).toHaveLength(wanted);
      }),
    );
  });

  test('all means all', () => {
    const photos = [...series(5, 1), screenshot(20)];
    expect(pick(photos, { pick: 'all' })).toHaveLength(6);
    expect(choose(photos, options({ pick: 'all' })).chosen[0]?.why).toEqual([{ kind: 'all' }]);
  });

  test('only so many of those left are listed, all are counted', () => {
    const { left, leftBy } = choose(series(500, HOUR), options());
    expect(left).toHaveLength(200);
    expect(leftBy['no-room']).toBe(490);
  });
});

describe('best', () => {
  test('as many as asked for where there are enough shots, never junk, never two of a shot', () => {
    fc.assert(
      fc.property(somePhotos(), fc.integer({ min: 1, max: 30 }), (photos, count) => {
        const memories = photos.filter((photo) => !notAMemory(photo));
        const shots = shotsOf(memories);
        const { chosen } = choose(photos, options({ pick: exactly(count) }));
        expect(chosen).toHaveLength(Math.min(count, shots.length));
        for (const { photo } of chosen) expect(memories).toContain(photo);
        for (const shot of shots)
          expect(chosen.filter(({ photo }) => shot.photos.includes(photo)).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('no two of one camera within ten seconds while others are to be had', () => {
    // Two spaces hold photos of one camera, seconds apart; there are free days in plenty.
    const mine = series(10, DAY);
    const lent = series(10, DAY, { id: 101, space: 2, taken: at(2019, 11, 23, 12, 0, 6) });
    const { chosen } = choose([...mine, ...lent], options());
    const photos = chosen.map(({ photo }) => photo);
    expect(photos).toHaveLength(10);
    for (const [i, photo] of photos.slice(1).entries())
      expect(photo.taken - photos[i]!.taken > 10 || !sameCamera(photo, photos[i]!)).toBe(true);
  });

  test('favourites and rated ones come first, with every seed', () => {
    const photos = series(300, 5 * HOUR).map((photo, i) => ({
      ...photo,
      favourites: i % 30 === 7 ? 1 : 0,
      rating: i % 30 === 22 ? 5 : 0,
    }));
    for (let day = 0; day < 20; day++) {
      const { chosen } = choose(photos, options({ seed: seedOf(day), pick: exactly(20) }));
      expect(chosen.filter(({ photo }) => photo.favourites || photo.rating).length).toBeGreaterThanOrEqual(17);
    }
  });

  test('among equals another day shows others', () => {
    const photos = series(400, 5 * HOUR);
    const seen = new Set([1, 2, 3, 4, 5].flatMap((day) => pick(photos, { seed: seedOf(day) })));
    expect(seen.size).toBeGreaterThan(40);
  });

  test('a favourite in a burst takes the place of its neighbour', () => {
    const burst = series(5, 2);
    const others = series(3, DAY, { id: 50, taken: at(2019, 12, 1) });
    expect(pick([...burst, ...others], { pick: exactly(4) })).toEqual([5, 50, 51, 52]);
    const star = { ...burst[1]!, favourites: 1 };
    const { chosen, left } = choose(
      [...burst.filter(({ id }) => id !== 2), star, ...others],
      options({ pick: exactly(4) }),
    );
    expect(chosen[0]).toEqual({ photo: star, why: [{ kind: 'favourite' }, { kind: 'best-of-shots', of: 5 }] });
    expect(left.map(({ because }) => because)).toEqual(Array(4).fill({ kind: 'same-shot', better: 2 }));
  });

  test('says why of those left', () => {
    const photos = [
      screenshot(1),
      aPhoto({ id: 2, hash: 'a' }),
      aPhoto({ id: 3, hash: 'a', space: 0 }),
      aPhoto({ id: 4, taken: at(2019, 11, 23, 12, 0, 5), favourites: 1 }),
      aPhoto({ id: 5, taken: at(2020, 1, 1), favourites: 0 }),
    ];
    const { left } = choose(photos, options({ pick: exactly(1) }));
    expect(left.map(({ photo, because }) => [photo.id, because.kind])).toEqual([
      [1, 'not-a-memory'],
      [2, 'same-shot'],
      [3, 'same-shot'],
      [5, 'no-room'],
    ]);
  });

  test('says why there are fewer than asked for', () => {
    const photos = [...series(5, 2), screenshot(20), screenshot(21)];
    expect(sayShortfall(choose(photos, options()))).toBe(
      '1 of 10: 7 photos match, 2 of them no memories (screenshots, scraps), 4 of them repeats of a shot',
    );
    expect(sayShortfall(choose(series(10, HOUR), options()))).toBeNull();
  });

  test('a kept photo stands for its shot, even a screenshot', () => {
    const keep = new Set([2, 20] as PhotoId[]);
    const { chosen, left } = choose([...series(5, 2), screenshot(20)], options({ keep }));
    expect(left.map(({ photo, because }) => [photo.id, because])).toEqual(
      [1, 3, 4, 5].map((id) => [id, { kind: 'same-shot', better: 2 }]),
    );
    expect(chosen.map(({ photo, why }) => [photo.id, why[0]?.kind])).toEqual([
      [20, 'kept'],
      [2, 'kept'],
    ]);
  });

  test('the others keep clear of a kept photo', () => {
    const photos = series(200, 300).map((photo) => ({
      ...photo,
      favourites: photo.id === 29 || photo.id === 32 ? 1 : 0,
    }));
    for (let day = 0; day < 10; day++) {
      const { chosen } = choose(photos, options({ keep: new Set([30] as PhotoId[]), seed: seedOf(day) }));
      const near = chosen.filter(({ photo }) => Math.abs(photo.taken - photos[29]!.taken) <= 600);
      expect(near.map(({ photo }) => photo.id)).toEqual([30]);
    }
  });

  test('a photo with nothing else to say stands for its day or its time', () => {
    const photos = [...series(2, HOUR), aPhoto({ id: 9, taken: at(2020, 1, 1) })];
    const kinds = choose(photos, options()).chosen.map(({ why }) => why.map(({ kind }) => kind));
    expect(kinds).toEqual([['best-of-its-time'], ['best-of-its-time'], ['covers']]);
  });
});

describe('the other ways take photos as they are', () => {
  const photos = [...series(20, 3, { taken: at(2019, 1, 1) }), ...[50, 51, 52].map(screenshot)];

  test('newest and oldest, ties by id', () => {
    expect(pick(photos, { how: 'newest', pick: exactly(3) })).toEqual([50, 51, 52]);
    expect(pick(photos, { how: 'oldest', pick: exactly(3) })).toEqual([1, 2, 3]);
    expect(pick(series(5, 0).reverse(), { how: 'newest', pick: exactly(2) })).toEqual([1, 2]);
    expect(pick(series(5, 0).reverse(), { how: 'oldest', pick: exactly(2) })).toEqual([1, 2]);
  });

  test('random gives every photo its chance, and the same ones again with the same seed', () => {
    const drawn = new Map<number, number>();
    for (let day = 0; day < 920; day++)
      for (const id of pick(photos, { how: 'random', seed: seedOf(day) })) drawn.set(id, (drawn.get(id) ?? 0) + 1);
    expect(drawn.size).toBe(23);
    // 400 each are expected; 15 is one standard deviation.
    for (const times of drawn.values()) expect(Math.abs(times - 400)).toBeLessThan(4 * 15);
    expect(pick(photos, { how: 'random' })).toEqual(pick(photos, { how: 'random' }));
    expect(choose(photos, options({ how: 'random' })).chosen[0]?.why).toEqual([{ kind: 'drawn' }]);
  });

  test('a range is drawn once for all', () => {
    const { chosen, wanted } = choose(photos, options({ how: 'random', pick: { min: 5, max: 15 } }));
    expect(chosen).toHaveLength(wanted);
    expect(wanted).toBeGreaterThanOrEqual(5);
  });
});
