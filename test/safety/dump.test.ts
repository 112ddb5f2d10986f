/** Before the first write of a run all albums and shares are kept as SQL that puts them back, whatever is in them. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openSynofoto } from '../../src/synofoto/library.ts';
import { aFamily, albumOf, albumTables } from '../albums/family-memories.ts';
import { aLibrary, as } from '../builders/library.ts';
import { type TestLibrary, withLibrary } from '../databases/library.ts';

const family = aLibrary()
  .user('ada')
  .user('ben')
  .day('2023-05-02', 20, as('earlier'))
  .album('Sedona', { owner: 'ada', share: { ben: 'view' } })
  .album('Quiet', { owner: 'ada' });
const RULE = 'albums: { a: { name: Souvenirs, owner: ada, choose: random, pick: 6, share: [ben] } }';

const TABLES = ['normal_album', 'many_item_has_many_normal_album', 'share', 'share_permission'];

/** Every row of the four tables with every digit of it, as text. */
const contents = async ({ query }: TestLibrary): Promise<Record<string, string[]>> => {
  await query('set extra_float_digits = 3');
  const found: Record<string, string[]> = {};
  for (const table of TABLES) {
    const rows = await query<{ row: string }>(`select to_jsonb(t)::text as row from only ${table} t order by 1`);
    found[table] = rows.map(({ row }) => row);
  }
  return found;
};

const dumpOf = async (opened: TestLibrary): Promise<string[]> => {
  await using library = openSynofoto(opened.target(), () => 0);
  const pieces: string[] = [];
  await library.dump((sql) => pieces.push(sql));
  return pieces;
};

const HOSTILE = `
alter table normal_album add column "odd ""name""; --" text, add column bytes bytea, add column list text[],
  add column document jsonb, add column "when" timestamptz, add column amount numeric(12,3), add column short char(4);
alter table share add column drawn integer generated always as identity;
update normal_album set name = e'It''s \\\\ "quoted"\\n\\\\. \\t$$ :name \u{1F3D6}️ --', cover = -5,
  condition = '{"a": [1, "x''y\\\\z", null],  "a": 2}', "odd ""name""; --" = e'\\r\\n'');delete from share;--', bytes = '\\x00ff5c27',
  list = array['a,b', null, '"', e'\\\\', ''], document = '{"b": "\\\\u00e9", "a": 1e3}', "when" = '2023-05-02 02:00:00.123456+02',
  amount = -0.100, short = 'a' where id = 21;
update many_item_has_many_normal_album set sequence = 0.1::float8 + 0.2::float8, item_provider_id_user = null
  where id_item = (select min(id_item) from many_item_has_many_normal_album);
update many_item_has_many_normal_album set sequence = 'NaN' where id_item = (select max(id_item) from many_item_has_many_normal_album);
update share set hashed_password = '\\', modified_time = 9007199254740993;
update share_permission set permission = -1 where target_id = 2`;

test(
  'the dump puts every row back exactly, whatever is in it and whatever happened since',
  withLibrary(family, async (opened) => {
    const { query } = opened;
    await query(HOSTILE);
    if (opened.on !== 'pg11')
      await query('alter table share add column twice bigint generated always as (type * 2) stored');
    const before = await contents(opened);
    const dump = (await dumpOf(opened)).join('');
    await query(`delete from share`);
    await query(`delete from normal_album where id = 22`);
    await query(`update normal_album set name = 'Spoilt', cover = 0`);
    await query(`insert into normal_album (id, id_user, name, type, create_time) values (99, 1, 'Later', 0, 7)`);
    await query(
      `insert into share (passphrase, id_user, expired_time, hashed_password, enable, type) values ('Later', 1, 0, '', true, 0)`,
    );
    await query(`update normal_album set passphrase_share = 'Later' where id = 99`);
    expect(await contents(opened)).not.toEqual(before);
    const counters = await query('select * from version_time, delete_album');
    await query(dump);
    expect(await contents(opened)).toEqual(before);
    expect(await query('select * from version_time, delete_album')).toEqual(counters);
    // Twice is as good as once, and the session is as it was.
    await query(dump);
    expect(await contents(opened)).toEqual(before);
    expect(await query('show session_replication_role')).toEqual([{ session_replication_role: 'origin' }]);
  }),
);

test(
  'what is gone since stays gone: photos, members, and shares that others point to',
  withLibrary(family, async (opened) => {
    const { query } = opened;
    const dump = (await dumpOf(opened)).join('');
    const [photo] = await query<{ id: number }>('select min(id_item) as id from many_item_has_many_normal_album');
    await query(`delete from item where id = ${photo?.id}`);
    await query(
      `insert into share (passphrase, id_user, expired_time, hashed_password, enable, type) values ('Later', 1, 0, '', true, 0)`,
    );
    await query(`update folder set passphrase_share = 'Later' where id = (select min(id) from folder)`);
    await query(`delete from user_info where name = 'ben'`);
    await query(dump);
    const dangling = await query(`
      select 1 from many_item_has_many_normal_album where id_item not in (select id from item) union all
      select 1 from folder where passphrase_share not in (select passphrase from share) union all
      select 1 from share_permission where id_user not in (select id from user_info)`);
    expect(dangling).toEqual([]);
    expect(await query('select 1 from many_item_has_many_normal_album where id_normal_album = 21')).toHaveLength(19);
    expect(await query('select name from normal_album order by id')).toEqual([{ name: 'Sedona' }, { name: 'Quiet' }]);
  }),
);

test(
  'a large album comes in statements of limited length, and whole',
  withLibrary(family, async (opened) => {
    const { query } = opened;
    await query(`insert into item (id, id_user, type) select n, 1, 0 from generate_series(10001, 15000) n`);
    await query(`insert into many_item_has_many_normal_album (id_item, id_normal_album, album_id_user)
      select n, 22, 1 from generate_series(10001, 15000) n`);
    const before = await contents(opened);
    const pieces = await dumpOf(opened);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(40_000);
    await query('delete from many_item_has_many_normal_album where id_item % 250 = 0');
    await query(pieces.join(''));
    expect(await contents(opened)).toEqual(before);
  }),
);

const dumpsIn = (state: string): string[] =>
  existsSync(path.join(state, 'dumps')) ? readdirSync(path.join(state, 'dumps')).sort() : [];
const readDump = (state: string, run: string): string => readFileSync(path.join(state, 'dumps', `${run}.sql`), 'utf8');

test(
  'each run that writes keeps one, from before it, for us alone; one that writes nothing keeps none',
  withLibrary(family, async (opened) => {
    await using home = aFamily(opened);
    const before = await contents(opened);
    await home.open(RULE).plan();
    expect(dumpsIn(home.state)).toEqual([]);
    const first = await home.open(RULE).run();
    expect(dumpsIn(home.state)).toEqual([`${first.run}.sql`]);
    expect((await home.open(RULE).run()).albums).toMatchObject([{ action: 'unchanged' }]);
    expect(dumpsIn(home.state)).toEqual([`${first.run}.sql`]);
    const text = readDump(home.state, first.run);
    expect(text).toContain(first.run);
    expect(text).toContain('psql -v ON_ERROR_STOP=1 -d synofoto');
    expect(statSync(path.join(home.state, 'dumps')).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(home.state, 'dumps', `${first.run}.sql`)).mode & 0o777).toBe(0o600);
    expect(JSON.stringify(first)).not.toContain('Pass00021');
    await opened.query(text);
    expect(await contents(opened)).toEqual(before);
  }),
);

test(
  'the last ten are kept, and halves of one are not',
  withLibrary(family, async (opened) => {
    await using home = aFamily(opened);
    const dumps = path.join(home.state, 'dumps');
    mkdirSync(dumps, { recursive: true });
    // A clock that once was years ahead must not cost the newest one its place.
    const older = Array.from(
      { length: 12 },
      (_, n) => `20${n === 0 ? '99' : '20'}-01-${String(n + 1).padStart(2, '0')}T00-00-00Z-abc.sql`,
    );
    for (const name of [...older, '2020-01-01T00-00-00Z-xyz.sql.new', 'notes.txt'])
      writeFileSync(path.join(dumps, name), '');
    const { run } = await home.open(RULE).run();
    const left = dumpsIn(home.state);
    expect(left).toContain(`${run}.sql`);
    expect(left).toContain('notes.txt');
    expect(left).toHaveLength(11);
    expect(left[0]).toBe(older[4]);
  }),
);

test(
  'where none can be kept nothing is written',
  withLibrary(family, async (opened) => {
    await using home = aFamily(opened);
    writeFileSync(path.join(home.state, 'dumps'), 'a file where the folder should be');
    const before = await albumTables(opened);
    const refused = { code: 'refused', message: expect.stringContaining('No copy of the albums can be kept') };
    await expect(home.open(RULE).run()).rejects.toMatchObject(refused);
    expect(await albumTables(opened)).toEqual(before);
    expect(readFileSync(path.join(home.state, 'journal.jsonl'), 'utf8')).not.toContain('intend');
    expect(albumOf(await home.open(RULE).plan(), 'a')).toMatchObject({ action: 'create' });
  }),
);
