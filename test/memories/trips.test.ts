/** Trips as albums: each found, each kept, and what people do to them holds. */
import { expect, test } from 'vitest';
import { aFamily, albumOf, albumTables, idsOf } from '../albums/family-memories.ts';
import { withLibrary } from '../databases/library.ts';
import { adasLife } from './a-life.ts';

const TRIPS = 'memories: { for: [ada], kinds: { trips: true } }';
const LISBON = 'trips/2022-05-03-lisboa';
const ROME = 'trips/2023-10-10-roma';

test(
  'every trip has its album, in the language of its owner, and a second run writes nothing',
  withLibrary(adasLife(), async (opened) => {
    await using home = aFamily(opened);
    const first = await home.open(`language: de\n${TRIPS}`).run();
    expect(first.albums.map(({ key, action }) => [key, action])).toEqual([
      [LISBON, 'create'],
      [ROME, 'create'],
    ]);
    expect(albumOf(first, LISBON).name).toBe('Lissabon 2022');
    expect(albumOf(first, LISBON).title).toEqual({
      memory: 'trips',
      from: '2022-05-03',
      to: '2022-05-07',
      place: 'Lissabon',
    });
    expect(albumOf(first, LISBON).story).not.toEqual([]);
    const before = await albumTables(opened);
    const second = await home.open(`language: de\n${TRIPS}`).run();
    expect(second.albums.map(({ action }) => action)).toEqual(['unchanged', 'unchanged']);
    // Also on another day: a trip does not change because time goes by.
    await home.open(`language: de\n${TRIPS}`, { today: '2027-02-01' }).run();
    expect(await albumTables(opened)).toEqual(before);
  }),
);

test(
  'a trip that grew is the same album, also when it began earlier than we thought',
  withLibrary(adasLife(), async (opened) => {
    await using home = aFamily(opened);
    const album = albumOf(await home.open(TRIPS).run(), LISBON).album;
    // Four photos of an old phone, whose clock was set right only now.
    const first = Date.UTC(2022, 4, 3) / 1000;
    await opened.query(
      `update unit set takentime = takentime - 86400
        where id_item in (select id_item from unit where takentime between $1 and $1 + 86399 order by takentime limit 4)`,
      [first],
    );
    const after = await home.open(TRIPS).run();
    const lisbon = after.albums.filter((one) => one.kind === 'trips' && one.name.startsWith('Lisbon'));
    expect(lisbon.map((one) => [one.key, one.album, one.title?.from])).toEqual([[LISBON, album, '2022-05-02']]);
  }),
);

test(
  "people's edits of a trip hold: its name, its cover, a photo taken out, the whole album",
  withLibrary(adasLife(), async (opened) => {
    await using home = aFamily(opened);
    const lisbon = albumOf(await home.open(TRIPS).run(), LISBON);
    const [out, cover] = lisbon.items.map(({ id }) => id).filter((id) => id !== lisbon.cover);
    await opened.query('delete from many_item_has_many_normal_album where id_normal_album = $1 and id_item = $2', [
      lisbon.album,
      out,
    ]);
    await opened.query("update normal_album set name = 'Our honeymoon', cover = $2 where id = $1", [
      lisbon.album,
      cover,
    ]);
    await opened.query("delete from normal_album where name like 'Rome%'");
    const after = await home.open(TRIPS).run();
    const honeymoon = albumOf(after, LISBON);
    expect([honeymoon.name, honeymoon.cover]).toEqual(['Our honeymoon', cover]);
    expect(idsOf(honeymoon)).not.toContain(out);
    expect(albumOf(after, ROME)).toMatchObject({ action: 'skip', album: null });
    expect(albumOf(after, ROME).reason).toContain('memories run --again trips/2023-10-10-roma');
    expect(albumOf(await home.open(TRIPS).run({ again: ROME }), ROME).action).toBe('create');
  }),
);

test(
  'who is hidden is in no photo, no cover and no title; a trip of nothing else is none',
  withLibrary(adasLife(), async (opened) => {
    await using home = aFamily(opened);
    const document = await home.open(`hide: { people: [Ada] }\n${TRIPS}`).run();
    expect(document.albums.map(({ key }) => key)).toEqual([ROME]);
    expect(JSON.stringify(document)).not.toContain('Ada');
  }),
);

test(
  'an album of that name that people made is left alone, and so is the memory',
  withLibrary(adasLife().album('Lisbon 2022', { owner: 'ada', of: [] }), async (opened) => {
    await using home = aFamily(opened);
    const lisbon = albumOf(await home.open(TRIPS).run(), LISBON);
    expect(lisbon.action).toBe('skip');
    expect(lisbon.reason).toContain('was not made here');
  }),
);
