import type pg from 'pg';

/** An empty library in a database of its own: what a real server and the embedded one have in common. */
export interface Opened {
  /** A pool as production code would open one; ended with the database. */
  readonly createPool: () => pg.Pool;
  /** How programs outside this process get in; null where they cannot. */
  readonly socketDirectory: string | null;
  readonly database: string;
  /** Whom the program connects as, where it is not the owner of the tables. */
  readonly role: string | null;
  /** Runs one statement, or several without parameters. */
  readonly query: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>;
  readonly close: () => Promise<void>;
}

/** Pools of one test: a broken one must not end the process, and all are ended with it. */
export class Pools {
  readonly #pools: pg.Pool[] = [];

  add(pool: pg.Pool): pg.Pool {
    pool.on('error', () => {});
    this.#pools.push(pool);
    return pool;
  }

  async end(): Promise<void> {
    await Promise.all(this.#pools.filter(({ ending }) => !ending).map((pool) => pool.end()));
  }
}
