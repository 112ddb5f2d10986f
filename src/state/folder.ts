/** The folder for our own files: ours alone to read and write, and so is every file in it. */
import { chmodSync, lstatSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { MemoriesError, messageOf } from '../errors.ts';
import { type Asking, ourUser, trustAsRoot } from './trust.ts';

const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;

/** Files of ours whose content decides which albums we may touch, and what is written into them. */
export const DECISIVE_FILES = ['journal.jsonl', 'layout.json', 'calibration.json'] as const;

/**
 * To be asked before a file of the state folder is read for a decision.
 *
 * @throws MemoriesError `refused` when we are root and others could have written it, its folder, or exchanged the folder.
 */
export const trustStateFile = (file: string, asking: Asking = {}): void => {
  trustAsRoot('The state folder', path.dirname(file), { ...asking, chmod: '700' });
  trustAsRoot('The file', file, { ...asking, chmod: '600' });
};

/** Takes from others what rights they have on a folder of ours and all in it; what is not ours is left alone. */
const tighten = (folder: string): void => {
  const ours = ourUser();
  const visit = (target: string): void => {
    const stats = lstatSync(target, { throwIfNoEntry: false });
    if (!stats || stats.uid !== ours || stats.isSymbolicLink()) return;
    const mode = stats.isDirectory() ? FOLDER_MODE : FILE_MODE;
    // Some disks (exFAT, network) know no modes.
    if ((stats.mode & 0o777) !== mode) attempt(() => chmodSync(target, mode));
    if (stats.isDirectory()) for (const name of readdirSync(target)) visit(path.join(target, name));
  };
  visit(folder);
};

const attempt = (work: () => void): void => {
  try {
    work();
  } catch {
    // It stays as it is; as root it was looked at before.
  }
};

/**
 * Makes the state folder (0700) if it is not there, whatever the umask, and takes others' rights away from it and from
 * all files in it (0600).
 *
 * @throws MemoriesError `refused` when it cannot be made, or when we are root and others can write in it, in the folder
 * it lies in, or in a file that decides: what stands there decides which albums we may touch.
 */
export const stateFolder = (folder: string): string => {
  try {
    mkdirSync(folder, { recursive: true, mode: FOLDER_MODE });
    for (const name of DECISIVE_FILES) trustStateFile(path.join(folder, name));
    tighten(folder);
    return folder;
  } catch (error) {
    if (error instanceof MemoriesError) throw error;
    throw new MemoriesError('refused', `The state folder ${folder} cannot be used: ${messageOf(error)}`, {
      hint: 'Name another one with --state DIR.',
    });
  }
};
