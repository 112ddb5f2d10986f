/** Which of the photos that stand in one of our albums may stay there. */
import { type Invitee, PERMISSIONS } from '../core/album-plan.ts';
import type { Photo, PhotoId, UserId } from '../core/photo.ts';
import { mayStandIn, type View } from '../core/visibility.ts';
import type { PresentAlbum } from '../library.ts';
import type { Hiding } from './hiding.ts';
import type { Household } from './household.ts';
import type { Standing } from './standing.ts';

/** Somebody who may open nothing of anybody: a group, or a stranger with the link. */
const stranger = (user: UserId): View => ({
  user,
  sharedSpace: 'none',
  lenders: new Set(),
  lent: new Map(),
  shown: new Map(),
});

/** No member has this number; it stands for everyone who has the link. */
const ANYBODY = -1 as UserId;

/** What a member may open; who is no member may open nothing. */
export const viewOf = (house: Household, user: UserId): View => house.members.get(user)?.view ?? stranger(user);

/** Views of everybody an album is open to, but its owner. */
export const audienceViews = (house: Household, users: readonly UserId[], present: PresentAlbum | null): View[] => [
  ...users.map((user) => viewOf(house, user)),
  ...(present?.share?.beyondMembers ? [stranger(ANYBODY)] : []),
];

/** What lets an invitee add photos, beyond what download does. */
const MAY_UPLOAD = PERMISSIONS.upload & ~PERMISSIONS.download;

/**
 * Photos of an album that may stay: open to the owner and, unless they are the owner's own, to everybody it is shared
 * with, whoever put them there. Besides, an invitee who may add photos may show their own; that is for as long as they
 * may, and never true of what we put in for them. What is hidden now may not stay, whoever put it there.
 */
export const mayStay = async (
  house: Household,
  hiding: Hiding,
  standing: Standing,
  present: PresentAlbum,
  invited: readonly Invitee[],
  photos: ReadonlyMap<PhotoId, Photo>,
): Promise<ReadonlySet<PhotoId>> => {
  const owner = viewOf(house, present.owner);
  const views = audienceViews(
    house,
    invited.map(({ user }) => user),
    present,
  );
  const { last, made } = standing;
  // Also of a write that was cut off or put back, and looks otherwise by now: what it put in was never an upload.
  const writes = [...(standing.putBack ? (made.earlier ?? []) : []), ...(made.put ? [made.put] : []), ...made.pending];
  const ours = new Set([...last.members, ...writes.flatMap((put) => put.members)]);
  const uploaders = new Set(
    invited.filter(({ permission }) => (permission & MAY_UPLOAD) !== 0).map(({ user }) => user),
  );
  const open = present.members.flatMap(({ photo: id, provider }) => {
    const photo = photos.get(id);
    if (!photo) return [];
    const uploaded = !ours.has(id) && provider === photo.space && uploaders.has(provider);
    return uploaded || mayStandIn(photo, owner, views) ? [photo] : [];
  });
  const hidden = await hiding.among(open, present.owner);
  return new Set(open.map(({ id }) => id).filter((id) => !hidden.has(id)));
};
