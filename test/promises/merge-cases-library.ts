/** What happens to the library, and is nobody's edit. */
import type { Scene } from './example.ts';
import type { Case } from './merge-case.ts';
import { deletePhoto, indexAnew, moveTo, nowOf, switchSharedSpace } from './merge-events.ts';
import { RULE } from './merge-family.ts';

const BOTH = RULE('share: [ben]').replace('taken:', 'space: both, taken:');
const may = ({ library }: Scene, n: number) => library.photosCalled('may')[n] ?? 0;
const without = (members: readonly number[], ...gone: readonly number[]) => members.filter((id) => !gone.includes(id));
const [BEN, EVERYBODY] = [2, 0];

const ofFamily: readonly Case[] = [
  {
    edit: 'a photo deleted',
    hand: (scene) => deletePhoto(scene.query, may(scene, 0)),
    action: 'unchanged',
    stands: ({ members }, scene) => ({ members: without(members, may(scene, 0)) }),
  },
  {
    edit: 'a photo moved where its owner may not look; and back again',
    hand: (scene) => moveTo(scene.query, BEN, may(scene, 0)),
    action: 'unchanged',
    stands: ({ members }, scene) => ({ members: without(members, may(scene, 0)) }),
    later: { hand: (scene) => moveTo(scene.query, 1, may(scene, 0)), action: 'update', stands: () => ({}) },
  },
  {
    edit: 'a photo moved where its owner may not look, and still in the album',
    hand: async (scene) => {
      const photo = may(scene, 0);
      await scene.query('update unit set id_user = 2 where id_item = $1', [photo]);
      await scene.query('update item set id_user = 2 where id = $1', [photo]);
    },
    action: 'update',
    stands: ({ members }, scene) => ({ members: without(members, may(scene, 0)) }),
  },
  {
    edit: 'a few photos indexed anew',
    hand: (scene) => indexAnew(scene.query, may(scene, 0), may(scene, 1)),
    action: 'update',
    stands: async ({ members }, scene) => ({ members: await nowOf(scene, members) }),
  },
  {
    edit: 'everything indexed anew, after people took one out, put one in and chose a cover',
    hand: async (scene, album) => {
      const { hand, library, run, query } = scene;
      await hand.takeOut(album, may(scene, 0));
      await hand.putIn(album, library.photo('old'), 1);
      await hand.chooseCover(album, may(scene, 2));
      await run(RULE());
      await indexAnew(query, ...library.photos.map(({ id }) => id));
    },
    action: 'update',
    says: ['put in by hand'],
    stands: async ({ members }, scene) => ({
      members: await nowOf(scene, [...without(members, may(scene, 0)), scene.library.photo('old')]),
      cover: (await nowOf(scene, [may(scene, 2)]))[0] ?? 0,
    }),
  },
  {
    edit: 'a photo that people put in indexed anew, and made the cover before',
    hand: async (scene, album) => {
      const { hand, library, run, query } = scene;
      await hand.putIn(album, library.photo('old'), 1);
      await hand.chooseCover(album, library.photo('old'));
      await run(RULE());
      await indexAnew(query, library.photo('old'));
    },
    action: 'update',
    stands: async ({ members }, scene) => {
      const [old = 0] = await nowOf(scene, [scene.library.photo('old')]);
      return { members: [...members, old], cover: old };
    },
  },
];

const ofBothSpaces: readonly Case[] = [
  {
    edit: 'the shared space switched off; and on again',
    hand: ({ query }) => switchSharedSpace(query, false),
    action: 'unchanged',
    stands: ({ members }, { library }) => ({ members: without(members, ...library.photosCalled('ours')) }),
    later: { hand: ({ query }) => switchSharedSpace(query, true), action: 'update', stands: () => ({}) },
  },
  {
    edit: 'the shared space switched off and on between two runs',
    hand: async ({ query }) => {
      await switchSharedSpace(query, false);
      await switchSharedSpace(query, true);
    },
    action: 'update',
    stands: () => ({}),
  },
  {
    edit: 'the same after people put a shared photo in that the rule does not choose',
    config: BOTH.replace('2023-01-01..', '2023-01-01..2023-06-30'),
    first: BOTH.replace('2023-01-01..', '2023-01-01..2023-06-30'),
    hand: async ({ query, hand, library, run }, album) => {
      for (const photo of library.photosCalled('ours')) await hand.putIn(album, photo, 1);
      await run(BOTH.replace('2023-01-01..', '2023-01-01..2023-06-30'));
      await switchSharedSpace(query, false);
      await switchSharedSpace(query, true);
    },
    action: 'update',
    stands: ({ members }, { library }) => ({ members: [...members, ...library.photosCalled('ours')] }),
  },
  {
    edit: 'one of the shared photos taken out by people',
    hand: ({ hand, library }, album) => hand.takeOut(album, library.photosCalled('ours')[0] ?? 0),
    action: 'unchanged',
    stands: ({ members }, { library }) => ({ members: without(members, library.photosCalled('ours')[0] ?? 0) }),
  },
  {
    edit: 'a photo moved to the shared space',
    hand: (scene) => moveTo(scene.query, EVERYBODY, may(scene, 0)),
    action: 'update',
    stands: () => ({}),
  },
];

export const BY_LIBRARY: readonly Case[] = [
  ...ofFamily,
  ...ofBothSpaces.map((one): Case => ({ space: 'both', first: BOTH, ...one })),
];
