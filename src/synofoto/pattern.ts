/** An album made by hand, with everything that was written for it: by its pattern we see whether we would do the same. */
import { sql } from 'kysely';
import type { AlbumId } from '../core/photo.ts';
import type { Row } from '../library.ts';
import type { Connection } from './connect.ts';
import { NAME_RULES, type NameRule } from './habits.ts';
import { type Column, columnsOf } from './layout.ts';
import { WRITTEN } from './tables.ts';

export interface PatternRows {
  readonly album: Row;
  readonly share: Row | null;
  readonly permissions: readonly Row[];
  readonly members: readonly Row[];
  /** Capture times of the first and the last of its photos, counted from them. */
  readonly oldest: number | null;
  readonly newest: number | null;
  /** Whether the cover is also the number of a file of one of its photos, and another photo's than its own. */
  readonly coverIsFile: boolean;
  /** Whether its cover has a file of the very same number, so that nobody can tell which of the two is meant. */
  readonly coverIsBoth: boolean;
}

export interface Pattern extends PatternRows {
  /** Its name, as each rule would make it. */
  readonly names: Readonly<Record<NameRule, string>>;
  /** Every column of the four tables. */
  readonly columns: readonly Column[];
}

/** The rows of one normal album, whoever made it. */
export const patternRows = async (db: Connection, id: AlbumId): Promise<PatternRows | null> => {
  const { rows } = await sql<PatternRows>`
select to_jsonb(a) as "album", to_jsonb(s) as "share", m.rows as "members", m.oldest, m.newest,
       coalesce(m."coverIsFile", false) as "coverIsFile", coalesce(m."coverIsBoth", false) as "coverIsBoth",
       (select coalesce(json_agg(to_jsonb(p) order by p.id), '[]') from share_permission p
         where p.passphrase_share = a.passphrase_share) as "permissions"
  from normal_album a
  left join share s on s.passphrase = a.passphrase_share
  cross join lateral (
    select coalesce(json_agg(to_jsonb(m) order by m.id_item), '[]') as rows,
           min(u.oldest) as oldest, max(u.newest) as newest,
           bool_or(u."coverIsFile" and m.id_item <> a.cover) as "coverIsFile",
           bool_or(u."coverIsFile" and m.id_item = a.cover) as "coverIsBoth"
      from many_item_has_many_normal_album m
      cross join lateral (
        select min(u.takentime) filter (where u.is_major) as oldest, max(u.takentime) filter (where u.is_major) as newest,
               bool_or(u.id = a.cover) as "coverIsFile"
          from unit u where u.id_item = m.id_item) u
     where m.id_normal_album = a.id) m
 where a.id = ${id}`.execute(db);
  return rows[0] ?? null;
};

/** A name by each rule, as the server makes it. */
export const namesByRule = async (db: Connection, name: string): Promise<Readonly<Record<NameRule, string>>> => {
  const rules = Object.entries(NAME_RULES).map(([rule, { inSql }]) => sql`${inSql(name)}::text as ${sql.ref(rule)}`);
  const { rows } = await sql<Record<NameRule, string>>`select ${sql.join(rules)}`.execute(db);
  return rows[0] as Record<NameRule, string>;
};

/** An album with all that is needed to compare it; null where there is no normal album of that number. */
export const patternOf = async (db: Connection, id: AlbumId): Promise<Pattern | null> => {
  const rows = await patternRows(db, id);
  if (rows === null) return null;
  const names = await namesByRule(db, String(rows.album.name));
  return { ...rows, names, columns: await columnsOf(db, Object.keys(WRITTEN)) };
};
