import { sql } from 'kysely';
import type { Connection } from './connect.ts';

export interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly hasDefault: boolean;
  /** Nobody but the database may fill it. */
  readonly computed: boolean;
  /** As one would write it when making the table: `smallint not null default 0`. */
  readonly declared: string;
}

/**
 * Every column of these tables in schema `public`, types named as in `information_schema`; that one shows only what the
 * role has a right to, and missing rights must not look like missing tables. Computed columns came with PostgreSQL 12,
 * so that one is asked for in a way in which 11 finds nothing.
 */
export const columnsOf = async (db: Connection, tables: readonly string[]): Promise<Column[]> => {
  const { rows } = await sql<Column>`
select c.relname::text as "table", a.attname::text as "column",
       case when t.typelem <> 0 and t.typlen = -1 then 'ARRAY'
            when t.typnamespace = 'pg_catalog'::regnamespace then format_type(t.oid, null)
            else 'USER-DEFINED' end as "type",
       not a.attnotnull as "nullable", a.atthasdef or a.attidentity <> '' as "hasDefault",
       a.attidentity = 'a' or coalesce(to_jsonb(a)->>'attgenerated', '') <> '' as "computed",
       format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end
         || coalesce(' default ' || replace(pg_get_expr(d.adbin, d.adrelid), 'public.', ''), '')
         || case a.attidentity when 'a' then ' generated always' when 'd' then ' generated' else '' end
         || case when coalesce(to_jsonb(a)->>'attgenerated', '') <> '' then ' computed' else '' end as "declared"
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_type t on t.oid = a.atttypid
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'f')
   and c.relname = any(${tables}::text[])
 order by c.relname, a.attnum`.execute(db);
  return rows;
};

/** Where the database of a NAS lies, for roles that may not ask the server: a link into one of the volumes. */
const USUAL_DATA = '/var/services/pgsql';

export interface Server {
  /** 110022 for 11.22. */
  readonly version: number;
  readonly database: string;
  readonly role: string;
  readonly readOnly: boolean;
  /** Whether triggers fire for us: not where the session passes for one that copies another server. */
  readonly firesTriggers: boolean;
  /** Databases of another way to keep personal spaces that we do not know how to read. */
  readonly personalDatabases: number;
  /** Where the server keeps its data, or likely does; null where that is another machine. */
  readonly dataFolder: string | null;
}

/** Which server, database and role we talk to. */
export const server = async (db: Connection): Promise<Server> => {
  const { rows } = await sql<Server>`
select current_setting('server_version_num')::int as "version", current_database()::text as "database",
       current_user::text as "role", (pg_is_in_recovery() or current_setting('default_transaction_read_only') = 'on') as "readOnly",
       current_setting('session_replication_role') <> 'replica' as "firesTriggers",
       (select count(*)::int from pg_database where datname ~ '^synofoto_personal_') as "personalDatabases",
       case when inet_server_addr() is null
            then coalesce((select setting from pg_settings where name = 'data_directory'), ${USUAL_DATA}) end as "dataFolder"`.execute(
    db,
  );
  return rows[0] as Server;
};

/** Argument types of the functions with these names in schema `public`; one row per overload. */
export const functionsNamed = async (
  db: Connection,
  names: readonly string[],
): Promise<{ readonly name: string; readonly takes: string; readonly callable: boolean }[]> => {
  const { rows } = await sql<{ name: string; takes: string; callable: boolean }>`
select p.proname::text as "name", array_to_string(array(select format_type(t, null) from unnest(p.proargtypes) as t), ', ') as "takes",
       has_function_privilege(p.oid, 'execute') as "callable"
  from pg_proc p
 where p.pronamespace = 'public'::regnamespace and p.proname = any(${names}::text[]) and p.prokind = 'f'
 order by 1, 2`.execute(db);
  return rows;
};

/** Of these tables, the ones that stand there but our role may not use in these ways (`select`, `insert, update, delete`). */
export const forbidden = async (
  db: Connection,
  tables: readonly string[],
  ways: readonly string[],
): Promise<string[]> => {
  const { rows } = await sql<{ table: string }>`
select distinct c.relname::text as "table"
  from pg_class c cross join unnest(${ways}::text[]) as w(way)
 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'f')
   and c.relname = any(${tables}::text[])
   and not (has_table_privilege(c.oid, w.way) and has_schema_privilege(c.relnamespace, 'usage'))
 order by 1`.execute(db);
  return rows.map(({ table }) => table);
};

export interface Sequence {
  readonly sequence: string;
  readonly usable: boolean;
}

/** The sequences of these names, and those that number the rows of these tables by themselves. */
export const sequencesOf = async (
  db: Connection,
  names: readonly string[],
  tables: readonly string[],
): Promise<Sequence[]> => {
  const { rows } = await sql<Sequence>`
select distinct s.relname::text as "sequence", has_sequence_privilege(s.oid, 'usage') as "usable"
  from pg_class s
  left join pg_depend d on d.objid = s.oid and d.classid = 'pg_class'::regclass and d.deptype = 'a'
  left join pg_class c on c.oid = d.refobjid and d.refclassid = 'pg_class'::regclass
 where s.relkind = 'S' and s.relnamespace = 'public'::regnamespace
   and (s.relname = any(${names}::text[]) or c.relname = any(${tables}::text[]))
 order by 1`.execute(db);
  return rows;
};

/** Migrations of Photos that are still running; null where this generation has no such table. */
export const runningMigrations = async (db: Connection): Promise<number | 'hidden' | null> => {
  const { rows } = await sql<{ there: boolean; readable: boolean }>`
select t.id is not null as "there", coalesce(has_table_privilege(t.id, 'select'), false) as "readable"
  from (select to_regclass('public.async_db_migration_task')::oid as id) t`.execute(db);
  if (!rows[0]?.there) return null;
  if (!rows[0].readable) return 'hidden';
  const tasks = await sql<{ tasks: number }>`select count(*)::int as "tasks" from async_db_migration_task`.execute(db);
  return tasks.rows[0]?.tasks ?? 0;
};

/** Whether the shared space stands among the users, as user 0. */
export const hasSharedSpace = async (db: Connection): Promise<boolean> => {
  const { rows } = await sql`select 1 from user_info where id = 0`.execute(db);
  return rows.length > 0;
};
