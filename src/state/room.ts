/** Whether there is room left on the disks we and the database write to. */
import { existsSync, statfsSync } from 'node:fs';
import path from 'node:path';
import type { Check } from '../library.ts';

const MB = 1024 * 1024;
/** With less the server itself may stop before our transaction ends, and our journal may not reach the disk. */
const LEAST = 64;
/** With less the keeper wants to know, long before Photos stops taking photos. */
const LITTLE = 512;

/** Free bytes of the volume a folder is on; null where nobody can tell. */
export type FreeSpace = (folder: string) => number | null;

/** Asks the file system, for ourselves rather than for root, who has a reserve. */
export const freeSpace: FreeSpace = (folder) => {
  try {
    const { bavail, bsize } = statfsSync(folder, { bigint: true });
    return Number(bavail * bsize);
  } catch {
    return null;
  }
};

/** The folder, or the nearest one above it that is there. */
const standing = (folder: string): string => {
  const above = path.dirname(folder);
  return existsSync(folder) || above === folder ? folder : standing(above);
};

interface Room {
  readonly what: string;
  readonly folder: string;
  readonly megabytes: number;
}

const roomOf = (what: string, folder: string, free: FreeSpace): Room[] => {
  const bytes = free(standing(folder));
  return bytes === null ? [] : [{ what, folder, megabytes: Math.floor(bytes / MB) }];
};

/**
 * Looks at the volumes of the state folder and of the database.
 *
 * @param data where the server keeps its data; null where that is unknown or another machine.
 */
export const checkRoom = (state: string, data: string | null, free: FreeSpace): Check => {
  const title = { id: 'room', title: 'Room' };
  const rooms = [
    ...roomOf('our folder', state, free),
    ...(data !== null && existsSync(data) ? roomOf('the database', data, free) : []),
  ];
  const tightest = rooms.sort((a, b) => a.megabytes - b.megabytes)[0];
  if (!tightest) return { ...title, verdict: 'note', found: 'how much is free cannot be told here', cure: null };
  const found = `${tightest.megabytes} MB free for ${tightest.what} (${tightest.folder})`;
  if (tightest.megabytes < LEAST)
    return { ...title, verdict: 'refused', found, cure: 'Make room on that volume. Until then nothing is written.' };
  if (tightest.megabytes < LITTLE) return { ...title, verdict: 'note', found, cure: 'Make room on that volume soon.' };
  return { ...title, verdict: 'fine', found: `${found.replace(/ \(.*/, '')}, the tightest`, cure: null };
};
