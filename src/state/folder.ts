/** The folder for our own files: ours alone to read and write, and so is every file in it. */
import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { MemoriesError, messageOf } from '../errors.ts';
import { type Asking, type Distrust, distrustOf, ourUser, shellWord, trustAsRoot } from './trust.ts';

const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;

/** Files of ours whose content decides which albums we may touch, and what is written into them. */
export const DECISIVE_FILES = ['journal.jsonl', 'layout.json', 'calibration.json', 'told.json'] as const;

/** Everything we ever keep in a state folder: files (also copies of an older format, and halves of new ones), two folders. */
const OURS = /^(journal|layout|calibration|told|run)\.(jsonl|json|lock|format-)|^(dumps|log)$/;

/** A folder of something else, named by mistake: we would take others' rights away from all that is in it. */
const refuseOthers = (folder: string): void => {
  const names = readdirSync(folder);
  if (names.length === 0 || names.some((name) => OURS.test(name))) return;
  throw new MemoriesError('refused', `The folder ${folder} is used for something else already`, {
    hint: 'Our own files need a folder of their own: name another one with --state DIR.',
  });
};

/**
 * To be asked before a file of the state folder is read for a decision.
 *
 * @throws MemoriesError `refused` when we are root and others could have written it, its folder, or exchanged the folder.
 */
export const trustStateFile = (file: string, asking: Asking = {}): void => {
  trustAsRoot('The state folder', path.dirname(file), { ...asking, chmod: '700' });
  trustAsRoot('The file', file, { ...asking, chmod: '600' });
};

/** null for what is not ours, and for links. */
const statsOfOurs = (target: string): Stats | null => {
  const stats = lstatSync(target, { throwIfNoEntry: false });
  return stats && stats.uid === ourUser() && !stats.isSymbolicLink() ? stats : null;
};

/** A file or folder, if it is ours, and all that is in it. Links are left alone. */
const within = (target: string): { readonly target: string; readonly stats: Stats }[] => {
  const stats = statsOfOurs(target);
  if (!stats) return [];
  const inside = stats.isDirectory() ? readdirSync(target).flatMap((name) => within(path.join(target, name))) : [];
  return [{ target, stats }, ...inside];
};

/** What is ours in a state folder: itself, and the files and folders we keep there. */
const oursIn = (folder: string): { readonly target: string; readonly stats: Stats }[] => {
  const stats = statsOfOurs(folder);
  if (!stats) return [];
  const names = readdirSync(folder).filter((name) => OURS.test(name));
  return [{ target: folder, stats }, ...names.flatMap((name) => within(path.join(folder, name)))];
};

const modeFor = (stats: Stats): number => (stats.isDirectory() ? FOLDER_MODE : FILE_MODE);

const tightenOne = (target: string): void => {
  const stats = statsOfOurs(target);
  if (!stats || (stats.mode & 0o777) === modeFor(stats)) return;
  try {
    chmodSync(target, modeFor(stats));
  } catch {
    // Some disks (exFAT, network) know no modes. Whether root may use what is there was asked before.
  }
};

/** Takes from others what rights they have on a folder of ours and all of ours in it. */
const tighten = (folder: string): void => {
  for (const { target } of oursIn(folder)) tightenOne(target);
};

/** A link in place of a file of ours would have us write into what it points to. */
const refuseLinks = (folder: string): void => {
  for (const name of DECISIVE_FILES) {
    const file = path.join(folder, name);
    if (!lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()) continue;
    throw new MemoriesError('refused', `${file} is a link, and we write through none`, {
      hint: `Put the file itself there: cp --remove-destination "$(readlink -f ${shellWord(file)})" ${shellWord(file)}`,
    });
  }
};

/** What there is to say of a state folder. */
export interface FolderLooks {
  /** Why root should not use it, and which file or folder that is about; null: nothing against it. */
  readonly distrust: (Distrust & { readonly file: string }) | null;
  /** Names of what is ours in it, but others may read. */
  readonly open: readonly string[];
  /**
   * A folder further up that others may write, so that they could exchange what lies below it; only root is told. It
   * is no reason to refuse: they cannot put files of root's there, and shared folders of a NAS may look so from here
   * though their access list says otherwise. null: there is none.
   */
  readonly away: string | null;
}

const farAbove = (folder: string): string | null => {
  if (ourUser() !== 0) return null;
  for (let above = path.dirname(path.dirname(folder)); above !== path.dirname(above); above = path.dirname(above)) {
    const mode = statSync(above, { throwIfNoEntry: false })?.mode ?? 0;
    if ((mode & 0o022) !== 0 && (mode & 0o1000) === 0) return above;
  }
  return null;
};

/** Looks at a state folder without changing it; null when there is none. */
export const lookAtFolder = (folder: string): FolderLooks | null => {
  if (!existsSync(folder)) return null;
  const files = DECISIVE_FILES.map((name) => path.join(folder, name)).filter((file) => existsSync(file));
  const found = [folder, ...files].flatMap((file) => {
    const distrust = distrustOf(file, { chmod: file === folder ? '700' : '600' });
    return distrust ? [{ file, ...distrust }] : [];
  });
  return {
    distrust: found[0] ?? null,
    open: oursIn(folder)
      .filter(({ stats }) => (stats.mode & 0o077) !== 0)
      .map(({ target }) => (target === folder ? 'the folder' : path.relative(folder, target))),
    away: farAbove(folder),
  };
};

/**
 * Makes the state folder (0700) if it is not there, whatever the umask, and takes others' rights away from it and from
 * all files of ours in it (0600).
 *
 * @throws MemoriesError `refused` when it cannot be made, when it is used for something else, when a link stands in place of a file of ours, or when we are
 * root and others can write in it, in the folder it lies in, or in a file that decides: what stands there decides which
 * albums we may touch.
 */
export const stateFolder = (folder: string): string => {
  try {
    mkdirSync(folder, { recursive: true, mode: FOLDER_MODE });
    refuseOthers(folder);
    trustAsRoot('The state folder', folder, { chmod: '700' });
    // A umask may have left us without rights of our own.
    tightenOne(folder);
    for (const name of DECISIVE_FILES) trustStateFile(path.join(folder, name));
    refuseLinks(folder);
    tighten(folder);
    return folder;
  } catch (error) {
    if (error instanceof MemoriesError) throw error;
    throw new MemoriesError('refused', `The state folder ${folder} cannot be used: ${messageOf(error)}`, {
      hint: 'Name another one with --state DIR.',
    });
  }
};
