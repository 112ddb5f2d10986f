/**
 * A server refuses to run as root, so as root we give it to an unprivileged user; and that one must be able to reach
 * its binaries and its data. (In a checkout below /root it could not.)
 */
import { chmodSync, chownSync, cpSync, mkdtempSync, statfsSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** "nobody" nearly everywhere; it needs no entry in /etc/passwd. */
const NOBODY = 65534;

/** Who the server runs as: spawn options, empty unless we are root. */
export const serverUser = (): { uid?: number; gid?: number } =>
  process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

/** May anyone walk down to this folder? */
const anyoneMayEnter = (folder: string): boolean => {
  const { mode } = statSync(folder);
  const parent = path.dirname(folder);
  return (mode & 0o001) !== 0 && (parent === folder || anyoneMayEnter(parent));
};

const reachable = (folder: string): boolean => serverUser().uid === undefined || anyoneMayEnter(folder);

/** What the socket's name adds to its folder, and the most a socket address holds on the strictest system, bytes. */
const SOCKET = '/.s.PGSQL.5432';
const LONGEST_ADDRESS = 103;
/** Name of our folder below the temporary one, with the characters mkdtemp adds. */
const PREFIX = 'memories-test-';
const LONGEST_FOLDER = LONGEST_ADDRESS - SOCKET.length - PREFIX.length - '/'.length - 6;

/** Where Linux keeps files in memory. */
const IN_MEMORY = '/dev/shm';
/** Databases of a suite's tests come and go; a few stand at a time, some 10 MB each. */
const ROOM = 2 * 1024 ** 3;

/** Folders in memory make a test's database in half the time; containers often have none to speak of. */
const inMemory = (): string[] => {
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    return bavail * bsize >= ROOM ? [IN_MEMORY] : [];
  } catch {
    return [];
  }
};

/** A new private folder for a server's data and socket, owned by who runs it. */
export const makeServerFolder = (): string => {
  const parent = [...inMemory(), tmpdir(), '/tmp', '/var/tmp'].find(
    (folder) => Buffer.byteLength(folder) <= LONGEST_FOLDER && reachable(folder),
  );
  if (parent === undefined) throw new Error('no temporary folder with a name short enough for a socket');
  const folder = mkdtempSync(path.join(parent, PREFIX));
  const { uid, gid } = serverUser();
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
  return folder;
};

/** The binaries where the server's user can reach them: in place, else copied into the server's own folder. */
export const reachableBinaries = (native: string, folder: string): string => {
  if (reachable(native)) return native;
  const copy = path.join(folder, 'native');
  cpSync(native, copy, { recursive: true });
  chmodSync(copy, 0o755);
  return copy;
};
