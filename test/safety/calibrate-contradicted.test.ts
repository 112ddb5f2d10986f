/** What an album made by hand contradicts stops every writing command; what it cannot tell teaches and stops nothing. */
import { expect, test } from 'vitest';
import { USUAL } from '../../src/synofoto/habits.ts';
import { aFamily, albumOf, albumTables } from '../albums/family-memories.ts';
import { withLibrary } from '../databases/library.ts';
import { family, HAND, lineOf, MADE, RULE, soon, withCases } from './calibrated.ts';

/** Statements on one album, whose number is `$1`. */
const SHARE_OF = '(select passphrase_share from normal_album where id = $1)';
const album = (set: string) => `update normal_album set ${set} where id = $1`;
const members = (set: string) => `update many_item_has_many_normal_album set ${set} where id_normal_album = $1`;
const share = (set: string) => `update share set ${set} where passphrase = ${SHARE_OF}`;
const permission = (set: string, of: 'all' | 1 | 2 = 'all') =>
  `update share_permission set ${set} where passphrase_share = ${SHARE_OF} and (${of === 'all'} or target_id = ${Number(of) || 0})`;

/** Of the first photo's file, which is no photo's number. */
const A_FILE =
  'select max(id) from unit u join many_item_has_many_normal_album m using (id_item) where m.id_normal_album = $1';

/** Column by column: what is done to it, and how it is shown then. */
const CONTRADICTIONS: readonly (readonly [column: string, sql: string, found: string])[] = [
  ['normal_album.type', album('type = 2'), '2'],
  ['normal_album.shared', album('shared = false'), 'false'],
  ['normal_album.normalized_name', album("normalized_name = 'x'"), 'x'],
  ['normal_album.name_for_sort', album("name_for_sort = 'x'"), 'x'],
  ['normal_album.cover', album('cover = 999999'), '999999'],
  ['normal_album.cover', album(`cover = (${A_FILE.replace('id)', 'u.id)')})`), '107, a file'],
  ['normal_album.create_time', album('create_time = create_time * 1000'), `${MADE}000`],
  ['normal_album.item_count', album('item_count = 99'), '99'],
  ['normal_album.item_count', album('item_count = null'), 'empty'],
  ['normal_album.start_time', album('start_time = start_time + 7200'), '2023-05-02 12:00'],
  ['normal_album.end_time', album('end_time = null'), 'empty'],
  ['normal_album.condition', album(`condition = '{"user_id":1}'`), '{"user_id":1}'],
  ['normal_album.colour', album("colour = 'blue'"), 'blue'],
  ['many_item_has_many_normal_album.item_provider_id_user', members('item_provider_id_user = 2'), 'user 2'],
  ['many_item_has_many_normal_album.item_provider_id_user', members('item_provider_id_user = null'), 'empty'],
  ['many_item_has_many_normal_album.album_id_user', members('album_id_user = 2'), 'user 2'],
  ['share.privacy_type', share('privacy_type = 1'), '1'],
  ['share.expired_time', share('expired_time = -1'), '-1'],
  ['share.hashed_password', share("hashed_password = 'SECRET'"), 'one is set'],
  ['share.enable', share('enable = false'), 'false'],
  ['share.id_user', share('id_user = 2'), 'user 2'],
  ['share.modified_time', share('modified_time = 1763900000000'), '1763900000000'],
  [
    'share_permission.permission (owner)',
    `delete from share_permission where target_id = 1 and passphrase_share = ${SHARE_OF}`,
    'no row',
  ],
  ['share_permission.permission (owner)', permission('permission = 16', 1), '16'],
  ['share_permission.permission (Viewer)', permission('permission = 31', 2), '31'],
  ['share_permission.permission (Viewer)', permission('permission = 2', 2), '2'],
  ['share_permission.target_type', permission('target_type = 2'), '2'],
  ['share_permission.target_type', permission('target_type = 2', 2), 'several'],
  ['share_permission.id_user', permission('id_user = 2'), 'user 2'],
];

test(
  'what contradicts is shown side by side, stops whatever writes, and an album that agrees lets it go on',
  withLibrary(withCases(CONTRADICTIONS.length), async (opened) => {
    await using home = aFamily(opened);
    await opened.query("alter table normal_album add column colour text not null default 'red'");
    const memories = home.open(RULE, soon);
    for (const [index, [column, sql, found]] of CONTRADICTIONS.entries()) {
      const id = HAND + 1 + index;
      await opened.query(sql, [id]);
      const calibrated = await memories.calibrate(String(id));
      expect([column, calibrated.agrees, lineOf(calibrated, column)?.verdict]).toEqual([
        column,
        false,
        'contradiction',
      ]);
      expect([column, lineOf(calibrated, column)?.found]).toEqual([column, found]);
      expect(calibrated.habits).toEqual(USUAL);
      expect(JSON.stringify(calibrated)).not.toMatch(/SECRET|Pass000/);
    }
    const refused = {
      code: 'refused',
      message: 'Synology Photos made album 50 otherwise than we would: share_permission.id_user',
      hint: expect.stringContaining('memories doctor --calibrate 50'),
    };
    const tables = await albumTables(opened);
    await expect(memories.run()).rejects.toMatchObject(refused);
    await expect(memories.adopt('Our Summer', 'a')).rejects.toMatchObject(refused);
    await expect(memories.album({ owner: 'ada', name: 'B' }).update({})).rejects.toMatchObject(refused);
    expect(await albumTables(opened)).toEqual(tables);
    expect((await memories.plan()).warnings.join()).toContain('album 50');
    expect(await memories.examine()).toContainEqual(
      expect.objectContaining({ id: 'calibration', verdict: 'refused', cure: refused.hint }),
    );
    expect(await memories.calibrate('Our Summer')).toMatchObject({ agrees: true });
    expect(albumOf(await memories.run(), 'a').action).toBe('create');
  }),
);

test(
  'a passphrase of another shape contradicts, and is not shown',
  withLibrary(
    family.album('Our Summer', { owner: 'ada', share: { ben: 'view' }, link: { passphrase: 'abc-123-xyz' } }),
    async (opened) => {
      await using home = aFamily(opened);
      const calibrated = await home.open('').calibrate('Our Summer');
      expect(lineOf(calibrated, 'share.passphrase')).toMatchObject({
        found: '11 characters, others too',
        verdict: 'contradiction',
      });
      expect(JSON.stringify(calibrated)).not.toContain('abc-123');
    },
  ),
);

/** What an album cannot tell, and why that is. */
const DOUBTFUL: readonly (readonly [column: string, sql: string])[] = [
  ['normal_album.cover', album('cover = 0')],
  // Number of a photo in it, and of another's file.
  ['normal_album.cover', album('cover = 104')],
  ['normal_album.normalized_name', album("name = '2024', normalized_name = '2024', name_for_sort = ''")],
  ['normal_album.create_time', album('create_time = create_time + 3600')],
  ['normal_album.create_time', album('create_time = create_time - 90000')],
  ['many_item_has_many_normal_album.sequence', members('sequence = id_item')],
  ['share_permission.permission (Viewer)', permission('permission = 7', 2)],
  ['normal_album.seen', album('shared = shared')],
];

test(
  'where an album cannot tell, nothing is learned and nothing stops',
  withLibrary(withCases(DOUBTFUL.length), async (opened) => {
    await using home = aFamily(opened);
    await opened.query('alter table normal_album add column seen timestamptz default now()');
    const memories = home.open('', soon);
    for (const [index, [column, sql]] of DOUBTFUL.entries()) {
      const id = HAND + 1 + index;
      await opened.query(sql, [id]);
      const calibrated = await memories.calibrate(String(id));
      expect([column, calibrated.agrees, lineOf(calibrated, column)?.verdict]).toEqual([column, true, 'cannot tell']);
      expect(calibrated.habits).toMatchObject({ normalizedName: 'upper', view: 1, sequence: 0 });
    }
  }),
);
