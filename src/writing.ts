/**
 * What every command that writes goes through, in this order: the lock that only one run can have, the layout as it
 * was accepted, the plan, our own folder, and before the first album a rehearsal (once for a library) and a dump.
 */
import { isoTime } from './clock.ts';
import { MemoriesError } from './errors.ts';
import { type Journal, openJournal, readJournal } from './journal/journal.ts';
import type { AlbumWrite, PhotoLibrary, PresentAlbum, Row } from './library.ts';
import { dumpBefore } from './state/dumps.ts';
import { stateFolder } from './state/folder.ts';
import { refuseChangedLayout, rememberFirstLayout } from './state/layout.ts';
import { takeRunLock, whoRuns } from './state/run-lock.ts';

/** The first album ever written to a library, as it stood for a moment before it was taken back. */
export type Rehearsal = PresentAlbum & { readonly counted: Row };

export interface Writing {
  readonly journal: Journal;
  /** To be called before each album is touched; does its work once. */
  readonly beforeWriting: (album: AlbumWrite | null) => Promise<void>;
  /** null: nothing was rehearsed. */
  readonly rehearsal: () => Rehearsal | null;
}

export interface Where {
  readonly library: PhotoLibrary;
  readonly folder: string;
  /** Real time, Unix seconds. */
  readonly clock: () => number;
}

/** Whether nothing was ever written here. */
const isFirst = (folder: string): boolean => readJournal(folder).albums.size === 0;

const guards = ({ library, folder }: Where, run: string): Omit<Writing, 'journal'> => {
  let ready = false;
  let rehearsal: Rehearsal | null = null;
  return {
    rehearsal: () => rehearsal,
    beforeWriting: async (album) => {
      if (ready) return;
      if (album?.create && isFirst(folder)) rehearsal = await library.rehearseAlbum(album);
      await dumpBefore(folder, run, library);
      ready = true;
    },
  };
};

/**
 * Plans, then applies, as the only one that writes. Nothing of ours is made, be it only a folder, before the plan
 * stands.
 *
 * @throws MemoriesError `busy` when another run is going on; `refused` when the layout changed since it was accepted;
 * whatever `plan` and `apply` throw.
 */
export const whileWriting = async <P, T>(
  where: Where,
  run: string,
  plan: () => Promise<P>,
  apply: (planned: P, writing: Writing) => Promise<T>,
): Promise<T> => {
  const { library, folder, clock } = where;
  const alone = async (): Promise<T> => {
    const layout = await library.layout();
    refuseChangedLayout(folder, layout);
    const planned = await plan();
    stateFolder(folder);
    const release = takeRunLock(folder, { run, since: isoTime(clock()) });
    try {
      rememberFirstLayout(folder, layout, isoTime(clock()));
      return await apply(planned, { journal: openJournal(folder), ...guards(where, run) });
    } finally {
      release();
    }
  };
  return library.underLock(alone).catch((error: unknown) => {
    const who = error instanceof MemoriesError && error.code === 'busy' ? whoRuns(folder) : null;
    if (who === null) throw error;
    throw new MemoriesError('busy', `Another run is going on: ${who}`, { hint: (error as MemoriesError).hint });
  });
};
