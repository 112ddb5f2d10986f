/** Whole rows put back as they were, by column, whatever columns this version of Photos has. */
import { type RawBuilder, sql } from 'kysely';
import type { AlbumId, PhotoId, UserId } from '../core/photo.ts';
import type { AlbumMember, Row } from '../library.ts';
import type { Connection } from './connect.ts';

/** Tables whose rows are put back, each by what tells its rows apart. */
export const KEYS = { normal_album: 'id', share: 'passphrase', share_permission: 'id' } as const;
export type RowTable = keyof typeof KEYS;

const listed = (columns: readonly string[]): RawBuilder<unknown> => sql.join(columns.map((name) => sql.ref(name)));

/** Names of a table's columns. */
export const columnNames = async (db: Connection, table: RowTable): Promise<ReadonlySet<string>> => {
  const { rows } = await sql<{ name: string }>`
select a.attname::text as "name" from pg_attribute a join pg_class c on c.oid = a.attrelid
 where c.relnamespace = 'public'::regnamespace and c.relname = ${table} and a.attnum > 0 and not a.attisdropped`.execute(
    db,
  );
  return new Set(rows.map(({ name }) => name));
};

/** Adds a row with these columns; the others get what the table gives by itself. */
export const insertRow = async (
  db: Connection,
  table: RowTable,
  columns: readonly string[],
  row: Row,
): Promise<void> => {
  await sql`
insert into ${sql.table(table)} (${listed(columns)})
select ${listed(columns)} from jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(row)}::jsonb)`.execute(
    db,
  );
};

/** Changes these columns of a row. */
export const updateRow = async (
  db: Connection,
  table: RowTable,
  key: string | number,
  columns: readonly string[],
  row: Row,
): Promise<void> => {
  const set = columns.map((name) => sql`${sql.id(name)} = r.${sql.id(name)}`);
  await sql`
update ${sql.table(table)} set ${sql.join(set)}
  from jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(row)}::jsonb) r
 where ${sql.id(table, KEYS[table])} = ${key}`.execute(db);
};

/** Takes permissions away, by number. */
export const deletePermissions = async (db: Connection, ids: readonly number[]): Promise<void> => {
  await sql`delete from share_permission where id = any(${ids}::int[])`.execute(db);
};

/** A share as it stands; undefined where there is none. */
export const shareRow = async (db: Connection, passphrase: string): Promise<Row | undefined> => {
  const { rows } = await sql<{
    row: Row;
  }>`select to_jsonb(s) as "row" from share s where passphrase = ${passphrase}`.execute(db);
  return rows[0]?.row;
};

/** Whether another album, or a folder, is shared by this passphrase. */
export const passphraseIsTaken = async (db: Connection, passphrase: string, but: AlbumId): Promise<boolean> => {
  const { rows } = await sql`
select 1 from normal_album where passphrase_share = ${passphrase} and id <> ${but}
 union all select 1 from condition_album where passphrase_share = ${passphrase}`.execute(db);
  return rows.length > 0;
};

/** Whether an album, of whatever sort, has this number. */
export const numberIsTaken = async (db: Connection, id: AlbumId): Promise<boolean> => {
  const { rows } = await sql`
select 1 from normal_album where id = ${id} union all select 1 from condition_album where id = ${id}`.execute(db);
  return rows.length > 0;
};

/** Puts photos back into an album, each with who had put it in and its place. Only photos that exist go in. */
export const insertMembersAgain = async (
  db: Connection,
  id: AlbumId,
  owner: UserId,
  members: readonly AlbumMember[],
): Promise<void> => {
  const [photos, providers, sequences] = [
    members.map(({ photo }): PhotoId => photo),
    members.map(({ provider }) => provider),
    members.map(({ sequence }) => sequence ?? 0),
  ];
  await sql`
insert into many_item_has_many_normal_album (sequence, item_provider_id_user, id_item, id_normal_album, album_id_user)
select distinct w.sequence, w.provider, i.id, ${id}::int, ${owner}::int
  from unnest(${photos}::int[], ${providers}::int[], ${sequences}::float8[]) as w(photo, provider, sequence)
  join item i on i.id = w.photo
  join unit u on u.id_item = i.id and u.is_major
on conflict do nothing`.execute(db);
};

/** Who put photos in that stay, and their places, where that is not as it shall be. */
export const updateMembers = async (db: Connection, id: AlbumId, members: readonly AlbumMember[]): Promise<void> => {
  await sql`
update many_item_has_many_normal_album m set item_provider_id_user = w.provider, sequence = w.sequence
  from unnest(${members.map(({ photo }) => photo)}::int[], ${members.map(({ provider }) => provider)}::int[],
              ${members.map(({ sequence }) => sequence ?? 0)}::float8[]) as w(photo, provider, sequence)
 where m.id_normal_album = ${id} and m.id_item = w.photo`.execute(db);
};

/** What Photos counted, as columns of the album's row. */
export const countedRow = async (db: Connection, id: AlbumId): Promise<Row | undefined> => {
  const { rows } = await sql<{ row: Row }>`
select jsonb_build_object('item_count', item_count, 'start_time', start_time, 'end_time', end_time) as "row"
  from normal_album where id = ${id}`.execute(db);
  return rows[0]?.row;
};
