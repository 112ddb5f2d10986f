/** Names come from the source text; ids are whole numbers without quotes. */
import { describe, expect, test } from 'vitest';
import { parseConfig } from './load.ts';
import { complaintsOf, configOf, withFrom, withLine } from './testing.ts';

const AS_WRITTEN = [
  '007',
  '1.10',
  '2023',
  'yes',
  'no',
  'null',
  '~',
  '2023-01-15',
  '0x10',
  '1e3',
  '1_000',
  '.5',
  'True',
  '-5',
  '+5',
  '04:00',
  '0o17',
];

describe('what was written stays', () => {
  test.each(AS_WRITTEN)('as the name of an album: %s', (name) => {
    expect(configOf(`albums: { a: { name: ${name}, owner: ada } }`).albums[0]?.name).toBe(name);
  });
  test.each(AS_WRITTEN.filter((name) => !/^\d+$/.test(name)))('as person, tag, album and user: %s', (name) => {
    const { from, for: owner } =
      parseConfig(withFrom(`people: ${name}, tags: [${name}], album: [${name}]`), 'm', {}).config.albums[1] ?? {};
    expect(from).toEqual({ people: [{ name }], tags: [name], albums: [{ name }] });
    expect(owner).toEqual([{ name: 'ada' }]);
    expect(configOf(`users: { ${name}: {} }`).users?.[0]?.user).toEqual({ name });
  });
  test('as a tag, a place, a subject, a camera even when a whole number', () => {
    const { albums } = parseConfig(withFrom('tags: 007, places: 007, subjects: [007], camera: 007'), 'm', {}).config;
    expect(albums[1]?.from).toEqual({ tags: ['007'], places: [{ name: '007' }], subjects: ['007'], cameras: ['007'] });
  });
  test('as the key of a rule, in the order written', () => {
    const { albums } = configOf(
      'albums:\n  20: { name: A, owner: ada }\n  007: { name: B, owner: ada }\n  constructor: { name: C, owner: ada }',
    );
    expect(albums.map(({ key }) => key)).toEqual(['20', '007', 'constructor']);
  });
});

test('whole numbers without quotes are ids', () => {
  const config = configOf(
    'keeper: 1026\nusers:\n  1026: { lends-to: { 4: { albums: [12, "12"] }, "5": everything } }\n' +
      'hide: { people: [7, "7"], albums: 007 }\n' +
      'albums: { a: { name: A, owner: 3, share: { 4: view, "5": view }, from: { album: [1, "1"], people: 2, any-people: 3, without-people: 4 } }, b: { name: B, for: [5, "5"], share: 4 } }',
  );
  expect(config.keeper).toEqual({ id: 1026 });
  expect(config.users?.[0]?.user).toEqual({ id: 1026 });
  expect(config.hide).toMatchObject({ people: [{ id: 7 }, { name: '7' }], albums: [{ id: 7 }] });
  const [a, b] = config.albums;
  expect(a?.for).toEqual([{ id: 3 }]);
  expect(a?.share).toEqual([
    { user: { id: 4 }, permission: 'view' },
    { user: { name: '5' }, permission: 'view' },
  ]);
  expect(a?.from).toEqual({
    albums: [{ id: 1 }, { name: '1' }],
    people: [{ id: 2 }],
    anyPeople: [{ id: 3 }],
    withoutPeople: [{ id: 4 }],
  });
  expect(b).toMatchObject({ for: [{ id: 5 }, { name: '5' }], share: [{ user: { id: 4 }, permission: 'view' }] });
});

test('`me` is a person: a whole number is an id, quotes make it a name', () => {
  const { users } = configOf('users: { ada: { me: "007" }, ben: { me: 7 } }');
  expect(users?.map(({ me }) => me)).toEqual([{ name: '007' }, { id: 7 }]);
});

test('long and strange names are fine', () => {
  const name = 'Ü'.repeat(200);
  expect(configOf(`albums: { a: { name: ${name}, owner: ada } }`).albums[0]?.name).toBe(name);
  expect(configOf(`albums: { a: { name: "  Sedona et {me} 🏖 ", owner: ada } }`).albums[0]?.name).toBe(
    'Sedona et {me} 🏖',
  );
});

test.each([
  ['name: ""', 'memories.yml:6:11 name: The name is empty.'],
  ['name: "   "', 'memories.yml:6:11 name: The name is empty.'],
  ['name: "a\\u0007b"', 'memories.yml:6:11 name: "a b" holds a line break or an unprintable character.'],
  ['name: "a\\nb"', 'memories.yml:6:11 name: "a b" holds a line break or an unprintable character.'],
  [`name: ${'x'.repeat(256)}`, 'memories.yml:6:11 name is 256 characters long. At most 255 are possible.'],
  ['name: "{moi}"', 'memories.yml:6:11 name: "{moi}" is no placeholder. Did you mean "{me}"?'],
  ['name: {me}', 'memories.yml:6:11 name begins with a brace and needs quotes. Write "{me}".'],
  ['name: "{}"', 'memories.yml:6:11 name: "{}" is no placeholder.'],
  ['name: [a, b]', 'memories.yml:6:11 name is a list where one value belongs. Write for example Souvenirs.'],
  ['name:', 'memories.yml:6:5 name is empty. Write for example Souvenirs, or take the line away.'],
])('bad: %s', (line, message) => {
  expect(complaintsOf(withLine(line).replace('    name: A\n', '    pick: 3\n'))).toEqual([message]);
});

test.each([
  ['album: 0', 'album: "0" is no id: ids go from 1 to 2147483647.'],
  ['album: 99999999999', 'album: "99999999999" is no id: ids go from 1 to 2147483647.'],
  ['people: "{moi}"', 'people: "{moi}" is nobody. Only "{me}" may stand among people.'],
])('bad: %s', (from, message) => {
  expect(complaintsOf(withFrom(from))).toEqual([`memories.yml:5:${from.indexOf(':') + 15} ${message}`]);
});
