import { expect, test } from 'vitest';
import { planDocument } from '../../src/planning/document-schema.ts';
import { aLibrary, at, by, showing } from '../builders/library.ts';
import { withLibrary } from '../databases/library.ts';
import { aFamily, albumOf, albumTables, idsOf } from './family-memories.ts';

const family = aLibrary()
  .user('ada', { sharedSpace: true })
  .user('ben', { sharedSpace: true })
  .day('2023-05-02', 6, at('Lisbon'), showing('Sedona', 'Ada'))
  .day('2023-05-03', 6, at('Lisbon'), showing('Sedona'))
  .day('2024-08-14', 4, at('Nantes'), by('shared'), showing('Sedona', 'Ada'));

test(
  'a run makes the album that the plan announced, and a second run writes nothing',
  withLibrary(family, async (opened) => {
    await using home = aFamily(opened);
    const memories = home.open(`
albums:
  souvenirs:
    name: Souvenirs
    owner: ada
    from: { people: [Sedona, "{me}"] }
    pick: 8
    share: everyone
`);
    const before = await albumTables(opened);
    const planned = await memories.plan();
    expect(await albumTables(opened)).toEqual(before);
    const album = albumOf(planned, 'souvenirs');
    expect(album).toMatchObject({
      action: 'create',
      album: null,
      user: 'ada',
      name: 'Souvenirs',
      added: 8,
      removed: 0,
    });

    const done = await memories.run();
    for (const document of [planned, done]) expect(planDocument.parse(document)).toEqual(document);
    const made = albumOf(done, 'souvenirs');
    expect(made).toMatchObject({ ...album, album: expect.any(Number) });
    const [row] = await opened.query(`select * from normal_album where id = ${made.album}`);
    expect(row).toMatchObject({
      id_user: 1,
      name: 'Souvenirs',
      normalized_name: 'SOUVENIRS',
      name_for_sort: 'SOUVENIRS',
      type: 0,
      shared: true,
      cover: made.cover,
      item_count: 8,
      sort_by: 0,
      sort_direction: 0,
    });
    const members = await opened.query<{ id_item: number }>(
      `select id_item, item_provider_id_user, album_id_user, sequence from many_item_has_many_normal_album where id_normal_album = ${made.album} order by 1`,
    );
    expect(members.map(({ id_item }) => id_item)).toEqual(idsOf(made));
    expect(members[0]).toMatchObject({ item_provider_id_user: 1, album_id_user: 1, sequence: 0 });

    const standing = await albumTables(opened);
    const again = await home
      .open(`
albums:
  souvenirs:
    name: Souvenirs
    owner: ada
    from: { people: [Sedona, "{me}"] }
    pick: 8
    share: everyone
`)
      .run();
    expect(albumOf(again, 'souvenirs')).toMatchObject({ action: 'unchanged', album: made.album });
    expect(await albumTables(opened)).toEqual(standing);
  }),
);
