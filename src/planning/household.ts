/**
 * The family: who is who in the library, what each may open, what each lends, what each hides. Built once per plan
 * from the configuration and the library.
 */
import type { ConfigPath, LoadedConfig, Loan, UserConfig } from '../config/config.ts';
import type { PhotoId, UserId } from '../core/photo.ts';
import { HIDE_NOTHING, type Hide, type NameOrId } from '../core/rule.ts';
import { list, same } from '../core/text.ts';
import type { Opened, View } from '../core/visibility.ts';
import type { LibraryAlbum, LibraryPerson, LibraryReader, LibraryUser } from '../library.ts';
import { type AlbumView, findUser } from './lookup.ts';
import { isFound, type Problem } from './outcome.ts';

export interface Member {
  readonly user: LibraryUser;
  readonly config: UserConfig | null;
  readonly view: View;
  readonly albums: AlbumView;
  readonly hide: Hide;
  /** Where this member's section stands in the configuration. */
  readonly path: ConfigPath;
}

export interface Household {
  readonly users: readonly LibraryUser[];
  readonly people: readonly LibraryPerson[];
  /** All albums of the library, ours too. */
  readonly albums: readonly LibraryAlbum[];
  /** Ids of the albums we made. */
  readonly ours: ReadonlySet<number>;
  /** Every account by id, also those switched off: what they could see counts while they are in a share. */
  readonly members: ReadonlyMap<UserId, Member>;
  /** Whom `everyone` means. */
  readonly everyone: readonly LibraryUser[];
  readonly problems: readonly Problem[];
  /** Sections of nobody we can find that keep something out: until they are mended, no album is safe from it. */
  readonly unguarded: readonly Problem[];
  nameOf(user: UserId): string;
}

/** Accounts DSM makes by itself; they are nobody's. */
const NOBODY = ['admin', 'guest'];

/** Right on the shared space by the database: any number but 0. What the numbers mean beyond that is not known. */
const rightOf = ({ sharedSpaceRight }: LibraryUser): View['sharedSpace'] =>
  sharedSpaceRight === null || sharedSpaceRight === 0 ? 'none' : 'all';

const configuredRight: Readonly<Record<'yes' | 'no', View['sharedSpace']>> = { yes: 'all', no: 'none' };

const sharedSpaceOf = (user: LibraryUser, config: UserConfig | null): View['sharedSpace'] => {
  const said = config?.sharedSpace ?? null;
  if (said === null) return rightOf(user);
  return typeof said === 'string' ? configuredRight[said] : said;
};

interface Lent {
  readonly from: UserId;
  readonly to: UserId;
  readonly what: 'everything' | readonly LibraryAlbum[];
}

const albumsLent = (albums: readonly LibraryAlbum[], lender: LibraryUser, wanted: NameOrId) =>
  albums.filter(
    ({ id, name, owner, readable }) =>
      owner === lender.id && readable && ('id' in wanted ? id === wanted.id : same(name, wanted.name)),
  );

const sayAlbum = (wanted: NameOrId): string =>
  'id' in wanted ? `with the number ${wanted.id}` : `named "${wanted.name}"`;

const resolveLoan = (
  loan: Loan,
  lender: LibraryUser,
  users: readonly LibraryUser[],
  albums: readonly LibraryAlbum[],
  path: ConfigPath,
): { readonly lent: Lent | null; readonly problems: readonly Problem[] } => {
  const to = findUser(users, loan.to);
  if (!isFound(to)) return { lent: null, problems: 'wrong' in to ? [{ path, message: to.wrong }] : [] };
  if (loan.what === 'everything')
    return { lent: { from: lender.id, to: to.found.id, what: 'everything' }, problems: [] };
  const hits = loan.what.albums.map((wanted) => ({ wanted, found: albumsLent(albums, lender, wanted) }));
  const problems = hits
    .filter(({ found }) => found.length !== 1)
    .map(({ wanted, found }) => ({
      path,
      message:
        found.length === 0
          ? `${lender.name} has no album ${sayAlbum(wanted)} to lend.`
          : `${lender.name} has several albums ${sayAlbum(wanted)}: ${list(found.map(({ id }) => String(id)))}. Write the number instead.`,
    }));
  // Which of several was meant is not for us to guess: none is lent.
  const what = hits.flatMap(({ found }) => (found.length === 1 ? found : []));
  return { lent: { from: lender.id, to: to.found.id, what }, problems };
};

interface Configured {
  readonly user: LibraryUser;
  readonly config: UserConfig;
  readonly path: ConfigPath;
}

const offAccounts = (users: readonly LibraryUser[], wanted: NameOrId): LibraryUser[] =>
  users.filter(({ id, name, enabled }) => !enabled && ('id' in wanted ? id === wanted.id : same(name, wanted.name)));

const bothHide = (one: Hide, other: Hide): Hide => ({
  people: [...one.people, ...other.people],
  dates: [...one.dates, ...other.dates],
  places: [...one.places, ...other.places],
  tags: [...one.tags, ...other.tags],
  subjects: [...one.subjects, ...other.subjects],
  folders: [...one.folders, ...other.folders],
  albums: [...one.albums, ...other.albums],
});

/** Whether a section keeps anything out of albums. */
const guards = ({ hide, sharedSpace }: UserConfig): boolean =>
  (sharedSpace !== null && sharedSpace !== 'yes') || Object.values(hide).some((list) => list.length > 0);

const configuredUsers = (loaded: LoadedConfig, users: readonly LibraryUser[]) => {
  const problems: Problem[] = [];
  const configured: Configured[] = [];
  const off: Configured[] = [];
  const unguarded: Problem[] = [];
  for (const config of loaded.config.users ?? []) {
    const path: ConfigPath = ['users', 'id' in config.user ? config.user.id : config.user.name];
    const user = findUser(users, config.user);
    const same = isFound(user) ? configured.findIndex((one) => one.user.id === user.found.id) : -1;
    const other = configured[same];
    if (other) {
      problems.push({ path, message: `This is ${other.user.name}, who has a section already. Keep one of them.` });
      // Until that is mended, what either of them hides stays hidden.
      const both = { ...other.config, hide: bothHide(other.config.hide, config.hide) };
      configured[same] = { ...other, config: both };
    } else if (isFound(user)) configured.push({ user: user.found, config, path });
    else if ('wrong' in user) problems.push({ path, message: user.wrong });
    // Who is switched off lends nothing and is not of the family, but what they hide and may not see stays so.
    const switchedOff = isFound(user) ? [] : offAccounts(users, config.user);
    off.push(...switchedOff.map((one) => ({ user: one, config, path })));
    if ('wrong' in user && switchedOff.length === 0 && guards(config)) unguarded.push({ path, message: user.wrong });
  }
  return { configured, off, problems, unguarded };
};

/** Photos that are the lender's own in the albums they lend one by one. */
const lentPhotos = async (reader: LibraryReader, loans: readonly Lent[]): Promise<Opened> => {
  const opened = new Map<PhotoId, UserId>();
  for (const { from, what } of loans) {
    if (what === 'everything' || what.length === 0) continue;
    for (const [photo, space] of await reader.membersOf(what)) if (space === from) opened.set(photo, space);
  }
  return opened;
};

/**
 * Reads who is who. Wrong names in the `users` section come back as problems; the rest is built without them, which
 * only ever takes rights away.
 */
export const household = async (
  reader: LibraryReader,
  loaded: LoadedConfig,
  ours: ReadonlySet<number>,
): Promise<Household> => {
  const users = await reader.users();
  const people = await reader.people();
  const albums = await reader.albums();
  const theirs = albums.filter(({ id }) => !ours.has(id));
  const { configured, off, problems, unguarded } = configuredUsers(loaded, users);
  const configOf = new Map([...off, ...configured].map((one) => [one.user.id, one]));

  const { keeper } = loaded.config;
  const kept = keeper && findUser(users, keeper);
  if (kept && 'wrong' in kept) problems.push({ path: ['keeper'], message: kept.wrong });

  const loans: Lent[] = [];
  for (const { user, config, path } of configured) {
    for (const loan of config.lendsTo) {
      const { lent, problems: wrong } = resolveLoan(loan, user, users, theirs, [...path, 'lends-to']);
      problems.push(...wrong);
      if (lent && lent.to !== user.id) loans.push(lent);
    }
  }

  const openings = await reader.openings(theirs);
  const members = new Map<UserId, Member>();
  for (const user of users) {
    const borrowed = loans.filter(({ to }) => to === user.id);
    const lenders = new Set(borrowed.filter(({ what }) => what === 'everything').map(({ from }) => from));
    const one = configOf.get(user.id);
    members.set(user.id, {
      user,
      config: one?.config ?? null,
      path: one?.path ?? ['users'],
      hide: one?.config.hide ?? HIDE_NOTHING,
      view: {
        user: user.id,
        sharedSpace: sharedSpaceOf(user, one?.config ?? null),
        lenders,
        lent: await lentPhotos(reader, borrowed),
        shown: new Map(
          openings.filter((opening) => opening.user === user.id).map(({ photo, space }) => [photo, space]),
        ),
      },
      albums: {
        user: user.id,
        lenders,
        lentAlbums: new Set(borrowed.flatMap(({ what }) => (what === 'everything' ? [] : what.map(({ id }) => id)))),
      },
    });
  }

  const everyone =
    loaded.config.users === null
      ? users.filter(({ enabled, name }) => enabled && !NOBODY.includes(name))
      : configured.map(({ user }) => user);
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return {
    users,
    people,
    albums,
    ours,
    members,
    everyone,
    problems,
    unguarded,
    nameOf: (user) => names.get(user) ?? (user === 0 ? 'the shared space' : `user ${user}`),
  };
};
