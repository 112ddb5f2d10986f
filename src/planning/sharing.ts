/** Whom an album is shared with: as the rule says, as it stands, and in words. */
import { type Invitee, PERMISSIONS, type ShareMerge } from '../core/album-plan.ts';
import type { Photo, UserId } from '../core/photo.ts';
import type { Permission, Share } from '../core/rule.ts';
import { count, list } from '../core/text.ts';
import type { PresentAlbum } from '../library.ts';
import type { Household, Member } from './household.ts';
import { findUser } from './lookup.ts';
import { isFound, type Problem } from './outcome.ts';
import type { AlbumPlan } from './plan.ts';

export const wordOf = (permission: number): Permission =>
  (Object.entries(PERMISSIONS).find(([, bits]) => bits === permission)?.[0] as Permission | undefined) ?? 'view';

/** The members a rule invites; its owner is never among them. Who is named twice (name and number) gets the lesser right. */
export const inviteesOf = (
  share: Share,
  house: Household,
  owner: UserId,
): { invitees: Invitee[]; problems: Problem[] } => {
  if (share === 'nobody') return { invitees: [], problems: [] };
  const view = PERMISSIONS.view;
  if (share === 'everyone') {
    return {
      invitees: house.everyone.filter(({ id }) => id !== owner).map(({ id }) => ({ user: id, permission: view })),
      problems: [],
    };
  }
  const problems: Problem[] = [];
  const invitees = share.flatMap(({ user: wanted, permission }, index) => {
    const user = findUser(house.users, wanted);
    if (!isFound(user)) problems.push({ path: ['share', index], message: 'wrong' in user ? user.wrong : user.skip });
    return isFound(user) && user.found.id !== owner
      ? [{ user: user.found.id, permission: PERMISSIONS[permission] }]
      : [];
  });
  const each = new Map<UserId, Invitee>();
  for (const invitee of invitees) {
    const other = each.get(invitee.user);
    if (!other || other.permission > invitee.permission) each.set(invitee.user, invitee);
  }
  return { invitees: [...each.values()], problems };
};

/** Everybody an album will be open to but its owner, each with the permission they will have. */
export const invitedAfter = ({ set, audience }: ShareMerge, present: PresentAlbum | null): Invitee[] =>
  audience.map((user) => ({
    user,
    permission: [...set, ...(present?.share?.members ?? [])].find((one) => one.user === user)?.permission ?? 0,
  }));

/** The same in words. */
export const sharedWith = (share: ShareMerge, present: PresentAlbum | null, house: Household): AlbumPlan['share'] =>
  invitedAfter(share, present).map(({ user, permission }) => ({
    user: house.nameOf(user),
    permission: wordOf(permission),
  }));

/** What the keeper should hear before others see photos. */
export const sharingNotes = (
  photos: readonly Photo[],
  owner: Member,
  audience: readonly UserId[],
  house: Household,
): string[] => {
  if (audience.length === 0) return [];
  const own = photos.filter(({ space }) => space === owner.user.id).length;
  return own === 0
    ? []
    : [`shows ${count(own, 'photo')} of ${owner.user.name}'s own to ${list(audience.map(house.nameOf))}`];
};
