/** Files with secrets in them: nobody else may read them. */
import { closeSync, existsSync, fstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import path from 'node:path';
import { trustAsRoot } from '../state/trust.ts';
import { Complaint } from './complaint.ts';

const OTHERS = 0o077;
/** Bytes. Nobody's password is longer. */
const LARGEST_PASSWORD_FILE = 4096;

/** Whether somebody besides the owner may read or write a file. Windows has no such bits. */
export const openToOthers = (stats: Pick<Stats, 'mode'>): boolean =>
  process.platform !== 'win32' && (stats.mode & OTHERS) !== 0;

/**
 * The password on the first line of a file.
 * @throws Complaint if the file cannot be read, is empty, or others may read it; MemoriesError `refused` as root, if they
 * may write it.
 */
export const readPassword = (file: string, directory: string): string => {
  const full = path.resolve(directory, file);
  if (existsSync(full)) trustAsRoot('The password file', full);
  let handle: number;
  try {
    handle = openSync(full, 'r');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new Complaint(missing ? 'does not exist.' : 'cannot be read.');
  }
  try {
    const stats = fstatSync(handle);
    if (!stats.isFile()) throw new Complaint('is not a file.');
    if (openToOthers(stats)) {
      throw new Complaint('can be read by others.', {
        hint: 'Give it to you alone: chmod 600 on the file with the password.',
      });
    }
    if (stats.size > LARGEST_PASSWORD_FILE) throw new Complaint('is far too long for a password.');
    const password = readFileSync(handle, 'utf8').split(/\r?\n/)[0] ?? '';
    if (password === '') throw new Complaint('has no password on its first line.');
    return password;
  } finally {
    closeSync(handle);
  }
};
