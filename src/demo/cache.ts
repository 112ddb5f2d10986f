/**
 * The folder where the demo's database waits. Building it takes seconds, so it is built once, kept as a pristine copy
 * and copied from there:
 *
 *     pristine-<key>/       the built database; the key changes with the code that builds it
 *     demo/data, demo/state the working copy and what was remembered about it
 *     demo/made-from        the key of the pristine copy it came from
 *     demo.lock             who is using demo/
 *     new-<pid>-…           unfinished; renamed when complete, swept when its process is gone
 *
 * Everything appears by renaming, so a power cut in the middle leaves nothing that looks finished and is not.
 */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, statfs, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { MemoriesError, messageOf } from '../errors.ts';

/** Megabytes that must be free: two copies of the database and room for what is written into one. */
const NEEDED_MB = 150;

type Environment = Readonly<Record<string, string | undefined>>;

/** `$MEMORIES_CACHE`, else `synology-memories` in the user's cache folder. */
export const defaultCacheDir = (env: Environment = process.env): string =>
  env.MEMORIES_CACHE || path.join(env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'synology-memories');

const CURES: Readonly<Record<string, string>> = {
  ENOSPC: 'no space left on the disk',
  EDQUOT: 'your share of the disk is used up',
  EACCES: 'no permission to write there',
  EPERM: 'no permission to write there',
  EROFS: 'the disk is read-only',
  ENOTDIR: 'a file is in the way',
  EEXIST: 'a file is in the way',
};

/** Says what is wrong with the folder, not which system call failed. Other errors pass unchanged. */
export const cacheTrouble = (error: unknown, folder: string): unknown => {
  if (error instanceof MemoriesError || !(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const full = /no space left/i.test(messageOf(error)) ? 'ENOSPC' : code;
  const reason = CURES[full];
  if (reason === undefined) return error;
  return new MemoriesError('refused', `cannot keep the demo in ${folder}: ${reason}`, {
    hint: 'Set MEMORIES_CACHE to a folder you can write to, with some 150 MB to spare.',
    cause: error,
  });
};

/** Creates the folder and makes sure there is room. */
export const prepareCache = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const free = await statfs(folder).then(
    ({ bavail, bsize }) => (bavail * bsize) / 1e6,
    () => Number.POSITIVE_INFINITY,
  );
  if (free < NEEDED_MB) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
};

const listFiles = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true });
  const inside = entries.map((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? listFiles(file) : [file];
  });
  return (await Promise.all(inside)).flat();
};

/**
 * A fingerprint of the code that builds the database: the single file of the bundle, or the folder this module lies in
 * when run from source. So a new family, schema or writer never meets a database built by the old one.
 */
export const codeKey = async (version: string): Promise<string> => {
  const here = fileURLToPath(import.meta.url);
  const alone = path.basename(path.dirname(here)) !== 'demo';
  const files = alone ? [here] : await listFiles(path.dirname(here));
  const hash = createHash('sha256').update(version);
  for (const file of files.filter((name) => !/\.(test\.[jt]s|map|d\.ts)$/.test(name)).sort())
    hash.update(path.basename(file)).update(await readFile(file));
  return hash.digest('hex').slice(0, 12);
};

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** Takes away what interrupted processes left, and pristine copies of other versions. */
export const sweep = async (folder: string, key: string): Promise<void> => {
  for (const name of await readdir(folder)) {
    const unfinished = /^new-(\d+)-/.exec(name);
    const abandoned = unfinished !== null && !isRunning(Number(unfinished[1]));
    const outdated = name.startsWith('pristine-') && name !== `pristine-${key}`;
    // What cannot be taken away now is in nobody's way and goes next time.
    if (abandoned || outdated) await rm(path.join(folder, name), { recursive: true, force: true }).catch(() => {});
  }
};

/** A folder with room to work in that nobody else will use. */
const workshop = (folder: string): Promise<string> => mkdtemp(path.join(folder, `new-${process.pid}-`));

/** Only for the user: the folder and its files, as PostgreSQL itself wants them. */
const keepPrivate = async (folder: string): Promise<void> => {
  await chmod(folder, 0o700);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const inside = path.join(folder, entry.name);
    if (entry.isDirectory()) await keepPrivate(inside);
    else await chmod(inside, 0o600);
  }
};

const exists = async (folder: string): Promise<boolean> =>
  readdir(folder).then(
    () => true,
    () => false,
  );

/** The pristine copy, built first if need be: `build` fills an empty folder and closes what it opened there. */
export const pristineOf = async (
  folder: string,
  key: string,
  build: (into: string) => Promise<void>,
): Promise<string> => {
  const pristine = path.join(folder, `pristine-${key}`);
  if (await exists(pristine)) return pristine;
  const fresh = await workshop(folder);
  try {
    await build(path.join(fresh, 'data'));
    await keepPrivate(path.join(fresh, 'data'));
    await rename(path.join(fresh, 'data'), pristine);
  } catch (error) {
    // Somebody else was quicker: theirs is as good.
    if (!(await exists(pristine))) throw error;
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return pristine;
};

export interface WorkingCopy {
  readonly dir: string;
  readonly stateDir: string;
}

/**
 * The working copy, as the last process left it; copied anew where there is none, it came from another version, or
 * `fresh` is asked. Only for whoever holds the lock.
 */
export const workingCopyOf = async (
  folder: string,
  key: string,
  pristine: () => Promise<string>,
  fresh: boolean,
): Promise<WorkingCopy> => {
  const demo = path.join(folder, 'demo');
  const copy = { dir: path.join(demo, 'data'), stateDir: path.join(demo, 'state') };
  const from = path.join(demo, 'made-from');
  const old = await readFile(from, 'utf8').catch(() => '');
  if (old === key && !fresh) return copy;
  const source = await pristine();
  const next = await workshop(folder);
  try {
    await cp(source, path.join(next, 'data'), { recursive: true, mode: constants.COPYFILE_FICLONE });
    await keepPrivate(path.join(next, 'data'));
    await mkdir(path.join(next, 'state'), { mode: 0o700 });
    await writeFile(path.join(next, 'made-from'), key, { mode: 0o600 });
    await rm(demo, { recursive: true, force: true });
    await rename(next, demo);
  } finally {
    await rm(next, { recursive: true, force: true });
  }
  return copy;
};
