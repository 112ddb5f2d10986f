/**
 * Who may open which photo. The first promise stands here: nobody sees more than before.
 *
 * A member may open their own space; the shared space where they have a right there; what another member lends them;
 * and what is in an album somebody shared with them in Synology Photos. The albums made here never count as such an
 * album: what we once put into one would otherwise justify itself for ever.
 *
 * A photo of the shared space always needs the right on the shared space, also when a shared album holds it: Photos
 * takes such photos out of albums when the right goes.
 */
import { type Photo, type PhotoId, SHARED_SPACE, type UserId } from './photo.ts';

/** Photos by id, each with the space it lies in (0 = shared). */
export type Opened = ReadonlyMap<PhotoId, UserId>;

/** What one member may open besides their own space. */
export interface View {
  readonly user: UserId;
  /** A list = only photos in these folders of the shared space and below. */
  readonly sharedSpace: 'all' | 'none' | readonly string[];
  /** Members who lend this one their whole space. */
  readonly lenders: ReadonlySet<UserId>;
  /** Photos lent one by one, through the lenders' albums. The lender can only lend what is theirs. */
  readonly lent: Opened;
  /** Photos in albums shared with this member. */
  readonly shown: Opened;
}

/** What decides whether a photo may be opened. */
export type Place = Pick<Photo, 'id' | 'space' | 'folder'>;

/** Whether a folder is `parent` or lies below it. */
export const isBelow = (folder: string, parent: string): boolean => {
  const root = parent.replace(/\/+$/, '');
  return root === '' || folder === root || folder.startsWith(`${root}/`);
};

/** Whether a member may see anything of the shared space. */
export const mayUseSharedSpace = (view: View): boolean =>
  view.sharedSpace === 'all' || (view.sharedSpace !== 'none' && view.sharedSpace.length > 0);

const mayOpenShared = (view: View, folder: string): boolean =>
  view.sharedSpace === 'all' ||
  (view.sharedSpace !== 'none' && view.sharedSpace.some((parent) => isBelow(folder, parent)));

/** Whether a member may open a photo, by the rules at the head of this file. */
export const mayOpen = (view: View, photo: Place): boolean => {
  if (photo.space === view.user) return true;
  if (photo.space === SHARED_SPACE) return mayOpenShared(view, photo.folder);
  return (
    view.lenders.has(photo.space) || view.lent.get(photo.id) === photo.space || view.shown.get(photo.id) === photo.space
  );
};

/**
 * Whether a photo may be in an album of `owner` that is shared with `invitees`: the owner may open it, and either it
 * is the owner's own (sharing that is their choice) or each invitee may open it too.
 */
export const mayStandIn = (photo: Place, owner: View, invitees: readonly View[]): boolean =>
  mayOpen(owner, photo) && (photo.space === owner.user || invitees.every((invitee) => mayOpen(invitee, photo)));

/** Spaces of which a member may open at least something: where names of people are looked up for them. */
export const spacesOf = (view: View): ReadonlySet<UserId> =>
  new Set([
    view.user,
    ...(mayUseSharedSpace(view) ? [SHARED_SPACE] : []),
    ...view.lenders,
    ...[...view.lent.values(), ...view.shown.values()].filter((space) => space !== SHARED_SPACE),
  ]);

/** Photos a member may open one by one, in spaces they may not open as a whole. */
export const openedOneByOne = (view: View): PhotoId[] =>
  [...view.lent, ...view.shown]
    .filter(([, space]) => space !== SHARED_SPACE && space !== view.user && !view.lenders.has(space))
    .map(([id]) => id);

/** Spaces a member may open as a whole (the shared one perhaps in some folders only). */
export const openSpaces = (view: View): UserId[] => [
  view.user,
  ...(mayUseSharedSpace(view) ? [SHARED_SPACE] : []),
  ...view.lenders,
];
