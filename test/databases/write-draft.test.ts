import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aFamily } from '../builders/arbitraries.ts';
import { aLibrary, as, at, by, photosOf, showing, video } from '../builders/library.ts';
import { openLibrary, withLibrary } from './library.ts';

test(
  'a live photo is one item of two files, the still standing for it',
  withLibrary(aLibrary().user('ada').photo('2023-05-02T12:00', as('wave'), { live: true }), async (opened) => {
    const { library, query } = opened;
    const units = await query('select id_item, type, item_type, filename, is_major from unit order by id');
    expect(units).toEqual([
      { id_item: library.photo('wave'), type: 0, item_type: 3, filename: 'IMG_0001.HEIC', is_major: true },
      { id_item: library.photo('wave'), type: 1, item_type: 3, filename: 'IMG_0001.MOV', is_major: false },
    ]);
    expect(await query('select count(distinct grouping_key) as pairs from live_additional')).toEqual([{ pairs: 1 }]);
    expect(await query('select id_item from timeline_view')).toHaveLength(1);
  }),
);

test(
  'times are wall-clock seconds, but for the time of indexing and the length of films: milliseconds',
  withLibrary(aLibrary().user('ada').photo('2023-05-02T12:00', video(20)), async ({ query }) => {
    expect(await query('select takentime, createtime / 1000 - takentime as later from unit')).toEqual([
      { takentime: 1_683_028_800, later: 3600 },
    ]);
    expect(await query('select duration from video_additional')).toEqual([{ duration: 20_000 }]);
  }),
);

test(
  'folders have whole paths, up to a root that is its own parent',
  withLibrary(aLibrary().user('ada').photo('2023-05-02T12:00', { folder: '/a/b' }), async ({ query }) => {
    const folders = await query(
      `select folder.name, parent.name as parent from folder join folder parent on parent.id = folder.parent
        where folder.id_user = 1 order by folder.name`,
    );
    expect(folders).toEqual([
      { name: '/', parent: '/' },
      { name: '/a', parent: '/' },
      { name: '/a/b', parent: '/a' },
    ]);
  }),
);

test(
  'a place has names in several languages, and a photo without GPS none',
  withLibrary(
    aLibrary().user('ada').photo('2023-05-02T12:00', at('Rome')).photo('2023-05-03T12:00'),
    async ({ query }) => {
      const names = await query(
        `select lang, second_level from unit join geocoding_info using (id_geocoding) order by lang`,
      );
      expect(names).toEqual([
        { lang: 0, second_level: 'Roma' },
        { lang: 1, second_level: 'Rome' },
        { lang: 7, second_level: 'Rom' },
      ]);
      const gps = await query('select latitude from metadata order by id_unit');
      expect(gps).toEqual([{ latitude: 41.9028 }, { latitude: null }]);
    },
  ),
);

test(
  'one human is a person in each space, counted and shown where they are',
  withLibrary(
    aLibrary()
      .user('ada', { sharedSpace: true })
      .user('ben')
      .day('2023-05-02', 2, showing('Sedona', 'Ben'))
      .photo('2023-05-03T12:00', by('shared'), showing('Sedona'))
      .person('Max', { space: 'ben', hidden: true }),
    async ({ query, library }) => {
      const counts = await query(
        `select id_person, item_count, cover is not null as pictured from person_album_view where name = 'Sedona'
          order by id_user`,
      );
      expect(counts).toEqual([
        { id_person: library.person('Sedona', 'shared'), item_count: 1, pictured: true },
        { id_person: library.person('Sedona', 'ada'), item_count: 2, pictured: true },
      ]);
      expect(await query('select name from person where hidden')).toEqual([{ name: 'Max' }]);
    },
  ),
);

test(
  'tags, subjects and favourites are those of the draft',
  withLibrary(
    aLibrary()
      .user('ada')
      .day('2023-05-02', 2, { tags: ['sea'], subjects: { beach: 0.8 }, favouriteOf: ['ada'] }),
    async ({ query }) => {
      expect(await query('select name, count from general_tag')).toEqual([{ name: 'sea', count: 2 }]);
      expect(
        await query('select stem, confidence::float8 from many_unit_has_many_concept join concept on id = id_concept'),
      ).toEqual([
        { stem: 'beach', confidence: 0.8 },
        { stem: 'beach', confidence: 0.8 },
      ]);
      expect(await query('select id_favorite_user from many_unit_has_many_favorite_user')).toHaveLength(2);
    },
  ),
);

test(
  'an album has its members, cover and statistics, and its share a row for the owner',
  withLibrary(
    aLibrary()
      .user('ada')
      .user('ben')
      .day('2023-05-02', 2, showing('Sedona'), as('picnic'))
      .photo('2023-05-03T12:00', by('ben'), showing('Sedona'))
      .album('Sedona', { owner: 'ada', of: photosOf('Sedona'), share: { ben: 'download' } })
      .album('By rule', { owner: 'ada', of: ['picnic'], conditional: true }),
    async ({ query, library }) => {
      expect(await query('select item_count, cover, shared from normal_album')).toEqual([
        { item_count: 3, cover: library.photosCalled('picnic')[0], shared: true },
      ]);
      const providers = await query(
        'select item_provider_id_user as provider from normal_album_photowall_view order by id_item',
      );
      expect(providers).toEqual([{ provider: 1 }, { provider: 1 }, { provider: 2 }]);
      expect(await query('select target_id, permission from share_with_member_view order by target_id')).toEqual([
        { target_id: 1, permission: 31 },
        { target_id: 2, permission: 3 },
      ]);
      const rule = library.album('By rule');
      expect(await query(`select id_item from condition_album_item_${rule} order by id_item`)).toEqual(
        library.photosCalled('picnic').map((id_item) => ({ id_item })),
      );
    },
  ),
);

test(
  'the next rows get ids of their own',
  withLibrary(aLibrary().user('ada').day('2023-05-02', 2).album('Sedona', { owner: 'ada' }), async (opened) => {
    const { query, library } = opened;
    const [album] = await query<{ id: number }>(
      `insert into normal_album (id_user, name, type, create_time) values (1, 'x', 0, 0) returning id`,
    );
    expect(album?.id).toBeGreaterThan(library.album('Sedona'));
    const [item] = await query<{ id: number }>('insert into item (id_user, type) values (1, 0) returning id');
    expect(library.photos.map(({ id }) => id as number)).not.toContain(item?.id);
  }),
);

test('any family can be written, and what is written is what it says', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(aFamily(), async (family) => {
      await using opened = await openLibrary(family);
      const { query } = opened;
      const [found] = await query(
        `select (select count(*) from user_info where id <> 0) as users, (select count(*) from person) as people,
                (select count(*) from timeline_view) as photos, (select count(*) from album) as albums,
                (select count(*) from share) as shares,
                (select count(*) from many_item_has_many_normal_album) as members`,
      );
      const normal = family.albums.filter(({ kind }) => kind === 'normal');
      expect(found).toEqual({
        users: family.users.length,
        people: family.people.length,
        photos: family.photos.length,
        albums: family.albums.length,
        shares: family.albums.filter(({ share }) => share !== null).length,
        members: normal.reduce((sum, { items }) => sum + items.length, 0),
      });
      expect(await query('select name from user_info where id > 0 order by id')).toEqual(
        family.users.map(({ name }) => ({ name })),
      );
    }),
    { numRuns: 12 },
  );
});
