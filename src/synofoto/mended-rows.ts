/** The rows of an album as photo-syn left them, put right: whom it is shared with, by which link, with which cover. */
import type { PhotoId, UserId } from '../core/photo.ts';
import type { AlbumRows, Row, ShareMember } from '../library.ts';
import { TARGET_USER } from './albums.ts';
import type { Habits } from './habits.ts';

/** As Photos draws them: nine random letters and digits. photo-syn's can be guessed: `SOUVENIRS_ada_pass`. */
const AS_PHOTOS_DRAWS = /^[A-Za-z0-9]{9}$/;

/** Whether somebody who knows photo-syn, or the family, could come to the album's link by themselves. */
export const isGuessable = (passphrase: string): boolean => !AS_PHOTOS_DRAWS.test(passphrase);

export interface MendedRows {
  readonly rows: AlbumRows;
  /** The passphrase from now on; null: the album was never shared. */
  readonly passphrase: string | null;
  /** Its old link could be guessed. */
  readonly newLink: boolean;
  /** Its owner lacked the owner's right on their own share. */
  readonly ownerMended: boolean;
  /** Everybody else who has a permission, also while sharing is off. */
  readonly invited: readonly ShareMember[];
}

/**
 * What the rows shall be. Whether it is shared stays as it is, and so does everybody's permission but the owner's.
 *
 * @param draw gives a new passphrase; called only where one is needed.
 */
export const mendedRows = (
  { album, share, permissions }: AlbumRows,
  owner: UserId,
  cover: PhotoId,
  habits: Pick<Habits, 'owner'>,
  draw: () => string,
): MendedRows => {
  const old = share === null ? null : String(share.passphrase);
  const newLink = old !== null && isGuessable(old);
  const passphrase = newLink ? draw() : old;
  const isOwner = (row: Row) => row.target_type === TARGET_USER && row.target_id === owner;
  const theirs = permissions.find(isOwner);
  const ownerRow = {
    ...(theirs ?? { id_user: owner, target_type: TARGET_USER, target_id: owner }),
    permission: habits.owner,
  };
  const others = permissions.filter((row) => !isOwner(row));
  const users = others.filter(({ target_type }) => target_type === TARGET_USER);
  return {
    rows: {
      album: { ...album, cover, passphrase_share: passphrase },
      share: share && { ...share, passphrase },
      permissions: share ? [ownerRow, ...others].map((row): Row => ({ ...row, passphrase_share: passphrase })) : [],
    },
    passphrase,
    newLink,
    ownerMended: share !== null && theirs?.permission !== habits.owner,
    invited: users.map((row) => ({ user: row.target_id as UserId, permission: Number(row.permission) })),
  };
};
