/**
 * What stays out of everything made here: the house's list, each member's own, and the lender's own list wherever
 * their photos go. A name in such a list that matches nothing guards nothing, so it is a problem, not a warning.
 */
import type { ConfigPath, LoadedConfig } from '../config/config.ts';
import type { Photo, PhotoId, UserId } from '../core/photo.ts';
import { HIDE_NOTHING, type Hide, type PlaceCondition } from '../core/rule.ts';
import type { Hidden, LibraryReader, ResolvedPlace } from '../library.ts';
import type { Household, Member } from './household.ts';
import { findAlbumsToHide, findFolder, findLabels, findPeopleToHide, findPlace } from './lookup.ts';
import { rangeOfDays } from './moment.ts';
import { isFound, type Lookup, type Problem } from './outcome.ts';

interface Resolved {
  readonly hidden: Hidden;
  readonly problems: readonly Problem[];
}

export interface Hiding {
  /** Which of these photos stay out of albums of this member. */
  among(photos: readonly Pick<Photo, 'id' | 'space'>[], member: UserId): Promise<ReadonlySet<PhotoId>>;
  /** Problems that concern this member's albums: the house's list and their own. */
  problemsOf(member: UserId): readonly Problem[];
  readonly problems: readonly Problem[];
}

const isEmpty = (hide: Hide): boolean => Object.values(hide).every((list) => list.length === 0);

/** Looks places up, by name or as a circle. */
export const resolvePlaces = async (
  reader: LibraryReader,
  places: readonly PlaceCondition[],
  report: (index: number, lookup: Exclude<Lookup<never>, { found: never }>) => void,
): Promise<ResolvedPlace[]> => {
  const known = places.some((place) => 'name' in place) ? await reader.places() : [];
  return places.flatMap((place, index): ResolvedPlace[] => {
    if ('near' in place) return [place];
    const lookup = findPlace(known, place.name);
    if (isFound(lookup)) return [{ geocodings: lookup.found }];
    report(index, lookup);
    return [];
  });
};

const resolve = async (
  reader: LibraryReader,
  house: Household,
  hide: Hide,
  path: ConfigPath,
  dayStartsAt: number,
): Promise<Resolved> => {
  const problems: Problem[] = [];
  const look = <W, T>(list: keyof Hide, wanted: readonly W[], find: (one: W) => Lookup<readonly T[]>): T[] =>
    wanted.flatMap((one, index) => {
      const lookup = find(one);
      if (isFound(lookup)) return lookup.found;
      problems.push({ path: [...path, list, index], message: 'wrong' in lookup ? lookup.wrong : `${lookup.skip}.` });
      return [];
    });
  const albums = look('albums', hide.albums, (wanted) =>
    findAlbumsToHide(
      // What we made of somebody's photos says nothing about them.
      house.albums.filter(({ id }) => !house.ours.has(id)),
      wanted,
    ),
  );
  const conditional = albums.filter(({ kind }) => kind === 'conditional');
  for (const album of conditional.filter(({ readable }) => !readable)) {
    problems.push({
      path: [...path, 'albums'],
      message: `The members of the conditional album "${album.name}" cannot be read.`,
    });
  }
  const folders = hide.folders.length > 0 ? await reader.folders() : [];
  const subjects = hide.subjects.length > 0 ? await reader.subjects() : [];
  const hidden: Hidden = {
    people: look('people', hide.people, (wanted) => findPeopleToHide(house.people, wanted)),
    taken: hide.dates.map((span) => rangeOfDays(span, dayStartsAt)),
    places: await resolvePlaces(reader, hide.places, (index, lookup) =>
      problems.push({ path: [...path, 'places', index], message: 'wrong' in lookup ? lookup.wrong : lookup.skip }),
    ),
    tags: hide.tags.length === 0 ? [] : await tagsToHide(reader, hide, look),
    subjects: look('subjects', hide.subjects, (wanted) =>
      subjects === null
        ? { wrong: 'This Synology Photos recognises no subjects, so none can be hidden.' }
        : findLabels(subjects, 'subject', wanted),
    ),
    folders: look('folders', hide.folders, (wanted) => {
      const lookup = findFolder(folders, wanted);
      return isFound(lookup) ? { found: [lookup.found] } : lookup;
    }),
    albums: albums.filter(({ kind }) => kind === 'normal').map(({ id }) => id),
    photos: [...(await reader.membersOf(conditional.filter(({ readable }) => readable))).keys()],
  };
  return { hidden, problems };
};

const tagsToHide = async (
  reader: LibraryReader,
  hide: Hide,
  look: <W, T>(list: keyof Hide, wanted: readonly W[], find: (one: W) => Lookup<readonly T[]>) => T[],
): Promise<number[]> => {
  const tags = await reader.tags();
  return look('tags', hide.tags, (wanted) => findLabels(tags, 'tag', wanted));
};

/** Looks every list up once. */
export const hiding = async (reader: LibraryReader, house: Household, loaded: LoadedConfig): Promise<Hiding> => {
  const { dayStartsAt } = loaded.config;
  const resolved = new Map<Hide, Resolved>();
  const lookUp = async (hide: Hide, path: ConfigPath) => {
    if (!isEmpty(hide)) resolved.set(hide, await resolve(reader, house, hide, path, dayStartsAt));
  };
  await lookUp(loaded.config.hide, ['hide']);
  for (const member of house.members.values()) await lookUp(member.hide, [...member.path, 'hide']);

  const hideOf = (user: UserId): Hide => house.members.get(user)?.hide ?? HIDE_NOTHING;
  const problemsIn = (hide: Hide) => resolved.get(hide)?.problems ?? [];
  const among: Hiding['among'] = async (photos, member) => {
    const found = new Set<PhotoId>();
    const keepOut = async (which: readonly Pick<Photo, 'id' | 'space'>[], hide: Hide) => {
      const hidden = resolved.get(hide)?.hidden;
      if (!hidden || which.length === 0) return;
      for (const id of await reader.hiddenAmong(
        which.map(({ id }) => id),
        hidden,
      ))
        found.add(id);
    };
    await keepOut(photos, loaded.config.hide);
    await keepOut(photos, hideOf(member));
    for (const lender of new Set(photos.map(({ space }) => space))) {
      if (lender !== member)
        await keepOut(
          photos.filter(({ space }) => space === lender),
          hideOf(lender),
        );
    }
    return found;
  };
  const everyProblem = [...resolved.values()].flatMap(({ problems }) => problems);
  return {
    among,
    problemsOf: (member) => [
      ...house.unguarded,
      ...problemsIn(loaded.config.hide),
      ...lendersOf(house.members.get(member))
        .concat(member)
        .flatMap((user) => problemsIn(hideOf(user))),
    ],
    problems: everyProblem,
  };
};

/** Members whose photos may come to this one: their lists guard this one's albums too. */
const lendersOf = (member: Member | undefined): UserId[] =>
  member ? [...new Set([...member.view.lenders, ...member.view.lent.values(), ...member.view.shown.values()])] : [];
