/** The layout of the database as it was when the keeper, or the first run, last found it in order. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { MemoriesError, messageOf } from '../errors.ts';
import type { Layout } from '../library.ts';
import { trustStateFile } from './folder.ts';
import { layoutChanges } from './layout-changes.ts';
import { writeAtomically } from './write-atomically.ts';

const FORMAT = 1;
const FILE = 'layout.json';
/** An update of Photos can change very much; more than this nobody reads in an error. */
const MOST_NAMED = 6;

export interface AcceptedLayout {
  /** ISO 8601. */
  readonly accepted: string;
  readonly layout: Layout;
}

const unusable = (file: string, why: string, hint: string) =>
  new MemoriesError('refused', `The accepted layout ${file} cannot be used: ${why}`, { hint });

const damaged = (file: string, why: string) =>
  unusable(
    file,
    why,
    'Put a copy back; or, if Synology Photos was not updated since the last run, move it away: the next run keeps a new one.',
  );

const isLayout = (value: unknown): value is Layout =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((part) => typeof part === 'string');

const textOf = (file: string): string | null => {
  if (!existsSync(file)) return null;
  trustStateFile(file);
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw damaged(file, messageOf(error));
  }
};

const parsed = (text: string): Readonly<Record<string, unknown>> | null => {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>;
  } catch {
    return null;
  }
};

/**
 * The layout that was accepted last; null when none was yet.
 *
 * @throws MemoriesError `refused` when the file is damaged, or written by a newer version of this program.
 */
export const acceptedLayout = (folder: string): AcceptedLayout | null => {
  const file = path.join(folder, FILE);
  const text = textOf(file);
  if (text === null) return null;
  const { format, accepted, layout } = parsed(text) ?? {};
  if (typeof format === 'number' && format > FORMAT) {
    throw unusable(
      file,
      `it was written by a newer version of this program (format ${format})`,
      'Update this program, as others on this machine were.',
    );
  }
  if (format !== FORMAT || typeof accepted !== 'string' || !isLayout(layout)) throw damaged(file, 'it is damaged');
  return { accepted, layout };
};

/**
 * Keeps a layout as the accepted one, in a state folder that exists.
 *
 * @param at ISO 8601.
 * @throws MemoriesError `refused` when it cannot be written.
 */
export const keepLayout = (folder: string, layout: Layout, at: string): void =>
  writeAtomically(path.join(folder, FILE), `${JSON.stringify({ format: FORMAT, accepted: at, layout }, null, 1)}\n`);

/** What changed, for one line; long lists are cut. */
export const inOneLine = (changes: readonly string[]): string => {
  const more = changes.length - MOST_NAMED;
  return `${changes.slice(0, MOST_NAMED).join('. ')}${more > 0 ? `. And ${more} more` : ''}`;
};

/**
 * Stops when the layout is another one than was accepted last; a first look has nothing to compare with.
 *
 * @throws MemoriesError `refused`, naming what changed.
 */
export const refuseChangedLayout = (folder: string, layout: Layout): void => {
  const before = acceptedLayout(folder);
  const changes = before === null ? [] : layoutChanges(before.layout, layout);
  if (before === null || changes.length === 0) return;
  throw new MemoriesError(
    'refused',
    `The database is laid out differently since ${before.accepted.slice(0, 10)}: ${inOneLine(changes)}`,
    { hint: 'Was Synology Photos updated? Read what memories doctor says; then go on with: memories doctor --accept' },
  );
};

/** Keeps the layout, if none was kept yet. */
export const rememberFirstLayout = (folder: string, layout: Layout, at: string): void => {
  if (acceptedLayout(folder) === null) keepLayout(folder, layout, at);
};
