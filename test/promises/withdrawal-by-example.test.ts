/** What may no longer be seen goes at the next run, from every album made here; and what is hidden stays out. */
import { describe, expect, test } from 'vitest';
import { albumOf, idsOf } from '../albums/family-memories.ts';
import { aLibrary, as, by, showing } from '../builders/library.ts';
import { numberOf, withFamily } from './example.ts';

describe('what is no longer allowed', () => {
  const family = aLibrary()
    .user('ada', { sharedSpace: true })
    .user('ben')
    .photo('2023-05-02T10:00', by('ada'), as('of ada'))
    .photo('2023-05-02T11:00', by('shared'), as('of all'))
    .photo('2023-05-02T12:00', by('ben'), as('of ben'));
  const LENT = 'users: { ada: {}, ben: { lends-to: [ada] } }\n';
  const ENDED = 'users: { ada: {}, ben: {} }\n';
  const ALL = 'albums: { all: { name: All, owner: ada, pick: all } }';
  const OTHER = 'albums: { other: { name: Other, owner: ben } }';

  test.each([
    ['refreshed', ALL, {}],
    ['not due', ALL, { due: true }],
    ['not asked for', `${ALL.slice(0, -2)}, other: { name: Other, owner: ben } }`, { only: ['other'] }],
    ['no longer in the configuration', OTHER, {}],
  ])('leaves an album that is %s', async (_, config, options) => {
    await withFamily(family, async ({ run, library, membersOf, query }) => {
      const album = albumOf(await run(`${LENT}${ALL}`), 'all');
      expect(await membersOf(album)).toEqual(['of ada', 'of all', 'of ben'].map(library.photo));
      await query('update team_library_user_permission set permission = 0 where id_user = 1');
      const done = await run(`${ENDED}${config}`, options);
      expect(await membersOf(album)).toEqual([library.photo('of ada')]);
      expect(albumOf(done, 'all')).toMatchObject({ action: 'update', removed: 2, album: album.album });
    })();
  });

  test(
    'and the whole album goes when nothing remains, with its share',
    withFamily(family, async ({ run, library, query }) => {
      const only = (share: string) =>
        `albums: { all: { name: All, owner: ada, from: { space: shared }, share: ${share} } }`;
      const album = albumOf(await run(`users: { ada: {}, ben: { shared-space: yes } }\n${only('[ben]')}`), 'all');
      expect(idsOf(album)).toEqual([library.photo('of all')]);
      const done = await run(`users: { ada: { shared-space: no }, ben: {} }\n${OTHER}`);
      expect(albumOf(done, 'all')).toMatchObject({ action: 'remove', reason: 'no-longer-allowed', items: [] });
      const left = await query(
        `select (select count(*)::int from normal_album where id = $1) as albums, (select count(*)::int from share) as shares,
                (select count(*)::int from share_permission) as rights,
                (select count(*)::int from many_item_has_many_normal_album where id_normal_album = $1) as members`,
        [album.album],
      );
      expect(left).toEqual([{ albums: 0, shares: 0, rights: 0, members: 0 }]);
    }),
  );

  test(
    'and an album Photos itself emptied, because the right is gone, does not stay behind empty',
    withFamily(family, async ({ run, query, membersOf, hand, library }) => {
      const shared = 'albums: { all: { name: All, owner: ada, from: { space: shared } } }';
      const album = albumOf(await run(shared), 'all');
      await query('update team_library_user_permission set permission = 0 where id_user = 1');
      await hand.takeOut(numberOf(album), library.photo('of all'));
      expect(await membersOf(album)).toEqual([]);
      const done = await run(shared);
      expect(albumOf(done, 'all')).toMatchObject({ action: 'remove', reason: 'no-longer-allowed' });
    }),
  );

  test(
    'and what people had taken out of it stays out of the album made another day',
    withFamily(family, async ({ run, membersOf, library, hand }) => {
      const album = albumOf(await run(ALL), 'all');
      await hand.takeOut(numberOf(album), library.photo('of ada'));
      const gone = await run(ALL.replace('albums:', 'users: { ada: { shared-space: no } }\nalbums:'));
      expect(albumOf(gone, 'all')).toMatchObject({ action: 'remove' });
      const back = albumOf(await run(ALL, { today: '2026-11-24' }), 'all');
      expect(back.action).toBe('create');
      expect(await membersOf(back)).toEqual([library.photo('of all')]);
    }),
  );

  test(
    'our own albums never justify what is in them: shared with the borrower, and still it goes with the loan',
    withFamily(family, async ({ run, library, membersOf }) => {
      const rules = `albums:
  bens: { name: Bens, owner: ben, pick: all, share: [ada] }
  all: { name: All, owner: ada, pick: all }`;
      const first = await run(`${LENT}${rules}`);
      expect(await membersOf(albumOf(first, 'all'))).toContain(library.photo('of ben'));
      await run(`${ENDED}${rules}`);
      expect(await membersOf(albumOf(first, 'all'))).not.toContain(library.photo('of ben'));
      expect(await membersOf(albumOf(first, 'bens'))).toEqual([library.photo('of ben')]);
    }),
  );

  test(
    'nor is one of them ever a source',
    withFamily(family, async ({ run }) => {
      const rules =
        'albums: { all: { name: All, owner: ada }, more: { name: More, owner: ada, from: { album: All } } }';
      await run('albums: { all: { name: All, owner: ada } }');
      await expect(run(rules)).rejects.toThrow('was made by this program');
    }),
  );

  test(
    'a photo whose main file is gone is in no album, though its moving half is still there',
    withFamily(
      family.photo('2023-05-02T13:00', by('ada'), as('live'), { live: true }),
      async ({ run, library, membersOf, query }) => {
        const album = albumOf(await run(ALL), 'all');
        expect(await membersOf(album)).toContain(library.photo('live'));
        await query('delete from unit where is_major and id_item = $1', [library.photo('live')]);
        for (const due of [true, false]) {
          await run(ALL, { due, today: due ? '2026-11-23' : '2026-11-24' });
          expect(await membersOf(album)).toEqual([library.photo('of ada'), library.photo('of all')]);
        }
      },
    ),
  );

  test.each([
    ['a link for anybody', 'update share set privacy_type = 1'],
    [
      'a group',
      `insert into share_permission (id_user, permission, target_type, target_id, passphrase_share)
                 select id_user, 1, 2, 1, passphrase from share`,
    ],
  ])('an album opened to %s by hand keeps only its owner’s own photos', async (_, open) => {
    await withFamily(family, async ({ run, library, membersOf, query }) => {
      const rule = 'albums: { all: { name: All, owner: ada, pick: all, share: [ben] } }';
      const config = `users: { ada: {}, ben: { shared-space: yes, lends-to: [ada] } }\n${rule}`;
      const album = albumOf(await run(config), 'all');
      expect(await membersOf(album)).toHaveLength(3);
      await query(open);
      await run(config, { due: true });
      expect(await membersOf(album)).toEqual([library.photo('of ada')]);
    })();
  });

  test(
    'what an owner put in by hand goes too, when an invitee may not open it',
    withFamily(family, async ({ run, library, membersOf, hand }) => {
      const rule = 'albums: { all: { name: All, owner: ada, from: { space: personal }, share: [ben] } }';
      const album = albumOf(await run(rule), 'all');
      await hand.putIn(numberOf(album), library.photo('of all'), library.user('ada'));
      await run(rule, { due: true });
      expect(await membersOf(album)).toEqual([library.photo('of ada')]);
    }),
  );

  test(
    'what an invitee with the right to upload put in of their own stays, until they lose that right',
    withFamily(family, async ({ run, library, membersOf, hand }) => {
      const rule = (share: string) =>
        `albums: { all: { name: All, owner: ada, from: { space: personal }, share: ${share} } }`;
      const album = albumOf(await run(rule('{ ben: upload }')), 'all');
      await hand.putIn(numberOf(album), library.photo('of ben'), library.user('ben'));
      await run(rule('{ ben: upload }'), { today: '2026-11-24' });
      expect(await membersOf(album)).toEqual([library.photo('of ada'), library.photo('of ben')]);
      await run(rule('nobody'), { today: '2026-11-25' });
      expect(await membersOf(album)).toEqual([library.photo('of ada')]);
    }),
  );
});

describe('what is hidden', () => {
  const family = aLibrary()
    .user('ada')
    .user('ben')
    .person('Zoë', { space: 'ada', hidden: true })
    .photo('2023-05-02T10:00', by('ada'), as('Zoë'), showing('Zoë', 'Ada'))
    .photo('2023-05-02T11:00', by('ada'), as('Max'), showing('Max', 'Ada'))
    .photo('2023-05-02T12:00', by('ada'), as('Ada'), showing('Ada'));
  const all = (hide: string) => `${hide}\nalbums: { all: { name: All, owner: ada, pick: all } }`;

  test(
    'a person hidden in Photos selects nothing',
    withFamily(family, async ({ run }) => {
      const done = await run('albums: { zoe: { name: Zoe, owner: ada, from: { people: [Zoë] } } }');
      expect(albumOf(done, 'zoe')).toMatchObject({ action: 'skip', reason: expect.stringContaining('hidden') });
    }),
  );

  test(
    'but is left out where somebody asks for photos without them',
    withFamily(family, async ({ run, library, membersOf }) => {
      const done = await run('albums: { all: { name: All, owner: ada, from: { without-people: [Zoë] } } }');
      expect(await membersOf(albumOf(done, 'all'))).toEqual([library.photo('Max'), library.photo('Ada')]);
    }),
  );

  test.each([['ZOE'], ['zoë'], ['Zoe']])('hide: %s matches whatever the case and the accents', async (name) => {
    await withFamily(family, async ({ run, library, membersOf }) => {
      const done = await run(all(`hide: { people: [${name}] }`));
      expect(await membersOf(albumOf(done, 'all'))).toEqual([library.photo('Max'), library.photo('Ada')]);
    })();
  });

  test(
    'hiding somebody takes their photos out of albums that stand, also those put in by hand',
    withFamily(family, async ({ run, library, membersOf, hand }) => {
      const rule = 'albums: { all: { name: All, owner: ada, from: { without-people: [Max] } } }';
      const album = albumOf(await run(rule), 'all');
      await hand.putIn(numberOf(album), library.photo('Max'), library.user('ada'));
      await run(rule, { today: '2026-11-24' });
      expect(await membersOf(album)).toContain(library.photo('Max'));
      await run('hide: { people: [max, zoe] }\nalbums: { other: { name: Other, owner: ben } }');
      expect(await membersOf(album)).toEqual([library.photo('Ada')]);
    }),
  );

  test(
    'the lender’s hide travels with their photos, the borrower’s own stays at home',
    withFamily(
      family.photo('2023-05-02T13:00', by('ben'), as('Max at Ben’s'), showing('Max')),
      async ({ run, library, membersOf }) => {
        const done = await run(`
users: { ada: { lends-to: [ben], hide: { people: [Max] } }, ben: {} }
albums: { all: { name: All, for: everyone, pick: all } }`);
        expect(await membersOf(albumOf(done, 'all', 'ben'))).toEqual(
          [library.photo('Zoë'), library.photo('Ada'), library.photo('Max at Ben’s')].sort((a, b) => a - b),
        );
      },
    ),
  );

  test(
    'also when the lender’s account is switched off, and their photos come through an album they had shared',
    withFamily(
      aLibrary()
        .user('ada', { disabled: true })
        .user('ben')
        .photo('2023-05-02T10:00', by('ada'), as('Max'), showing('Max'))
        .photo('2023-05-02T11:00', by('ada'), as('Ada'), showing('Ada'))
        .album('Ours', { owner: 'ada', of: ['Max', 'Ada'], share: { ben: 'view' } }),
      async ({ run, library, membersOf }) => {
        const done = await run(
          'users: { ada: { hide: { people: [Max] } }, ben: {} }\nalbums: { all: { name: All, owner: ben } }',
          { due: true },
        );
        expect(await membersOf(albumOf(done, 'all'))).toEqual([library.photo('Ada')]);
      },
    ),
  );

  test(
    'a name in hide that matches nothing fails the albums it guards, and is an error where somebody is there to read it',
    withFamily(family, async ({ run }) => {
      await expect(run(all('hide: { people: [Maxx] }'))).rejects.toMatchObject({ code: 'configuration' });
      const done = await run(all('hide: { people: [Maxx] }'), { due: true });
      expect(albumOf(done, 'all')).toMatchObject({ action: 'fail', album: null });
    }),
  );
});
