/**
 * Hostile names, configurations and command lines: each ends in a clear error or in the right album; nothing crashes,
 * nothing of the family's own changes, and no secret is in any output. `FUZZ_RUNS=5000` searches longer.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { stringify } from 'yaml';
import { configFromObject } from '../../src/config/load.ts';
import type { ConfigInput } from '../../src/config/schema.ts';
import { MemoriesError } from '../../src/errors.ts';
import { openWith } from '../../src/memories.ts';
import type { PlannedAlbum } from '../../src/planning/document.ts';
import { aLibrary, as, type BuiltLibrary, by, showing } from '../builders/library.ts';
import { runIn } from '../cli/cli.ts';
import { openLibrary, type TestLibrary } from '../databases/library.ts';

const RUNS = Number(process.env.FUZZ_RUNS ?? 150);
/** A run against the database costs as much as twenty command lines that are refused at once. */
const NAMES = Math.ceil(RUNS / 8);
const TIMEOUT_MS = 120_000 + RUNS * 400;
const SECRET = 'Swordfish42';

const HOSTILE = [
  "Robert'); drop table normal_album;--",
  "O'Brien",
  '"quoted"',
  'a\\b',
  '$$',
  '$1',
  '%s %I',
  '{me}',
  '{year',
  '*',
  '{ a: 1 }',
  '- x',
  '# x',
  'null',
  'true',
  '007',
  '1e3',
  '0x10',
  '',
  ' ',
  '\t',
  '\n',
  'a\nb',
  '\r\n',
  '\u0000',
  '\u0007\u001b[31mred',
  '\u202Eabc',
  '\u200B',
  '\uFEFFx',
  'é',
  'e\u0301',
  'İstanbul',
  'ß',
  'שלום',
  '日本',
  '👨‍👩‍👧‍👦',
  '\uD800',
  'x'.repeat(300),
  '..',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  'toString',
  '-1',
  '--all',
  '99999999999999999999',
  '2147483648',
  'a@b',
  'souvenirs@ada',
  'trips/2023-05-02-lisboa',
] as const;

const hostile = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ maxLength: 30 }),
);

const family = aLibrary()
  .user('ada', { sharedSpace: true })
  .user('ben')
  .day('2023-05-02', 5, showing('Sedona'))
  .day('2023-05-03', 3, by('ben'), showing('Ben'))
  .photo('2020-01-01T12:00', as('first'), showing('Sedona'))
  .album('Sedona', { owner: 'ada', of: ['first'], share: { ben: 'view' } });

let library: TestLibrary<BuiltLibrary>;
beforeAll(async () => {
  library = await openLibrary(family);
});
afterAll(() => library.close());

/** All that is the family's: every row of every table but those of albums made here, and the library's counters. */
const theirs = async (): Promise<string> => {
  const rows = await library.query<{ all: string }>(
    `select 'albums' as name, coalesce(string_agg(to_jsonb(a)::text, '|' order by id), '') as all from normal_album a where name = 'Sedona'
     union all select 'photos', md5(string_agg(to_jsonb(u)::text, '|' order by id)) from unit u
     union all select 'tables', string_agg(relname, ' ' order by relname) from pg_class where relnamespace = 'public'::regnamespace`,
  );
  return JSON.stringify(rows);
};

const passphrases = async (): Promise<string[]> =>
  (await library.query<{ passphrase: string }>('select passphrase from share')).map(({ passphrase }) => passphrase);

const takeOursAway = async (): Promise<void> => {
  await library.query(`
    delete from many_item_has_many_normal_album where id_normal_album in (select id from normal_album where name <> 'Sedona' or create_time > 1700000000);
    delete from normal_album where name <> 'Sedona' or create_time > 1700000000;
    delete from share where passphrase not in (select passphrase_share from normal_album where passphrase_share is not null)`);
};

/** Most names are harmless at a time, or none would get as far as an album. */
const mostly = (harmless: string, wild: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(harmless) }, { weight: 2, arbitrary: wild });

/** A name as the database can hold it: no NUL. */
const inDatabase = hostile.filter((name) => !name.includes('\0') && !/[\uD800-\uDFFF]/u.test(name));

test(
  'names of users, people and albums, and what the configuration says of them',
  async () => {
    const before = await theirs();
    const seen = { made: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(
        mostly('Souvenirs', hostile),
        mostly(
          'ada',
          inDatabase.filter((name) => name !== '' && name !== 'ben'),
        ),
        mostly(
          'Sedona',
          inDatabase.filter((name) => name !== 'Ben'),
        ),
        mostly('a', hostile),
        async (name, user, person, key) => {
          const state = mkdtempSync(path.join(tmpdir(), 'memories-state-'));
          await library.query('update user_info set name = $1 where id = $2', [user, library.library.user('ada')]);
          await library.query('update person set name = $1 where name = $2', [person || 'nobody', 'Sedona']);
          const config = {
            database: '/nowhere',
            timezone: 'Europe/Paris',
            albums: { [key]: { name, owner: user, from: { people: [person] }, share: ['ben'], pick: 'all' } },
          } as unknown as ConfigInput;
          try {
            await using memories = openWith(configFromObject(config, {}), {
              state,
              today: '2026-11-23',
              target: library.target(),
            });
            const run = await memories.run();
            const [album] = run.albums as [PlannedAlbum];
            expect(run.albums).toHaveLength(1);
            if (album.action === 'create') {
              seen.made++;
              const [row] = await library.query<{ name: string; photos: number }>(
                'select name, item_count as photos from normal_album where id = $1',
                [album.album],
              );
              expect(row).toEqual({ name: album.name, photos: 6 });
              const again = await memories.run();
              expect(again.albums.map(({ action }) => action)).toEqual(['unchanged']);
            } else {
              expect(album.reason).toMatch(/\S/);
            }
          } catch (error) {
            if (!(error instanceof MemoriesError)) throw error;
            seen.refused++;
            expect(['configuration', 'usage']).toContain(error.code);
            expect(error.message).toMatch(/\S/);
          } finally {
            rmSync(state, { recursive: true, force: true });
            await takeOursAway();
            await library.query('update user_info set name = $1 where id = $2', ['ada', library.library.user('ada')]);
            await library.query('update person set name = $1 where name = $2', ['Sedona', person || 'nobody']);
          }
          expect(await theirs()).toBe(before);
        },
      ),
      { numRuns: NAMES },
    );
    expect(seen.made).toBeGreaterThan(0);
    expect(seen.refused).toBeGreaterThan(0);
  },
  TIMEOUT_MS,
);

const COMMANDS = [
  'doctor',
  'users',
  'people',
  'albums',
  'places',
  'plan',
  'run',
  'explain',
  'adopt',
  'history',
  'undo',
  'remove',
  'dance',
  '',
];
const FLAGS = [
  '--config',
  '--database',
  '--today',
  '--json',
  '--quiet',
  '--no-color',
  '--only',
  '--user',
  '--due',
  '--again',
  '--as',
  '--all',
  '--dry-run',
  '--accept',
  '--calibrate',
  '--print-grants',
  '--once',
  '--help',
  '--version',
  '--',
  '-x',
  '--=',
];
const WORDS = [
  'souvenirs',
  'souvenirs@ada',
  'ada',
  'ben',
  'Sedona',
  '1',
  '2023-05-02',
  '2026-11-23T06:00',
  'rule',
  'trips',
  'all',
  'memories.yml',
];

/** Words that name no place on the disk outside the test's own folder: this runs as whoever runs the tests. */
const harmless = hostile.filter((word) => !word.includes('/') && !word.includes('..') && !word.includes('\0'));
const aCommandLine = fc
  .tuple(
    fc.constantFrom(...COMMANDS),
    fc.array(fc.oneof(fc.constantFrom(...FLAGS), fc.constantFrom(...WORDS), harmless), { maxLength: 5 }),
    fc.boolean(),
  )
  .map(([command, words, first]) => (first ? [command, ...words] : [...words, command]));

const isAClearError = (err: string): boolean => /^error: \S/m.test(err);

test(
  'command lines',
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'memories-cli-'));
    const database = (library.url ?? '/run/postgresql').replace('@', `:${SECRET}@`);
    const config = stringify({
      database,
      timezone: 'Europe/Paris',
      albums: { souvenirs: { name: 'Souvenirs', owner: 'ada', from: { people: ['Sedona'] }, share: ['ben'] } },
    });
    writeFileSync(path.join(folder, 'memories.yml'), config, { mode: 0o600 });
    const before = await theirs();
    const codes = new Map<number, number>();
    try {
      await fc.assert(
        fc.asyncProperty(aCommandLine, async (argv) => {
          const ran = await runIn(folder, argv, library.url === null ? { openTarget: () => library.target() } : {});
          const all = ran.out + ran.err;
          codes.set(ran.code, (codes.get(ran.code) ?? 0) + 1);
          expect([0, 1, 2, 3, 4, 5]).toContain(ran.code);
          expect(all).not.toContain(SECRET);
          expect(all).not.toMatch(/^\s+at .+:\d+:\d+/m);
          expect(all).not.toMatch(/something went wrong that should not/);
          expect([...all].filter((sign) => /\p{Cc}/u.test(sign) && sign !== '\n')).toEqual([]);
          for (const passphrase of await passphrases()) expect(all).not.toContain(passphrase);
          if (ran.code > 1)
            expect(
              ran.out.includes('Not yet:') ||
                ran.out.includes('"mayWrite": false') ||
                isAClearError(ran.err) ||
                ran.err.includes('Usage'),
            ).toBe(true);
        }),
        { numRuns: inject('databaseHost').name === 'pglite' ? Math.ceil(RUNS / 10) : RUNS },
      );
      expect(await theirs()).toBe(before);
      expect([...codes.keys()].length).toBeGreaterThan(1);
    } finally {
      rmSync(folder, { recursive: true, force: true });
      await takeOursAway();
    }
  },
  TIMEOUT_MS,
);
