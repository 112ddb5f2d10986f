import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Event } from './chronicle-types.ts';
import { eventsOf } from './events.ts';
import type { Photo } from './photo.ts';
import { scenesOf } from './scenes.ts';
import { shotsOf } from './shots.ts';
import { at, type PhotoWish, series, shuffledTwice, somePhotos } from './testing.ts';
import { inTown, PLACES } from './testing-chronicle.ts';

const HOUR = 3600;
const noon = at(2019, 11, 23);
const home = { latitude: 45.764, longitude: 4.836, role: 'home', from: 0, to: 99_999, days: 9, geocoding: 1 } as never;
const context = { dayStartsAt: 4 * HOUR, places: PLACES, homeAt: () => home };
const events = (photos: readonly Photo[]): readonly Event[] => eventsOf(scenesOf(shotsOf(photos)), context);
const sizes = (...parts: readonly Photo[][]) => events(parts.flat()).map(({ photos }) => photos.length);

/** Photos every so many minutes from a time on; ids follow from the time. */
const walk = (from: number, count: number, minutes: number, wish: PhotoWish = {}) =>
  series(count, minutes * 60, { id: from - noon + 1_000_000, taken: from, ...wish });

describe('one event', () => {
  test('an afternoon with a pause as long as its others', () => expect(sizes(walk(noon, 6, 90))).toEqual([6]));
  test('a pause of less than two hours, however unusual', () =>
    expect(sizes(walk(noon, 20, 1), walk(noon + 2 * HOUR, 20, 1))).toEqual([40]));
  test('a party that goes on past the end of its day', () =>
    expect(sizes(walk(at(2019, 11, 23, 22), 8, 60))).toEqual([8]));
  test('an unusual pause in one place, in the same company', () =>
    expect(
      sizes(
        walk(noon, 20, 1, { ...inTown('Rome'), people: ['Ada', 'Ben'] }),
        walk(noon + 2.5 * HOUR, 20, 1, { ...inTown('Rome'), people: ['Ada'] }),
      ),
    ).toEqual([40]));
  test('one wrong position amid a crowd of photos', () =>
    expect(sizes(walk(noon, 3, 5, inTown('Rome')), walk(noon + 900, 1, 5, inTown('Florence')))).toEqual([4]));
});

describe('another event', () => {
  test('after more than eight hours', () => expect(sizes(walk(at(2019, 11, 23, 6), 3, 8 * 60 + 1))).toEqual([1, 1, 1]));
  test('after two hours that are unusual, in a place nobody knows', () =>
    expect(sizes(walk(noon, 20, 1), walk(noon + 2.5 * HOUR, 20, 1))).toEqual([20, 20]));
  test('in the same place, with other people', () =>
    expect(
      sizes(
        walk(noon, 20, 1, { ...inTown('Rome'), people: ['Ada'] }),
        walk(noon + 2.5 * HOUR, 20, 1, { ...inTown('Rome'), people: ['Ben'] }),
      ),
    ).toEqual([20, 20]));
  test('in the same company, in another place', () =>
    expect(
      sizes(
        walk(noon, 20, 1, { ...inTown('Rome'), people: ['Ada'] }),
        walk(noon + 2.5 * HOUR, 20, 1, { ...inTown('Florence'), people: ['Ada'] }),
      ),
    ).toEqual([20, 20]));
  test('after half an hour, far away', () =>
    expect(sizes(walk(noon, 3, 5, inTown('Rome')), walk(noon + 2_500, 3, 5, inTown('Florence')))).toEqual([3, 3]));
  test('on the next day, after a night that was too short', () =>
    expect(sizes(walk(at(2019, 11, 24, 1), 3, 1), walk(at(2019, 11, 24, 4), 3, 1))).toEqual([3, 3]));
  test('after four hours that are unusual, even in one place', () =>
    expect(sizes(walk(noon, 20, 1, inTown('Rome')), walk(noon + 4 * HOUR, 20, 1, inTown('Rome')))).toEqual([20, 20]));
  test('elsewhere, as far as the last position tells', () =>
    expect(
      sizes(walk(noon, 1, 1, inTown('Rome')), walk(noon + 900, 1, 1), walk(noon + 3_000, 1, 1, inTown('Florence'))),
    ).toEqual([2, 1]));
  test('far away, even under one name', () => {
    const north = { ...inTown('Rome'), latitude: inTown('Rome').latitude + 0.4 };
    expect(sizes(walk(noon, 3, 1, inTown('Rome')), walk(noon + HOUR, 3, 1, north))).toEqual([3, 3]);
  });
  test('on the next day, though the pause was as long as any', () =>
    expect(sizes(walk(at(2019, 11, 23, 20, 30), 6, 150))).toEqual([3, 3]));
  test('on the next day, though in the same place and company', () =>
    expect(
      sizes(walk(at(2019, 11, 24, 1), 3, 1, inTown('Rome')), walk(at(2019, 11, 24, 4), 3, 1, inTown('Rome'))),
    ).toEqual([3, 3]));
  test('on the day after next at the latest, even if a camera never rests', () =>
    expect(sizes(walk(at(2019, 11, 23, 4), 100, 60))).toEqual([48, 48, 4]));
});

test('what an event knows of itself', () => {
  const [event] = events([
    ...walk(at(2019, 11, 24, 1), 2, 10, inTown('Rome', 'a')),
    ...walk(at(2019, 11, 24, 1, 20), 1, 10),
  ]);
  expect(event).toMatchObject({
    from: at(2019, 11, 24, 1),
    to: at(2019, 11, 24, 1, 20),
    day: Math.floor(noon / 86_400), // the evening before
    geocoding: inTown('Rome').geocoding,
  });
  expect(event?.centre?.latitude).toBeCloseTo(inTown('Rome', 'a').latitude, 9);
  expect(events(walk(noon, 2, 10))[0]?.centre).toBeNull();
});

describe('interest', () => {
  /** Two weeks at home, five photos at each noon; the last day is as it is wished. */
  const lastOf = (wish: PhotoWish, count = 5, minutes = 10): number => {
    const days = Array.from({ length: 14 }, (_, day) =>
      walk(noon + day * 86_400, 5, 10, { ...inTown('Lyon'), favourites: 0, subjects: {} }),
    );
    const seen = walk(noon - 86_400, 1, 10, { people: ['Ada'], favourites: 1, ...inTown('Lyon') });
    const last = walk(noon + 14 * 86_400, count, minutes, { ...inTown('Lyon'), favourites: 0, subjects: {}, ...wish });
    return events([...seen, ...days.flat(), ...last]).at(-1)?.interest ?? Number.NaN;
  };
  const usual = lastOf({});

  test.each<[string, PhotoWish, number?, number?]>([
    ['far away', inTown('Rome')],
    ['far away, under the same name', { latitude: 46.2 }],
    ['far away, under no name', { latitude: 46.2, geocoding: null }],
    ['in a town seldom seen', { geocoding: inTown('Rome').geocoding }],
    ['with somebody', { people: ['Ada'] }],
    ['liked', { favourites: 1 }],
    ['rated', { rating: 5 }],
    ['longer', {}, 5, 60],
    ['with more photos', {}, 10, 4.4],
    ['a birthday', { subjects: { birthday: 0.9 } }],
  ])('%s is more of a memory', (_, wish, count, minutes) =>
    expect(lastOf(wish, count, minutes)).toBeGreaterThan(usual + 0.01),
  );

  test('more company, farther away, surer subjects: more still', () => {
    expect(lastOf({ people: ['Ada', 'Ben'] })).toBeGreaterThan(lastOf({ people: ['Ada'] }));
    expect(lastOf(inTown('Rome'))).toBeGreaterThan(lastOf(inTown('Annecy')));
    const nameless = (latitude: number) => lastOf({ latitude, geocoding: null });
    expect(nameless(46.2)).toBeGreaterThan(nameless(45.8));
    expect(lastOf({ subjects: { beach: 0.9 } })).toBeGreaterThan(lastOf({ subjects: { beach: 0.4 } }));
  });

  test('what the library cannot say costs nothing', () => {
    const [, ...plain] = events([...walk(noon, 5, 10), ...walk(noon + 86_400, 5, 10)]);
    const [, ...alone] = events([...walk(noon, 5, 10), ...walk(noon + 86_400, 5, 10, { people: ['Ada'] })]);
    // Of duration and volume alone: 40 minutes, as many photos as usual.
    expect(plain[0]?.interest).toBeCloseTo((Math.log2(1 + 2 / 3) / Math.log2(169) + 0.5) / 2, 9);
    expect(alone[0]?.interest).toBeGreaterThan(plain[0]?.interest ?? 1);
  });
});

describe('whatever the photos', () => {
  test('every photo is in exactly one event; events follow each other, and nothing is invented', () =>
    fc.assert(
      fc.property(somePhotos(), (photos) => {
        const found = events(photos);
        expect(found.flatMap(({ photos }) => photos).toSorted((a, b) => a.id - b.id)).toEqual(
          photos.toSorted((a, b) => a.id - b.id),
        );
        for (const [i, event] of found.entries()) {
          expect(event.from).toBeLessThanOrEqual(event.to);
          expect(event.from).toBeGreaterThan(found[i - 1]?.to ?? 0);
          expect(event.interest).toBeGreaterThanOrEqual(0);
          expect(event.interest).toBeLessThanOrEqual(1);
          expect(event.shots.flatMap(({ photos }) => photos)).toHaveLength(event.photos.length);
        }
      }),
    ));

  test('their order does not matter', () =>
    fc.assert(fc.property(shuffledTwice(), ([a, b]) => void expect(events(a)).toEqual(events(b)))));
});

test('time alone over-splits: days in Rome with meals and walks stay days', () => {
  const day = (n: number) => {
    const morning = at(2019, 11, n, 9);
    return [
      ...walk(morning, 30, 1, inTown('Rome')),
      ...walk(morning + 3 * HOUR, 30, 1, inTown('Rome')),
      ...walk(morning + 5.8 * HOUR, 30, 1, inTown('Rome')),
    ];
  };
  expect(sizes(day(23), day(24), day(25))).toEqual([90, 90, 90]);
});
