/** Keys and other rules that rows of a table must obey, as the catalogs have them. */
import { sql } from 'kysely';
import type { Connection } from './connect.ts';

export interface UniqueKey {
  readonly table: string;
  readonly name: string;
  readonly primary: boolean;
  readonly columns: readonly string[];
  /** Whether it holds for every row, at once: only such a one can tell that a row is there already. */
  readonly whole: boolean;
}

/** Primary keys, unique constraints and unique indexes of these tables, columns in order of name. */
export const uniqueKeysOf = async (db: Connection, tables: readonly string[]): Promise<UniqueKey[]> => {
  const { rows } = await sql<UniqueKey>`
select c.relname::text as "table", i.relname::text as "name", x.indisprimary as "primary",
       array(select coalesce(a.attname::text, pg_get_indexdef(x.indexrelid, k.nth, true))
               from generate_series(1, x.indnkeyatts::int) as k(nth)
               left join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[k.nth - 1] and a.attnum > 0
              order by 1) as "columns",
       x.indpred is null and x.indisvalid and x.indisready and x.indimmediate as "whole"
  from pg_index x
  join pg_class c on c.oid = x.indrelid
  join pg_class i on i.oid = x.indexrelid
 where x.indisunique and c.relnamespace = 'public'::regnamespace and c.relname = any(${tables}::text[])
 order by 1, 2`.execute(db);
  return rows;
};

export interface Constraint {
  readonly table: string;
  readonly name: string;
  readonly kind: 'reference' | 'check' | 'exclusion';
  readonly columns: readonly string[];
  /** What a `check` or `exclusion` says; of a reference, what happens to the row when the one it names goes. */
  readonly says: string;
  /** Table and columns a reference names. */
  readonly to: string | null;
  readonly toColumns: readonly string[];
}

/** Checks, exclusions and references of these tables, and references of any other table to them. */
export const constraintsOf = async (db: Connection, tables: readonly string[]): Promise<Constraint[]> => {
  const { rows } = await sql<Constraint>`
select c.relname::text as "table", k.conname::text as "name",
       case k.contype when 'f' then 'reference' when 'c' then 'check' else 'exclusion' end as "kind",
       array(select a.attname::text from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any(k.conkey)
              order by array_position(k.conkey, a.attnum)) as "columns",
       case k.contype when 'c' then pg_get_expr(k.conbin, k.conrelid) when 'x' then pg_get_constraintdef(k.oid)
            else 'on delete ' || case k.confdeltype when 'a' then 'refuse' when 'r' then 'refuse' when 'c' then 'cascade'
                                                    when 'n' then 'set null' else 'set default' end end as "says",
       case when n.oid = 'public'::regnamespace then t.relname::text else n.nspname || '.' || t.relname end as "to",
       array(select a.attname::text from pg_attribute a where a.attrelid = k.confrelid and a.attnum = any(k.confkey)
              order by array_position(k.confkey, a.attnum)) as "toColumns"
  from pg_constraint k
  join pg_class c on c.oid = k.conrelid
  left join pg_class t on t.oid = k.confrelid
  left join pg_namespace n on n.oid = t.relnamespace
 where (k.contype in ('c', 'f', 'x') and c.relnamespace = 'public'::regnamespace and c.relname = any(${tables}::text[]))
    or (k.contype = 'f' and n.oid = 'public'::regnamespace and t.relname = any(${tables}::text[]))
 order by 1, 2`.execute(db);
  return rows;
};
