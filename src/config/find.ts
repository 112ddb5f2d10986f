/** Which configuration file to use, and whether root may trust it. */
import { realpathSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { MemoriesError } from '../errors.ts';
import type { Environment } from './locale.ts';

const FILE_NAME = 'memories.yml';
const WRITABLE_BY_OTHERS = 0o022;
const STICKY = 0o1000;

export interface Surroundings {
  /** Given after `--config`. */
  readonly option?: string | undefined;
  readonly env: Environment;
  /** The running program's file (`dist/memories.mjs`); a configuration may lie beside it. */
  readonly program?: string | undefined;
  /** Working directory; default: the process's. */
  readonly cwd?: string;
  /** Numeric user; default: the process's. 0 is root. */
  readonly uid?: number | undefined;
}

const statsOf = (file: string): Stats | null => statSync(file, { throwIfNoEntry: false }) ?? null;

/** Links followed; the path itself where that fails. */
const real = (file: string): string => {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
};

const refused = (what: string, mode: string, target: string): MemoriesError =>
  new MemoriesError('refused', `${what} can be changed by others, so root does not trust it: ${target}`, {
    hint: `chmod ${mode} ${target}`,
  });

/**
 * Who can change the configuration decides what root does.
 * @throws MemoriesError `refused` for a file that others can write or exchange.
 */
export const trustAsRoot = (file: string): void => {
  const target = real(file);
  const stats = statsOf(target);
  if (stats && stats.mode & WRITABLE_BY_OTHERS) throw refused('The configuration', 'go-w', target);
  for (const directory of new Set([path.dirname(target), path.dirname(path.resolve(file))])) {
    const folder = statsOf(directory);
    if (!folder || !(folder.mode & WRITABLE_BY_OTHERS)) continue;
    // In a sticky directory such as /tmp, others cannot exchange what is root's.
    if (folder.mode & STICKY && stats?.uid === 0) continue;
    throw refused('The directory of the configuration', 'go-w', directory);
  }
};

const nothingFound = (looked: readonly string[]): MemoriesError =>
  new MemoriesError('configuration', 'No configuration found', {
    hint: `Looked for ${looked.join(' and ')}. The smallest memories.yml is one line:\n  database: /run/postgresql`,
  });

const isFile = (file: string): boolean => {
  try {
    return statsOf(file)?.isFile() === true;
  } catch {
    return false;
  }
};

/**
 * The configuration file: `--config`, else `$MEMORIES_CONFIG`, else the one beside the program, else `./memories.yml`.
 * A file that was asked for by name is returned even if it does not exist; reading it says so.
 * @throws MemoriesError `configuration` if there is none; `refused` as root, if others can write it.
 */
export const findConfig = ({
  option,
  env,
  program,
  cwd = process.cwd(),
  uid = process.getuid?.(),
}: Surroundings): string => {
  const asked = option ?? (env.MEMORIES_CONFIG || undefined);
  const beside = program === undefined ? [] : [path.join(path.dirname(real(program)), FILE_NAME)];
  const looked = [...new Set([...beside, path.join(cwd, FILE_NAME)])];
  const found = asked === undefined ? looked.find(isFile) : path.resolve(cwd, asked);
  if (found === undefined) throw nothingFound(looked);
  if (uid === 0) trustAsRoot(found);
  return found;
};
