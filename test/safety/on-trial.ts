/**
 * A library altered for a moment: everything a trial does, the program's own transactions included, happens within one
 * transaction that is taken back. So fifty altered schemas need one database, and each sees the same one.
 */
import pg from 'pg';
import { types } from '../../src/synofoto/connect.ts';
import type { TestLibrary } from '../databases/library.ts';

type Sent = string | { readonly text: string; readonly values?: readonly unknown[] };

/** What ends, begins and takes back a transaction, for one that lies within another. */
const nested: readonly (readonly [says: RegExp, instead: string])[] = [
  [/^(begin|start transaction)/i, 'savepoint nested'],
  [/^commit/i, 'release savepoint nested'],
  [/^rollback/i, 'rollback to savepoint nested; release savepoint nested'],
];

export interface Trial {
  /** For the program: all its connections are the one of the trial. */
  readonly pool: pg.Pool;
  /** Looks at tables as superuser, whatever role the program works as. */
  query<Row = Record<string, unknown>>(text: string): Promise<Row[]>;
}

const poolOn = (client: pg.ClientBase): pg.Pool =>
  ({
    options: {},
    on: () => undefined,
    end: async () => undefined,
    connect: async () => ({
      on: () => undefined,
      off: () => undefined,
      release: () => undefined,
      query: (sent: Sent, values?: unknown[]) => {
        const text = typeof sent === 'string' ? sent : sent.text;
        const instead = nested.find(([says]) => says.test(text))?.[1];
        return instead === undefined ? client.query(text, (values ?? []) as unknown[]) : client.query(instead);
      },
    }),
  }) as unknown as pg.Pool;

const clientOf = async ({ socketDirectory, database, createPool }: TestLibrary) => {
  if (socketDirectory === null) {
    const pool = createPool();
    pool.options.types = types;
    const client = await pool.connect();
    return { client, close: async () => client.release() };
  }
  const client = new pg.Client({ host: socketDirectory, user: 'postgres', database, types });
  await client.connect();
  return { client, close: () => client.end() };
};

/** Alters the library (statements as superuser), lets the program work on it as the owner of the tables, and takes all of it back. */
export const onTrial = async (
  library: TestLibrary,
  statements: readonly string[],
  body: (trial: Trial) => Promise<void>,
): Promise<void> => {
  const { client, close } = await clientOf(library);
  const asOwner = () => client.query('set local role "SynologyPhotos"');
  try {
    await client.query('begin; set local client_min_messages = error');
    for (const statement of statements) await client.query(statement);
    await asOwner();
    await body({
      pool: poolOn(client),
      query: async <Row>(text: string) => {
        await client.query('reset role');
        const { rows } = await client.query(text);
        await asOwner();
        return rows as Row[];
      },
    });
  } finally {
    await client.query('rollback').finally(close);
  }
};
