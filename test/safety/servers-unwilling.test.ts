/**
 * A server that takes no writes, or is laid out differently all of a sudden, a real one: the right exit code, a
 * sentence and what to do, nothing half done; and the next run mends what is left.
 */
import { chmodSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Fate, goBetween } from './go-between.ts';
import { type OwnServer, ownServer } from './own-server.ts';
import { becomeStandby, expectError, expectMended, give } from './servers.ts';

let own: OwnServer;
beforeAll(async () => {
  own = await ownServer();
}, 120_000);
afterAll(() => own[Symbol.asyncDispose]());

describe('the server takes no writes', () => {
  test.each(['before the run', 'while an album is written'])('by its settings, %s', async (when) => {
    using keeper = await own.fresh();
    const set = (to: string) => own.query(`alter database synofoto set default_transaction_read_only = ${to}`);
    if (when === 'before the run') {
      await set('on');
      expectError(await keeper.run(), 3, /takes no writes now/);
    } else {
      let begun = 0;
      await using between = await goBetween(own.server.socketDirectory, {
        decide: (_, text) => {
          if (text === 'begin') begun++;
          return 'pass';
        },
      });
      await own.query(`
create function forbids() returns trigger language plpgsql as $$ begin
  if (select value from config where key = 'forbids') = 'yes' then set local transaction_read_only = on; end if; return new; end $$;
create trigger forbids before insert on normal_album for each row execute procedure forbids();
insert into config (key, value) values ('forbids', 'yes')`);
      expectError(await keeper.run('run', between.directory), 3, /takes no writes now/);
      expect(begun).toBeGreaterThan(0);
      await own.query(`delete from config where key = 'forbids'`);
    }
    expect(await own.query('select name from normal_album')).toEqual([{ name: 'By hand' }]);
    await set('off').catch(() =>
      own.query('begin read write; alter database synofoto reset default_transaction_read_only; commit'),
    );
    await expectMended(own, keeper);
  });

  test('because it only follows another one', async () => {
    using keeper = await own.fresh();
    await own.query('checkpoint');
    await own.server.halt();
    const standby = await becomeStandby(own);
    await own.server.resume(['hot_standby=on']);
    const plan = await keeper.run('plan');
    const ran = await keeper.run();
    await own.server.halt();
    standby.end();
    await own.server.resume();
    expect({ code: plan.code, err: plan.err }).toEqual({ code: 0, err: '' });
    expectError(ran, 3, /takes no writes now/);
    await expectMended(own, keeper);
  });

  // A real full disk: the file that holds the photos of albums is a device that has no room.
  test('because its volume is full', async () => {
    using keeper = await own.fresh();
    await own.query('delete from normal_album');
    const [file] = await own.query<{ path: string }>(
      `select pg_relation_filepath('many_item_has_many_normal_album') as path`,
    );
    const place = path.join(own.server.data, file?.path as string);
    await own.query('vacuum many_item_has_many_normal_album');
    await own.server.halt();
    renameSync(place, `${place}.kept`);
    symlinkSync('/dev/full', place);
    await own.server.resume();
    const ran = await keeper.run();
    await own.server.halt();
    rmSync(place);
    give(place, '');
    chmodSync(place, 0o600);
    rmSync(`${place}.kept`);
    await own.server.resume();
    expectError(ran, 3, /^error: .*The volume of the database is full\nhint: .*Make room on the volume/);
    expect(await own.query('select name from normal_album')).toEqual([]);
    expect((await keeper.run()).code).toBe(0);
    expect(await own.query('select name from normal_album order by name')).toEqual([
      { name: 'Second' },
      { name: 'Souvenirs' },
    ]);
  });
});

describe('the layout changes under us', () => {
  test.each([
    ['a column', 'alter table user_info rename column enable to enabled', '42703'],
    ['a table', 'alter table user_info rename to users', '42P01'],
  ])('%s is gone in the middle of reading', async (_, change, state) => {
    using keeper = await own.fresh();
    await using between = await goBetween(own.server.socketDirectory, {
      decide: async (_statement, text): Promise<Fate> => {
        if (/from user_info u\b/.test(text)) await own.query(change);
        return 'pass';
      },
    });
    const ran = await keeper.run('run', between.directory);
    expectError(
      ran,
      3,
      new RegExp(`^error: The layout of the database is not what it was: .+ \\(${state}\\)\nhint: .*memories doctor`),
    );
  });

  test('an error nobody has words for is still one sentence, with its number', async () => {
    using keeper = await own.fresh();
    await using between = await goBetween(own.server.socketDirectory, {
      decide: async (_, text): Promise<Fate> => {
        if (/from user_info u\b/.test(text)) {
          await own.query(`
alter table user_info rename to users;
create view user_info as select * from users where id / 0 > 0;
alter view user_info owner to "SynologyPhotos"`);
        }
        return 'pass';
      },
    });
    const ran = await keeper.run('plan', between.directory);
    expectError(
      ran,
      3,
      /^error: The database refuses: division by zero \(22012\)\nhint: Nothing was written\. See memories doctor/,
    );
  });
});
