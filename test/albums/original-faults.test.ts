/** One test for each fault of the program this one replaces. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { aLibrary, as, by, showing } from '../builders/library.ts';
import { withLibrary } from '../databases/library.ts';
import { aFamily, albumOf, albumTables, idsOf } from './family-memories.ts';

const rule = (words: string) => `albums: { a: { name: Souvenirs, owner: ada, ${words} } }`;
const family = aLibrary().user('ada').user('ben').day('2023-05-02', 5, as('mine'), showing('Sedona'));

test(
  'photos of strangers in my album',
  withLibrary(family.day('2023-05-03', 5, by('ben'), showing('Sedona')), async (opened) => {
    await using home = aFamily(opened);
    const done = await home.open(rule('from: { people: Sedona }, pick: all, share: everyone')).run();
    expect(idsOf(albumOf(done, 'a'))).toEqual(opened.library.photosCalled('mine'));
  }),
);

test(
  'the number of a file taken for that of a photo',
  withLibrary(family.album('Source', { owner: 'ada' }), async (opened) => {
    const { library, query } = opened;
    const [first, , , fourth] = library.photosCalled('mine');
    // The premise: the first photo's file has the number of the fourth photo.
    expect(await query(`select id from unit where id_item = ${first}`)).toEqual([{ id: fourth }]);
    await query(`delete from many_item_has_many_normal_album where id_item <> ${fourth}`);
    await using home = aFamily(opened);
    const done = await home.open(rule('from: { album: Source }')).run();
    expect(idsOf(albumOf(done, 'a'))).toEqual([fourth]);
  }),
);

test(
  'the last 24 hours counted by UTC instead of the clock on the wall',
  withLibrary(
    aLibrary()
      .user('ada')
      .photo('2026-11-22T05:00', as('1'))
      .photo('2026-11-22T12:30', as('2'))
      .photo('2026-11-22T21:30', as('3'))
      .photo('2026-11-23T06:30', as('4'))
      .photo('2026-11-23T20:30', as('5')),
    async (opened) => {
      await using home = aFamily(opened);
      const noonInLondon = Date.UTC(2026, 10, 23, 12) / 1000;
      const at = async (zone: string) => {
        const text = `database: /nowhere\ntimezone: ${zone}\n${rule('from: { taken: last 24h }')}`;
        const plan = await home.open(text, { clock: () => noonInLondon, today: undefined }).plan();
        return albumOf(plan, 'a').items.map(({ id }) => opened.library.photos.find((one) => one.id === id)?.label);
      };
      expect(await at('Europe/London')).toEqual(['2', '3', '4']);
      expect(await at('Asia/Tokyo')).toEqual(['3', '4', '5']); // 21:00 there
      expect(await at('America/New_York')).toEqual(['2', '3', '4'].slice(0, 3)); // 07:00 there
      expect(await at('Pacific/Honolulu')).toEqual(['1', '2', '3']); // 02:00 there
    },
  ),
);

test(
  'an album emptied, or made without photos, because nothing matched',
  withLibrary(family, async (opened) => {
    await using home = aFamily(opened);
    const none = await home.open(rule('from: { taken: 1999 }')).run();
    expect(albumOf(none, 'a')).toMatchObject({ action: 'skip', reason: 'no photo matches', album: null });
    expect(await opened.query('select id from normal_album')).toEqual([]);
    const made = albumOf(await home.open(rule('pick: all')).run(), 'a');
    const before = await albumTables(opened);
    const kept = await home.open(rule('from: { taken: 1999 }')).run();
    expect(albumOf(kept, 'a')).toMatchObject({ action: 'skip', reason: 'no photo matches', album: made.album });
    expect(await albumTables(opened)).toEqual(before);
  }),
);

test(
  'a passphrase that can be guessed, and that albums of one name have in common',
  withLibrary(
    aLibrary()
      .user('ada')
      .user('ben')
      .user('leo')
      .day('2023-05-02', 2)
      .day('2023-05-02', 2, by('ben'))
      .day('2023-05-02', 2, by('leo')),
    async (opened) => {
      await using home = aFamily(opened);
      await home.open('albums: { a: { name: Souvenirs, for: everyone, share: everyone } }').run();
      const shares = await opened.query<{ passphrase: string }>('select passphrase from share');
      const phrases = shares.map(({ passphrase }) => passphrase);
      expect(new Set(phrases).size).toBe(3);
      for (const phrase of phrases) expect(phrase).toMatch(/^[A-Za-z0-9]{9}$/);
      expect(phrases.join('').toLowerCase()).not.toMatch(/souvenirs|ada|ben_/);
      expect(
        await opened.query('select distinct privacy_type, expired_time, hashed_password, enable from share'),
      ).toEqual([{ privacy_type: 0, expired_time: 0, hashed_password: '', enable: true }]);
    },
  ),
);

test(
  'an owner without a row of their own in the share, and everybody with the same right',
  withLibrary(family.user('leo').user('mia'), async (opened) => {
    const { library, query } = opened;
    await using home = aFamily(opened);
    await home.open(rule('share: { ben: view, leo: download, mia: upload, ada: view }')).run();
    const rows = await query(
      'select target_id, permission, target_type, id_user from share_permission order by permission',
    );
    const row = (name: string, permission: number) => ({
      target_id: library.user(name),
      permission,
      target_type: 1,
      id_user: library.user('ada'),
    });
    expect(rows).toEqual([row('ben', 1), row('leo', 3), row('mia', 7), row('ada', 31)]);
  }),
);

test(
  'an album somebody made by hand taken over because it has the same name',
  withLibrary(
    family
      .album('Souvenirs', { owner: 'ada', of: [], share: { ben: 'view' } })
      .album('Souvenirs', { owner: 'ben', of: [] }),
    async (opened) => {
      const before = await albumTables(opened);
      await using home = aFamily(opened);
      const done = albumOf(await home.open(rule('pick: all')).run(), 'a');
      const number = opened.library.album('Souvenirs', 'ada');
      expect(done).toMatchObject({ action: 'skip', reason: expect.stringContaining(`(number ${number})`) });
      expect(await albumTables(opened)).toEqual(before);
      // Another owner's album of that name is in nobody's way.
      const named = await home.open('albums: { a: { name: "Souvenirs ", owner: ada, pick: all } }').plan();
      expect(albumOf(named, 'a').action).toBe('skip');
    },
  ),
);

const nasty = ["d'Ada", '"x"', 'a;b', '\\', '\\\\n', '$1', '%s', '{', "'); drop table item; --", "E'\\x'", '--', '/*'];

test(
  'statements put together from names',
  withLibrary(
    nasty.reduce(
      (all, name) =>
        all
          .photo('2023-05-02T12:00', as(name), showing(name), { tags: [name], folder: `/${name.replaceAll('/', '')}` })
          .album(name, { owner: "o'ada", of: [name] }),
      aLibrary().user("o'ada"),
    ),
    async (opened) => {
      await using home = aFamily(opened);
      const rules = nasty.map((name, n) => {
        const text = JSON.stringify(name);
        const folder = JSON.stringify(`/${name.replaceAll('/', '')}`);
        return `  k${n}: { name: ${JSON.stringify(`Mine ${name}`)}, owner: "o'ada", from: { album: ${text}, people: ${text}, tags: ${text}, folders: ${folder} } }`;
      });
      const done = await home.open(`albums:\n${rules.join('\n')}\n`).run();
      expect(done.albums.map(({ action }) => action)).toEqual(nasty.map(() => 'create'));
      expect(done.albums.map(({ items }) => items.map(({ id }) => id))).toEqual(
        nasty.map((name) => [opened.library.photo(name)]),
      );
      const names = await opened.query<{ name: string }>(
        "select name from normal_album where name like 'Mine %' order by id",
      );
      expect(names.map(({ name }) => name)).toEqual(nasty.map((name) => `Mine ${name}`));
    },
  ),
);

test(
  'numbers, times and cover of an album that are right only later',
  withLibrary(family.day('2024-08-14', 3), async (opened) => {
    const { query } = opened;
    await using home = aFamily(opened);
    for (const [pick, today] of [
      ['all', '2026-11-23'],
      ['2', '2026-11-24'],
      ['6', '2026-11-25'],
    ]) {
      const done = albumOf(await home.open(rule(`pick: ${pick}`), { today }).run(), 'a');
      const items = idsOf(done);
      const [times] = await query(
        `select min(takentime) as first, max(takentime) as last from unit where id_item in (${items})`,
      );
      const [row] = await query(
        `select item_count, start_time as first, end_time as last, cover, version > 0 as counted from normal_album where id = ${done.album}`,
      );
      expect(row).toEqual({ ...times, item_count: items.length, cover: done.cover, counted: true });
      expect(items).toContain(done.cover);
    }
  }),
);

test(
  'errors swallowed, and albums half done',
  withLibrary(family, async (opened) => {
    const { query } = opened;
    const config = `albums:
  first: { name: First, owner: ada, pick: 2, share: [ben] }
  broken: { name: Broken, owner: ada, pick: 3, share: [ben] }
  last: { name: Last, owner: ada, pick: 4 }`;
    await query('alter function insert_item_to_update_normal_album_func(integer) rename to really');
    await query(`create function insert_item_to_update_normal_album_func(album integer) returns void as $$
      begin
        if (select name from normal_album where id = album) = 'Broken' then raise 'out of order'; end if;
        perform really(album);
      end $$ language plpgsql`);
    await using home = aFamily(opened);
    const done = await home.open(config).run();
    expect(done.albums.map(({ key, action }) => [key, action])).toEqual([
      ['first', 'create'],
      ['broken', 'fail'],
      ['last', 'create'],
    ]);
    expect(albumOf(done, 'broken').reason).toContain('out of order');
    expect(await query('select name, item_count from normal_album order by id')).toEqual([
      { name: 'First', item_count: 2 },
      { name: 'Last', item_count: 4 },
    ]);
    expect(await query('select 1 from share')).toHaveLength(1);
    expect(await query('select 1 from many_item_has_many_normal_album')).toHaveLength(6);

    await query('drop function insert_item_to_update_normal_album_func(integer)');
    await query('alter function really(integer) rename to insert_item_to_update_normal_album_func');
    // The layout was accepted with the broken function in it.
    rmSync(path.join(home.state, 'layout.json'));
    const mended = await home.open(config).run();
    expect(mended.albums.map(({ action }) => action)).toEqual(['unchanged', 'create', 'unchanged']);
  }),
);
