/** A server of one's own, to be stopped, starved and spoilt, with a family's library on it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { SCHEMA } from '../../src/demo/schema.ts';
import { writeDraft } from '../../src/demo/write-draft.ts';
import { type Ran, runIn } from '../cli/cli.ts';
import { type RunningServer, startServer } from '../databases/postgres.ts';
import type { ServerName } from '../databases/which.ts';
import { family } from './scenarios.ts';
import { standOf } from './stand.ts';

/** Two albums, so that there is something between them. */
export const CONFIG = `language: en
timezone: Europe/Paris
albums:
  a: { name: Souvenirs, owner: ada, choose: random, pick: 4, share: [ben] }
  b: { name: Second, owner: ada, choose: random, pick: 3 }
`;

export interface OwnServer extends AsyncDisposable {
  readonly server: RunningServer;
  /** Looks at (or spoils) the library, as superuser, on a line of its own each time. */
  query<Row = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>;
  /** A library as on the first day, and a keeper's folder to run the program in. */
  fresh(): Promise<Keeper>;
  /** As a run that nothing disturbed leaves it. */
  readonly whole: unknown;
}

export interface Keeper extends Disposable {
  readonly folder: string;
  /** Runs the program; `database` other than the server's socket: where it is told to look. */
  run(argv?: string, database?: string): Promise<Ran>;
  /** The journal, line by line, by what was done. */
  readonly journal: readonly string[];
}

export const ownServer = async (): Promise<OwnServer> => {
  const server = await startServer(inject('databaseHost').name as ServerName);
  const on = async (database: string, text: string, values?: unknown[]) => {
    const client = new pg.Client({ host: server.socketDirectory, user: 'postgres', database });
    client.on('error', () => undefined);
    await client.connect();
    return client.query(text, values).finally(() => client.end());
  };
  const query = async <Row>(text: string, values?: unknown[]) => (await on('synofoto', text, values)).rows as Row[];
  const renew = async () => {
    await on('postgres', `select pg_terminate_backend(pid) from pg_stat_activity where datname = 'synofoto'`);
    await on('postgres', 'drop database if exists synofoto');
    await on('postgres', 'create database synofoto template family');
  };
  const keeper = (): Keeper => {
    const folder = mkdtempSync(path.join(tmpdir(), 'memories-keeper-'));
    const file = path.join(folder, 'memories.yml');
    return {
      folder,
      run: (argv = 'run', database = server.socketDirectory) => {
        writeFileSync(file, `database: ${JSON.stringify(database)}\n${CONFIG}`, { mode: 0o600 });
        return runIn(folder, [...argv.split(' '), '--today', '2026-11-23']);
      },
      get journal() {
        const text = readFileSync(path.join(folder, '.memories/journal.jsonl'), 'utf8');
        return text
          .trimEnd()
          .split('\n')
          .map((line) => (JSON.parse(line) as { do: string }).do);
      },
      [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
    };
  };
  try {
    await on('postgres', 'create database family');
    const client = new pg.Client({ host: server.socketDirectory, user: 'postgres', database: 'family' });
    await client.connect();
    await client.query(SCHEMA);
    await writeDraft(client, family.build());
    await client.end();
    await renew();
    using first = keeper();
    const { code, err } = await first.run();
    if (code !== 0) throw new Error(err);
    return {
      server,
      query,
      whole: await standOf({ query }),
      fresh: async () => {
        await renew();
        return keeper();
      },
      [Symbol.asyncDispose]: () => server.stop(),
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
};
