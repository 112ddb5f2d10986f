/** How an album looks, to tell which of our writes it stands as: name, cover, photos, and whom it is shared with. */
import type { PhotoId, UserId } from '../core/photo.ts';
import type { Before, EarlierWrite, MadeAlbum, Written } from './entries.ts';

export interface Looks {
  readonly name: string;
  /** null: none was chosen. */
  readonly cover: PhotoId | null;
  readonly members: readonly PhotoId[];
  /** Everybody it is shared with, but its owner. */
  readonly audience: readonly UserId[];
}

/** As a write would have left it; the journal notes no cover as 0. */
export const looksAfter = ({ after }: Pick<EarlierWrite, 'after'>): Looks => ({ ...after, cover: after.cover || null });

/** As it stood before a write. */
export const looksBefore = ({ name, cover, members, invited }: Before): Looks => ({
  name,
  cover,
  members: members.map(([photo]) => photo),
  audience: invited?.map(({ user }) => user) ?? [],
});

/** How many numbers are in one of the lists only. */
const apart = (a: readonly number[], b: readonly number[]): number => {
  const [one, other] = [new Set(a), new Set(b)];
  return [...one].filter((id) => !other.has(id)).length + [...other].filter((id) => !one.has(id)).length;
};

/** In how much two looks differ; 0 = in nothing. */
export const differences = (a: Looks, b: Looks): number =>
  Number(a.name !== b.name) + Number(a.cover !== b.cover) + apart(a.members, b.members) + apart(a.audience, b.audience);

/** The write an album looks most like; of equals, the first. */
export const nearest = <W extends EarlierWrite>(writes: readonly W[], looks: Looks): W | undefined => {
  const [first, ...others] = writes.map((write) => ({ write, apart: differences(looksAfter(write), looks) }));
  return first && others.reduce((best, one) => (one.apart < best.apart ? one : best), first).write;
};

/**
 * The last write that happened: of those that may have, the one the album looks most like, since people may have
 * changed it too. Of equals, the earlier. null for the looks: the album is gone, or nobody looked.
 */
export const lastWriteBy = (
  { put, pending }: Pick<MadeAlbum, 'put' | 'pending'>,
  looks: Looks | null,
): Written | null => (looks ? nearest([...(put ? [put] : []), ...pending], looks) : null) ?? put ?? pending[0] ?? null;
