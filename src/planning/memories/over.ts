/** Memories whose days are over: their albums go, unless people made them theirs. */
import type { ShownMemory } from '../../core/memory.ts';
import type { Ground } from '../ground.ts';
import { type AlbumPlan, emptyPlan } from '../plan.ts';
import type { World } from '../world.ts';

/** Whether people renamed, re-covered, shared or changed it. */
const isTheirs = ({ edits, putIn, leftOut, standing, present }: Ground): boolean => {
  const invited = new Map(standing?.last.invited.map(({ user, permission }) => [user, permission]));
  const now = present?.share?.members ?? [];
  const sameShare =
    now.length === invited.size &&
    now.every(({ user, permission }) => invited.get(user) === permission) &&
    !present?.share?.beyondMembers;
  return (
    edits.renamed ||
    edits.chosenCover !== null ||
    putIn.length > 0 ||
    leftOut.length > (standing?.leftOut.length ?? 0) ||
    !sameShare
  );
};

/** The plan that takes the album away; null when there is none, or when it shows another memory by now. */
export const overPlan = (world: World, ground: Ground | undefined, shown: ShownMemory): AlbumPlan | null => {
  if (!ground?.present || ground.standing?.memory?.identity !== shown.identity) return null;
  const { present, owner, key, leftOut } = ground;
  const plan = emptyPlan({
    key,
    kind: shown.kind,
    owner: owner.user.id,
    user: world.house.nameOf(owner.user.id),
    name: present.name,
    action: 'skip',
    album: present.id,
  });
  if (isTheirs(ground))
    return { ...plan, reason: 'its days are over, but people changed it: it is theirs now, and stays' };
  return {
    ...plan,
    action: 'remove',
    reason: 'its days are over',
    removed: present.members.length,
    removal: { album: present, leftOut, because: 'removed' },
  };
};
