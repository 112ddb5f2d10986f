import { sql } from 'kysely';
import type { LibraryPerson } from '../library.ts';
import type { Connection } from './connect.ts';

/** All named persons, each with the number of photos (items, not files) they are in. */
export const people = async (db: Connection): Promise<LibraryPerson[]> => {
  const { rows } = await sql<LibraryPerson>`
select p.id, p.id_user as "space", p.name, p.hidden, count(distinct u.id_item)::int as "photos"
  from person p
  left join many_unit_has_many_person m on m.id_person = p.id
  left join unit u on u.id = m.id_unit and u.id_user = p.id_user
 where p.name <> ''
 group by p.id, p.id_user, p.name, p.hidden
 order by p.name, p.id_user, p.id`.execute(db);
  return rows;
};
