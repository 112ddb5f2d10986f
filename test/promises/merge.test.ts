/** People's edits win: what somebody did to an album in Synology Photos stands after every later run. */
import { expect, test } from 'vitest';
import { albumOf } from '../albums/family-memories.ts';
import { numberOf, type Scene, withFamily } from './example.ts';
import { family, RULE } from './merge-family.ts';

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
