/**
 * Our small files of JSON: each says which format it is in. An older one is brought up to date (a copy of it is kept
 * when it is written anew), a newer or damaged one refused. The journal, a file of lines, has the same rules of its own.
 */
import { existsSync, readFileSync } from 'node:fs';
import { MemoriesError, messageOf } from '../errors.ts';
import { trustStateFile } from './folder.ts';
import { writeAtomically } from './write-atomically.ts';

/** What a file holds besides its format number. */
export type Content = Readonly<Record<string, unknown>>;

export interface StateFormat {
  /** The format we write, from 1. */
  readonly format: number;
  /** What brings a file of that format to the next one: `{ 1: (content) => … }`. */
  readonly migrate?: Readonly<Record<number, (content: Content) => Content>>;
  /** Whether the content of a file in our format can be used. Missing: whatever there is. */
  readonly isSound?: (content: Content) => boolean;
  /** What to do about a file that cannot be used; the default is to move it away. */
  readonly cure?: string;
}

const refused = (file: string, why: string, cure = `Put a copy back, or move it away: mv ${file} ${file}.old`) =>
  new MemoriesError('refused', `${file} cannot be used: ${why}`, { hint: cure });

const isContent = (value: unknown): value is Content =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface Numbered {
  readonly format: number;
  readonly content: Content;
}

/** Any file with a format number; null where there is none or it is no such file. */
const numbered = (text: string): Numbered | null => {
  try {
    const whole: unknown = JSON.parse(text);
    if (!isContent(whole)) return null;
    const { format, ...content } = whole;
    return Number.isSafeInteger(format) && Number(format) > 0 ? { format: Number(format), content } : null;
  } catch {
    return null;
  }
};

const textOf = (file: string, cure?: string): string | null => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw refused(file, messageOf(error), cure);
  }
};

const upToDate = (file: string, { format, migrate = {}, cure }: StateFormat, found: Numbered): Content => {
  let { content } = found;
  for (let step = found.format; step < format; step++) {
    const next = migrate[step];
    if (!next) throw refused(file, `nobody knows format ${found.format} any more`, cure);
    try {
      content = next(content);
    } catch {
      throw refused(file, 'it is damaged', cure);
    }
  }
  return content;
};

/**
 * The content of one of our files, in our format; null when there is none. Writes nothing, also for an older format.
 *
 * @throws MemoriesError `refused` when it is newer than this program, damaged, cannot be read, or (as root) others
 * could have written it.
 */
export const readStateFile = <T extends Content = Content>(file: string, format: StateFormat): T | null => {
  if (!existsSync(file)) return null;
  trustStateFile(file);
  const text = textOf(file, format.cure);
  if (text === null) return null;
  const found = numbered(text);
  if (!found) throw refused(file, 'it is damaged', format.cure);
  if (found.format > format.format)
    throw refused(file, `it was written by a newer version of this program (format ${found.format})`, format.cure);
  const content = upToDate(file, format, found);
  if (format.isSound?.(content) === false) throw refused(file, 'it is damaged', format.cure);
  return content as T;
};

/** Keeps a copy of a file in an older format, before it is written anew: `layout.json.format-1`. */
const keepOlder = (file: string, format: number): void => {
  const text = textOf(file);
  const found = text === null ? null : numbered(text);
  if (!found || found.format >= format) return;
  const copy = `${file}.format-${found.format}`;
  if (!existsSync(copy)) writeAtomically(copy, text ?? '');
};

/**
 * Writes one of our files (0600) into a state folder that exists: whole, or what stood there stays.
 *
 * @throws MemoriesError `refused` when it cannot be written.
 */
export const writeStateFile = (file: string, { format }: Pick<StateFormat, 'format'>, content: Content): void => {
  keepOlder(file, format);
  writeAtomically(file, `${JSON.stringify({ format, ...content }, null, 2)}\n`);
};
