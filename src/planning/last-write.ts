/** As which of our writes an album stands: the last that happened, or in a database put back an earlier one. */
import type { PhotoId } from '../core/photo.ts';
import type { EarlierWrite, MadeAlbum, Written } from '../journal/entries.ts';
import { type Looks, lastWriteBy, nearest } from '../journal/looks.ts';
import type { PresentAlbum } from '../library.ts';

const looksOf = ({ name, cover, members, share }: PresentAlbum): Looks => ({
  name,
  cover,
  members: members.map(({ photo }) => photo),
  audience: share?.members.map(({ user }) => user) ?? [],
});

/** The last of our writes that happened, as far as the album tells. */
export const lastWrite = (made: MadeAlbum, present: PresentAlbum | null): Written | null =>
  lastWriteBy(made, present && looksOf(present));

/** Whether an album is older than what we last wrote into it: the library's versions only grow. */
export const isOlder = ({ put }: MadeAlbum, present: PresentAlbum): boolean => present.version < (put?.version ?? 0);

/**
 * The write an album of a database that was put back stands as: of those it can be, the one it looks most like, since
 * that takes least for people's doing. Of equals, the later. When it is older than all we remember, what stands there
 * is taken for ours, so that nothing of it passes for an edit, but for what people are known to have given it.
 */
export const writePutBack = (made: MadeAlbum, present: PresentAlbum): EarlierWrite => {
  const { put, pending, earlier = [] } = made;
  const older = isOlder(made, present);
  const writes = [...(older ? [] : pending.toReversed()), ...(put ? [put] : []), ...earlier.toReversed()];
  const possible = writes.filter(({ version }) => !older || version === undefined || version <= present.version);
  return nearest(possible, looksOf(present)) ?? asItStands(put ?? pending[0], present);
};

const asItStands = (known: Written | undefined, present: PresentAlbum): EarlierWrite => {
  const { name, members } = { name: present.name, members: present.members.map(({ photo }) => photo) };
  const cover = present.cover ?? (0 as PhotoId);
  const given = new Set(known?.byHand?.photos.map(({ photo }) => photo));
  const invited = present.share?.members ?? [];
  return {
    name: known?.after.name === name ? known.name : name,
    cover: known?.after.cover === cover ? known.cover : cover,
    members: members.filter((photo) => !given.has(photo)),
    invited: invited.filter(({ user }) => known?.invited.some((one) => one.user === user)),
    after: { name, cover, members, audience: invited.map(({ user }) => user) },
    ...(known?.memory ? { memory: known.memory } : {}),
  };
};
