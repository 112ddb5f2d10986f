/** The first promise in examples: who sees what, and what goes when it may no longer be seen. */
import { describe, expect, test } from 'vitest';
import { albumOf, idsOf } from '../albums/family-memories.ts';
import { aLibrary, as, by, showing } from '../builders/library.ts';
import { numberOf, withFamily } from './example.ts';

/** Two members with spaces of their own, in which the same people show. */
const couple = aLibrary()
  .user('ada')
  .user('ben')
  .day('2023-05-02', 3, by('ada'), as('of ada'), showing('Sedona', 'Ada'))
  .day('2023-05-03', 3, by('ben'), as('of ben'), showing('Sedona', 'Ada'));

const EACH = `
  sedona: { name: "{user}'s Sedona", for: everyone, from: { people: [Sedona] }, pick: all, choose: oldest }`;

describe('spaces', () => {
  test(
    'people of one name in two spaces: each member gets their own photos alone',
    withFamily(couple, async ({ run, library, membersOf }) => {
      const done = await run(`albums:${EACH}`);
      expect(await membersOf(albumOf(done, 'sedona', 'ada'))).toEqual(library.photosCalled('of ada'));
      expect(await membersOf(albumOf(done, 'sedona', 'ben'))).toEqual(library.photosCalled('of ben'));
    }),
  );

  test(
    'a loan opens the lender’s space to the borrower, not the other way round',
    withFamily(couple, async ({ run, library, membersOf, query }) => {
      const done = await run(`users: { ada: { lends-to: [ben] }, ben: {} }\nalbums:${EACH}`);
      expect(await membersOf(albumOf(done, 'sedona', 'ada'))).toEqual(library.photosCalled('of ada'));
      const bens = albumOf(done, 'sedona', 'ben');
      expect(await membersOf(bens)).toEqual([...library.photosCalled('of ada'), ...library.photosCalled('of ben')]);
      const providers = await query(
        `select distinct m.item_provider_id_user as provider, i.id_user as space
           from many_item_has_many_normal_album m join item i on i.id = m.id_item where m.id_normal_album = ${bens.album} order by 1`,
      );
      expect(providers).toEqual([
        { provider: 1, space: 1 },
        { provider: 2, space: 2 },
      ]);
    }),
  );

  test(
    'a loan of one album lends just that album, and only what is the lender’s in it',
    withFamily(
      couple
        .user('leo')
        .photo('2023-06-01T10:00', by('ada'), as('lent'), showing('Sedona'))
        .photo('2023-06-01T11:00', by('leo'), as('of leo'), showing('Sedona'))
        .album('Été', { owner: 'ada', of: ['lent', 'of leo'] })
        .album('ete', { owner: 'ada', of: ['of ada'] }),
      async ({ run, library, membersOf }) => {
        const done = await run(`users: { ada: { lends-to: { ben: { albums: [Été] } } }, ben: {} }\nalbums:${EACH}`);
        expect(await membersOf(albumOf(done, 'sedona', 'ben'))).toEqual(
          [...library.photosCalled('of ben'), library.photo('lent')].sort((a, b) => a - b),
        );
      },
    ),
  );

  test(
    'without a right on the shared space there is nothing from it, not even through an album that is shared',
    withFamily(
      aLibrary()
        .user('ada', { sharedSpace: true })
        .user('ben')
        .photo('2023-05-02T10:00', by('ada'), as('of ada'))
        .photo('2023-05-02T11:00', by('shared'), as('of all'))
        .photo('2023-05-02T12:00', by('ben'), as('of ben'))
        .album('For Ben', { owner: 'ada', of: ['of ada', 'of all'], share: { ben: 'view' } }),
      async ({ run, library, membersOf }) => {
        const config =
          'albums: { all: { name: All, for: everyone, pick: all }, ours: { name: Ours, owner: ada, pick: all, share: [ben] } }';
        const done = await run(config);
        expect(await membersOf(albumOf(done, 'ours'))).toEqual([library.photo('of ada')]);
        expect(await membersOf(albumOf(done, 'all', 'ada'))).toEqual([
          library.photo('of ada'),
          library.photo('of all'),
        ]);
        expect(await membersOf(albumOf(done, 'all', 'ben'))).toEqual([
          library.photo('of ada'),
          library.photo('of ben'),
        ]);
        const told = await run(`users: { ada: {}, ben: { shared-space: yes } }\n${config}`);
        expect(await membersOf(albumOf(told, 'all', 'ben'))).toContain(library.photo('of all'));
      },
    ),
  );

  test(
    'what the configuration says of the shared space is more than the database: no is no, folders are folders',
    withFamily(
      aLibrary()
        .user('ada', { sharedSpace: true })
        .user('ben', { sharedSpace: true })
        .photo('2023-05-02T10:00', by('shared'), as('in Family'), { folder: '/Family/2023' })
        .photo('2023-05-02T11:00', by('shared'), as('in Families'), { folder: '/Families' })
        .photo('2023-05-02T12:00', by('ada'), as('of ada')),
      async ({ run, library, membersOf }) => {
        const done = await run(
          'users: { ada: { shared-space: no }, ben: { shared-space: [/Family] } }\nalbums: { all: { name: All, for: everyone, pick: all } }',
        );
        expect(await membersOf(albumOf(done, 'all', 'ada'))).toEqual([library.photo('of ada')]);
        expect(await membersOf(albumOf(done, 'all', 'ben'))).toEqual([library.photo('in Family')]);
      },
    ),
  );

  test(
    'an album somebody else’s program filled with private photos of a stranger gives nobody a right',
    withFamily(
      couple
        .user('leo')
        .photo('2023-06-01T10:00', by('leo'), as('of leo'), showing('Sedona'))
        .album('Sedona', {
          owner: 'ada',
          of: ['of leo', 'of ada'],
          provider: () => 'ada',
          share: { ben: 'view' },
        }),
      async ({ run, library, membersOf }) => {
        const done = await run(
          `albums:${EACH}\n  ours: { name: Ours, owner: ben, from: { album: Sedona }, pick: all }`,
        );
        for (const album of [albumOf(done, 'sedona', 'ada'), albumOf(done, 'sedona', 'ben'), albumOf(done, 'ours')])
          expect(await membersOf(album)).not.toContain(library.photo('of leo'));
        expect(idsOf(albumOf(done, 'ours'))).toEqual(library.photosCalled('of ada'));
      },
    ),
  );

  test.each([
    ['is switched off', 'update share set enable = false'],
    ['is switched off at the album', 'update normal_album set shared = false'],
    ['expired', 'update share set expired_time = 1600000000'],
    ['gives this member nothing to view', 'update share_permission set permission = 0 where target_id = 2'],
    ['is for a group of that number', 'update share_permission set target_type = 2 where target_id = 2'],
  ])('an album whose share %s opens nothing, and is no source', async (_, spoil) => {
    await withFamily(
      couple.album('Sedona', { owner: 'ada', of: ['of ada'], share: { ben: 'view' } }),
      async ({ run, plan, library, membersOf, query }) => {
        const source = 'albums: { ours: { name: Ours, owner: ben, from: { album: Sedona }, pick: all } }';
        expect(idsOf(albumOf(await plan(source), 'ours'))).toEqual(library.photosCalled('of ada'));
        await query(spoil);
        expect(albumOf(await plan(source), 'ours')).toMatchObject({ action: 'skip' });
        const done = await run(`albums:${EACH}`);
        expect(await membersOf(albumOf(done, 'sedona', 'ben'))).toEqual(library.photosCalled('of ben'));
      },
    )();
  });
});

describe('sharing', () => {
  const three = aLibrary()
    .user('ada', { sharedSpace: true })
    .user('ben', { sharedSpace: true })
    .user('leo')
    .photo('2023-05-02T10:00', by('ada'), as('of ada'))
    .photo('2023-05-02T11:00', by('shared'), as('of all'))
    .photo('2023-05-02T12:00', by('ben'), as('of ben'));

  test(
    'besides the owner’s own, a shared album holds only what each invitee may open anyway',
    withFamily(three, async ({ run, library, membersOf }) => {
      const done = await run(`
users: { ada: {}, ben: { lends-to: [ada] }, leo: {} }
albums:
  alone: { name: Alone, owner: ada, pick: all }
  with-ben: { name: With Ben, owner: ada, pick: all, share: { ben: download } }
  with-both: { name: With both, owner: ada, pick: all, share: everyone }`);
      const [ada, all, ben] = [library.photo('of ada'), library.photo('of all'), library.photo('of ben')];
      expect(await membersOf(albumOf(done, 'alone'))).toEqual([ada, all, ben]);
      expect(await membersOf(albumOf(done, 'with-ben'))).toEqual([ada, all, ben]);
      expect(await membersOf(albumOf(done, 'with-both'))).toEqual([ada]);
    }),
  );

  test(
    'the plan says aloud that the owner’s own photos will be shown to others',
    withFamily(three, async ({ plan }) => {
      const planned = await plan('albums: { all: { name: All, owner: ada, pick: all, share: [leo] } }');
      expect(albumOf(planned, 'all').notes.join()).toContain("shows 1 photo of ada's own to leo");
    }),
  );

  test(
    'an invitee somebody adds by hand counts from the next run on',
    withFamily(three, async ({ run, library, membersOf, hand }) => {
      const config = 'albums: { all: { name: All, owner: ada, pick: all, share: [ben] } }';
      const album = albumOf(await run(config), 'all');
      expect(await membersOf(album)).toContain(library.photo('of all'));
      await hand.invite(numberOf(album), library.user('leo'));
      await run(config, { due: true });
      expect(await membersOf(album)).toEqual([library.photo('of ada')]);
    }),
  );

  test(
    'a name taken out of share loses its right at the next run, also when the album is not due or nothing matches',
    withFamily(three, async ({ run, query }) => {
      const rule = (share: string, taken = '..2024-01-01') =>
        `albums: { all: { name: All, owner: ada, pick: all, from: { taken: ${taken} }, share: ${share} } }`;
      const invitees = () => query('select target_id from share_permission where permission <> 31 order by 1');
      await run(rule('[ben, leo]'));
      expect(await invitees()).toEqual([{ target_id: 2 }, { target_id: 3 }]);
      await run(rule('[ben]'), { due: true });
      expect(await invitees()).toEqual([{ target_id: 2 }]);
      await run(rule('nobody', 'last 24h'));
      expect(await invitees()).toEqual([]);
    }),
  );
});
