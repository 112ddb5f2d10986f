import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDay, parseDay } from './calendar.ts';
import { chronicleOf } from './chronicle.ts';
import type { Chronicle, ChronicleInput } from './chronicle-types.ts';
import { NO_PLACES } from './gazetteer.ts';
import type { Photo, UserId, WallSeconds } from './photo.ts';
import { aPhoto, at, type PhotoWish, series, shuffledTwice, somePhotos } from './testing.ts';
import { aLife, inTown, PLACES } from './testing-chronicle.ts';

const family = aLife({ from: '2019-01-01', to: '2024-12-31' })
  .atHome('Lyon', { people: ['Ada', 'Sedona'], every: 3 })
  .journey('Lisbon', '2023-05-02', 8, { people: ['Sedona'] })
  .day('2023-06-01', 14, { people: ['Sedona', 'Ben'], at: 'Annecy' });

/** Everything a chronicle says, with its functions asked. */
const said = ({ dayOf, quality, ...rest }: Chronicle) => ({
  ...rest,
  days: rest.photos.map(dayOf),
  qualities: rest.photos.map(quality),
});
const told = (photos: readonly Photo[], more: Partial<ChronicleInput> = {}) =>
  chronicleOf({
    member: 1 as UserId,
    spaces: new Set([1, 0] as UserId[]),
    now: at(2024, 11, 23),
    today: parseDay('2024-11-23') ?? (0 as never),
    dayStartsAt: 4 * 3600,
    photos,
    places: NO_PLACES,
    me: null,
    birthdays: new Map(),
    ...more,
  });

describe('a family', () => {
  const chronicle = family.chronicle({ today: '2024-11-23', me: 'Ada' });
  test('lives somewhere, and travels', () => {
    expect(chronicle.bases.map(({ role, geocoding }) => [role, geocoding])).toEqual([
      ['home', inTown('Lyon').geocoding],
    ]);
    expect(chronicle.journeys.map(({ kind, first, last }) => [kind, formatDay(first), formatDay(last)])).toEqual([
      ['journey', '2023-05-02', '2023-05-09'],
      ['day-out', '2023-06-01', '2023-06-01'],
    ]);
    expect(chronicle.journeys[0]?.country).toBe('Portugal');
  });
  test('loves each other', () => {
    expect(chronicle.people.me?.name).toBe('Ada');
    expect(chronicle.people.lovedOnes.map(({ name }) => name)).toEqual(['Sedona']);
  });
  test('of tomorrow nothing is known', () => {
    expect(chronicle.photos.at(-1)?.taken).toBeLessThanOrEqual(at(2024, 11, 23));
    expect(family.photos().length).toBeGreaterThan(chronicle.photos.length);
    expect(chronicle.undated).toEqual([]);
    const then = family.chronicle({ today: '2021-01-01', me: 'Ada' });
    expect(said(then)).toEqual(
      said(
        told(
          family.photos().filter(({ taken }) => taken <= at(2021, 1, 1)),
          { now: at(2021, 1, 1), today: then.today, me: 'Ada', places: PLACES },
        ),
      ),
    );
  });
  test('each photo is found by its day, event and journey', () => {
    for (const journey of chronicle.journeys)
      for (const { id } of journey.photos) expect(chronicle.journeyOf.get(id)).toBe(journey);
    const party = chronicle.byDay.get(parseDay('2023-06-01') ?? (0 as never)) ?? [];
    expect(party).toHaveLength(14);
    expect(new Set(party.map(({ id }) => chronicle.eventOf.get(id))).size).toBe(1);
  });
  test('a day out with two people is worth more than a usual one', () => {
    const interests = chronicle.events.map(({ interest }) => interest);
    expect(Math.max(...interests)).toBe(chronicle.events.find(({ day }) => formatDay(day) === '2023-06-01')?.interest);
  });
});

describe('what others lend', () => {
  const eves = family
    .day('2023-05-03', 3, { space: 2, at: 'Lisbon', hours: [21, 22], people: ['Eve'] })
    .day('2023-07-07', 3, { space: 2, at: 'Tokyo', people: ['Eve', 'Sedona'] })
    .day('2023-07-17', 3, { space: 2, at: 'Tokyo', people: ['Ada'] })
    .day('2023-08-08', 30, { space: 2, at: 'Tokyo', people: ['Eve'] })
    .with(
      aPhoto({ id: 900_001, space: 2, taken: at(2003, 1, 1, 0), people: ['Eve'] }),
      aPhoto({ id: 900_002, space: 2, taken: at(2003, 1, 1, 0), people: ['Sedona'] }),
      aPhoto({ id: 900_003, space: 1, taken: at(2003, 1, 1, 0) }),
    );
  const chronicle = eves.chronicle({ today: '2024-11-23', me: 'Ada' });
  const lent = chronicle.photos.filter(({ space }) => space === 2);

  test('is in where it shows whom the member loves, or what they were part of', () => {
    expect(new Set(lent.map((photo) => formatDay(chronicle.dayOf(photo))))).toEqual(
      new Set(['2023-05-03', '2023-07-07', '2023-07-17']),
    );
    expect(chronicle.undated.map(({ id }) => Number(id))).toEqual([900_002, 900_003]);
  });
  test('joins the member’s journeys, and makes none', () => {
    expect(chronicle.journeys.map(({ photos }) => photos.filter(({ space }) => space === 2).length)).toEqual([3, 0]);
    expect(chronicle.journeys).toHaveLength(2);
    expect(chronicle.bases).toEqual(family.chronicle({ today: '2024-11-23', me: 'Ada' }).bases);
  });
  test('counts when it says who is who', () =>
    expect(chronicle.people.byName.get('Sedona')?.photos.filter(({ space }) => space === 2)).toHaveLength(3));
  test('of a family everything counts as own', () => {
    const all = eves.chronicle({ today: '2024-11-23', me: 'Ada', spaces: [0, 1, 2] });
    expect(all.photos.filter(({ space }) => space === 2)).toHaveLength(39);
    expect(all.journeys.length).toBeGreaterThan(2);
  });
});

test('junk is out, and counted by rule', () => {
  const { photos, junk } = told([
    aPhoto({ id: 1 }),
    aPhoto({ id: 2, camera: '', file: 'Screenshot_1.png' }),
    aPhoto({ id: 3, camera: '', file: 'IMG-20191123-WA0003.jpg' }),
    aPhoto({ id: 4, width: 300, height: 300 }),
  ]);
  expect(photos.map(({ id }) => Number(id))).toEqual([1]);
  expect(junk).toEqual({ 'file-name': 2, tiny: 1 });
});

test('what the library cannot say is told from its photos', () => {
  const nothing = { gps: true, people: true, subjects: true, favourites: true, similar: true };
  expect(told([]).missing).toEqual(nothing);
  expect(told([aPhoto()]).missing).toEqual(nothing);
  const one: [keyof typeof nothing, Partial<Photo>][] = [
    ['gps', { latitude: 48, longitude: 2 }],
    ['people', { people: aPhoto({ people: ['Ada'] }).people }],
    ['subjects', { subjects: {} }],
    ['favourites', { favourites: 0 }],
    ['similar', { similar: { group: 1, top: true } }],
  ];
  for (const [signal, wish] of one)
    expect(told([aPhoto({ id: 2 }), { ...aPhoto(), ...wish }]).missing).toEqual({ ...nothing, [signal]: false });
});

test('times are mended before days are told', () => {
  const photos = Array.from({ length: 12 }, (_, i) =>
    aPhoto({ id: i + 1, file: `IMG_202305${10 + i}_200000.jpg`, taken: at(2023, 5, 11 + i, 4) }),
  );
  const { byDay, dayOf } = told(photos);
  expect([...byDay.keys()].map(formatDay)).toEqual(Array.from({ length: 12 }, (_, i) => `2023-05-${10 + i}`));
  for (const [day, of] of byDay) expect(of.map(dayOf)).toEqual([day]);
});

test('the phone of one sets the camera of another right, if they are one family', () => {
  const walks = (id: number, hoursAhead: number, wish: PhotoWish) =>
    Array.from({ length: 20 }, (_, day) =>
      series(6, 600, {
        ...wish,
        id: id + day * 6,
        taken: at(2023, 3, 1 + day, 8 + ((day * 7) % 11)) + hoursAhead * 3600,
      }),
    ).flat();
  const photos = [...walks(1, 0, inTown('Lyon')), ...walks(1000, 7, { space: 2, camera: 'Canon' })];
  const hoursOf = (spaces: readonly number[]) => {
    const camera = told(photos, { spaces: new Set(spaces as UserId[]) }).photos.filter(({ id }) => id >= 1000);
    return camera.map(({ taken }, i) => Math.round((taken - (photos[i]?.taken ?? 0)) / 3600));
  };
  expect(new Set(hoursOf([1, 2]))).toEqual(new Set([0]));
  expect(new Set(hoursOf([1]))).not.toContain(0);
});

describe('whatever the photos', () => {
  const wide = { now: at(2030, 1, 1) as WallSeconds };
  test('each is in one scene, one event, one day; none is invented', () =>
    fc.assert(
      fc.property(somePhotos(), (photos) => {
        const chronicle = told(photos, wide);
        const ids = chronicle.photos.map(({ id }) => id).toSorted((a, b) => a - b);
        const idsIn = (groups: Iterable<readonly Photo[]>) =>
          [...groups]
            .flat()
            .map(({ id }) => id)
            .toSorted((a, b) => a - b);
        expect(idsIn(chronicle.scenes.map(({ shots }) => shots.flatMap(({ photos }) => photos)))).toEqual(ids);
        expect(idsIn(chronicle.events.map(({ photos }) => photos))).toEqual(ids);
        expect(idsIn(chronicle.byDay.values())).toEqual(ids);
        expect([...chronicle.eventOf.keys()].toSorted((a, b) => a - b)).toEqual(ids);
        for (const photo of chronicle.photos) expect(photos).toContain(photo);
        const junk = Object.values(chronicle.junk).reduce((a, b) => a + b, 0);
        const own = photos.filter(({ space }) => space !== 2).length;
        expect(ids.length + junk).toBeGreaterThanOrEqual(own);
        expect(ids.length + junk).toBeLessThanOrEqual(photos.length);
      }),
    ));
  test('their order does not matter, nor do repeats', () =>
    fc.assert(
      fc.property(
        shuffledTwice(),
        ([a, b]) => void expect(said(told(a, wide))).toEqual(said(told([...b, ...a], wide))),
      ),
    ));
});
