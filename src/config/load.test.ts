/** Every good form, and where things stand. */
import { describe, expect, test } from 'vitest';
import { type Day, dayOf } from '../core/calendar.ts';
import { HIDE_NOTHING } from '../core/rule.ts';
import { configFromObject, parseConfig } from './load.ts';
import { configOf, errorFrom, withFrom, withLine } from './testing.ts';

const on = (year: number, month: number, day: number): Day => dayOf({ year, month, day });
const FRENCH = { LANG: 'fr_FR.UTF-8' };

test('one line is enough', () => {
  const { config, warnings } = parseConfig('database: /run/postgresql', 'memories.yml', FRENCH);
  expect(config).toEqual({
    database: '/run/postgresql',
    password: null,
    language: 'fr',
    timezone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    timezoneGiven: false,
    dayStartsAt: 14_400,
    keeper: null,
    users: null,
    hide: HIDE_NOTHING,
    albums: [],
    memories: null,
  });
  expect(warnings).toEqual([]);
});

test('an album needs a name and an owner', () => {
  expect(configOf('albums: { a: { name: A, owner: ada } }').albums).toEqual([
    {
      key: 'a',
      name: 'A',
      for: [{ name: 'ada' }],
      from: {},
      pick: { min: 20, max: 20 },
      choose: 'best',
      share: 'nobody',
      refresh: 'daily',
    },
  ]);
});

describe('an album', () => {
  test.each([
    ['pick: 15..20', { pick: { min: 15, max: 20 } }],
    ['pick: 15 .. 20', { pick: { min: 15, max: 20 } }],
    ['pick: 5000', { pick: { min: 5000, max: 5000 } }],
    ['pick: "1"', { pick: { min: 1, max: 1 } }],
    ['pick: all', { pick: 'all' }],
    ['choose: random', { choose: 'random' }],
    ['choose: Newest', { choose: 'newest' }],
    ['share: everyone', { share: 'everyone' }],
    ['share: nobody', { share: 'nobody' }],
    ['share: []', { share: 'nobody' }],
    ['share: ben', { share: [{ user: { name: 'ben' }, permission: 'view' }] }],
    ['share: [ben, ben]', { share: [{ user: { name: 'ben' }, permission: 'view' }] }],
    ['share: { ben: upload }', { share: [{ user: { name: 'ben' }, permission: 'upload' }] }],
    ['refresh: hourly', { refresh: 'hourly' }],
    ['refresh: "*/15 * * * *"', { refresh: '*/15 * * * *' }],
    ['refresh: 0 6 * * MON', { refresh: '0 6 * * MON' }],
    ['refresh: 0 6 29 2 *', { refresh: '0 6 29 2 *' }],
    ['from:', { from: {} }],
  ])('%s', (line, wanted) => {
    expect(parseConfig(withLine(line), 'm', {}).config.albums[0]).toMatchObject(wanted);
  });
});

const between = (from: Day | null, to: Day | null) => ({ taken: { kind: 'between', from, to } });
const last = (amount: number, unit: string) => ({ taken: { kind: 'last', amount, unit } });

describe('from', () => {
  test.each([
    ['taken: 2023-01-15..2023-02-28', between(on(2023, 1, 15), on(2023, 2, 28))],
    ['taken: 2023-01-15 .. 2023-01-15', between(on(2023, 1, 15), on(2023, 1, 15))],
    ['taken: 2023-01-15..', between(on(2023, 1, 15), null)],
    ['taken: ..2023-01-15', between(null, on(2023, 1, 15))],
    ['taken: 2024-02-29', between(on(2024, 2, 29), on(2024, 2, 29))],
    ['taken: 2023', between(on(2023, 1, 1), on(2023, 12, 31))],
    ['taken: 2023-02..2024-02', between(on(2023, 2, 1), on(2024, 2, 29))],
    ['taken: last 24h', last(24, 'hours')],
    ['taken: last 7d', last(7, 'days')],
    ['taken: Last 2 Weeks', last(2, 'weeks')],
    ['taken: last 12 months', last(12, 'months')],
    ['taken: last 1 year', last(1, 'years')],
    ['taken: this day', { taken: { kind: 'this-day' } }],
    ['rating: 4..', { rating: { min: 4, max: 5 } }],
    ['rating: 3..5', { rating: { min: 3, max: 5 } }],
    ['rating: 5', { rating: { min: 5, max: 5 } }],
    ['favourites: yes', { favourites: true }],
    ['favourites: off', { favourites: false }],
    ['media: videos', { media: 'videos' }],
    ['space: shared', { space: 'shared' }],
    ['camera: iPhone', { cameras: ['iPhone'] }],
    ['folders: [/Scans/, //A//B, /]', { folders: ['/Scans', '/A/B', '/'] }],
    ['people: Sedona', { people: [{ name: 'Sedona' }] }],
    ['people: [Sedona, "{me}"]', { people: [{ name: 'Sedona' }, { name: '{me}' }] }],
    [
      'places: [{ near: [48.85, -2.35], km: .5 }, Nantes]',
      { places: [{ near: [48.85, -2.35], km: 0.5 }, { name: 'Nantes' }] },
    ],
    ['places: { near: [0, 0], km: 1 }', { places: [{ near: [0, 0], km: 1 }] }],
  ])('%s', (from, wanted) => {
    expect(parseConfig(withFrom(from), 'm', {}).config.albums[1]?.from).toEqual(wanted);
  });
});

describe('users', () => {
  const EVERYTHING = 'everything' as const;
  test.each([
    ['{}', { me: null, language: null, lendsTo: [], sharedSpace: null, hide: HIDE_NOTHING }],
    ['{ me: Ada, language: EN }', { me: { name: 'Ada' }, language: 'en' }],
    ['{ lends-to: [ben] }', { lendsTo: [{ to: { name: 'ben' }, what: EVERYTHING }] }],
    ['{ lends-to: ben }', { lendsTo: [{ to: { name: 'ben' }, what: EVERYTHING }] }],
    [
      '{ lends-to: { ada: everything, leo: { albums: [Sedona, 4] } } }',
      {
        lendsTo: [
          { to: { name: 'ada' }, what: EVERYTHING },
          { to: { name: 'leo' }, what: { albums: [{ name: 'Sedona' }, { id: 4 }] } },
        ],
      },
    ],
    ['{ shared-space: no }', { sharedSpace: 'no' }],
    ['{ shared-space: "on" }', { sharedSpace: 'yes' }],
    ['{ shared-space: true }', { sharedSpace: 'yes' }],
    ['{ shared-space: /Family }', { sharedSpace: ['/Family'] }],
    ['{ shared-space: [/Family] }', { sharedSpace: ['/Family'] }],
    [
      '{ hide: { people: Max, dates: 2020 } }',
      { hide: { ...HIDE_NOTHING, people: [{ name: 'Max' }], dates: [{ from: on(2020, 1, 1), to: on(2020, 12, 31) }] } },
    ],
  ])('%s', (settings, wanted) => {
    expect(configOf(`users: { leo: ${settings} }`).users?.[0]).toMatchObject(wanted);
  });
  test('a user without settings is a name and a colon', () => {
    expect(configOf('users:\n  ada:\n  ben:').users?.map(({ user }) => user)).toEqual([
      { name: 'ada' },
      { name: 'ben' },
    ]);
  });
  test('lending to oneself deserves a word', () => {
    const { warnings } = parseConfig('database: demo\nusers:\n  ada: { lends-to: ada }', 'memories.yml', {});
    expect(warnings).toEqual(['memories.yml:3:20 ada need not lend to themselves.']);
  });
});

test.each([
  ['day-starts-at: 04:30', { dayStartsAt: 16_200 }],
  ['day-starts-at: "0:00"', { dayStartsAt: 0 }],
  ['day-starts-at: 12:00', { dayStartsAt: 43_200 }],
  ['timezone: Europe/Paris', { timezone: 'Europe/Paris', timezoneGiven: true }],
  ['language: nl', { language: 'nl' }],
  ['hide:', { hide: HIDE_NOTHING }],
  ['hide: { people: [], tags: [] }', { hide: HIDE_NOTHING }],
])('%s', (line, wanted) => {
  expect(configOf(line)).toMatchObject(wanted);
});

test.each([
  [{ LC_ALL: 'de_DE.UTF-8', LANG: 'fr_FR' }, 'de'],
  [{ LC_MESSAGES: 'it', LANG: 'fr_FR' }, 'it'],
  [{ LANG: 'pt_BR.UTF-8' }, 'pt'],
  [{ LANG: 'ja_JP.UTF-8' }, 'en'],
])('the language of the system: %o', (env, language) => {
  expect(parseConfig('database: demo', 'm', env).config.language).toBe(language);
});

test('where things stand', () => {
  const { where } = parseConfig(withLine('from: { album: Sedona, people: [Max, Ben] }'), 'memories.yml', {});
  expect(where(['database'])).toBe('memories.yml:1:11');
  expect(where(['albums', 'a'])).toBe('memories.yml:3:3');
  expect(where(['albums', 'a', 'from', 'people', 1])).toBe('memories.yml:6:42');
  expect(where(['albums', 'a', 'from', 'album', 0])).toBe('memories.yml:6:20');
  expect(where(['albums', 'a', 'share', 'ben'])).toBe('memories.yml:3:3');
  expect(where([])).toBe('memories.yml:1:1');
});

test('Windows line ends and a byte order mark move nothing', () => {
  const { where } = parseConfig('\uFEFFdatabase: demo\r\nkeeper: ada\r\n', 'memories.yml', {});
  expect(where(['database'])).toBe('memories.yml:1:11');
  expect(where(['keeper'])).toBe('memories.yml:2:9');
});

test('the environment fills in values', () => {
  const env = { DB: 'postgres://u:p@h/synofoto', WHO: 'ada' };
  const { config } = parseConfig(`database: \${DB}\nalbums: { a: { name: "Of \${WHO}", owner: "\${WHO}" } }`, 'm', env);
  expect(config).toMatchObject({ database: env.DB, albums: [{ name: 'Of ada', for: [{ name: 'ada' }] }] });
});

describe('from a program', () => {
  test('strings are names, numbers are ids', () => {
    const { config, where } = configFromObject({
      database: 'demo',
      users: { ada: { me: 'Ada', 'shared-space': true }, 7: {} },
      albums: {
        a: {
          name: 'A',
          for: ['ada', 3],
          from: { album: ['12', 12], favourites: true },
          pick: 5,
          share: { ben: 'download' },
        },
      },
    });
    expect(config.users?.map(({ user }) => user)).toEqual([{ id: 7 }, { name: 'ada' }]);
    expect(config.albums[0]).toMatchObject({
      for: [{ name: 'ada' }, { id: 3 }],
      from: { albums: [{ name: '12' }, { id: 12 }], favourites: true },
      pick: { min: 5, max: 5 },
    });
    expect(where(['albums', 'a', 'from', 'album', 0])).toBe('albums.a.from.album[0]');
  });
  test('mistakes are named by their path', () => {
    const input = {
      database: 'demo',
      albums: { a: { name: 'A', pick: '20..5', form: {} } },
      users: { ada: { lends: 'ben' } },
    };
    expect(
      errorFrom(() => configFromObject(input as never))
        ?.message.split('\n')
        .sort(),
    ).toEqual([
      'albums.a.form: "form" is not a key here. Did you mean "from" or "for"?',
      'albums.a.owner is missing. Add owner: ada, or for: everyone.',
      'albums.a.pick: 20..5 runs backwards. Write 5..20.',
      'users.ada.lends: "lends" is not a key here. Did you mean "lends-to"?',
    ]);
  });
  test('what cannot be written in YAML is refused', () => {
    const circle: Record<string, unknown> = {};
    circle.users = circle;
    for (const input of [{ database: () => 1 }, { database: Number.NaN }, circle]) {
      expect(errorFrom(() => configFromObject(input as never))?.code).toBe('configuration');
    }
  });
});
