/**
 * The journal: a file of lines in the state folder, only ever appended to, each line on disk before we go on. It is
 * all this program remembers; nothing of ours is kept in the database.
 */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, statSync, truncateSync, writeSync } from 'node:fs';
import path from 'node:path';
import { MemoriesError, messageOf } from '../errors.ts';
import { EMPTY, type Entry, FORMAT, fold, isEntry, type JournalState } from './entries.ts';

export interface Journal {
  readonly state: JournalState;
  /** Appends entries and returns when they are on disk. */
  append(...entries: readonly Entry[]): void;
}

const unreadable = (file: string, why: string) =>
  new MemoriesError('refused', `The journal ${file} cannot be used: ${why}`, {
    hint: 'It says which albums are ours. Put a copy back, or move it away: albums made so far are then left alone for ever.',
  });

const parse = (line: string, file: string, number: number): Entry => {
  const entry = parsed(line);
  if (!isEntry(entry)) throw unreadable(file, `line ${number} is damaged`);
  return entry;
};

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
};

/** Whole lines of a file; what a power cut left of the last one is cut off. */
const wholeLines = (file: string): string[] => {
  const text = readFileSync(file, 'utf8');
  const end = text.lastIndexOf('\n') + 1;
  if (end < text.length) truncateSync(file, Buffer.byteLength(text.slice(0, end)));
  return text.slice(0, end).split('\n').slice(0, -1);
};

/** The journal of a state folder that need not exist: for plans, which write nothing anywhere. */
export const readJournal = (folder: string): JournalState => {
  const file = path.join(folder, 'journal.jsonl');
  if (!existsSync(file)) return EMPTY;
  const text = readFileSync(file, 'utf8');
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .slice(0, -1)
    .map((line, index) => checked(parse(line, file, index + 1), file))
    .reduce(fold, EMPTY);
};

const checked = (entry: Entry, file: string): Entry => {
  if (entry.do === 'journal' && entry.format > FORMAT) {
    throw unreadable(file, `it was written by a newer version of this program (format ${entry.format})`);
  }
  return entry;
};

/**
 * Opens the journal of a state folder that exists, or begins one.
 *
 * @throws MemoriesError `refused` when it is damaged, newer than this program, or cannot be written.
 */
export const openJournal = (folder: string): Journal => {
  const file = path.join(folder, 'journal.jsonl');
  let state = existsSync(file)
    ? wholeLines(file)
        .map((line, index) => checked(parse(line, file, index + 1), file))
        .reduce(fold, EMPTY)
    : EMPTY;

  const append = (...entries: readonly Entry[]): void => {
    try {
      const isNew = (statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0;
      const lines: readonly Entry[] = isNew ? [{ do: 'journal', format: FORMAT }, ...entries] : entries;
      const handle = openSync(file, 'a', 0o600);
      try {
        writeSync(handle, lines.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
    } catch (error) {
      throw unreadable(file, messageOf(error));
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
