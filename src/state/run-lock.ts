/**
 * The lock file of a run, `run.lock`. The lock that counts is the database's own; this file says to others who has it,
 * and keeps two databases from sharing one state folder at the same time, whose journal only one may write.
 *
 * Who holds the database's lock takes the file over: what stands in it was left by a run that died, or by one in
 * another container or on another machine, which cannot be going on any more. Only a process seen alive on this very
 * machine is one to give way to. No clock is asked.
 */
import { linkSync, lstatSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { MemoriesError } from '../errors.ts';
import { fateOf, thisProcess, type Who } from './who.ts';
import { writeAtomically } from './write-atomically.ts';

export interface LockedBy {
  /** Name of the run. */
  readonly run: string;
  /** Since when, ISO 8601; for the message. */
  readonly since: string;
}

type Holder = LockedBy & Who;

/** Two takeovers at once may each make the other try again, but not for ever. */
const ATTEMPTS = 5;

const fileOf = (folder: string): string => path.join(folder, 'run.lock');

/** Locks held by this process, by file: one of ours that is not among them was left behind by an earlier run. */
const held = new Map<string, string>();

const isText = (value: unknown): value is string => typeof value === 'string' && value.length < 200;

/** Who a lock file names; null when there is none, or it says nothing: half of one is what a full disk leaves. */
const holderIn = (file: string): Holder | null => {
  try {
    if (!lstatSync(file).isFile()) return null;
    const { run, since, host, boot, space, pid, started } = JSON.parse(readFileSync(file, 'utf8'));
    const isWhole = [run, since, host, boot, space, started].every(isText) && Number.isSafeInteger(pid) && pid > 0;
    return isWhole ? { run, since, host, boot, space, pid, started } : null;
  } catch {
    return null;
  }
};

const isGoingOn = (file: string, holder: Holder): boolean =>
  fateOf(holder) === 'alive' && (holder.pid !== process.pid || held.get(file) === holder.run);

/** `2026-11-23T06-00-00Z-k3f since 06:00, process 4711 on nas`; the time as the system's clock shows it. */
const say = ({ run, since, pid, host }: Holder): string => {
  const time = new Date(since);
  const clock = Number.isNaN(time.getTime()) ? since : time.toTimeString().slice(0, 5);
  return `${run} since ${clock}, process ${pid} on ${host}`;
};

const inUse = (folder: string, holder: Holder): MemoriesError =>
  new MemoriesError('busy', `The state folder ${folder} is in use for another database: ${say(holder)}`, {
    hint: 'Each database needs a state folder of its own: --state DIR. Or wait until the other run has finished.',
  });

const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'];

/** Gives a file that is written whole its name, unless that is taken. */
const place = (ready: string, file: string): boolean => {
  try {
    linkSync(ready, file);
    return true;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (!NO_LINKS.includes(code)) throw error;
    // A disk without links: then not quite at once, which only two runs of one second would notice.
    if (holderIn(file)) return false;
    renameSync(ready, file);
    return true;
  }
};

/** Moves a lock out of the way that nobody holds. Only one of several processes can. */
const clearAway = (file: string): void => {
  const aside = `${file}.stale-${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = holderIn(aside);
  // Between looking and moving somebody else took it over: give it back.
  if (moved && isGoingOn(file, moved)) renameSync(aside, file);
  else rmSync(aside, { force: true, recursive: true });
};

/**
 * Takes the lock file of a state folder; to be called under the database's lock, before the journal is opened. The
 * returned function gives it back, if it is still ours. A crash leaves it behind, which is no harm.
 *
 * @throws MemoriesError `busy` when a process of this machine is at work with this state folder: on another database,
 * since the lock of this one is ours; `refused` when it cannot be written.
 */
export const takeRunLock = (folder: string, by: LockedBy): (() => void) => {
  const file = fileOf(folder);
  const me: Holder = { ...by, ...thisProcess() };
  const ready = `${file}.${process.pid}`;
  writeAtomically(ready, `${JSON.stringify(me)}\n`);
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (place(ready, file)) {
        held.set(file, by.run);
        return () => {
          if (held.get(file) !== by.run) return;
          held.delete(file);
          const now = holderIn(file);
          if (now?.run === me.run && now.pid === me.pid && now.started === me.started) rmSync(file, { force: true });
        };
      }
      const holder = holderIn(file);
      if (holder && isGoingOn(file, holder)) throw inUse(folder, holder);
      clearAway(file);
    }
  } finally {
    rmSync(ready, { force: true });
  }
  throw new MemoriesError('busy', `The state folder ${folder} is in use by several runs at once`, {
    hint: 'Each database needs a state folder of its own: --state DIR.',
  });
};

/**
 * Who holds the lock file, in words for a message; null = nobody we know of. Of a process elsewhere nobody can say
 * whether it lives; but the database's lock, which is why we are asked, says that somebody does.
 */
export const whoRuns = (folder: string): string | null => {
  const file = fileOf(folder);
  const holder = holderIn(file);
  if (!holder) return null;
  const isLeft = fateOf(holder) === 'gone' || (fateOf(holder) === 'alive' && !isGoingOn(file, holder));
  return isLeft ? null : say(holder);
};
