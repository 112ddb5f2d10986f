/** Taking over what photo-syn left: its leaks end, its links can be guessed no longer, and people's albums stay. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../src/config/load.ts';
import { aFamily, albumOf, albumTables, idsOf } from '../albums/family-memories.ts';
import { aLibrary, as, by } from '../builders/library.ts';
import { asPhotoSyn, fillAsPhotoSyn, photoSynTable, TABLE_OF_TEXT } from '../builders/photo-syn.ts';
import { contentsOf } from '../cli/cli.ts';
import { type TestLibrary, withLibrary } from '../databases/library.ts';

/** Remy and Aline have a right on the shared space, Leo has none; what Leo keeps for himself was never opened to anybody. */
const family = aLibrary()
  .user('remy', { sharedSpace: true })
  .user('aline', { sharedSpace: true })
  .user('leo')
  .user('away', { disabled: true })
  .day('2024-05-02', 3, as('own'))
  .photo('2024-05-03T10:00:00', as('together'), by('shared'))
  .photo('2024-05-04T10:00:00', as('secret'), by('leo'))
  .photo('2024-05-05T10:00:00', as('shown'), by('aline'))
  .album('By hand', { owner: 'remy', of: ['own'], share: { leo: 'download' } })
  .album('From Aline', { owner: 'aline', of: ['shown'], share: { remy: 'view', leo: 'view' } })
  .album('Clever', { owner: 'remy', of: ['own'], conditional: true });

type Library = TestLibrary<ReturnType<typeof family.build>>;
type Wish = Parameters<typeof asPhotoSyn>[1];

const photosIn = ({ library }: Library, ...labels: readonly string[]): number[] =>
  labels.flatMap((label) => library.photosCalled(label)).sort((a, b) => a - b);

/** With photo-syn's table; it goes again, since an embedded database is kept for the next test only as it was. */
const withTable = (body: (opened: Library) => Promise<void>) =>
  withLibrary(family, async (opened) => {
    await photoSynTable(opened);
    try {
      await body(opened);
    } finally {
      await opened.query('drop table public.auto_album');
    }
  });

/** An album as photo-syn makes them, of photos of everybody, shown to its owner and Aline. */
const souvenirs = (opened: Library, wish: Partial<Wish> = {}): Promise<number> =>
  asPhotoSyn(opened, {
    owner: 'remy',
    name: 'Souvenirs',
    photos: photosIn(opened, 'own', 'together', 'secret', 'shown'),
    sharables: ['remy', 'aline'],
    ...wish,
  });

const RULE =
  'albums:\n  souvenirs: { name: Souvenirs, owner: remy, from: { taken: 2024.. }, pick: 2, share: [aline] }\n';
const NO_RULE = 'language: en\n';

interface Stands {
  readonly name: string;
  readonly passphrase: string | null;
  readonly shared: boolean;
  readonly cover: number;
  readonly count: number;
  readonly members: readonly (readonly [photo: number, provider: number])[];
  /** By user name. */
  readonly rights: Readonly<Record<string, number>> | null;
}

/** An album as anybody would find it; undefined: gone. */
const stands = async ({ query }: Library, id: number): Promise<Stands | undefined> => {
  const [row] = await query<Stands>(
    `select a.name, a.passphrase_share as passphrase, a.shared, a.cover, a.item_count as count,
            (select json_agg(json_build_array(m.id_item, m.item_provider_id_user) order by m.id_item)
               from many_item_has_many_normal_album m where m.id_normal_album = a.id) as members,
            (select json_object_agg(u.name, p.permission) from share_permission p join user_info u on u.id = p.target_id
              where p.passphrase_share = a.passphrase_share) as rights
       from normal_album a where a.id = $1`,
    [id],
  );
  return row;
};

const photosOf = (album: Stands | undefined): number[] => (album?.members ?? []).map(([photo]) => photo);

const autoAlbum = ({ query }: Library) => query('select to_jsonb(a)::text as row from auto_album a order by 1');

/** As Photos draws passphrases. */
const RANDOM = /^[A-Za-z0-9]{9}$/;

describe('an album of photo-syn', () => {
  test(
    'becomes the album of the rule that asks for it: without what was never opened, with a link nobody can guess',
    withTable(async (opened) => {
      const id = await souvenirs(opened);
      const owner = opened.library.user('remy');
      await using home = aFamily(opened);
      const memories = home.open(RULE);
      const table = await autoAlbum(opened);
      const document = await memories.adoptPhotoSyn();

      expect(document).toMatchObject({ applied: true, photoSyn: true, lines: null });
      const album = albumOf(document, 'souvenirs');
      expect(album).toMatchObject({ action: 'update', user: 'remy', album: id, removed: 1 });
      expect(album.left).toEqual([{ id: opened.library.photo('secret'), because: "leo's own, never opened to remy" }]);
      const taken = await stands(opened, id);
      expect(taken).toMatchObject({ name: 'Souvenirs', shared: true, count: 5, rights: { remy: 31, aline: 1 } });
      expect(taken?.passphrase).toMatch(RANDOM);
      expect(await opened.query("select 1 from share where passphrase like '%pass'")).toEqual([]);
      expect(photosOf(taken)).toEqual(photosIn(opened, 'own', 'together', 'shown'));
      expect(idsOf(album)).toEqual(photosOf(taken));
      expect(photosOf(taken)).toContain(taken?.cover);
      // Aline's photo is said to be put in by her, all others by Remy.
      const providers = new Map(taken?.members);
      expect(providers.get(opened.library.photo('shown'))).toBe(opened.library.user('aline'));
      expect(new Set(providers.values())).toEqual(new Set([owner, opened.library.user('aline')]));
      expect(await autoAlbum(opened)).toEqual(table);

      // The rule replaces what photo-syn drew, and leaves link and rights alone.
      const refreshed = albumOf(await memories.run(), 'souvenirs');
      expect(refreshed).toMatchObject({ action: 'update', album: id });
      const then = await stands(opened, id);
      expect(photosOf(then)).toHaveLength(2);
      expect(then).toMatchObject({ passphrase: taken?.passphrase, rights: taken?.rights, shared: true });
    }),
  );

  test(
    'shows an invitee only what they may open, or the owner shows of their own',
    withTable(async (opened) => {
      const id = await souvenirs(opened, { sharables: ['remy', 'aline', 'leo'] });
      await using home = aFamily(opened);
      const memories = home.open(RULE);
      const album = albumOf(await memories.adoptPhotoSyn(), 'souvenirs');
      expect(album.left).toEqual([
        {
          id: opened.library.photo('together'),
          because: 'from the shared space, not open to leo, to whom the album is shown',
        },
        { id: opened.library.photo('secret'), because: "leo's own, never opened to remy" },
      ]);
      expect(photosOf(await stands(opened, id))).toEqual(photosIn(opened, 'own', 'shown'));
      expect(album.notes.join()).toContain('does not share it with leo');
      // Nobody loses a right by the taking over; from then on the rule decides.
      expect((await stands(opened, id))?.rights).toEqual({ remy: 31, aline: 1, leo: 1 });
      await memories.run();
      expect((await stands(opened, id))?.rights).toEqual({ remy: 31, aline: 1 });
    }),
  );

  test(
    'is not its own permission: what only photo-syn shows to somebody was never opened to them',
    withTable(async (opened) => {
      await souvenirs(opened, { owner: 'leo', name: 'Leo', photos: photosIn(opened, 'secret'), sharables: ['remy'] });
      const id = await souvenirs(opened, { sharables: ['remy'] });
      await using home = aFamily(opened);
      await home.open(RULE).adoptPhotoSyn();
      expect(photosOf(await stands(opened, id))).not.toContain(opened.library.photo('secret'));
    }),
  );

  test(
    'goes when nothing may stay in it, and no album is ever empty',
    withTable(async (opened) => {
      const leak = await souvenirs(opened, { name: 'Leak', photos: photosIn(opened, 'secret') });
      const empty = await souvenirs(opened, { name: 'Empty', photos: [] });
      await using home = aFamily(opened);
      const document = await home.open(NO_RULE).adoptPhotoSyn();
      expect(document.albums.map(({ name, action, reason }) => [name, action, reason])).toEqual([
        ['Leak', 'remove', 'no-longer-allowed'],
        ['Empty', 'skip', expect.stringContaining('it is empty')],
      ]);
      expect(await stands(opened, leak)).toBeUndefined();
      expect(await stands(opened, empty)).toBeDefined();
      expect(await opened.query("select 1 from share where passphrase = 'LEAK_remy_pass'")).toEqual([]);
    }),
  );

  test(
    'stays off where people switched sharing off, and gets a new link all the same',
    withTable(async (opened) => {
      const id = await souvenirs(opened);
      await opened.query('update normal_album set shared = false where id = $1', [id]);
      await using home = aFamily(opened);
      const memories = home.open(RULE);
      await memories.adoptPhotoSyn();
      const taken = await stands(opened, id);
      expect(taken).toMatchObject({ shared: false, rights: { remy: 31, aline: 1 } });
      expect(taken?.passphrase).toMatch(RANDOM);
      await memories.run();
      expect(await stands(opened, id)).toMatchObject({ shared: false, passphrase: taken?.passphrase });
    }),
  );

  test(
    'keeps the name people gave it, whichever of its two names the rule knows',
    withTable(async (opened) => {
      const id = await souvenirs(opened);
      await opened.query("update normal_album set name = 'Nous' where id = $1", [id]);
      await using home = aFamily(opened);
      const memories = home.open(RULE);
      expect(albumOf(await memories.adoptPhotoSyn(), 'souvenirs')).toMatchObject({ album: id, name: 'Nous' });
      expect(albumOf(await memories.run(), 'souvenirs')).toMatchObject({ action: 'update', name: 'Nous' });
    }),
  );
});

describe('albums no rule asks for', () => {
  test(
    'of several members, with apostrophes, get keys of their own and lines that a rule can be made of',
    withLibrary(family, async (opened) => {
      await photoSynTable(opened, TABLE_OF_TEXT);
      const name = "L'été d`Aline";
      const [his, hers] = [
        await souvenirs(opened, { name, photos: photosIn(opened, 'own'), sharables: ['remy', 'aline'] }),
        await souvenirs(opened, {
          name,
          owner: 'aline',
          photos: photosIn(opened, 'shown'),
          sharables: ['remy', 'aline'],
        }),
      ];
      const plain = await souvenirs(opened, { name: 'Trips', photos: photosIn(opened, 'own'), sharables: undefined });
      await using home = aFamily(opened);
      const document = await home.open(NO_RULE).adoptPhotoSyn();
      expect(document.albums.map(({ key, user, album }) => [key, user, album])).toEqual([
        ['l-ete-d-aline', 'remy', his],
        ['l-ete-d-aline', 'aline', hers],
        ['trips-2', 'remy', plain],
      ]);
      expect(document.lines).toBe(
        [
          'albums:',
          '  l-ete-d-aline:',
          `    name: ${JSON.stringify(name)}`,
          '    for: [remy, aline]',
          '    from: {}',
          '    pick: 3',
          '    share: [aline, remy]',
          '  trips-2:',
          '    name: Trips',
          '    owner: remy',
          '    from: {}',
          '    pick: 3',
        ].join('\n'),
      );
      const lines = `database: /nowhere\n${document.lines}\n`;
      expect(parseConfig(lines, 'memories.yml', {}).config.albums.map(({ key }) => key)).toHaveLength(2);

      // Nobody asks for them: they stay as they are, and plan says so.
      const planned = await home.open(NO_RULE).plan();
      expect(planned.albums).toEqual([]);
      expect(planned.warnings.join('\n')).toContain('is no longer asked for');
      // With the lines they are refreshed.
      const run = await home.open(document.lines ?? '').run();
      expect(run.albums.map(({ album, action }) => [album, action])).toEqual([
        [his, expect.stringMatching('update|unchanged')],
        [hers, expect.stringMatching('update|unchanged')],
        [plain, expect.stringMatching('update|unchanged')],
      ]);
    }),
  );
});

describe('left alone', () => {
  test(
    'are albums people made, whatever photo-syn remembers of their numbers, byte for byte',
    withTable(async (opened) => {
      const { library, query } = opened;
      const gone = await souvenirs(opened, { name: 'Gone' });
      await query('delete from many_item_has_many_normal_album where id_normal_album = $1', [gone]);
      await query('delete from normal_album where id = $1', [gone]);
      const remember = (album: number, user: string) =>
        query("insert into auto_album values ($1, $2, 'Souvenirs', 1, 1, true)", [album, library.user(user)]);
      // Aline's album has a number photo-syn knew as one of Remy's; and so has a conditional one.
      await remember(library.album('From Aline'), 'remy');
      await remember(library.album('Clever'), 'remy');
      const away = await souvenirs(opened, { owner: 'away', name: 'Away' });
      const before = await contentsOf(opened);
      await using home = aFamily(opened);
      const document = await home.open(RULE).adoptPhotoSyn();
      expect(document.albums.map(({ album, action, reason }) => [album, action, reason])).toEqual([
        [away, 'skip', 'the account of away is switched off'],
      ]);
      expect(document.applied).toBe(false);
      expect(document.warnings.join()).toContain('also remembers the numbers');
      expect(await contentsOf(opened)).toBe(before);
      expect(existsSync(path.join(home.state, 'journal.jsonl'))).toBe(false);
    }),
  );

  test(
    'is everything else while an album is taken over',
    withTable(async (opened) => {
      const id = await souvenirs(opened);
      const others = () =>
        opened.query(
          `select to_jsonb(a)::text as row from normal_album a where id <> ${id}
           union all select to_jsonb(m)::text from many_item_has_many_normal_album m where id_normal_album <> ${id}
           union all select to_jsonb(s)::text from share s where passphrase in (select passphrase_share from normal_album where id <> ${id})
           union all select to_jsonb(p)::text from share_permission p where passphrase_share in (select passphrase_share from normal_album where id <> ${id})
           order by 1`,
        );
      const before = await others();
      await using home = aFamily(opened);
      expect((await home.open(RULE).adoptPhotoSyn()).applied).toBe(true);
      expect(await others()).toEqual(before);
      expect(before.length).toBeGreaterThan(6);
    }),
  );

  test(
    'is an album whose rule has one already',
    withTable(async (opened) => {
      await using home = aFamily(opened);
      const memories = home.open(RULE);
      const made = albumOf(await memories.run(), 'souvenirs').album;
      const id = await souvenirs(opened);
      const before = await albumTables(opened);
      const document = await memories.adoptPhotoSyn();
      expect(albumOf(document, 'souvenirs')).toMatchObject({
        album: id,
        action: 'skip',
        reason: expect.stringContaining(`already has the album "Souvenirs" (number ${made})`),
      });
      expect(await albumTables(opened)).toEqual(before);
    }),
  );
});

test(
  'a second time nothing is left to do, and nothing is written',
  withTable(async (opened) => {
    await souvenirs(opened);
    await souvenirs(opened, { name: 'Other', sharables: undefined });
    await using home = aFamily(opened);
    const memories = home.open(RULE);
    await memories.adoptPhotoSyn();
    const before = await albumTables(opened);
    const journal = () => readFileSync(path.join(home.state, 'journal.jsonl'), 'utf8');
    const noted = journal();
    expect(await memories.adoptPhotoSyn()).toMatchObject({ applied: false, adopted: 2, albums: [] });
    expect(await albumTables(opened)).toEqual(before);
    expect(journal()).toBe(noted);
  }),
);

test(
  'a dry run, and what is said before it is done, are what is done; only the links are drawn then',
  withTable(async (opened) => {
    await souvenirs(opened);
    await using home = aFamily(opened);
    const memories = home.open(RULE);
    const before = await contentsOf(opened);
    const dry = await memories.adoptPhotoSyn({ dryRun: true });
    expect(await contentsOf(opened)).toBe(before);
    expect(existsSync(path.join(home.state, 'journal.jsonl'))).toBe(false);
    const said: unknown[] = [];
    const stood: string[] = [];
    const done = await memories.adoptPhotoSyn({
      onPlan: ({ albums, applied }) => {
        said.push(albums, applied);
        stood.push(before);
      },
    });
    expect(said).toEqual([dry.albums, false]);
    expect(done.albums).toEqual(dry.albums);
    expect(JSON.stringify([dry, done])).not.toContain('_pass');
  }),
);

test(
  'photo-syn at work within two days is told; not refused',
  withTable(async (opened) => {
    const id = await souvenirs(opened);
    const now = 1_800_000_000;
    await using home = aFamily(opened);
    const memories = home.open(RULE, { clock: () => now });
    const warnings = async () => (await memories.adoptPhotoSyn({ dryRun: true })).warnings;
    expect(await warnings()).toEqual([]);
    await fillAsPhotoSyn(opened, id, photosIn(opened, 'own'), now - 2 * 86_400 + 1);
    expect((await warnings()).join()).toContain('Switch its task off first');
    expect((await memories.adoptPhotoSyn()).applied).toBe(true);
  }),
);

test(
  'without its table there is nothing to take over, and nothing is made',
  withLibrary(family, async (opened) => {
    await using home = aFamily(opened);
    expect(await home.open(RULE).adoptPhotoSyn()).toMatchObject({ photoSyn: false, applied: false, albums: [] });
    expect(existsSync(path.join(home.state, 'journal.jsonl'))).toBe(false);
  }),
);

/** Everything that holds albums and shares, byte by byte, but the counter of versions. */
const bytes = async ({ query }: Library): Promise<unknown> => [
  await query("select (to_jsonb(a) - 'version')::text as row from normal_album a order by id"),
  await query('select to_jsonb(m)::text as row from many_item_has_many_normal_album m order by 1'),
  await query('select to_jsonb(s)::text as row from share s order by 1'),
  await query('select to_jsonb(p)::text as row from share_permission p order by 1'),
  await query('select to_jsonb(a)::text as row from auto_album a order by 1'),
];

describe('taken back', () => {
  test(
    "it is photo-syn's again, byte for byte, old link and all; and may be taken over once more",
    withTable(async (opened) => {
      await souvenirs(opened, { photos: photosIn(opened, 'own', 'together') });
      await souvenirs(opened, { name: 'Other', photos: photosIn(opened, 'own'), sharables: undefined });
      await using home = aFamily(opened);
      const memories = home.open(RULE);
      const before = await bytes(opened);
      const { run } = await memories.adoptPhotoSyn();
      expect(await bytes(opened)).not.toEqual(before);
      await memories.undo(run);
      expect(await bytes(opened)).toEqual(before);
      expect((await memories.adoptPhotoSyn({ dryRun: true })).albums).toHaveLength(2);
    }),
  );

  test(
    'no photo comes back that was never opened, nor an album of nothing else',
    withTable(async (opened) => {
      const id = await souvenirs(opened);
      const leak = await souvenirs(opened, { name: 'Leak', photos: photosIn(opened, 'secret') });
      await using home = aFamily(opened);
      const memories = home.open(NO_RULE);
      const { run } = await memories.adoptPhotoSyn();
      await memories.undo(run);
      expect(photosOf(await stands(opened, id))).not.toContain(opened.library.photo('secret'));
      expect(await stands(opened, leak)).toBeUndefined();
    }),
  );
});

describe('its table', () => {
  test.skipIf(process.env.DATABASE === 'pglite')(
    "is read as postgres only if it is a plain table: of anything else, somebody's code would run with every right",
    withLibrary(family, async (opened) => {
      await opened.query(
        'create type public.odd as (n int); create table public.auto_album (album_id odd, user_id int)',
      );
      await using home = aFamily(opened);
      const memories = home.open(RULE);
      await expect(memories.adoptPhotoSyn()).rejects.toMatchObject({
        code: 'no-rights',
        hint: expect.stringContaining('grant select on public.auto_album to'),
      });
      // Whoever reads it by a right of their own may do so, whatever it is; there is nothing in it.
      await opened.query('grant select on public.auto_album to public');
      expect(await memories.adoptPhotoSyn()).toMatchObject({ photoSyn: true, albums: [] });
    }),
  );

  test(
    'may lack columns, and hold nonsense',
    withLibrary(family, async (opened) => {
      await photoSynTable(opened, 'create table public.auto_album (album_id text, user_id text, album_name text)');
      const id = String(opened.library.album('By hand'));
      await opened.query(
        `insert into auto_album values (null, '1', 'x'), ('twelve', '1', 'x'), ('', '1', 'x'), ('${id}', 'ada', 'x')`,
      );
      await using home = aFamily(opened);
      expect(await home.open(RULE).adoptPhotoSyn()).toMatchObject({ photoSyn: true, albums: [], warnings: [] });
    }),
  );
});
