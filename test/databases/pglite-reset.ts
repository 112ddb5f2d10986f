/** Making an embedded database as good as new after a test, or finding out that it cannot be. */
import type { PGlite } from '@electric-sql/pglite';
import { SHARED_SPACE_ROW } from '../../src/demo/schema.ts';

/** First oid of what is not part of PostgreSQL itself. */
const FIRST_OWN = 16_384;

/** Catalogs that say what a database is, without what it holds; those of objects, by the column with their oid. */
const CATALOGS = {
  pg_class: 'oid',
  pg_attribute: 'attrelid',
  pg_attrdef: 'oid',
  pg_constraint: 'oid',
  pg_index: 'indexrelid',
  pg_inherits: 'inhrelid',
  pg_proc: 'oid',
  pg_trigger: 'oid',
  pg_rewrite: 'oid',
  pg_namespace: null,
  pg_authid: null,
  pg_auth_members: null,
  pg_database: null,
  pg_db_role_setting: null,
} as const;

const FINGERPRINT = `select md5(string_agg(line, '' order by line)) as fingerprint from (${Object.entries(CATALOGS)
  .map(
    ([catalog, oid]) => `select ${catalog}::text as line from ${catalog}${oid ? ` where ${oid} >= ${FIRST_OWN}` : ''}`,
  )
  .join(' union all ')}) catalogs`;

/** Changes with any table, column, function, trigger, right or role, even with a truncated table; not with rows. */
export const fingerprintOf = async (lite: PGlite): Promise<string> =>
  (await lite.query<{ fingerprint: string }>(FINGERPRINT)).rows[0]?.fingerprint ?? '';

const namesOf = async (lite: PGlite, kind: 'r' | 'S'): Promise<string[]> => {
  const { rows } = await lite.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = $1`,
    [kind],
  );
  return rows.map(({ name }) => name);
};

/** SQL that empties every table (user 0 stays) and starts every sequence again, without a trace in the catalogs. */
const emptying = (tables: readonly string[], sequences: readonly string[]): string => `
set session_replication_role = replica;
${tables.map((table) => `delete from ${table};`).join('\n')}
${SHARED_SPACE_ROW}
select ${sequences.map((sequence) => `setval('${sequence}', 1, false)`).join(', ')};
reset session_replication_role;`;

/** Empties the database; false if a test left it another shape than `fingerprint` says, so that it has to go. */
export const reset = async (lite: PGlite, fingerprint: string): Promise<boolean> => {
  try {
    await lite.exec('rollback');
    await lite.exec('discard all');
    const lists = (await namesOf(lite, 'r')).filter((table) => /^condition_album_item_\d+$/.test(table));
    if (lists.length > 0) await lite.exec(`drop table ${lists.join(', ')}`);
    if ((await fingerprintOf(lite)) !== fingerprint) return false;
    await lite.exec(emptying(await namesOf(lite, 'r'), await namesOf(lite, 'S')));
    return true;
  } catch {
    return false;
  }
};
