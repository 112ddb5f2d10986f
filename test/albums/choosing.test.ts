/** `pick` and `choose`: how many photos, and which of those that match. */
import { expect, test } from 'vitest';
import { aLibrary, as, by } from '../builders/library.ts';
import { withLibrary } from '../databases/library.ts';
import { aFamily, albumOf, idsOf } from './family-memories.ts';

const many = aLibrary().user('ada', { sharedSpace: true }).user('ben', { sharedSpace: true });
const days = ['2023-05-02', '2023-06-02', '2023-07-02', '2023-08-02'];
const shared = days.reduce((family, day) => family.day(day, 10, by('shared'), as('day')), many);

const rule = (words: string) => `albums: { a: { name: A, owner: ada, ${words} } }`;

test(
  'pick is a number, everything, or a number drawn from a range that stays for the period',
  withLibrary(shared, async (opened) => {
    await using home = aFamily(opened);
    const sizeOf = async (words: string, today = '2026-11-23') =>
      idsOf(albumOf(await home.open(rule(words), { today }).plan(), 'a')).length;
    expect(await sizeOf('pick: 7')).toBe(7);
    expect(await sizeOf('pick: 1')).toBe(1);
    expect(await sizeOf('pick: all')).toBe(40);
    expect(await sizeOf('pick: 500')).toBe(40);
    expect(await sizeOf('choose: oldest')).toBe(20);
    const sizes: number[] = [];
    for (let day = 1; day <= 7; day++) sizes.push(await sizeOf('pick: 5..8, choose: random', `2026-11-0${day}`));
    expect(sizes).toContain(5);
    expect(sizes).toContain(8);
    expect(sizes.filter((size) => size < 5 || size > 8)).toEqual([]);
    expect(await sizeOf('pick: 5..8, choose: random', '2026-11-01T23:59')).toBe(sizes[0]);
  }),
);

test(
  'newest and oldest are just that, whatever the quality',
  withLibrary(shared, async (opened) => {
    await using home = aFamily(opened);
    const photos = opened.library.photosCalled('day');
    const chosen = async (words: string) => idsOf(albumOf(await home.open(rule(words)).plan(), 'a'));
    expect(await chosen('choose: oldest, pick: 3')).toEqual(photos.slice(0, 3));
    expect(await chosen('choose: newest, pick: 3')).toEqual(photos.slice(-3));
  }),
);

test(
  'random draws the same all day, others the next day, and others for each owner',
  withLibrary(shared, async (opened) => {
    await using home = aFamily(opened);
    const draw = async (today: string) =>
      home
        .open('albums: { a: { name: A, for: everyone, choose: random, pick: 8 } }', { today })
        .plan()
        .then((plan) => ({ ada: idsOf(albumOf(plan, 'a', 'ada')), ben: idsOf(albumOf(plan, 'a', 'ben')) }));
    const today = await draw('2026-11-23T00:00');
    expect(await draw('2026-11-23T23:59')).toEqual(today);
    expect(today.ada).not.toEqual(today.ben);
    const tomorrow = await draw('2026-11-24');
    expect(tomorrow.ada).not.toEqual(today.ada);
    expect(tomorrow.ben).not.toEqual(today.ben);
  }),
);

test(
  'the best are one frame of a burst and no screenshot, and a favourite comes first',
  withLibrary(
    ['2023-05-02', '2023-06-02', '2023-07-02']
      .reduce(
        (family, day) => family.photo(`${day}T12:00:00`, as('burst')).photo(`${day}T12:00:02`, as('burst')),
        aLibrary().user('ada'),
      )
      .photo('2023-07-02T12:00:04', as('favourite'), { favouriteOf: ['ada'] })
      .photo('2023-08-02T12:00', as('screen'), { file: 'Screenshot_2023.png', camera: '', subjects: ['screenshot'] }),
    async (opened) => {
      const { library } = opened;
      await using home = aFamily(opened);
      const chosen = idsOf(albumOf(await home.open(rule('pick: 10')).plan(), 'a'));
      expect(chosen).toHaveLength(3);
      expect(chosen).toContain(library.photo('favourite'));
      expect(chosen).not.toContain(library.photo('screen'));
      const all = idsOf(albumOf(await home.open(rule('pick: all')).plan(), 'a'));
      expect(all).toHaveLength(library.photos.length);
      const only = await home.open(rule('from: { taken: 2023-08 }')).plan();
      expect(albumOf(only, 'a')).toMatchObject({ action: 'skip', reason: expect.stringContaining('worth showing') });
    },
  ),
);

test(
  'an album holds at most 5,000 photos: of more, those that the rule would choose, and it says so',
  withLibrary(aLibrary().user('ada').photo('2023-05-02T12:00', as('seed')), async (opened) => {
    const { query } = opened;
    const count = 5004;
    // The first photo over and over, a minute apart.
    await query(`insert into item (id, id_user, type) select 1000 + n, 1, 0 from generate_series(1, ${count}) n`);
    await query(`insert into unit (id, id_user, filename, takentime, duplicate_hash, cache_key, resolution, index_stage, id_item, is_major, id_folder, version)
      select 20000 + n, 1, 'P' || n || '.jpg', u.takentime + n * 60, md5(n::text), '', u.resolution, 0, 1000 + n, true, u.id_folder, 1
        from unit u, generate_series(1, ${count}) n where u.id = 104`);
    await using home = aFamily(opened);
    const newest = albumOf(await home.open(rule('pick: all, choose: newest')).run(), 'a');
    expect(idsOf(newest)).toHaveLength(5000);
    expect(idsOf(newest).at(-1)).toBe(1000 + count);
    expect(newest.notes).toContainEqual(expect.stringContaining('5005 photos match'));
    expect(await query(`select item_count from normal_album where id = ${newest.album}`)).toEqual([
      { item_count: 5000 },
    ]);
    const oldest = albumOf(await home.open(rule('pick: 5000, choose: oldest')).plan(), 'a');
    expect(idsOf(oldest)[0]).toBe(opened.library.photo('seed'));
  }),
);
