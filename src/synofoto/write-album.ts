/**
 * The statements that write albums, one function each, in the order the web application leaves behind: the album's
 * row, its members, then the two functions of Photos that keep cover, counts, times and version right.
 * Nothing but albums made by this program is ever the object of one of them.
 */
import { sql } from 'kysely';
import type { AlbumId, PhotoId, UserId } from '../core/photo.ts';
import type { AlbumMember, ShareMember } from '../library.ts';
import { TARGET_USER } from './albums.ts';
import type { Connection } from './connect.ts';
import type { Features } from './features.ts';
import { type Habits, named, permissionInRow, USUAL } from './habits.ts';

/** Permission of the album's owner in their own share, as we speak of it: every bit. */
export const OWNER_PERMISSION = 31;

/** Draws the id of an album to come from the sequence that normal and conditional albums share. */
export const nextAlbumId = async (db: Connection): Promise<AlbumId> => {
  const { rows } = await sql<{ id: number }>`select nextval('public.album_id_seq')::int as "id"`.execute(db);
  return rows[0]?.id as AlbumId;
};

/** Locks an album's row; false when there is no such album of that owner, made at that time. */
export const lockAlbum = async (db: Connection, id: AlbumId, owner: UserId, createTime: number): Promise<boolean> => {
  const { rows } = await sql`
select 1 from normal_album where id = ${id} and id_user = ${owner} and create_time = ${createTime} and type = 0 for update`.execute(
    db,
  );
  return rows.length === 1;
};

/** The share row of an album: private, never expiring, without password. False when the passphrase is taken. */
export const insertShare = async (
  db: Connection,
  habits: Habits,
  passphrase: string,
  owner: UserId,
  now: number,
): Promise<boolean> => {
  const { rows } = await sql`
insert into share (passphrase, privacy_type, modified_time, id_user, expired_time, hashed_password, enable, type)
values (${passphrase}, 0, ${now}, ${owner}, 0, '', true, ${habits.shareType})
on conflict do nothing
returning 1`.execute(db);
  return rows.length === 1;
};

/** Gives members their permission on a share, or changes it. */
export const setPermissions = async (
  db: Connection,
  habits: Habits,
  passphrase: string,
  owner: UserId,
  members: readonly ShareMember[],
): Promise<void> => {
  const permissions = members.map(({ permission }) => permissionInRow(habits, permission));
  await sql`
insert into share_permission (id_user, permission, target_type, target_id, passphrase_share)
select ${owner}, p.permission, ${TARGET_USER}, p.target, ${passphrase}
  from unnest(${members.map(({ user }) => user)}::int[], ${permissions}::int[]) as p(target, permission)
on conflict (passphrase_share, target_type, target_id) do update set permission = excluded.permission
 where share_permission.permission <> excluded.permission`.execute(db);
};

/** Takes members' permissions on a share away. */
export const dropPermissions = async (
  db: Connection,
  passphrase: string,
  members: readonly UserId[],
): Promise<void> => {
  await sql`
delete from share_permission
 where passphrase_share = ${passphrase} and target_type = ${TARGET_USER} and target_id = any(${members}::int[])`.execute(
    db,
  );
};

/** Notes when a share last changed, Unix seconds. */
export const touchShare = async (db: Connection, passphrase: string, now: number): Promise<void> => {
  await sql`update share set modified_time = ${now} where passphrase = ${passphrase}`.execute(db);
};

/** Takes a share and its permissions away. */
export const deleteShare = async (db: Connection, passphrase: string): Promise<void> => {
  await sql`delete from share_permission where passphrase_share = ${passphrase}`.execute(db);
  await sql`delete from share where passphrase = ${passphrase}`.execute(db);
};

/** The album's row. `version` is left to the trigger of Photos; the name columns hold the name as Photos makes them. */
export const insertAlbum = async (
  db: Connection,
  known: Features,
  habits: Habits,
  album: { id: AlbumId; owner: UserId; name: string; createTime: number; passphrase: string | null },
): Promise<void> => {
  const nameForSort = known.nameForSort ? sql`, ${named(habits.nameForSort, album.name)}` : sql``;
  // Left to the column's default where that is what Photos writes: nobody knows much of this column.
  const isUsual = habits.status === USUAL.status;
  await sql`
insert into normal_album (id, id_user, name, normalized_name${known.nameForSort ? sql`, name_for_sort` : sql``}, passphrase_share,
                          type, shared, create_time, cover, sort_by, sort_direction${isUsual ? sql`` : sql`, status`})
values (${album.id}, ${album.owner}, ${album.name}, ${named(habits.normalizedName, album.name)}${nameForSort}, ${album.passphrase},
        0, ${album.passphrase !== null}, ${album.createTime}, 0, ${habits.sortBy}, ${habits.sortDirection}${isUsual ? sql`` : sql`, ${habits.status}`})`.execute(
    db,
  );
};

/** Renames an album, with the columns Photos sorts and searches by. */
export const renameAlbum = async (
  db: Connection,
  known: Features,
  habits: Habits,
  id: AlbumId,
  name: string,
): Promise<void> => {
  const nameForSort = known.nameForSort ? sql`, name_for_sort = ${named(habits.nameForSort, name)}` : sql``;
  await sql`
update normal_album set name = ${name}, normalized_name = ${named(habits.normalizedName, name)}${nameForSort}
 where id = ${id}`.execute(db);
};

/** Switches sharing of an album on, through this share. */
export const shareAlbum = async (db: Connection, id: AlbumId, passphrase: string): Promise<void> => {
  await sql`update normal_album set shared = true, passphrase_share = ${passphrase} where id = ${id}`.execute(db);
};

/**
 * Puts photos into an album. Only photos that exist with a major unit go in, and only where the photo is of the
 * shared space or belongs to the member named as its provider. Without a place of its own each gets the usual one.
 */
export const insertMembers = async (
  db: Connection,
  habits: Habits,
  id: AlbumId,
  owner: UserId,
  members: readonly AlbumMember[],
): Promise<void> => {
  const places = members.map(({ sequence }) => sequence ?? habits.sequence);
  await sql`
insert into many_item_has_many_normal_album (sequence, item_provider_id_user, id_item, id_normal_album, album_id_user)
select distinct w.place, w.provider, i.id, ${id}::int, ${owner}::int
  from unnest(${members.map(({ photo }) => photo)}::int[], ${members.map(({ provider }) => provider)}::int[], ${places}::float8[])
       as w(photo, provider, place)
  join item i on i.id = w.photo and i.id_user in (0, w.provider)
  join unit u on u.id_item = i.id and u.is_major
on conflict do nothing`.execute(db);
};

/** Takes photos out of an album; the photos themselves stay where they are. */
export const deleteMembers = async (db: Connection, id: AlbumId, photos: readonly PhotoId[]): Promise<void> => {
  await sql`
delete from many_item_has_many_normal_album where id_normal_album = ${id} and id_item = any(${photos}::int[])`.execute(
    db,
  );
};

/** Sets the cover (an item of the album) by the function of Photos for it. */
export const setCover = async (db: Connection, id: AlbumId, cover: PhotoId): Promise<void> => {
  await sql`select update_normal_album_cover_func('public', ${id}::int, ${cover}::int)`.execute(db);
};

/** Brings item count, time span and version up to date by the function of Photos for it. */
export const refreshStatistics = async (db: Connection, id: AlbumId): Promise<void> => {
  await sql`select insert_item_to_update_normal_album_func(${id}::int)`.execute(db);
};

/** Takes an album away: its members first (whatever the foreign key does), then its row. */
export const deleteAlbum = async (db: Connection, id: AlbumId): Promise<void> => {
  await sql`delete from many_item_has_many_normal_album where id_normal_album = ${id}`.execute(db);
  await sql`delete from normal_album where id = ${id}`.execute(db);
};

export interface Statistics {
  readonly photos: number | null;
  readonly startTime: number | null;
  readonly endTime: number | null;
  readonly cover: number;
  readonly version: number;
  /** What the three should be, counted from the members themselves. */
  readonly members: number;
  readonly oldest: number | null;
  readonly newest: number | null;
}

/** What Photos now says of an album, beside what its members say. */
export const statistics = async (db: Connection, id: AlbumId): Promise<Statistics | undefined> => {
  const { rows } = await sql<Statistics>`
select a.item_count as "photos", a.start_time as "startTime", a.end_time as "endTime", a.cover, a.version,
       s.members, s.oldest, s.newest
  from normal_album a
  cross join lateral (
    select count(distinct m.id_item)::int as members, min(u.takentime) as oldest, max(u.takentime) as newest
      from many_item_has_many_normal_album m left join unit u on u.id_item = m.id_item and u.is_major
     where m.id_normal_album = a.id) s
 where a.id = ${id}`.execute(db);
  return rows[0];
};
