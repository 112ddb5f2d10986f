/** The tables that hold albums and shares, as SQL that puts them back; for `psql`, or one query of any driver. */
import { sql } from 'kysely';
import { MemoriesError } from '../errors.ts';
import type { Connection } from './connect.ts';
import { type DumpedColumn, dumpedColumns, type ForeignKey, foreignKeys, rowsAsValues } from './dump-rows.ts';
import { server } from './layout.ts';

/** Those pointed to before those that point to them. */
export const DUMPED = ['share', 'share_permission', 'normal_album', 'many_item_has_many_normal_album'] as const;

/** Rows asked for at a time; with some twenty bytes each this is what stands in memory. */
const BATCH = 2000;
/** Letters of one statement, roughly: short enough for any editor and for the server's memory. */
const LONGEST = 32_000;

/** How values look as text must not depend on settings: a place in an album is a number with all its digits. */
const EXACTLY = [
  'extra_float_digits = 3',
  "datestyle = 'ISO, MDY'",
  "intervalstyle = 'postgres'",
  "bytea_output = 'hex'",
];

const TO_BEGIN = `begin;
-- No trigger and no cascade of Photos may have a say in this, not even by counting a version: needs a superuser.
set local session_replication_role = replica;
set local client_encoding = 'UTF8';
set local statement_timeout = 0;
set local search_path = public, pg_catalog;
${EXACTLY.map((setting) => `set local ${setting};`).join('\n')}
lock table ${DUMPED.map((table) => `public.${table}`).join(', ')} in share row exclusive mode;
${[...DUMPED]
  .reverse()
  .map((table) => `delete from only public.${table};`)
  .join('\n')}
`;

const insertInto = (table: string, columns: readonly DumpedColumn[], rows: readonly string[]): string =>
  `insert into public.${table} (${columns.map(({ name }) => name).join(', ')}) overriding system value values\n${rows.join(',\n')};\n`;

/** Rows in statements of limited length. */
const statementsOf = (table: string, columns: readonly DumpedColumn[], rows: readonly string[]): string[] => {
  const statements: string[] = [];
  let [from, length] = [0, 0];
  rows.forEach((row, index) => {
    length += row.length;
    if (length < LONGEST && index < rows.length - 1) return;
    statements.push(insertInto(table, columns, rows.slice(from, index + 1)));
    [from, length] = [index + 1, 0];
  });
  return statements;
};

const dumpTable = async (
  db: Connection,
  table: string,
  columns: readonly DumpedColumn[],
  write: (sql: string) => void,
): Promise<void> => {
  await sql`declare memories_dump no scroll cursor for ${rowsAsValues(table, columns)}`.execute(db);
  for (;;) {
    const { rows } = await sql.raw<{ row: string }>(`fetch forward ${BATCH} from memories_dump`).execute(db);
    for (const statement of statementsOf(
      table,
      columns,
      rows.map(({ row }) => row),
    ))
      write(statement);
    if (rows.length < BATCH) break;
  }
  await sql.raw('close memories_dump').execute(db);
};

/** What Photos would have done to a row whose other end is gone since. */
const mend = ({ table, target, columns, targetColumns, onDelete }: ForeignKey): string => {
  const points = columns.map((column) => `c.${column} is not null`).join(' and ');
  const there = columns.map((column, index) => `p.${targetColumns[index]} = c.${column}`).join(' and ');
  const where = `where ${points} and not exists (select 1 from only public.${target} p where ${there});\n`;
  return onDelete === 'goes'
    ? `delete from only public.${table} c ${where}`
    : `update only public.${table} c set ${columns.map((column) => `${column} = null`).join(', ')} ${where}`;
};

/** Our tables in their order, then the others, which point to shares. */
const inOrder = (keys: readonly ForeignKey[]): readonly ForeignKey[] => {
  const place = ({ table }: ForeignKey) => (DUMPED as readonly string[]).indexOf(table) + 1 || DUMPED.length + 1;
  return keys.toSorted((a, b) => place(a) - place(b));
};

const versionOf = (version: number): string => `${Math.floor(version / 10_000)}.${version % 10_000}`;

/**
 * Tells the dump piece by piece, from the one snapshot the caller's transaction sees; each piece ends a statement.
 *
 * @throws MemoriesError `unknown-layout` when one of the tables is not there; whatever `write` throws.
 */
export const dump = async (db: Connection, write: (sql: string) => void): Promise<void> => {
  const [columns, keys, { version, database }] = [
    await dumpedColumns(db, DUMPED),
    await foreignKeys(db, DUMPED),
    await server(db),
  ];
  for (const setting of EXACTLY) await sql.raw(`set local ${setting}`).execute(db);
  write(`-- Database ${JSON.stringify(database)} of a PostgreSQL ${versionOf(version)}.\n\n${TO_BEGIN}`);
  for (const table of DUMPED) {
    const theirs = columns.filter((column) => column.table === table);
    if (theirs.length === 0) throw new MemoriesError('unknown-layout', `There is no table ${table} to copy`);
    write(`\n-- ${table}\n`);
    await dumpTable(db, table, theirs, write);
  }
  write(`\n-- Photos, members and shares that are gone since stay gone, as far as rows above point to them.\n`);
  for (const key of inOrder(keys)) write(mend(key));
  write('commit;\n');
};
