/** What the server's catalogs say of the tables we use, each asked for once and only when somebody wants to know. */
import type { Connection } from './connect.ts';
import { constraintsOf, uniqueKeysOf } from './constraints.ts';
import { features } from './features.ts';
import * as layout from './layout.ts';
import { ALBUM_SEQUENCE, FUNCTIONS, READ, WRITTEN } from './tables.ts';
import { standingOf, triggersOf } from './triggers.ts';

const written = Object.keys(WRITTEN);
const all = Object.keys({ ...READ, ...WRITTEN });

const once = <T>(ask: () => Promise<T>): (() => Promise<T>) => {
  let answer: Promise<T> | undefined;
  return () => {
    answer ??= ask();
    return answer;
  };
};

/** Answers about one database at one moment; `written` = the tables we write, `all` = those we read as well. */
export const catalogueOf = (db: Connection) => ({
  server: once(() => layout.server(db)),
  columns: once(() => layout.columnsOf(db, all)),
  standing: once(() => standingOf(db, all)),
  unreadable: once(() => layout.forbidden(db, all, ['select'])),
  unwritable: once(() => layout.forbidden(db, written, ['insert', 'update', 'delete'])),
  functions: once(() => layout.functionsNamed(db, Object.keys(FUNCTIONS))),
  triggers: once(() => triggersOf(db, [...written, 'unit'])),
  uniqueKeys: once(() => uniqueKeysOf(db, written)),
  constraints: once(() => constraintsOf(db, written)),
  sequences: once(() => layout.sequencesOf(db, [ALBUM_SEQUENCE], written)),
  migrations: once(() => layout.runningMigrations(db)),
  hasSharedSpace: once(() => layout.hasSharedSpace(db)),
  features: once(() => features(db)),
});

export type Catalogue = ReturnType<typeof catalogueOf>;
