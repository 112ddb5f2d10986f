/**
 * An album by its rows, as the journal keeps it: what the columns say, and columns that say something else. The only
 * place outside `synofoto/` that knows names of columns, since taking a run back means putting rows back.
 */
import type { PhotoId, UserId } from '../core/photo.ts';
import type { AlbumIdentity, Before } from '../journal/entries.ts';
import type { AlbumMember, AlbumRows, PresentAlbum, Row, ShareMember } from '../library.ts';

/** `target_type` of a member, as in `synofoto/albums.ts`. */
const MEMBER = 1;
const OWNER_PERMISSION = 31;
const PRIVATE = 0;

/** An album by its rows and photos. */
export interface Stood {
  readonly rows: AlbumRows;
  readonly members: readonly AlbumMember[];
}

/** The columns that hold a name. */
export const NAMES = ['name', 'normalized_name', 'name_for_sort'] as const;

export const nameIn = ({ rows }: Stood): string => String(rows.album.name);
export const coverIn = ({ rows }: Stood): PhotoId | null => (Number(rows.album.cover) || null) as PhotoId | null;
export const passphraseIn = ({ album }: AlbumRows): string | null => (album.passphrase_share as string | null) ?? null;

/** Whether it is shared now. */
export const isShared = ({ album, share }: AlbumRows): boolean => Boolean(album.shared) && Boolean(share?.enable);

const isOf = (row: Row, user: UserId): boolean => row.target_type === MEMBER && row.target_id === user;

/** The owner's own permission row. */
export const ownerRow = ({ permissions }: AlbumRows, owner: UserId): Row | undefined =>
  permissions.find((row) => isOf(row, owner));

/** The row of one member. */
export const rowOf = ({ permissions }: AlbumRows, user: UserId): Row | undefined =>
  permissions.find((row) => isOf(row, user));

/** Rows of groups, and whatever else is no member. */
export const rowsOfOthers = ({ permissions }: AlbumRows): Row[] =>
  permissions.filter(({ target_type }) => target_type !== MEMBER);

/** Members a share names but the owner, also while it is off, with the numbers that stand in the rows. */
export const invitedIn = ({ permissions }: AlbumRows, owner: UserId): ShareMember[] =>
  permissions
    .filter((row) => row.target_type === MEMBER && row.target_id !== owner)
    .map((row) => ({ user: row.target_id as UserId, permission: Number(row.permission) }));

/** Open to others than members by name, or otherwise changed by hand: a link, a date, a password. */
export const isPlainShare = (rows: AlbumRows): boolean =>
  rows.share !== null &&
  rows.share.privacy_type === PRIVATE &&
  rows.share.expired_time === 0 &&
  rows.share.hashed_password === '' &&
  rowsOfOthers(rows).length === 0;

/** A permission that never had a row of its own; the library gives it a number. */
export const newPermission = (passphrase: string, owner: UserId, { user, permission }: ShareMember): Row => ({
  id_user: owner,
  permission,
  target_type: MEMBER,
  target_id: user,
  passphrase_share: passphrase,
});

/** What the numbers of permissions in rows mean in our words, and the other way round. */
export interface Words {
  readonly inRow: (permission: number) => number;
  readonly inWords: (row: number) => number;
}

/** Learned from albums that say both: everywhere else the numbers are the same. */
export const wordsFrom = (...albums: readonly (Pick<Before, 'invited' | 'rows'> | null)[]): Words => {
  const [toRow, toWord] = [new Map<number, number>(), new Map<number, number>()];
  for (const album of albums) {
    for (const { user, permission } of album?.invited ?? []) {
      const row = album?.rows && rowOf(album.rows, user);
      if (!row) continue;
      toRow.set(permission, Number(row.permission));
      toWord.set(Number(row.permission), permission);
    }
  }
  return { inRow: (one) => toRow.get(one) ?? one, inWords: (one) => toWord.get(one) ?? one };
};

/** The same of an album that stands. */
export const saidOf = ({ share, rows }: PresentAlbum): Pick<Before, 'invited' | 'rows'> => ({
  invited: share?.members ?? null,
  rows,
});

/** The album these rows make. */
export const presentFrom = (
  { owner, id, createTime }: AlbumIdentity,
  { rows, members }: Stood,
  { inWords }: Words,
): PresentAlbum => {
  const passphrase = passphraseIn(rows);
  return {
    id,
    owner,
    createTime,
    name: nameIn({ rows, members }),
    cover: coverIn({ rows, members }),
    members,
    share:
      isShared(rows) && passphrase !== null
        ? {
            passphrase,
            members: invitedIn(rows, owner).map(({ user, permission }) => ({ user, permission: inWords(permission) })),
            beyondMembers: rows.share?.privacy_type !== PRIVATE || rowsOfOthers(rows).length > 0,
          }
        : null,
    passphrase,
    // Not what it is, but when it changed: nobody asks that of the past.
    version: 0,
    rows,
  };
};

/** Photos as the journal keeps them. */
export const membersOf = ({ members }: Pick<Before, 'members'>): AlbumMember[] =>
  members.map(([photo, provider, sequence]) => ({
    photo,
    provider,
    ...(sequence === undefined ? {} : { sequence }),
  }));

/**
 * An album as the journal says it stood. Format 1 kept no rows: then they are made up from what it did keep, beside
 * how the album stands now (null: it is gone).
 */
export const stoodBefore = (
  before: Before,
  { owner, id, createTime }: AlbumIdentity,
  now: AlbumRows | null,
  passphrase: string | null,
): Stood => {
  const members = membersOf(before);
  if (before.rows) return { rows: before.rows, members };
  const key = now === null ? passphrase : passphraseIn(now);
  const shared = before.invited !== null && key !== null;
  const upper = before.name.toUpperCase();
  const album: Row = {
    ...(now?.album ?? {
      id,
      id_user: owner,
      type: 0,
      create_time: createTime,
      sort_by: 0,
      sort_direction: 0,
    }),
    name: before.name,
    normalized_name: upper,
    ...(now === null || 'name_for_sort' in now.album ? { name_for_sort: upper } : {}),
    cover: before.cover ?? 0,
    shared,
    passphrase_share: shared ? key : null,
  };
  if (!shared) return { rows: { album, share: null, permissions: [] }, members };
  const share = now?.share ?? {
    passphrase: key,
    privacy_type: PRIVATE,
    modified_time: createTime,
    id_user: owner,
    expired_time: 0,
    hashed_password: '',
    enable: true,
    type: 0,
  };
  const theirs = (before.invited ?? []).map((one) => ({
    ...(now ? rowOf(now, one.user) : undefined),
    ...newPermission(key, owner, one),
  }));
  const own = (now && ownerRow(now, owner)) ?? newPermission(key, owner, { user: owner, permission: OWNER_PERMISSION });
  return { rows: { album, share, permissions: [own, ...theirs] }, members };
};
