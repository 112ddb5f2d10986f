/** The heart of the command line: plan says it, run does it, and doing it twice changes nothing. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PlanDocument } from '../../src/planning/document.ts';
import { withLibrary } from '../databases/library.ts';
import { cliFor, contentsOf } from './cli.ts';
import { ALBUMS, family } from './family.ts';

const TODAY = '--today 2026-11-23';
const documentOf = (text: string): PlanDocument => JSON.parse(text);
const actionsOf = (text: string) => documentOf(text).albums.map(({ key, user, action }) => `${key}@${user} ${action}`);

describe('plan', () => {
  test(
    'tells each album in a few lines and writes nothing, neither in the database nor beside the configuration',
    withLibrary(family, async (library) => {
      const cli = cliFor(library);
      cli.configure(ALBUMS);
      const before = await contentsOf(library);
      const { code, out, err } = await cli.run(`plan ${TODAY}`);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toMatchInlineSnapshot(`
        "Plan for 23 November 2026

        + Souvenirs · of ada · new
            10 photos, 2 May 2023 to 14 July 2024 · cover 112
            all with Sedona · 4 with Ada · 4 rated 5 · over 14 months
            shared with ben
            shows 10 photos of ada's own to ben

        + Ada alone · of ada · new
            3 photos, 2 May 2023 · cover 105
            all with Ada · all with Sedona

        + Ben alone · of ben · new
            3 photos, 15 July 2024 · cover 119
            all with Ben

        3 albums: 3 new. Nothing was written; memories run does it.
        "
      `);
      expect(await contentsOf(library)).toBe(before);
      expect(existsSync(path.join(cli.folder, '.memories'))).toBe(false);
    }),
  );

  test(
    'prints with --json the document and nothing else, wherever the flag stands',
    withLibrary(family, async (library) => {
      const cli = cliFor(library);
      cli.configure(ALBUMS);
      for (const line of [`--json plan ${TODAY}`, `plan --json ${TODAY}`, `${TODAY} plan --only souvenirs --json`]) {
        const { code, out } = await cli.run(line);
        const document = documentOf(out);
        expect(code).toBe(0);
        expect(document).toMatchObject({ today: '2026-11-23', applied: false });
        expect(document.run).toMatch(/^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ-[a-z0-9]{3}$/);
        expect(Object.keys(document.albums[0] ?? {})).toEqual(
          expect.arrayContaining(
            'key kind user album name action reason share items cover added removed title'.split(' '),
          ),
        );
        expect(document.albums[0]).toMatchObject({
          key: 'souvenirs',
          kind: 'rule',
          user: 'ada',
          album: null,
          action: 'create',
          share: [{ user: 'ben', permission: 'view' }],
        });
        expect(document.albums[0]).not.toHaveProperty('writing');
      }
    }),
  );

  test(
    '--only and --user narrow it',
    withLibrary(family, async (library) => {
      const cli = cliFor(library);
      cli.configure(ALBUMS);
      expect(actionsOf((await cli.run('plan --json --only mine souvenirs --user ben')).out)).toEqual([
        'mine@ben create',
      ]);
      const none = await cli.run('plan --user leo');
      expect(none.code).toBe(0);
      expect(none.out).toContain('No album is for these users.');
    }),
  );
});

describe('run', () => {
  test(
    'makes the albums; a second run finds them as they should be and writes nothing',
    withLibrary(family, async (library) => {
      const cli = cliFor(library);
      cli.configure(ALBUMS);
      const first = await cli.run(`run ${TODAY}`);
      expect({ code: first.code, err: first.err }).toEqual({ code: 0, err: '' });
      expect(first.out).toMatch(/^Run of 23 November 2026\n/);
      expect(first.out).toMatch(/\nDone\. 3 albums: 3 new\.\n$/);
      expect(
        await library.query(
          `select name, item_count as photos from normal_album where name ~ 'Souv|alone' order by name`,
        ),
      ).toEqual([
        { name: 'Ada alone', photos: 3 },
        { name: 'Ben alone', photos: 3 },
        { name: 'Souvenirs', photos: 10 },
      ]);

      const before = await contentsOf(library);
      const second = await cli.run(`run ${TODAY}`);
      expect(second.code).toBe(0);
      expect(second.out).toMatchInlineSnapshot(`
        "Run of 23 November 2026

        = Souvenirs · of ada · 10 photos · unchanged
        = Ada alone · of ada · 3 photos · unchanged
        = Ben alone · of ben · 3 photos · unchanged

        Done. 3 albums: 3 unchanged.
        "
      `);
      expect(await contentsOf(library)).toBe(before);
      expect((await cli.run(`plan ${TODAY}`)).out).toContain('3 albums: 3 unchanged. There is nothing to do.');
      const albums = JSON.parse((await cli.run('albums --json')).out);
      expect(albums.filter(({ madeHere }: { madeHere: boolean }) => madeHere)).toHaveLength(3);
    }),
  );

  test(
    '--quiet says nothing when all is well, --due nothing when nothing was due',
    withLibrary(family, async (library) => {
      const cli = cliFor(library);
      cli.configure(ALBUMS);
      expect(await cli.run(`run --quiet ${TODAY}`)).toEqual({ code: 0, out: '', err: '' });
      expect(await cli.run(`--quiet run --due ${TODAY}`)).toEqual({ code: 0, out: '', err: '' });
      const due = await cli.run(`run --due ${TODAY}`);
      expect(due).toEqual({ code: 0, out: 'Run of 23 November 2026\n\nNothing was due.\n', err: '' });
      expect(documentOf((await cli.run(`run --due --json ${TODAY}`)).out)).toMatchObject({ applied: true, albums: [] });
    }),
  );

  test(
    'under --due a wrong name fails its album only, also aloud with --quiet; the others are made',
    withLibrary(family, async (library) => {
      const cli = cliFor(library);
      cli.configure(`${ALBUMS}  wrong: { name: Wrong, owner: ada, from: { album: Sedoan } }\n`);
      const { code, out } = await cli.run(`run --due --quiet ${TODAY}`);
      expect(code).toBe(1);
      expect(out).toContain('! Wrong · of ada · failed');
      expect(out).toContain('Did you mean "Sedona"?');
      expect(out).toContain('Not everything worked. 4 albums: 3 new, 1 failed.');
      expect(out).not.toContain('Souvenirs');
    }),
  );

  test(
    'shows on a terminal how far it is, and wipes that away',
    withLibrary(family, async (library) => {
      const cli = cliFor(library);
      cli.configure(ALBUMS);
      const { out, err } = await cli.run('run', { isTTY: true, isErrorTTY: true, columns: 60 });
      expect(err).toContain('\r\x1b[2K2 of 3  ');
      expect(err.endsWith('\r\x1b[2K')).toBe(true);
      expect(out).toContain('\x1b[32m+\x1b[39m');
      for (const more of [{ env: { NO_COLOR: '1' } }, { env: { TERM: 'dumb' } }]) {
        expect((await cli.run('plan', { isTTY: true, ...more })).out).not.toContain('\x1b');
      }
      expect((await cli.run('--no-color plan', { isTTY: true })).out).not.toContain('\x1b');
    }),
  );

  test(
    'Ctrl-C after the first album: what is written stands whole, and the next run does the rest',
    withLibrary(family, async (library) => {
      const cli = cliFor(library);
      cli.configure(ALBUMS);
      const interruption = new AbortController();
      const { code, out, err } = await cli.run(`run ${TODAY}`, {
        signal: interruption.signal,
        isErrorTTY: true,
        stderr: (text) => {
          if (text.includes('1 of 3')) interruption.abort();
        },
      });
      expect({ code, out }).toEqual({ code: 130, out: '' });
      expect(err).toContain('error: Interrupted\nhint: Albums written so far stand whole');
      const made = `select name, item_count as photos, (select count(*) from many_item_has_many_normal_album m
                      where m.id_normal_album = a.id) as members from normal_album a where name ~ 'Souv|alone'`;
      expect(await library.query(made)).toEqual([{ name: 'Souvenirs', photos: 10, members: 10 }]);
      expect(actionsOf((await cli.run(`run --json ${TODAY}`)).out)).toEqual([
        'souvenirs@ada unchanged',
        'mine@ada create',
        'mine@ben create',
      ]);
    }),
  );

  test(
    'Ctrl-C while a plan is made ends it at once',
    withLibrary(family, async (library) => {
      const cli = cliFor(library);
      cli.configure(ALBUMS);
      const { code, out, err } = await cli.run('plan', { signal: AbortSignal.abort() });
      expect({ code, out }).toEqual({ code: 130, out: '' });
      expect(err).toBe('error: Interrupted\nhint: Nothing was written.\n');
    }),
  );

  test(
    'leaves the field to another run: 5, but 0 and one line under --due',
    withLibrary(family, async (library) => {
      // One session cannot stand in its own way.
      if (library.url === null) return;
      const cli = cliFor(library);
      cli.configure(ALBUMS);
      await library.query('select pg_advisory_lock(7461826301)');
      const before = await contentsOf(library);
      const refused = await cli.run('run');
      expect(refused).toMatchObject({ code: 5, out: '' });
      expect(refused.err).toContain('error: Another run is going on\nhint: ');
      expect(await cli.run('run --due')).toEqual({ code: 0, out: 'Another run is going on; left to it.\n', err: '' });
      expect(await cli.run('run --due --quiet')).toEqual({ code: 0, out: '', err: '' });
      expect(await contentsOf(library)).toBe(before);
    }),
  );
});
