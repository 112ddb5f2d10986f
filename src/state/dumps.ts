/** Dumps of the album tables, one before the first write of each run; the last ones are kept. */
import { chmodSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { MemoriesError, messageOf } from '../errors.ts';
import type { PhotoLibrary } from '../library.ts';
import { beginFile } from './write-atomically.ts';

/**
 * Dumps kept. They are for the day on which undoing run by run is of no use any more, and that is noticed within days;
 * of a large library (a million memberships) ten take a quarter of a gigabyte.
 */
export const DUMPS_KEPT = 10;

/** Where the dumps of a state folder lie. */
export const dumpsFolder = (folder: string): string => path.join(folder, 'dumps');

/** A name as a shell takes it, on one line of a comment. */
const inShell = (file: string): string => `'${file.replaceAll("'", `'\\''`)}'`.replace(/[\r\n]/g, '?');

const headOf = (file: string, run: string, at: string): string => `\
-- All albums and shares of Synology Photos as they were at ${at},
-- before Synology Memories wrote its first album in the run ${run}.
--
-- To put them back, as root on the NAS:
--   sudo -u postgres psql -v ON_ERROR_STOP=1 -d synofoto < ${inShell(file)}
--
-- That puts back ALL of them, the family's own too: whatever anybody made, changed or shared since is lost.
-- To take back only what this program did, run by run: memories undo
-- It is one transaction: all of it happens, or nothing. Photos themselves are not touched.
-- Keep this file to yourself: the keys of shared links are in it.
--
`;

const dropOld = (dumps: string, latest: string): void => {
  const others = readdirSync(dumps).filter((name) => name !== latest);
  // What a run that died was writing is of no use to anybody.
  const halves = others.filter((name) => name.endsWith('.sql.new'));
  // Names begin with the time. The latest stays whatever the clock said on other days.
  const old = others
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .slice(0, -(DUMPS_KEPT - 1));
  for (const name of [...halves, ...old]) rmSync(path.join(dumps, name), { force: true });
};

/**
 * Writes a dump into the state folder and drops the oldest ones.
 *
 * @param at now, ISO 8601.
 * @throws MemoriesError `refused` when it cannot be written; whatever the library throws.
 */
export const dumpBefore = async (folder: string, run: string, library: PhotoLibrary, at: string): Promise<void> => {
  const dumps = dumpsFolder(folder);
  const file = path.join(dumps, `${run}.sql`);
  try {
    mkdirSync(dumps, { recursive: true, mode: 0o700 });
    chmodSync(dumps, 0o700);
    const writing = beginFile(file);
    try {
      writing.write(headOf(file, run, at));
      await library.dump((sql) => writing.write(sql));
      writing.keep();
    } finally {
      writing.drop();
    }
    dropOld(dumps, `${run}.sql`);
  } catch (error) {
    if (error instanceof MemoriesError && error.code !== 'refused') throw error;
    throw new MemoriesError('refused', `No copy of the albums can be kept, so none is written: ${messageOf(error)}`, {
      hint: `Nothing was changed. Make room in ${dumps}, or name another folder with --state DIR.`,
      cause: error,
    });
  }
};
