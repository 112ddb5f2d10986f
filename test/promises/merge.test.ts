/** People's edits win: what somebody did to an album in Synology Photos stands after every later run. */
import { describe, expect, test } from 'vitest';
import { albumOf } from '../albums/family-memories.ts';
import { aLibrary, as, by, rated } from '../builders/library.ts';
import { numberOf, type Scene, withFamily } from './example.ts';

const family = aLibrary()
  .user('ada')
  .user('ben')
  .user('leo')
  .day('2023-05-02', 5, by('ada'), as('may'))
  .day('2023-06-02', 5, by('ada'), as('june'), rated(5))
  .photo('2022-01-01T10:00', by('ada'), as('old'));

const RULE = (more = 'share: [ben]') =>
  `albums: { all: { name: All, owner: ada, from: { taken: 2023-01-01.. }, pick: all, ${more} } }`;
const DRAWN = 'albums: { all: { name: "All, {date}", owner: ada, pick: 4, choose: random } }';

interface Standing {
  readonly name: string;
  readonly cover: number;
  readonly members: readonly number[];
  readonly invited: Readonly<Record<string, number>> | null;
}

const standing = async ({ query, membersOf }: Scene, album: number): Promise<Standing | null> => {
  const [row] = await query<Omit<Standing, 'members'>>(
    `select a.name, a.cover, case when a.shared then
        (select coalesce(json_object_agg(u.name, p.permission), '{}') from share_permission p join user_info u on u.id = p.target_id
          where p.passphrase_share = a.passphrase_share and p.permission <> 31) end as invited
       from normal_album a where a.id = $1`,
    [album],
  );
  return row ? { ...row, members: await membersOf(album) } : null;
};

interface Edit {
  readonly edit: string;
  /** Configuration of the days after; the first day's where left out. */
  readonly config?: string;
  readonly hand: (scene: Scene, album: number, before: Standing) => Promise<void>;
  /** How the album stands from then on, beside what nobody changed. */
  readonly stands: (before: Standing, scene: Scene) => Partial<Standing> | null;
}

const out = (members: readonly number[], ...photos: readonly (number | undefined)[]) =>
  members.filter((id) => !photos.includes(id));

const EDITS: readonly Edit[] = [
  { edit: 'nothing', hand: async () => {}, stands: () => ({}) },
  {
    edit: 'renamed',
    hand: ({ hand }, album) => hand.rename(album, 'L\'été, le "nôtre"'),
    stands: () => ({ name: 'L\'été, le "nôtre"' }),
  },
  {
    edit: 'renamed, and the configuration calls it something else later',
    config: RULE('share: [ben]').replace('name: All', 'name: Everything'),
    hand: ({ hand }, album) => hand.rename(album, 'Ours'),
    stands: () => ({ name: 'Ours' }),
  },
  {
    edit: 'nothing, and the configuration calls it something else later',
    config: RULE('share: [ben]').replace('name: All', 'name: Everything'),
    hand: async () => {},
    stands: () => ({ name: 'Everything' }),
  },
  {
    edit: 'one photo taken out',
    hand: ({ hand }, album, { members }) => hand.takeOut(album, members[0] ?? 0),
    stands: ({ members }) => ({ members: members.slice(1) }),
  },
  {
    edit: 'half of the photos taken out',
    hand: ({ hand }, album, { members }) => hand.takeOut(album, ...members.slice(0, 5)),
    stands: ({ members }) => ({ members: members.slice(5), cover: expect.any(Number) }),
  },
  {
    edit: 'more than half gone at once, which no family does',
    hand: ({ hand }, album, { members }) => hand.takeOut(album, ...members.slice(0, 6)),
    stands: () => ({}),
  },
  {
    edit: 'a photo put in that the rule does not choose',
    hand: ({ hand, library }, album) => hand.putIn(album, library.photo('old'), library.user('ada')),
    stands: ({ members }, { library }) => ({ members: [...members, library.photo('old')] }),
  },
  {
    edit: 'a cover chosen',
    hand: ({ hand, library }, album) => hand.chooseCover(album, library.photosCalled('may')[2] ?? 0),
    stands: (_, { library }) => ({ cover: library.photosCalled('may')[2] ?? 0 }),
  },
  {
    edit: 'a photo put in and made the cover',
    hand: async ({ hand, library }, album) => {
      await hand.putIn(album, library.photo('old'), library.user('ada'));
      await hand.chooseCover(album, library.photo('old'));
    },
    stands: ({ members }, { library }) => ({
      members: [...members, library.photo('old')],
      cover: library.photo('old'),
    }),
  },
  {
    edit: 'somebody invited',
    hand: ({ hand, library }, album) => hand.invite(album, library.user('leo'), 3),
    stands: () => ({ invited: { ben: 1, leo: 3 } }),
  },
  {
    edit: 'an invitee taken out',
    hand: async ({ query }) => {
      await query('delete from share_permission where target_id = 2');
    },
    stands: () => ({ invited: {} }),
  },
  {
    edit: 'an invitee allowed more',
    hand: async ({ query }) => {
      await query('update share_permission set permission = 7 where target_id = 2');
    },
    stands: () => ({ invited: { ben: 7 } }),
  },
  {
    edit: 'nothing, and the configuration invites another one and allows the first more',
    config: RULE('share: { ben: download, leo: view }'),
    hand: async () => {},
    stands: () => ({ invited: { ben: 3, leo: 1 } }),
  },
  {
    edit: 'sharing switched off',
    hand: ({ hand }, album) => hand.stopSharing(album),
    stands: () => ({ invited: null }),
  },
  { edit: 'deleted', hand: ({ hand }, album) => hand.deleteAlbum(album), stands: () => null },
];

test.each(EDITS)('$edit: so it stays', async ({ hand, config = RULE(), stands }) => {
  await withFamily(family, async (scene) => {
    const album = numberOf(albumOf(await scene.run(RULE()), 'all'));
    const before = await standing(scene, album);
    if (!before) throw new Error('no album');
    expect(before.members).toHaveLength(10);
    await hand(scene, album, before);
    const wanted = stands(before, scene);
    const expected = wanted && {
      ...before,
      ...wanted,
      members: [...(wanted.members ?? before.members)].sort((a, b) => a - b),
    };
    // When it is not due, on the same day, the next day, and much later.
    for (const [today, due] of [
      ['2026-11-23', false],
      ['2026-11-24', true],
      ['2026-11-24', true],
      ['2027-03-01', false],
    ] as const) {
      await scene.run(config, { today, due });
      expect(await standing(scene, album), `${today}${due ? ', if due' : ''}`).toEqual(expected);
    }
    const [albums] = await scene.query('select count(*)::int as count from normal_album');
    expect(albums).toEqual({ count: expected ? 1 : 0 });
  })();
});

describe('over days', () => {
  test(
    'a name with the date in it follows the days, a name people gave does not',
    withFamily(family, async ({ run, query, hand }) => {
      const names = () => query<{ name: string }>('select name from normal_album');
      const album = numberOf(albumOf(await run(DRAWN), 'all'));
      const [first] = await names();
      await run(DRAWN, { today: '2026-11-24' });
      const [second] = await names();
      expect(second).not.toEqual(first);
      await hand.rename(album, 'Ours');
      await run(DRAWN, { today: '2026-11-25' });
      await run(DRAWN, { today: '2026-11-26' });
      expect(await names()).toEqual([{ name: 'Ours' }]);
    }),
  );

  test(
    'a photo taken out of a drawn album is never drawn again, one put in is always there',
    withFamily(family, async ({ run, hand, library, membersOf }) => {
      const album = numberOf(albumOf(await run(DRAWN), 'all'));
      const [gone = 0] = await membersOf(album);
      await hand.takeOut(album, gone);
      const put = library.photos.find(({ id }) => id !== gone)?.id ?? 0;
      if (!(await membersOf(album)).includes(put)) await hand.putIn(album, put, 1);
      for (let day = 1; day <= 12; day++) {
        await run(DRAWN, { today: `2026-12-${String(day).padStart(2, '0')}` });
        const members = await membersOf(album);
        expect(members).not.toContain(gone);
        expect(members.length).toBeLessThanOrEqual(5);
      }
    }),
  );

  test(
    'a cover people chose stays, whatever the draw of the day',
    withFamily(family, async ({ run, hand, query, membersOf }) => {
      const album = numberOf(albumOf(await run(DRAWN), 'all'));
      const [row] = await query<{ cover: number }>('select cover from normal_album');
      const chosen = (await membersOf(album)).find((id) => id !== row?.cover) ?? 0;
      await hand.chooseCover(album, chosen);
      for (let day = 1; day <= 8; day++) {
        await run(DRAWN, { today: `2026-12-0${day}` });
        expect(await query('select cover, item_count from normal_album')).toEqual([{ cover: chosen, item_count: 4 }]);
      }
    }),
  );

  test(
    'a photo put in and taken out again by hand is taken out: the rule does not bring it back',
    withFamily(family, async ({ run, hand, library, membersOf }) => {
      const narrow = RULE().replace('2023-01-01..', '2023-06-01..');
      const [may = 0] = library.photosCalled('may');
      const album = numberOf(albumOf(await run(narrow), 'all'));
      await hand.putIn(album, may, 1);
      await run(narrow, { today: '2026-11-24' });
      await hand.takeOut(album, may);
      await run(RULE(), { today: '2026-11-25' });
      expect(await membersOf(album)).toEqual(
        out(
          library.photos.map(({ id }) => id),
          may,
          library.photo('old'),
        ),
      );
    }),
  );

  test(
    'a photo taken out stays out although another one was withdrawn in between',
    withFamily(family, async ({ run, hand, library, membersOf }) => {
      const album = numberOf(albumOf(await run(RULE()), 'all'));
      const [first = 0, second = 0] = await membersOf(album);
      await hand.takeOut(album, first);
      // Not due: only what is hidden now is taken out.
      const hide = `hide: { dates: [2023-06-02] }\n${RULE()}`;
      await run(hide, { due: true });
      expect(await membersOf(album)).not.toContain(library.photosCalled('june')[0]);
      await run(RULE(), { today: '2026-11-24' });
      const members = await membersOf(album);
      expect(members).toContain(second);
      expect(members).toEqual(out([...library.photosCalled('may'), ...library.photosCalled('june')], first));
    }),
  );

  test(
    'and although it was indexed anew, by its file',
    withFamily(family, async ({ run, hand, query, membersOf }) => {
      const album = numberOf(albumOf(await run(RULE()), 'all'));
      const [gone = 0, ...rest] = await membersOf(album);
      await hand.takeOut(album, gone);
      await run(RULE(), { today: '2026-11-24' });
      await query(
        `with made as (insert into item (id_user, type) select id_user, type from item where id = ${gone} returning id)
         update unit set id_item = made.id from made where id_item = ${gone}`,
      );
      await run(RULE(), { today: '2026-11-25' });
      expect(await membersOf(album)).toEqual(rest);
    }),
  );

  test(
    'whoever puts a photo back has changed their mind',
    withFamily(family, async ({ run, hand, membersOf }) => {
      const album = numberOf(albumOf(await run(RULE()), 'all'));
      const before = await membersOf(album);
      const [gone = 0] = before;
      await hand.takeOut(album, gone);
      await run(RULE(), { today: '2026-11-24' });
      await hand.putIn(album, gone, 1);
      await run(RULE(), { today: '2026-11-25' });
      await run(RULE(), { today: '2026-11-26' });
      expect(await membersOf(album)).toEqual(before);
    }),
  );
});

describe('deleted albums', () => {
  const TWO = `${RULE().slice(0, -2)}, more: { name: More, owner: ada } }`;

  test(
    'come back only when asked for',
    withFamily(family, async ({ run, hand }) => {
      const album = numberOf(albumOf(await run(RULE()), 'all'));
      await hand.deleteAlbum(album);
      expect(albumOf(await run(RULE()), 'all')).toMatchObject({ action: 'skip', album: null });
      const back = albumOf(await run(RULE(), { again: 'all' }), 'all');
      expect(back).toMatchObject({ action: 'create' });
      expect(numberOf(back)).not.toBe(album);
      expect(albumOf(await run(RULE()), 'all')).toMatchObject({ action: 'unchanged', album: back.album });
    }),
  );

  test(
    'all at once are a database put back, not a wish: refused, and nothing is made',
    withFamily(family, async ({ run, hand, query }) => {
      const done = await run(TWO);
      await hand.deleteAlbum(numberOf(albumOf(done, 'all')));
      await hand.deleteAlbum(numberOf(albumOf(done, 'more')));
      await expect(run(TWO)).rejects.toMatchObject({ code: 'refused' });
      expect(await query('select count(*)::int as count from normal_album')).toEqual([{ count: 0 }]);
    }),
  );

  test(
    'another album with the number of ours is not ours, and is left alone',
    withFamily(family, async ({ run, query, membersOf }) => {
      const album = numberOf(albumOf(await run(RULE('share: nobody')), 'all'));
      const before = await membersOf(album);
      await query('update normal_album set create_time = create_time + 1 where id = $1', [album]);
      await run(RULE('share: nobody').replace('2023-01-01..', '2023-06-01..'), { today: '2026-11-24' });
      expect(await membersOf(album)).toEqual(before);
      expect(await query('select count(*)::int as count from normal_album')).toEqual([{ count: 1 }]);
    }),
  );
});
