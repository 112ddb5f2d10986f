/**
 * What befalls servers, done to a real one: the right exit code, a sentence and what to do, nothing half done, no
 * secret; and the next run mends what is left.
 */
import { chmodSync, chownSync, readdirSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ran } from '../cli/cli.ts';
import { serverUser } from '../databases/reachable.ts';
import { type Fate, goBetween } from './go-between.ts';
import { type Keeper, type OwnServer, ownServer } from './own-server.ts';
import { standOf } from './stand.ts';

let own: OwnServer;
beforeAll(async () => {
  own = await ownServer();
}, 120_000);
afterAll(() => own[Symbol.asyncDispose]());

/** An error in two lines, for a person. */
const expectError = ({ code, out, err }: Ran, exit: number, says: RegExp): void => {
  expect({ code, out }, err).toEqual({ code: exit, out: '' });
  expect(err).toMatch(/^error: .+\nhint: .+\n$/);
  expect(err).toMatch(says);
  expect(err).not.toMatch(/something went wrong that should not|geheim/);
};

/** Another run leaves the library as if nothing had happened, and one more changes nothing. */
const expectMended = async (keeper: Keeper): Promise<void> => {
  const mended = await keeper.run();
  expect({ code: mended.code, err: mended.err }).toEqual({ code: 0, err: '' });
  expect(await standOf(own)).toEqual(own.whole);
  const words = keeper.journal.length;
  expect((await keeper.run()).code).toBe(0);
  expect(await standOf(own)).toEqual(own.whole);
  expect(keeper.journal.slice(words).filter((word) => word === 'intend' || word === 'put')).toEqual([]);
};

/** A restart that was begun while a program is on the line, which notices first. */
let restarting: Promise<void> = Promise.resolve();
const restart = async (settings: readonly string[] = [], signal?: NodeJS.Signals): Promise<void> => {
  await own.server.halt(signal);
  await own.server.resume(settings);
};

/** A file in the server's data, as the server's own user would write it. */
const give = (file: string, text: string): void => {
  writeFileSync(file, text, { mode: 0o600 });
  const { uid, gid } = serverUser();
  if (uid !== undefined && gid !== undefined) chownSync(file, uid, gid);
};

describe('the server goes away', () => {
  test('and is not there at all: its socket is gone', async () => {
    using keeper = await own.fresh();
    await own.server.halt();
    const ran = await keeper.run();
    await own.server.resume();
    expectError(ran, 4, /^error: There is no database socket: the socket in \/.+\nhint: Ask the server/);
    expect(readdirSync(keeper.folder)).toEqual(['memories.yml']);
    await expectMended(keeper);
  });

  test.each<[string, NodeJS.Signals, number, RegExp]>([
    ['in order, before the first album', 'SIGINT', 1, /was stopped|hung up/],
    ['without warning, before the second album', 'SIGQUIT', 2, /broke down|hung up|was stopped/],
  ])('and comes back between two albums: %s', async (_, signal, nth, says) => {
    using keeper = await own.fresh();
    let drawn = 0;
    await using between = await goBetween(own.server.socketDirectory, {
      decide: async (_statement, text): Promise<Fate> => {
        if (text.includes('nextval') && ++drawn === nth) restarting = restart([], signal);
        await restarting;
        return 'pass';
      },
    });
    const ran = await keeper.run('run', between.directory);
    await restarting;
    expectError(ran, 4, says);
    expect(await own.query('select name from normal_album')).toHaveLength(nth);
    await expectMended(keeper);
  });

  test('and comes back while an album is written', async () => {
    using keeper = await own.fresh();
    let writes = 0;
    await using between = await goBetween(own.server.socketDirectory, {
      decide: async (_, text): Promise<Fate> => {
        // The first time it is rehearsed.
        if (text.trim().startsWith('insert into many_item') && ++writes === 2) restarting = restart([], 'SIGQUIT');
        await restarting;
        return 'pass';
      },
    });
    const ran = await keeper.run('run', between.directory);
    await restarting;
    expectError(ran, 4, /broke down|hung up|was stopped/);
    expect(await own.query('select name from normal_album')).toEqual([{ name: 'By hand' }]);
    await expectMended(keeper);
  });

  test('and its line is back at once, but the lock is not: the run stops instead of going on with an old plan', async () => {
    using keeper = await own.fresh();
    const session = `select pid from pg_stat_activity where datname = 'synofoto' and application_name = 'synology-memories'`;
    let begun = 0;
    const ended: number[] = [];
    await using between = await goBetween(own.server.socketDirectory, {
      decide: async (_, text): Promise<Fate> => {
        if (text === 'begin' && ++begun === 3) {
          for (const { pid } of await own.query<{ pid: number }>(session)) {
            ended.push(pid);
            await own.query('select pg_terminate_backend($1)', [pid]);
          }
        }
        return 'pass';
      },
    });
    expectError(await keeper.run('run', between.directory), 4, /was stopped|hung up/);
    expect(ended).toHaveLength(1);
    expect(await own.query('select name from normal_album')).toHaveLength(2);
    await expectMended(keeper);
  });
});

describe('the server takes nobody in', () => {
  test('while it starts', async () => {
    using keeper = await own.fresh();
    await own.server.halt();
    const standby = await becomeStandby();
    await own.server.resume(['hot_standby=off'], 'entering standby mode');
    const ran = await keeper.run();
    await own.server.halt('SIGQUIT');
    standby.end();
    await own.server.resume();
    expectError(ran, 4, /^error: The database at .+ is just starting or stopping\nhint: Try again in a minute/);
    await expectMended(keeper);
  });

  test('because it is full', async () => {
    using keeper = await own.fresh();
    await restart(['max_wal_senders=0', 'superuser_reserved_connections=0', 'max_connections=3']);
    const guests = await Promise.all(
      [1, 2, 3].map(async () => {
        const guest = new pg.Client({ host: own.server.socketDirectory, user: 'postgres', database: 'synofoto' });
        guest.on('error', () => undefined);
        await guest.connect();
        return guest;
      }),
    );
    const ran = await keeper.run();
    await Promise.all(guests.map((guest) => guest.end()));
    await restart();
    expectError(ran, 4, /^error: The database at .+ takes no more connections/);
    await expectMended(keeper);
  });

  test('with a wrong password', async () => {
    using keeper = await own.fresh();
    await own.query(`drop role if exists keeper`);
    await own.query(`create role keeper login superuser password 'richtig'`);
    const rules = path.join(own.server.data, 'pg_hba.conf');
    give(rules, 'local all keeper md5\nlocal all all trust\n');
    await own.query('select pg_reload_conf()');
    const url = (password: string) =>
      `postgres://keeper:${password}@localhost/synofoto?host=${encodeURIComponent(own.server.socketDirectory)}`;
    try {
      await knows(url('richtig'));
      const ran = await keeper.run('run', url('geheim'));
      expectError(ran, 4, /^error: The database at .+ does not let us in with this user and password/);
      expect(readdirSync(keeper.folder)).toEqual(['memories.yml']);
      expect((await keeper.run('run', url('richtig'))).code).toBe(0);
      expect(await standOf(own)).toEqual(own.whole);
    } finally {
      give(rules, 'local all all trust\n');
      await own.query('select pg_reload_conf()');
    }
  });
});

/** Reloading takes a moment: until the rules ask for a password. */
const knows = async (url: string): Promise<void> => {
  for (;;) {
    const client = new pg.Client({ connectionString: url.replace('richtig', 'falsch') });
    client.on('error', () => undefined);
    const refused = await client.connect().then(
      () => false,
      () => true,
    );
    await client.end().catch(() => undefined);
    if (refused) return;
  }
};

/** Makes a halted server follow another one that there is not. */
const becomeStandby = async (): Promise<{ end(): void }> => {
  const before12 = statSync(path.join(own.server.data, 'PG_VERSION')).isFile() && Number(versionOf()) < 12;
  const file = path.join(own.server.data, before12 ? 'recovery.conf' : 'standby.signal');
  give(file, before12 ? "standby_mode = 'on'\n" : '');
  return { end: () => rmSync(file, { force: true }) };
};

const versionOf = (): string => (process.env.DATABASE ?? 'pg11').replace('pg', '');

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
    await expectMended(keeper);
  });

  test('because it only follows another one', async () => {
    using keeper = await own.fresh();
    await own.query('checkpoint');
    await own.server.halt();
    const standby = await becomeStandby();
    await own.server.resume(['hot_standby=on']);
    const plan = await keeper.run('plan');
    const ran = await keeper.run();
    await own.server.halt();
    standby.end();
    await own.server.resume();
    expect({ code: plan.code, err: plan.err }).toEqual({ code: 0, err: '' });
    expectError(ran, 3, /takes no writes now/);
    await expectMended(keeper);
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
