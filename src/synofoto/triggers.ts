/** What a table does by itself when its rows change, and what sort of table it is. */
import { sql } from 'kysely';
import type { Connection } from './connect.ts';

export type Event = 'insert' | 'update' | 'delete' | 'truncate';

export interface Trigger {
  readonly table: string;
  readonly name: string;
  readonly when: 'before' | 'after' | 'instead of';
  readonly events: readonly Event[];
  readonly forEach: 'row' | 'statement';
  /** Fires when one of these is updated; empty: any. */
  readonly columns: readonly string[];
  /** Only where this holds; null: always. */
  readonly condition: string | null;
  /** `imagined_take_version()`. */
  readonly calls: string;
  readonly enabled: boolean;
  /** One of those by which the server itself watches references. */
  readonly internal: boolean;
}

/**
 * Triggers of these tables; those of the server itself only where somebody switched them off. Bits of `tgtype` are
 * those of PostgreSQL's `pg_trigger.h`, the same in all versions.
 */
export const triggersOf = async (db: Connection, tables: readonly string[]): Promise<Trigger[]> => {
  const { rows } = await sql<Trigger>`
select c.relname::text as "table", t.tgname::text as "name",
       case when t.tgtype & 64 <> 0 then 'instead of' when t.tgtype & 2 <> 0 then 'before' else 'after' end as "when",
       array_remove(array[case when t.tgtype & 4 <> 0 then 'insert' end, case when t.tgtype & 16 <> 0 then 'update' end,
                          case when t.tgtype & 8 <> 0 then 'delete' end, case when t.tgtype & 32 <> 0 then 'truncate' end],
                    null) as "events",
       case when t.tgtype & 1 <> 0 then 'row' else 'statement' end as "forEach",
       array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum = any(t.tgattr::int2[])
              order by 1) as "columns",
       substring(pg_get_triggerdef(t.oid, true) from ' WHEN \\((.*)\\) EXECUTE ') as "condition",
       replace(n.nspname || '.', 'public.', '') || p.proname || '(' || replace(encode(t.tgargs, 'escape'), '\\000', ',') || ')' as "calls",
       t.tgenabled in ('O', 'A') as "enabled", t.tgisinternal as "internal"
  from pg_trigger t
  join pg_class c on c.oid = t.tgrelid
  join pg_proc p on p.oid = t.tgfoid
  join pg_namespace n on n.oid = p.pronamespace
 where c.relnamespace = 'public'::regnamespace and c.relname = any(${tables}::text[])
   and (not t.tgisinternal or t.tgenabled not in ('O', 'A'))
 order by 1, 2`.execute(db);
  return rows;
};

export interface Standing {
  readonly table: string;
  /** An ordinary table; not a view, nor one that stands elsewhere or in parts. */
  readonly ordinary: boolean;
  /** Whether rows may be kept from some roles. */
  readonly rowSecurity: boolean;
  /** Whether rows are kept from our role. */
  readonly hidesRows: boolean;
  readonly rules: readonly string[];
  /** Tables it inherits from. */
  readonly parents: readonly string[];
  readonly children: readonly string[];
}

/** What sort of tables these are. */
export const standingOf = async (db: Connection, tables: readonly string[]): Promise<Standing[]> => {
  const { rows } = await sql<Standing>`
select c.relname::text as "table", c.relkind = 'r' as "ordinary", c.relrowsecurity as "rowSecurity",
       row_security_active(c.oid) as "hidesRows",
       array(select r.rulename::text from pg_rewrite r where r.ev_class = c.oid and r.rulename <> '_RETURN' order by 1) as "rules",
       array(select p.relname::text from pg_inherits h join pg_class p on p.oid = h.inhparent where h.inhrelid = c.oid order by 1) as "parents",
       array(select p.relname::text from pg_inherits h join pg_class p on p.oid = h.inhrelid where h.inhparent = c.oid order by 1) as "children"
  from pg_class c
 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'f') and c.relname = any(${tables}::text[])
 order by 1`.execute(db);
  return rows;
};
