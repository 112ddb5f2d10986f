/** Which configuration file to use, and whether root may trust it. */
import { realpathSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { MemoriesError } from '../errors.ts';
import { trustAsRoot } from '../state/trust.ts';
import type { Environment } from './locale.ts';

const FILE_NAME = 'memories.yml';

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
 * @throws MemoriesError `configuration` if there is none; `refused` as root, if others can write or exchange it.
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
  // Who can change the configuration decides what root does.
  trustAsRoot('The configuration', found, { uid });
  return found;
};
