/** How an album stands, in what people can change of it. */
import type { Scene } from './example.ts';

export interface Album {
  readonly name: string;
  readonly cover: number;
  readonly members: readonly number[];
  /** By name of member; null: not shared. */
  readonly invited: Readonly<Record<string, number>> | null;
  /** Direction and column it is sorted by. */
  readonly sorted: string;
}

/** null: there is no such album. */
export const standing = async ({ query, membersOf }: Scene, album: number): Promise<Album | null> => {
  const [row] = await query<Omit<Album, 'members'>>(
    `select a.name, a.cover, a.sort_by || '/' || a.sort_direction as sorted, case when a.shared then
        (select coalesce(json_object_agg(u.name, p.permission), '{}') from share_permission p join user_info u on u.id = p.target_id
          where p.passphrase_share = a.passphrase_share and p.permission <> 31) end as invited
       from normal_album a where a.id = $1`,
    [album],
  );
  return row ? { ...row, members: await membersOf(album) } : null;
};
