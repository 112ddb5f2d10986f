/** From a library on paper to the rows of a database shaped like Synology Photos'. */
import type { Draft } from './draft.ts';
import { writeAlbums } from './write-draft/albums.ts';
import { fileRows } from './write-draft/files.ts';
import { filterRows } from './write-draft/filters.ts';
import { Folders } from './write-draft/folders.ts';
import { Inserter, type Queryable } from './write-draft/insert.ts';
import { labelRows } from './write-draft/labels.ts';
import { choosePortraits, peopleRows } from './write-draft/people.ts';
import { Places } from './write-draft/places.ts';
import { unitsOf } from './write-draft/units.ts';
import { userRows } from './write-draft/users.ts';

export type { Queryable } from './write-draft/insert.ts';

/** A library smaller than this is planned well without statistics. */
const WORTH_ANALYZING = 1000;

/**
 * Writes a library into an empty database of either generation (`schema.ts`). What the older generation has no place
 * for (subjects, favourites, look-alikes) is left out. Not one transaction: it is for databases nobody else uses yet.
 */
export const writeDraft = async (db: Queryable, draft: Draft): Promise<void> => {
  const inserter = await Inserter.into(db);
  const folders = new Folders(draft);
  const places = new Places(draft);
  const units = unitsOf(draft);
  await inserter.insert([
    ...userRows(draft),
    ...folders.rows(),
    ...places.rows(),
    ...fileRows(draft, units, folders, places),
    ...peopleRows(draft),
    ...labelRows(draft),
    ...filterRows(units, folders),
  ]);
  await choosePortraits(db);
  await writeAlbums(inserter, draft);
  await inserter.moveSequences();
  if (draft.photos.length >= WORTH_ANALYZING) await db.query('analyze');
};
