/**
 * What every command that writes goes through, in this order: the lock that only one run can have, the layout as it
 * was accepted, the plan, our own folder, and before the first album a rehearsal (once for a library) and a dump.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { isoTime } from './clock.ts';
import { MemoriesError } from './errors.ts';
import { passGate } from './gate.ts';
import { type Journal, openJournal, readJournal } from './journal/journal.ts';
import type { AlbumWrite, PhotoLibrary } from './library.ts';
import type { Rehearsed } from './planning/rehearsal.ts';
import { Redactor } from './redact.ts';
import { openRunLog, type RunLog, type Verb } from './run-log.ts';
import { dumpBefore } from './state/dumps.ts';
import { stateFolder } from './state/folder.ts';
import { rememberFirstLayout } from './state/layout.ts';
import type { FreeSpace } from './state/room.ts';
import { takeRunLock, whoRuns } from './state/run-lock.ts';

export interface Writing {
  readonly journal: Journal;
  /** To be called before each album is touched; does its work once. */
  readonly beforeWriting: (album: AlbumWrite | null) => Promise<void>;
  /** null: nothing was rehearsed. */
  readonly rehearsal: () => Rehearsed | null;
  /** To be told of each album; the beginning, the end and what is thrown are logged here. */
  readonly log: RunLog;
}

export interface Where {
  readonly library: PhotoLibrary;
  readonly folder: string;
  /** Real time, Unix seconds. */
  readonly clock: () => number;
  /** How much room there is; left out: the file systems are asked. */
  readonly free?: FreeSpace | undefined;
  /** Knows the secrets that must not stand in the log. */
  readonly redactor?: Redactor | undefined;
}

/** Whether nothing was ever written here. */
const isFirst = (folder: string): boolean => readJournal(folder).albums.size === 0;

const guards = (
  { library, folder, clock }: Where,
  run: string,
  remember: () => void,
): Omit<Writing, 'journal' | 'log'> => {
  let ready = false;
  let rehearsal: Rehearsed | null = null;
  return {
    rehearsal: () => rehearsal,
    beforeWriting: async (album) => {
      if (ready) return;
      if (album?.create && isFirst(folder)) rehearsal = await library.rehearseAlbum(album);
      // Only what a rehearsal passed is what later runs expect to find.
      remember();
      await dumpBefore(folder, run, library, isoTime(clock()));
      ready = true;
    },
  };
};

/** Whether something was written here before: a folder that nobody uses yet gets no log of how that failed. */
const isInUse = (folder: string): boolean => existsSync(path.join(folder, 'journal.jsonl'));

/** Somebody else has the database's lock: says who. */
const whoIsBusy = (folder: string, error: unknown): unknown => {
  const who = error instanceof MemoriesError && error.code === 'busy' ? whoRuns(folder) : null;
  if (who === null) return error;
  return new MemoriesError('busy', `Another run is going on: ${who}`, { hint: (error as MemoriesError).hint });
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
  verb: Verb = 'run',
): Promise<T> => {
  const { library, folder, clock, redactor = new Redactor() } = where;
  const log = openRunLog({ folder, run, verb, clock, redactor, journal: () => readJournal(folder) });
  let isOurs = false;
  const alone = async (): Promise<T> => {
    isOurs = true;
    const layout = await passGate(where);
    const planned = await plan();
    stateFolder(folder);
    const release = takeRunLock(folder, { run, since: isoTime(clock()) });
    try {
      log.say(`begins: ${run}`);
      const remember = () => rememberFirstLayout(folder, layout, isoTime(clock()));
      const done = await apply(planned, { journal: openJournal(folder), log, ...guards(where, run, remember) });
      remember();
      log.ends();
      return done;
    } finally {
      release();
    }
  };
  try {
    return await library.underLock(alone);
  } catch (error) {
    const thrown = isOurs ? error : whoIsBusy(folder, error);
    if (isInUse(folder)) log.failed(thrown);
    throw thrown;
  }
};
