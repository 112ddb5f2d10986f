/** The conditions of a rule, with every name in them looked up for one owner. */
import type { ConfigPath } from '../config/config.ts';
import { type PersonId, SHARED_SPACE, type UserId } from '../core/photo.ts';
import type { Conditions, NameOrId } from '../core/rule.ts';
import { list } from '../core/text.ts';
import { openedOneByOne, openSpaces, spacesOf } from '../core/visibility.ts';
import type { Criteria, LibraryAlbum, LibraryPerson, LibraryReader, Scope } from '../library.ts';
import { resolvePlaces } from './hiding.ts';
import type { Household, Member } from './household.ts';
import { findAlbum, findFolder, findLabels, findMe, findPeople, findPeopleToHide } from './lookup.ts';
import { type Moment, rangesOf } from './moment.ts';
import { isFound, type Lookup, type Problem } from './outcome.ts';

export interface ResolvedConditions {
  readonly scope: Scope;
  readonly criteria: Criteria;
  readonly notes: readonly string[];
  readonly problems: readonly Problem[];
  /** Why this owner cannot have the album, with the cure; empty = they can. */
  readonly skips: readonly string[];
}

/** How the owner themselves is written among people. */
const ME = '{me}';

const isMe = (wanted: NameOrId): boolean => 'name' in wanted && wanted.name === ME;

/** Collects what cannot be found on the way. */
class Notebook {
  readonly problems: Problem[] = [];
  readonly skips: string[] = [];
  readonly notes: string[] = [];
  readonly #path: ConfigPath;

  constructor(path: ConfigPath) {
    this.#path = path;
  }

  take<T>(lookup: Lookup<T>, ...at: ConfigPath): T | undefined {
    if (isFound(lookup)) return lookup.found;
    if ('wrong' in lookup)
      this.problems.push({ path: [...this.#path, ...at], message: lookup.wrong, hint: lookup.hint });
    else this.skips.push(lookup.skip);
    return undefined;
  }
}

/** Persons of one name in one space count as one; the keeper should know that they are several. */
const namesakes = (found: readonly LibraryPerson[], house: Household): string[] => {
  const spaces = new Map<number, LibraryPerson[]>();
  for (const person of found) spaces.set(person.space, [...(spaces.get(person.space) ?? []), person]);
  return [...spaces.values()]
    .filter((persons) => persons.length > 1)
    .map(
      (persons) =>
        `${persons.length} people are named "${persons[0]?.name}" in ${spaceName(house, persons[0])}: numbers ${list(persons.map(({ id }) => String(id)))}. They count as one; a number narrows it.`,
    );
};

const spaceName = (house: Household, person: LibraryPerson | undefined): string =>
  person === undefined || person.space === SHARED_SPACE
    ? 'the shared space'
    : `the space of ${house.nameOf(person.space)}`;

/** `personal` is the owner's own space; what others lend or show them comes with `both`. */
const spacesFor: Readonly<Record<NonNullable<Conditions['space']>, (space: UserId, owner: UserId) => boolean>> = {
  both: () => true,
  shared: (space) => space === SHARED_SPACE,
  personal: (space, owner) => space === owner,
};

/** Looks every name of the conditions up, for this owner. */
export const resolveConditions = async (
  reader: LibraryReader,
  house: Household,
  owner: Member,
  from: Conditions,
  moment: Moment,
  path: ConfigPath,
): Promise<ResolvedConditions> => {
  const book = new Notebook([...path, 'from']);
  const spaces = spacesOf(owner.view);

  const human = (wanted: NameOrId, ...at: ConfigPath): PersonId[] => {
    const lookup = isMe(wanted)
      ? findMe(house.people, spaces, owner.user, owner.config?.me ?? null)
      : findPeople(house.people, spaces, wanted);
    const found = book.take(lookup, ...at) ?? [];
    if (!('id' in wanted)) book.notes.push(...namesakes(found, house));
    return found.map(({ id }) => id);
  };
  const humans = (wanted: readonly NameOrId[], key: string) => wanted.map((one, index) => human(one, key, index));
  /** Keeping out knows everybody: whom the owner cannot meet keeps nothing out, and takes no album away. */
  const strangers = (wanted: readonly NameOrId[], key: string): PersonId[] =>
    wanted.flatMap((one, index) =>
      isMe(one) ? human(one, key, index) : (book.take(findPeopleToHide(house.people, one), key, index) ?? []),
    );

  const albums = (from.albums ?? []).flatMap((wanted, index) => {
    const album = book.take(findAlbum(house.albums, house.ours, owner.albums, wanted, house.nameOf), 'album', index);
    return album ? [album] : [];
  });
  const conditional = albums.filter(({ kind }) => kind === 'conditional');
  const places = await resolvePlaces(reader, from.places ?? [], (index, lookup) => book.take(lookup, 'places', index));
  const tags = from.tags ? await reader.tags() : [];
  const subjects = from.subjects ? await reader.subjects() : [];
  const subjectIds = (from.subjects ?? []).flatMap(
    (wanted, index) =>
      book.take(
        subjects === null
          ? { skip: 'this version of Synology Photos recognises no subjects' }
          : findLabels(subjects, 'subject', wanted),
        'subjects',
        index,
      ) ?? [],
  );

  if (from.favourites && !(await reader.knowsFavourites())) {
    book.take({ skip: 'this version of Synology Photos knows no favourites' });
  }
  if (from.folders) {
    const known = await reader.folders();
    for (const [index, folder] of from.folders.entries()) book.take(findFolder(known, folder), 'folders', index);
  }

  const criteria: Criteria = {
    ...(from.albums
      ? { albums: normalIds(albums), albumPhotos: [...(await reader.membersOf(conditional)).keys()] }
      : {}),
    ...(from.people ? { people: humans(from.people, 'people') } : {}),
    ...(from.anyPeople ? { anyPeople: humans(from.anyPeople, 'any-people').flat() } : {}),
    ...(from.withoutPeople ? { withoutPeople: strangers(from.withoutPeople, 'without-people') } : {}),
    ...(from.taken ? { taken: rangesOf(from.taken, moment) } : {}),
    ...(from.places ? { places } : {}),
    ...(from.tags
      ? { tags: from.tags.flatMap((wanted, index) => book.take(findLabels(tags, 'tag', wanted), 'tags', index) ?? []) }
      : {}),
    ...(from.subjects ? { subjects: subjectIds } : {}),
    ...(from.folders ? { folders: from.folders } : {}),
    ...(from.rating ? { rating: from.rating } : {}),
    ...(from.favourites ? { favouriteOf: owner.user.id } : {}),
    ...(from.media && from.media !== 'both' ? { media: from.media } : {}),
    ...(from.cameras ? { cameras: from.cameras } : {}),
  };
  const space = from.space ?? 'both';
  return {
    scope: {
      spaces: openSpaces(owner.view).filter((one) => spacesFor[space](one, owner.user.id)),
      photos: space === 'both' ? openedOneByOne(owner.view) : [],
    },
    criteria,
    notes: [...new Set(book.notes)],
    problems: book.problems,
    skips: [...new Set(book.skips)],
  };
};

const normalIds = (albums: readonly LibraryAlbum[]) =>
  albums.filter(({ kind }) => kind === 'normal').map(({ id }) => id);
