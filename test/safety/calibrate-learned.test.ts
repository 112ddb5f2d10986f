/**
 * `doctor --calibrate`: an album made by hand is held against what we would write. What differs harmlessly is learned
 * and written from then on.
 */
import { readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { USUAL } from '../../src/synofoto/habits.ts';
import { aFamily, albumOf, albumTables } from '../albums/family-memories.ts';
import { contentsOf } from '../cli/cli.ts';
import { withLibrary, withOlderLibrary } from '../databases/library.ts';
import { byHand, fileIn, HAND, lineOf, OTHERWISE, RULE, soon, unusual, verdictsOf } from './calibrated.ts';

test(
  'an album made in the usual way: every column is the same, and nothing is written but our own file',
  withLibrary(byHand, async (opened) => {
    await using home = aFamily(opened);
    const before = await contentsOf(opened);
    const calibrated = await home.open('', soon).calibrate('Our Summer');
    expect(calibrated).toMatchObject({ album: { id: HAND, name: 'Our Summer' }, agrees: true, habits: USUAL });
    expect(unusual(calibrated)).toEqual({});
    expect(Object.keys(verdictsOf(calibrated))).toMatchInlineSnapshot(`
      [
        "normal_album.type",
        "normal_album.shared",
        "normal_album.normalized_name",
        "normal_album.name_for_sort",
        "normal_album.cover",
        "normal_album.sort_by",
        "normal_album.sort_direction",
        "normal_album.status",
        "normal_album.create_time",
        "normal_album.item_count",
        "normal_album.start_time",
        "normal_album.end_time",
        "normal_album.version",
        "normal_album.cant_migrate_condition",
        "normal_album.condition",
        "many_item_has_many_normal_album.item_provider_id_user",
        "many_item_has_many_normal_album.album_id_user",
        "many_item_has_many_normal_album.sequence",
        "share.passphrase",
        "share.privacy_type",
        "share.type",
        "share.enable",
        "share.expired_time",
        "share.hashed_password",
        "share.id_user",
        "share.modified_time",
        "share_permission.permission (owner)",
        "share_permission.permission (Viewer)",
        "share_permission.target_type",
        "share_permission.id_user",
      ]
    `);
    expect(lineOf(calibrated, 'share.passphrase')?.found).toBe('9 letters, digits');
    expect(JSON.stringify(calibrated)).not.toContain('Pass00021');
    expect(await contentsOf(opened)).toBe(before);
    expect(statSync(fileIn(home)).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(fileIn(home), 'utf8'))).toMatchObject({
      format: 1,
      album: HAND,
      contradictions: [],
    });
    expect(await home.open('', soon).examine()).toContainEqual(
      expect.objectContaining({ id: 'calibration', verdict: 'fine', found: 'album 21, on 2025-11-23: all as usual' }),
    );
    expect(albumOf(await home.open(RULE).run(), 'a').action).toBe('create');
  }),
);

test(
  'a generation without name_for_sort is compared without it',
  withOlderLibrary(byHand, async (opened) => {
    await using home = aFamily(opened);
    const calibrated = await home.open('', soon).calibrate('21');
    expect(unusual(calibrated)).toEqual({});
    expect(lineOf(calibrated, 'normal_album.name_for_sort')).toBeUndefined();
  }),
);

test(
  'what an album made by hand teaches is written from then on, and read back as it was planned',
  withLibrary(byHand, async (opened) => {
    await using home = aFamily(opened);
    await opened.query(OTHERWISE);
    const calibrated = await home.open('', soon).calibrate('Our Summer');
    expect(unusual(calibrated)).toEqual({
      'normal_album.normalized_name': 'learned',
      'normal_album.name_for_sort': 'learned',
      'normal_album.sort_by': 'learned',
      'normal_album.sort_direction': 'learned',
      'normal_album.status': 'learned',
      'many_item_has_many_normal_album.sequence': 'learned',
      'share.type': 'learned',
      'share_permission.permission (owner)': 'learned',
      'share_permission.permission (Viewer)': 'learned',
    });
    expect(calibrated.habits).toEqual({
      ...USUAL,
      normalizedName: 'lower',
      nameForSort: 'empty',
      owner: 15,
      view: 17,
      shareType: 5,
      sequence: 1.5,
      status: 3,
      sortBy: 2,
      sortDirection: 1,
    });

    const done = await home.open(RULE).run();
    const { album: id, share } = albumOf(done, 'a');
    expect(share).toEqual([{ user: 'ben', permission: 'view' }]);
    const rowsOf = (text: string) => opened.query(text, [id]);
    expect(
      await rowsOf(
        'select name, normalized_name, name_for_sort, sort_by, sort_direction, status from normal_album where id = $1',
      ),
    ).toEqual([
      {
        name: 'Chez Nous',
        normalized_name: 'chez nous',
        name_for_sort: '',
        sort_by: 2,
        sort_direction: 1,
        status: 3,
      },
    ]);
    const permissions = `select p.target_id, p.permission, s.type from share_permission p
      join share s on s.passphrase = p.passphrase_share join normal_album a on a.passphrase_share = s.passphrase
     where a.id = $1 order by 1`;
    expect(await rowsOf(permissions)).toEqual([
      { target_id: 1, permission: 15, type: 5 },
      { target_id: 2, permission: 17, type: 5 },
    ]);
    expect(
      await rowsOf('select distinct sequence from many_item_has_many_normal_album where id_normal_album = $1'),
    ).toEqual([{ sequence: 1.5 }]);

    const tables = await albumTables(opened);
    expect(albumOf(await home.open(RULE).run(), 'a').action).toBe('unchanged');
    expect(await albumTables(opened)).toEqual(tables);

    const shared = (share: string) => `albums: { a: { name: Chez Nous, owner: ada, share: ${share} } }`;
    await home.open(shared('{ ben: download, leo: view }')).run();
    expect((await rowsOf(permissions)).map(({ permission }) => permission)).toEqual([15, 3, 17]);
    const back = albumOf(await home.open(shared('[ben, leo]')).run(), 'a');
    expect(back.share).toEqual([
      { user: 'ben', permission: 'view' },
      { user: 'leo', permission: 'view' },
    ]);
    expect((await rowsOf(permissions)).map(({ permission }) => permission)).toEqual([15, 17, 17]);

    await opened.query(`update normal_album set name = 'Ours', normalized_name = 'ours' where id = $1`, [id]);
    expect(albumOf(await home.open(RULE).run(), 'a')).toMatchObject({ name: 'Ours' });
  }),
);

test(
  'letters that a server may not know in capitals are written as Photos writes them',
  withLibrary(byHand, async (opened) => {
    await using home = aFamily(opened);
    await opened.query("update normal_album set name = 'Été à Nous', normalized_name = 'ÉTÉ À NOUS'");
    await opened.query('update normal_album set name_for_sort = lower(name)');
    const calibrated = await home.open('', soon).calibrate('Été à Nous');
    expect(calibrated.agrees).toBe(true);
    await home.open('albums: { a: { name: Là-bas, owner: ada } }').run();
    expect(await opened.query("select normalized_name from normal_album where name = 'Là-bas'")).toEqual([
      { normalized_name: 'LÀ-BAS' },
    ]);
  }),
);

test(
  'a second album made by hand changes what it can tell, and leaves the rest as it was',
  withLibrary(byHand.album('2024', { owner: 'ada', share: { ben: 'download' } }), async (opened) => {
    await using home = aFamily(opened);
    await opened.query(OTHERWISE);
    await home.open('', soon).calibrate('Our Summer');
    await opened.query('update share set type = 0');
    const calibrated = await home.open('', soon).calibrate('2024');
    expect(unusual(calibrated)).toEqual({
      'normal_album.normalized_name': 'cannot tell',
      'normal_album.create_time': 'cannot tell',
      'share.type': 'learned',
      'share_permission.permission (Viewer)': 'cannot tell',
    });
    expect(calibrated.habits).toMatchObject({ normalizedName: 'lower', owner: 15, view: 17, shareType: 0 });
  }),
);
