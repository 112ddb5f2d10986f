/**
 * What a role of its own would need and no more, as statements for the keeper to read and run: read the tables we
 * read, write the four tables that hold albums and shares, and whatever the triggers and functions of Photos touch
 * while we write, since those run with the rights of whoever writes.
 */
import { sql } from 'kysely';
import type { Connection } from './connect.ts';
import { FUNCTIONS, OPTIONAL, READ, WRITTEN } from './tables.ts';

export interface Relation {
  readonly name: string;
  /** Sequences its columns draw from. */
  readonly sequences: readonly string[];
}

/** Every table of schema `public`, with the sequences that belong to it. */
export const relations = async (db: Connection): Promise<Relation[]> => {
  const { rows } = await sql<Relation>`
select c.relname::text as "name",
       array(select s.relname::text from pg_depend d join pg_class s on s.oid = d.objid and s.relkind = 'S'
              where d.refobjid = c.oid and d.refclassid = 'pg_class'::regclass and d.deptype in ('a', 'i')
              order by 1) as "sequences"
  from pg_class c
 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
 order by 1`.execute(db);
  return rows;
};

export interface Routine {
  readonly name: string;
  /** `insert_item_to_update_normal_album_func(integer)`, quoted where it must be. */
  readonly signature: string;
  readonly body: string;
  /** What stands at its head: `returns void, plpgsql`. */
  readonly declared: string;
  /** Whether it runs with the rights of whoever calls it. */
  readonly asCaller: boolean;
  /** Only triggers can call it; nobody needs a right for that. */
  readonly forTriggers: boolean;
  /** Whether a trigger of one of the tables we write calls it. */
  readonly triggered: boolean;
}

/** Every function of schema `public`. */
export const routines = async (db: Connection, tables: readonly string[]): Promise<Routine[]> => {
  const { rows } = await sql<Routine>`
select p.proname::text as "name", p.oid::regprocedure::text as "signature", not p.prosecdef as "asCaller",
       case when p.prosrc = '' then pg_get_functiondef(p.oid) else p.prosrc end as "body",
       'returns ' || pg_get_function_result(p.oid) || ', ' || (select l.lanname from pg_language l where l.oid = p.prolang)
         || coalesce(', set ' || array_to_string(p.proconfig, ', '), '') as "declared",
       p.prorettype = 'trigger'::regtype as "forTriggers",
       exists (select 1 from pg_trigger t join pg_class c on c.oid = t.tgrelid
                where t.tgfoid = p.oid and not t.tgisinternal and c.relnamespace = 'public'::regnamespace
                  and c.relname = any(${tables}::text[])) as "triggered"
  from pg_proc p
 where p.pronamespace = 'public'::regnamespace
 order by 2`.execute(db);
  return rows;
};

/** Whom we are connected as, if that is a role of its own: neither superuser nor owner of the tables. */
export const ordinaryRole = async (db: Connection): Promise<string | null> => {
  const { rows } = await sql<{ role: string }>`
select current_user::text as "role"
  from pg_class c
 where c.oid = to_regclass('public.normal_album') and not pg_has_role(current_user, c.relowner, 'member')`.execute(db);
  return rows[0]?.role ?? null;
};

const wordsOf = (body: string): ReadonlySet<string> => new Set(body.match(/[A-Za-z_][A-Za-z0-9_$]*/g) ?? []);

/** The functions that run while we write, those they call included. */
export const reached = (all: readonly Routine[]): readonly Routine[] => {
  const found = new Set(all.filter(({ name, triggered }) => triggered || Object.hasOwn(FUNCTIONS, name)));
  for (const routine of found) {
    const words = wordsOf(routine.body);
    for (const other of all) if (words.has(other.name)) found.add(other);
  }
  return [...found];
};

/** A name as SQL takes it, whatever is in it. */
const quoted = (name: string): string => (/^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`);

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Long lists in lines of a readable length. */
const listed = (names: readonly string[]): string => {
  const lines: string[] = [];
  for (const name of names) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + name.length < 100) lines[lines.length - 1] = `${last}, ${name}`;
    else lines.push(name);
  }
  return lines.join(',\n  ');
};

const grant = (what: string, names: readonly string[], role: string): string[] =>
  names.length === 0 ? [] : [`grant ${what} ${listed(names.map(quoted))} to ${role};`];

/** What the role is called when we are not connected as one of its own already. */
const DEFAULT_ROLE = 'memories';

/** Tables `condition_album_item_N` come and go with the conditional albums people make. */
const ALBUM_ITEMS = /^condition_album_item_\d+$/;

const isRead = (name: string): boolean =>
  Object.hasOwn(READ, name) || Object.hasOwn(WRITTEN, name) || OPTIONAL.includes(name) || ALBUM_ITEMS.test(name);

const VERBS: readonly (readonly [right: string, says: string])[] = [
  ['select', '(?:from|join)'],
  ['insert', 'insert\\s+into'],
  ['update', 'update'],
  ['delete', 'delete\\s+from'],
];

/** What these functions do with a table, as far as their text says; whoever writes a row of it may also read it. */
const rightsIn = (bodies: readonly string[], table: string): string => {
  const rights = VERBS.filter(([, says]) =>
    bodies.some((body) => new RegExp(`\\b${says}\\s+(only\\s+)?(public\\.)?"?${table}\\b`, 'i').test(body)),
  ).map(([right]) => right);
  return rights.length === 0 ? '' : [...new Set(['select', ...rights])].join(', ');
};

/**
 * The statements that make a role which can do only what this program needs, for this very database. To be run as
 * `postgres`; running them twice does no harm. They are for the role we are connected as, unless that owns everything.
 */
export const grants = async (db: Connection): Promise<string> => {
  const roleName = (await ordinaryRole(db)) ?? DEFAULT_ROLE;
  const [tables, all] = [await relations(db), await routines(db, Object.keys(WRITTEN))];
  const role = quoted(roleName);
  const running = reached(all);
  const bodies = running.filter(({ asCaller }) => asCaller).map(({ body }) => body);
  const there = new Set(tables.map(({ name }) => name));
  const written = Object.keys(WRITTEN).filter((name) => there.has(name));
  const byThem = [...there]
    .filter((name) => !written.includes(name))
    .map((name) => ({ name, rights: rightsIn(bodies, name) }))
    .filter(({ name, rights }) => rights !== '' && !(isRead(name) && rights === 'select'));
  const drawnFrom = tables
    .filter(
      ({ name }) => written.includes(name) || byThem.some((one) => one.name === name && /insert/.test(one.rights)),
    )
    .flatMap(({ sequences }) => sequences);
  return [
    '-- A role for Synology Memories that can do only what it needs. To be run as postgres:',
    '--   memories doctor --print-grants | sudo -u postgres psql -v ON_ERROR_STOP=1 -d synofoto',
    `-- Afterwards, in psql, give it a password:  \\password ${roleName}`,
    '',
    'do $$ begin',
    `  if not exists (select 1 from pg_roles where rolname = ${literal(roleName)}) then`,
    `    create role ${role} login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;`,
    '  end if;',
    'end $$;',
    `grant usage on schema public to ${role};`,
    '',
    '-- To look at photos, people, places and albums.',
    ...grant('select on', [...there].filter(isRead), role),
    '-- Conditional albums keep their photos in a table each; those to come may be read too.',
    `alter default privileges for role "SynologyPhotos" in schema public grant select on tables to ${role};`,
    '',
    '-- To make, change and take away albums and their shares.',
    ...grant('insert, update, delete on', written, role),
    ...running
      .filter(({ forTriggers }) => !forTriggers)
      .map(({ signature }) => `grant execute on function ${signature} to ${role};`),
    '',
    '-- What the functions and triggers of Synology Photos touch while an album is written.',
    ...byThem.map(({ name, rights }) => `grant ${rights} on ${quoted(name)} to ${role};`),
    '',
    '-- Numbers for new rows.',
    ...grant('usage, select on sequence', [...new Set(['album_id_seq', ...drawnFrom])].sort(), role),
    '',
  ].join('\n');
};
