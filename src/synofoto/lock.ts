import { sql } from 'kysely';
import type { LockHolder } from '../library.ts';
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
 * Takes the lock until the transaction ends, for a single write outside any run; false when another session holds it.
 */
export const takeLockForNow = async (db: Connection): Promise<boolean> => {
  const { rows } = await sql<{ taken: boolean }>`
select pg_try_advisory_xact_lock(${LOCK}::bigint) as "taken"`.execute(db);
  return rows[0]?.taken ?? false;
};

/** How the server lists a lock of one number: its upper and its lower half. */
const [UPPER, LOWER] = [Math.floor(LOCK / 2 ** 32), LOCK % 2 ** 32];
const ours = sql`l.locktype = 'advisory' and l.granted and l.classid = ${UPPER}::bigint::oid and l.objid = ${LOWER}::bigint::oid and l.objsubid = 1
   and l.database = (select oid from pg_database where datname = current_database())`;

/**
 * Whether this very session still holds the lock, asked within a writing transaction: a connection that broke and
 * came back does not, and another run may have come and gone in between.
 */
export const lockIsOurs = async (db: Connection): Promise<boolean> => {
  const { rows } = await sql<{ ours: boolean }>`
select exists (select 1 from pg_locks l where ${ours} and l.pid = pg_backend_pid()) as "ours"`.execute(db);
  return rows[0]?.ours ?? false;
};

/**
 * Looks on as whoever connected, until the transaction ends: the role that owns the tables may not see since when
 * others are there.
 */
export const asWhoConnected = async (db: Connection): Promise<void> => {
  await sql`set local role none`.execute(db);
};

/** The session that holds the lock, and since when it is connected; null when none does. */
export const lockHolder = async (db: Connection): Promise<LockHolder | null> => {
  const { rows } = await sql<LockHolder>`
select l.pid as "session", to_char(a.backend_start at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "since"
  from pg_locks l
  left join pg_stat_activity a on a.pid = l.pid
 where ${ours}`.execute(db);
  return rows[0] ?? null;
};
