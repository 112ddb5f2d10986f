/** Which server this is, and whether it does now what servers do. */
import { count } from '../../core/text.ts';
import { fine, type Look, note, REPORT, refused } from './verdict.ts';

const OLDEST = 110_000;
const NEWEST = 189_999;

/** Until 9 a version had three numbers. */
const nameOf = (version: number): string => {
  const [major, rest] = [Math.floor(version / 10_000), version % 10_000];
  return `PostgreSQL ${major < 10 ? `${major}.${Math.floor(rest / 100)}.${rest % 100}` : `${major}.${rest}`}`;
};

export const lookAtServer: Look = async ({ server }) => {
  const { version } = await server();
  const name = nameOf(version);
  if (version < OLDEST) return refused(name, 'Version 11 or later is needed: update DSM.');
  if (version > NEWEST) return note(`${name}, newer than those tried (11 to 18)`);
  return fine(name);
};

/** One source speaks of a database for each user; there albums would lie where we do not look. */
export const lookAtDatabase: Look = async ({ server }) => {
  const { database, role, personalDatabases } = await server();
  if (personalDatabases > 0) {
    return refused(
      `${count(personalDatabases, 'database')} named synofoto_personal_… beside ${database}`,
      `Personal spaces in databases of their own are not known to us. ${REPORT}`,
    );
  }
  return fine(`${database}, as ${role}`);
};

export const lookAtReadOnly: Look = async ({ server }) => {
  const { readOnly, firesTriggers } = await server();
  if (readOnly)
    return refused('the server takes no writes now', 'Wait for it to recover, or connect to the primary server.');
  if (!firesTriggers)
    return refused(
      'triggers are off in our sessions (session_replication_role = replica)',
      'Albums written so would have no version. Take that setting away from the role or the database.',
    );
  return fine('yes');
};

export const lookAtMigrations: Look = async ({ migrations }) => {
  const tasks = await migrations();
  if (tasks === 'hidden')
    return refused('we may not see whether one is running', 'Grant SELECT on async_db_migration_task to our role.');
  if (tasks)
    return refused(
      `${count(tasks, 'migration')} running`,
      'Synology Photos is changing its database. Try again when it has finished.',
    );
  return fine('none running');
};
