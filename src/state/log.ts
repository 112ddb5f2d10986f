/** The log of the state folder, `log/memories.log`: a few lines for each command that writes, rotated, without secrets. */
import {
  chmodSync,
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { messageOf } from '../errors.ts';
import { distrustOf, ourUser } from './trust.ts';

/**
 * Bytes of one file, and how many are kept, the present one among them: an hourly run of thirty albums that are all
 * passed over writes about 100 KB a day, and somebody who comes back from two weeks' holiday wants to see all of them.
 */
const LARGEST = 256 * 1024;
const KEPT = 5;
/** Characters. A longer line is a message nobody reads to its end. */
const LONGEST_LINE = 600;

export interface Log {
  /** Adds lines. */
  say(...lines: readonly string[]): void;
  /** Why nothing can be logged any more; null while all is well. A log never stops a run. */
  readonly trouble: string | null;
}

const { O_APPEND, O_CREAT, O_NOFOLLOW = 0, O_NONBLOCK = 0, O_WRONLY } = constants;

/** Opens it for us alone; a link or a pipe that somebody laid in its place is not written into. */
const openFile = (file: string): number => {
  const handle = openSync(file, O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_WRONLY, 0o600);
  try {
    if (!fstatSync(handle).isFile()) throw new Error(`${file} is no file`);
    if (fstatSync(handle).uid === ourUser()) fchmodSync(handle, 0o600);
    return handle;
  } catch (error) {
    closeSync(handle);
    throw error;
  }
};

/** Each file takes the next number; the oldest is forgotten. */
const rotate = (file: string): void => {
  for (let number = KEPT - 1; number > 0; number--) {
    const from = number === 1 ? file : `${file}.${number - 1}`;
    if (lstatSync(from, { throwIfNoEntry: false })) renameSync(from, `${file}.${number}`);
  }
};

const append = (folder: string, text: string): void => {
  const distrust = distrustOf(folder);
  if (distrust) throw new Error(`${folder} ${distrust.found}`);
  const directory = path.join(folder, 'log');
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const stats = lstatSync(directory);
  if (!stats.isDirectory()) throw new Error(`${directory} is no folder`);
  if (stats.uid === ourUser()) chmodSync(directory, 0o700);
  const file = path.join(directory, 'memories.log');
  const size = lstatSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 0 && size + Buffer.byteLength(text) > LARGEST) rotate(file);
  const handle = openFile(file);
  try {
    writeSync(handle, text);
  } finally {
    closeSync(handle);
  }
};

/** One line, whatever was in it. */
const oneLine = (text: string): string => {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)} …` : line;
};

export interface LogOptions {
  /** What each line begins with after the time: `run k3f`. */
  readonly name: string;
  /** Real time, Unix seconds. */
  readonly clock: () => number;
  /** Takes secrets out. */
  readonly clean: (text: string) => string;
}

/** The log of a state folder that exists. Nothing is written before something is said. */
export const openLog = (folder: string, { name, clock, clean }: LogOptions): Log => {
  let trouble: string | null = null;
  return {
    say: (...lines) => {
      if (trouble !== null || lines.length === 0) return;
      const time = `${new Date(clock() * 1000).toISOString().slice(0, 19)}Z`;
      try {
        append(folder, lines.map((line) => `${time} ${name} ${oneLine(clean(line))}\n`).join(''));
      } catch (error) {
        trouble = `The log in ${folder} cannot be written: ${messageOf(error)}`;
      }
    },
    get trouble() {
      return trouble;
    },
  };
};
