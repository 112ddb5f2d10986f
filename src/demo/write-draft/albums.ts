import type { Draft, DraftAlbum } from '../draft.ts';
import { OWNER } from '../schema/owner.ts';
import type { Inserter, Row, Rows } from './insert.ts';

const OWN = 31;
const USER = 1;
const NORMAL = 0;
/** What number conditional albums have is not known. */
const CONDITIONAL = 1;

const albumRow = ({ id, owner, name, createTime, share }: DraftAlbum, type: number): Row => ({
  id,
  id_user: owner,
  name,
  type,
  shared: share?.enabled ?? false,
  create_time: createTime,
  normalized_name: name.toUpperCase(),
  passphrase_share: share?.passphrase ?? null,
  name_for_sort: name.toUpperCase(),
});

const shareRows = (albums: readonly DraftAlbum[]): Rows => {
  const shares = albums.flatMap(({ owner, createTime, share }) =>
    share === null ? [] : [{ owner, createTime, share }],
  );
  return [
    [
      'share',
      shares.map(({ owner, createTime, share }) => ({
        passphrase: share.passphrase,
        privacy_type: share.privacyType,
        modified_time: createTime,
        id_user: owner,
        expired_time: share.expires,
        hashed_password: '',
        enable: share.enabled,
        type: 0,
      })),
    ],
    [
      'share_permission',
      shares
        .flatMap(({ owner, share }) =>
          [{ user: owner, permission: OWN }, ...share.members.filter(({ user }) => user !== owner)].map((member) => ({
            id_user: owner,
            permission: member.permission,
            target_type: USER,
            target_id: member.user,
            passphrase_share: share.passphrase,
          })),
        )
        .map((row, index) => ({ id: index + 1, ...row })),
    ],
  ];
};

/** Normal albums as the library makes them: rows, members, then its two functions for cover and statistics. */
const writeNormalAlbums = async (inserter: Inserter, albums: readonly DraftAlbum[]): Promise<void> => {
  await inserter.insert([
    ['normal_album', albums.map((album) => albumRow(album, NORMAL))],
    [
      'many_item_has_many_normal_album',
      albums.flatMap(({ id, owner, items }) =>
        items.map(({ item, provider }) => ({
          sequence: 0,
          item_provider_id_user: provider,
          id_item: item,
          id_normal_album: id,
          album_id_user: owner,
        })),
      ),
    ],
  ]);
  const covers = albums.map(({ id, cover }) => ({ id, cover }));
  await inserter.db.query(
    `select update_normal_album_cover_func('public', id, cover)
       from json_to_recordset($1::json) album (id integer, cover integer) where cover <> 0`,
    [JSON.stringify(covers)],
  );
  await inserter.db.query(
    'select insert_item_to_update_normal_album_func(id) from json_to_recordset($1::json) album (id integer)',
    [JSON.stringify(covers)],
  );
};

/**
 * Conditional albums, with the server's list of their members in a table each; the older generation keeps no such
 * lists. The condition itself is not evaluated by anyone.
 */
const writeConditionalAlbums = async (inserter: Inserter, albums: readonly DraftAlbum[]): Promise<void> => {
  const rows = albums.map((album) => ({
    ...albumRow(album, CONDITIONAL),
    cover: album.cover,
    condition: { user_id: album.owner, item_type: [6, 4, 3, 2, 0] },
  }));
  await inserter.insert([['condition_album', rows]]);
  const keepsLists = inserter.has('condition_album', 'need_update_item');
  for (const { id, items } of albums) {
    const members = JSON.stringify(items.map(({ item }) => ({ id_item: item })));
    if (keepsLists) {
      await inserter.db.query(`create table condition_album_item_${id} (id_item integer primary key)`);
      await inserter.db.query(`alter table condition_album_item_${id} owner to ${OWNER}`);
      await inserter.db.query(
        `insert into condition_album_item_${id} select * from json_to_recordset($1::json) member (id_item integer)`,
        [members],
      );
    }
    await inserter.db.query(
      `update condition_album set item_count = found.members, start_time = found.earliest, end_time = found.latest
         from (select count(*)::integer as members, min(takentime) as earliest, max(takentime) as latest
                 from unit join json_to_recordset($1::json) member (id_item integer) using (id_item)
                where is_major) found
        where condition_album.id = $2`,
      [members, id],
    );
  }
};

/** Albums and whom they are shared with. The owner of a share has a row of their own. */
export const writeAlbums = async (inserter: Inserter, { albums }: Draft): Promise<void> => {
  await inserter.insert(shareRows(albums));
  await writeNormalAlbums(
    inserter,
    albums.filter(({ kind }) => kind === 'normal'),
  );
  await writeConditionalAlbums(
    inserter,
    albums.filter(({ kind }) => kind === 'condition'),
  );
};
