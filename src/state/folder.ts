/** The folder for our own files: ours alone to read and write. */
import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { MemoriesError, messageOf } from '../errors.ts';

const OTHERS_MAY_WRITE = 0o022;

/**
 * Makes the state folder (0700) if it is not there.
 *
 * @throws MemoriesError `refused` when it cannot be made, or when we are root and others can write in it: what stands
 * there decides which albums we may touch.
 */
export const stateFolder = (folder: string): string => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { mode, uid } = statSync(folder);
    const root = process.getuid?.() === 0;
    if (root && (mode & OTHERS_MAY_WRITE || uid !== 0)) {
      throw new MemoriesError('refused', `Others may write in the state folder ${folder}`, {
        hint: `As root this program uses no folder that others can change. Run: chown root ${folder} && chmod 700 ${folder}`,
      });
    }
    if (uid === process.getuid?.()) chmodSync(folder, 0o700);
    return folder;
  } catch (error) {
    if (error instanceof MemoriesError) throw error;
    throw new MemoriesError('refused', `The state folder ${folder} cannot be used: ${messageOf(error)}`, {
      hint: 'Name another one with --state DIR.',
    });
  }
};
