/** Why these photos, why not that one: one album of a plan, looked at closely. */
import { notAMemory } from '../core/junk.ts';
import { readMemoryKey } from '../core/memory-key.ts';
import type { Photo, PhotoId } from '../core/photo.ts';
import { sayReason } from '../core/reason.ts';
import { fold, list, same } from '../core/text.ts';
import { mayStandIn } from '../core/visibility.ts';
import { MemoriesError } from '../errors.ts';
import { shareAsked } from './asked.ts';
import { isLeftOut } from './edits.ts';
import { groundOf } from './ground.ts';
import type { AlbumPlan, Plan } from './plan.ts';
import { inviteesOf } from './sharing.ts';
import type { World } from './world.ts';

export interface PhotoExplained {
  readonly id: PhotoId;
  readonly isIn: boolean;
  /** Never empty. */
  readonly because: readonly string[];
}

export interface Explained {
  readonly album: AlbumPlan;
  /** null when no photo was asked about. */
  readonly photo: PhotoExplained | null;
}

/** Ways to name an album, the surest first; the first that finds any decides. */
const ways: readonly ((plan: AlbumPlan, wanted: string) => boolean)[] = [
  ({ key, user }, wanted) => `${key}@${user}` === wanted,
  ({ key }, wanted) => key === wanted,
  ({ album }, wanted) => String(album) === wanted,
  ({ name }, wanted) => same(name, wanted),
  ({ key }, wanted) => readMemoryKey(key)?.kind === wanted,
  ({ name }, wanted) => fold(name) === fold(wanted),
];

/**
 * The albums of a plan somebody means: by key, `key@user`, number, name, or kind. `mayBeNone`: it is a kind that only
 * waits today.
 *
 * @throws MemoriesError `usage` when there is none.
 */
export const albumsMeant = ({ albums }: Plan, wanted: string, mayBeNone = false): readonly AlbumPlan[] => {
  for (const way of ways) {
    const found = albums.filter((plan) => way(plan, wanted));
    if (found.length > 0) return found;
  }
  if (mayBeNone) return [];
  throw new MemoriesError('usage', `No album of today's plan is called "${wanted}"`, {
    hint: 'Name it by its key (trips/2023-05-02-lisboa), key@user, number or name; memories plan lists them all.',
  });
};

/** Why a photo that never came into question did not; asked in the order in which photos are left out. */
const whyNot = async (world: World, plan: AlbumPlan, photo: Photo): Promise<string[]> => {
  const { house, hiding } = world;
  const owner = house.members.get(plan.owner);
  if (!owner) return ['the owner of this album is no member any more'];
  const { invitees } = inviteesOf(shareAsked(world, plan) ?? 'nobody', house, plan.owner);
  const ground = await groundOf(world, owner, plan.key, invitees);
  if (!mayStandIn(photo, owner.view, [])) return [`${plan.user} may not open it, and nobody lends it to them`];
  if (!mayStandIn(photo, owner.view, ground.views)) {
    const others = ground.share.audience.map(house.nameOf);
    return [`it is not ${plan.user}'s own, and not open to everybody this album is shared with: ${list(others)}`];
  }
  if ((await hiding.among([photo], plan.owner)).has(photo.id)) return ['it is hidden: a list under hide names it'];
  if (isLeftOut(ground.leftOut)(photo)) return ['somebody took it out of this album, so it stays out'];
  const junk = notAMemory(photo);
  if (junk) return [sayReason(junk)];
  return [plan.kind === 'rule' ? "it does not meet the rule's conditions" : 'it is no part of this memory'];
};

/**
 * One album, and one photo in or out of it.
 *
 * @throws MemoriesError `usage` when no photo has that number.
 */
export const explainIn = async (world: World, plan: AlbumPlan): Promise<Explained> => {
  const id = world.photo;
  if (id === null) return { album: plan, photo: null };
  const item = plan.items.find((one) => one.id === id);
  if (item) return { album: plan, photo: { id: item.id, isIn: true, because: item.why } };
  const left = plan.left.find((one) => one.id === id);
  if (left) return { album: plan, photo: { id: left.id, isIn: false, because: [left.because] } };
  const [photo] = await world.reader.photos([id as PhotoId]);
  if (!photo)
    throw new MemoriesError('usage', `No photo has the number ${id}`, {
      hint: 'It is the item id; memories plan --json lists those of every album.',
    });
  return { album: plan, photo: { id: photo.id, isIn: false, because: await whyNot(world, plan, photo) } };
};
