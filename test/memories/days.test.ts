/** Standing albums, from day to day. */
import { expect, test } from 'vitest';
import { aFamily, albumOf, albumTables, idsOf } from '../albums/family-memories.ts';
import { aLibrary, at, by, showing } from '../builders/library.ts';
import { withLibrary, withOlderLibrary } from '../databases/library.ts';
import { adasLife, stay } from './a-life.ts';

const EVERYTHING = 'memories: { for: [ada] }';
const ON_THIS_DAY = 'memories: { for: [ada], kinds: { on-this-day: true } }';
const TODAY_KEY = 'on-this-day/today';

test(
  'one album shows another day each morning, and the same all day',
  withLibrary(adasLife(), async (opened) => {
    await using home = aFamily(opened);
    const monday = albumOf(await home.open(ON_THIS_DAY, { today: '2026-05-03T06:00' }).run(), TODAY_KEY);
    expect(monday.action).toBe('create');
    const before = await albumTables(opened);
    const evening = await home.open(ON_THIS_DAY, { today: '2026-05-03T22:00' }).run();
    expect(albumOf(evening, TODAY_KEY).action).toBe('unchanged');
    expect(await albumTables(opened)).toEqual(before);
    const tuesday = albumOf(await home.open(ON_THIS_DAY, { today: '2026-05-04T06:00' }).run(), TODAY_KEY);
    expect([tuesday.action, tuesday.album]).toEqual(['update', monday.album]);
    expect(idsOf(tuesday)).not.toEqual(idsOf(monday));
  }),
);

test(
  'no photo stands in two memories of a day, and none is empty',
  withLibrary(adasLife(), async (opened) => {
    await using home = aFamily(opened);
    for (const today of ['2024-02-29', '2024-03-01', '2024-03-08', '2024-12-31T23:30', '2025-01-01']) {
      const { albums } = await home.open(EVERYTHING, { today }).run();
      const standing = albums.filter(({ key, items }) => key.endsWith('/today') && items.length > 0);
      const ids = standing.flatMap(idsOf);
      expect(standing.length).toBeGreaterThan(0);
      expect(new Set(ids).size).toBe(ids.length);
    }
  }),
);

test(
  'what somebody takes out of one memory is in none of theirs, on no day to come',
  withLibrary(adasLife(), async (opened) => {
    await using home = aFamily(opened);
    const may = albumOf(await home.open(EVERYTHING, { today: '2026-05-03' }).run(), TODAY_KEY);
    const [out] = idsOf(may);
    await opened.query('delete from many_item_has_many_normal_album where id_normal_album = $1 and id_item = $2', [
      may.album,
      out,
    ]);
    for (const today of ['2026-05-03', '2026-05-04', '2026-05-09', '2027-05-03']) {
      const { albums } = await home.open(EVERYTHING, { today }).run();
      expect(albums.filter((album) => idsOf(album).includes(out as number)).map(({ key }) => key)).toEqual([]);
    }
  }),
);

const withChristmas = ['2021-12-24', '2022-12-24'].reduce(
  (life, from) => stay(life, { from, days: 3 }, at('Nantes'), by('ada'), showing('Sedona')),
  adasLife(),
);

test(
  'a memory whose days are over goes; one that people renamed stays with them',
  withLibrary(withChristmas, async (opened) => {
    await using home = aFamily(opened);
    const holidays = 'memories: { for: [ada], kinds: { holidays: true } }';
    const HOLIDAYS = 'holidays/today';
    const christmas = albumOf(await home.open(holidays, { today: '2026-12-25' }).run(), HOLIDAYS);
    const later = await home.open(holidays, { today: '2027-01-20' }).run();
    expect(albumOf(later, HOLIDAYS)).toMatchObject({ action: 'remove', album: christmas.album });
    const again = albumOf(await home.open(holidays, { today: '2027-12-25' }).run(), HOLIDAYS);
    await opened.query("update normal_album set name = 'Noël' where id = $1", [again.album]);
    const kept = albumOf(await home.open(holidays, { today: '2028-01-20' }).run(), HOLIDAYS);
    expect([kept.action, kept.reason]).toEqual(['skip', expect.stringContaining('stays')]);
    expect(await opened.query('select 1 from normal_album where id = $1', [again.album])).toHaveLength(1);
  }),
);

test(
  'a standing album that people deleted stays deleted until somebody asks for it',
  withLibrary(adasLife(), async (opened) => {
    await using home = aFamily(opened);
    const first = albumOf(await home.open(EVERYTHING, { today: '2026-05-03' }).run(), TODAY_KEY);
    await opened.query('delete from normal_album where id = $1', [first.album]);
    const after = await home.open(EVERYTHING, { today: '2026-05-04' }).run();
    expect(after.albums.filter(({ key }) => key === TODAY_KEY)).toEqual([]);
    expect(after.waiting).toContainEqual(
      expect.objectContaining({ kind: 'on-this-day', because: expect.stringContaining('--again') }),
    );
    const back = await home.open(EVERYTHING, { today: '2026-05-05' }).run({ again: 'on-this-day' });
    expect(albumOf(back, TODAY_KEY).action).toBe('create');
  }),
);

test(
  'under --due memories are made once a day; --only takes a kind or one album',
  withLibrary(adasLife(), async (opened) => {
    await using home = aFamily(opened);
    const due = (today: string) => home.open(EVERYTHING, { today }).run({ due: true });
    expect((await due('2026-05-03T06:00')).albums.length).toBeGreaterThan(2);
    expect((await due('2026-05-03T07:00')).albums).toEqual([]);
    expect((await due('2026-05-04T06:00')).albums.length).toBeGreaterThan(0);
    const only = await home.open(EVERYTHING, { today: '2026-05-04' }).plan({ only: ['trips'] });
    expect(new Set(only.albums.map(({ kind }) => kind))).toEqual(new Set(['trips']));
    const one = await home.open(EVERYTHING, { today: '2026-05-04' }).plan({ only: ['trips/2022-05-03-lisboa'] });
    expect(one.albums).toHaveLength(1);
    await expect(home.open(EVERYTHING).plan({ only: ['tripps'] })).rejects.toThrow(/Did you mean "trips"/);
  }),
);

test(
  'a library without subjects, favourites and look-alikes gives what it can',
  withOlderLibrary(adasLife(), async (opened) => {
    await using home = aFamily(opened);
    const { albums, notes } = await home.open(EVERYTHING).run();
    expect(albums.some(({ kind }) => kind === 'trips')).toBe(true);
    expect(notes.map(({ says }) => says).join(' ')).toMatch(/subjects/);
  }),
);

test(
  'of one photo, or none, there is little to remember, and it says so',
  withLibrary(aLibrary().user('ada').user('ben').photo('2020-05-03T12:00:00', by('ben')), async (opened) => {
    await using home = aFamily(opened);
    const { albums, notes } = await home.open('memories:').run();
    expect(albums.filter(({ user }) => user === 'ada')).toEqual([]);
    expect(albums.filter(({ user }) => user === 'ben').every(({ items }) => items.length <= 1)).toBe(true);
    expect(notes.map(({ user }) => user)).toEqual(expect.arrayContaining(['ada', 'ben']));
  }),
);
