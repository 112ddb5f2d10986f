/** What people do to an album in Synology Photos. */
import { expect } from 'vitest';
import type { Scene } from './example.ts';
import { type Case, must, nothing } from './merge-case.ts';
import { addPhoto, dieBeforeNoting, rowsOf } from './merge-events.ts';
import { RULE } from './merge-family.ts';

const CALLED_ELSE = RULE('share: [ben]').replace('name: All', 'name: Everything');
const STAYS_OFF = 'sharing was switched off in Synology Photos, and stays off';
const may = ({ library }: Scene, n: number) => library.photosCalled('may')[n] ?? 0;

const shares = async ({ query }: Scene) => {
  const [row] = await query<{ shares: number; permissions: number }>(
    'select (select count(*)::int from share) as shares, (select count(*)::int from share_permission) as permissions',
  );
  return `${row?.shares} with ${row?.permissions}`;
};
const switchOn = async ({ query }: Scene) => {
  await query('update share set enable = true');
  await query('update normal_album set shared = true where passphrase_share is not null');
};

const CONTENT: readonly Case[] = [
  { edit: 'nothing', hand: nothing, action: 'unchanged', stands: () => ({}) },
  {
    edit: 'renamed',
    hand: ({ hand }, album) => hand.rename(album, 'L\'été, le "nôtre"'),
    action: 'unchanged',
    says: ['keeps the name people gave it (the configuration says "All")'],
    stands: () => ({ name: 'L\'été, le "nôtre"' }),
  },
  {
    edit: 'renamed, and the configuration calls it something else later',
    config: CALLED_ELSE,
    hand: ({ hand }, album) => hand.rename(album, 'Ours'),
    action: 'unchanged',
    says: ['keeps the name people gave it (the configuration says "Everything")'],
    stands: () => ({ name: 'Ours' }),
  },
  {
    edit: 'nothing, and the configuration calls it something else later',
    config: CALLED_ELSE,
    hand: nothing,
    action: 'update',
    stands: () => ({ name: 'Everything' }),
  },
  {
    edit: 'one photo taken out',
    hand: ({ hand }, album, { members }) => hand.takeOut(album, members[0] ?? 0),
    action: 'unchanged',
    stands: ({ members }) => ({ members: members.slice(1) }),
  },
  {
    edit: 'half of the photos taken out',
    hand: ({ hand }, album, { members }) => hand.takeOut(album, ...members.slice(0, 5)),
    action: 'update',
    stands: ({ members }) => ({ members: members.slice(5), cover: expect.any(Number) as number }),
  },
  {
    edit: 'more than half gone at once, which no family does',
    hand: ({ hand }, album, { members }) => hand.takeOut(album, ...members.slice(0, 6)),
    action: 'update',
    stands: () => ({}),
  },
  {
    edit: 'a photo put in that the rule does not choose',
    hand: ({ hand, library }, album) => hand.putIn(album, library.photo('old'), 1),
    action: 'unchanged',
    says: ['put in by hand'],
    stands: ({ members }, { library }) => ({ members: [...members, library.photo('old')] }),
  },
  {
    edit: 'a cover chosen',
    hand: (scene, album) => scene.hand.chooseCover(album, may(scene, 2)),
    action: 'unchanged',
    stands: (_, scene) => ({ cover: may(scene, 2) }),
  },
  {
    edit: 'a photo put in and made the cover',
    hand: async ({ hand, library }, album) => {
      await hand.putIn(album, library.photo('old'), 1);
      await hand.chooseCover(album, library.photo('old'));
    },
    action: 'unchanged',
    stands: ({ members }, { library }) => ({
      members: [...members, library.photo('old')],
      cover: library.photo('old'),
    }),
  },
  {
    edit: 'sorted another way',
    hand: ({ query }, album) => query('update normal_album set sort_by = 2, sort_direction = 1 where id = $1', [album]),
    action: 'unchanged',
    stands: () => ({ sorted: '2/1' }),
  },
  {
    edit: 'put in an order by hand, before more photos come',
    hand: async ({ query, library }, album) => {
      await query('update many_item_has_many_normal_album set sequence = 200 - id_item where id_normal_album = $1', [
        album,
      ]);
      await addPhoto(query, library.photosCalled('may')[0] ?? 0, '2023-06-20 10:00');
    },
    action: 'update',
    stands: async ({ members }, { query, membersOf }, now) => {
      const places = await query<{ photo: number; place: number }>(
        'select id_item as photo, sequence as place from many_item_has_many_normal_album order by 1',
      );
      const [more = 0] = (await membersOf(now)).filter((id) => !members.includes(id));
      const highest = Math.max(...members.map((id) => 200 - id));
      expect(places).toEqual([
        ...members.map((photo) => ({ photo, place: 200 - photo })),
        { photo: more, place: highest + 1 },
      ]);
      return { members: [...members, more] };
    },
  },
  {
    edit: 'renamed, re-covered, one taken out, one put in, while the program died noting its last work',
    hand: async (scene, album) => {
      const { hand, library, state } = scene;
      dieBeforeNoting(state);
      await hand.rename(album, 'Ours');
      await hand.chooseCover(album, may(scene, 1));
      await hand.takeOut(album, may(scene, 0));
      await hand.putIn(album, library.photo('old'), 1);
    },
    action: 'unchanged',
    says: ['keeps the name people gave it', 'put in by hand'],
    stands: ({ members }, scene) => ({
      name: 'Ours',
      cover: may(scene, 1),
      members: [...members.filter((id) => id !== may(scene, 0)), scene.library.photo('old')],
    }),
  },
];

const SHARING: readonly Case[] = [
  {
    edit: 'somebody invited',
    hand: ({ hand }, album) => hand.invite(album, 3, 3),
    action: 'unchanged',
    stands: () => ({ invited: { ben: 1, leo: 3 } }),
  },
  {
    edit: 'an invitee taken out',
    hand: ({ query }) => query('delete from share_permission where target_id = 2'),
    action: 'unchanged',
    stands: () => ({ invited: {} }),
  },
  {
    edit: 'an invitee allowed more',
    hand: ({ query }) => query('update share_permission set permission = 7 where target_id = 2'),
    action: 'unchanged',
    stands: () => ({ invited: { ben: 7 } }),
  },
  {
    edit: 'an invitee allowed less than the configuration says later',
    first: RULE('share: { ben: download }'),
    config: RULE('share: { ben: upload }'),
    hand: ({ query }) => query('update share_permission set permission = 1 where target_id = 2'),
    action: 'unchanged',
    stands: () => ({ invited: { ben: 1 } }),
  },
  {
    edit: 'nothing, and the configuration invites another one and allows the first more',
    config: RULE('share: { ben: download, leo: view }'),
    hand: nothing,
    action: 'update',
    stands: () => ({ invited: { ben: 3, leo: 1 } }),
  },
  {
    edit: 'sharing switched off; and on again',
    hand: ({ hand }, album) => hand.stopSharing(album),
    action: 'unchanged',
    says: [STAYS_OFF],
    stands: () => ({ invited: null }),
    later: { hand: switchOn, action: 'unchanged', stands: () => ({}) },
  },
  {
    edit: 'sharing switched off, and the configuration asks for more; it goes on when it is on again',
    config: RULE('share: [ben, leo]'),
    hand: ({ hand }, album) => hand.stopSharing(album),
    action: 'unchanged',
    says: [STAYS_OFF],
    stands: async (_, scene) => {
      must((await shares(scene)) === '1 with 2', 'a share too many');
      return { invited: null };
    },
    later: { hand: switchOn, action: 'update', stands: () => ({ invited: { ben: 1, leo: 1 } }) },
  },
  {
    edit: 'sharing switched off, and the configuration asks for another one: who lost the right does not get it back',
    config: RULE('share: [leo]'),
    hand: ({ hand }, album) => hand.stopSharing(album),
    action: 'update',
    says: [STAYS_OFF],
    stands: async (_, scene) => {
      must((await shares(scene)) === '1 with 1', 'a right that nobody asked for');
      return { invited: null };
    },
    later: { hand: switchOn, action: 'update', stands: () => ({ invited: { leo: 1 } }) },
  },
  {
    edit: 'shared by hand and switched off, before the configuration asks for it: off it stays, and one share it has',
    first: RULE('share: nobody'),
    config: RULE('share: [ben]'),
    hand: async ({ query, hand }, album) => {
      await query(
        `insert into share (passphrase, id_user, expired_time, hashed_password, enable, type) values ('byTheirOwn', 1, 0, '', true, 0)`,
      );
      await query(
        `insert into share_permission (id_user, permission, target_type, target_id, passphrase_share) values (1, 31, 1, 1, 'byTheirOwn'), (1, 1, 1, 3, 'byTheirOwn')`,
      );
      await query(`update normal_album set shared = true, passphrase_share = 'byTheirOwn' where id = $1`, [album]);
      await hand.stopSharing(album);
    },
    action: 'unchanged',
    says: [STAYS_OFF],
    stands: async (_, scene) => {
      must((await shares(scene)) === '1 with 2', 'a share too many');
      return { invited: null };
    },
    later: { hand: switchOn, action: 'update', stands: () => ({ invited: { ben: 1, leo: 1 } }) },
  },
];

const AWAY: readonly Case[] = [
  {
    edit: 'deleted',
    hand: ({ hand }, album) => hand.deleteAlbum(album),
    action: 'skip',
    says: ['deleted in Synology Photos, and stays so; memories run --again all brings it back'],
    stands: () => null,
  },
  {
    edit: 'given to another member',
    hand: async ({ query }, album) => {
      await query('update normal_album set id_user = 2 where id = $1', [album]);
      await query('update many_item_has_many_normal_album set album_id_user = 2 where id_normal_album = $1', [album]);
    },
    action: 'skip',
    says: [
      'given to ben in Synology Photos: it is theirs now, and left alone; memories run --again all makes another one',
    ],
    stands: async (before, { query }, now) => {
      must((await rowsOf(query, now)).length === before.members.length + 1, 'it was touched');
      must((await query('select 1 from normal_album')).length === 1, 'a second one was made');
      return {};
    },
    later: {
      hand: async ({ query }, album) => {
        await query('update normal_album set id_user = 1 where id = $1', [album]);
        await query('update many_item_has_many_normal_album set album_id_user = 1 where id_normal_album = $1', [album]);
      },
      action: 'unchanged',
      stands: () => ({}),
    },
  },
];

export const BY_PEOPLE: readonly Case[] = [...CONTENT, ...SHARING, ...AWAY];
