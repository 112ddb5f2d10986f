/** Albums that people made, looked at for whether they follow the rules by which we write. */
import { sql } from 'kysely';
import { TARGET_USER } from './albums.ts';
import type { Connection } from './connect.ts';

export interface HandMade {
  readonly id: number;
  /** Whether its cover is one of its photos; null: none chosen. */
  readonly coverIsMember: boolean | null;
  /** Whether it holds as many photos as it says; null: it does not say. */
  readonly isCounted: boolean | null;
  /** Whether the link is nine letters and digits; null: it was never shared. */
  readonly linkIsUsual: boolean | null;
  /** The owner's permission on their own share, 0 without a row; null: it was never shared. */
  readonly owner: number | null;
}

/** More tell no more, and cost time on a NAS. */
const NEWEST = 20;

/**
 * The newest normal albums with photos in them, but ours and those whose link photo-syn made. A cover that is no photo
 * at all tells nothing: it was deleted.
 */
export const handMade = async (db: Connection, ours: readonly number[]): Promise<HandMade[]> => {
  const { rows } = await sql<HandMade>`
select a.id,
       case when a.cover = 0 then null
            when a.cover = any(m.items) then true
            when exists (select 1 from item where id = a.cover) or exists (select 1 from unit where id = a.cover) then false
            end as "coverIsMember",
       a.item_count = cardinality(m.items) as "isCounted",
       a.passphrase_share ~ '^[A-Za-z0-9]{9}$' as "linkIsUsual",
       case when a.passphrase_share is not null
            then coalesce((select p.permission from share_permission p
                            where p.passphrase_share = a.passphrase_share and p.target_type = ${TARGET_USER}
                              and p.target_id = a.id_user), 0) end as "owner"
  from normal_album a
  join (select id_normal_album as album, array_agg(id_item) as items
          from many_item_has_many_normal_album
         where id_normal_album in (select id from normal_album where type = 0 and id <> all(${ours}::int[])
                                    order by id desc limit ${2 * NEWEST})
         group by id_normal_album) m on m.album = a.id
 where coalesce(a.passphrase_share !~ '_pass$', true)
 order by a.id desc
 limit ${NEWEST}`.execute(db);
  return rows;
};
