/** What stands at a key already: the album, what people did to it, and who will see it. What is wanted is built on it. */
import { type Invitee, mergeShare, type ShareMerge } from '../core/album-plan.ts';
import type { View } from '../core/visibility.ts';
import { keyOf } from '../journal/entries.ts';
import type { PresentAlbum } from '../library.ts';
import { audienceViews } from './allowed.ts';
import { type EditsSince, editsSince, presentOf } from './edits.ts';
import type { Member } from './household.ts';
import type { Standing } from './standing.ts';
import type { World } from './world.ts';

export interface Ground extends EditsSince {
  /** Key of the rule or memory. */
  readonly key: string;
  readonly owner: Member;
  readonly standing: Standing | null;
  /** null: not made yet, or deleted. */
  readonly present: PresentAlbum | null;
  /** People deleted it, and it stays so. */
  readonly deleted: boolean;
  readonly share: ShareMerge;
  /** Of everybody who will see it, but its owner. */
  readonly views: readonly View[];
}

/** Looks at what stands at a key of an owner; `invitees` are those it shall be shared with. */
export const groundOf = async (
  world: World,
  owner: Member,
  key: string,
  invitees: readonly Invitee[],
): Promise<Ground> => {
  const id = keyOf({ key, owner: owner.user.id });
  const standing = world.standing.get(id) ?? null;
  const present = standing?.present ?? null;
  const share = mergeShare(standing?.last ?? null, present && presentOf(present), invitees);
  return {
    key,
    owner,
    standing,
    present,
    deleted: world.deleted.has(id) || (standing !== null && present === null),
    share,
    views: audienceViews(world.house, share.audience, present),
    ...(await editsSince(world, id, standing, present, share)),
  };
};
