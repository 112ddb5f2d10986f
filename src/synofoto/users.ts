import { sql } from 'kysely';
import type { LibraryUser } from '../library.ts';
import type { Connection } from './connect.ts';

/** All users of Synology Photos with their own right on the shared space; user 0, the shared space itself, is left out. */
export const users = async (db: Connection): Promise<LibraryUser[]> => {
  const { rows } = await sql<LibraryUser>`
select u.id, u.name, u.enable as "enabled", t.permission as "sharedSpaceRight"
  from user_info u
  left join team_library_user_permission t on t.id_user = u.id
 where u.id <> 0
 order by u.id`.execute(db);
  return rows;
};
