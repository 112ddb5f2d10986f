/** The layout of the database as it was when the keeper, or the first run, last found it in order. */
import path from 'node:path';
import { MemoriesError } from '../errors.ts';
import type { Layout } from '../library.ts';
import { type Content, readStateFile, type StateFormat, writeStateFile } from './format.ts';
import { layoutChanges } from './layout-changes.ts';

/** An update of Photos can change very much; more than this nobody reads in an error. */
const MOST_NAMED = 6;

export interface AcceptedLayout {
  /** ISO 8601. */
  readonly accepted: string;
  readonly layout: Layout;
}

const isLayout = (value: unknown): value is Layout =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((part) => typeof part === 'string');

const FORMAT: StateFormat = {
  format: 1,
  isSound: ({ accepted, layout }) => typeof accepted === 'string' && isLayout(layout),
  cure: 'Put a copy back. Or, if Synology Photos was not updated since the last run, move it away: the next run keeps a new one.',
};

const fileIn = (folder: string): string => path.join(folder, 'layout.json');

/**
 * The layout that was accepted last; null when none was yet.
 *
 * @throws MemoriesError `refused` when the file is damaged, or written by a newer version of this program.
 */
export const acceptedLayout = (folder: string): AcceptedLayout | null =>
  readStateFile<Content & AcceptedLayout>(fileIn(folder), FORMAT);

/**
 * Keeps a layout as the accepted one, in a state folder that exists.
 *
 * @param at ISO 8601.
 * @throws MemoriesError `refused` when it cannot be written.
 */
export const keepLayout = (folder: string, layout: Layout, at: string): void =>
  writeStateFile(fileIn(folder), FORMAT, { accepted: at, layout });

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
