/** Who an album is shared with, after a run that changed that is taken back: what people changed since stays. */
import { describe, expect, test } from 'vitest';
import { PERMISSIONS } from '../../src/core/album-plan.ts';
import { type Family, aFamily as openFamily } from '../albums/family-memories.ts';
import { type TestLibrary, withLibrary } from '../databases/library.ts';
import { family, one, RULE, rule, run, undo } from './undone.ts';

const [BEN, LEO] = [2, 3];
/** A moment no clock gives. */
const THEN = 77;

/** The share of the album, and everybody's permission but the owner's: type, who, what. */
const shareOf = async ({ query }: TestLibrary) => {
  const [share] = await query<{ shared: boolean; changed: number | null; permissions: number[][] }>(
    `select a.shared, s.modified_time as changed,
            coalesce((select json_agg(json_build_array(p.target_type, p.target_id, p.permission) order by 1, p.target_type, p.target_id)
                        from (select * from share_permission order by target_type, target_id) p
                       where p.passphrase_share = s.passphrase and (p.target_type, p.target_id) <> (1, a.id_user)), '[]') as permissions
       from normal_album a left join share s on s.passphrase = a.passphrase_share where a.id = (select max(id) from normal_album)`,
  );
  return share;
};
const OURS = `(select passphrase_share from normal_album where id = (select max(id) from normal_album))`;
const give = ({ query }: TestLibrary, type: number, target: number, permission: number) =>
  query(
    `insert into share_permission (id_user, permission, target_type, target_id, passphrase_share)
     values (1, ${permission}, ${type}, ${target}, ${OURS})
     on conflict (passphrase_share, target_type, target_id) do update set permission = excluded.permission`,
  );
const longAgo = ({ query }: TestLibrary) =>
  query(`update share set modified_time = ${THEN} where passphrase = ${OURS}`);

/** Two runs, something people do, and the second run taken back. */
const afterUndo = (
  [first, second]: readonly [string, string],
  people: (library: TestLibrary, home: Family) => Promise<unknown>,
  expects: (library: TestLibrary, home: Family) => Promise<unknown>,
) =>
  withLibrary(family, async (library) => {
    await using home = openFamily(library);
    await run(home, first, '2026-11-19');
    const done = await run(home, second, '2026-11-20');
    await people(library, home);
    await longAgo(library);
    await undo(home, second, done.run);
    await expects(library, home);
  });

describe('a permission', () => {
  test(
    'that people changed after the run had raised it stays theirs',
    afterUndo(
      [rule('share: { ben: view }'), rule('share: { ben: upload }')],
      (library) => give(library, 1, BEN, PERMISSIONS.download),
      async (library) => expect((await shareOf(library))?.permissions).toEqual([[1, BEN, PERMISSIONS.download]]),
    ),
  );

  test(
    'that the run raised is what it was, where people left it, and the other day’s rule raises it anew',
    afterUndo(
      [rule('share: { ben: view }'), rule('share: { ben: upload }')],
      async () => undefined,
      async (library, home) => {
        expect((await shareOf(library))?.permissions).toEqual([[1, BEN, PERMISSIONS.view]]);
        await run(home, rule('share: { ben: upload }'), '2026-11-22');
        expect((await shareOf(library))?.permissions).toEqual([[1, BEN, PERMISSIONS.upload]]);
      },
    ),
  );

  test(
    'that was people’s before the run was not the run’s: lowered since, it stays so',
    withLibrary(family, async (library) => {
      await using home = openFamily(library);
      const shared = rule('share: [leo]');
      await run(home, shared, '2026-11-19');
      await give(library, 1, LEO, PERMISSIONS.download);
      await run(home, shared.replace('Souvenirs', 'Summer'), '2026-11-20');
      expect((await shareOf(library))?.permissions).toEqual([[1, LEO, PERMISSIONS.download]]);
      await give(library, 1, LEO, PERMISSIONS.view);
      expect(one(await undo(home, shared))).toMatchObject({ name: 'Souvenirs' });
      expect((await shareOf(library))?.permissions).toEqual([[1, LEO, PERMISSIONS.view]]);
    }),
  );

  test(
    'of a member people took out since is not given again, by the undo or by the next run',
    afterUndo(
      [rule('share: [ben]'), rule('share: { ben: upload, leo: view }')],
      ({ query }) => query(`delete from share_permission where target_id = ${BEN} and passphrase_share = ${OURS}`),
      async (library, home) => {
        expect((await shareOf(library))?.permissions).toEqual([]);
        await run(home, rule('share: { ben: upload, leo: view }'), '2026-11-22');
        expect((await shareOf(library))?.permissions).toEqual([[1, LEO, PERMISSIONS.view]]);
      },
    ),
  );
});

describe('a share', () => {
  test(
    'that the run switched on stays for a group people opened it to, without those the run invited',
    afterUndo(
      [RULE, rule('share: [ben]')],
      (library) => give(library, 2, 65537, PERMISSIONS.view),
      async (library) => {
        const share = await shareOf(library);
        expect(share).toMatchObject({ shared: true, permissions: [[2, 65537, PERMISSIONS.view]] });
        // Who may look changed: Photos tells others by that time.
        expect(share?.changed).not.toBe(THEN);
      },
    ),
  );

  test(
    'that the run switched on stays for a member people invited, and for whoever has the link',
    afterUndo(
      [RULE, rule('share: [ben]')],
      async (library) => {
        await library.query(`update share set privacy_type = 1 where passphrase = ${OURS}`);
        await give(library, 1, LEO, PERMISSIONS.download);
      },
      async (library) =>
        expect(await shareOf(library)).toMatchObject({ shared: true, permissions: [[1, LEO, PERMISSIONS.download]] }),
    ),
  );

  test(
    'with a group keeps it, and is noted as changed where the run’s guest goes',
    afterUndo(
      [rule('share: [ben]'), rule('share: [ben, leo]')],
      (library) => give(library, 2, 65537, PERMISSIONS.view),
      async (library) => {
        const share = await shareOf(library);
        expect(share?.permissions).toEqual([
          [1, BEN, PERMISSIONS.view],
          [2, 65537, PERMISSIONS.view],
        ]);
        expect(share?.changed).not.toBe(THEN);
      },
    ),
  );

  test(
    'that the run did not touch, and people did, is left to the second',
    afterUndo(
      [rule('share: [ben]'), rule('share: [ben]').replace('Souvenirs', 'Summer')],
      (library) => give(library, 1, LEO, PERMISSIONS.view),
      async (library) =>
        expect(await shareOf(library)).toEqual({
          shared: true,
          changed: THEN,
          permissions: [
            [1, BEN, PERMISSIONS.view],
            [1, LEO, PERMISSIONS.view],
          ],
        }),
    ),
  );

  test(
    'people have put under another link since stays as it is',
    afterUndo(
      [rule('share: [ben]'), rule('share: [ben, leo]')],
      async ({ query }) => {
        await query(`insert into share (passphrase, privacy_type, modified_time, id_user, expired_time, hashed_password, enable, type)
                     values ('Hand12345', 0, ${THEN}, 1, 0, '', true, 0)`);
        await query(`update share_permission set passphrase_share = 'Hand12345' where passphrase_share = ${OURS}`);
        await query(
          `update normal_album set passphrase_share = 'Hand12345' where id = (select max(id) from normal_album)`,
        );
      },
      async (library) => {
        expect(await shareOf(library)).toEqual({
          shared: true,
          changed: THEN,
          permissions: [
            [1, BEN, PERMISSIONS.view],
            [1, LEO, PERMISSIONS.view],
          ],
        });
        expect(await library.query(`select 1 from normal_album where passphrase_share = 'Hand12345'`)).toHaveLength(1);
      },
    ),
  );
});
