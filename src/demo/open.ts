/** Opens the demo: the invented family in an embedded PostgreSQL (PGlite), built once and kept in the cache folder. */
import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PGlite, PGliteOptions } from '@electric-sql/pglite';
import type pg from 'pg';
import { MemoriesError } from '../errors.ts';
import { cacheTrouble, codeKey, defaultCacheDir, prepareCache, pristineOf, sweep, workingCopyOf } from './cache.ts';
import { takeLock } from './lock.ts';

export interface DemoDatabase {
  /** At most one connection: PGlite has no more. */
  readonly pool: pg.Pool;
  /** The data folder of the database. */
  readonly dir: string;
  /** Where this demo remembers what it did; empty when the database is new. */
  readonly stateDir: string;
  readonly close: () => Promise<void>;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

export interface OpenDemoOptions {
  /** Default: `$MEMORIES_CACHE`, else `synology-memories` in `$XDG_CACHE_HOME` or `~/.cache`. */
  readonly cacheDir?: string | undefined;
  /** Forget all that was done to the demo and begin with the family as it was invented. */
  readonly fresh?: boolean | undefined;
  /** Told what takes long, in words for a person. */
  readonly onProgress?: ((doing: string) => void) | undefined;
}

/**
 * A server for one family and one connection. With PostgreSQL's defaults it would take twice the memory (270 MB instead
 * of 150) and open no faster.
 */
const SETTINGS = [
  'shared_buffers=8MB',
  'wal_buffers=1MB',
  'max_connections=5',
  'min_wal_size=2MB',
  'max_wal_size=16MB',
];
/** Write-ahead log in pieces of 1 MB instead of 16: the folder is copied as a whole. */
const INITDB = ['--wal-segsize=1'];

const PACKAGE = '@electric-sql/pglite';

const notInstalled = (cause: unknown) =>
  new MemoriesError('unreachable', `the demo needs the package ${PACKAGE}, which is not installed here`, {
    hint: `Run \`npm install ${PACKAGE}\` where memories is installed, or name a real database.`,
    cause,
  });

const isMissing = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'ERR_MODULE_NOT_FOUND' || error.code === 'MODULE_NOT_FOUND');

/** Everything heavy, loaded only when somebody wants a demo. */
const loadPglite = async () => {
  try {
    const [{ PGlite }, { createPgConfig }, { default: pg }] = await Promise.all([
      import('@electric-sql/pglite'),
      import('@electric-sql/pglite/node-postgres'),
      import('pg'),
    ]);
    return { PGlite, createPgConfig, pg };
  } catch (error) {
    throw isMissing(error) ? notInstalled(error) : error;
  }
};
type Loaded = Awaited<ReturnType<typeof loadPglite>>;

const optionsFor = (dataDir: string): PGliteOptions => ({
  dataDir,
  postgresqlconf: SETTINGS,
  initDbStartParams: INITDB,
});

/**
 * Creates the empty cluster in a process of its own: it takes some 700 MB that WebAssembly never gives back, and a
 * process that ends does. Without V8's optimizing compiler, which costs more here than it gains. False where no process
 * could be started or it failed.
 */
const initializeApart = (dataDir: string): Promise<boolean> => {
  const url = pathToFileURL(createRequire(import.meta.url).resolve(PACKAGE)).href;
  const code = `const m = await import(${JSON.stringify(url)});
    const { PGlite } = m.PGlite ? m : m.default;
    await (await PGlite.create(${JSON.stringify(optionsFor(dataDir))})).close();`;
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--liftoff-only', '--input-type=module', '--eval', code], {
      stdio: 'ignore',
    });
    child.once('error', () => resolve(false));
    child.once('exit', (exit) => resolve(exit === 0));
  });
};

/** Fills an empty folder with the family. */
const build = async ({ PGlite }: Loaded, dataDir: string): Promise<void> => {
  const [{ SCHEMA }, { writeDraft }, { inventFamily }] = await Promise.all([
    import('./schema.ts'),
    import('./write-draft.ts'),
    import('./family/index.ts'),
  ]);
  // Not a failure: without the child this process creates the cluster, and grows.
  if (!(await initializeApart(dataDir))) await rm(dataDir, { recursive: true, force: true });
  const db = await PGlite.create(optionsFor(dataDir));
  try {
    await db.exec(SCHEMA);
    await writeDraft(db, inventFamily());
    // One at a time: several statements in one go are a transaction, and a vacuum cannot be in one.
    for (const tidy of ['vacuum analyze', 'checkpoint']) await db.exec(tidy);
  } finally {
    await db.close();
  }
};

const openPool = async ({ PGlite, createPgConfig, pg }: Loaded, dataDir: string) => {
  const db: PGlite = await PGlite.create(optionsFor(dataDir));
  const pool = new pg.Pool({ ...createPgConfig(db), max: 1, idleTimeoutMillis: 0 });
  // Without a listener an idle client that fails would end the process.
  pool.on('error', () => {});
  return { db, pool };
};

/**
 * Opens the demo for this process alone: `busy` while another one has it. The first time it is built, which takes some
 * seconds; after that it is ready in less than one.
 */
export const openDemo = async ({
  cacheDir,
  fresh = false,
  onProgress,
}: OpenDemoOptions = {}): Promise<DemoDatabase> => {
  const folder = path.resolve(cacheDir ?? defaultCacheDir());
  const loaded = await loadPglite();
  try {
    await prepareCache(folder);
    const lock = takeLock(path.join(folder, 'demo.lock'), `The demo in ${folder}`);
    try {
      const key = await codeKey(SETTINGS.concat(INITDB).join());
      await sweep(folder, key);
      const pristine = () =>
        pristineOf(folder, key, (into) => {
          onProgress?.('Inventing a family and eight years of its photos (once, some seconds)');
          return build(loaded, into);
        });
      const copyOf = (anew: boolean) => workingCopyOf(folder, key, pristine, anew);
      const { dir, stateDir } = await copyOf(fresh);
      const { db, pool } = await openPool(loaded, dir).catch(async () => {
        onProgress?.('The demo was damaged; starting again with the family as it was invented');
        return openPool(loaded, (await copyOf(true)).dir);
      });
      let closing: Promise<void> | undefined;
      const close = () => {
        closing ??= pool
          .end()
          .then(() => db.close())
          .finally(lock.release);
        return closing;
      };
      return { pool, dir, stateDir, close, [Symbol.asyncDispose]: close };
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    throw cacheTrouble(error, folder);
  }
};
