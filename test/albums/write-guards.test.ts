/** What the writer itself refuses, should a plan ever be wrong: the last line of defence, in the same transaction. */
import { expect, test } from 'vitest';
import type { AlbumId, PhotoId } from '../../src/core/photo.ts';
import type { AlbumWrite } from '../../src/library.ts';
import { openSynofoto } from '../../src/synofoto/library.ts';
import { aLibrary, as, by } from '../builders/library.ts';
import { withLibrary } from '../databases/library.ts';
import { albumTables } from './family-memories.ts';

const family = aLibrary()
  .user('ada')
  .user('ben')
  .photo('2023-05-01T12:00', as('hers'))
  .photo('2023-05-02T12:00', as('half'))
  .photo('2023-05-03T12:00', as('his'), by('ben'))
  .album('By hand', { owner: 'ada', of: ['hers'], createTime: 1_700_000_000 });

test(
  'a photo that is not its provider’s, has no whole file, or is gone is not let in, and nothing is written',
  withLibrary(family, async (opened) => {
    const { library, query } = opened;
    await query(`update unit set is_major = false where id_item = ${library.photo('half')}`);
    const [ada, hers] = [library.user('ada'), library.photo('hers')];
    await using writer = openSynofoto(opened.target(), () => 1000);
    const album = (...photos: PhotoId[]): AlbumWrite => ({
      owner: ada,
      id: 900 as AlbumId,
      createTime: 1000,
      create: true,
      name: 'A',
      add: photos.map((photo) => ({ photo, provider: ada })),
      remove: [],
      cover: hers,
      members: photos,
      share: { do: 'nothing' },
      before: null,
    });
    const before = await albumTables(opened);
    for (const wrong of [library.photo('his'), library.photo('half'), 4711 as PhotoId]) {
      await expect(writer.writeAlbum(album(hers, wrong))).rejects.toMatchObject({
        code: 'album-failed',
        message: expect.stringContaining('it holds 1 photos instead of 2'),
      });
    }
    await expect(writer.writeAlbum({ ...album(hers), cover: library.photo('his') })).rejects.toMatchObject({
      code: 'album-failed',
      message: expect.stringContaining('its cover differs'),
    });
    expect(await albumTables(opened)).toEqual(before);
    expect(await writer.writeAlbum(album(hers))).toMatchObject({ id: 900, members: [{ photo: hers, provider: ada }] });
  }),
);

test(
  'an album that was made by hand, or changed since it was planned, is neither changed nor taken away',
  withLibrary(family, async (opened) => {
    const { library } = opened;
    await using writer = openSynofoto(opened.target(), () => 1000);
    const id = library.album('By hand');
    const [present] = await writer.read((reader) => reader.presentAlbums([id]));
    if (!present) throw new Error('it is there');
    const { owner, createTime } = present;
    const write: AlbumWrite = {
      owner,
      id,
      createTime,
      create: false,
      name: 'Mine',
      add: [],
      remove: [],
      cover: library.photo('hers'),
      members: [library.photo('hers')],
      share: { do: 'nothing' },
      before: present,
    };
    const before = await albumTables(opened);
    const changed = { code: 'album-failed', message: 'Somebody changed this album just now' };
    await expect(writer.writeAlbum({ ...write, createTime: createTime + 1 })).rejects.toMatchObject(changed);
    await expect(writer.writeAlbum({ ...write, owner: library.user('ben') })).rejects.toMatchObject(changed);
    await expect(writer.writeAlbum({ ...write, before: { ...present, name: 'Old' } })).rejects.toMatchObject(changed);
    await expect(writer.removeAlbum({ ...present, createTime: createTime + 1 })).rejects.toMatchObject({
      code: 'album-failed',
      message: 'This album is no longer the one that was made here',
    });
    await expect(writer.removeAlbum({ ...present, members: [] })).rejects.toMatchObject(changed);
    expect(await albumTables(opened)).toEqual(before);
  }),
);
