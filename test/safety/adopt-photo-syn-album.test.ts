/** An album of photo-syn taken over: its leaks end, and its link can be guessed no longer. */
import { describe, expect, test } from 'vitest';
import { aFamily, albumOf, idsOf } from '../albums/family-memories.ts';
import {
  type Library,
  NO_RULE,
  photosIn,
  photosOf,
  RULE,
  souvenirs,
  stands,
  withSouvenirs,
  withTable,
} from './taken-over.ts';

const autoAlbum = ({ query }: Library) => query('select to_jsonb(a)::text as row from auto_album a order by 1');

/** As Photos draws passphrases. */
const RANDOM = /^[A-Za-z0-9]{9}$/;

describe('an album of photo-syn', () => {
  test(
    'becomes the album of the rule that asks for it: without what was never opened, with a link nobody can guess',
    withSouvenirs(async ({ opened, id, memories }) => {
      const owner = opened.library.user('remy');
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
    withSouvenirs(
      async ({ opened, id, memories }) => {
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
      },
      { sharables: ['remy', 'aline', 'leo'] },
    ),
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
    withSouvenirs(async ({ opened, id, memories }) => {
      await opened.query('update normal_album set shared = false where id = $1', [id]);
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
    withSouvenirs(async ({ opened, id, memories }) => {
      await opened.query("update normal_album set name = 'Nous' where id = $1", [id]);
      expect(albumOf(await memories.adoptPhotoSyn(), 'souvenirs')).toMatchObject({ album: id, name: 'Nous' });
      expect(albumOf(await memories.run(), 'souvenirs')).toMatchObject({ action: 'update', name: 'Nous' });
    }),
  );
});
