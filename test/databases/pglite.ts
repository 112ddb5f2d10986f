/**
 * A test's own embedded database. Opening a copy of the template takes 0.4 s on an idle machine and 2 s on a busy one
 * (1,300 files; an archive loaded into memory takes longer). So a file of tests keeps one open and empties it between
 * tests, a tenth of that, unless a test changed more than rows: then the next one gets a fresh copy.
 *
 * There is one session: whatever `query` is asked while production code is in a transaction happens inside it.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import type { Host } from './host.ts';
import { type Opened, Pools } from './opened.ts';
import { fingerprintOf, reset } from './pglite-reset.ts';

/** Small buffers: 150 MB for an instance instead of 300. */
export const PGLITE_OPTIONS = { postgresqlconf: ['shared_buffers=8MB', 'wal_buffers=1MB', 'max_connections=5'] };

type PgliteHost = Extract<Host, { kind: 'pglite' }>;

interface Instance {
  readonly lite: PGlite;
  readonly folder: string;
  readonly fingerprint: string;
}

/** The one that waits, empty, for the next test of this file. */
let kept: Instance | undefined;

const freshInstance = async (host: PgliteHost): Promise<Instance> => {
  const folder = mkdtempSync(path.join(host.folder, 'test-'));
  // Not the asynchronous ones, here and below: with a round trip for each file they take several times as long.
  cpSync(host.template, folder, { recursive: true });
  const lite = await PGlite.create({ ...PGLITE_OPTIONS, dataDir: folder });
  return { lite, folder, fingerprint: await fingerprintOf(lite) };
};

const discard = async ({ lite, folder }: Instance): Promise<void> => {
  await lite.close();
  rmSync(folder, { recursive: true, force: true });
};

/** For the end of a file of tests. */
export const closeKeptPglite = async (): Promise<void> => {
  const instance = kept;
  kept = undefined;
  if (instance !== undefined) await discard(instance);
};

export const openPglite = async (host: PgliteHost): Promise<Opened> => {
  const waiting = kept;
  kept = undefined;
  const instance = waiting ?? (await freshInstance(host));
  const { lite, fingerprint } = instance;
  const pools = new Pools();
  return {
    createPool: () => pools.add(new pg.Pool({ ...createPgConfig(lite), max: 1, idleTimeoutMillis: 0 })),
    socketDirectory: null,
    role: null,
    database: 'postgres',
    query: async (text, values) => {
      if (values !== undefined) return lite.query(text, values);
      const results = await lite.exec(text);
      return results.at(-1) ?? { rows: [] };
    },
    close: async () => {
      await pools.end();
      if (kept === undefined && (await reset(lite, fingerprint))) kept = instance;
      else await discard(instance);
    },
  };
};
