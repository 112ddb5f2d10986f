/** Names of the configuration, looked up in the library. */
import { didYouMean } from '../config/nearest.ts';
import type { PersonId, UserId } from '../core/photo.ts';
import type { NameOrId } from '../core/rule.ts';
import { fold, list, same } from '../core/text.ts';
import { isBelow } from '../core/visibility.ts';
import type { LibraryAlbum, LibraryLabel, LibraryPerson, LibraryPlace, LibraryUser } from '../library.ts';
import type { Lookup } from './outcome.ts';

/** An id that does not exist while such a name does. */
const quoteIt = (id: number, names: Iterable<string>): string =>
  [...names].some((name) => name === String(id)) ? ` Somebody or something is named "${id}": put it in quotes.` : '';

const ids = (things: readonly { readonly id: number }[]): string => list(things.map(({ id }) => String(id)));

/** An enabled account, by exact name or by id. User 0, the shared space, is nobody. */
export const findUser = (users: readonly LibraryUser[], wanted: NameOrId): Lookup<LibraryUser> => {
  const names = users.map(({ name }) => name);
  if ('id' in wanted) {
    const user = users.find(({ id }) => id === wanted.id);
    if (!user) return { wrong: `No user has the number ${wanted.id}.${quoteIt(wanted.id, names)}` };
    return user.enabled
      ? { found: user }
      : { wrong: `The account of ${user.name} is switched off in Synology Photos.` };
  }
  const named = users.filter(({ name }) => same(name, wanted.name));
  const [user, ...others] = named.filter(({ enabled }) => enabled);
  if (user && others.length === 0) return { found: user };
  if (user) {
    return {
      wrong: `Several users are named "${wanted.name}": numbers ${ids([user, ...others])}. Write the number instead.`,
    };
  }
  if (named.length > 0) return { wrong: `The account of ${wanted.name} is switched off in Synology Photos.` };
  return {
    wrong: `No user is named "${wanted.name}".${didYouMean(
      wanted.name,
      users.filter(({ enabled }) => enabled).map(({ name }) => name),
    )}`,
  };
};

/** What a member may take albums from. */
export interface AlbumView {
  readonly user: UserId;
  /** Members who lend them everything. */
  readonly lenders: ReadonlySet<UserId>;
  /** Albums lent to them one by one. */
  readonly lentAlbums: ReadonlySet<number>;
}

const mayTake = (view: AlbumView, album: LibraryAlbum): boolean =>
  album.owner === view.user ||
  album.sharedWith.includes(view.user) ||
  view.lenders.has(album.owner) ||
  view.lentAlbums.has(album.id);

/** A source album for a member: by id, or by name among what they may use, their own first. Ours are never a source. */
export const findAlbum = (
  albums: readonly LibraryAlbum[],
  ours: ReadonlySet<number>,
  view: AlbumView,
  wanted: NameOrId,
  nameOf: (user: UserId) => string,
): Lookup<LibraryAlbum> => {
  const usable = (album: LibraryAlbum): Lookup<LibraryAlbum> => {
    if (ours.has(album.id))
      return { wrong: `"${album.name}" was made by this program; such albums are never a source.` };
    if (!album.readable) {
      return {
        skip: `"${album.name}" is a conditional album whose members cannot be read; use a normal album, or its conditions here`,
      };
    }
    if (mayTake(view, album)) return { found: album };
    const owner = nameOf(album.owner);
    return {
      skip: `"${album.name}" belongs to ${owner}, who would have to share it, or lend it: users: { ${owner}: { lends-to: … } }`,
    };
  };
  if ('id' in wanted) {
    const album = albums.find(({ id }) => id === wanted.id);
    if (album) return usable(album);
    return {
      wrong: `No album has the number ${wanted.id}.${quoteIt(
        wanted.id,
        albums.map(({ name }) => name),
      )}`,
    };
  }
  const named = albums.filter(({ name }) => same(name, wanted.name));
  const theirs = named.filter(({ id }) => !ours.has(id));
  const within = theirs.filter((album) => mayTake(view, album));
  const own = within.filter(({ owner }) => owner === view.user);
  const hits = own.length > 0 ? own : within;
  const [hit] = hits;
  if (hit && hits.length === 1) return usable(hit);
  if (hit) {
    const each = hits.map(({ id, owner }) => `${id} (${nameOf(owner)})`);
    return { wrong: `Several albums are named "${wanted.name}": ${list(each)}. Write the number instead.` };
  }
  const [elsewhere] = theirs.length > 0 ? theirs : named;
  if (elsewhere) return usable(elsewhere);
  return {
    wrong: `No album is named "${wanted.name}".${didYouMean(
      wanted.name,
      albums.filter(({ id }) => !ours.has(id)).map(({ name }) => name),
    )}`,
  };
};

/**
 * The ids one human has in the spaces a member may look into. All persons of one name in a space count as one; an id
 * narrows it. Persons hidden in Photos select nothing.
 */
export const findPeople = (
  people: readonly LibraryPerson[],
  spaces: ReadonlySet<UserId>,
  wanted: NameOrId,
): Lookup<readonly LibraryPerson[]> => {
  const isWanted = (person: LibraryPerson) =>
    'id' in wanted ? person.id === wanted.id : same(person.name, wanted.name);
  const named = people.filter(isWanted);
  const says = 'id' in wanted ? `The person with the number ${wanted.id}` : `"${wanted.name}"`;
  if (named.length === 0) {
    if ('id' in wanted) {
      return {
        wrong: `No person has the number ${wanted.id}.${quoteIt(
          wanted.id,
          people.map(({ name }) => name),
        )}`,
      };
    }
    return {
      wrong: `Nobody in the pictures is named "${wanted.name}".${didYouMean(
        wanted.name,
        people.filter(({ hidden }) => !hidden).map(({ name }) => name),
      )}`,
    };
  }
  const shown = named.filter(({ hidden }) => !hidden);
  if (shown.length === 0)
    return { skip: `${says} is hidden among the people of Synology Photos; show them again there` };
  const within = shown.filter(({ space }) => spaces.has(space));
  if (within.length === 0) return { skip: `${says} is known only in spaces this member may not open` };
  return { found: within };
};

/** The member's own face: as `me:` says, else a person named like the user, ignoring case and accents. */
export const findMe = (
  people: readonly LibraryPerson[],
  spaces: ReadonlySet<UserId>,
  user: LibraryUser,
  me: NameOrId | null,
): Lookup<readonly LibraryPerson[]> => {
  if (me !== null) return findPeople(people, spaces, me);
  const alike = people.filter(
    ({ name, hidden, space }) => !hidden && spaces.has(space) && fold(name) === fold(user.name),
  );
  if (alike.length > 0) return { found: alike };
  return {
    skip: `nobody in the pictures is named like ${user.name}; say who they are: users: { ${user.name}: { me: … } }`,
  };
};

/** For keeping out: every person so named, ignoring case and accents, in every space, hidden ones too. */
export const findPeopleToHide = (people: readonly LibraryPerson[], wanted: NameOrId): Lookup<readonly PersonId[]> => {
  const found = people.filter((person) =>
    'id' in wanted ? person.id === wanted.id : fold(person.name) === fold(wanted.name),
  );
  if (found.length > 0) return { found: found.map(({ id }) => id) };
  const lookup = findPeople(people, new Set(), wanted);
  return 'found' in lookup ? { found: [] } : lookup;
};

/** For keeping out: every album so named, whoever owns it. */
export const findAlbumsToHide = (
  albums: readonly LibraryAlbum[],
  wanted: NameOrId,
): Lookup<readonly LibraryAlbum[]> => {
  const found = albums.filter((album) =>
    'id' in wanted ? album.id === wanted.id : fold(album.name) === fold(wanted.name),
  );
  if (found.length > 0) return { found };
  if ('id' in wanted)
    return {
      wrong: `No album has the number ${wanted.id}.${quoteIt(
        wanted.id,
        albums.map(({ name }) => name),
      )}`,
    };
  return {
    wrong: `No album is named "${wanted.name}".${didYouMean(
      wanted.name,
      albums.map(({ name }) => name),
    )}`,
  };
};

/** Tags or subjects by name, ignoring case and accents: all of them, since a tag exists once per space. */
export const findLabels = (
  labels: readonly LibraryLabel[],
  what: string,
  wanted: string,
): Lookup<readonly number[]> => {
  const found = labels.filter(({ name }) => fold(name) === fold(wanted));
  if (found.length > 0) return { found: found.map(({ id }) => id) };
  return {
    wrong: `No ${what} is named "${wanted}".${didYouMean(
      wanted,
      labels.map(({ name }) => name),
    )}`,
  };
};

/** Every geocoding a name of a place stands for, in any language, ignoring case and accents. */
export const findPlace = (places: readonly LibraryPlace[], wanted: string): Lookup<readonly number[]> => {
  const found = places.filter(({ name }) => fold(name) === fold(wanted));
  if (found.length > 0) return { found: [...new Set(found.flatMap(({ geocodings }) => geocodings))] };
  return {
    wrong: `No photo was taken at a place named "${wanted}".${didYouMean(
      wanted,
      places.map(({ name }) => name),
    )}`,
  };
};

/** A folder that stands in some space, itself or as the beginning of another's path. */
export const findFolder = (folders: readonly string[], wanted: string): Lookup<string> =>
  folders.some((folder) => isBelow(folder, wanted))
    ? { found: wanted }
    : { wrong: `There is no folder "${wanted}" in any space.${didYouMean(wanted, folders)}` };
