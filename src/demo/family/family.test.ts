import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Day, formatDay, SECONDS_PER_DAY } from '../../core/calendar.ts';
import type { DraftPhoto } from '../draft.ts';
import { CAMERAS } from './cameras.ts';
import { DEMO_TODAY, inventFamily, photosPerYear, TRIP_LIST } from './index.ts';
import { PLACES } from './places.ts';
import { SCENES } from './scenes.ts';

const draft = inventFamily();
const { users, people, photos, albums } = draft;
const ids = new Map(photos.map((photo) => [photo.id, photo]));
const dayIn = ({ taken }: DraftPhoto) => formatDay(Math.floor(taken / SECONDS_PER_DAY) as Day);
const named = (name: string) => people.filter((person) => person.name === name);
const shows = (photo: DraftPhoto, name: string) =>
  named(name).some(({ id }) => photo.faces.some(({ person }) => person === id));
const digest = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');
const share = (part: number, whole: number) => part / whole;

test('the family is the same every time', () => {
  expect(digest(inventFamily())).toBe(digest(draft));
});

describe('what it promises', () => {
  test('5,000 to 7,000 photos over eight years, some hundred in each', () => {
    expect(photos.length).toBeGreaterThan(5000);
    expect(photos.length).toBeLessThan(7000);
    const counts = photosPerYear(draft);
    for (const year of [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]) expect(counts[year]).toBeGreaterThan(500);
  });

  test('the library ends that morning, after an evening before', () => {
    const days = photos.map(dayIn);
    expect(days.at(-1)).toBe(DEMO_TODAY);
    expect(days).toContain('2026-11-22');
    const last = photos.at(-1)!.taken % SECONDS_PER_DAY;
    expect(last).toBeLessThan(12 * 3600);
  });

  test('a spare account without a right, two disabled ones, the shared space as user 0', () => {
    expect(users.filter(({ enabled }) => !enabled).map(({ name }) => name)).toEqual(['admin', 'guest']);
    expect(users.find(({ id }) => id === 0)?.name).toMatch(/^\//);
    const withRight = users.filter(({ sharedSpaceRight }) => sharedSpaceRight).map(({ name }) => name);
    expect(withRight).toEqual(['ada', 'ben', 'leo', 'rosa']);
    expect(photos.some(({ space }) => users.find(({ id }) => id === space)?.name === 'rosa')).toBe(false);
  });

  test('one human has one person per space, the stranger is hidden, some have no name', () => {
    expect(new Set(named('Sedona').map(({ space }) => space)).size).toBe(named('Sedona').length);
    expect(named('Sedona').length).toBeGreaterThan(2);
    expect(people.filter(({ hidden }) => hidden)).toHaveLength(1);
    expect(people.filter(({ name }) => name === '').length).toBeGreaterThan(4);
    const seen = new Set(photos.flatMap(({ faces }) => faces.map(({ person }) => person)));
    expect(people.filter(({ id }) => !seen.has(id))).toEqual([]);
  });

  test('nobody is photographed before birth or after the last farewell', () => {
    const days = (name: string) =>
      photos.filter((photo) => shows(photo, name) && photo.camera !== 'CanoScan LiDE 220').map(dayIn);
    expect(days('Sedona')[0]).toBe('2019-11-21');
    expect(days('Yves').at(-1)! < '2022-11-08').toBe(true);
    expect(days('Max').length).toBeGreaterThan(15);
  });

  test('every trip leaves enough photos to be found, on most of its days', () => {
    expect(TRIP_LIST.length).toBeGreaterThanOrEqual(12);
    for (const { title, from, days } of TRIP_LIST) {
      const inside = photos.filter(
        ({ taken }) => taken >= from * SECONDS_PER_DAY && taken < (from + days) * SECONDS_PER_DAY,
      );
      expect(inside.length, title).toBeGreaterThanOrEqual(5 * days);
      expect(new Set(inside.map(dayIn)).size, title).toBeGreaterThanOrEqual(days - 1);
    }
  });

  test('this day has something to show in every year', () => {
    const years = photos.filter((photo) => dayIn(photo).endsWith('-11-23')).map((photo) => dayIn(photo).slice(0, 4));
    expect(new Set(years).size).toBe(9);
  });

  test('bursts of 3 to 12 with one leader, within seconds', () => {
    const groups = new Map<number, DraftPhoto[]>();
    for (const photo of photos)
      if (photo.similar) groups.set(photo.similar.group, [...(groups.get(photo.similar.group) ?? []), photo]);
    expect(groups.size).toBeGreaterThan(100);
    for (const burst of groups.values()) {
      expect(burst.length).toBeGreaterThanOrEqual(3);
      expect(burst.length).toBeLessThanOrEqual(12);
      expect(burst.filter(({ similar }) => similar?.top)).toHaveLength(1);
      expect(burst.at(-1)!.taken - burst[0]!.taken).toBeLessThanOrEqual(12);
    }
  });

  test.each<[what: string, least: number, is: (photo: DraftPhoto) => boolean]>([
    ['screenshots', 60, ({ file }) => file.startsWith('Screenshot')],
    ['WhatsApp pictures', 80, ({ file, camera }) => /-WA\d{4}/.test(file) && camera === ''],
    ['documents', 30, ({ subjects }) => 'receipt' in subjects || 'document' in subjects],
    ['scans of 1970', 15, ({ taken }) => taken === 0],
    ['scans of 2000', 10, (photo) => dayIn(photo) === '2000-01-01'],
    ['edited copies', 20, ({ file }) => file.includes('-edited')],
    ['live photos', 200, ({ media }) => media === 'live'],
    ['motion photos', 60, ({ media }) => media === 'motion'],
    ['videos', 150, ({ media }) => media === 'video'],
    ['private ones', 10, ({ tags }) => tags.includes('private')],
    ['dogs', 150, ({ subjects }) => 'dog' in subjects],
    ['PNGs', 60, ({ file }) => file.endsWith('.png')],
    ['the reflex, without GPS', 800, ({ camera, gps }) => camera === 'NIKON D750' && gps === null],
    ['photos of the leap day', 5, (photo) => dayIn(photo) === '2024-02-29'],
    ['after midnight', 10, ({ taken }) => taken % SECONDS_PER_DAY > 0 && taken % SECONDS_PER_DAY < 4 * 3600],
  ])('holds %s', (_, least, is) => expect(photos.filter(is).length).toBeGreaterThanOrEqual(least));

  test('some files lie there twice, to the last bit', () => {
    const seen = new Set<string>();
    const twice = photos.filter(({ hash }) => seen.has(hash) || !seen.add(hash));
    expect(twice.length).toBeGreaterThan(20);
  });

  test('favourites and stars are rare, and mostly on leaders', () => {
    const loved = photos.filter(({ favouriteOf }) => favouriteOf.length > 0);
    expect(share(loved.length, photos.length)).toBeGreaterThan(0.03);
    expect(share(loved.length, photos.length)).toBeLessThan(0.1);
    expect(loved.every(({ similar }) => similar === null || similar.top)).toBe(true);
  });
});

describe('nothing in it points nowhere', () => {
  test('every photo has a number of its own, and so has every file', () => {
    expect(ids.size).toBe(photos.length);
    expect(new Set(photos.map(({ unit }) => unit)).size).toBe(photos.length);
    expect(photos.filter(({ id, unit }) => id !== unit).length).toBeGreaterThan(photos.length / 2);
    const paths = photos.map(({ space, folder, file }) => `${space}${folder}/${file}`);
    expect(new Set(paths).size).toBe(photos.length);
  });

  test('spaces, persons and favourites are those of users and of the same space', () => {
    const userIds = new Set(users.map(({ id }) => id));
    const spaceOf = new Map(people.map(({ id, space }) => [id, space]));
    expect(spaceOf.size).toBe(people.length);
    const wrong = photos.filter(
      ({ space, faces, favouriteOf }) =>
        !userIds.has(space) ||
        faces.some(({ person }) => spaceOf.get(person) !== space) ||
        new Set(faces.map(({ person }) => person)).size < faces.length ||
        favouriteOf.some((user) => user === 0 || !userIds.has(user)),
    );
    expect(wrong).toEqual([]);
  });

  test('albums hold existing photos their provider may give, and a cover among them', () => {
    for (const { name, owner, items, cover, share: shared } of albums) {
      expect(items.length, name).toBeGreaterThan(5);
      expect(new Set(items.map(({ item }) => item)).size).toBe(items.length);
      for (const { item, provider } of items) expect([0, provider]).toContain(ids.get(item)?.space);
      expect(items.map(({ item }) => item)).toContain(cover);
      expect(users.some(({ id, enabled }) => id === owner && enabled)).toBe(true);
      if (shared) expect(shared.passphrase).toMatch(/^[A-Za-z0-9]{9}$/);
    }
    const sedona = albums.find(({ name }) => name === 'Sedona');
    expect(sedona?.items.length).toBeGreaterThan(290);
    expect(new Set(albums.map(({ kind }) => kind))).toEqual(new Set(['normal', 'condition']));
    expect(albums.some(({ items }) => new Set(items.map(({ provider }) => provider)).size > 1)).toBe(true);
  });
});

test('what the tables offer is used', () => {
  const seen = new Set(photos.map(({ place }) => place));
  expect(
    Object.entries(PLACES)
      .filter(([, place]) => !seen.has(place))
      .map(([key]) => key),
  ).toEqual([]);
  const cameras = new Set(photos.map(({ camera }) => camera));
  expect(
    Object.values(CAMERAS)
      .filter(({ model }) => !cameras.has(model))
      .map(({ model }) => model),
  ).toEqual([]);
  const stems = new Set(photos.flatMap(({ subjects }) => Object.keys(subjects)));
  const missing = Object.entries(SCENES).filter(([, { subjects }]) => !subjects.some((stem) => stems.has(stem)));
  expect(missing.map(([key]) => key)).toEqual([]);
});
