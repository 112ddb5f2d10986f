/** Reading the journal's file, whatever format of it we know. Nothing here writes. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { MemoriesError } from '../errors.ts';
import { trustStateFile } from '../state/folder.ts';
import { EMPTY, type Entry, FORMAT, fold, isEntry, type JournalState } from './entries.ts';

/** Where the journal of a state folder lies. */
export const journalFile = (folder: string): string => path.join(folder, 'journal.jsonl');

/** The error for a journal that cannot be used. */
export const unusable = (file: string, why: string) =>
  new MemoriesError('refused', `The journal ${file} cannot be used: ${why}`, {
    hint: 'It says which albums are ours. Put a copy back, or move it away: albums made so far are then left alone for ever.',
  });

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
};

const checked = (line: string, file: string, index: number): Entry => {
  const entry = parsed(line);
  const isHead = isEntry(entry) && entry.do === 'journal';
  // Lines of format 1 are lines of format 2: only what came since is missing in them.
  if (!isEntry(entry) || (index === 0 && !isHead) || (isHead && !(entry.format >= 1))) {
    throw unusable(file, `line ${index + 1} is damaged`);
  }
  if (isHead && entry.format > FORMAT) {
    throw unusable(file, `it was written by a newer version of this program (format ${entry.format})`);
  }
  return entry;
};

export interface JournalText {
  /** Of all whole lines, in bytes. What a power cut left of one more is not counted, and not read. */
  readonly bytes: number;
  readonly entries: readonly Entry[];
  /** Of the file; the present one where there is none yet. */
  readonly format: number;
}

/**
 * What stands in the journal's file.
 *
 * @throws MemoriesError `refused` when it is damaged, newer than this program, or (as root) others could have written it.
 */
export const readText = (file: string): JournalText => {
  const isThere = existsSync(file);
  if (isThere) trustStateFile(file);
  const text = isThere ? readFileSync(file, 'utf8') : '';
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const entries = whole
    .split('\n')
    .slice(0, -1)
    .map((line, index) => checked(line, file, index));
  const [head] = entries;
  return { bytes: Buffer.byteLength(whole), entries, format: head?.do === 'journal' ? head.format : FORMAT };
};

/**
 * All entries of a state folder's journal in order, as far as they are kept: after a `checkpoint` come those of the
 * last runs. None where there is no journal.
 *
 * @throws MemoriesError `refused` when it is damaged or newer than this program.
 */
export const readEntries = (folder: string): readonly Entry[] => readText(journalFile(folder)).entries;

/** The journal of a state folder that need not exist: for plans, which write nothing anywhere. Throws as above. */
export const readJournal = (folder: string): JournalState => readEntries(folder).reduce(fold, EMPTY);
