/** As which of our writes an album stands: the last that happened, or in a database put back an earlier one. */
import type { PhotoId } from '../core/photo.ts';
import type { EarlierWrite, MadeAlbum, Written } from '../journal/entries.ts';
import type { PresentAlbum } from '../library.ts';

/** How many numbers are in one of the lists only. */
const apart = (a: readonly number[], b: readonly number[]): number => {
  const [one, other] = [new Set(a), new Set(b)];
  return [...one].filter((id) => !other.has(id)).length + [...other].filter((id) => !one.has(id)).length;
};

/** In how much an album differs from what a write would have left; 0 = in nothing. */
const differences = ({ after }: EarlierWrite, present: PresentAlbum): number =>
  Number(after.name !== present.name) +
  Number(after.cover !== present.cover) +
  apart(
    after.members,
    present.members.map(({ photo }) => photo),
  ) +
  apart(after.audience, present.share?.members.map(({ user }) => user) ?? []);

/** The one an album looks most like; of equals, the first. */
const nearest = <W extends EarlierWrite>(writes: readonly W[], present: PresentAlbum): W | undefined => {
  const [first, ...others] = writes;
  return (
    first && others.reduce((best, one) => (differences(one, present) < differences(best, present) ? one : best), first)
  );
};

/**
 * The last write that happened: of those that may have, the one the album looks most like, since people may have
 * changed it too. Of equals, the earlier.
 */
export const lastWrite = ({ put, pending }: MadeAlbum, present: PresentAlbum | null): Written | null => {
  const writes = [...(put ? [put] : []), ...pending];
  return (present ? nearest(writes, present) : null) ?? put ?? pending[0] ?? null;
};

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
  return nearest(possible, present) ?? asItStands(put ?? pending[0], present);
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
