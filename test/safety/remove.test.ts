/** Albums taken away at the keeper's word: nothing of ours is left, nothing of anybody else's is touched. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readJournal } from '../../src/journal/journal.ts';
import type { RemoveWish } from '../../src/planning/remove.ts';
import { albumOf, type Family, idsOf, aFamily as openFamily } from '../albums/family-memories.ts';
import { aLibrary, as, by, showing } from '../builders/library.ts';
import { withLibrary } from '../databases/library.ts';
import { fourTables } from './four-tables.ts';

const family = aLibrary()
  .user('ada')
  .user('ben')
  .photo('2015-07-01T12:00:00', as('old'))
  .photo('2016-07-01T12:00:00', as('mine'))
  .day('2023-05-02', 6)
  .day('2023-06-02', 3, showing('Max'))
  .day('2024-05-02', 6, by('ben'), as('ben'))
  .album('Old', { owner: 'ada', of: ['old'], share: { ben: 'view' } });

const RULES = `albums:
  a: { name: Souvenirs, owner: ada, from: { taken: 2023.. }, choose: random, pick: 6, share: [ben] }
  b: { name: Sundays, for: [ada, ben], from: { taken: 2023.. }, pick: 3 }
`;
const OLD = 'albums: { old: { name: Old, owner: ada, from: { taken: 2023.. }, pick: 5, choose: random } }';

const run = (home: Family, config: string, today: string) => home.open(config, { today }).run();
const remove = (home: Family, config: string, which: RemoveWish & { dryRun?: boolean }) =>
  home.open(config, { today: '2026-11-25' }).remove(which);

test(
  'remove --all after any number of runs leaves the tables as before the very first one, and the albums stay away',
  withLibrary(family, async (library) => {
    await using home = openFamily(library);
    const before = await fourTables(library);
    await home.open(OLD).adopt('Old', 'old');
    const both = `${RULES}  old: ${OLD.slice(OLD.indexOf('{ name'), -2)}\n`;
    for (const today of ['2026-11-20', '2026-11-21', '2026-11-22']) await run(home, both, today);
    const shared = both.replace('pick: 5', 'pick: 4, share: [ben]').replace('name: Sundays', 'name: Mondays');
    await run(home, shared, '2026-11-23');
    await run(home, `hide: { people: [Max] }\n${shared}`, '2026-11-24');
    expect(await fourTables(library)).not.toEqual(before);

    const shown = await remove(home, shared, { all: true, dryRun: true });
    expect(shown.albums.map(({ key, user, action }) => `${key}@${user} ${action}`).sort()).toEqual([
      'a@ada remove',
      'b@ada remove',
      'b@ben remove',
      'old@ada update',
    ]);
    expect(albumOf(shown, 'old').reason).toContain('it was not made here');
    await remove(home, shared, { all: true });
    expect(await fourTables(library)).toEqual(before);

    const again = await run(home, RULES, '2026-11-26');
    expect(again.albums.map(({ action }) => action)).toEqual(['skip', 'skip', 'skip']);
    expect(await fourTables(library)).toEqual(before);
    const back = await home.open(RULES, { today: '2026-11-26' }).run({ again: 'all' });
    expect(back.albums.map(({ action }) => action)).toEqual(['create', 'create', 'create']);
  }),
);

test(
  'an album that was people’s stays with what people made of it, and never gets empty',
  withLibrary(family, async (library) => {
    await using home = openFamily(library);
    await home.open(OLD).adopt('Old', 'old');
    await run(home, OLD, '2026-11-20');
    const id = library.library.album('Old');
    const [old, mine] = [library.library.photo('old'), library.library.photo('mine')];
    await library.query(`update normal_album set name = 'Very old' where id = ${id}`);
    await library.query(
      `insert into many_item_has_many_normal_album values (0, 1, ${mine}, ${id}, 1) on conflict do nothing`,
    );
    const done = albumOf(await remove(home, OLD, { albums: ['Very old'] }), 'old');
    expect(done).toMatchObject({ action: 'update', name: 'Very old', share: [{ user: 'ben' }] });
    expect(idsOf(done)).toEqual([old, mine].sort((a, b) => a - b));
    expect(readJournal(home.state).albums.has('old@1')).toBe(false);

    await home.open(OLD).adopt('Very old', 'old');
    await run(home, OLD, '2026-11-21');
    await library.query(
      `delete from many_item_has_many_normal_album where id_normal_album = ${id} and id_item in (${old}, ${mine})`,
    );
    const before = await fourTables(library);
    const kept = albumOf(await remove(home, OLD, { all: true }), 'old');
    expect(kept).toMatchObject({ action: 'skip', reason: expect.stringContaining('no album is left so') });
    expect(await fourTables(library)).toEqual(before);
    expect(readJournal(home.state).albums.get('old@1')).toMatchObject({ state: 'live' });
  }),
);

test(
  'undo puts removed albums back as they were, and lets an adopted one be ours again',
  withLibrary(family, async (library) => {
    await using home = openFamily(library);
    await home.open(OLD).adopt('Old', 'old');
    const both = `${RULES}  old: ${OLD.slice(OLD.indexOf('{ name'), -2)}\n`;
    await run(home, both, '2026-11-20');
    const state = await fourTables(library);
    await remove(home, both, { all: true });
    const undone = await home.open(both, { today: '2026-11-26' }).undo();
    expect(undone.albums.map(({ action }) => action).sort()).toEqual(['create', 'create', 'create', 'update']);
    expect(await fourTables(library)).toEqual(state);
    const next = await home.open(both, { today: '2026-11-20' }).run();
    expect(next.albums.map(({ action }) => action)).toEqual(['unchanged', 'unchanged', 'unchanged', 'unchanged']);
    // Taken back once more, it is still known to be people's.
    const first = await remove(home, both, { albums: ['old'] });
    expect(albumOf(first, 'old')).toMatchObject({ action: 'update', reason: expect.stringContaining('not made here') });
  }),
);

describe('which albums', () => {
  test(
    'by key, key@user, number or name; a wrong word is told with the near ones, and nothing goes',
    withLibrary(family, async (library) => {
      await using home = openFamily(library);
      const made = await run(home, RULES, '2026-11-20');
      const number = String(albumOf(made, 'b', 'ben').album);
      const names = async (...albums: string[]) =>
        (await remove(home, RULES, { albums, dryRun: true })).albums.map(({ key, user }) => `${key}@${user}`);
      expect(await names('b')).toEqual(['b@ada', 'b@ben']);
      expect(await names('b@ben', 'a')).toEqual(['b@ben', 'a@ada']);
      expect(await names(number, 'b@ben')).toEqual(['b@ben']);
      expect(await names('souvenirs')).toEqual(['a@ada']);
      const before = await fourTables(library);
      for (const [word, message] of [
        ['Sundays', 'Several albums made here are named "Sundays"'],
        ['Souvenir', 'Did you mean "Souvenirs"?'],
        ['Old', 'No album made here is "Old"'],
        [String(library.library.album('Old')), 'No album made here is'],
      ] as const)
        await expect(names(word, 'a')).rejects.toMatchObject({
          code: 'usage',
          message: expect.stringContaining(message),
        });
      expect(await fourTables(library)).toEqual(before);

      const mine = library.library.photo('old');
      await library.query(
        `insert into many_item_has_many_normal_album select 0, 1, ${mine}, id, 1 from normal_album where name = 'Souvenirs'`,
      );
      const gone = albumOf(await remove(home, RULES, { albums: ['a'] }), 'a');
      expect(gone).toMatchObject({ action: 'remove', removed: 7, notes: ['people put in 1 of them by hand'] });
      expect(albumOf(await remove(home, RULES, { albums: ['a'] }), 'a')).toMatchObject({ action: 'skip' });
      expect(albumOf(await run(home, RULES, '2026-11-26'), 'a')).toMatchObject({
        action: 'skip',
        reason: expect.stringContaining('run --again a'),
      });
      expect(albumOf(await home.open(RULES).run({ again: 'a' }), 'a')).toMatchObject({ action: 'create' });
    }),
  );
});

test(
  'dying after an album was taken away does not bring it back',
  withLibrary(family, async (library) => {
    await using home = openFamily(library);
    await run(home, RULES, '2026-11-20');
    await remove(home, RULES, { albums: ['a'] });
    const journal = path.join(home.state, 'journal.jsonl');
    const lines = readFileSync(journal, 'utf8').trimEnd().split('\n');
    expect(lines.at(-1)).toContain('removed-by-keeper');
    writeFileSync(journal, `${lines.slice(0, -1).join('\n')}\n`);
    const after = readJournal(home.state).albums.get('a@1');
    expect(after).toMatchObject({ byKeeper: true, leaving: true, state: 'live' });
    expect(albumOf(await run(home, RULES, '2026-11-26'), 'a')).toMatchObject({ action: 'skip' });
  }),
);
