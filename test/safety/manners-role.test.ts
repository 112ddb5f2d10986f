/** Through a socket everything is done as the role that owns the tables, so nothing ever belongs to postgres. */
import { expect, test } from 'vitest';
import { aFamily } from '../albums/family-memories.ts';
import { aLibrary, showing } from '../builders/library.ts';
import { aFolder, runIn } from '../cli/cli.ts';
import { type TestLibrary, withLibrary } from '../databases/library.ts';
import { goBetween } from './go-between.ts';

const ROLE = 'SynologyPhotos';
const family = aLibrary().user('ada').user('ben').day('2023-05-02', 6, showing('Sedona', 'Ada'));
const RULES = 'albums: { a: { name: A, owner: ada, choose: random, pick: 3, share: [ben] } }';
const ROLE_IS_SET = /^set role "SynologyPhotos"$/;
const ROLE_IS_CHANGED = /\b(set|reset) +(local +|session +)?(role|session authorization)\b/i;

/** From now on who writes to albums and shares is noted: role, and session. */
const noteWriters = async ({ query }: TestLibrary): Promise<void> => {
  await query('create table writers (role text, session int)');
  await query('grant all on writers to public');
  await query(`create function note_writer() returns trigger language plpgsql as
    $$ begin insert into public.writers values (current_user, pg_backend_pid()); return null; end $$`);
  for (const table of ['normal_album', 'many_item_has_many_normal_album', 'share', 'share_permission']) {
    await query(`create trigger zz_note_writer after insert or update or delete on ${table}
      for each statement execute procedure note_writer()`);
  }
};

/** Everything in the database that has an owner, with its owner. */
const owners = ({ query }: TestLibrary) =>
  query(`select relname::text as name, pg_get_userbyid(relowner)::text as owner from pg_class
    where relnamespace = 'public'::regnamespace
    union all select proname::text, pg_get_userbyid(proowner)::text from pg_proc
    where pronamespace = 'public'::regnamespace order by 1, 2`);

test(
  'each statement of a run, also after the line was cut and taken up again',
  withLibrary(family, async (opened) => {
    const { socketDirectory, database, query } = opened;
    if (socketDirectory === null) return expect(opened.on).toBe('pglite');
    await noteWriters(opened);
    const before = await owners(opened);
    await using between = await goBetween(socketDirectory);
    await using home = aFamily(opened);
    const target = { kind: 'socket', directory: between.directory, database } as const;
    const lines: string[][] = [];
    for (const today of ['2026-11-23', '2026-11-24']) {
      const from = between.heard.length;
      const memories = home.open(RULES, { target, today });
      await memories.run();
      const first = between.heard.length;
      lines.push(between.heard.slice(from));
      await query(`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'synology-memories'`);
      // The pool hears of it when it hears of it; a run that meets the dead line says so, and the next one does it.
      const again = () => memories.run({ again: 'a' });
      await again().catch(again).catch(again);
      lines.push(between.heard.slice(first).filter((text) => text !== ''));
    }
    for (const heard of lines) {
      const begun = heard.findIndex((text) => text.includes('pg_roles where rolname'));
      const set = heard.findIndex((text) => ROLE_IS_SET.test(text));
      // Nothing is asked on a new line before the role is set, but whether there is one.
      expect([begun >= 0, set - begun]).toEqual([true, 1]);
      expect(heard.filter((text) => ROLE_IS_CHANGED.test(text) && !ROLE_IS_SET.test(text))).toEqual([]);
    }
    const writers = await query<{ role: string; session: number }>('select distinct role, session from writers');
    expect(new Set(writers.map(({ role }) => role))).toEqual(new Set([ROLE]));
    expect(new Set(writers.map(({ session }) => session)).size).toBeGreaterThan(1);
    expect(await owners(opened)).toEqual(before);
  }),
);

test(
  'doctor says as whom',
  withLibrary(family, async ({ socketDirectory, database, on }) => {
    if (socketDirectory === null) return expect(on).toBe('pglite');
    const { out } = await runIn(aFolder(), ['doctor', '--json', '--database', '/nowhere'], {
      openTarget: () => ({ kind: 'socket', directory: socketDirectory, database }),
    });
    const { checks } = JSON.parse(out) as { checks: { id: string; found: string }[] };
    expect(checks.find(({ id }) => id === 'database')?.found).toContain(`as ${ROLE}`);
  }),
);
