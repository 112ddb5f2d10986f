import { expect, test } from 'vitest';
import { planDocument } from '../../src/planning/document-schema.ts';
import { aLibrary, as, by } from '../builders/library.ts';
import { asPhotoSyn, photoSynTable } from '../builders/photo-syn.ts';
import { withLibrary } from '../databases/library.ts';
import { cliFor } from './cli.ts';

const family = aLibrary()
  .user('ada', { sharedSpace: true })
  .user('ben')
  .day('2024-05-02', 3, as('own'))
  .photo('2024-05-03T10:00:00', as('together'), by('shared'))
  .photo('2024-05-04T10:00:00', as('secret'), by('ben'))
  .photo('2024-05-05T10:00:00', as('secret'), by('ben'));

const RULE = 'albums:\n  souvenirs: { name: Souvenirs, owner: ada, from: { taken: 2024.. }, pick: 2, share: [ben] }\n';

const SAID = `photo-syn left 3 albums here. Taking them over means:

~ Souvenirs · of ada · number 1
    3 photos stay, 3 photos go out of the album, not of the library:
      104: from the shared space, not open to ben, to whom the album is shown
      105, 106: ben's own, never opened to ada
    stays shared with ben
    is the album of the rule souvenirs from now on, which fills it anew from its next run on
    its link could be guessed: it gets a new one, and the old one stops working
    ada gets the right of an owner on the share, which was missing
    gets 101 as its cover

~ Ada et Moi · of ada · number 2
    all of its 3 photos stay
    no rule of memories.yml asks for it, so it stays as it is; its key is ada-et-moi

× Leak · of ben · number 3
    none of its 3 photos may be shown here, so the album goes:
      101, 102, 103: ada's own, never opened to ben

photo-syn's own table stays as it is, no photo leaves the library, and nobody sees more than before.

What no rule asks for is refreshed once these lines stand in the section albums of memories.yml. Say
under from which photos (as it stands: all their owner may use); photo-syn kept that in its script.

albums:
  ada-et-moi:
    name: Ada et Moi
    owner: ada
    from: {}
    pick: 3

`;

test(
  'adopt says first what it will do with the albums of photo-syn, does it, and has nothing to do the second time',
  withLibrary(family, async (opened) => {
    const { library } = opened;
    const cli = cliFor(opened);
    cli.configure(RULE);
    expect(await cli.run('adopt')).toMatchObject({
      code: 0,
      err: '',
      out: 'photo-syn has no table in this database (public.auto_album), so there is nothing to take over.\n',
    });
    await photoSynTable(opened);
    const every = ['own', 'together', 'secret'].flatMap((label) => library.photosCalled(label));
    await asPhotoSyn(opened, { owner: 'ada', name: 'Souvenirs', photos: every, sharables: ['ada', 'ben'] });
    await asPhotoSyn(opened, { owner: 'ada', name: 'Ada et Moi', photos: library.photosCalled('own') });
    await asPhotoSyn(opened, { owner: 'ben', name: 'Leak', photos: library.photosCalled('own') });

    expect((await cli.run('doctor')).out.replace(/\s+/g, ' ')).toContain(
      '3 albums made by photo-syn, whose links can be guessed and which may show too much',
    );
    expect(await cli.run('adopt --dry-run')).toEqual({
      code: 0,
      err: '',
      out: `${SAID}Nothing was written; the same without --dry-run does it.\n`,
    });
    const done = await cli.run('adopt');
    expect(done).toMatchObject({ code: 0, err: '' });
    expect(done.out.startsWith(SAID)).toBe(true);
    expect(done.out.slice(SAID.length)).toMatch(
      /^Done\. 2 albums taken over and 1 taken away\. memories undo \S+ takes it back\.\n$/,
    );
    expect((await cli.run('adopt')).out).toContain('Both albums of photo-syn were taken over before.');
    expect((await cli.run('doctor')).out).not.toContain('photo-syn');
    expect((await cli.run('history')).out).toContain('taken over');
  }),
);

test(
  'adopt ALBUM --as KEY mends an album of photo-syn, whatever the names, and knows what cannot be',
  withLibrary(family, async (opened) => {
    const cli = cliFor(opened);
    cli.configure(`${RULE}memories: { kinds: { trips: true } }\n`);
    await photoSynTable(opened);
    const own = opened.library.photosCalled('own');
    const id = await asPhotoSyn(opened, { owner: 'ada', name: 'Nous', photos: own, sharables: ['ada', 'ben'] });

    expect(await cli.run(`adopt ${id} --as trips`)).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('"trips" is a memory: it makes albums of its own and cannot fill one that stands'),
    });
    expect(await cli.run('adopt --as souvenirs')).toEqual({
      code: 2,
      out: '',
      err: 'error: Which album shall the rule fill?\nhint: memories adopt ALBUM --as souvenirs\n',
    });
    const { out, code } = await cli.run(`adopt ${id} --as souvenirs --json`);
    const document = JSON.parse(out);
    expect(code).toBe(0);
    expect(planDocument.parse(document)).toEqual(document);
    expect(document).toMatchObject({ applied: true, albums: [{ key: 'souvenirs', album: id, action: 'update' }] });
    const [share] = await opened.query<{ passphrase: string }>(
      'select passphrase_share as passphrase from normal_album',
    );
    expect(share?.passphrase).toMatch(/^[A-Za-z0-9]{9}$/);
    expect(out).not.toContain(share?.passphrase);
    expect(out).not.toContain('_pass');
  }),
);
