/** The very first album is rehearsed: written, looked at, taken back, and only then written for good. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { planDocument } from '../../src/planning/document-schema.ts';
import { PATIENCE } from '../../src/synofoto/patience.ts';
import { aFamily, albumTables } from '../albums/family-memories.ts';
import { aLibrary } from '../builders/library.ts';
import { cliFor } from '../cli/cli.ts';
import { withLibrary } from '../databases/library.ts';

const family = aLibrary().user('ada').user('ben').day('2023-05-02', 9);
const ALBUMS = `albums:
  a: { name: Souvenirs, owner: ada, pick: 8, share: { ben: download } }
  b: { name: Others, owner: ada, pick: 3 }`;

/** What the two transactions may draw differently. */
const withoutCounters = ({ version: _version, id, ...row }: Record<string, unknown>, table: string) =>
  table === 'share_permission' ? row : { ...row, id };

test(
  'the rows of the rehearsal are those that stand afterwards, but for the secrets; only of the first run',
  withLibrary(family, async (opened) => {
    await using home = aFamily(opened);
    expect(await home.open(ALBUMS).plan()).not.toHaveProperty('rehearsal');
    // A clock that stands still: rehearsal and write are a moment apart.
    const document = await home.open(ALBUMS, { clock: () => 1_795_000_000 }).run();
    planDocument.parse(JSON.parse(JSON.stringify(document)));
    const rehearsal = document.rehearsal;
    const [share] = await opened.query<{ passphrase: string }>('select passphrase from share');
    expect(share?.passphrase).toMatch(/^\w{9}$/);
    expect(JSON.stringify(document)).not.toContain(share?.passphrase);
    expect(rehearsal).toMatchObject({ album: document.albums[0]?.album, name: 'Souvenirs' });
    const key = { normal_album: 'id', many_item_has_many_normal_album: 'id_normal_album' };
    for (const [table, rows] of Object.entries(rehearsal?.rows ?? {})) {
      const column = key[table as keyof typeof key];
      const stands = await opened.query<{ row: Record<string, unknown> }>(
        `select to_jsonb(t) ${table === 'many_item_has_many_normal_album' ? "- 'album_id_user'" : ''} as row from only ${table} t
          ${column ? `where ${column} = ${rehearsal?.album}` : ''} order by ${table === 'share_permission' ? 'target_id' : '1'}`,
      );
      const masked = JSON.stringify(stands.map(({ row }) => withoutCounters(row, table)));
      const expected = JSON.parse(masked.replaceAll(share?.passphrase ?? '', '*********'));
      const byItem = (a: { id_item?: unknown }, b: { id_item?: unknown }) => Number(a.id_item) - Number(b.id_item);
      expect(rows.map((row) => withoutCounters(row, table)).sort(byItem)).toEqual(expected.sort(byItem));
    }
    expect(Object.values(rehearsal?.rows ?? {}).map(({ length }) => length)).toEqual([1, 2, 1, 8]);
    expect(await opened.query('select 1 from normal_album')).toHaveLength(2);
    expect((await home.open(ALBUMS, { today: '2026-11-24' }).run()).rehearsal).toBeNull();
  }),
);

test(
  'a library that does not take the first album gets none, and it is said why',
  withLibrary(family, async (opened) => {
    const cli = cliFor(opened);
    cli.configure(ALBUMS);
    await opened.query(`create function no_shares() returns trigger as $$ begin raise 'no shares today'; end $$ language plpgsql;
      create trigger no_shares before insert on share_permission for each row execute procedure no_shares()`);
    const before = await albumTables(opened);
    const { code, out, err } = await cli.run('run --today 2026-11-23');
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain('error: The rehearsal of the first album, "Souvenirs", failed:');
    expect(err).toContain('no shares today');
    expect(err).toContain('hint: It was taken back, and no album was written.');
    expect(await albumTables(opened)).toEqual(before);
    const state = path.join(cli.folder, '.memories');
    expect(readFileSync(path.join(state, 'journal.jsonl'), 'utf8')).not.toContain('Souvenirs');
    expect(existsSync(path.join(state, 'dumps'))).toBe(false);
    await opened.query('drop trigger no_shares on share_permission');
    // That is another layout than the one this run met.
    expect(await cli.run('doctor --accept')).toMatchObject({ code: 0 });
    expect(await cli.run('run --today 2026-11-23')).toMatchObject({ code: 0 });
  }),
);

test(
  'somebody else at work there is no failure of the rehearsal: the next album is the first',
  withLibrary(family, async (opened) => {
    await using home = aFamily(opened);
    await opened.query(`create function busy() returns trigger as $$
        begin if new.name = 'Souvenirs' then raise 'busy' using errcode = 'lock_not_available'; end if; return new; end $$ language plpgsql;
      create trigger busy before insert on normal_album for each row execute procedure busy()`);
    const patience = { ...PATIENCE, pause: async () => undefined };
    const { albums, rehearsal } = await home.open(ALBUMS, { patience }).run();
    expect(albums).toMatchObject([{ action: 'fail' }, { action: 'create' }]);
    expect(rehearsal).toMatchObject({ name: 'Others' });
  }),
);

test(
  'the first run shows it as a short block',
  withLibrary(family, async (opened) => {
    const cli = cliFor(opened);
    cli.configure(ALBUMS);
    const { out } = await cli.run('run --today 2026-11-23');
    expect(
      out.slice(out.indexOf('Rehearsed'), out.indexOf('Done')).replace(/version \d+/, 'version 1'),
    ).toMatchInlineSnapshot(`
      "Rehearsed first
      Nothing was ever written here before. So the first album, Souvenirs, was written once as a
      rehearsal, looked at and taken back; only then was it written for good. Its rows:

        Table                            Rows  What they say
        share                               1  on, for invited members only
        share_permission                    2  user 1 owns it; user 2 may download
        normal_album                        1  album 1 of user 1, 8 photos, cover 109
        many_item_has_many_normal_album     8  photos 102, 103, 104, 105, 106, 107, …

      "
    `);
    expect((await cli.run('run --today 2026-11-24')).out).not.toContain('Rehearsed');
  }),
);
