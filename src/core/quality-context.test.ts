import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { photoDayOf, SECONDS_PER_DAY } from './calendar.ts';
import type { Base, Event, Human, People } from './chronicle-types.ts';
import { NOBODY } from './people.ts';
import type { PhotoId } from './photo.ts';
import { contextOf, type MoreContext, qualityOf, reasonsFor } from './quality.ts';
import { sayReason } from './reason.ts';
import { shotsOf } from './shots.ts';
import { aPhoto, at, type PhotoWish, series, shuffledTwice } from './testing.ts';

const PARIS = { latitude: 48.85, longitude: 2.35 };
const LISBON = { latitude: 38.72, longitude: -9.14 };
const home: Base = {
  ...PARIS,
  role: 'home',
  from: 0 as Base['from'],
  to: 30_000 as Base['to'],
  days: 900,
  geocoding: 1,
};
const homeAt = () => home;

const humans = (importances: Record<string, number>, me?: string): People => {
  const all = Object.entries(importances).map(
    ([name, importance]) => ({ name, importance, isMe: name === me }) as Human,
  );
  return {
    ...NOBODY,
    humans: all,
    byName: new Map(all.map((one) => [one.name, one])),
    me: all.find(({ isMe }) => isMe) ?? null,
  };
};
const people = humans({ Sedona: 1, Neighbour: 0.1, Ada: 0.8 }, 'Ada');

/** Forty days at home, one in Lisbon. */
const days = [
  ...series(40, SECONDS_PER_DAY, { ...PARIS, geocoding: 1, people: ['Ada'] }),
  aPhoto({ id: 41, taken: at(2020, 3, 1), ...LISBON, geocoding: 2 }),
];
const worth = (wish: PhotoWish, more: MoreContext = {}) => {
  const photo = aPhoto({ id: 999, ...wish });
  return qualityOf(photo, contextOf([...days, photo], more));
};

describe('quality, the more is known', () => {
  const better: [string, PhotoWish, PhotoWish, MoreContext][] = [
    ['who matters more', { people: ['Sedona'] }, { people: ['Neighbour'] }, { people }],
    ['two who matter', { people: ['Sedona', 'Ada'] }, { people: ['Sedona'] }, { people }],
    ['somebody rather than nobody', { people: ['Neighbour'] }, {}, { people }],
    ['away rather than at home', LISBON, PARIS, { homeAt }],
    ['where one seldom is', { geocoding: 2 }, { geocoding: 1 }, {}],
    ['dinner away', { ...LISBON, subjects: { food: 0.9 } }, { ...LISBON, subjects: {} }, { homeAt }],
    [
      'nothing rather than dinner at home',
      { ...PARIS, subjects: {} },
      { ...PARIS, subjects: { food: 0.9 } },
      { homeAt },
    ],
    ['faces', { faces: 3 }, { faces: 0 }, {}],
    ['a few faces rather than many', { faces: 4 }, { faces: 6 }, {}],
    ['six unknown rather than a crowd', { faces: 6, favourites: 1 }, { faces: 7, favourites: 1 }, {}],
    ['a steady hand', { iso: 100, exposure: 1 / 500 }, { iso: 100, exposure: 1 }, {}],
    ['what somebody tagged', { cherished: true }, { cherished: false }, {}],
  ];
  test.each(better)('is higher for %s', (_, good, less, more) =>
    expect(worth(good, more)).toBeGreaterThan(worth(less, more)),
  );

  test('takes a crowd of strangers down by .15, not below nothing', () => {
    const alone = (faces: number) => qualityOf(aPhoto({ faces, width: null, height: null }), contextOf([]));
    expect(alone(6)).toBeCloseTo(0.7, 12);
    expect(alone(7)).toBeCloseTo(0.55 - 0.15, 12);
    const crowd = aPhoto({ faces: 90, rating: 1, width: null, height: null });
    expect(qualityOf(crowd, contextOf([]))).toBe(0);
  });

  test('has dinner count at home too, in an event at a restaurant', () => {
    const dish = aPhoto({ id: 501, ...PARIS, subjects: { food: 0.9 } });
    const inside = aPhoto({ id: 502, ...PARIS, subjects: { restaurant: 0.9 } });
    const event = {} as Event;
    const eventOf = new Map([dish, inside].map(({ id }): [PhotoId, Event] => [id, event]));
    const all = [...days, dish, inside];
    expect(qualityOf(dish, contextOf(all, { homeAt, eventOf }))).toBeGreaterThan(
      qualityOf(dish, contextOf(all, { homeAt })),
    );
  });

  test('likes a photo taken by itself a little more than one of dozens, never as much as a favourite', () => {
    const alone = aPhoto({ id: 601, taken: at(2021, 5, 1), favourites: 0 });
    const burst = series(30, 2, { id: 610, taken: at(2021, 6, 1), favourites: 0 });
    const liked = aPhoto({ id: 605, taken: at(2021, 6, 1), favourites: 1 });
    const all = [alone, ...burst, liked];
    const scenes = [[alone], [...burst, liked]].map((photos) => ({ shots: shotsOf(photos) }));
    const context = contextOf(all, { scenes });
    const [one] = burst;
    expect(qualityOf(alone, context)).toBeGreaterThan(one ? qualityOf(one, context) : 1);
    expect(qualityOf(liked, context)).toBeGreaterThan(qualityOf(alone, context));
  });

  test('compares bytes among pictures of like sensitivity', () => {
    const noisy = series(10, 60, { id: 700, iso: 6400, size: 9_000_000 });
    const clean = series(10, 60, { id: 720, iso: 100, size: 3_000_000 });
    const usual = aPhoto({ id: 740, iso: 100, size: 3_000_000 });
    const alike = aPhoto({ id: 741, iso: 6400, size: 9_000_000 });
    const context = contextOf([...noisy, ...clean, usual, alike]);
    expect(context.detail.size).toBe(2);
    expect(qualityOf(usual, context)).toBeGreaterThan(qualityOf(alike, context));
  });

  test('lies between 0 and 1, a favourite never lower, in whatever order photos come', () => {
    fc.assert(
      fc.property(shuffledTwice(), ([one, other]) => {
        const more = { people, homeAt };
        const [context, again] = [contextOf(one, more), contextOf(other, more)];
        for (const photo of one) {
          const quality = qualityOf(photo, context);
          expect(quality).toBeGreaterThanOrEqual(0);
          expect(quality).toBeLessThanOrEqual(1);
          expect(qualityOf(photo, again)).toBe(quality);
          const [liked, passed] = [1, 0].map((favourites) => qualityOf({ ...photo, favourites, rating: 0 }, context));
          expect(liked).toBeGreaterThan(passed ?? 1);
        }
      }),
    );
  });

  test('ranks alike in a library that knows less, as far as that tells photos apart', () => {
    const known = { subjects: {}, faces: 2, favourites: 0, geocoding: 1, ...PARIS, iso: 100, exposure: 0.01 };
    const unknown = {
      ...{ subjects: null, faces: null, favourites: null, geocoding: null },
      ...{ latitude: null, longitude: null, iso: null, exposure: null },
    };
    const plain = fc.record({
      size: fc.integer({ min: 1_000_000, max: 9_000_000 }),
      width: fc.constantFrom(1600, 2400, 4032),
      cherished: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(plain, { minLength: 10, maxLength: 20 }), (wishes) => {
        const [rich = [], poor = []] = [known, unknown].map((library) => {
          const photos = wishes.map((wish, i) => aPhoto({ ...wish, ...library, id: i + 1 }));
          const context = contextOf(photos, { homeAt, people });
          return photos.map((photo) => qualityOf(photo, context));
        });
        for (const [i, a] of rich.entries())
          for (const [j, b] of rich.entries()) if (a - b > 1e-9) expect(poor[i]).toBeGreaterThan(poor[j] ?? 1);
      }),
    );
  });
});

describe('reasons, the more is known', () => {
  const context = contextOf(days, { people, homeAt });
  test('come strongest first', () => {
    const photo = aPhoto({
      ...LISBON,
      favourites: 1,
      rating: 5,
      cherished: true,
      people: ['Neighbour', 'Ada', 'Sedona'],
      subjects: { beach: 0.9 },
    });
    const covers = [{ facet: 'chapter', side: 'Lisbon' }];
    expect(reasonsFor(photo, { context, shots: 3, end: 'first', covers }).map(sayReason)).toEqual([
      'favourite',
      'rated 5',
      'somebody tagged it, described it or put it into an album',
      'with Sedona and Neighbour',
      'how it begins',
      'the one of Lisbon',
      'beach',
      '1453 km from home',
      'best of 3 shots',
    ]);
  });

  test('name the member only where they are alone, and no distance at home', () => {
    expect(reasonsFor(aPhoto({ ...PARIS, people: ['Ada'] }), { context })).toEqual([{ kind: 'with', names: ['Ada'] }]);
  });

  test('are there wherever something speaks for a photo', () => {
    expect(reasonsFor(aPhoto({ cherished: true }))).toEqual([{ kind: 'cherished' }]);
    expect(reasonsFor(aPhoto({ subjects: { dog: 0.8 } }))).toEqual([{ kind: 'subject', name: 'dog' }]);
    expect(reasonsFor(aPhoto(LISBON), { context })).toEqual([{ kind: 'far-from-home', km: 1453 }]);
    expect(reasonsFor(aPhoto(), { end: 'last' })).toEqual([{ kind: 'last' }]);
  });
});

test('a day begins at four by default', () => {
  const lookedUp: number[] = [];
  const photo = aPhoto({ ...PARIS, taken: at(2020, 5, 2, 2) });
  const asked = (day: number) => {
    lookedUp.push(day);
    return home;
  };
  contextOf([photo], { homeAt: asked }).fromHome(photo);
  expect(lookedUp).toEqual([photoDayOf(at(2020, 5, 1), 0)]);
});
