/** The albums made here, and everything else, as the tables say. */
import type { Home } from './arena.ts';
import type { World } from './world.ts';

export interface MadeHere {
  readonly id: number;
  readonly owner: number;
  readonly name: string;
  readonly type: number;
  readonly shared: boolean;
  readonly cover: number;
  readonly count: number | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly passphrase: string | null;
  readonly members: readonly { readonly photo: number; readonly provider: number | null; readonly owner: number }[];
  readonly share: {
    readonly type: number;
    readonly privacy: number;
    readonly enable: boolean;
    readonly owner: number;
    readonly rows: readonly { readonly user: number; readonly permission: number; readonly kind: number }[];
  } | null;
}

const idsOf = (world: World): number[] => world.albums.map(({ id }) => id);

/** Every normal album the family did not make itself. */
export const albumsMadeHere = async (home: Home, world: World): Promise<readonly MadeHere[]> => {
  const rows = await home.query<{ album: MadeHere }>(
    `select json_build_object(
        'id', a.id, 'owner', a.id_user, 'name', a.name, 'type', a.type, 'shared', a.shared, 'cover', a.cover,
        'count', a.item_count, 'start', a.start_time, 'end', a.end_time, 'passphrase', a.passphrase_share,
        'members', coalesce((select json_agg(json_build_object('photo', m.id_item, 'provider', m.item_provider_id_user,
                                                               'owner', m.album_id_user) order by m.id_item)
                               from many_item_has_many_normal_album m where m.id_normal_album = a.id), '[]'),
        'share', (select json_build_object('type', s.type, 'privacy', s.privacy_type, 'enable', s.enable, 'owner', s.id_user,
                    'rows', coalesce((select json_agg(json_build_object('user', p.target_id, 'permission', p.permission,
                                                                        'kind', p.target_type) order by p.target_id)
                                        from share_permission p where p.passphrase_share = s.passphrase), '[]'))
                    from share s where s.passphrase = a.passphrase_share)) as album
       from normal_album a where not a.id = any($1::int[]) order by a.id`,
    [idsOf(world)],
  );
  return rows.map(({ album }) => album);
};

/** Which rows are the family's, in the tables an album writer has to touch; in the others all are. */
const THEIRS: Readonly<Record<string, string>> = {
  normal_album: 'id = any($1::int[])',
  many_item_has_many_normal_album: 'id_normal_album = any($1::int[])',
  share: 'passphrase = any($2::text[])',
  share_permission: 'passphrase_share = any($2::text[])',
  delete_album: 'id_normal_album = any($1::int[])',
};
/** Counters the library moves by itself. */
const COUNTERS = /^version_time/;

let tables: readonly string[] | undefined;

/** A fingerprint of every row of every table that is the family's or the library's, not ours. */
export const everythingElse = async (home: Home, world: World): Promise<Readonly<Record<string, string>>> => {
  tables ??= (
    await home.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
          and relname !~ '^condition_album_item_' order by 1`,
    )
  ).map(({ name }) => name);
  const lists = world.albums.filter(({ kind }) => kind === 'condition').map(({ id }) => `condition_album_item_${id}`);
  const selects = [...tables, ...lists]
    .filter((table) => !COUNTERS.test(table))
    .map((table) => {
      const theirs = THEIRS[table] === undefined ? '' : ` where ${THEIRS[table]}`;
      return `select '${table}' as name, count(*) || ':' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as hash from only ${table} t${theirs}`;
    });
  const rows = await home.query<{ name: string; hash: string }>(
    `with given as (select $1::int[], $2::text[]) ${selects.join(' union all ')}`,
    [idsOf(world), world.albums.flatMap(({ share }) => share?.passphrase ?? [])],
  );
  return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]));
};

/** Everything a run that has nothing to do must leave as it is, counters included. */
export const albumTables = async (home: Home): Promise<unknown> =>
  home.query(
    ['normal_album', 'many_item_has_many_normal_album', 'share', 'share_permission', 'version_time', 'delete_album']
      .map((table) => `select '${table}' as name, to_jsonb(t) as row from ${table} t`)
      .join(' union all ')
      .concat(' order by 1, 2'),
  );
