/** What a dump asks of the database: the columns of its tables, the keys between them and others, and the rows. */
import { type RawBuilder, sql } from 'kysely';
import type { Connection } from './connect.ts';

export interface DumpedColumn {
  readonly table: string;
  /** Quoted where it must be. */
  readonly name: string;
  /** Whole numbers need no quotes; all else is written as the text that its type reads. */
  readonly isNumber: boolean;
}

/** The columns of these tables that a row is made with: all but those the database computes. */
export const dumpedColumns = async (db: Connection, tables: readonly string[]): Promise<DumpedColumn[]> => {
  const { rows } = await sql<DumpedColumn>`
select c.relname::text as "table", quote_ident(a.attname) as "name",
       a.atttypid = any(array['int2', 'int4', 'int8']::regtype[]) as "isNumber"
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
 where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname = any(${tables}::text[])
   and coalesce(to_jsonb(a)->>'attgenerated', '') = ''
 order by c.relname, a.attnum`.execute(db);
  return rows;
};

export interface ForeignKey {
  /** The table that points, and the one pointed to; names quoted where they must be. */
  readonly table: string;
  readonly target: string;
  readonly columns: readonly string[];
  readonly targetColumns: readonly string[];
  /** What Photos does when the row pointed to goes: the pointing row goes too, or points nowhere. */
  readonly onDelete: 'goes' | 'points nowhere';
}

/** Keys by which these tables point to any others of schema `public`, or others to them. */
export const foreignKeys = async (db: Connection, tables: readonly string[]): Promise<ForeignKey[]> => {
  const { rows } = await sql<ForeignKey>`
select quote_ident(t.relname) as "table", quote_ident(p.relname) as "target",
       array(select quote_ident(a.attname) from unnest(k.conkey) with ordinality as n(number, place)
               join pg_attribute a on a.attrelid = k.conrelid and a.attnum = n.number order by n.place) as "columns",
       array(select quote_ident(a.attname) from unnest(k.confkey) with ordinality as n(number, place)
               join pg_attribute a on a.attrelid = k.confrelid and a.attnum = n.number order by n.place) as "targetColumns",
       case when k.confdeltype <> 'c' and not exists (
              select 1 from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any(k.conkey) and a.attnotnull)
            then 'points nowhere' else 'goes' end as "onDelete"
  from pg_constraint k
  join pg_class t on t.oid = k.conrelid and t.relnamespace = 'public'::regnamespace
  join pg_class p on p.oid = k.confrelid and p.relnamespace = 'public'::regnamespace
 where k.contype = 'f' and (t.relname = any(${tables}::text[]) or p.relname = any(${tables}::text[]))
 order by t.relname, k.conname`.execute(db);
  return rows;
};

/** All rows of a table, each as the values of an `insert`: quoted by the server, which knows its own types best. */
export const rowsAsValues = (table: string, columns: readonly DumpedColumn[]): RawBuilder<{ row: string }> => {
  const values = columns.map(({ name, isNumber }) =>
    isNumber ? `coalesce(${name}::text, 'NULL')` : `quote_nullable(${name}::text)`,
  );
  return sql.raw(`select '(' || ${values.join(` || ', ' || `)} || ')' as "row" from only public.${table}`);
};
