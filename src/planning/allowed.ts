/** Which of the photos that stand in one of our albums may stay there. */
import type { Photo, PhotoId, UserId } from '../core/photo.ts';
import { mayOpen, mayStandIn, type View } from '../core/visibility.ts';
import type { PresentAlbum } from '../library.ts';
import type { Hiding } from './hiding.ts';
import type { Household } from './household.ts';
import type { Standing } from './standing.ts';

/** Somebody who may open nothing of anybody: a group, a stranger with the link, an account that is switched off. */
const stranger = (user: UserId): View => ({
  user,
  sharedSpace: 'none',
  lenders: new Set(),
  lent: new Map(),
  shown: new Map(),
});

/** No member has this number; it stands for everyone who has the link. */
const ANYBODY = -1 as UserId;

export const viewOf = (house: Household, user: UserId): View => house.members.get(user)?.view ?? stranger(user);

/** Views of everybody an album is open to, but its owner. */
export const audienceViews = (house: Household, users: readonly UserId[], present: PresentAlbum | null): View[] => [
  ...users.map((user) => viewOf(house, user)),
  ...(present?.share?.beyondMembers ? [stranger(ANYBODY)] : []),
];

/**
 * Photos of an album that may stay. What we put there must be open to the owner and to everybody it is shared with.
 * What people put there themselves only needs to be theirs to show: the owner may open it, or whoever put it in owns
 * it. What is hidden now may not stay, whoever put it there.
 */
export const mayStay = async (
  house: Household,
  hiding: Hiding,
  standing: Standing,
  present: PresentAlbum,
  audience: readonly UserId[],
  photos: ReadonlyMap<PhotoId, Photo>,
): Promise<ReadonlySet<PhotoId>> => {
  const owner = viewOf(house, present.owner);
  const views = audienceViews(house, audience, present);
  const ours = new Set(standing.last.members);
  const open = present.members.flatMap(({ photo: id, provider }) => {
    const photo = photos.get(id);
    if (!photo) return [];
    const may = ours.has(id)
      ? mayStandIn(photo, owner, views)
      : mayOpen(owner, photo) || (provider === photo.space && provider !== present.owner);
    return may ? [photo] : [];
  });
  const hidden = await hiding.among(open, present.owner);
  return new Set(open.map(({ id }) => id).filter((id) => !hidden.has(id)));
};
