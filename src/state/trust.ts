/**
 * Whom root believes. A program of root's that takes its orders from a file others can write does what they want; so
 * as root nothing is read for a decision that somebody else could have written or exchanged.
 */
import { lstatSync, realpathSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { MemoriesError } from '../errors.ts';

const OTHERS_MAY_WRITE = 0o022;
/** In such a folder (`/tmp`) others cannot exchange what is not theirs. */
const STICKY = 0o1000;
const ROOT = 0;

/** Why root should not believe a file, and the command that mends it. */
export interface Distrust {
  readonly found: string;
  readonly cure: string;
}

/** Our numeric user; undefined on Windows, which has none. */
export const ourUser = (): number | undefined => process.getuid?.();

/** A path as one word of a shell. */
export const shellWord = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;

const statsOf = (file: string): Stats | null => statSync(file, { throwIfNoEntry: false }) ?? null;

/** Links followed; the path itself where that fails. */
const real = (file: string): string => {
  try {
    return realpathSync(file);
  } catch {
    return path.resolve(file);
  }
};

/** What is wrong with a file or folder itself. `mode` is the cure's word for chmod. */
const wrongWith = (target: string, { mode, uid }: Pick<Stats, 'mode' | 'uid'>, chmod: string): Distrust | null => {
  const open = (mode & OTHERS_MAY_WRITE) !== 0;
  if (!open && uid === ROOT) return null;
  const word = shellWord(target);
  return {
    found: open
      ? `can be changed by others (mode ${(mode & 0o7777).toString(8).padStart(4, '0')})`
      : `belongs to user ${uid}, who can change it`,
    cure: [...(uid === ROOT ? [] : [`chown root ${word}`]), ...(open ? [`chmod ${chmod} ${word}`] : [])].join(' && '),
  };
};

/** What is wrong with a folder somebody could exchange a file in; who owns it may be anybody: theirs would show. */
const wrongWithFolder = (folder: string, inside: Stats | null): Distrust | null => {
  const stats = statsOf(folder);
  if (!stats || (stats.mode & OTHERS_MAY_WRITE) === 0) return null;
  if (stats.mode & STICKY && inside?.uid === ROOT) return null;
  return {
    found: `lies in ${folder}, where others can exchange it`,
    cure: `chmod go-w ${shellWord(folder)}`,
  };
};

export interface Asking {
  /** Who asks; default: the process's user. Only root (0) is so careful. */
  readonly uid?: number | undefined;
  /** The cure's word for chmod: `go-w`, or for a folder of ours alone `700`. */
  readonly chmod?: string;
  /** Whose it is does not matter. */
  readonly anyOwner?: true;
}

/**
 * Why root should not believe a file or folder: others may write it, another user owns it, or others may exchange it
 * in the folder it lies in. Links are followed, and both ends looked at. null: nothing against it, or we are not root.
 * A file that is not there is as good as its folder.
 */
export const distrustOf = (
  file: string,
  { uid = ourUser(), chmod = 'go-w', anyOwner }: Asking = {},
): Distrust | null => {
  if (uid !== ROOT) return null;
  const target = real(file);
  const stats = statsOf(target);
  const own = stats && wrongWith(target, anyOwner ? { mode: stats.mode, uid: ROOT } : stats, chmod);
  if (own) return own;
  for (const [folder, inside] of [
    [path.dirname(target), stats],
    [path.dirname(path.resolve(file)), lstatSync(file, { throwIfNoEntry: false }) ?? null],
  ] as const) {
    const wrong = wrongWithFolder(folder, inside);
    if (wrong) return wrong;
  }
  return null;
};

/**
 * Stops root from using what others could have written.
 *
 * @param what begins the message: `The configuration`.
 * @throws MemoriesError `refused`, with the command that mends it.
 */
export const trustAsRoot = (what: string, file: string, asking: Asking = {}): void => {
  const distrust = distrustOf(file, asking);
  if (!distrust) return;
  throw new MemoriesError('refused', `${what} ${file} ${distrust.found}, so root does not trust it`, {
    hint: distrust.cure,
  });
};
