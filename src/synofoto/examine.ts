/** Is this the database of Synology Photos as we know it, and may we do what we came for? */
import { count, list } from '../core/text.ts';
import type { Check } from '../library.ts';
import type { Connection } from './connect.ts';
import { features } from './features.ts';
import * as layout from './layout.ts';
import { type Columns, FUNCTIONS, READ, WRITTEN } from './tables.ts';

const REPORT = 'Open an issue with the output of: memories doctor --json. Until then nothing is written.';
const OLDEST = 110_000;
const NEWEST = 189_999;

type Look = (db: Connection) => Promise<Omit<Check, 'id' | 'title'>>;

const fine = (found: string) => ({ verdict: 'fine' as const, found, cure: null });
const note = (found: string, cure: string | null = null) => ({ verdict: 'note' as const, found, cure });
const refused = (found: string, cure: string) => ({ verdict: 'refused' as const, found, cure });

const missingFrom = (wanted: Readonly<Record<string, Columns>>, found: readonly layout.Column[]): string[] =>
  Object.entries(wanted).flatMap(([table, columns]) => {
    const there = new Map(
      found.filter((column) => column.table === table).map((column) => [column.column, column.type]),
    );
    if (there.size === 0) return [`table ${table}`];
    return Object.entries(columns).flatMap(([column, type]) => {
      const is = there.get(column);
      if (is === undefined) return [`column ${table}.${column}`];
      return is === type ? [] : [`column ${table}.${column} as ${type} (it is ${is})`];
    });
  });

const lookAtServer: Look = async (db) => {
  const { version } = await layout.server(db);
  const name = `PostgreSQL ${Math.floor(version / 10_000)}.${version % 10_000}`;
  if (version < OLDEST) return refused(name, 'Version 11 or later is needed: update DSM.');
  if (version > NEWEST) return note(`${name}, newer than those tried (11 to 18)`);
  return fine(name);
};

const lookAtDatabase: Look = async (db) => {
  const { database, role, personalDatabases } = await layout.server(db);
  if (personalDatabases > 0) {
    return refused(
      `${count(personalDatabases, 'database')} named synofoto_personal_… beside ${database}`,
      `Personal spaces in databases of their own are not known to us. ${REPORT}`,
    );
  }
  return fine(`${database}, as ${role}`);
};

const lookAtReading: Look = async (db) => {
  const wanted = { ...READ, ...WRITTEN };
  const tables = Object.keys(wanted);
  const missing = missingFrom(wanted, await layout.columnsOf(db, tables));
  if (missing.length === tables.length) {
    return refused('none of the tables of Synology Photos', 'This is not its database. Name the one called synofoto.');
  }
  if (missing.length > 0) return refused(`missing: ${missing.slice(0, 5).join(', ')}`, REPORT);
  return fine(count(tables.length, 'table'));
};

const lookAtReadRights: Look = async (db) => {
  const wanted = Object.keys({ ...READ, ...WRITTEN });
  const there = new Set((await layout.columnsOf(db, wanted)).map(({ table }) => table));
  const tables = await layout.forbidden(
    db,
    wanted.filter((table) => there.has(table)),
    ['select'],
  );
  if (tables.length === 0) return fine('every table we need');
  return refused(
    `not ${list(tables.slice(0, 4))}${tables.length > 4 ? ' …' : ''}`,
    'Run as root on the NAS with database: /run/postgresql, or grant SELECT on them to the role you connect as.',
  );
};

const lookAtStrangers: Look = async (db) => {
  const strangers = (await layout.columnsOf(db, Object.keys(WRITTEN))).filter(
    ({ table, column, nullable, hasDefault }) => !WRITTEN[table]?.[column] && !nullable && !hasDefault,
  );
  if (strangers.length === 0) return fine('no column that we would leave empty');
  return refused(`new: ${strangers.map(({ table, column }) => `${table}.${column}`).join(', ')}`, REPORT);
};

const lookAtFunctions: Look = async (db) => {
  const names = Object.keys(FUNCTIONS);
  const found = await layout.functionsNamed(db, names);
  const wrong = names.filter((name) => {
    const overloads = found.filter((one) => one.name === name);
    return overloads.length !== 1 || overloads[0]?.takes !== FUNCTIONS[name];
  });
  if (wrong.length > 0) return refused(`not as we know them: ${list(wrong)}`, REPORT);
  const closed = found.filter(({ callable }) => !callable).map(({ name }) => name);
  if (closed.length > 0)
    return refused(`we may not call ${list(closed)}`, 'Grant EXECUTE on them to the role you connect as.');
  return fine('both functions that keep albums right');
};

const lookAtTrigger: Look = async (db) => {
  if (await layout.hasInsertTrigger(db)) return fine('albums get their version from a trigger');
  return refused('no trigger fills the version of a new album', REPORT);
};

const lookAtWriteRights: Look = async (db) => {
  const { readOnly, role } = await layout.server(db);
  if (readOnly)
    return refused('the server takes no writes now', 'Wait for it to recover, or connect to the primary server.');
  const tables = await layout.forbidden(db, Object.keys(WRITTEN), ['insert', 'update', 'delete']);
  if (tables.length === 0) return fine(`${role} may write albums and shares`);
  return refused(
    `${role} may not write ${list(tables)}`,
    'Run as root on the NAS with database: /run/postgresql, or grant INSERT, UPDATE, DELETE on them.',
  );
};

const lookAtMigrations: Look = async (db) => {
  const tasks = await layout.runningMigrations(db);
  if (tasks)
    return refused(
      `${count(tasks, 'migration')} running`,
      'Synology Photos is changing its database. Try again when it has finished.',
    );
  return fine('none running');
};

const lookAtGeneration: Look = async (db) => {
  const known = await features(db);
  const without = [
    known.subjects ? null : 'subjects',
    known.favourites ? null : 'favourites',
    known.similarGroups ? null : 'similar photos',
  ].filter((name) => name !== null);
  if (without.length === 0) return fine('subjects, favourites and similar photos are there');
  return note(`no ${list(without)} in this version of Synology Photos; we do without`);
};

interface Examination {
  readonly id: string;
  readonly title: string;
  readonly needed: 'to read' | 'to write';
  readonly look: Look;
  /** Looked at only when all before it are fine, since its question makes no sense otherwise. */
  readonly afterReading?: true;
}

const examinations: readonly Examination[] = [
  { id: 'server', title: 'Server', needed: 'to read', look: lookAtServer },
  { id: 'database', title: 'Database', needed: 'to read', look: lookAtDatabase },
  { id: 'layout', title: 'Layout', needed: 'to read', look: lookAtReading },
  { id: 'read-rights', title: 'May read', needed: 'to read', look: lookAtReadRights },
  { id: 'generation', title: 'Generation', needed: 'to read', look: lookAtGeneration, afterReading: true },
  { id: 'strangers', title: 'New columns', needed: 'to write', look: lookAtStrangers, afterReading: true },
  { id: 'functions', title: 'Functions', needed: 'to write', look: lookAtFunctions, afterReading: true },
  { id: 'trigger', title: 'Version', needed: 'to write', look: lookAtTrigger, afterReading: true },
  { id: 'write-rights', title: 'May write', needed: 'to write', look: lookAtWriteRights, afterReading: true },
  { id: 'migrations', title: 'Migrations', needed: 'to write', look: lookAtMigrations, afterReading: true },
];

/** Every check in order; those that make no sense on a database we cannot read are left out. */
export const examine = async (db: Connection, needed: readonly Examination['needed'][]): Promise<Check[]> => {
  const checks: Check[] = [];
  for (const { id, title, look, afterReading, needed: need } of examinations) {
    if (!needed.includes(need)) continue;
    if (afterReading && checks.some(({ verdict }) => verdict === 'refused')) break;
    checks.push({ id, title, ...(await look(db)) });
  }
  return checks;
};
