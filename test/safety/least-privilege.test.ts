/**
 * A role that can do only what we need: the statements `doctor --print-grants` prints are run as they are, and the
 * program then does its whole work as that role. On PostgreSQL 15 every other suite runs as it, too.
 */
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { expect, test } from 'vitest';
import { openSynofoto } from '../../src/synofoto/library.ts';
import { OPTIONAL, READ, WRITTEN } from '../../src/synofoto/tables.ts';
import { aFamily, albumOf, albumTables } from '../albums/family-memories.ts';
import { aLibrary, as, showing } from '../builders/library.ts';
import { type TestLibrary, withLibrary } from '../databases/library.ts';

const family = aLibrary()
  .user('ada')
  .user('ben')
  .day('2023-05-02', 8, showing('Sedona'))
  .day('2023-05-03', 4)
  .photo('2020-01-01T12:00', as('hers'))
  .album('By hand', { owner: 'ada', of: ['hers'] });
const RULE = 'albums: { a: { name: Souvenirs, owner: ada, pick: 6, share: [ben] } }';

/** The statements as the keeper gets them, for a role of a name of its own: roles are the whole server's. */
const grantsFor = async ({ socketDirectory, database }: TestLibrary, role: string): Promise<string> => {
  await using owner = openSynofoto({ kind: 'socket', directory: socketDirectory ?? '', database }, () => 0);
  return (await owner.grants()).replace(/\bmemories\b(?! doctor)/g, role);
};

interface AsRole {
  readonly role: string;
  readonly url: string;
  readonly grants: string;
}

const withRole = async (opened: TestLibrary, work: (as: AsRole) => Promise<void>): Promise<void> => {
  const { socketDirectory, database, query } = opened;
  const role = `keeper_${randomBytes(4).toString('hex')}`;
  const url = `postgres://${role}@localhost/${database}?host=${encodeURIComponent(socketDirectory ?? '')}`;
  const grants = await grantsFor(opened, role);
  await query(grants);
  try {
    await work({ role, url, grants });
  } finally {
    await query(`drop owned by ${role}`);
    await query(`drop role ${role}`);
  }
};

test(
  'the role makes, refreshes, shares and takes away albums, and a second reading of the statements changes nothing',
  withLibrary(family, async (opened) => {
    // The embedded database has one session and one role.
    if (opened.on === 'pglite') return;
    await withRole(opened, async ({ url, grants }) => {
      await opened.query(grants);
      await using home = aFamily({ target: () => ({ kind: 'url', url }) });
      const run = async (today: string, config = RULE) => albumOf(await home.open(config, { today }).run(), 'a');
      expect(await run('2026-11-23')).toMatchObject({ action: 'create', items: { length: 6 } });
      expect(await run('2026-11-24', RULE.replace('[ben]', 'nobody').replace('6', '9'))).toMatchObject({
        action: 'update',
        share: [],
        items: { length: 9 },
      });
      const hidden = `hide: { dates: [2020-01-01..2023-12-31] }\n${RULE}`;
      expect(await run('2026-11-25', hidden)).toMatchObject({ action: 'remove', reason: 'no-longer-allowed' });
      await using owner = openSynofoto(opened.target(), () => 0);
      expect((await owner.examine()).filter(({ verdict }) => verdict === 'refused')).toEqual([]);
    });
  }),
);

test(
  'the role can do nothing else: no photo, person, user or tag is changed or taken away, nothing is made or dropped',
  withLibrary(family, async (opened) => {
    if (opened.on === 'pglite') return;
    await withRole(opened, async ({ url }) => {
      await using client = Object.assign(new pg.Client({ connectionString: url }), {
        [Symbol.asyncDispose]: () => client.end(),
      });
      await client.connect();
      const { rows } = await client.query<{ name: string }>(
        `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
      );
      const others = rows.map(({ name }) => name).filter((name) => !Object.hasOwn(WRITTEN, name));
      expect(others.length).toBeGreaterThan(60);
      const may: string[] = [];
      for (const name of others) {
        for (const way of ['insert', 'update', 'delete', 'truncate', 'references', 'trigger']) {
          const { rows: has } = await client.query(`select has_table_privilege($1, $2) as yes`, [name, way]);
          if (has[0].yes) may.push(`${way} ${name}`);
        }
      }
      // What the triggers of Photos write while an album comes and goes.
      expect(may).toEqual(['insert delete_album', 'insert version_time']);
      const before = await albumTables(opened);
      for (const statement of [
        'delete from unit',
        'update person set hidden = true',
        'drop table share',
        'truncate normal_album',
        'alter table share add column x integer',
        'alter table normal_album disable trigger all',
        'create trigger t before insert on share for each row execute procedure imagined_take_version()',
        'create or replace function imagined_next_version() returns bigint language sql as $$ select 1::bigint $$',
        `copy share to program 'true'`,
        'set session_replication_role = replica',
        'set role postgres',
      ]) {
        await expect(client.query(statement), statement).rejects.toThrow(/permission denied|must be|not owner/);
      }
      expect(await albumTables(opened)).toEqual(before);
    });
  }),
);

test(
  'a role that lacks a right is told which, and the statements printed for it are for itself',
  withLibrary(family, async (opened) => {
    if (opened.on === 'pglite') return;
    await withRole(opened, async ({ role, url }) => {
      await opened.query(`revoke delete on share_permission from ${role}`);
      await using library = openSynofoto({ kind: 'url', url }, () => 0);
      const refused = (await library.examine()).filter(({ verdict }) => verdict === 'refused');
      expect(refused).toMatchObject([{ found: `${role} may not write share_permission` }]);
      await opened.query(await library.grants());
      expect((await library.examine()).filter(({ verdict }) => verdict === 'refused')).toEqual([]);
    });
  }),
);

test('every table our statements name may be read', () => {
  const folder = fileURLToPath(new URL('../sql/', import.meta.url));
  const tables = new Set([...Object.keys(READ), ...Object.keys(WRITTEN), ...OPTIONAL]);
  const named = readdirSync(folder).flatMap((file) =>
    [
      ...readFileSync(folder + file, 'utf8').matchAll(
        /\b(?:from|join|into|update) +(?:only +)?(?:public\.)?([a-z_]+)\b(?! *\()/g,
      ),
    ].map(([, name]) => name ?? ''),
  );
  const ours = named.filter(
    (name) => name.includes('_') && !/^(pg_|information_schema|condition_album_item)/.test(name),
  );
  expect(ours.length).toBeGreaterThan(20);
  expect([...new Set(ours)].filter((name) => !tables.has(name))).toEqual([]);
});
