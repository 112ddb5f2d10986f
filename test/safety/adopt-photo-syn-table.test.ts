/** The table of photo-syn: missing, not to be trusted, or full of nonsense. */
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { aFamily } from '../albums/family-memories.ts';
import { photoSynTable } from '../builders/photo-syn.ts';
import { withLibrary } from '../databases/library.ts';
import { family, journalOf, RULE } from './taken-over.ts';

test(
  'without its table there is nothing to take over, and nothing is made',
  withLibrary(family, async (opened) => {
    await using home = aFamily(opened);
    expect(await home.open(RULE).adoptPhotoSyn()).toMatchObject({ photoSyn: false, applied: false, albums: [] });
    expect(existsSync(journalOf(home))).toBe(false);
  }),
);

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
