/** Several cameras, one memory; and what is not lent stays with its owner. */
import { expect, test } from 'vitest';
import { aFamily, albumOf, idsOf } from '../albums/family-memories.ts';
import { aLibrary, at, by, showing } from '../builders/library.ts';
import { withLibrary } from '../databases/library.ts';
import { adasLife, atHome, stay } from './a-life.ts';

/** Ben was in Lisbon too, with a camera of his own; Vienna he saw alone. */
const both = () => {
  const home = atHome(adasLife(aLibrary().user('ada').user('ben').user('leo')), {
    from: '2021-01-05',
    to: '2023-12-31',
    user: 'ben',
  });
  const lisbon = stay(home, { from: '2022-05-03', days: 5 }, at('Lisbon'), by('ben'), showing('Ada'));
  return stay(lisbon, { from: '2023-03-06', days: 4 }, at('Vienna'), by('ben'));
};

const LENDING = 'users: { ada: { lends-to: [ben] }, ben: { lends-to: [ada] }, leo: }';
const FAMILY = `${LENDING}
memories: { for: [ada, ben], kinds: { trips: true }, family: { owner: ada, of: [ada, ben], kinds: [trips] } }`;

test(
  'the trip they made together is one album from both cameras, shared; one alone stays their own',
  withLibrary(both(), async (opened) => {
    await using home = aFamily(opened);
    const { albums } = await home.open(FAMILY).run();
    expect(albums.map(({ key, user }) => `${key} of ${user}`).sort()).toEqual([
      'trips/2023-03-06-wien of ben',
      'trips/2023-10-10-roma of ada',
      'trips/family+2022-05-03-lisboa of ada',
    ]);
    const lisbon = albumOf({ albums }, 'trips/family+2022-05-03-lisboa');
    expect(lisbon.share).toEqual([{ user: 'ben', permission: 'view' }]);
    const spaces = await opened.query<{ id_user: number }>('select distinct id_user from item where id = any($1)', [
      idsOf(lisbon),
    ]);
    expect(spaces.map(({ id_user }) => id_user).sort()).toEqual([1, 2]);
  }),
);

test(
  'who does not lend is not part of it, with the cure; then each keeps a trip of their own',
  withLibrary(both(), async (opened) => {
    await using home = aFamily(opened);
    const { albums, notes } = await home.open(FAMILY.replace('ben: { lends-to: [ada] }', 'ben:')).run();
    expect(notes.map(({ says }) => says)).toContainEqual(expect.stringContaining('ben: { lends-to: [ada] }'));
    expect(albums.map(({ key, user }) => `${key} of ${user}`)).toEqual(
      expect.arrayContaining(['trips/2022-05-03-lisboa of ada', 'trips/2022-05-03-lisboa of ben']),
    );
  }),
);

test(
  'nobody finds photos of another in their memories that were not lent to them',
  withLibrary(both(), async (opened) => {
    await using home = aFamily(opened);
    const { albums } = await home.open('memories:').run();
    for (const album of albums.filter(({ items }) => items.length > 0)) {
      const others = await opened.query(
        'select 1 from item i join user_info u on u.name = $2 where i.id = any($1) and i.id_user not in (0, u.id)',
        [idsOf(album), album.user],
      );
      expect([album.key, others.length]).toEqual([album.key, 0]);
    }
    expect(albums.some(({ user }) => user === 'ben')).toBe(true);
  }),
);
