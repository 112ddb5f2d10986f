/** What putting an album back refuses, whatever was planned: nothing is written then. */
import { expect, test } from 'vitest';
import type { AlbumId, PhotoId } from '../../src/core/photo.ts';
import type { AlbumRestoration, PresentAlbum } from '../../src/library.ts';
import { openSynofoto } from '../../src/synofoto/library.ts';
import { albumTables } from '../albums/family-memories.ts';
import { aLibrary, as } from '../builders/library.ts';
import { type TestLibrary, withLibrary } from '../databases/library.ts';

const family = aLibrary()
  .user('ada')
  .user('ben')
  .photo('2023-05-02T12:00:00', as('one'))
  .photo('2023-05-03T12:00:00', as('two'))
  .album('Ours', { owner: 'ada', of: ['one', 'two'], share: { ben: 'view' } })
  .album('Other', { owner: 'ada', of: ['one'] });

const changed = { code: 'album-failed', message: 'Somebody changed this album just now' };
const linked = { code: 'album-failed', message: 'The link this album once had belongs to something else by now' };

/** An album of the test's, its restoration to what it is now, and the writer. */
const withOurs = (
  body: (
    ours: PresentAlbum,
    put: (more: Partial<AlbumRestoration>) => Promise<PresentAlbum>,
    library: TestLibrary,
  ) => Promise<void>,
) =>
  withLibrary(family, async (library) => {
    await using writer = openSynofoto(library.target(), () => 1000);
    const id = library.library.album('Ours') as AlbumId;
    const [now] = await writer.read((reader) => reader.presentAlbums([id]));
    if (!now) throw new Error('it is there');
    const { counted: _counted, ...rows } = now.rows;
    const same = { owner: now.owner, id, createTime: now.createTime, now, rows, members: now.members };
    await body(now, (more) => writer.restoreAlbum({ ...same, ...more }), library);
  });

test(
  'an album changed since that was planned, or another one under its number',
  withOurs(async (ours, put, library) => {
    const before = await albumTables(library);
    await expect(put({ now: { ...ours, name: 'Yours' } })).rejects.toMatchObject(changed);
    await expect(put({ now: { ...ours, members: ours.members.slice(1) } })).rejects.toMatchObject(changed);
    await expect(put({ createTime: ours.createTime + 1 })).rejects.toMatchObject(changed);
    await expect(put({ now: null })).rejects.toMatchObject({
      message: 'The number of this album is another one’s by now',
    });
    expect(await albumTables(library)).toEqual(before);
    expect(await put({})).toMatchObject({ id: ours.id, name: 'Ours' });
  }),
);

test(
  'a link that opens another album, or belongs to another member',
  withOurs(async (ours, put, library) => {
    const { query } = library;
    await query(`update normal_album set passphrase_share = '${ours.passphrase}' where name = 'Other'`);
    const before = await albumTables(library);
    await expect(put({})).rejects.toMatchObject(linked);
    expect(await albumTables(library)).toEqual(before);
    await query(`update normal_album set passphrase_share = null where name = 'Other'`);
    await query(`update share set id_user = 2 where passphrase = '${ours.passphrase}'`);
    const theirs = await albumTables(library);
    const { share } = ours.rows;
    const now = { ...ours, rows: { ...ours.rows, share: { ...share, id_user: 2 } } };
    await expect(put({ now })).rejects.toMatchObject(linked);
    expect(await albumTables(library)).toEqual(theirs);
  }),
);

test(
  'a link given up stays where it opens another album, and goes where it opens nothing',
  withOurs(async (ours, put, library) => {
    const { query } = library;
    const shares = async () =>
      (await query<{ passphrase: string }>('select passphrase from share')).map(({ passphrase }) => passphrase);
    const { counted: _counted, album, ...rest } = ours.rows;
    const unshared = {
      rows: { ...rest, album: { ...album, shared: false, passphrase_share: null }, share: null, permissions: [] },
    };
    await query(`update normal_album set passphrase_share = '${ours.passphrase}' where name = 'Other'`);
    expect(await put(unshared)).toMatchObject({ share: null, passphrase: null });
    expect(await shares()).toEqual([ours.passphrase]);
    await query(`update normal_album set passphrase_share = null where name = 'Other'`);
    await query(`update normal_album set passphrase_share = '${ours.passphrase}', shared = true where name = 'Ours'`);
    const now = {
      ...ours,
      share: ours.share && { ...ours.share, members: [] },
      rows: { ...ours.rows, permissions: [] },
    };
    expect(await put({ ...unshared, now })).toMatchObject({ share: null, passphrase: null });
    expect(await shares()).toEqual([]);
  }),
);

test(
  'an album that would not read back as meant: photos gone since, or sharing made otherwise by the database itself',
  withOurs(async (ours, put, library) => {
    const before = await albumTables(library);
    const nowhere = { photo: 999_999 as PhotoId, provider: ours.owner };
    await expect(put({ members: [...ours.members, nowhere] })).rejects.toMatchObject({
      message: expect.stringContaining('it holds 2 photos instead of 3'),
    });
    await library.query(`
create function louder() returns trigger language plpgsql as $$ begin new.permission = 7; return new; end $$;
create trigger louder before insert or update on share_permission for each row execute procedure louder()`);
    const { counted: _counted, ...rows } = ours.rows;
    const permissions = rows.permissions.map((row) => (row.target_id === 2 ? { ...row, permission: 3 } : row));
    await expect(put({ rows: { ...rows, permissions } })).rejects.toMatchObject({
      message: expect.stringContaining('its name, cover or sharing differs'),
    });
    expect(await albumTables(library)).toEqual(before);
  }),
);
