/** The launcher of test servers leaves nothing behind, however it ends. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { describe, expect, test, vi } from 'vitest';
import { startServer } from '../databases/postgres.ts';
import { WATCHDOG } from '../databases/watchdog.ts';
import { DATABASES, databasesMissing, databasesToTest, type ServerName } from '../databases/which.ts';

const missing = databasesMissing().map(({ name }) => name);
const servers = DATABASES.filter((name): name is ServerName => name !== 'pglite' && !missing.includes(name));

const runs = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe.each(servers)('%s', (name) => {
  test('answers on a socket of its own and is gone once stopped', { timeout: 30_000 }, async () => {
    const server = await startServer(name);
    const client = new pg.Client({ host: server.socketDirectory, user: 'postgres', database: 'postgres' });
    client.on('error', () => {});
    await client.connect();
    const { rows } = await client.query(`select current_setting('listen_addresses') as addresses`);
    expect(rows).toEqual([{ addresses: '' }]);
    await client.end();
    await Promise.all([server.stop(), server.stop()]);
    expect(existsSync(server.socketDirectory)).toBe(false);
    expect(runs(server.pid)).toBe(false);
  });
});

describe('the watchdog', () => {
  const watched = () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'memories-test-'));
    const server = spawn('sleep', ['60']);
    const dog = spawn('/bin/sh', ['-c', WATCHDOG, folder, String(server.pid)], { stdio: ['pipe', 'ignore', 'ignore'] });
    return { folder, server, dog };
  };

  test('ends the server and deletes its folder when we are gone without a word', async () => {
    const { folder, server, dog } = watched();
    dog.stdin.end();
    await Promise.all([once(server, 'exit'), once(dog, 'exit')]);
    expect(existsSync(folder)).toBe(false);
  });

  test('touches nothing once we said good-bye: the number may be that of another process by now', async () => {
    const { folder, server, dog } = watched();
    dog.stdin.end('done\n');
    await once(dog, 'exit');
    expect(existsSync(folder)).toBe(true);
    expect(runs(server.pid ?? 0)).toBe(true);
    server.kill();
    rmSync(folder, { recursive: true });
  });
});

test('DATABASE chooses, and a name nobody knows is said to be one', () => {
  vi.stubEnv('DATABASE', 'pglite');
  expect(databasesToTest()).toEqual(['pglite']);
  vi.stubEnv('DATABASE', 'oracle');
  expect(() => databasesToTest()).toThrow('there are pg11, pg15, pglite');
  vi.unstubAllEnvs();
  expect(databasesToTest()).toContain('pglite');
});
