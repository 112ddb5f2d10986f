/** What the server's catalogs say of the tables we use, each asked for once and only when somebody wants to know. */
import type { Connection } from './connect.ts';
import { constraintsOf, uniqueKeysOf } from './constraints.ts';
import { FEATURE_TABLES, featuresOf, materialised } from './features.ts';
import { type Taught, UNTAUGHT, USUAL } from './habits.ts';
import { handMade } from './hand-made.ts';
import * as layout from './layout.ts';
import { ALBUM_SEQUENCE, FUNCTIONS, READ, WRITTEN } from './tables.ts';
import { standingOf, triggersOf } from './triggers.ts';

const written = Object.keys(WRITTEN);
const needed = Object.keys({ ...READ, ...WRITTEN });
const all = [...new Set([...needed, ...FEATURE_TABLES])];

const once = <T>(ask: () => Promise<T>): (() => Promise<T>) => {
  let answer: Promise<T> | undefined;
  return () => {
    answer ??= ask();
    return answer;
  };
};

/** What our own files say; one that is damaged is refused elsewhere, and must not end an examination. */
const orElse = <T>(ask: () => T, otherwise: T): T => {
  try {
    return ask();
  } catch {
    return otherwise;
  }
};

/** Answers about one database at one moment; `taught` is what only our own files know. */
export const catalogueOf = (db: Connection, taught: Taught = UNTAUGHT) => {
  const columns = once(() => layout.columnsOf(db, all));
  const closed = once(() => layout.forbidden(db, all, ['select']));
  return {
    server: once(() => layout.server(db)),
    columns,
    standing: once(() => standingOf(db, needed)),
    /** Of the tables we cannot do without. */
    unreadable: async () => (await closed()).filter((table) => needed.includes(table)),
    unwritable: once(() => layout.forbidden(db, written, ['insert', 'update', 'delete'])),
    functions: once(() => layout.functionsNamed(db, Object.keys(FUNCTIONS))),
    triggers: once(() => triggersOf(db, [...written, 'unit'])),
    uniqueKeys: once(() => uniqueKeysOf(db, written)),
    constraints: once(() => constraintsOf(db, written)),
    sequences: once(() => layout.sequencesOf(db, [ALBUM_SEQUENCE], written)),
    migrations: once(() => layout.runningMigrations(db)),
    handMade: once(() => handMade(db, orElse(taught.ours, []))),
    habits: () => orElse(taught.habits, USUAL),
    hasSharedSpace: once(() => layout.hasSharedSpace(db)),
    features: once(async () => featuresOf(await columns(), await closed(), await materialised(db))),
  };
};

export type Catalogue = ReturnType<typeof catalogueOf>;
