/**
 * `doctor --calibrate`: an album made by hand is held against what we would write. What differs harmlessly is learned
 * and written from then on; what contradicts stops every writing command.
 */
import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Calibrated } from '../../src/calibrate.ts';
import { USUAL } from '../../src/synofoto/habits.ts';
import { aFamily, albumOf, albumTables, type Family } from '../albums/family-memories.ts';
import { aLibrary, by } from '../builders/library.ts';
import { cliFor, contentsOf } from '../cli/cli.ts';
import { type TestLibrary, withLibrary, withOlderLibrary } from '../databases/library.ts';

const family = aLibrary().user('ada').user('ben').user('leo').day('2023-05-02', 4).day('2023-05-03', 2, by('ben'));

const MADE = 1_763_900_000;
/** A minute after the album was made. */
const soon = { clock: () => MADE + 60 };

/** As Synology Photos leaves it when Ada makes an album, chooses a cover, and invites Ben as Viewer. */
const byHand = family.album('Our Summer', { owner: 'ada', share: { ben: 'view' }, createTime: MADE });
const HAND = 21;

const RULE = 'albums: { a: { name: Chez Nous, owner: ada, share: [ben] } }';

const verdictsOf = ({ columns }: Calibrated): Record<string, string> =>
  Object.fromEntries(columns.map(({ column, verdict }) => [column, verdict]));

const lineOf = ({ columns }: Calibrated, column: string) => columns.find((one) => one.column === column);

/** What is not simply the same. */
const unusual = (calibrated: Calibrated): Record<string, string> =>
  Object.fromEntries(Object.entries(verdictsOf(calibrated)).filter(([, verdict]) => verdict !== 'same'));

const fileIn = ({ state }: Family): string => path.join(state, 'calibration.json');

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

/** Another Synology Photos than the one we know. */
const OTHERWISE = `
update normal_album set normalized_name = lower(name), name_for_sort = '', sort_by = 2, sort_direction = 1, status = 3;
update share set type = 5;
update share_permission set permission = case permission when 31 then 15 when 1 then 17 else permission end;
update many_item_has_many_normal_album set sequence = 1.5;
`;

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

const manyByHand = CONTRADICTIONS.reduce(
  (so, _, index) => so.album(`Our Case ${index}`, { owner: 'ada', share: { ben: 'view' }, createTime: MADE }),
  byHand,
);

test(
  'what contradicts is shown side by side, stops whatever writes, and an album that agrees lets it go on',
  withLibrary(manyByHand, async (opened) => {
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
  withLibrary(
    DOUBTFUL.reduce(
      (so, _, index) => so.album(`Our Doubt ${index}`, { owner: 'ada', share: { ben: 'view' }, createTime: MADE }),
      byHand,
    ),
    async (opened) => {
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
    },
  ),
);

const unfit = byHand
  .album('By Condition', { owner: 'ada', conditional: true, share: { ben: 'view' } })
  .album('Nothing In It', { owner: 'ada', of: [], share: { ben: 'view' } })
  .album('Alone', { owner: 'ada' })
  .album('Stopped', { owner: 'ada', share: { ben: 'view' }, link: { enabled: false } })
  .album('For Nobody', { owner: 'ada', share: {} })
  .album('For All', { owner: 'ada', share: { ben: 'view', leo: 'view' } })
  .album('Souvenirs', { owner: 'ada', share: { ben: 'view' }, link: { passphrase: 'SOUVENIRS_ada_pass' } })
  .album('Twice', { owner: 'ada', share: { ben: 'view' } })
  .album('Twice', { owner: 'ben', share: { ada: 'view' } });

test(
  'an album that cannot be a pattern is refused in words that say how to make one; nothing is kept',
  withLibrary(unfit, async (opened) => {
    await using home = aFamily(opened);
    const memories = home.open(RULE);
    await memories.run();
    const said = async (wanted: string) =>
      memories.calibrate(wanted).then(
        () => 'it was calibrated',
        ({ code, message, hint }) => `${code}: ${message}${hint.includes('as Viewer') ? '' : ` ${hint}`}`,
      );
    expect(await said('Our Sumer')).toBe('usage: There is no album "Our Sumer". Did you mean "Our Summer"?');
    expect(await said('9999')).toBe('usage: There is no album "9999".');
    expect(await said('By Condition')).toBe(
      'usage: "By Condition" is a conditional album, which Synology Photos fills by itself',
    );
    expect(await said('Nothing In It')).toBe('usage: "Nothing In It" is empty');
    expect(await said('Alone')).toBe('usage: "Alone" is not shared');
    expect(await said('Stopped')).toBe('usage: "Stopped" is not shared');
    expect(await said('For Nobody')).toBe('usage: "For Nobody" is shared with nobody');
    expect(await said('For All')).toBe('usage: "For All" is shared with several people');
    expect(await said('Souvenirs')).toMatch('was made by photo-syn');
    expect(await said('Chez Nous')).toMatch('was made by this program');
    expect(await said('Twice')).toBe(
      'usage: Several albums are named "Twice": numbers 29 and 30 Write the number instead.',
    );
    expect(existsSync(fileIn(home))).toBe(false);
    expect(await said('30')).toBe('it was calibrated');
  }),
);

/** What may have become of the file, and what is said about it. */
const DAMAGED: readonly (readonly [text: string, says: string])[] = [
  ['{"format":1,', 'it is damaged'],
  ['{"format":9}', 'newer version of this program (format 9)'],
  ['{"format":1,"at":"","album":1,"habits":{"view":"all"},"contradictions":[]}', 'damaged'],
  ['{"format":1,"at":"","album":1,"habits":{"nameForSort":"x"},"contradictions":[]}', 'damaged'],
  ['{"format":1,"at":"","album":1,"habits":{"colour":1},"contradictions":[]}', 'damaged'],
  ['{"format":1,"at":"","album":1,"habits":{}}', 'damaged'],
];

test(
  'a damaged or newer file: nothing is written, and doctor says what to do',
  withLibrary(byHand, async (opened) => {
    await using home = aFamily(opened);
    const memories = home.open(RULE);
    for (const [text, says] of DAMAGED) {
      writeFileSync(fileIn(home), text);
      chmodSync(fileIn(home), 0o600);
      const refused = {
        code: 'refused',
        message: expect.stringContaining(says),
        hint: expect.stringMatching('--calibrate'),
      };
      await expect(memories.run()).rejects.toMatchObject(refused);
      await expect(memories.calibrate('Our Summer')).rejects.toMatchObject(refused);
      expect(await memories.examine()).toContainEqual(
        expect.objectContaining({ id: 'calibration', verdict: 'refused', found: refused.message }),
      );
      expect(readFileSync(fileIn(home), 'utf8')).toBe(text);
    }
    expect(await opened.query('select 1 from normal_album')).toHaveLength(1);
  }),
);

/** Three albums made by hand, the newest of them shared; and what is done to all, or some. */
const three = family
  .album('One', { owner: 'ada', share: { ben: 'view' } })
  .album('Two', { owner: 'ada', share: { ben: 'view' } })
  .album('Three', { owner: 'ada' });

describe('doctor looks at albums made by hand', () => {
  const lookedAt = async (opened: TestLibrary, sql: string) => {
    await opened.query(sql);
    await using home = aFamily(opened);
    const memories = home.open(RULE);
    const check = (await memories.examine()).find(({ id }) => id === 'habits');
    const ran = await memories.run().then(
      () => 'ran',
      ({ code }) => code,
    );
    return [check?.verdict, check?.found, ran];
  };

  test.each([
    ['all is as we write', 'select 1', 'fine', '3 albums as we would write them', 'ran'],
    [
      'no cover is a photo',
      'update normal_album set cover = 105',
      'refused',
      'of the 3 newest albums, not in 3 of 3: the cover is one of the photos',
      'unknown-layout',
    ],
    [
      'covers of photos long deleted',
      'update normal_album set cover = 9999',
      'fine',
      '3 albums as we would write them',
      'ran',
    ],
    [
      'one is counted wrongly',
      'update normal_album set item_count = 9 where id = 21',
      'note',
      'of the 3 newest albums, not in 1 of 3: an album counts its photos',
      'ran',
    ],
    [
      'owners have another right',
      'update share_permission set permission = 15 where target_id = 1',
      'refused',
      'of the 3 newest albums, not in 2 of 2: the owner has the right of an owner',
      'unknown-layout',
    ],
    [
      'one that can tell is not enough',
      'delete from normal_album where id = 21; update share_permission set permission = 15 where target_id = 1',
      'note',
      'of the 2 newest albums, not in 1 of 1: the owner has the right of an owner',
      'ran',
    ],
    ['there is none', 'delete from normal_album', 'note', 'no album made by hand to compare with', 'ran'],
  ])('%s', (_, sql, verdict, found, ran) =>
    withLibrary(three, async (opened) => {
      expect(await lookedAt(opened, sql)).toEqual([verdict, found, ran]);
    })(),
  );

  test(
    'a calibration settles it, and ours do not count',
    withLibrary(byHand.album('Our Winter', { owner: 'ada', share: { ben: 'view' } }), async (opened) => {
      await using home = aFamily(opened);
      await home.open(RULE).run();
      await opened.query('update share_permission set permission = 15 where target_id = 1');
      const look = async () => (await home.open('', soon).examine()).find(({ id }) => id === 'habits');
      expect(await look()).toMatchObject({ verdict: 'refused', cure: expect.stringContaining('--calibrate') });
      await home.open('', soon).calibrate('Our Summer');
      expect(await look()).toMatchObject({ verdict: 'fine', found: '2 albums as we would write them' });
    }),
  );
});

describe('on the command line', () => {
  const configured = (opened: TestLibrary) => {
    const cli = cliFor(opened);
    cli.configure(RULE);
    return cli;
  };

  test(
    'side by side, in a terminal of 80 columns',
    withLibrary(byHand, async (opened) => {
      await opened.query(OTHERWISE);
      await opened.query('update normal_album set item_count = 7');
      const cli = configured(opened);
      const { code, out, err } = await cli.run('doctor --calibrate 21 --no-color', { isTTY: true });
      expect([code, err]).toEqual([3, '']);
      expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
      expect(out.replace(/ +$/gm, '')).toMatchInlineSnapshot(`
        "Our Summer · number 21 · of ada

        column                    Synology Photos    we would write
        The album (normal_album)
          type                    0                  0                  ✓ same
          shared                  true               true               ✓ same
          normalized_name         our summer         OUR SUMMER         + learned
          name_for_sort           ''                 OUR SUMMER         + learned
          cover                   101, a photo       a photo of it      ✓ same
          sort_by                 2                  0                  + learned
          sort_direction          1                  0                  + learned
          status                  3                  0                  + learned
          create_time             2025-11-23 12:13   real time          i cannot tell
          item_count              7                  4                  ✗ contradiction
          start_time              2023-05-02 10:00   2023-05-02 10:00   ✓ same
          end_time                2023-05-02 11:30   2023-05-02 11:30   ✓ same
          version                 10                 by its trigger     ✓ same
          cant_migrate_condition  empty              empty              ✓ same
          condition               empty              empty              ✓ same
        The photos in it (many_item_has_many_normal_album)
          item_provider_id_user   its owner          its owner          ✓ same
          album_id_user           its owner          its owner          ✓ same
          sequence                1.5                0                  + learned
        How it is shared (share)
          passphrase              9 letters, digits  9 letters, digits  ✓ same
          privacy_type            0                  0                  ✓ same
          type                    5                  0                  + learned
          enable                  true               true               ✓ same
          expired_time            0                  0                  ✓ same
          hashed_password         ''                 ''                 ✓ same
          id_user                 the owner          the owner          ✓ same
          modified_time           2025-11-23 12:13   real time          ✓ same
        With whom (share_permission)
          permission (owner)      15                 31                 + learned
          permission (Viewer)     17                 1                  + learned
          target_type             1                  1                  ✓ same
          id_user                 the owner          the owner          ✓ same

        + normalized_name: It would be learned if nothing contradicted.
        + name_for_sort: It would be learned if nothing contradicted.
        + sort_by: It would be learned if nothing contradicted.
        + sort_direction: It would be learned if nothing contradicted.
        + status: It would be learned if nothing contradicted.
        i create_time: An album made within the last quarter of an hour would tell. We
          write real time.
        ✗ item_count: The album does not hold as many photos as it says.
        + sequence: It would be learned if nothing contradicted.
        + type: It would be learned if nothing contradicted.
        + permission (owner): It would be learned if nothing contradicted.
        + permission (Viewer): It would be learned if nothing contradicted.

        1 column contradicts what we would write, so nothing is written any more. Please
        open an issue with the output of: memories doctor --calibrate 21 --json. If
        another album made by hand agrees, calibrate with that one, and writing goes on.
        "
      `);
      expect((await cli.run('run')).code).toBe(3);
      expect((await cli.run('doctor')).code).toBe(3);
      await opened.query('update normal_album set item_count = 4');
      const agreed = await cli.run('doctor --calibrate 21');
      expect(agreed.code).toBe(0);
      expect(agreed.out).toContain('9 columns taught us something');
      expect((await cli.run('doctor --calibrate 21 --quiet')).out).toBe('');
      expect((await cli.run('run')).code).toBe(0);
    }),
  );

  test(
    'as a document, and what is wrong with a command line',
    withLibrary(byHand, async (opened) => {
      const cli = configured(opened);
      const { code, out } = await cli.run('doctor --calibrate 21 --json');
      const { columns, ...rest } = JSON.parse(out);
      expect([code, rest]).toEqual([
        0,
        { album: { id: 21, name: 'Our Summer', user: 'ada' }, agrees: true, habits: USUAL },
      ]);
      expect(columns).toContainEqual({
        column: 'share_permission.permission (Viewer)',
        found: '1',
        ours: '1',
        verdict: 'same',
        says: '',
      });
      expect(await cli.run('doctor --calibrate')).toMatchObject({ code: 2 });
      expect(await cli.run('doctor --calibrate Nothing')).toMatchObject({
        code: 2,
        err: expect.stringContaining('There is no album "Nothing".'),
      });
    }),
  );
});
