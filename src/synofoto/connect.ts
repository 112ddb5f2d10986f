/** Getting in: a socket directory, a `postgres://` address, or a pool somebody already opened (the embedded demo). */
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { MemoriesError } from '../errors.ts';

/** We name every column ourselves, so Kysely need not know the tables. */
export type Database = Record<never, never>;
export type Connection = Kysely<Database>;

/** Where the database is. */
export type Target =
  /** Directory of the server's unix socket, as on the NAS itself. */
  | { readonly kind: 'socket'; readonly directory: string; readonly database?: string; readonly port?: number }
  | { readonly kind: 'url'; readonly url: string; readonly password?: string }
  /** Must hold exactly one connection, since the lock that keeps runs apart belongs to a connection. */
  | { readonly kind: 'pool'; readonly pool: pg.Pool };

/** The database of Synology Photos, and the role that owns its tables. */
const DATABASE = 'synofoto';
const OWNER_ROLE = 'SynologyPhotos';
const CONNECT_TIMEOUT_MS = 10_000;

const INT8 = 20;
/** 64-bit numbers arrive as text, since they may not fit; ours (times, counters) do, or it is an error. */
const int8 = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`A 64-bit number is too large to handle: ${text}`);
  return value;
};

/** Type parsers for our pools alone; the global ones of `pg` stay as they are. */
export const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === INT8 && format !== 'binary'
      ? int8
      : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
};

/** The target a `database:` line of the configuration means; a path is a socket directory. */
export const targetOf = (database: string, password: string | null): Target => {
  if (database.startsWith('/')) return { kind: 'socket', directory: database };
  if (/^postgres(ql)?:\/\//.test(database))
    return { kind: 'url', url: database, ...(password === null ? {} : { password }) };
  // The value stays unsaid: a mistyped address may hold a password.
  throw new MemoriesError('configuration', 'The database is neither a directory nor an address we can read', {
    hint: 'Give the directory of the socket (/run/postgresql), an address (postgres://user@host:5432/synofoto), or demo.',
  });
};

/** A target for people: where, without any password. */
export const describe = (target: Target): string => {
  if (target.kind === 'socket') return `the socket in ${target.directory}`;
  if (target.kind === 'pool') return 'the embedded database';
  try {
    const url = new URL(target.url);
    return `${url.hostname || url.searchParams.get('host') || 'localhost'}:${url.port || '5432'}`;
  } catch {
    return 'the address given';
  }
};

/** Works as the role that owns the tables, where it exists. */
const asOwner = async (client: pg.ClientBase): Promise<void> => {
  const { rows } = await client.query('select 1 from pg_roles where rolname = $1', [OWNER_ROLE]);
  if (rows.length > 0) await client.query(`set role "${OWNER_ROLE}"`);
};

const poolOf = (target: Target): pg.Pool => {
  if (target.kind === 'pool') {
    // Connections the pool has yet to make read numbers as ours do.
    target.pool.options.types = types;
    return target.pool;
  }
  const common: pg.PoolConfig = {
    // One connection: the lock on it is what keeps two runs apart, and a small NAS has better uses for memory.
    max: 1,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    idleTimeoutMillis: 0,
    // A NAS that went away without a word is noticed, be it late.
    keepAlive: true,
    application_name: 'synology-memories',
    types,
  };
  if (target.kind === 'socket') {
    return new pg.Pool({
      ...common,
      // The pool's own hook: a connection that breaks in it is let go, and not waited for on closing.
      onConnect: asOwner,
      host: target.directory,
      user: 'postgres',
      database: target.database ?? DATABASE,
      ...(target.port === undefined ? {} : { port: target.port }),
    });
  }
  return new pg.Pool({ ...common, ...parsed(target) });
};

/** Takes an address apart here, since a mistake in it would otherwise be reported with the password in it. */
const parsed = ({ url, password }: Extract<Target, { kind: 'url' }>): pg.PoolConfig => {
  try {
    new URL(url);
  } catch {
    throw new MemoriesError('configuration', 'The address of the database cannot be read', {
      hint: 'Write postgres://user@host:5432/synofoto; characters such as @ / : in a password need %40 %2F %3A.',
    });
  }
  return { connectionString: url, ...(password === null || password === undefined ? {} : { password }) };
};

export interface Connected extends AsyncDisposable {
  readonly db: Connection;
  readonly where: string;
  close(): Promise<void>;
}

/**
 * Opens the connection (lazily: the first query dials). Through a socket the work is done as the role that owns the
 * tables, where it exists, so that triggers run with the owner's rights and nothing ever belongs to `postgres`.
 *
 * @throws MemoriesError `configuration` for an address that cannot be read; what goes wrong later is put in plain
 * words by `inPlainWords`.
 */
export const connect = (target: Target, log?: (sql: string, parameters: readonly unknown[]) => void): Connected => {
  const where = describe(target);
  const pool = poolOf(target);
  // An idle connection that breaks (the NAS restarts its database) must not end the program; the next query tells.
  pool.on('error', () => undefined);
  // Nor one that breaks between two queries of a transaction: then the pool itself does not listen.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({
      pool,
    }),
    ...(log === undefined ? {} : { log: (event) => log(event.query.sql, event.query.parameters) }),
  });
  let closed: Promise<void> | undefined;
  const close = () => {
    // A pool somebody else opened is theirs to close.
    closed ??= target.kind === 'pool' ? Promise.resolve() : db.destroy();
    return closed;
  };
  return { db, where, close, [Symbol.asyncDispose]: close };
};
