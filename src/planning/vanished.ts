/**
 * Photos that Synology Photos itself took out of albums, which is nobody's wish: all of the shared space when that is
 * switched off (and they do not come back when it is switched on again), and any that moves from one space to another.
 */
import { type Photo, type PhotoId, SHARED_SPACE, type UserId } from '../core/photo.ts';
import type { Standing } from './standing.ts';
import type { World } from './world.ts';

/** A single photo is taken out by people more often than a shared space is switched off. */
const FEWEST = 2;

type Photos = ReadonlyMap<PhotoId, Photo>;

/** Members of the shared space as our last write left them, as far as we can tell. */
const sharedIn = ({ last, stood, shared }: Standing, photos: Photos): readonly PhotoId[] =>
  shared ?? [...new Set([...last.members, ...stood])].filter((id) => photos.get(id)?.space === SHARED_SPACE);

/** Of some members, those that are not there any more. */
const missingOf = (ids: readonly PhotoId[], { present }: Standing): PhotoId[] => {
  const there = new Set(present?.members.map(({ photo }) => photo));
  return ids.filter((id) => !there.has(id));
};

/** Whether the owner's own albums say otherwise: Photos would have taken shared photos out of those as well. */
const familyKeptSome = async ({ house, reader }: World, owner: UserId): Promise<boolean> => {
  const theirs = house.albums.filter(
    (album) => album.owner === owner && album.kind === 'normal' && !house.ours.has(album.id),
  );
  return [...(await reader.membersOf(theirs)).values()].includes(SHARED_SPACE);
};

/** Whether all photos of the shared space went at once from every album of this owner that had some. */
const sharedSpaceWasOff = async (world: World, standing: Standing, shared: readonly PhotoId[]): Promise<boolean> => {
  const { owner, put } = standing.made;
  const gone = missingOf(shared, standing).length;
  if (gone === 0 || gone < shared.length) return false;
  let all = gone;
  for (const other of world.standing.values()) {
    if (other.made.owner !== owner || other === standing || !other.present || !other.shared) continue;
    const goneThere = missingOf(other.shared, other).length;
    // One that we filled again since says nothing.
    const isLater = (other.made.put?.version ?? 0) > (put?.version ?? Number.POSITIVE_INFINITY);
    if (goneThere < other.shared.length && !isLater) return false;
    all += goneThere;
  }
  return all >= FEWEST && !(await familyKeptSome(world, owner));
};

/** The members an album lost to Photos itself, among those that still exist. */
export const tookOutByPhotos = async (
  world: World,
  standing: Standing,
  photos: Photos,
): Promise<ReadonlySet<PhotoId>> => {
  const shared = sharedIn(standing, photos);
  const wasShared = new Set(shared);
  const moved = [...photos.values()].filter(
    ({ id, space }) => standing.shared !== undefined && wasShared.has(id) !== (space === SHARED_SPACE),
  );
  const off = (await sharedSpaceWasOff(world, standing, shared)) ? shared : [];
  return new Set([...off, ...moved.map(({ id }) => id)]);
};
