/** What is known of a member's photos, read from the library: everything that may be in their memories. */
import type { Invitee } from '../../core/album-plan.ts';
import { chronicleOf } from '../../core/chronicle.ts';
import type { Chronicle } from '../../core/chronicle-types.ts';
import type { Gazetteer } from '../../core/gazetteer.ts';
import { type Photo, type PhotoId, SHARED_SPACE, type UserId } from '../../core/photo.ts';
import { mayStandIn, mayUseSharedSpace, openedOneByOne, openSpaces, spacesOf } from '../../core/visibility.ts';
import { viewOf } from '../allowed.ts';
import type { Member } from '../household.ts';
import { findMe } from '../lookup.ts';
import { isFound } from '../outcome.ts';
import type { World } from '../world.ts';

/** What all members' chronicles share; read once. */
export interface Sources {
  readonly places: Gazetteer;
  /** Photos in albums the family made themselves; ours are no sign of anything. */
  readonly inAlbums: ReadonlySet<PhotoId>;
  /** All photos of a space, read when first asked for: several members may open the same ones. */
  readonly space: (space: UserId) => Promise<readonly Photo[]>;
}

const eachOnce = <K, V>(read: (key: K) => Promise<V>): ((key: K) => Promise<V>) => {
  const known = new Map<K, Promise<V>>();
  return (key) => {
    const value = known.get(key) ?? read(key);
    known.set(key, value);
    return value;
  };
};

export const readSources = async ({ reader, house }: World): Promise<Sources> => ({
  space: eachOnce((space) => reader.candidates({ spaces: [space], photos: [] }, {})),
  places: await reader.gazetteer(),
  inAlbums: new Set(
    (await reader.membersOf(house.albums.filter(({ id, kind }) => kind === 'normal' && !house.ours.has(id)))).keys(),
  ),
});

/** The member's name among the people; null where nobody is known to be them. */
const nameOfMe = ({ house }: World, { user, view, config }: Member): string | null => {
  const me = findMe(house.people, spacesOf(view), user, config?.me ?? null);
  return isFound(me) ? (me.found[0]?.name ?? null) : null;
};

/**
 * Reads the photos `owner` may have in memories that `invitees` see too, and works out what is known of them. `of`:
 * members whose cameras tell where they were, the owner among them.
 */
export const readChronicle = async (
  world: World,
  sources: Sources,
  owner: Member,
  of: readonly Member[],
  invitees: readonly Invitee[],
): Promise<Chronicle> => {
  const { reader, house, hiding, moment, loaded } = world;
  const views = invitees.map(({ user }) => viewOf(house, user));
  const found: Photo[] = [];
  for (const space of openSpaces(owner.view)) for (const photo of await sources.space(space)) found.push(photo);
  const others = openedOneByOne(owner.view);
  if (others.length > 0) for (const photo of await reader.photos(others)) found.push(photo);
  const open = found.filter((photo) => mayStandIn(photo, owner.view, views));
  const hidden = await hiding.among(open, owner.user.id);
  const photos = open
    .filter(({ id }) => !hidden.has(id))
    .map((photo): Photo => (sources.inAlbums.has(photo.id) ? { ...photo, cherished: true } : photo));
  return chronicleOf({
    member: owner.user.id,
    spaces: new Set([
      ...of.map(({ user }) => user.id),
      ...(of.some(({ view }) => mayUseSharedSpace(view)) ? [SHARED_SPACE] : []),
    ]),
    now: moment.now,
    today: moment.today,
    dayStartsAt: moment.dayStartsAt,
    photos,
    places: sources.places,
    me: nameOfMe(world, owner),
    birthdays: loaded.config.memories?.birthdays ?? new Map(),
  });
};
