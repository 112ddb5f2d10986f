/**
 * A server that goes away or takes nobody in, a real one: the right exit code, a sentence and what to do, nothing half
 * done, no secret; and the next run mends what is left.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Fate, goBetween } from './go-between.ts';
import { type OwnServer, ownServer } from './own-server.ts';
import { becomeStandby, expectError, expectMended, give, restart } from './servers.ts';
import { standOf } from './stand.ts';

let own: OwnServer;
beforeAll(async () => {
  own = await ownServer();
}, 120_000);
afterAll(() => own[Symbol.asyncDispose]());

/** A restart that was begun while a program is on the line, which notices first. */
let restarting: Promise<void> = Promise.resolve();

describe('the server goes away', () => {
  test('and is not there at all: its socket is gone', async () => {
    using keeper = await own.fresh();
    await own.server.halt();
    const ran = await keeper.run();
    await own.server.resume();
    expectError(ran, 4, /^error: There is no database socket: the socket in \/.+\nhint: Ask the server/);
    expect(readdirSync(keeper.folder)).toEqual(['memories.yml']);
    await expectMended(own, keeper);
  });

  test.each<[string, NodeJS.Signals, number, RegExp]>([
    ['in order, before the first album', 'SIGINT', 1, /was stopped|hung up/],
    ['without warning, before the second album', 'SIGQUIT', 2, /broke down|hung up|was stopped/],
  ])('and comes back between two albums: %s', async (_, signal, nth, says) => {
    using keeper = await own.fresh();
    let drawn = 0;
    await using between = await goBetween(own.server.socketDirectory, {
      decide: async (_statement, text): Promise<Fate> => {
        if (text.includes('nextval') && ++drawn === nth) restarting = restart(own, [], signal);
        await restarting;
        return 'pass';
      },
    });
    const ran = await keeper.run('run', between.directory);
    await restarting;
    expectError(ran, 4, says);
    expect(await own.query('select name from normal_album')).toHaveLength(nth);
    await expectMended(own, keeper);
  });

  test('and comes back while an album is written', async () => {
    using keeper = await own.fresh();
    let writes = 0;
    await using between = await goBetween(own.server.socketDirectory, {
      decide: async (_, text): Promise<Fate> => {
        // The first time it is rehearsed.
        if (text.trim().startsWith('insert into many_item') && ++writes === 2) restarting = restart(own, [], 'SIGQUIT');
        await restarting;
        return 'pass';
      },
    });
    const ran = await keeper.run('run', between.directory);
    await restarting;
    expectError(ran, 4, /broke down|hung up|was stopped/);
    expect(await own.query('select name from normal_album')).toEqual([{ name: 'By hand' }]);
    await expectMended(own, keeper);
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
    await expectMended(own, keeper);
  });
});

describe('the server takes nobody in', () => {
  test('while it starts', async () => {
    using keeper = await own.fresh();
    await own.server.halt();
    const standby = await becomeStandby(own);
    await own.server.resume(['hot_standby=off'], 'entering standby mode');
    const ran = await keeper.run();
    await own.server.halt('SIGQUIT');
    standby.end();
    await own.server.resume();
    expectError(ran, 4, /^error: The database at .+ is just starting or stopping\nhint: Try again in a minute/);
    await expectMended(own, keeper);
  });

  test('because it is full', async () => {
    using keeper = await own.fresh();
    await restart(own, ['max_wal_senders=0', 'superuser_reserved_connections=0', 'max_connections=3']);
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
    await restart(own);
    expectError(ran, 4, /^error: The database at .+ takes no more connections/);
    await expectMended(own, keeper);
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
