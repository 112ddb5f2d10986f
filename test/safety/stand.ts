/** How the library stands, as its family sees it, and how to put it back there. */
import type { TestLibrary } from '../databases/library.ts';

type Queries = Pick<TestLibrary, 'query'>;

const WRITTEN = [
  'normal_album',
  'many_item_has_many_normal_album',
  'share',
  'share_permission',
  'version_time',
  'delete_album',
];
const SEQUENCES = ['album_id_seq'];

/** Keeps the tables of albums beside the library, in a schema of their own. */
export const keepTables = async ({ query }: Queries): Promise<void> => {
  await query('drop schema if exists kept cascade; create schema kept');
  for (const table of WRITTEN) await query(`create table kept.${table} as select * from only public.${table}`);
  for (const name of SEQUENCES) await query(`create table kept.${name} as select last_value from public.${name}`);
};

/** Puts them back as they were kept, without a trigger hearing of it. */
export const putTablesBack = async ({ query }: Queries): Promise<void> => {
  await query(
    [
      'begin; set local session_replication_role = replica',
      ...WRITTEN.map((table) => `delete from only public.${table}`),
      ...WRITTEN.map((table) => `insert into public.${table} select * from kept.${table}`),
      ...SEQUENCES.map((name) => `select setval('public.${name}', last_value) from kept.${name}`),
      'commit',
    ].join(';\n'),
  );
};

/**
 * Every album with its photos, cover, order, counts and everybody's rights, and what hangs in the air: numbers,
 * passphrases, times and counters aside.
 */
export const standOf = async ({ query }: Queries): Promise<unknown> => {
  const albums = await query(`
select a.id_user as owner, a.name, a.normalized_name, a.name_for_sort, a.shared, a.cover, a.item_count, a.start_time,
       a.end_time, a.sort_by, a.sort_direction, a.type, a.version > 0 as versioned, s.enable, s.privacy_type, s.type as share_type,
       s.id_user as share_owner, s.expired_time, s.hashed_password, length(s.passphrase) as passphrase,
       (select json_agg(json_build_array(m.id_item, m.item_provider_id_user, m.sequence, m.album_id_user) order by m.id_item)
          from many_item_has_many_normal_album m where m.id_normal_album = a.id) as members,
       (select json_agg(json_build_array(p.target_type, p.target_id, p.permission, p.id_user) order by p.target_type, p.target_id)
          from share_permission p where p.passphrase_share = a.passphrase_share) as permissions
  from normal_album a left join share s on s.passphrase = a.passphrase_share
 order by a.id_user, a.name, a.create_time`);
  const [astray] = await query(`
select (select count(*) from share s where not exists (select 1 from album a where a.passphrase_share = s.passphrase)) as shares,
       (select count(*) from share_permission p where not exists (select 1 from share s where s.passphrase = p.passphrase_share)) as permissions,
       (select count(*) from many_item_has_many_normal_album m where not exists (select 1 from normal_album a where a.id = m.id_normal_album)) as members`);
  return { albums, astray };
};

/** Resolves once no program of ours is connected any more: a cut line is noticed a moment later. */
export const untilAlone = async ({ query }: Queries): Promise<void> => {
  const OTHERS = `select 1 from pg_stat_activity where datname = current_database() and application_name = 'synology-memories'`;
  while ((await query(OTHERS)).length > 0);
};
