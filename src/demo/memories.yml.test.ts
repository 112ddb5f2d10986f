import { describe, expect, test } from 'vitest';
import { parseConfig } from '../config/load.ts';
import type { NameOrId } from '../core/rule.ts';
import { inventFamily } from './family/index.ts';
import { DEMO_CONFIGURATION } from './memories.yml.ts';

const { config, warnings } = parseConfig(DEMO_CONFIGURATION, 'memories.yml', {});
const family = inventFamily();
const nameOf = (reference: NameOrId) => ('name' in reference ? reference.name : reference.id);
const names = (references: readonly NameOrId[] = []) => references.map(nameOf);

test('it is a configuration, and of the demo', () => {
  expect(config).toMatchObject({ database: 'demo', language: 'en', timezone: 'Europe/Paris', dayStartsAt: 14_400 });
  expect(warnings).toEqual([]);
});

describe('every name in it means something to the family', () => {
  const { hide, albums, users } = config;
  const people = new Set<string | number>([...family.people.map(({ name }) => name), '{me}']);
  const accounts = new Set<string | number>(family.users.map(({ name }) => name));

  test('people', () => {
    const asked = [
      ...names(hide.people),
      ...(users ?? []).flatMap(({ me }) => (me === null ? [] : [nameOf(me)])),
      ...albums.flatMap(({ from }) => [...names(from.people), ...names(from.anyPeople), ...names(from.withoutPeople)]),
    ];
    expect(asked.filter((name) => !people.has(name))).toEqual([]);
  });

  test('accounts', () => {
    const asked = [
      ...names((users ?? []).map(({ user }) => user)),
      ...albums.flatMap((rule) => (rule.for === 'everyone' ? [] : names(rule.for))),
    ];
    expect(asked.filter((name) => !accounts.has(name))).toEqual([]);
  });

  test('albums, subjects, folders, tags and places', () => {
    const made = new Set<string | number>(family.albums.map(({ name }) => name));
    const stems = new Set(family.photos.flatMap(({ subjects }) => Object.keys(subjects)));
    const folders = new Set(family.photos.map(({ folder }) => folder));
    const tags = new Set(family.photos.flatMap((photo) => photo.tags));
    const towns = new Set<string | number>(
      family.photos.flatMap(({ place }) => (place ? [place.names[1]?.second ?? ''] : [])),
    );
    const froms = albums.map(({ from }) => from);
    expect(froms.flatMap(({ albums: wanted }) => names(wanted)).filter((name) => !made.has(name))).toEqual([]);
    expect(froms.flatMap(({ subjects = [] }) => subjects).filter((stem) => !stems.has(stem))).toEqual([]);
    expect(
      [...hide.folders, ...froms.flatMap(({ folders: wanted = [] }) => wanted)].filter((name) => !folders.has(name)),
    ).toEqual([]);
    expect(hide.tags.filter((name) => !tags.has(name))).toEqual([]);
    const places = froms.flatMap((from) => from.places ?? []).map((place) => ('name' in place ? place.name : ''));
    expect(places.filter((name) => !towns.has(name))).toEqual([]);
  });
});

describe('its albums are not empty', () => {
  const shown = (space: number, ...wanted: string[]) =>
    family.photos.filter(
      (photo) =>
        photo.space === space &&
        wanted.every((name) =>
          family.people.some(
            ({ id, name: theirs }) => theirs === name && photo.faces.some(({ person }) => person === id),
          ),
        ),
    );

  test.each(['Ada', 'Ben', 'Leo', 'Mamie Rosa'])('Sedona and %s, in the shared space alone', (me) =>
    expect(shown(0, 'Sedona', me).length).toBeGreaterThanOrEqual(15),
  );

  test('today: what Ada put into the album since yesterday noon', () => {
    const yesterdayNoon = Date.UTC(2026, 10, 22, 12) / 1000;
    const items = new Set(family.albums.find(({ name }) => name === 'Sedona')?.items.map(({ item }) => item));
    const recent = family.photos.filter(
      ({ id, taken, space }) => items.has(id) && taken >= yesterdayNoon && space !== 4,
    );
    expect(recent.length).toBeGreaterThanOrEqual(6);
  });

  test('Leo may not open the skiing album, so he is skipped', () => {
    const skiing = family.albums.find(({ name }) => name === 'Skiing');
    const leo = family.users.find(({ name }) => name === 'leo');
    expect(skiing?.share?.members.some(({ user }) => user === leo?.id)).toBe(false);
  });
});
