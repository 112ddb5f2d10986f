/**
 * Before anything else, and for every album made here, due or not, still configured or not: what its owner or
 * somebody it is shared with may no longer see goes out, and so does what is hidden now.
 */
import { coverOf } from '../core/cover.ts';
import type { Photo } from '../core/photo.ts';
import { count } from '../core/text.ts';
import { mayStay } from './allowed.ts';
import type { AlbumPlan } from './plan.ts';
import { titleOf, type World, wordOf } from './refresh.ts';
import type { Standing } from './standing.ts';

/** Nobody reads these codes but programs; `remove` is in the contract of `--json`. */
export const NO_LONGER_ALLOWED = 'no-longer-allowed';

/** The plan that takes photos out of an album, or the whole album if none may stay; null when all may. */
export const withdraw = async (world: World, standing: Standing): Promise<AlbumPlan | null> => {
  const { present, made } = standing;
  if (!present) return null;
  const ids = present.members.map(({ photo }) => photo);
  const photos = new Map((await world.reader.photos(ids)).map((photo) => [photo.id, photo]));
  const audience = present.share?.members.map(({ user }) => user) ?? [];
  const may = await mayStay(world.house, world.hiding, standing, present, audience, photos);
  const remaining = ids.filter((id) => may.has(id));
  if (remaining.length === ids.length) return null;

  const left = remaining.map((id) => photos.get(id) as Photo);
  const removed = ids.filter((id) => !may.has(id));
  const share = (present.share?.members ?? []).map(({ user, permission }) => ({
    user: world.house.nameOf(user),
    permission: wordOf(permission),
  }));
  const common = {
    key: made.key,
    kind: 'rule' as const,
    owner: made.owner,
    user: world.house.nameOf(made.owner),
    album: present.id,
    name: present.name,
    share,
    added: 0,
    removed: removed.length,
    notes: [],
    period: null,
  };
  if (left.length === 0) {
    return {
      ...common,
      action: 'remove',
      reason: NO_LONGER_ALLOWED,
      items: [],
      cover: null,
      title: null,
      writing: null,
      removal: present,
    };
  }
  const cover =
    present.cover !== null && may.has(present.cover) ? present.cover : (coverOf(left) ?? (left[0] as Photo).id);
  const chosenByPeople = present.cover !== null && present.cover !== standing.last.cover && cover === present.cover;
  return {
    ...common,
    action: 'update',
    reason: `${count(removed.length, 'photo')} may no longer be shown here`,
    items: left.map(({ id }) => ({ id, why: ['was here'] })),
    cover,
    title: titleOf(left, world.moment.dayStartsAt),
    writing: {
      name: present.name,
      add: [],
      remove: removed,
      cover,
      members: remaining,
      share: { step: 'nothing', set: [], drop: [], invited: standing.last.invited, audience, stopped: false },
      before: present,
      put: {
        name: standing.last.name,
        cover: chosenByPeople ? standing.last.cover : cover,
        members: standing.last.members.filter((id) => may.has(id)),
        invited: standing.last.invited,
      },
      leftOut: standing.leftOut,
    },
    removal: null,
  };
};
