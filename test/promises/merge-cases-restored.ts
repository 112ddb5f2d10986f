/** A database put back from a backup: what is older in it is nobody's edit. */
import { expect } from 'vitest';
import type { Scene } from './example.ts';
import { type Case, must } from './merge-case.ts';
import { backUp, neverMade, rowsOf } from './merge-events.ts';
import { RULE } from './merge-family.ts';

/** Of the first day: another name, half of the photos, shared with nobody. */
const SMALL = RULE('share: nobody')
  .replace('name: All', 'name: First')
  .replace('2023-01-01..', '2023-01-01..2023-06-01');
const PUT_BACK = 'The database was put back from a backup';
const OLDER = 'of ada stands as before some of our runs.';
const MADE_ANEW = '"All" (all) of ada was not in it; what the configuration still asks for is made anew.';

const may = ({ library }: Scene, n: number) => library.photosCalled('may')[n] ?? 0;
const all = ({ library }: Scene) => [...library.photosCalled('may'), ...library.photosCalled('june')];
const someCover = expect.any(Number) as number;
const asWanted = (scene: Scene) => ({ name: 'All', members: all(scene), invited: { ben: 1 }, cover: someCover });
const without = (members: readonly number[], gone: number) => members.filter((id) => id !== gone);

/** What a family's album that got a number of ours looked like when it was made. */
const remembered = new WeakMap<Scene, unknown>();

const older: readonly Omit<Case, 'action'>[] = [
  {
    edit: 'put back from before our last run',
    hand: async ({ query, run }) => {
      const putBack = await backUp(query);
      await run(RULE());
      await putBack();
    },
    says: [OLDER],
    stands: (_, scene) => asWanted(scene),
  },
  {
    edit: 'put back, and renamed since',
    hand: async ({ query, run, hand }, album) => {
      const putBack = await backUp(query);
      await run(RULE());
      await putBack();
      await hand.rename(album, 'Ours');
    },
    says: ['keeps the name people gave it'],
    stands: (_, scene) => ({ ...asWanted(scene), name: 'Ours' }),
  },
  {
    edit: 'put back, seen by a run that had nothing to do, and a photo taken out since',
    hand: async (scene, album) => {
      const { query, run, hand } = scene;
      const putBack = await backUp(query);
      await run(RULE());
      await putBack();
      const quiet = await run(RULE(), { due: true });
      must(
        quiet.warnings.some((one) => one.startsWith(PUT_BACK)),
        'nothing was said',
      );
      await hand.takeOut(album, may(scene, 0));
    },
    says: [],
    stands: (_, scene) => ({ ...asWanted(scene), members: without(all(scene), may(scene, 0)) }),
  },
];

const wishes: readonly Case[] = [
  {
    edit: 'put back from before people took a photo out: it stays out',
    hand: async (scene, album) => {
      const putBack = await backUp(scene.query);
      await scene.hand.takeOut(album, may(scene, 0));
      await scene.run(RULE());
      await scene.run(RULE().replace('name: All', 'name: Else'));
      await putBack();
    },
    action: 'update',
    says: [PUT_BACK, OLDER],
    stands: ({ members }, scene) => ({ members: without(members, may(scene, 0)) }),
  },
  {
    edit: 'put back to after people renamed it, chose a cover and put a photo in: theirs it stays',
    hand: async (scene, album) => {
      const { hand, query, run, library } = scene;
      await hand.rename(album, 'Ours');
      await hand.putIn(album, library.photo('old'), 1);
      await hand.chooseCover(album, may(scene, 1));
      await run(RULE());
      const putBack = await backUp(query);
      await run(RULE('share: [ben, leo]'));
      await putBack();
    },
    action: 'unchanged',
    says: [PUT_BACK, 'keeps the name people gave it', 'put in by hand'],
    stands: ({ members }, scene) => ({
      name: 'Ours',
      cover: may(scene, 1),
      members: [...members, scene.library.photo('old')],
    }),
  },
  {
    edit: 'put back from before people deleted it: there it is, and kept up again',
    hand: async ({ query, run, hand }, album) => {
      const putBack = await backUp(query);
      await hand.deleteAlbum(album);
      await run(RULE());
      await putBack();
    },
    action: 'unchanged',
    says: ['"All" (all) of ada was deleted and is there again, so it is kept up again.'],
    stands: () => ({}),
  },
];

const younger: readonly Case[] = [
  {
    edit: 'put back from before it was made: not deleted by people, and made anew',
    hand: ({ query }, album) => neverMade(query, album),
    action: 'create',
    says: [PUT_BACK, MADE_ANEW],
    stands: () => ({}),
  },
  {
    edit: 'the same, and what people had taken out of it stays out',
    hand: async (scene, album) => {
      await scene.hand.takeOut(album, may(scene, 0));
      await scene.run(RULE());
      await neverMade(scene.query, album);
    },
    action: 'create',
    says: [MADE_ANEW],
    stands: ({ members }, scene) => ({ members: without(members, may(scene, 0)) }),
  },
  {
    edit: 'the same, and a new album of the family has its number: that one is never touched',
    hand: async (scene, album) => {
      const { query } = scene;
      await neverMade(query, album);
      await query(
        `insert into normal_album (id_user, name, type, create_time, cover) values (1, 'Their own', 0, 1700000000, 0)`,
      );
      await query(
        `insert into many_item_has_many_normal_album (item_provider_id_user, id_item, id_normal_album, album_id_user) values (1, $1, $2, 1)`,
        [scene.library.photo('old'), album],
      );
      remembered.set(scene, await rowsOf(query, album));
    },
    action: 'create',
    says: [MADE_ANEW],
    stands: async (_, scene, now) => {
      const [theirs] = await scene.query<{ id: number }>("select id from normal_album where name = 'Their own'");
      must(theirs !== undefined && theirs.id !== now, 'their album is gone');
      expect(await rowsOf(scene.query, theirs?.id ?? 0)).toEqual(remembered.get(scene));
      return {};
    },
  },
];

export const PUT_BACKS: readonly Case[] = [
  ...older.map((one): Case => ({ first: SMALL, config: RULE(), action: 'update', ...one })),
  ...wishes,
  ...younger,
];
