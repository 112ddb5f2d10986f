/** What happens to a library beside what people do to albums: as Synology Photos leaves the tables. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Scene } from './example.ts';

type Query = Scene['query'];

/** A photo is deleted: it goes from every album. */
export const deletePhoto = async (query: Query, photo: number): Promise<void> => {
  await query(
    `set session_replication_role = replica; delete from metadata where id_unit in (select id from unit where id_item = ${photo});
     delete from unit where id_item = ${photo}; reset session_replication_role; delete from item where id = ${photo}`,
  );
};

/** Files are indexed anew: the same photos, each under a new number, and in no album any more. */
export const indexAnew = async (query: Query, ...photos: readonly number[]): Promise<void> => {
  await query(
    `do $$ declare old integer; made integer; begin
       for old in select id from item where id = any('{${photos.join()}}'::int[]) order by id loop
         insert into item (id_user, type) select id_user, type from item where id = old returning id into made;
         update unit set id_item = made where id_item = old;
         delete from item where id = old;
       end loop; end $$`,
  );
};

/** Where files are that had these numbers on paper. */
export const nowOf = async ({ query, library }: Scene, photos: readonly number[]): Promise<number[]> => {
  const units = photos.map((id) => library.photos.find((photo) => photo.id === id)?.unit ?? 0);
  const rows = await query<{ photo: number }>('select id_item as photo from unit where id = any($1::int[])', [units]);
  return rows.map(({ photo }) => photo).sort((a, b) => a - b);
};

/** A file is moved to another space: Photos takes it out of albums. */
export const moveTo = async (query: Query, space: number, photo: number): Promise<void> => {
  await query(`update unit set id_user = ${space} where id_item = ${photo}`);
  await query(`update item set id_user = ${space} where id = ${photo}`);
  await query(`delete from many_item_has_many_normal_album where id_item = ${photo}`);
};

/** One more photo, like another one but for its time and name. */
export const addPhoto = async (query: Query, like: number, taken: string): Promise<number> => {
  await query(
    `do $$ declare made integer; one unit; begin
       insert into item (id_user, type) select id_user, type from item where id = ${like} returning id into made;
       select * into one from unit where id_item = ${like} and is_major;
       one.id := nextval('unit_id_seq'); one.id_item := made; one.filename := 'one more.jpg';
       one.takentime := extract(epoch from timestamp '${taken}'); one.duplicate_hash := 'another';
       insert into unit select one.*;
     end $$`,
  );
  const [row] = await query<{ id: number }>('select max(id) as id from item');
  return row?.id ?? 0;
};

/** The shared space is switched off: its photos leave every album. Switching it on brings none back. */
export const switchSharedSpace = async (query: Query, on: boolean): Promise<void> => {
  await query('update team_library_user_permission set permission = $1', [on ? 1 : 0]);
  if (!on)
    await query('delete from many_item_has_many_normal_album m using item i where i.id = m.id_item and i.id_user = 0');
};

const TABLES = ['share', 'normal_album', 'many_item_has_many_normal_album', 'share_permission', 'version_time'];
const SEQUENCES = ['album_id_seq', 'version_time_version_seq', 'share_permission_id_seq'];

/** Makes a backup of the albums, and gives what puts it back: rows, counters and all. */
export const backUp = async (query: Query): Promise<() => Promise<void>> => {
  const rows = new Map<string, unknown>();
  for (const table of TABLES) {
    const [row] = await query(`select coalesce(json_agg(to_jsonb(t)), '[]') as rows from only ${table} t`);
    rows.set(table, row?.rows);
  }
  const counters = new Map<string, unknown>();
  for (const name of SEQUENCES) {
    const [row] = await query(`select last_value as last, is_called as called from ${name}`);
    counters.set(name, `${row?.last}, ${row?.called}`);
  }
  return async () => {
    await query('set session_replication_role = replica');
    for (const table of TABLES) {
      await query(`delete from only ${table}`);
      await query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1::json)`, [
        JSON.stringify(rows.get(table)),
      ]);
    }
    for (const [name, value] of counters) await query(`select setval('${name}', ${value})`);
    await query('reset session_replication_role');
  };
};

/** As if the program had died right after noting what it was about to write. */
export const dieBeforeNoting = (state: string): void => {
  const file = path.join(state, 'journal.jsonl');
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const last = lines.findLastIndex((line) => (JSON.parse(line) as { do: string }).do === 'intend');
  writeFileSync(file, `${lines.slice(0, last + 1).join('\n')}\n`);
};

/** Every row of every table that holds albums, with the counters. */
export const albumTables = (query: Query): Promise<unknown[]> =>
  query(
    ['normal_album', 'many_item_has_many_normal_album', 'share', 'share_permission', 'version_time', 'delete_album']
      .map((table) => `select '${table}' as name, to_jsonb(t) as row from ${table} t`)
      .join(' union all ')
      .concat(' order by 1, 2'),
  );

/** The rows of an album that is not ours (any more), and its members. */
export const rowsOf = (query: Query, album: number): Promise<unknown[]> =>
  query(
    `select to_jsonb(a) as row from normal_album a where id = $1
      union all select to_jsonb(m) from many_item_has_many_normal_album m where id_normal_album = $1 order by 1`,
    [album],
  );

/** A fingerprint of everything but albums, shares and counters: the family's, whatever happens. */
export const theFamilys = (query: Query): Promise<unknown[]> =>
  query(
    ['user_info', 'item', 'unit', 'person', 'face', 'folder', 'team_library_user_permission', 'condition_album']
      .map(
        (table) => `select '${table}' as name, md5(string_agg(t::text, '|' order by t::text)) as rows from ${table} t`,
      )
      .join(' union all '),
  );

/** The database is put back from before an album was made: it is not there, and its number is free. */
export const neverMade = async (query: Query, album: number): Promise<void> => {
  await query(
    `set session_replication_role = replica;
     delete from share_permission where passphrase_share in (select passphrase_share from normal_album where id = ${album});
     delete from share where passphrase in (select passphrase_share from normal_album where id = ${album});
     delete from many_item_has_many_normal_album where id_normal_album = ${album};
     delete from normal_album where id = ${album};
     select setval('album_id_seq', greatest(${album} - 1, 1), ${album} > 1);
     reset session_replication_role`,
  );
};
