/** A run taken back: the tables stand as before it, byte by byte, and what people did since stays. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readJournal } from '../../src/journal/journal.ts';
import type { OpenOptions } from '../../src/memories.ts';
import { albumOf, type Family, idsOf, aFamily as openFamily } from '../albums/family-memories.ts';
import { aLibrary, as, by, showing } from '../builders/library.ts';
import { type TestLibrary, withLibrary } from '../databases/library.ts';
import { fourTables } from './four-tables.ts';

type Home = Family;

const family = aLibrary()
  .user('ada')
  .user('ben')
  .user('leo')
  .photo('2015-07-01T12:00:00', as('old'))
  .day('2023-05-02', 8, as('may'))
  .day('2023-06-02', 8, showing('Max'), as('june'))
  .day('2024-05-02', 6, by('ben'), as('ben'))
  .album('Old', { owner: 'ada', of: ['old'], share: { ben: 'view' } })
  .album('By a program', { owner: 'ada', of: ['old'], cover: null });

const RULE = 'albums: { a: { name: Souvenirs, owner: ada, from: { taken: 2023.. }, choose: random, pick: 6 } }';
const rule = (more: string, change = (text: string) => text) => change(RULE).replace(' } }', `, ${more} } }`);
const LENT = 'users: { ada: {}, ben: { lends-to: [ada] }, leo: {} }';
const HIDDEN = `hide: { people: [Max] }\n${RULE}`;

const run = (home: Home, config: string, today = '2026-11-20', more: OpenOptions = {}) =>
  home.open(config, { today, ...more }).run();
const undo = (home: Home, config = RULE, which?: string, today = '2026-11-21') =>
  home.open(config, { today }).undo(which);
const one = (document: Awaited<ReturnType<typeof undo>>) => albumOf(document, 'a');

describe('undo after a run gives the four tables back byte by byte', () => {
  interface Case {
    /** Runs before the one that is taken back. */
    readonly first?: readonly string[];
    readonly spoil?: (library: TestLibrary, home: Home) => Promise<unknown>;
    readonly change: string;
    /** Configuration of the undo, where it is not that of the run. */
    readonly later?: string;
    readonly action: string;
  }
  const adopt = async (_: TestLibrary, home: Home) => home.open(RULE).adopt('Old', 'a');
  const uncounted = async ({ query }: TestLibrary, home: Home) => {
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

describe('what people did since the run stays', () => {
  const lent = rule('share: [leo]', (text) => `${LENT}\n${text.replace('pick: 6', 'pick: 30')}`);
  interface Edit {
    readonly sql: (ids: readonly number[]) => string;
    readonly expects: (now: Rows, before: Rows) => void;
    readonly config?: string;
  }
  const edits: Readonly<Record<string, Edit>> = {
    renamed: {
      sql: () =>
        `update normal_album set name = 'Ours', normalized_name = 'OURS', name_for_sort = 'OURS' where name = 'Souvenirs'`,
      expects: (now, before) => {
        expect(now.album).toMatchObject({ name: 'Ours', normalized_name: 'OURS' });
        expect(now.members).toEqual(before.members);
      },
    },
    covered: {
      sql: (ids) => `update normal_album set cover = ${ids.at(-1)} where name = 'Souvenirs'`,
      expects: (now) => expect(now.members).toContain(now.album.cover),
    },
    'put in': {
      sql: () => `insert into many_item_has_many_normal_album select 0, 1, id_item, (select max(id) from normal_album), 1 from unit
                    where is_major and takentime < extract(epoch from date '2016-01-01')`,
      expects: (now, before) => expect(now.members).toHaveLength(before.members.length + 1),
    },
    'taken out what the run left in': {
      sql: (ids) => `delete from many_item_has_many_normal_album where id_item = ${ids[0]}`,
      expects: (now, before) => expect(before.members.filter((id) => !now.members.includes(id)).length).toBeLessThan(2),
    },
    'sharing switched off': {
      sql: () => `update normal_album set shared = false where name = 'Souvenirs'`,
      expects: (now) => expect(now.album).toMatchObject({ shared: false }),
    },
    'somebody else invited': {
      sql: () => `insert into share_permission (id_user, permission, target_type, target_id, passphrase_share)
                    select id_user, 1, 1, 2, passphrase from share where passphrase not like 'Pass%'`,
      expects: (now) => expect(now.permissions.map(({ target_id }) => target_id)).toEqual([1, 2]),
    },
  };
  interface Rows {
    readonly album: Record<string, unknown>;
    readonly members: readonly number[];
    readonly permissions: readonly { readonly target_id: number }[];
  }
  const rowsOf = async ({ query }: TestLibrary): Promise<Rows> => {
    const [row] = await query<Rows>(
      `select to_jsonb(a) as album,
              (select json_agg(id_item order by id_item) from many_item_has_many_normal_album where id_normal_album = a.id) as members,
              coalesce((select json_agg(to_jsonb(p) order by target_id) from share_permission p where p.passphrase_share = a.passphrase_share), '[]') as permissions
         from normal_album a where id = (select max(id) from normal_album)`,
    );
    return row as Rows;
  };

  test.each(Object.entries(edits))('%s', async (_, { sql, expects }) =>
    withLibrary(family, async (library) => {
      await using home = openFamily(library);
      await run(home, RULE, '2026-11-19');
      const before = await rowsOf(library);
      await run(home, lent, '2026-11-20');
      await library.query(sql((await rowsOf(library)).members));
      const undone = one(await undo(home, lent));
      expect(undone.action).not.toBe('fail');
      const now = await rowsOf(library);
      expects(now, before);
      // And the next run still knows whose doing it was.
      await run(home, lent, '2026-11-25');
      const next = await rowsOf(library);
      if (_ === 'renamed') expect(next.album).toMatchObject({ name: 'Ours' });
      if (_ === 'sharing switched off') expect(next.album).toMatchObject({ shared: false });
      if (_ === 'somebody else invited') expect(next.permissions.map(({ target_id }) => target_id)).toContain(2);
      if (_ === 'put in') expect(next.members).toEqual(expect.arrayContaining([...now.members].slice(0, 1)));
    })(),
  );

  test(
    'a photo of the run that people took out since does not come back with the next run',
    withLibrary(family, async (library) => {
      await using home = openFamily(library);
      await run(home, RULE, '2026-11-19');
      const before = await rowsOf(library);
      const all = RULE.replace('pick: 6', 'pick: all');
      await run(home, all, '2026-11-20');
      const added = (await rowsOf(library)).members.find((id) => !before.members.includes(id)) as number;
      await library.query(`delete from many_item_has_many_normal_album where id_item = ${added}`);
      await undo(home, all);
      expect((await rowsOf(library)).members).toEqual(before.members);
      await run(home, all, '2026-11-22');
      expect((await rowsOf(library)).members).not.toContain(added);
    }),
  );

  test.each([
    ['renamed it', `update normal_album set name = 'Ours' where name = 'Souvenirs'`],
    [
      'put photos in',
      `insert into many_item_has_many_normal_album select 0, 1, id_item, (select max(id) from normal_album), 1 from unit
        where is_major and takentime < extract(epoch from date '2016-01-01')`,
    ],
    [
      'chose its cover',
      `update normal_album a set cover = (select max(id_item) from many_item_has_many_normal_album where id_normal_album = a.id and id_item <> a.cover) where name = 'Souvenirs'`,
    ],
  ])('an album the run made stays where people %s', async (did, sql) =>
    withLibrary(family, async (library) => {
      await using home = openFamily(library);
      await run(home, RULE);
      await library.query(sql);
      const before = await fourTables(library);
      expect(one(await undo(home))).toMatchObject({
        action: 'skip',
        reason: expect.stringContaining(`people ${did} since`),
      });
      expect(await fourTables(library)).toEqual(before);
    })(),
  );
});

describe('the first promise', () => {
  test(
    'what is hidden, taken back or no longer lent since stays out, whatever is undone',
    withLibrary(family, async (library) => {
      await using home = openFamily(library);
      const lent = `${LENT}\n${RULE.replace('pick: 6', 'pick: all')}`;
      const full = idsOf(one(await run(home, lent, '2026-11-19')));
      const theirs = library.library.photos.filter(({ label }) => label === 'ben').map(({ id }) => id);
      const max = library.library.photos.filter(({ label }) => label === 'june').map(({ id }) => id);
      expect(full).toEqual(expect.arrayContaining([...theirs, ...max]));
      const less = `hide: { people: [Max] }\n${RULE.replace('pick: 6', 'pick: all')}`;
      expect(one(await run(home, less, '2026-11-20'))).toMatchObject({ removed: theirs.length + max.length });
      const undone = one(await undo(home, less));
      expect(undone).toMatchObject({
        action: 'unchanged',
        notes: [expect.stringContaining(`${theirs.length + max.length} photos`)],
      });
      expect(idsOf(undone)).toEqual(full.filter((id) => ![...theirs, ...max].includes(id)));
    }),
  );

  test(
    'an album comes back without what those it is shared with may not see now, or not at all',
    withLibrary(family, async (library) => {
      await using home = openFamily(library);
      const lends = 'users: { ada: {}, ben: { lends-to: [ada, leo] }, leo: {} }';
      const lent = `${lends}\n${rule('share: [leo]').replace('pick: 6', 'pick: all')}`;
      const full = idsOf(one(await run(home, lent, '2026-11-19')));
      const theirs = library.library.photos.filter(({ label }) => label === 'ben').map(({ id }) => id);
      await home.open(lent, { today: '2026-11-20' }).remove({ all: true });
      const back = one(await undo(home, lent.replace(lends, LENT)));
      expect(back).toMatchObject({ action: 'create', share: [{ user: 'leo', permission: 'view' }] });
      expect(idsOf(back)).toEqual(full.filter((id) => !theirs.includes(id)));
      await home.open(lent, { today: '2026-11-22' }).remove({ all: true });
      const hidden = `hide: { dates: [2000-01-01..2030-01-01] }\n${lent}`;
      expect(one(await undo(home, hidden, undefined, '2026-11-23'))).toMatchObject({ action: 'skip' });
      const wrong = `hide: { people: [Nobody] }\n${lent}`;
      expect(one(await undo(home, wrong, undefined, '2026-11-23'))).toMatchObject({
        action: 'fail',
        reason: expect.stringContaining('memories.yml:3:18 Nobody'),
      });
    }),
  );
});

describe('which run', () => {
  test(
    'an undo is a run like another; later runs stay; a removed album comes back under its number',
    withLibrary(family, async (library) => {
      await using home = openFamily(library);
      const states = [await fourTables(library)];
      const names: string[] = [];
      for (const [index, config] of [RULE, rule('share: [ben]'), RULE.replace('Souvenirs', 'Summer')].entries()) {
        names.push((await run(home, config, `2026-11-1${index}`)).run);
        states.push(await fourTables(library));
      }
      const taken = await undo(home, RULE, undefined, '2026-11-13');
      expect(taken.undoes).toBe(names[2]);
      expect(await fourTables(library)).toEqual(states[2]);
      await expect(undo(home, RULE, names[2])).rejects.toMatchObject({
        code: 'usage',
        message: expect.stringContaining(taken.run),
      });
      expect(await undo(home, RULE, taken.run)).toMatchObject({ undoes: taken.run });
      expect(await fourTables(library)).toEqual(states[3]);
      // The share of the second run goes, the name of the third stays.
      const middle = one(await undo(home, RULE, names[1]));
      expect(middle).toMatchObject({
        action: 'update',
        name: 'Summer',
        share: [],
        notes: [expect.stringContaining(names[2] as string)],
      });
      const first = await undo(home, RULE, names[0]);
      expect(one(first)).toMatchObject({ action: 'remove' });
      expect(await fourTables(library)).toEqual(states[0]);
      const back = one(await undo(home, RULE, first.run));
      expect(back).toMatchObject({ action: 'create', album: middle.album, name: 'Summer' });
      // Ours again: it is refreshed, not made a second time.
      expect(one(await run(home, RULE, '2026-11-20'))).toMatchObject({ album: middle.album });
    }),
  );

  test(
    'names that mean nothing, too much, or nothing to take back',
    withLibrary(family, async (library) => {
      await using home = openFamily(library);
      await expect(undo(home)).rejects.toMatchObject({
        code: 'usage',
        message: expect.stringContaining('nothing to take back'),
      });
      const made = await run(home, RULE);
      const idle = await run(home, RULE);
      await run(home, rule('share: [ben]'), '2026-11-21');
      const year = made.run.slice(0, 4);
      await expect(undo(home, RULE, year)).rejects.toMatchObject({
        code: 'usage',
        message: expect.stringContaining(made.run),
      });
      await expect(undo(home, RULE, idle.run)).rejects.toMatchObject({
        code: 'usage',
        message: expect.stringContaining('changed no album'),
      });
      await expect(undo(home, RULE, `${made.run}x`)).rejects.toMatchObject({
        code: 'usage',
        message: expect.stringContaining(made.run),
      });
      const before = await fourTables(library);
      expect(await home.open(RULE).undo(made.run, { dryRun: true })).toMatchObject({
        undoes: made.run,
        applied: false,
      });
      expect(await fourTables(library)).toEqual(before);
    }),
  );
});

describe('dying in the middle of an undo', () => {
  const journalOf = ({ state }: Home) => path.join(state, 'journal.jsonl');
  const linesOf = (home: Home) => readFileSync(journalOf(home), 'utf8').trimEnd().split('\n');
  const dieAfter = (home: Home, word: string): void => {
    const lines = linesOf(home);
    const last = lines.findLastIndex((line) => (JSON.parse(line) as { do: string }).do === word);
    writeFileSync(journalOf(home), `${lines.slice(0, last + 1).join('\n')}\n`);
  };
  const byHand = (album: ReturnType<typeof one>) => album.items.filter(({ why }) => why.includes('put in by hand'));

  test(
    'after it was written: the next run takes nothing of ours for people’s, and the undo can be taken back',
    withLibrary(family, async (library) => {
      await using home = openFamily(library);
      await run(home, RULE, '2026-11-18');
      const state = await fourTables(library);
      await run(home, rule('share: [ben]').replace('Souvenirs', 'Summer'), '2026-11-19');
      const after = await fourTables(library);
      const undone = await undo(home, RULE, undefined, '2026-11-20');
      dieAfter(home, 'intend');
      expect(await fourTables(library)).toEqual(state);
      const next = one(await run(home, RULE, '2026-11-18'));
      expect(next).toMatchObject({ action: 'unchanged', name: 'Souvenirs' });
      expect(byHand(next)).toEqual([]);
      expect(await undo(home, RULE, undone.run)).toMatchObject({ undoes: undone.run });
      expect(await fourTables(library)).toEqual(after);
    }),
  );

  test(
    'before it was written: nothing happened, and it can be done again',
    withLibrary(family, async (library) => {
      await using home = openFamily(library);
      await run(home, RULE, '2026-11-18');
      const state = await fourTables(library);
      const wider = rule('share: [ben]');
      const done = await run(home, wider, '2026-11-19');
      const dies = home.open(wider, {
        today: '2026-11-20',
        onSql: (sql) => {
          if (sql.includes('update "normal_album"')) throw new Error('died');
        },
      });
      await expect(dies.undo()).rejects.toThrow('died');
      expect(JSON.parse(linesOf(home).at(-1) ?? '')).toMatchObject({ do: 'intend', undoes: done.run });
      expect(one(await run(home, wider, '2026-11-19'))).toMatchObject({ action: 'unchanged' });
      expect(await undo(home, wider)).toMatchObject({ undoes: done.run });
      expect(await fourTables(library)).toEqual(state);
    }),
  );

  test(
    'after an album was taken away, or was brought back: the journal knows which',
    withLibrary(family, async (library) => {
      await using home = openFamily(library);
      const made = one(await run(home, RULE, '2026-11-18'));
      const away = await undo(home, RULE, undefined, '2026-11-19');
      dieAfter(home, 'remove');
      await undo(home, RULE, away.run, '2026-11-20');
      dieAfter(home, 'intend');
      expect(readJournal(home.state).albums.get('a@1')).toMatchObject({
        id: made.album,
        pending: [{ undoes: away.run }],
      });
      expect(one(await run(home, RULE, '2026-11-18'))).toMatchObject({ action: 'unchanged', album: made.album });
    }),
  );
});
