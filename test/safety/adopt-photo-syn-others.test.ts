/** What stands beside the albums that rules ask for: albums no rule asks for, and those of people, which stay. */
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../src/config/load.ts';
import { aFamily, albumOf, albumTables } from '../albums/family-memories.ts';
import { photoSynTable, TABLE_OF_TEXT } from '../builders/photo-syn.ts';
import { contentsOf } from '../cli/cli.ts';
import { withLibrary } from '../databases/library.ts';
import { family, journalOf, NO_RULE, photosIn, RULE, souvenirs, withSouvenirs, withTable } from './taken-over.ts';

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
      expect(existsSync(journalOf(home))).toBe(false);
    }),
  );

  test(
    'is everything else while an album is taken over',
    withSouvenirs(async ({ opened, id, memories }) => {
      const others = () =>
        opened.query(
          `select to_jsonb(a)::text as row from normal_album a where id <> ${id}
           union all select to_jsonb(m)::text from many_item_has_many_normal_album m where id_normal_album <> ${id}
           union all select to_jsonb(s)::text from share s where passphrase in (select passphrase_share from normal_album where id <> ${id})
           union all select to_jsonb(p)::text from share_permission p where passphrase_share in (select passphrase_share from normal_album where id <> ${id})
           order by 1`,
        );
      const before = await others();
      expect((await memories.adoptPhotoSyn()).applied).toBe(true);
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
