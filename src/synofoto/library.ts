/** The database of Synology Photos as a `PhotoLibrary`. */
import { sql } from 'kysely';
import type { AlbumId } from '../core/photo.ts';
import { MemoriesError } from '../errors.ts';
import type { Check, LibraryReader, PhotoLibrary } from '../library.ts';
import { albums, lastAlbumId } from './albums.ts';
import { applyAlbum, applyRemoval } from './apply.ts';
import { catalogueOf } from './catalogue.ts';
import { type Connected, type Connection, connect, type Target } from './connect.ts';
import { dump } from './dump.ts';
import { codeOf, examine } from './examine.ts';
import { whenReading, whenWriting } from './failures.ts';
import type { Features } from './features.ts';
import { layoutOf } from './fingerprint.ts';
import { grants } from './grants.ts';
import { type Habits, type Taught, UNTAUGHT } from './habits.ts';
import { folders, subjects, tags } from './labels.ts';
import { server } from './layout.ts';
import { asWhoConnected, lockHolder, lockIsOurs, releaseLock, takeLock, takeLockForNow } from './lock.ts';
import { membersOf, openings } from './members.ts';
import { PATIENCE, type Patience, patiently } from './patience.ts';
import { type Pattern, patternOf } from './pattern.ts';
import { people } from './people.ts';
import { photoSynAlbums } from './photo-syn.ts';
import { candidates, hiddenAmong, photos } from './photos.ts';
import { gazetteer, placeOf, places } from './places.ts';
import { presentAlbums } from './present.ts';
import { rehearsalFailed, rehearse } from './rehearse.ts';
import { restoreAlbum } from './restore-album.ts';
import { users } from './users.ts';
import { nextAlbumId } from './write-album.ts';

/** What only the database of Synology Photos can be asked. */
export interface Synofoto extends PhotoLibrary {
  /** All rows of a normal album, whoever made it, and what we would make of its name; null where there is none. */
  pattern(album: AlbumId): Promise<Pattern | null>;
}

const readerOn = (db: Connection, known: Features, habits: () => Habits): LibraryReader => ({
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
  presentAlbums: (ids) => presentAlbums(db, habits(), ids),
  lastAlbumId: () => lastAlbumId(db),
  placeOf: (ids, language) => placeOf(db, ids, language),
  photoSynAlbums: () => photoSynAlbums(db),
});

const reading = async <T>(db: Connection, patience: Patience, work: (db: Connection) => Promise<T>): Promise<T> =>
  db
    .transaction()
    .setAccessMode('read only')
    .setIsolationLevel('repeatable read')
    .execute(async (transaction) => {
      await sql.raw(`set local statement_timeout = ${patience.read}`).execute(transaction);
      // Parallel workers would take the NAS's other core from those who watch photos just now.
      await sql.raw('set local max_parallel_workers_per_gather = 0').execute(transaction);
      return work(transaction);
    });

const writing = async <T>(db: Connection, patience: Patience, work: (db: Connection) => Promise<T>): Promise<T> =>
  db.transaction().execute(async (transaction) => {
    await sql.raw(`set local statement_timeout = ${patience.write}`).execute(transaction);
    await sql.raw(`set local lock_timeout = ${patience.lock}`).execute(transaction);
    return work(transaction);
  });

const EVERY_FEW_SECONDS = 'Wait until it has finished; it is usually a matter of seconds.';

/** Another run is going on; says which session of the server to look at, should it never end. Within a transaction. */
const busy = async (db: Connection): Promise<MemoriesError> => {
  await asWhoConnected(db);
  const holder = await lockHolder(db);
  const since = holder?.since ? ` since ${holder.since}` : '';
  return new MemoriesError('busy', 'Another run is going on', {
    hint: holder
      ? `${EVERY_FEW_SECONDS} It is session ${holder.session} of the database, connected${since}; if it never ends: select pg_terminate_backend(${holder.session}).`
      : EVERY_FEW_SECONDS,
  });
};

/**
 * Makes sure that nobody else writes: within a run, by the lock taken at its beginning; outside, by taking it now.
 *
 * @throws MemoriesError `busy`; `unreachable` when the connection broke since the run began, for whatever was planned
 * may be old by now.
 */
const insistOnLock = async (db: Connection, underWay: boolean): Promise<void> => {
  if (await (underWay ? lockIsOurs(db) : takeLockForNow(db))) return;
  if (!underWay || (await lockHolder(db))) throw await busy(db);
  throw new MemoriesError('unreachable', 'The connection to the database broke in the middle of the run', {
    hint: 'Albums written so far stand whole; the others were not begun. Run again for those.',
  });
};

/** Thrown to end a rehearsal: nothing went wrong. */
const TAKE_BACK = new Error('a rehearsal is over');

/** Stops at the first check that refuses. */
const insist = (checks: readonly Check[]): void => {
  const refused = checks.find(({ verdict }) => verdict === 'refused');
  if (!refused) return;
  throw new MemoriesError(codeOf(refused), `${refused.title}: ${refused.found}`, { hint: refused.cure ?? undefined });
};

/**
 * Opens the library. Nothing is asked of the server before the first use; then it must be the database of Synology
 * Photos in a layout we know.
 *
 * @param clock gives real Unix seconds, for the times of shares.
 * @param patience how long to wait and how often to try again; tests have less of it.
 * @param taught what our own files know of this library, asked for anew each time; default: nothing.
 * @throws MemoriesError from every method: `unreachable`, `wrong-password`, `unknown-layout`, `no-rights`, `read-only`,
 * `busy`, `album-failed`.
 */
export const openSynofoto = (
  target: Target,
  clock: () => number,
  log?: (sql: string, parameters: readonly unknown[]) => void,
  patience: Patience = PATIENCE,
  taught: Taught = UNTAUGHT,
): Synofoto => {
  const { habits } = taught;
  const { db, where, close }: Connected = connect(target, log);
  const plainly = async <T>(work: () => Promise<T>, inWords: typeof whenReading): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw inWords(error, where);
    }
  };
  const read = <T>(work: (snapshot: Connection) => Promise<T>): Promise<T> =>
    plainly(() => reading(db, patience, work), whenReading);
  const oneAlbum = <T>(work: (transaction: Connection) => Promise<T>): Promise<T> => {
    const withLock = async (transaction: Connection) => {
      await insistOnLock(transaction, underWay);
      return work(transaction);
    };
    return plainly(() => patiently(patience, () => writing(db, patience, withLock)), whenWriting);
  };
  /** Whether a run is going on here, which took the lock when it began. */
  let underWay = false;
  let known: Features | undefined;
  let mayWrite = false;
  let dataFolder: string | null | undefined;

  const recognise = async (
    transaction: Connection,
    catalogue = catalogueOf(transaction, taught),
  ): Promise<Features> => {
    if (known === undefined) {
      insist(await examine(catalogue, ['to read']));
      known = await catalogue.features();
      dataFolder = (await catalogue.server()).dataFolder;
    }
    return known;
  };
  const recogniseForWriting = async (transaction: Connection): Promise<Features> => {
    const catalogue = catalogueOf(transaction, taught);
    const found = await recognise(transaction, catalogue);
    if (!mayWrite) insist(await examine(catalogue, ['to write']));
    mayWrite = true;
    return found;
  };

  return {
    read: (work) => read(async (snapshot) => work(readerOn(snapshot, await recognise(snapshot), habits))),
    examine: () => read((snapshot) => examine(catalogueOf(snapshot, taught), ['to read', 'to write'])),
    underLock: async (work) => {
      // Anew for each run: between two of them Photos may have been updated.
      [known, mayWrite] = [undefined, false];
      await read(recogniseForWriting);
      await plainly(async () => {
        if (!(await takeLock(db))) throw await reading(db, patience, busy);
      }, whenReading);
      underWay = true;
      try {
        return await work();
      } finally {
        underWay = false;
        await releaseLock(db).catch(() => undefined);
      }
    },
    nextAlbumId: () => plainly(() => nextAlbumId(db), whenWriting),
    writeAlbum: (album) =>
      oneAlbum(async (transaction) =>
        applyAlbum(transaction, await recogniseForWriting(transaction), habits(), album, clock()),
      ),
    removeAlbum: (album) => oneAlbum((transaction) => applyRemoval(transaction, habits(), album)),
    restoreAlbum: (album) => oneAlbum((transaction) => restoreAlbum(transaction, habits(), album, clock())),
    rehearseAlbum: async (album) => {
      const taken: { rehearsal?: Awaited<ReturnType<typeof rehearse>> } = {};
      await oneAlbum(async (transaction) => {
        taken.rehearsal = await rehearse(transaction, await recogniseForWriting(transaction), habits(), album, clock());
        throw TAKE_BACK;
      }).catch((error: unknown) => {
        if (error !== TAKE_BACK) throw rehearsalFailed(error, album);
      });
      return taken.rehearsal as NonNullable<typeof taken.rehearsal>;
    },
    grants: () => read(grants),
    layout: () => read(layoutOf),
    pattern: (album) => read(async (snapshot) => (await recognise(snapshot)) && patternOf(snapshot, album)),
    dataFolder: async () =>
      dataFolder === undefined ? read(async (snapshot) => (await server(snapshot)).dataFolder) : dataFolder,
    dump: (write) => read((snapshot) => dump(snapshot, write)),
    close,
    [Symbol.asyncDispose]: close,
  };
};
