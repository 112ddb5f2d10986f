import { sql } from 'kysely';
import type { AlbumId, PhotoId, UserId } from '../core/photo.ts';
import type { LibraryAlbum, Opening } from '../library.ts';
import { MAY_VIEW, TARGET_USER } from './albums.ts';
import type { Connection } from './connect.ts';

interface Member {
  readonly photo: PhotoId;
  readonly space: UserId;
}

/** Photos in these normal albums, each with the space it lies in. */
export const normalMembers = async (db: Connection, albums: readonly AlbumId[]): Promise<Member[]> => {
  const { rows } = await sql<Member>`
select distinct i.id as "photo", i.id_user as "space"
  from many_item_has_many_normal_album m
  join item i on i.id = m.id_item
 where m.id_normal_album = any(${albums}::int[])
 order by i.id`.execute(db);
  return rows;
};

/** Photos in a conditional album, as the server keeps them in that album's own table. */
export const conditionalMembers = async (db: Connection, album: AlbumId): Promise<Member[]> => {
  const { rows } = await sql<Member>`
select i.id as "photo", i.id_user as "space"
  from ${sql.table(`condition_album_item_${Number(album)}`)} m
  join item i on i.id = m.id_item
 order by i.id`.execute(db);
  return rows;
};

/**
 * Photos that these normal albums open to the members they are shared with now. A row counts only where the photo is
 * of the shared space or was put there by the member it belongs to: some programs put other people's private photos
 * into albums, and such a row gives nobody a right.
 */
export const normalOpenings = async (db: Connection, albums: readonly AlbumId[]): Promise<Opening[]> => {
  const { rows } = await sql<Opening>`
select distinct p.target_id as "user", i.id as "photo", i.id_user as "space"
  from normal_album a
  join share s on s.passphrase = a.passphrase_share and s.enable
       and (s.expired_time = 0 or s.expired_time > extract(epoch from now()))
  join share_permission p on p.passphrase_share = s.passphrase and p.target_type = ${TARGET_USER}
       and p.target_id <> a.id_user and p.permission & ${MAY_VIEW} <> 0
  join many_item_has_many_normal_album m on m.id_normal_album = a.id
  join item i on i.id = m.id_item
 where a.shared and a.id = any(${albums}::int[])
   and i.id_user in (0, coalesce(m.item_provider_id_user, a.id_user))
 order by 1, 2`.execute(db);
  return rows;
};

const split = (albums: readonly LibraryAlbum[]) => ({
  normal: albums.filter(({ kind }) => kind === 'normal').map(({ id }) => id),
  conditional: albums.filter(({ kind, readable }) => kind === 'conditional' && readable),
});

/** Photos in any of these albums, normal or conditional, each with the space it lies in. */
export const membersOf = async (db: Connection, albums: readonly LibraryAlbum[]): Promise<Map<PhotoId, UserId>> => {
  const { normal, conditional } = split(albums);
  const found = normal.length > 0 ? await normalMembers(db, normal) : [];
  for (const album of conditional) found.push(...(await conditionalMembers(db, album.id)));
  return new Map(found.map(({ photo, space }) => [photo, space]));
};

/** Photos that any of these albums opens to somebody. A conditional album holds its owner's and the shared space's photos. */
export const openings = async (db: Connection, albums: readonly LibraryAlbum[]): Promise<Opening[]> => {
  const shared = albums.filter(({ sharedWith }) => sharedWith.length > 0);
  const { normal, conditional } = split(shared);
  const found = normal.length > 0 ? await normalOpenings(db, normal) : [];
  for (const album of conditional) {
    const members = (await conditionalMembers(db, album.id)).filter(
      ({ space }) => space === 0 || space === album.owner,
    );
    found.push(...album.sharedWith.flatMap((user) => members.map((member) => ({ user, ...member }))));
  }
  return found;
};
