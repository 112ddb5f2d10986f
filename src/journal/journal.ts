/**
 * The journal: a file of lines in the state folder that is appended to, each line on disk before we go on. It is all
 * this program remembers; nothing of ours is kept in the database.
 */
import {
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { messageOf } from '../errors.ts';
import { syncFolder, writeAtomically } from '../state/write-atomically.ts';
import { compacted } from './compact.ts';
import { EMPTY, type Entry, FORMAT, fold, type JournalState } from './entries.ts';
import { type JournalText, journalFile, readText, unusable } from './read.ts';

export { readEntries, readJournal } from './read.ts';

export interface Journal {
  readonly state: JournalState;
  /** Appends entries and returns when they are on disk. */
  append(...entries: readonly Entry[]): void;
}

/**
 * Bytes from which on it is worth adding up old lines. Reading that much takes a tenth of a second on a slow NAS, and
 * every plan does.
 */
const LARGE = 4_000_000;

const HEAD: Entry = { do: 'journal', format: FORMAT };

const textOf = (entries: readonly Entry[]): string => entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');

/** An older journal becomes one of today's; the old one stays beside it. Its lines mean the same in both. */
const migrated = (file: string, { entries, format, ...rest }: JournalText): JournalText => {
  if (format === FORMAT) return { entries, format, ...rest };
  writeAtomically(path.join(path.dirname(file), `journal.format-${format}.jsonl`), readFileSync(file));
  const today = [HEAD, ...entries.slice(1)];
  const text = textOf(today);
  writeAtomically(file, text);
  return { entries: today, format: FORMAT, bytes: Buffer.byteLength(text) };
};

/**
 * A large journal is written anew with its old lines added up, if that makes it half as large at least: so it is never
 * more than a few times as large as it must be, and not written anew at every run.
 */
const shortened = (file: string, read: JournalText, large: number): JournalText => {
  if (read.bytes < large) return read;
  const entries = compacted(read.entries);
  const text = textOf(entries);
  const bytes = Buffer.byteLength(text);
  if (bytes * 2 > read.bytes) return read;
  writeAtomically(file, text);
  return { ...read, entries, bytes };
};

/** What a power cut left of a last line is cut off before another is written behind it. */
const cutOff = (file: string, read: JournalText): JournalText => {
  if (existsSync(file) && statSync(file).size > read.bytes) truncateSync(file, read.bytes);
  return read;
};

/** A link that somebody laid in its place is not followed. */
const APPENDING = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0);

/** All of it is on the disk, or none of it is in the file. */
const appendWhole = (file: string, text: string): void => {
  const handle = openSync(file, APPENDING, 0o600);
  try {
    if (statSync(file).size === 0) fchmodSync(handle, 0o600);
    const { size } = statSync(file);
    try {
      writeFileSync(handle, text);
      fsyncSync(handle);
    } catch (error) {
      ftruncateSync(handle, size);
      throw error;
    }
  } finally {
    closeSync(handle);
  }
};

/**
 * Opens the journal of a state folder that exists, or begins one. What is left of a line that was cut off is taken
 * away, an older format becomes today's (with a copy kept), and a large journal is shortened.
 *
 * @param large bytes from which on that is tried; for tests.
 * @throws MemoriesError `refused` when it is damaged, newer than this program, or cannot be written.
 */
export const openJournal = (folder: string, large = LARGE): Journal => {
  const file = journalFile(folder);
  const opened = shortened(file, migrated(file, cutOff(file, readText(file))), large);
  let state = opened.entries.reduce(fold, EMPTY);

  const append = (...entries: readonly Entry[]): void => {
    try {
      const isNew = (statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0;
      appendWhole(file, textOf(isNew ? [HEAD, ...entries] : entries));
      if (isNew) syncFolder(folder);
    } catch (error) {
      throw unusable(file, messageOf(error));
    }
    state = entries.reduce(fold, state);
  };

  return {
    get state() {
      return state;
    },
    append,
  };
};
