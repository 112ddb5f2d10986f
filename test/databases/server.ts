/** A test's own database on a real server: a copy of the template (0.2 s on PostgreSQL 11, 0.05 to 0.2 s on 15). */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { Host } from './host.ts';
import { type Opened, Pools } from './opened.ts';

const INT8 = 20;

/** Tests look at counters and times, which all fit: numbers, as the embedded database gives them. */
const numbers: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format: 'text') =>
    oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

type ServerHost = Extract<Host, { kind: 'server' }>;

const connected = async (host: ServerHost, database: string): Promise<pg.Client> => {
  const client = new pg.Client({ host: host.socketDirectory, user: 'postgres', database, types: numbers });
  client.on('error', () => {});
  await client.connect();
  return client;
};

const asAdmin = async (host: ServerHost, ...statements: string[]): Promise<void> => {
  const admin = await connected(host, 'postgres');
  try {
    for (const statement of statements) await admin.query(statement);
  } finally {
    await admin.end();
  }
};

let dropping: Promise<void> = Promise.resolve();

/** Removes a database while the next test is under way already; what remains goes with the server. */
const drop = (host: ServerHost, database: string): void => {
  // Programs the test started may still be connected; PostgreSQL 11 cannot drop "with (force)".
  const statements = [
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${database}'`,
    `drop database ${database}`,
  ];
  dropping = dropping.then(() => asAdmin(host, ...statements)).catch(() => undefined);
};

export const openOnServer = async (host: ServerHost): Promise<Opened> => {
  const database = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin(host, `create database ${database} template ${host.template}`);
  const client = await connected(host, database);
  const pools = new Pools();
  return {
    createPool: () =>
      pools.add(
        new pg.Pool({
          host: host.socketDirectory,
          user: host.role ?? 'postgres',
          database,
          max: 2,
          idleTimeoutMillis: 0,
        }),
      ),
    socketDirectory: host.socketDirectory,
    database,
    role: host.role,
    query: (text, values) => client.query(text, values),
    close: async () => {
      await pools.end();
      await client.end();
      drop(host, database);
    },
  };
};
