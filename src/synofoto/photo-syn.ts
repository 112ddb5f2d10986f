/**
 * The table of photo-syn, a Python program that wrote albums here before us. It keeps it among Photos' own; we only
 * ever read it. Nobody declares its types anywhere, so they are looked at here rather than trusted.
 */
import { sql } from 'kysely';
import type { AlbumId, UserId } from '../core/photo.ts';
import { MemoriesError } from '../errors.ts';
import type { PhotoSynAlbum, Row } from '../library.ts';
import type { Connection } from './connect.ts';

interface Look {
  readonly role: string;
  /** null: there is no such table. */
  readonly readable: boolean | null;
  /** Whether those we are connected as may read it; they may be more than the role we work as. */
  readonly readableAsSession: boolean | null;
  /** A table and nothing more: reading it runs nobody's code. */
  readonly plain: boolean | null;
}

/** Whether photo-syn's table stands, whether we may read it, and as whom. */
export const photoSynTable = async (db: Connection): Promise<Look | null> => {
  const { rows } = await sql<Look>`
select current_user::text as "role", has_table_privilege(c.oid, 'select') as "readable",
       has_table_privilege(session_user, c.oid, 'select') as "readableAsSession",
       c.relkind = 'r' and not c.relrowsecurity
         and not exists (select 1 from pg_attribute a join pg_type t on t.oid = a.atttypid
                          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                            and (t.typnamespace <> 'pg_catalog'::regnamespace or t.typtype <> 'b')) as "plain"
  from pg_class c
 where c.relnamespace = 'public'::regnamespace and c.relname = 'auto_album' and c.relkind in ('r', 'p')`.execute(db);
  return rows[0] ?? null;
};

/** Works as another role until the transaction ends; `none` is the one we are connected as. */
export const workAs = async (db: Connection, role: string): Promise<void> => {
  await sql`select set_config('role', ${role}, true)`.execute(db);
};

/** Keeps photo-syn's table what it is until the transaction ends. */
export const holdPhotoSynTable = async (db: Connection): Promise<void> => {
  await sql`lock table public.auto_album in access share mode`.execute(db);
};

/** Every row of photo-syn's table, whatever its columns. */
export const photoSynRows = async (db: Connection): Promise<Row[]> => {
  const { rows } = await sql<{ row: Row }>`select to_jsonb(a) as "row" from public.auto_album a`.execute(db);
  return rows.map(({ row }) => row);
};

const numberOf = (value: unknown): number | null => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? Math.trunc(number) : null;
};

const read = ({ album_id, user_id, album_name, epoch_last_modified }: Row): PhotoSynAlbum[] => {
  const [album, owner] = [numberOf(album_id), numberOf(user_id)];
  if (album === null || owner === null) return [];
  return [
    {
      album: album as AlbumId,
      owner: owner as UserId,
      name: typeof album_name === 'string' ? album_name : '',
      changed: numberOf(epoch_last_modified),
    },
  ];
};

/**
 * Its rows as whoever we are connected as: whoever set photo-syn up did so as `postgres`, and the role that owns the
 * tables of Photos, as which we work, has no right on that one. Only a plain table is read so: of anything else,
 * somebody's code would run with every right there is.
 */
const rowsAsSession = async (db: Connection, role: string): Promise<Row[] | null> => {
  await workAs(db, 'none');
  await holdPhotoSynTable(db);
  const rows = (await photoSynTable(db))?.plain ? await photoSynRows(db) : null;
  await workAs(db, role);
  return rows;
};

/** Each album once, as it was last written down. */
const albumsIn = (rows: readonly Row[]): PhotoSynAlbum[] => {
  const each = new Map<string, PhotoSynAlbum>();
  for (const album of rows.flatMap(read)) {
    const key = `${album.album}@${album.owner}`;
    if ((each.get(key)?.changed ?? 0) <= (album.changed ?? 0)) each.set(key, album);
  }
  return [...each.values()].sort((a, b) => a.album - b.album);
};

/**
 * What photo-syn says it made, each album once; null where it was never here.
 *
 * @throws MemoriesError `no-rights` when its table stands, but is not for us to read.
 */
export const photoSynAlbums = async (db: Connection): Promise<PhotoSynAlbum[] | null> => {
  const table = await photoSynTable(db);
  if (table === null) return null;
  const { role, readable, readableAsSession } = table;
  const rows = readable ? await photoSynRows(db) : readableAsSession ? await rowsAsSession(db, role) : null;
  if (rows !== null) return albumsIn(rows);
  throw new MemoriesError('no-rights', 'The table of photo-syn, public.auto_album, is there, but we may not read it', {
    hint: `Let us, on the NAS: sudo -u postgres psql -d synofoto -c 'grant select on public.auto_album to "${role}"'`,
  });
};
