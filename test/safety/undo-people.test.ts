/** A run taken back later: what people did since stays. */
import { describe, expect, test } from 'vitest';
import { aFamily as openFamily } from '../albums/family-memories.ts';
import { type TestLibrary, withLibrary } from '../databases/library.ts';
import { fourTables } from './four-tables.ts';
import { family, LENT, one, RULE, rule, run, undo } from './undone.ts';

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

  test(
    'a cover people chose after the run had chosen another one stays, also for the next run',
    withLibrary(family, async (library) => {
      await using home = openFamily(library);
      const all = RULE.replace('pick: 6', 'pick: all');
      await run(home, all, '2026-11-19');
      const { album, members } = await rowsOf(library);
      const rest = all.replace('2023..', album.cover === members[0] ? '2023-06-01..' : '2023-01-01..2023-05-31');
      await run(home, rest, '2026-11-20');
      const after = await rowsOf(library);
      expect(after.album.cover).not.toBe(album.cover);
      const chosen = after.members.findLast((id) => id !== after.album.cover);
      await library.query(`update normal_album set cover = ${chosen} where name = 'Souvenirs'`);
      await undo(home, all);
      expect(await rowsOf(library)).toMatchObject({ album: { cover: chosen }, members });
      await run(home, all, '2026-11-25');
      expect((await rowsOf(library)).album.cover).toBe(chosen);
    }),
  );

  test(
    'a photo the run had taken out and people put back in stands there once, and is theirs',
    withLibrary(family, async (library) => {
      await using home = openFamily(library);
      const all = RULE.replace('pick: 6', 'pick: all');
      await run(home, all, '2026-11-19');
      const { members } = await rowsOf(library);
      await run(home, RULE.replace('2023..', '2023-06-01..'), '2026-11-20');
      const out = members.find(
        (id) => id === library.library.photos.find(({ label }) => label === 'may')?.id,
      ) as number;
      expect((await rowsOf(library)).members).not.toContain(out);
      await library.query(
        `insert into many_item_has_many_normal_album values (0, 1, ${out}, (select max(id) from normal_album), 1)`,
      );
      const undone = one(await undo(home, all));
      expect(undone.items.filter(({ id }) => (id as number) === out)).toMatchObject([{ why: ['stays'] }]);
      expect((await rowsOf(library)).members).toEqual(members);
    }),
  );

  test(
    'what people had taken out before the album was removed is not there again once it is back',
    withLibrary(family, async (library) => {
      await using home = openFamily(library);
      const all = RULE.replace('pick: 6', 'pick: all');
      await run(home, all, '2026-11-19');
      const [out, ...rest] = (await rowsOf(library)).members;
      await library.query(`delete from many_item_has_many_normal_album where id_item = ${out}`);
      await home.open(all, { today: '2026-11-20' }).remove({ all: true });
      await undo(home, all);
      expect((await rowsOf(library)).members).toEqual(rest);
      await run(home, all, '2026-11-25');
      expect((await rowsOf(library)).members).toEqual(rest);
    }),
  );

  test(
    'what people had taken out of an album whose making is taken back stays out of the one made next',
    withLibrary(family, async (library) => {
      await using home = openFamily(library);
      const all = RULE.replace('pick: 6', 'pick: all');
      await run(home, all, '2026-11-19');
      const [out, ...rest] = (await rowsOf(library)).members;
      await library.query(`delete from many_item_has_many_normal_album where id_item = ${out}`);
      expect(one(await undo(home, all))).toMatchObject({ action: 'remove' });
      expect(one(await run(home, all, '2026-11-25'))).toMatchObject({ action: 'create' });
      expect((await rowsOf(library)).members).toEqual(rest);
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
