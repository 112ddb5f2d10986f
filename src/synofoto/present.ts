import { sql } from 'kysely';
import type { AlbumId, PhotoId, UserId } from '../core/photo.ts';
import type { AlbumMember, Row as AlbumRow, PresentAlbum, ShareMember } from '../library.ts';
import { TARGET_USER } from './albums.ts';
import type { Connection } from './connect.ts';
import { type Habits, permissionFromRow } from './habits.ts';

interface Row {
  readonly id: AlbumId;
  readonly owner: UserId;
  readonly createTime: number;
  readonly name: string;
  readonly cover: number;
  readonly passphrase: string | null;
  readonly version: number;
  readonly shared: boolean;
  readonly privacyType: number | null;
  readonly members: readonly (readonly [photo: number, provider: number | null, sequence: number])[] | null;
  readonly permissions: readonly Permission[] | null;
  readonly albumRow: AlbumRow;
  readonly counted: AlbumRow;
  readonly shareRow: AlbumRow | null;
}

interface Permission extends AlbumRow {
  readonly target_type: number;
  readonly target_id: number;
  readonly permission: number;
}

/** `share.privacy_type` of a share for invited members alone; the numbers of public links are not known. */
const PRIVATE = 0;

/** Normal albums as they stand now, with their members in order of id and everybody they are shared with. */
export const presentAlbums = async (
  db: Connection,
  habits: Habits,
  ids: readonly AlbumId[],
): Promise<PresentAlbum[]> => {
  const { rows } = await sql<Row>`
select a.id, a.id_user as "owner", a.create_time as "createTime", a.name, a.cover, a.passphrase_share as "passphrase", a.version,
       a.shared and coalesce(s.enable, false) as "shared", s.privacy_type as "privacyType",
       to_jsonb(a) - array['version', 'item_count', 'start_time', 'end_time'] as "albumRow", to_jsonb(s) as "shareRow",
       jsonb_build_object('item_count', a.item_count, 'start_time', a.start_time, 'end_time', a.end_time) as "counted",
       (select json_agg(json_build_array(m.id_item, m.item_provider_id_user, m.sequence) order by m.id_item)
          from many_item_has_many_normal_album m where m.id_normal_album = a.id) as "members",
       (select json_agg(to_jsonb(p) order by p.target_type, p.target_id)
          from share_permission p where p.passphrase_share = a.passphrase_share) as "permissions"
  from normal_album a
  left join share s on s.passphrase = a.passphrase_share
 where a.id = any(${ids}::int[]) and a.type = 0
 order by a.id`.execute(db);
  return rows.map((row) => presentOf(habits, row));
};

const presentOf = (habits: Habits, row: Row): PresentAlbum => {
  const permissions = row.permissions ?? [];
  const members: ShareMember[] = permissions
    .filter(({ target_type, target_id }) => target_type === TARGET_USER && target_id !== row.owner)
    .map(({ target_id, permission }) => ({
      user: target_id as UserId,
      permission: permissionFromRow(habits, permission),
    }));
  return {
    id: row.id,
    owner: row.owner,
    createTime: row.createTime,
    name: row.name,
    cover: row.cover === 0 ? null : (row.cover as PhotoId),
    members: (row.members ?? []).map(
      ([photo, provider, sequence]): AlbumMember => ({
        photo: photo as PhotoId,
        provider: provider as UserId | null,
        ...(sequence === 0 ? {} : { sequence }),
      }),
    ),
    passphrase: row.passphrase,
    version: row.version,
    share:
      row.shared && row.passphrase !== null
        ? {
            passphrase: row.passphrase,
            members,
            beyondMembers:
              row.privacyType !== PRIVATE || permissions.some(({ target_type }) => target_type !== TARGET_USER),
          }
        : null,
    rows: { album: row.albumRow, counted: row.counted, share: row.shareRow, permissions },
  };
};
