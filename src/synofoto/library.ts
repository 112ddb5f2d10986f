/** The database of Synology Photos as a `PhotoLibrary`. */
import { sql } from 'kysely';
import { MemoriesError } from '../errors.ts';
import type { Check, LibraryReader, PhotoLibrary } from '../library.ts';
import { albums } from './albums.ts';
import { applyAlbum, applyRemoval } from './apply.ts';
import { type Connected, type Connection, connect, type Target } from './connect.ts';
import { dump } from './dump.ts';
import { examine } from './examine.ts';
import { albumRefused, inPlainWords } from './failures.ts';
import { type Features, features } from './features.ts';
import { layoutOf } from './fingerprint.ts';
import { grants } from './grants.ts';
import { folders, subjects, tags } from './labels.ts';
import { lockIsOurs, releaseLock, takeLock } from './lock.ts';
import { membersOf, openings } from './members.ts';
import { people } from './people.ts';
import { photoSynAlbums } from './photo-syn.ts';
import { candidates, hiddenAmong, photos } from './photos.ts';
import { gazetteer, placeOf, places } from './places.ts';
import { presentAlbums } from './present.ts';
import { rehearse } from './rehearse.ts';
import { restoreAlbum } from './restore-album.ts';
import { users } from './users.ts';
import { nextAlbumId } from './write-album.ts';

/** A read may be slow on a cold disk; a write that waits this long has met somebody else's, and gives way. */
const READ_TIMEOUT = '60s';
const WRITE_TIMEOUT = '5s';
const LOCK_TIMEOUT = '2s';

const readerOn = (db: Connection, known: Features): LibraryReader => ({
  users: () => users(db),
  people: () => people(db),
  albums: () => albums(db, known),
  places: () => places(db),
  gazetteer: () => gazetteer(db),
  tags: () => tags(db),
  subjects: () => subjects(db, known),
  knowsFavourites: async () => known.favourites,
  folders: () => folders(db),
  membersOf: (which) => membersOf(db, which),
  openings: (which) => openings(db, which),
  candidates: (scope, criteria) => candidates(db, known, scope, criteria),
  photos: (ids) => photos(db, known, ids),
  hiddenAmong: (ids, hidden) => hiddenAmong(db, ids, hidden),
  presentAlbums: (ids) => presentAlbums(db, ids),
  placeOf: (ids, language) => placeOf(db, ids, language),
  photoSynAlbums: () => photoSynAlbums(db),
});

const reading = async <T>(db: Connection, work: (db: Connection) => Promise<T>): Promise<T> =>
  db
    .transaction()
    .setAccessMode('read only')
    .setIsolationLevel('repeatable read')
    .execute(async (transaction) => {
      await sql.raw(`set local statement_timeout = '${READ_TIMEOUT}'`).execute(transaction);
      // Parallel workers would take the NAS's other core from those who watch photos just now.
      await sql.raw('set local max_parallel_workers_per_gather = 0').execute(transaction);
      return work(transaction);
    });

const writing = async <T>(db: Connection, work: (db: Connection) => Promise<T>): Promise<T> =>
  db.transaction().execute(async (transaction) => {
    await sql.raw(`set local statement_timeout = '${WRITE_TIMEOUT}'`).execute(transaction);
    await sql.raw(`set local lock_timeout = '${LOCK_TIMEOUT}'`).execute(transaction);
    if (!(await lockIsOurs(transaction))) {
      throw new MemoriesError('busy', 'Another run began while the connection was away', {
        hint: 'Nothing was written here. Let the other run finish.',
      });
    }
    return work(transaction);
  });

/** Thrown to end a rehearsal: nothing went wrong. */
const TAKE_BACK = new Error('a rehearsal is over');

/** Stops at the first check that refuses. */
const insist = (checks: readonly Check[]): void => {
  const refused = checks.find(({ verdict }) => verdict === 'refused');
  if (!refused) return;
  const rights = refused.id === 'read-rights' || refused.id === 'write-rights';
  throw new MemoriesError(
    refused.id === 'write-rights' && refused.found.startsWith('the server')
      ? 'read-only'
      : rights
        ? 'no-rights'
        : 'unknown-layout',
    `${refused.title}: ${refused.found}`,
    { hint: refused.cure ?? undefined },
  );
};

/**
 * Opens the library. Nothing is asked of the server before the first use; then it must be the database of Synology
 * Photos in a layout we know.
 *
 * @param clock gives real Unix seconds, for the times of shares.
 * @throws MemoriesError from every method: `unreachable`, `wrong-password`, `unknown-layout`, `no-rights`, `read-only`,
 * `busy`, `album-failed`.
 */
export const openSynofoto = (
  target: Target,
  clock: () => number,
  log?: (sql: string, parameters: readonly unknown[]) => void,
): PhotoLibrary => {
  const { db, where, close }: Connected = connect(target, log);
  const plainly = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw inPlainWords(error, where);
    }
  };
  const oneAlbum = <T>(work: (transaction: Connection) => Promise<T>): Promise<T> =>
    plainly(() => writing(db, work)).catch((error: unknown) => {
      throw albumRefused(error);
    });
  let known: Features | undefined;
  let mayWrite = false;

  const recognise = async (transaction: Connection): Promise<Features> => {
    if (known === undefined) {
      insist(await examine(transaction, ['to read']));
      known = await features(transaction);
    }
    return known;
  };
  const recogniseForWriting = async (transaction: Connection): Promise<Features> => {
    const found = await recognise(transaction);
    if (!mayWrite) insist(await examine(transaction, ['to write']));
    mayWrite = true;
    return found;
  };

  return {
    read: (work) => plainly(() => reading(db, async (snapshot) => work(readerOn(snapshot, await recognise(snapshot))))),
    examine: () => plainly(() => reading(db, (snapshot) => examine(snapshot, ['to read', 'to write']))),
    underLock: (work) =>
      plainly(async () => {
        await reading(db, recogniseForWriting);
        if (!(await takeLock(db))) {
          throw new MemoriesError('busy', 'Another run is going on', {
            hint: 'Wait until it has finished; it is usually a matter of seconds.',
          });
        }
        try {
          return await work();
        } finally {
          await releaseLock(db).catch(() => undefined);
        }
      }),
    nextAlbumId: () => plainly(() => nextAlbumId(db)),
    writeAlbum: (album) =>
      oneAlbum(async (transaction) => applyAlbum(transaction, await recogniseForWriting(transaction), album, clock())),
    removeAlbum: (album) => oneAlbum((transaction) => applyRemoval(transaction, album)),
    restoreAlbum: (album) => oneAlbum((transaction) => restoreAlbum(transaction, album, clock())),
    rehearseAlbum: async (album) => {
      const taken: { rehearsal?: Awaited<ReturnType<typeof rehearse>> } = {};
      await oneAlbum(async (transaction) => {
        taken.rehearsal = await rehearse(transaction, await recogniseForWriting(transaction), album, clock());
        throw TAKE_BACK;
      }).catch((error: unknown) => {
        if (error !== TAKE_BACK) throw error;
      });
      return taken.rehearsal as NonNullable<typeof taken.rehearsal>;
    },
    grants: () => plainly(() => reading(db, grants)),
    layout: () => plainly(() => reading(db, layoutOf)),
    dump: (write) => plainly(() => reading(db, (snapshot) => dump(snapshot, write))),
    close,
    [Symbol.asyncDispose]: close,
  };
};
