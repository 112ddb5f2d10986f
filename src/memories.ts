/** The verbs: open a library with a configuration; plan, run, and look at what the library knows. */
import { randomInt } from 'node:crypto';
import path from 'node:path';
import { type Adopted, adoptForRule } from './adopt.ts';
import { type AdoptionDocument, type AdoptOptions, adoptPhotoSyn, leftByPhotoSyn } from './adopt-photo-syn.ts';
import { AlbumHandle, type AlbumWish } from './album-handle.ts';
import { type Calibrated, calibrate } from './calibrate.ts';
import { isoTime, parseToday, runName, unixNow, wallClock } from './clock.ts';
import type { LoadedConfig } from './config/config.ts';
import { configFromObject, loadConfig } from './config/load.ts';
import type { ConfigInput } from './config/schema.ts';
import { MemoriesError } from './errors.ts';
import { type Explanation, explain } from './explain.ts';
import { type AcceptedNow, acceptLayout, examineAll } from './gate.ts';
import { type History, historyOf } from './history.ts';
import { readEntries, readJournal } from './journal/journal.ts';
import type { Check, LibraryAlbum, LibraryPerson, LibraryPlace, LibraryUser } from './library.ts';
import type { PlanDocument } from './planning/document.ts';
import type { PlanOptions } from './planning/make-plan.ts';
import { momentAt } from './planning/moment.ts';
import type { PhotoSynHere } from './planning/photo-syn/standing.ts';
import { Redactor } from './redact.ts';
import { type RemoveOptions, remove } from './remove.ts';
import { plan, type RunOptions, run } from './run.ts';
import { periodAt } from './schedule.ts';
import type { Session } from './session.ts';
import { habitsIn } from './state/calibration.ts';
import type { FreeSpace } from './state/room.ts';
import { trustAsRoot } from './state/trust.ts';
import { type Target, targetOf } from './synofoto/connect.ts';
import { openSynofoto, type Synofoto } from './synofoto/library.ts';
import type { Patience } from './synofoto/patience.ts';
import type { TakingBackOptions } from './taking-back.ts';
import { undo } from './undo.ts';

export interface OpenOptions {
  /** Where our own files go: journal and log. Default: `.memories` beside the configuration, else in the working directory. */
  readonly state?: string | undefined;
  /** Pretend it is then: `2026-11-23` (noon) or `2026-11-23T06:00`. */
  readonly today?: string | undefined;
  /** An open database instead of the one the configuration names; it must hold exactly one connection. */
  readonly target?: Target | undefined;
  /** Told every statement before it is sent; parameters may be private. */
  readonly onSql?: ((sql: string, parameters: readonly unknown[]) => void) | undefined;
  /** Real time, Unix seconds; for tests. */
  readonly clock?: (() => number) | undefined;
  /** How much room a folder's volume has, in bytes; for tests. */
  readonly freeSpace?: FreeSpace | undefined;
  /** How long to wait for a busy server and how often to try again; for tests. */
  readonly patience?: Patience | undefined;
}

export interface Memories extends AsyncDisposable {
  readonly config: LoadedConfig;
  /** What `run` would do, and why. Writes nothing anywhere. */
  plan(options?: PlanOptions): Promise<PlanDocument>;
  /** Plans and does it, each album in one transaction. Doing it twice in a period changes nothing. */
  run(options?: RunOptions): Promise<PlanDocument>;
  /** One album, as a program speaks of it: `memories.album({ owner: 'ada', name: 'Souvenirs' }).update({ limit: 12 })`. */
  album(wish: AlbumWish): AlbumHandle;
  /**
   * Lets a rule fill an album that stands already, by name or number. Nothing in the library changes until the next
   * run; but an album of the program photo-syn is mended as by `adoptPhotoSyn`, which is what the options are for.
   *
   * @throws MemoriesError `usage` when the album or the key mean nothing.
   */
  adopt(album: string, key: string, options?: AdoptOptions): Promise<Adopted>;
  /**
   * Takes over the albums of the program photo-syn: guessable links are replaced, and photos go out that their owner or
   * somebody they are shared with may not see. `onPlan` hears what will be done before anything is.
   *
   * @throws MemoriesError `no-rights` when photo-syn's table is not for us to read.
   */
  adoptPhotoSyn(options?: AdoptOptions): Promise<AdoptionDocument>;
  /** What photo-syn left and nobody took over yet; null where it never was. Writes nothing. */
  leftByPhotoSyn(): Promise<PhotoSynHere | null>;
  /**
   * Why these photos are in an album, why one photo is in it or not, and of a kind also what is not shown. `album`: a
   * key, `key@user`, a number, a name or a kind. Writes nothing.
   *
   * @throws MemoriesError `usage` when album or photo mean nothing.
   */
  explain(album: string, photo?: number): Promise<Explanation>;
  /** What was done, newest first. Needs the library only for the names of users. */
  history(): Promise<History>;
  /**
   * Takes back what one run did, by name or its beginning; default: the last that changed something. What people did
   * since stays.
   *
   * @throws MemoriesError `usage` when there is no such run, or nothing of it to take back.
   */
  undo(run?: string, options?: TakingBackOptions): Promise<PlanDocument>;
  /**
   * Takes away albums made here, by key, `key@user`, number or name, or `all`; they stay away until asked for again.
   *
   * @throws MemoriesError `usage` when that means none of them.
   */
  remove(which: RemoveOptions): Promise<PlanDocument>;
  users(): Promise<readonly LibraryUser[]>;
  people(): Promise<readonly LibraryPerson[]>;
  albums(): Promise<readonly (LibraryAlbum & { readonly madeHere: boolean })[]>;
  places(): Promise<readonly LibraryPlace[]>;
  /** Looks at server, layout and rights; throws only when the server cannot be reached. */
  examine(): Promise<readonly Check[]>;
  /**
   * Keeps the layout of the database as it is now, after an update of Synology Photos; `run` then goes on.
   *
   * @throws MemoriesError when a check of the library refuses.
   */
  acceptLayout(): Promise<AcceptedNow>;
  /**
   * Compares an album that somebody made by hand, by number or name, with what would be written for it, and keeps what
   * it taught. Where it contradicts, nothing is written any more until another album agrees. Only reads the library.
   *
   * @throws MemoriesError `usage` when there is no such album, or it cannot tell.
   */
  calibrate(album: string): Promise<Calibrated>;
  /** SQL that makes a role which can do only what this program needs, for the keeper to read and run. */
  grants(): Promise<string>;
  close(): Promise<void>;
}

/** Opens what a configuration already read asks for. Nothing is asked of the server yet. */
export const openWith = (config: LoadedConfig, options: OpenOptions = {}): Memories => {
  const clock = options.clock ?? unixNow;
  const target = options.target ?? targetOf(config.config.database, config.config.password);
  const folder = path.resolve(options.state ?? '.memories');
  const library: Synofoto = openSynofoto(target, clock, options.onSql, options.patience, {
    habits: () => habitsIn(folder),
    ours: () => [...readJournal(folder).albums.values()].map(({ id }) => id),
  });
  const redactor = new Redactor();
  redactor.learnAddress(config.config.database);
  for (const secret of [config.config.password, process.env.PGPASSWORD]) redactor.learn(secret);
  const where = { library, folder, clock, free: options.freeSpace, redactor };
  const pretended = options.today === undefined ? null : parseToday(options.today);

  /** A call of a verb begins now, by its own clock and under its own name. */
  const session = (loaded = config): Session => {
    const moment = momentAt(pretended ?? wallClock(clock(), config.config.timezone), config.config.dayStartsAt);
    const name = runName(clock(), (below) => randomInt(below));
    return { where, loaded, moment, periodOf: (refresh) => periodAt(refresh, moment), run: name };
  };

  /** Names of users, as far as the library can be asked for them. */
  const userNames = async (): Promise<(user: number) => string> => {
    const users = await library
      .read((reader) => reader.users())
      .catch((error: unknown) => {
        if (error instanceof MemoriesError) return [];
        throw error;
      });
    const names = new Map<number, string>(users.map(({ id, name }) => [id, name]));
    return (user) => names.get(user) ?? `user ${user}`;
  };

  // A number alone may be another album's, in a database that was put back.
  const nameOfAlbum = ({ id, owner, createTime }: Pick<LibraryAlbum, 'id' | 'owner' | 'createTime'>) =>
    `${id} ${owner} ${createTime}`;
  const ours = (): ReadonlySet<string> =>
    new Set([...readJournal(folder).albums.values()].filter(({ state }) => state === 'live').map(nameOfAlbum));

  return {
    config,
    plan: (planOptions = {}) => plan(session(), planOptions),
    run: (runOptions = {}) => run(session(), runOptions),
    album: (wish) =>
      new AlbumHandle(wish, config, {
        plan: (loaded, planOptions) => plan(session(loaded), planOptions),
        run: (loaded, runOptions) => run(session(loaded), runOptions),
      }),
    adopt: (album, key, adoptOptions = {}) => adoptForRule(session(), { album, key }, adoptOptions),
    adoptPhotoSyn: (adoptOptions = {}) => adoptPhotoSyn(session(), adoptOptions),
    leftByPhotoSyn: () => leftByPhotoSyn(library, folder),
    explain: (album, photo) => explain(session(), album, photo),
    history: async () => historyOf(readEntries(folder), await userNames()),
    undo: (word, undoOptions = {}) => undo(session(), word, undoOptions),
    remove: (which) => remove(session(), which),
    users: () => library.read((reader) => reader.users()),
    people: () => library.read((reader) => reader.people()),
    albums: () =>
      library.read(async (reader) => {
        const made = ours();
        return (await reader.albums()).map((album) => ({ ...album, madeHere: made.has(nameOfAlbum(album)) }));
      }),
    places: () => library.read((reader) => reader.places()),
    examine: () => examineAll(where),
    acceptLayout: () => acceptLayout(where, isoTime(clock())),
    calibrate: (album) =>
      calibrate(
        {
          folder,
          made: readJournal(folder),
          now: clock(),
          onTheWall: wallClock(clock(), config.config.timezone),
          albums: () => library.read((reader) => reader.albums()),
          pattern: ({ id }) => library.pattern(id),
        },
        album,
      ),
    grants: () => library.grants(),
    close: () => library.close(),
    [Symbol.asyncDispose]: () => library.close(),
  };
};

/** Opens the invented family for `database: demo`; closing the library closes it too. */
const openDemoWith = async (config: LoadedConfig, options: OpenOptions): Promise<Memories> => {
  const { openDemoLibrary } = await import('./demo/as-library.ts');
  const { close: closeDemo, ...demo } = await openDemoLibrary();
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const memories = openWith(config, { ...demo, ...given });
  const close = () => memories.close().finally(closeDemo);
  return { ...memories, close, [Symbol.asyncDispose]: close };
};

/**
 * Opens a library from TypeScript: a configuration as an object, or the name of a `memories.yml`. With
 * `database: 'demo'` it is the invented family's, for trying things out.
 *
 * @throws MemoriesError `configuration` when it is wrong; `refused` for a file that root may not trust.
 */
export const openMemories = async (config: ConfigInput | string, options: OpenOptions = {}): Promise<Memories> => {
  const fromFile = typeof config === 'string';
  if (fromFile) trustAsRoot('The configuration', config);
  const loaded = fromFile ? loadConfig(config) : configFromObject(config);
  if (loaded.config.database === 'demo' && options.target === undefined) return openDemoWith(loaded, options);
  const beside = fromFile ? path.join(path.dirname(path.resolve(config)), '.memories') : undefined;
  return openWith(loaded, { ...options, state: options.state ?? beside });
};
