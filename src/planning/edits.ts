/** What people did to one of our albums since we last wrote it. */
import { editsOf, type Present, type ShareMerge } from '../core/album-plan.ts';
import type { Photo, PhotoId } from '../core/photo.ts';
import { mayStandIn } from '../core/visibility.ts';
import type { LeftOut } from '../journal/entries.ts';
import type { PresentAlbum } from '../library.ts';
import { audienceViews, mayStay } from './allowed.ts';
import { invitedAfter } from './sharing.ts';
import type { Standing } from './standing.ts';
import type { World } from './world.ts';

/** A present album as merging sees it. */
export const presentOf = (album: PresentAlbum): Present => ({
  name: album.name,
  cover: album.cover,
  members: album.members.map(({ photo }) => photo),
  invited: album.share?.members ?? null,
});

/** Whether somebody took a photo out for good: this one, or the same file indexed anew. */
export const isLeftOut = (leftOut: readonly LeftOut[]) => {
  const fingerprint = (photo: { file: string; taken: number; size: number }) =>
    `${photo.taken}|${photo.size}|${photo.file}`;
  const ids = new Set(leftOut.map(({ photo }) => photo));
  const files = new Set(leftOut.map(fingerprint));
  return (photo: Photo) => ids.has(photo.id) || files.has(fingerprint(photo));
};

/** What people did to the album, and which of the photos they put in may stay. */
export const editsSince = async (
  world: World,
  key: string,
  standing: Standing | null,
  present: PresentAlbum | null,
  share: ShareMerge,
) => {
  if (!standing || !present) {
    return {
      edits: { renamed: false, chosenCover: null as PhotoId | null },
      putIn: [] as PhotoId[],
      leftOut: standing?.leftOut ?? world.leftOut.get(key) ?? [],
    };
  }
  const ids = new Set([...standing.last.members, ...standing.stood, ...present.members.map(({ photo }) => photo)]);
  const photos = new Map((await world.reader.photos([...ids])).map((photo) => [photo.id, photo]));
  const may = await mayStay(world.house, world.hiding, standing, present, invitedAfter(share, present), photos);
  const owner = world.house.members.get(present.owner)?.view;
  const views = audienceViews(world.house, share.audience, present);
  const hidden = await world.hiding.among([...photos.values()], present.owner);
  const stillThere = (id: PhotoId) => {
    const photo = photos.get(id);
    return photo !== undefined && owner !== undefined && !hidden.has(id) && mayStandIn(photo, owner, views);
  };
  const edits = editsOf(standing.last, presentOf(present), stillThere, standing.stood);
  const takenOut = edits.takenOut.flatMap((id): LeftOut[] => {
    const photo = photos.get(id);
    return photo ? [{ photo: id, file: photo.file, taken: photo.taken, size: photo.size }] : [];
  });
  const back = new Set(edits.putIn);
  return {
    edits,
    putIn: edits.putIn.filter((id) => may.has(id)),
    // Whoever puts a photo back in has changed their mind.
    leftOut: [...standing.leftOut.filter(({ photo }) => !back.has(photo)), ...takenOut],
  };
};
