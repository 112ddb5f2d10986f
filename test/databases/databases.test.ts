/** The ground all other database tests stand on: the schema behaves like the library, and drafts become rows. */
import { expect, test } from 'vitest';
import { aLibrary } from '../builders/library.ts';
import { withLibrary, withOlderLibrary } from './library.ts';

const family = aLibrary()
  .user('ada', { sharedSpace: true })
  .user('ben')
  .day('2023-05-02', 4)
  .day('2023-05-03', 3, { by: 'ben' });

test(
  'the shared space is user 0, and everything belongs to the role of Synology Photos',
  withLibrary(family, async ({ query }) => {
    expect(await query('select id from user_info order by id')).toEqual([{ id: 0 }, { id: 1 }, { id: 2 }]);
    const foreign = await query(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'S')
          and relowner <> (select oid from pg_roles where rolname = 'SynologyPhotos')
       union all
       select proname from pg_proc where pronamespace = 'public'::regnamespace
          and proowner <> (select oid from pg_roles where rolname = 'SynologyPhotos')`,
    );
    expect(foreign).toEqual([]);
  }),
);

test(
  'a new album gets a version, and no statistics until its function is called',
  withLibrary(family, async ({ query, library }) => {
    const [made] = await query<{ id: number; version: number }>(
      `insert into normal_album (id_user, name, type, create_time) values (1, 'Sedona', 0, 1) returning id, version`,
    );
    expect(made?.version).toBeGreaterThan(0);
    const items = library.photos.slice(0, 3).map(({ id }) => id);
    await query(
      `insert into many_item_has_many_normal_album (item_provider_id_user, id_item, id_normal_album, album_id_user)
       select 1, item, $1, 1 from unnest($2::int[]) item`,
      [made?.id, items],
    );
    const statistics = 'select item_count, start_time, end_time, cover, name_for_sort from normal_album where id = $1';
    expect(await query(statistics, [made?.id])).toEqual([
      { item_count: null, start_time: null, end_time: null, cover: 0, name_for_sort: '' },
    ]);
    await query(`select update_normal_album_cover_func('public', $1, $2)`, [made?.id, items[1]]);
    await query('select insert_item_to_update_normal_album_func($1)', [made?.id]);
    expect(await query(statistics, [made?.id])).toEqual([
      {
        item_count: 3,
        start_time: library.photos[0]?.taken,
        end_time: library.photos[2]?.taken,
        cover: items[1],
        name_for_sort: '',
      },
    ]);
  }),
);

test(
  'each member taken out costs one version, those put in none, and the two functions one together',
  withLibrary(family.album('Sedona', { owner: 'ada' }), async ({ query, library }) => {
    const album = library.album('Sedona');
    const counter = async () => (await query<{ n: number }>('select max(version) as n from version_time'))[0]?.n ?? 0;
    const before = await counter();
    await query('delete from many_item_has_many_normal_album where id_normal_album = $1', [album]);
    expect((await counter()) - before).toBe(4);
    await query(
      `insert into many_item_has_many_normal_album (item_provider_id_user, id_item, id_normal_album, album_id_user)
       select 1, id, $1, 1 from item where id_user = 1`,
      [album],
    );
    await query(`select update_normal_album_cover_func('public', $1, $2)`, [album, library.photos[0]?.id]);
    await query('select insert_item_to_update_normal_album_func($1)', [album]);
    expect((await counter()) - before).toBe(5);
  }),
);

test(
  'a deleted album leaves a tombstone with a version of its own, and no members',
  withLibrary(family.album('Sedona', { owner: 'ada' }), async ({ query, library }) => {
    await query('delete from normal_album where id = $1', [library.album('Sedona')]);
    const [stone] = await query<{ version: number }>('select * from delete_album');
    expect(stone).toMatchObject({ id_normal_album: library.album('Sedona'), id_user: 1 });
    expect(await query('select id_item from many_item_has_many_normal_album')).toEqual([]);
  }),
);

test(
  'normal albums are read through their parent, in the order of columns the library has',
  withLibrary(family.album('Sedona', { owner: 'ada' }), async ({ query }) => {
    expect(await query('select name from album')).toEqual([{ name: 'Sedona' }]);
    const columns = await query<{ name: string }>(
      `select attname::text as name from pg_attribute where attrelid = 'normal_album'::regclass and attnum > 0
        order by attnum`,
    );
    expect(columns.slice(-6).map(({ name }) => name)).toEqual([
      'cant_migrate_condition',
      'condition',
      'status',
      'start_time',
      'end_time',
      'name_for_sort',
    ]);
  }),
);

test(
  'the older generation has the same albums, but no subjects, favourites, look-alikes and sort names',
  withOlderLibrary(
    family.photo('2023-05-04T12:00', { favouriteOf: ['ada'], subjects: ['beach'] }).album('Sedona', {
      owner: 'ada',
      share: { ben: 'view' },
    }),
    async ({ query }) => {
      const gone = await query(
        `select relname from pg_class where relnamespace = 'public'::regnamespace
            and relname ~ 'concept|favorite|similar|user_event_history|migration_task'`,
      );
      expect(gone).toEqual([]);
      expect(await query('select name, item_count, shared from normal_album')).toEqual([
        { name: 'Sedona', item_count: 5, shared: true },
      ]);
      const late = await query(
        `select attname from pg_attribute where attrelid in ('item'::regclass, 'album'::regclass)
            and attname ~ 'similar|name_for_sort'`,
      );
      expect(late).toEqual([]);
      expect(await query('select name from album_with_share_info_view')).toEqual([{ name: 'Sedona' }]);
    },
  ),
);

test(
  'each test has a database of its own: what one adds',
  withLibrary(family, async ({ query }) => {
    await query(`insert into config values ('mine', 'yes')`);
    await query('drop view timeline_view');
    expect(await query('select key from config')).toEqual([{ key: 'mine' }]);
  }),
);

test(
  '… the next one does not find',
  withLibrary(family, async ({ query }) => {
    expect(await query('select key from config')).toEqual([]);
    expect(await query('select count(*) as photos from timeline_view')).toEqual([{ photos: 7 }]);
  }),
);

test(
  'production code gets in by its own pool, and by an address where there is an outside',
  withLibrary(family, async ({ createPool, target, url, on }) => {
    const { rows } = await createPool().query('select count(*)::int as photos from item');
    expect(rows).toEqual([{ photos: 7 }]);
    expect(target().kind).toBe({ pg11: 'socket', pg15: 'url', pglite: 'pool' }[on]);
    expect(url === null).toBe(on === 'pglite');
  }),
);
