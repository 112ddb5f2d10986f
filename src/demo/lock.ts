/**
 * One process at a time. The embedded database would let a second one in and both would ruin its files, so a file
 * beside them says who is inside: it is created only if it is not there (O_EXCL) and holds the process id. A lock whose
 * process is gone is stale and taken over.
 */
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { MemoriesError } from '../errors.ts';
import { startOf } from '../state/who.ts';

export interface Lock {
  /** Gives the lock back; harmless when done twice. */
  readonly release: () => void;
}

interface Holder {
  readonly pid: number;
  /** When that process started, so that a new one of the same number is told apart; '' where the system does not tell. */
  readonly started: string;
}

/** A lock file nobody has written into for this long belongs to a process that died while creating it, milliseconds. */
const EMPTY_IS_STALE_AFTER = 5_000;
/** Two takeovers at once may each make the other try again, but not for ever. */
const ATTEMPTS = 5;

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

const isAlive = ({ pid, started }: Holder): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: somebody else's, but there.
    if (codeOf(error) !== 'EPERM') return false;
  }
  const now = startOf(pid);
  return started === '' || now === '' || now === started;
};

/** Who holds the lock; 'nobody' if it can be taken over, null if it is gone. */
const holderOf = (file: string): Holder | 'nobody' | 'unknown' | null => {
  try {
    const [pid = '', started = ''] = readFileSync(file, 'utf8').trim().split(' ');
    const holder = { pid: Number(pid), started };
    if (Number.isSafeInteger(holder.pid) && holder.pid > 0) return isAlive(holder) ? holder : 'nobody';
    return Date.now() - statSync(file).mtimeMs > EMPTY_IS_STALE_AFTER ? 'nobody' : 'unknown';
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
};

const create = (file: string): boolean => {
  let handle: number;
  try {
    handle = openSync(file, 'wx', 0o600);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    writeSync(handle, `${process.pid} ${startOf(process.pid)}\n`);
  } catch (error) {
    // An empty lock (the disk is full) would keep everybody out for no reason.
    rmSync(file, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
  return true;
};

/** Moves a stale lock out of the way. Only one of several processes can; the others find it gone. */
const clearAway = (file: string): void => {
  const aside = `${file}.stale-${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const moved = holderOf(aside);
  // Between looking and moving somebody else took it over: give it back.
  if (moved !== null && moved !== 'nobody') renameSync(aside, file);
  else rmSync(aside, { force: true });
};

const busy = (what: string, holder: Holder | 'unknown') =>
  new MemoriesError('busy', `${what} is in use by process ${holder === 'unknown' ? '(unknown)' : holder.pid}`, {
    hint: 'Close the other one first, or wait until it has finished.',
  });

/** Takes the lock or throws `busy` with the process id of whoever has it. `what` begins the message: "The demo". */
export const takeLock = (file: string, what: string): Lock => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (create(file)) {
      let held = true;
      return {
        release: () => {
          if (held) rmSync(file, { force: true });
          held = false;
        },
      };
    }
    const holder = holderOf(file);
    if (holder === 'nobody') clearAway(file);
    else if (holder !== null) throw busy(what, holder);
  }
  throw busy(what, 'unknown');
};
