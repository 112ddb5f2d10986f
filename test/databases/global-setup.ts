/**
 * Once per database: starts the server, or makes the embedded one's data folder, and loads the schema into a template
 * from which each test gets a database of its own.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { SCHEMA } from '../../src/demo/schema.ts';
import type { Host } from './host.ts';
import { PGLITE_OPTIONS } from './pglite.ts';
import { startServer } from './postgres.ts';
import { cleanUpAfterUs } from './watchdog.ts';
import { DATABASES, type DatabaseName, LEAST_PRIVILEGED, type ServerName } from './which.ts';

interface Hosting {
  readonly host: Host;
  readonly stop: () => Promise<void>;
}

const TEMPLATE = 'synofoto_template';
/** The name `doctor --print-grants` gives it. */
const ROLE = 'memories';

const hostServer = async (name: ServerName): Promise<Hosting> => {
  const { socketDirectory, stop } = await startServer(name);
  try {
    const inDatabase = async (database: string, sql: string) => {
      const client = new pg.Client({ host: socketDirectory, user: 'postgres', database });
      await client.connect();
      await client.query(sql).finally(() => client.end());
    };
    await inDatabase('postgres', `create database ${TEMPLATE}`);
    await inDatabase(TEMPLATE, SCHEMA);
    const role = LEAST_PRIVILEGED.has(name) ? ROLE : null;
    // Roles are the server's, not a database's: made once, so that no two tests make it at the same moment.
    if (role !== null) await inDatabase('postgres', `create role ${role} login`);
    return { host: { kind: 'server', name, socketDirectory, template: TEMPLATE, role }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

const hostPglite = async (): Promise<Hosting> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'memories-test-'));
  const allGone = cleanUpAfterUs(folder);
  const stop = async () => {
    await rm(folder, { recursive: true, force: true });
    allGone();
  };
  try {
    const template = path.join(folder, TEMPLATE);
    const lite = await PGlite.create({ ...PGLITE_OPTIONS, dataDir: template });
    await lite.exec(SCHEMA);
    await lite.close();
    return { host: { kind: 'pglite', name: 'pglite', folder, template }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

const isDatabase = (name: string): name is DatabaseName => (DATABASES as readonly string[]).includes(name);

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!isDatabase(project.name)) throw new Error(`the test project "${project.name}" is named after no database`);
  const { host, stop } = await (project.name === 'pglite' ? hostPglite() : hostServer(project.name));
  project.provide('databaseHost', host);
  return stop;
}
