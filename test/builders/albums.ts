import type { DraftAlbum } from '../../src/demo/draft.ts';
import { type AlbumWish, type LabelledPhoto, PERMISSIONS } from './album-wish.ts';
import type { Cast } from './cast.ts';
import type { Script } from './script.ts';

const FIRST_ALBUM = 21;
/** 2023-11-14, long before any run of a test. */
const CREATED = 1_700_000_000;

const membersOf = ({ of }: AlbumWish, owner: number, photos: readonly LabelledPhoto[]): readonly LabelledPhoto[] => {
  if (of === undefined) return photos.filter(({ space }) => space === owner);
  if (typeof of === 'function') return of(photos);
  for (const label of of) {
    if (!photos.some((photo) => photo.label === label)) throw new Error(`no photo is called "${label}"`);
  }
  return of.flatMap((label) => photos.filter((photo) => photo.label === label));
};

/** 9 letters and digits, another one for each album. */
const passphraseOf = (id: number): string => `Pass${String(id).padStart(5, '0')}`;

const shareOf = ({ share, link }: AlbumWish, id: number, cast: Cast): DraftAlbum['share'] => {
  if (share === undefined && link === undefined) return null;
  return {
    passphrase: link?.passphrase ?? passphraseOf(id),
    privacyType: link?.privacyType ?? 0,
    enabled: link?.enabled ?? true,
    expires: link?.expires ?? 0,
    members: Object.entries(share ?? {}).map(([name, permission]) => ({
      user: cast.space(name),
      permission: PERMISSIONS[permission],
    })),
  };
};

const providerOf = (photo: LabelledPhoto, owner: number): number => (photo.space === 0 ? owner : photo.space);

/** Turns the wishes for one album into all that is to be said about it. */
export const albumOf = (
  { name, wish }: Script['albums'][number],
  index: number,
  photos: readonly LabelledPhoto[],
  cast: Cast,
): DraftAlbum => {
  const id = FIRST_ALBUM + index;
  const owner = cast.space(wish.owner);
  const members = membersOf(wish, owner, photos);
  const cover = typeof wish.cover === 'string' ? members.find(({ label }) => label === wish.cover) : members[0];
  return {
    id,
    owner,
    name,
    items: members.map((photo) => ({
      item: photo.id,
      provider: wish.provider === undefined ? providerOf(photo, owner) : cast.space(wish.provider(photo)),
    })),
    cover: wish.cover === null ? 0 : (cover?.id ?? 0),
    createTime: wish.createTime ?? CREATED + index,
    share: shareOf(wish, id, cast),
    kind: wish.conditional ? 'condition' : 'normal',
  };
};
