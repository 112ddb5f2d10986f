/** What people did to one of our albums since we last wrote it. */
import { type Edits, editsOf, type Present, type ShareMerge } from '../core/album-plan.ts';
import { type Photo, type PhotoId, SHARED_SPACE } from '../core/photo.ts';
import { mayStandIn } from '../core/visibility.ts';
import type { ByHand, LeftOut } from '../journal/entries.ts';
import type { PresentAlbum } from '../library.ts';
import { audienceViews, mayStay } from './allowed.ts';
import { fileOf, foundAgain, isLeftOut, isStill } from './files.ts';
import { invitedAfter } from './sharing.ts';
import type { Standing } from './standing.ts';
import { tookOutByPhotos } from './vanished.ts';
import type { World } from './world.ts';

export { isLeftOut } from './files.ts';

/** What people did, and what of it is to be seen in the album. */
export interface EditsSince {
  readonly edits: Pick<Edits, 'renamed' | 'chosenCover'>;
  /** Photos people put in that may stay, or go back in. */
  readonly putIn: readonly PhotoId[];
  /** Those of them that lie in the shared space. */
  readonly putInShared: readonly PhotoId[];
  readonly leftOut: readonly LeftOut[];
  /** What they gave it, to remember; null = nothing. */
  readonly byHand: ByHand | null;
}

/** A present album as merging sees it. */
export const presentOf = (album: PresentAlbum): Present => ({
  name: album.name,
  cover: album.cover,
  members: album.members.map(({ photo }) => photo),
  invited: album.share?.members ?? null,
  dormant: album.share || album.passphrase === null ? null : dormantIn(album),
});

/** Members who have a permission on a share that is switched off. */
const dormantIn = ({ rows, owner }: PresentAlbum) =>
  rows.permissions.flatMap(({ target_id: user }) => (user === owner ? [] : [user as PresentAlbum['owner']]));

const NOTHING_GIVEN: ByHand = { photos: [], cover: null };

/** Most photos people gave an album that are remembered: as many as it can hold. */
const MOST_GIVEN = 5000;

/** The photos that people's doing is about, read once: by number, and the ones that have another number now. */
const readPhotos = async (world: World, standing: Standing, present: PresentAlbum, given: ByHand) => {
  const known = [...given.photos, ...(given.cover ? [given.cover] : [])];
  const members = present.members.map(({ photo }) => photo);
  const ids = new Set([...standing.last.members, ...standing.stood, ...members, ...known.map(({ photo }) => photo)]);
  const photos = new Map((await world.reader.photos([...ids])).map((photo) => [photo.id, photo]));
  const here = (one: LeftOut) => {
    const photo = photos.get(one.photo);
    return photo && isStill(one, photo) ? photo : undefined;
  };
  const owner = world.house.members.get(present.owner);
  const again = owner
    ? await foundAgain(
        world,
        owner,
        known.filter((one) => here(one) === undefined),
      )
    : new Map<LeftOut, Photo>();
  for (const photo of again.values()) photos.set(photo.id, photo);
  return { photos, where: (one: LeftOut) => here(one) ?? again.get(one) };
};

/** What people did to the album, which of the photos they put in may stay, and which go back in. */
export const editsSince = async (
  world: World,
  key: string,
  standing: Standing | null,
  present: PresentAlbum | null,
  share: ShareMerge,
): Promise<EditsSince> => {
  if (!standing || !present) {
    return {
      edits: { renamed: false, chosenCover: null },
      putIn: [],
      putInShared: [],
      leftOut: standing?.leftOut ?? world.leftOut.get(key) ?? [],
      byHand: null,
    };
  }
  const given = standing.byHand ?? NOTHING_GIVEN;
  const { photos, where } = await readPhotos(world, standing, present, given);
  const may = await mayStay(world.house, world.hiding, standing, present, invitedAfter(share, present), photos);
  const owner = world.house.members.get(present.owner)?.view;
  const views = audienceViews(world.house, share.audience, present);
  const hidden = await world.hiding.among([...photos.values()], present.owner);
  const isAllowed = (photo: Photo | undefined): photo is Photo =>
    photo !== undefined && owner !== undefined && !hidden.has(photo.id) && mayStandIn(photo, owner, views);
  const byPhotos = await tookOutByPhotos(world, standing, photos);
  const stillThere = (id: PhotoId) => isAllowed(photos.get(id)) && !byPhotos.has(id);
  const edits = editsOf(standing.last, presentOf(present), stillThere, standing.stood);

  const filesOf = (ids: readonly PhotoId[]) => ids.flatMap((id) => photos.get(id) ?? []).map(fileOf);
  // Whoever puts a photo back in has changed their mind; a backup has not.
  const stood = new Set(standing.putBack ? standing.stood : []);
  const back = new Set(edits.putIn.filter((id) => !stood.has(id)));
  const leftOut = [...standing.leftOut.filter(({ photo }) => !back.has(photo)), ...filesOf(edits.takenOut)];
  const isOut = isLeftOut(leftOut);
  const isWanted = (photo: Photo | undefined): photo is Photo => photo !== undefined && !isOut(photo);

  const there = new Set(edits.putIn);
  const gone = given.photos.filter((one) => !there.has((where(one) ?? fileless(one)).id));
  // Only what nobody but the owner has a say in: others' photos go in by their own hand, or are lent.
  const mayGoBack = (photo: Photo | undefined): photo is Photo =>
    isWanted(photo) && isAllowed(photo) && (photo.space === present.owner || photo.space === SHARED_SPACE);
  const goBack = gone.map(where).filter(mayGoBack);
  const putIn = [
    ...edits.putIn.filter((id) => may.has(id) && isWanted(photos.get(id))),
    ...new Set(goBack.map(({ id }) => id)),
  ];

  const chosen = given.cover && where(given.cover);
  const isUntouched =
    !present.members.some(({ photo }) => photo === present.cover) || present.cover === standing.stoodCover;
  const keepsCover =
    isUntouched && given.cover !== null && (chosen === undefined || chosen === null || isWanted(chosen));
  const chosenCover =
    edits.chosenCover ?? (keepsCover && chosen && isWanted(chosen) && isAllowed(chosen) ? chosen.id : null);
  const cover = chosenCover === null ? (keepsCover ? given.cover : null) : (filesOf([chosenCover])[0] ?? null);

  const remembered = new Map(
    [
      ...filesOf(edits.putIn.filter((id) => isWanted(photos.get(id)))),
      ...gone.flatMap((one) => {
        const photo = where(one);
        if (photo === undefined) return [one];
        return isWanted(photo) ? [fileOf(photo)] : [];
      }),
    ].map((one) => [one.photo, one]),
  );
  const all = [...remembered.values()].sort((a, b) => a.photo - b.photo).slice(0, MOST_GIVEN);
  return {
    edits: { renamed: edits.renamed, chosenCover },
    putIn,
    putInShared: putIn.filter((id) => photos.get(id)?.space === SHARED_SPACE),
    leftOut,
    byHand: all.length > 0 || cover !== null ? { photos: all, cover } : null,
  };
};

/** Of a photo that is nowhere now, only its old number. */
const fileless = ({ photo }: LeftOut) => ({ id: photo });
