/**
 * Before anything else, and for every album made here, due or not, still configured or not: what its owner or
 * somebody it is shared with may no longer see goes out, so does what is hidden now, and whoever was taken out of the
 * rule's `share` loses their right.
 */
import { mergeShare, type ShareMerge } from '../core/album-plan.ts';
import { coverOf } from '../core/cover.ts';
import { readMemoryKey } from '../core/memory-key.ts';
import { type Photo, type PhotoId, SHARED_SPACE } from '../core/photo.ts';
import { count, list } from '../core/text.ts';
import { keyOf } from '../journal/entries.ts';
import type { PresentAlbum } from '../library.ts';
import { mayStay } from './allowed.ts';
import { shareAsked } from './asked.ts';
import { editsSince, isLeftOut, presentOf } from './edits.ts';
import { type AlbumPlan, emptyPlan } from './plan.ts';
import { titleOf } from './settle.ts';
import { invitedAfter, inviteesOf, sharedWith } from './sharing.ts';
import type { Standing } from './standing.ts';
import type { World } from './world.ts';

/** Nobody reads this but programs; it is in the contract of `--json`. */
export const NO_LONGER_ALLOWED = 'no-longer-allowed';

const PUT_BACK = 'stands as before some of our runs, since the database was put back from a backup';

/** Members of the shared space: those that stay, and those that are missing and were there. */
const sharedOf = ({ shared = [] }: Standing, left: readonly Photo[]): PhotoId[] => {
  const now = left.filter(({ space }) => space === SHARED_SPACE).map(({ id }) => id);
  const there = new Set(left.map(({ id }) => id));
  return [...new Set([...now, ...shared.filter((id) => !there.has(id))])].sort((a, b) => a - b);
};

/** The share without those the rule no longer names; nobody is added here, that is for the album's own turn. */
const onlyLosses = (world: World, standing: Standing, present: PresentAlbum): ShareMerge => {
  const audience = present.share?.members.map(({ user }) => user) ?? [];
  const asItIs: ShareMerge = {
    step: 'nothing',
    set: [],
    drop: [],
    invited: standing.last.invited,
    audience,
    stopped: false,
  };
  const asked = shareAsked(world, standing.made);
  if (asked === null) return asItIs;
  const { invitees, problems } = inviteesOf(asked, world.house, standing.made.owner);
  // A name that means nothing must not cost others their right.
  if (problems.length > 0) return asItIs;
  const { drop } = mergeShare(standing.last, presentOf(present), invitees);
  if (drop.length === 0) return asItIs;
  const stays = (user: number) => !drop.some((one) => one === user);
  return {
    ...asItIs,
    step: 'change',
    drop,
    invited: standing.last.invited.filter(({ user }) => stays(user)),
    audience: audience.filter(stays),
  };
};

/**
 * Photos that may stay in an album, in its order. Of one that stands empty: what we put there that its next refresh may
 * bring back, so not what is gone for good, no longer allowed, or taken out by people.
 */
const whatStays = async (
  world: World,
  standing: Standing,
  present: PresentAlbum,
  share: ShareMerge,
): Promise<Photo[]> => {
  const isEmpty = present.members.length === 0;
  const members = isEmpty ? standing.last.members.map((photo) => ({ photo, provider: null })) : present.members;
  const ids = members.map(({ photo }) => photo);
  const photos = new Map((await world.reader.photos(ids)).map((photo) => [photo.id, photo]));
  const invited = invitedAfter(share, present);
  const may = await mayStay(world.house, world.hiding, standing, { ...present, members }, invited, photos);
  const allowed = ids.filter((id) => may.has(id)).map((id) => photos.get(id) as Photo);
  if (!isEmpty) return allowed;
  const isOut = isLeftOut((await editsSince(world, keyOf(standing.made), standing, present, share)).leftOut);
  return allowed.filter((photo) => !isOut(photo));
};

/**
 * The plan that takes photos and rights out of an album, or the whole album if nothing may stay; null when all may.
 * An empty album goes too, unless its next refresh may fill it again; one that was empty when it was adopted was never ours to take away.
 */
export const withdraw = async (world: World, standing: Standing): Promise<AlbumPlan | null> => {
  const { present, made, last, stood } = standing;
  if (!present) return null;
  const { house } = world;
  const share = onlyLosses(world, standing, present);
  const left = await whatStays(world, standing, present, share);
  const ids = present.members.map(({ photo }) => photo);
  const remaining = left.map(({ id }) => id);
  const may = new Set(remaining);
  if (ids.length === 0 && (left.length > 0 || last.members.length === 0)) return null;
  const stays = ids.length > 0 && left.length === ids.length && share.step === 'nothing';
  if (stays && !standing.putBack) return null;

  const removed = ids.filter((id) => !may.has(id));
  const common = emptyPlan({
    key: made.key,
    kind: readMemoryKey(made.key)?.kind ?? 'rule',
    owner: made.owner,
    user: house.nameOf(made.owner),
    action: 'update',
    album: present.id,
    name: present.name,
    share: sharedWith(share, present, house),
    removed: removed.length,
  });
  if (left.length === 0) {
    const { leftOut } = await editsSince(world, keyOf(made), standing, present, share);
    const removal = { album: present, leftOut, because: 'removed' } as const;
    return { ...common, action: 'remove', reason: NO_LONGER_ALLOWED, removal };
  }
  const keepsCover = present.cover !== null && may.has(present.cover);
  const cover = keepsCover && present.cover !== null ? present.cover : (coverOf(left) ?? (left[0] as Photo).id);
  const chosenByPeople = keepsCover && present.cover !== last.cover;
  const takenOut = [...last.members, ...stood].filter((id) => !ids.includes(id));
  return {
    ...common,
    // Noted, so that what people change from now on is told from what the backup changed.
    ...(stays ? { action: 'unchanged' } : {}),
    reason: [
      standing.putBack ? PUT_BACK : null,
      removed.length > 0 ? `${count(removed.length, 'photo')} may no longer be shown here` : null,
      share.drop.length > 0 ? `no longer shared with ${list(share.drop.map(house.nameOf))}` : null,
    ]
      .filter((reason) => reason !== null)
      .join('; '),
    items: left.map(({ id }) => ({ id, why: ['was here'] })),
    cover,
    title: titleOf(left, world.moment.dayStartsAt),
    writing: {
      name: present.name,
      add: [],
      remove: removed,
      cover,
      members: remaining,
      share,
      before: present,
      put: {
        name: last.name,
        cover: chosenByPeople ? last.cover : cover,
        // What people took out since is remembered as put, so that the next refresh still sees that it is missing.
        members: [...new Set([...last.members.filter((id) => may.has(id)), ...takenOut])],
        invited: share.invited,
      },
      leftOut: standing.leftOut,
      memory: standing.memory,
      shared: sharedOf(standing, left),
      byHand: standing.byHand,
    },
  };
};
