import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseForMemory, type ForMemory } from './choose-for-memory.ts';
import type { Photo } from './photo.ts';
import { sayReason } from './reason.ts';
import { seedOf } from './seed.ts';
import { DAY_STARTS_AT } from './selection.ts';
import { OF_A_JOURNEY, type Shape } from './shape.ts';
import { byTime, shotsOf } from './shots.ts';
import { aPhoto, at, series, shuffledTwice, somePhotos } from './testing.ts';

const HOUR = 3600;
const shape: Shape = {
  count: 8,
  ...OF_A_JOURNEY,
  facets: [
    { name: 'person', of: ({ people }) => people.map(({ name }) => name), floor: true, most: 1, weight: 1 },
    { name: 'chapter', of: ({ folder }) => [folder], floor: true, most: 1, weight: 1 },
  ],
  ends: true,
  perScene: 1,
  sameCompany: 1,
};
const choose = (photos: readonly Photo[], wish: Partial<ForMemory> = {}) =>
  chooseForMemory(photos, {
    shape,
    quality: ({ rating }) => rating / 5,
    seed: seedOf('ada', '2026-11-23', 'trips'),
    dayStartsAt: DAY_STARTS_AT,
    ...wish,
  });
const ids = (photos: readonly { readonly photo: Photo }[]): number[] => photos.map(({ photo }) => photo.id);

test('nothing twice, nothing of one shot, nothing within ten seconds, all with a reason', () => {
  fc.assert(
    fc.property(somePhotos(), (photos) => {
      const { chosen, left } = choose([...photos, ...photos.slice(0, 3)], { list: 1000 });
      expect([...ids(chosen), ...ids(left)].toSorted()).toEqual(photos.map(({ id }) => id).toSorted());
      expect(chosen.length).toBeLessThanOrEqual(shape.count);
      const taken = chosen.map(({ photo }) => photo);
      expect(taken).toEqual(taken.toSorted(byTime));
      for (const [i, photo] of taken.slice(1).entries()) expect(photo.taken - taken[i]!.taken).toBeGreaterThan(10);
      for (const shot of shotsOf(photos))
        expect(shot.photos.filter((one) => taken.includes(one)).length).toBeLessThan(2);
      for (const { why } of chosen) expect(why.map(sayReason).join()).not.toBe('');
    }),
  );
});

test('the order the photos come in does not matter', () => {
  fc.assert(
    fc.property(shuffledTwice(), ([one, other]) => {
      expect(choose(one)).toEqual(choose(other));
    }),
  );
});

test('what was shown lately waits for its turn', () => {
  const photos = series(40, 5 * HOUR, { rating: 4 });
  const shown = new Set<number>(ids(choose(photos).chosen).slice(1, -1));
  const again = ids(choose(photos, { factor: ({ id }) => (shown.has(id) ? 0.35 : 1) }).chosen);
  expect(again).toHaveLength(8);
  expect(again.filter((id) => shown.has(id))).toEqual([]);
});

test('another day shows others among equals', () => {
  const photos = series(200, 5 * HOUR, { rating: 3 });
  const seen = new Set([1, 2, 3, 4].flatMap((day) => ids(choose(photos, { seed: seedOf(day) }).chosen)));
  expect(seen.size).toBeGreaterThan(16);
});

test('kept ones stay, and count', () => {
  const photos = series(40, 5 * HOUR, { rating: 4 });
  const kept = photos.filter(({ id }) => id === 7 || id === 8);
  const { chosen } = choose(photos, { kept });
  expect(ids(chosen)).toHaveLength(8);
  expect(ids(chosen)).toEqual(expect.arrayContaining([7, 8]));
  expect(ids(choose(photos.slice(0, 20), { kept: photos.slice(0, 10) }).chosen)).toHaveLength(10);
});

describe('it says why', () => {
  test('of those in: how it begins and ends, whom only they show, their day', () => {
    const photos = [
      ...series(2, 30 * HOUR),
      aPhoto({ id: 5, taken: at(2019, 11, 25, 15), people: ['Ben'] }),
      aPhoto({ id: 6, taken: at(2019, 11, 27), people: ['Ada'], favourites: 1 }),
      aPhoto({ id: 7, taken: at(2019, 11, 28), people: ['Ada'] }),
    ];
    const why = choose(photos).chosen.map(({ why }) => why.map(sayReason).join(', '));
    expect(why).toEqual([
      'how it begins',
      'the one of 2019-11-24',
      'with Ben, the one with Ben',
      'favourite, with Ada',
      'with Ada, how it ends',
    ]);
  });

  test('of those left: the shot, the scene, the neighbour in time, or others', () => {
    const day = series(8, 2 * HOUR, { id: 10, rating: 5, taken: at(2019, 11, 23, 5) });
    const others = [
      aPhoto({ id: 1, taken: day[1]!.taken + 5 }),
      aPhoto({ id: 2, taken: day[2]!.taken + 60 }),
      aPhoto({ id: 3, taken: day[3]!.taken + 400 }),
      aPhoto({ id: 4, taken: day[4]!.taken + 3000 }),
    ];
    const { left } = choose([...day.map((photo) => ({ ...photo, favourites: 1 })), ...others]);
    expect(left.map(({ photo, because }) => [photo.id, because])).toEqual([
      [1, { kind: 'same-shot', better: 11 }],
      [2, { kind: 'same-scene', better: 12 }],
      [3, { kind: 'too-near', of: 13 }],
      [4, { kind: 'no-room', how: 'best' }],
    ]);
    expect(choose([...day, ...others], { list: 2 }).left).toHaveLength(2);
  });
});
