/** A run taken back at once: the tables stand as before it, byte by byte. */
import { describe, expect, test } from 'vitest';
import { type Family, aFamily as openFamily } from '../albums/family-memories.ts';
import { type TestLibrary, withLibrary } from '../databases/library.ts';
import { fourTables } from './four-tables.ts';
import { family, HIDDEN, one, RULE, rule, run, undo } from './undone.ts';

describe('undo after a run gives the four tables back byte by byte', () => {
  interface Case {
    /** Runs before the one that is taken back. */
    readonly first?: readonly string[];
    readonly spoil?: (library: TestLibrary, home: Family) => Promise<unknown>;
    readonly change: string;
    /** Configuration of the undo, where it is not that of the run. */
    readonly later?: string;
    readonly action: string;
  }
  const adopt = async (_: TestLibrary, home: Family) => home.open(RULE).adopt('Old', 'a');
  const uncounted = async ({ query }: TestLibrary, home: Family) => {
    await query(`update normal_album set item_count = null, start_time = null, end_time = null, cover = 0,
                        name_for_sort = '', normalized_name = 'odd' where name = 'By a program'`);
    await query(`update many_item_has_many_normal_album set sequence = 2.5, item_provider_id_user = null
                  where id_normal_album = (select id from normal_album where name = 'By a program')`);
    await home.open(RULE).adopt('By a program', 'a');
  };
  const sharedByHand = async ({ query }: TestLibrary) => {
    await query(`insert into share (passphrase, privacy_type, modified_time, id_user, expired_time, hashed_password, enable, type)
                 values ('Hand12345', 0, 77, 1, 0, '', true, 0)`);
    await query(`insert into share_permission (id_user, permission, target_type, target_id, passphrase_share)
                 values (1, 31, 1, 1, 'Hand12345'), (1, 3, 1, 3, 'Hand12345')`);
    await query(`update normal_album set shared = true, passphrase_share = 'Hand12345' where name = 'Souvenirs'`);
  };
  const cases: Readonly<Record<string, Case>> = {
    'an album made': { change: RULE, action: 'remove' },
    'an album made and shared': { change: rule('share: [ben, leo]'), action: 'remove' },
    'a refresh': {
      first: [RULE],
      change: rule('refresh: hourly', (text) => text.replace('pick: 6', 'pick: 9')),
      action: 'update',
    },
    'a new name': { first: [RULE], change: RULE.replace('Souvenirs', 'Été 🏖'), action: 'update' },
    'a share switched on': { first: [RULE], change: rule('share: { ben: download }'), action: 'update' },
    'a share widened and raised': {
      first: [rule('share: [ben]')],
      change: rule('share: { ben: upload, leo: view }'),
      action: 'update',
    },
    'a member taken out of the share': {
      first: [rule('share: [ben, leo]')],
      change: rule('share: [ben]'),
      action: 'update',
    },
    'a share people had switched on': {
      first: [RULE],
      spoil: sharedByHand,
      change: rule('share: [ben, leo]'),
      action: 'update',
    },
    'photos withdrawn, the reason gone': {
      first: [RULE.replace('pick: 6', 'pick: all')],
      change: HIDDEN,
      later: RULE,
      action: 'update',
    },
    'an album withdrawn, the reason gone': {
      first: [rule('share: [ben]').replace('taken: 2023..', 'people: [Max]')],
      change: `hide: { people: [Max] }\n${rule('share: [ben]').replace('taken: 2023..', 'people: [Max]')}`,
      later: RULE,
      action: 'create',
    },
    'an adopted album filled': { spoil: adopt, change: rule('share: [leo]'), action: 'update' },
    'an adopted album that was never counted and has no cover': {
      spoil: uncounted,
      change: rule('share: [ben]'),
      action: 'update',
    },
    'several albums': {
      first: [RULE],
      change: `${RULE.replace(' } }', ' }')}, b: { name: B, owner: ben, share: [ada] }, c: { name: C, owner: ada } }`,
      action: 'unchanged',
    },
  };
  test.each(Object.entries(cases))('%s', async (_, { first = [], spoil, change, later = change, action }) =>
    withLibrary(family, async (library) => {
      await using home = openFamily(library);
      for (const config of first) await run(home, config, '2026-11-19');
      await spoil?.(library, home);
      const before = await fourTables(library);
      const done = await run(home, change, '2026-11-20');
      expect(await fourTables(library)).not.toEqual(before);
      const told = await home.open(later, { today: '2026-11-20' }).undo(undefined, { dryRun: true });
      expect(told).toMatchObject({ applied: false, undoes: done.run });
      const undone = await undo(home, later);
      expect(undone).toMatchObject({ applied: true, undoes: done.run });
      expect(undone.albums.map(({ action: did, reason }) => [did, reason])).not.toContainEqual([
        'fail',
        expect.anything(),
      ]);
      if (action !== 'unchanged') expect(one(undone).action).toBe(action);
      expect(await fourTables(library)).toEqual(before);
    })(),
  );
});
