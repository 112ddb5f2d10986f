import { sql } from 'kysely';
import type { Connection } from './connect.ts';

export interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly hasDefault: boolean;
}

/**
 * Every column of these tables in schema `public`, types named as in `information_schema`; that one shows only what the
 * role has a right to, and missing rights must not look like missing tables.
 */
export const columnsOf = async (db: Connection, tables: readonly string[]): Promise<Column[]> => {
  const { rows } = await sql<Column>`
select c.relname::text as "table", a.attname::text as "column",
       case when t.typelem <> 0 and t.typlen = -1 then 'ARRAY'
            when t.typnamespace = 'pg_catalog'::regnamespace then format_type(t.oid, null)
            else 'USER-DEFINED' end as "type",
       not a.attnotnull as "nullable", a.atthasdef or a.attidentity <> '' as "hasDefault"
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_type t on t.oid = a.atttypid
 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'f')
   and c.relname = any(${tables}::text[])
 order by c.relname, a.attnum`.execute(db);
  return rows;
};

export interface Server {
  /** 110022 for 11.22. */
  readonly version: number;
  readonly database: string;
  readonly role: string;
  readonly readOnly: boolean;
  /** Databases of another way to keep personal spaces that we do not know how to read. */
  readonly personalDatabases: number;
}

/** Which server, database and role we talk to. */
export const server = async (db: Connection): Promise<Server> => {
  const { rows } = await sql<Server>`
select current_setting('server_version_num')::int as "version", current_database()::text as "database",
       current_user::text as "role", (pg_is_in_recovery() or current_setting('default_transaction_read_only') = 'on') as "readOnly",
       (select count(*)::int from pg_database where datname ~ '^synofoto_personal_') as "personalDatabases"`.execute(
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
 where p.pronamespace = 'public'::regnamespace and p.proname = any(${names}::text[])
 order by 1, 2`.execute(db);
  return rows;
};

/** Of these tables, the ones our role may not use in these ways (`select`, `insert, update, delete`). */
export const forbidden = async (
  db: Connection,
  tables: readonly string[],
  ways: readonly string[],
): Promise<string[]> => {
  const { rows } = await sql<{ table: string }>`
select distinct t.name as "table"
  from unnest(${tables}::text[]) as t(name) cross join unnest(${ways}::text[]) as w(way)
 where not has_table_privilege('public.' || quote_ident(t.name), w.way)
 order by 1`.execute(db);
  return rows.map(({ table }) => table);
};

/** Whether inserting into `normal_album` fires a trigger before: without one its `version` cannot be filled. */
export const hasInsertTrigger = async (db: Connection): Promise<boolean> => {
  const { rows } = await sql`
select 1 from pg_trigger
 where tgrelid = 'public.normal_album'::regclass and not tgisinternal and tgtype & 2 = 2 and tgtype & 4 = 4 and tgenabled <> 'D'
 limit 1`.execute(db);
  return rows.length > 0;
};

/** Migrations of Photos that are still running; null where this generation has no such table. */
export const runningMigrations = async (db: Connection): Promise<number | null> => {
  const { rows } = await sql<{ there: boolean }>`
select to_regclass('public.async_db_migration_task') is not null as "there"`.execute(db);
  if (!rows[0]?.there) return null;
  const tasks = await sql<{ tasks: number }>`select count(*)::int as "tasks" from async_db_migration_task`.execute(db);
  return tasks.rows[0]?.tasks ?? 0;
};
