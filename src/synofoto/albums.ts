import { sql } from 'kysely';
import type { AlbumId, UserId } from '../core/photo.ts';
import type { LibraryAlbum } from '../library.ts';
import type { Connection } from './connect.ts';
import type { Features } from './features.ts';

/** `share_permission.target_type` of a member (groups have another number that is not publicly known). */
export const TARGET_USER = 1;
/** Bit of `share_permission.permission` that lets a member see an album. */
export const MAY_VIEW = 1;

interface Row {
  readonly id: AlbumId;
  readonly owner: UserId;
  readonly name: string;
  readonly conditional: boolean;
  readonly createTime: number;
  readonly photos: number | null;
  readonly sharedWith: readonly UserId[];
}

/**
 * All albums of all users, and whom each is shared with now: sharing is on, the link has not expired, and the member
 * may at least view.
 */
export const albums = async (db: Connection, known: Features): Promise<LibraryAlbum[]> => {
  const { rows } = await sql<Row>`
select a.id, a.owner, a.name, a.conditional, a."createTime", a.photos,
       array(select p.target_id from share s join share_permission p on p.passphrase_share = s.passphrase
              where a.shared and s.passphrase = a.passphrase_share and s.enable
                and (s.expired_time = 0 or s.expired_time > extract(epoch from now()))
                and p.target_type = ${TARGET_USER} and p.target_id <> a.owner and p.permission & ${MAY_VIEW} <> 0
              order by p.target_id) as "sharedWith"
  from (select id, id_user as owner, name, false as conditional, create_time as "createTime", item_count as photos,
               shared, passphrase_share from normal_album
        union all
        select id, id_user, name, true, create_time, item_count, shared, passphrase_share from condition_album) a
 order by a.name, a.id`.execute(db);
  return rows.map(({ conditional, ...album }) => ({
    ...album,
    kind: conditional ? 'conditional' : 'normal',
    readable: !conditional || known.materialised.has(album.id),
  }));
};

/**
 * The highest number ever drawn for an album here; 0 = none yet, null = our role may not look. Numbers are never given
 * twice, so one below a number that we drew means that the database was put back.
 */
export const lastAlbumId = async (db: Connection): Promise<number | null> => {
  const { rows } = await sql<{ id: number | null }>`
select case when has_sequence_privilege(s, 'USAGE, SELECT') then coalesce(pg_sequence_last_value(s), 0)::int end as "id"
  from (select to_regclass('public.album_id_seq')) as of(s)`.execute(db);
  return rows[0]?.id ?? null;
};
