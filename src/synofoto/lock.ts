import { sql } from 'kysely';
import type { Connection } from './connect.ts';

/** Our number among the advisory locks of the database; drawn once, kept for ever. */
const LOCK = 7_461_826_301;

/** Takes the lock for this session; false when another session holds it. */
export const takeLock = async (db: Connection): Promise<boolean> => {
  const { rows } = await sql<{ taken: boolean }>`select pg_try_advisory_lock(${LOCK}::bigint) as "taken"`.execute(db);
  return rows[0]?.taken ?? false;
};

/** Gives the lock back; the server does so too when the session ends. */
export const releaseLock = async (db: Connection): Promise<void> => {
  await sql`select pg_advisory_unlock(${LOCK}::bigint)`.execute(db);
};

/**
 * Whether nobody else holds the lock, asked within a writing transaction: a connection that broke and came back holds
 * it no longer, and another run may have begun in between.
 */
export const lockIsOurs = async (db: Connection): Promise<boolean> => {
  const { rows } = await sql<{ ours: boolean }>`select pg_try_advisory_xact_lock(${LOCK}::bigint) as "ours"`.execute(
    db,
  );
  return rows[0]?.ours ?? false;
};
