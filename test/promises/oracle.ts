/**
 * Who may open what, and what is hidden: a second opinion, written from the words of the promise over the library on
 * paper. It shares no code with the program, so a mistake would have to be made twice to go unseen.
 *
 * Where the words leave room it is the stricter reading: names lend only what is so named and nothing when two are,
 * an account that is switched off opens nothing and lends nothing, while what it hides stays hidden.
 */
import type { DraftAlbum, DraftPhoto, DraftUser } from '../../src/demo/draft.ts';
import type { HideList, World } from './world.ts';

const SHARED = 0;
const VIEW = 1;
const UPLOAD = 4;

const userIn = (world: World, id: number): DraftUser | undefined => world.users.find((user) => user.id === id);

/** Letters only: no case, no accents. */
const bare = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();

const under = (folder: string, top: string): boolean => top === '/' || folder === top || folder.startsWith(`${top}/`);

const hasSharedSpace = (world: World, user: DraftUser, folder: string): boolean => {
  const said = world.settings.users?.[user.name]?.['shared-space'];
  if (said === undefined) return user.sharedSpaceRight !== null && user.sharedSpaceRight !== 0;
  return typeof said === 'boolean' ? said : said.some((top) => under(folder, top));
};

const meant = (albums: readonly DraftAlbum[], wanted: string | number): readonly DraftAlbum[] => {
  const found = albums.filter(({ id, name }) =>
    typeof wanted === 'number' ? id === wanted : name.normalize('NFC') === wanted.normalize('NFC'),
  );
  return found.length === 1 ? found : [];
};

const isLent = (world: World, user: DraftUser, photo: DraftPhoto): boolean => {
  const lender = userIn(world, photo.space);
  const loan = lender?.enabled ? world.settings.users?.[lender.name]?.['lends-to']?.[user.name] : undefined;
  if (loan === undefined || loan === 'everything') return loan !== undefined;
  const own = world.albums.filter(({ owner }) => owner === photo.space);
  return loan.albums
    .flatMap((wanted) => meant(own, wanted))
    .some(({ items }) => items.some((i) => i.item === photo.id));
};

/** Only what the family itself put in counts: a row whose provider is not the photo's owner gives nobody a right. */
const isShown = (world: World, user: DraftUser, photo: DraftPhoto): boolean =>
  world.albums.some(({ owner, share, items, kind }) => {
    if (share === null || !share.enabled || owner === user.id) return false;
    if (share.expires !== 0 && share.expires * 1000 <= Date.now()) return false;
    if (!share.members.some((member) => member.user === user.id && (member.permission & VIEW) !== 0)) return false;
    return items.some(
      ({ item, provider }) => item === photo.id && (kind === 'condition' ? owner : provider) === photo.space,
    );
  });

/** Whether a member may open a photo without any album made here. */
export const mayOpen = (world: World, id: number, photo: DraftPhoto): boolean => {
  const user = userIn(world, id);
  if (user === undefined || !user.enabled) return false;
  if (photo.space === user.id) return true;
  if (photo.space === SHARED) return hasSharedSpace(world, user, photo.folder);
  return isLent(world, user, photo) || isShown(world, user, photo);
};

/** The day a photo belongs to: what was taken before four in the morning was the evening before. */
const dayOf = ({ taken }: DraftPhoto): string => new Date((taken - 4 * 3600) * 1000).toISOString().slice(0, 10);

const within = (day: string, span: string): boolean => {
  const [from = '', to = ''] = span.split('..');
  return (from === '' || from <= day) && (to === '' || day <= to);
};

const namesOf = (photo: DraftPhoto): string[] =>
  Object.values(photo.place?.names ?? {}).flatMap(({ country, first, second }) => [country, first, second]);

const isHiddenBy = (world: World, list: HideList | undefined, photo: DraftPhoto): boolean => {
  if (list === undefined) return false;
  const { people = [], dates = [], places = [], folders = [], albums = [] } = list;
  const faces = world.people.filter(({ id }) => photo.faces.some(({ person }) => person === id));
  return (
    people.some((name) => faces.some((face) => bare(face.name) === bare(name))) ||
    dates.some((span) => within(dayOf(photo), span)) ||
    places.some((name) => namesOf(photo).some((place) => bare(place) === bare(name))) ||
    folders.some((top) => under(photo.folder, top)) ||
    albums.some((wanted) =>
      world.albums.some(
        ({ id, name, items }) =>
          (typeof wanted === 'number' ? id === wanted : bare(name) === bare(wanted)) &&
          items.some(({ item }) => item === photo.id),
      ),
    )
  );
};

/** Whether a photo stays out of albums of this owner: by the house's list, their own, or that of whose photo it is. */
export const isHidden = (world: World, owner: number, photo: DraftPhoto): boolean =>
  [
    world.settings.hide,
    ...[owner, photo.space].map((id) => world.settings.users?.[userIn(world, id)?.name ?? '']?.hide),
  ].some((list) => isHiddenBy(world, list, photo));

export interface Audience {
  readonly owner: number;
  readonly invitees: readonly { readonly user: number; readonly permission: number }[];
}

/** Whether somebody invited to add photos put one of their own in; whose it is has then chosen to show it. */
export const isUpload = ({ invitees }: Audience, photo: DraftPhoto, provider: number | null): boolean =>
  provider === photo.space &&
  invitees.some(({ user, permission }) => user === photo.space && (permission & UPLOAD) !== 0);

/** Why a photo may not stand in an album of ours; null when it may. */
export const whyNot = (world: World, audience: Audience, photo: DraftPhoto): string | null => {
  const { owner, invitees } = audience;
  if (isHidden(world, owner, photo)) return 'it is hidden';
  if (!mayOpen(world, owner, photo)) return 'its owner may not open it';
  if (photo.space === owner) return null;
  const blind = invitees.find(({ user }) => !mayOpen(world, user, photo));
  return blind === undefined ? null : `user ${blind.user}, whom it is shared with, may not open it`;
};
