/**
 * Files that are there whole or not at all, whatever happens to the power: written beside their place, brought to the
 * disk, and only then given their name.
 */
import { closeSync, fchmodSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { MemoriesError, messageOf } from '../errors.ts';

/** A file on its way: it takes its place when it is kept. */
export interface FileInWriting {
  write(text: string | Uint8Array): void;
  /** Brings it to the disk and to its place. */
  keep(): void;
  /** Forgets it; what stood in its place still does. Does nothing once it is kept. */
  drop(): void;
}

const cannot = (file: string, error: unknown) =>
  new MemoriesError('refused', `${file} cannot be written: ${messageOf(error)}`, {
    hint: 'Make room on that disk or let us write there, or name another folder with --state DIR.',
    cause: error,
  });

/** Brings the names in a folder to the disk: a file just made or renamed may else be gone after a power cut. */
export const syncFolder = (folder: string): void => {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } catch (error) {
    // Some network file systems cannot do this for folders; there is nothing more to be done about it.
    if (!['EINVAL', 'ENOTSUP', 'EISDIR', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    closeSync(handle);
  }
};

/**
 * Begins a file that shall replace what stands in its place, if anything does.
 *
 * @throws MemoriesError `refused` when it cannot be written, also from `write` and `keep`; the old one then still stands.
 */
export const beginFile = (file: string, mode = 0o600): FileInWriting => {
  const beside = `${file}.new`;
  let handle: number | null = null;
  const drop = (): void => {
    if (handle === null) return;
    closeSync(handle);
    handle = null;
    rmSync(beside, { force: true });
  };
  const orDrop = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      drop();
      throw cannot(file, error);
    }
  };
  orDrop(() => {
    // What a run that died left there, or somebody laid there for us to follow.
    rmSync(beside, { force: true });
    handle = openSync(beside, 'wx', mode);
    fchmodSync(handle as number, mode);
  });
  return {
    write: (text) => orDrop(() => writeFileSync(handle as number, text)),
    keep: () =>
      orDrop(() => {
        fsyncSync(handle as number);
        renameSync(beside, file);
        closeSync(handle as number);
        handle = null;
        syncFolder(path.dirname(file));
      }),
    drop,
  };
};

/**
 * Writes a whole file, or leaves what stood there.
 *
 * @throws MemoriesError `refused` when it cannot be written.
 */
export const writeAtomically = (file: string, text: string | Uint8Array, mode = 0o600): void => {
  const writing = beginFile(file, mode);
  writing.write(text);
  writing.keep();
};
