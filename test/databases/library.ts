/**
 * A database filled with a family, for one test:
 *
 * ```ts
 * test('…', withLibrary(aLibrary().user('ada').day('2023-05-02', 3), async ({ library, target, query }) => { … }));
 * ```
 *
 * Each test has its own, on whichever database its project is for, and it is gone afterwards. Properties and tests
 * with several libraries call `openLibrary` themselves.
 */
import type pg from 'pg';
import { afterAll, inject } from 'vitest';
import type { Draft } from '../../src/demo/draft.ts';
import { OLDER_SCHEMA_PATCH } from '../../src/demo/schema.ts';
import { writeDraft } from '../../src/demo/write-draft.ts';
import { openSynofoto } from '../../src/synofoto/library.ts';
import type { Opened } from './opened.ts';
import { closeKeptPglite, openPglite } from './pglite.ts';
import { openOnServer } from './server.ts';
import type { DatabaseName } from './which.ts';

/** How production code is told where the library is. */
export type TestTarget =
  | { readonly kind: 'socket'; readonly directory: string; readonly database: string }
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'pool'; readonly pool: pg.Pool };

export interface TestLibrary<L extends Draft = Draft> extends AsyncDisposable {
  readonly library: L;
  /** Which database this is. */
  readonly on: DatabaseName;
  /** By socket on servers, as on a NAS, or as a role of our own by address; on PGlite a pool made for this call, ended with the library at the latest. */
  target(): TestTarget;
  createPool(): pg.Pool;
  /** For programs outside this process; null on PGlite, which has no outside. */
  readonly url: string | null;
  readonly socketDirectory: string | null;
  readonly database: string;
  /**
   * Looks at (or spoils) tables, as superuser; 64-bit numbers come as numbers. On servers a connection of its own; on
   * PGlite the only session there is.
   */
  query<Row = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Ends all connections and removes the database. */
  close(): Promise<void>;
}

export interface OpenOptions {
  /** The generation of early 2023: no subjects, favourites, look-alikes, and fewer columns. */
  readonly older?: boolean;
}

/** A library on paper, or a builder of one. */
export type Family<L extends Draft> = L | { build(): L };

afterAll(closeKeptPglite);

const open = (): Promise<Opened> => {
  const host = inject('databaseHost');
  return host.kind === 'server' ? openOnServer(host) : openPglite(host);
};

/** An address that names a socket in its query, as `pg` and libpq understand it. */
const urlOf = ({ socketDirectory, database, role }: Opened): string | null =>
  socketDirectory === null
    ? null
    : `postgres://${role ?? 'postgres'}@localhost/${database}?host=${encodeURIComponent(socketDirectory)}`;

/** Runs what `doctor --print-grants` prints for this very database, where the program is to make do with it. */
const grantWhatIsNeeded = async ({ role, socketDirectory, database, query }: Opened): Promise<void> => {
  if (role === null || socketDirectory === null) return;
  await using owner = openSynofoto({ kind: 'socket', directory: socketDirectory, database }, () => 0);
  await query(await owner.grants());
};

/** How the program gets in. */
const targetOf = (opened: Opened): TestTarget => {
  const { socketDirectory, database, role, createPool } = opened;
  if (socketDirectory === null) return { kind: 'pool', pool: createPool() };
  return role === null
    ? { kind: 'socket', directory: socketDirectory, database }
    : { kind: 'url', url: urlOf(opened) as string };
};

export const openLibrary = async <L extends Draft>(
  family: Family<L>,
  { older = false }: OpenOptions = {},
): Promise<TestLibrary<L>> => {
  const library = 'build' in family ? family.build() : family;
  const opened = await open();
  try {
    if (older) await opened.query(OLDER_SCHEMA_PATCH);
    await writeDraft(opened, library);
    await grantWhatIsNeeded(opened);
  } catch (error) {
    await opened.close();
    throw error;
  }
  const { createPool, socketDirectory, database } = opened;
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= opened.close();
    return closing;
  };
  return {
    library,
    on: inject('databaseHost').name,
    target: () => targetOf(opened),
    createPool,
    url: urlOf(opened),
    socketDirectory,
    database,
    query: async <Row>(text: string, values?: unknown[]) => (await opened.query(text, values)).rows as Row[],
    close,
    [Symbol.asyncDispose]: close,
  };
};

type Body<L extends Draft> = (opened: TestLibrary<L>) => Promise<void> | void;

const withOpened =
  <L extends Draft>(family: Family<L>, body: Body<L>, options: OpenOptions) =>
  async (): Promise<void> => {
    const opened = await openLibrary(family, options);
    try {
      await body(opened);
    } finally {
      await opened.close();
    }
  };

/** The body of a test on a library of the present generation. */
export const withLibrary = <L extends Draft>(family: Family<L>, body: Body<L>) => withOpened(family, body, {});

/** The same on a library of the older generation. */
export const withOlderLibrary = <L extends Draft>(family: Family<L>, body: Body<L>) =>
  withOpened(family, body, { older: true });
