/** What may not stay in an album photo-syn filled: it took photos from whatever space they lie in. */
import type { Photo, PhotoId } from '../../core/photo.ts';
import { SHARED_SPACE } from '../../core/photo.ts';
import { list } from '../../core/text.ts';
import { mayOpen } from '../../core/visibility.ts';
import type { PresentAlbum } from '../../library.ts';
import { mayStay, viewOf } from '../allowed.ts';
import type { Hiding } from '../hiding.ts';
import type { Household } from '../household.ts';
import type { Standing } from '../standing.ts';

export interface Sorted {
  readonly stay: readonly Photo[];
  /** In the album's order, each with its reason. */
  readonly out: readonly { readonly id: PhotoId; readonly because: string }[];
}

/** An album of which nothing is ours yet, so that an invitee's own uploads may stay. */
const nothingOurs = (present: PresentAlbum): Standing => ({
  made: {
    key: '',
    owner: present.owner,
    id: present.id,
    createTime: present.createTime,
    put: null,
    pending: [],
    leaving: false,
    state: 'live',
  },
  present,
  last: { name: present.name, cover: 0 as PhotoId, members: [], invited: [] },
  stood: [],
  leftOut: [],
  passphrase: null,
  memory: null,
});

/** Why a photo goes out, in words that follow its number. */
const becauseOf =
  (house: Household, present: PresentAlbum) =>
  (photo: Photo | undefined): string => {
    if (!photo) return 'no longer in the library';
    const owner = house.nameOf(present.owner);
    const shared = photo.space === SHARED_SPACE;
    const whose = shared ? 'from the shared space' : `${house.nameOf(photo.space)}'s own`;
    if (!mayOpen(viewOf(house, present.owner), photo))
      return shared
        ? `${whose}, on which ${owner} has no right that the database knows`
        : `${whose}, never opened to ${owner}`;
    const invited = present.share?.members.map(({ user }) => user) ?? [];
    const others = invited.filter((user) => !mayOpen(viewOf(house, user), photo)).map(house.nameOf);
    const anybody = present.share?.beyondMembers ? ['everybody who has the link'] : [];
    const without = [...others, ...anybody];
    if (photo.space !== present.owner && without.length > 0)
      return `${whose}, not open to ${list(without)}, to whom the album is shown`;
    return 'hidden by memories.yml';
  };

/** Sorts the photos of an album into those that may stay and those that go out. */
export const sortPhotos = async (
  house: Household,
  hiding: Hiding,
  present: PresentAlbum,
  photos: ReadonlyMap<PhotoId, Photo>,
): Promise<Sorted> => {
  const because = becauseOf(house, present);
  const invited = present.share?.members ?? [];
  const may = await mayStay(house, hiding, nothingOurs(present), present, invited, photos);
  const ids = present.members.map(({ photo }) => photo);
  return {
    stay: ids.flatMap((id) => (may.has(id) ? [photos.get(id) as Photo] : [])),
    out: ids.filter((id) => !may.has(id)).map((id) => ({ id, because: because(photos.get(id)) })),
  };
};
