import { sql } from 'kysely';
import type { LibraryLabel } from '../library.ts';
import type { Connection } from './connect.ts';
import type { Features } from './features.ts';

/** All tags of all spaces; a name may stand there once per space. */
export const tags = async (db: Connection): Promise<LibraryLabel[]> => {
  const { rows } = await sql<LibraryLabel>`select id, name from general_tag order by name, id`.execute(db);
  return rows;
};

/** All subjects the library can recognise, by stem (`beach`, in English); null where it recognises none. */
export const subjects = async (db: Connection, known: Features): Promise<LibraryLabel[] | null> => {
  if (!known.subjects) return null;
  const { rows } = await sql<LibraryLabel>`select id, stem as name from concept order by stem, id`.execute(db);
  return rows;
};

/** All folders of all spaces, by full path below the root of the space. */
export const folders = async (db: Connection): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`select distinct name from folder order by name`.execute(db);
  return rows.map(({ name }) => name);
};
