/**
 * Albums as the Python program photo-syn makes them, statement by statement in its own order, its table included. What
 * it does not do is not done here either: no right for the owner, no link that could not be guessed, no look at whose
 * photos it takes.
 */
import type { TestLibrary } from '../databases/library.ts';

/** Its table, made by hand by whoever runs it; the types are their choice. */
export const TABLE = `create table public.auto_album (
  album_id integer, user_id integer, album_name text, epoch_created bigint, epoch_last_modified bigint, shared boolean)`;

/** The same, as somebody made it who thinks in text. */
export const TABLE_OF_TEXT =
  'create table public.auto_album (album_id text, user_id text, album_name text, epoch_created text, epoch_last_modified text, shared text)';

export interface PhotoSynWish {
  readonly owner: string;
  readonly name: string;
  /** Item ids: photo-syn draws them from everybody's. */
  readonly photos: readonly number[];
  /** Names of its list, in which the owner usually stands too. Left out: not shared. */
  readonly sharables?: readonly string[] | undefined;
  /** Unix seconds. */
  readonly made?: number;
  readonly changed?: number;
}

/** 2025-01-22, when photo-syn was new. */
const MADE = 1_737_578_022;

/** As its `AutoAlbum(…)` and `update_album(…)` leave it; its number. */
export const asPhotoSyn = async (
  { query }: Pick<TestLibrary, 'query'>,
  { owner, name, photos, sharables, made = MADE, changed = made }: PhotoSynWish,
): Promise<number> => {
  const [user] = await query<{ id: number }>('select id from public.user_info where name = $1', [owner]);
  const passphrase = sharables ? `${name.toUpperCase()}_${owner}_pass` : null;
  if (passphrase !== null) {
    await query(
      `insert into public.share (passphrase, privacy_type, modified_time, id_user, expired_time, hashed_password, enable, type)
       values ($1, 0, $2, $3, 0, '', 'true', 0)`,
      [passphrase, made, user?.id],
    );
  }
  const [album] = await query<{ id: number }>(
    `insert into public.normal_album (id_user, name, normalized_name, passphrase_share, type, shared, create_time, cover, sort_by, sort_direction)
     values ($1, $2, $3, $4, 0, $5, $6, 0, 0, 0) returning id`,
    [user?.id, name, name.toUpperCase(), passphrase, passphrase !== null, made],
  );
  const id = album?.id ?? 0;
  await query(
    `insert into public.auto_album (album_id, user_id, album_name, epoch_created, epoch_last_modified, shared)
     values ('${id}', '${user?.id}', $1, '${made}', '${made}', '${passphrase !== null}')`,
    [name],
  );
  for (const sharable of sharables ?? []) {
    const [invited] = await query<{ id: number }>('select id from public.user_info where name = $1', [sharable]);
    await query(
      'insert into public.share_permission (id_user, permission, target_type, target_id, passphrase_share) values ($1, 1, 1, $2, $3)',
      [user?.id, invited?.id, passphrase],
    );
  }
  if (photos.length > 0) await fillAsPhotoSyn({ query }, id, photos, changed);
  return id;
};

/** As its `update_album(…)` does, every time it runs. */
export const fillAsPhotoSyn = async (
  { query }: Pick<TestLibrary, 'query'>,
  id: number,
  photos: readonly number[],
  changed: number,
): Promise<void> => {
  await query('delete from public.many_item_has_many_normal_album where id_normal_album = $1', [id]);
  await query(
    `insert into public.many_item_has_many_normal_album (sequence, item_provider_id_user, id_item, id_normal_album, album_id_user)
     select 0, a.id_user, unnest($2::int[]), a.id, a.id_user from normal_album a where a.id = $1`,
    [id, photos],
  );
  await query(`update public.auto_album set epoch_last_modified = '${changed}' where album_id::text = $1::text`, [id]);
  const [cover] = await query<{ id: number }>(
    `select a.id_item as id from public.many_item_has_many_normal_album a join unit u on u.id_item = a.id_item
      where a.id_normal_album = $1 order by u.takentime desc limit 1`,
    [id],
  );
  await query('select public.update_normal_album_cover_func($1, $2, $3)', ['public', id, cover?.id]);
  await query('select public.insert_item_to_update_normal_album_func($1)', [id]);
};

/** Makes its table. Where the program works as a role of its own, that is given what `doctor --print-grants` would give. */
export const photoSynTable = async ({ query, on }: Pick<TestLibrary, 'query' | 'on'>, table = TABLE): Promise<void> => {
  await query(table);
  if (on === 'pg15') await query('grant select on public.auto_album to public');
};
