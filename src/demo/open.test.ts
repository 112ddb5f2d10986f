import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inventFamily } from './family/index.ts';
import { openDemo } from './open.ts';

// The database is built once for this file; that alone takes seconds.
const PATIENCE = 120_000;
let cacheDir = '';
const progress: string[] = [];
const open = (fresh?: boolean) => openDemo({ cacheDir, fresh, onProgress: (doing) => progress.push(doing) });

beforeAll(async () => {
  cacheDir = mkdtempSync(path.join(os.tmpdir(), 'demo-'));
  await (await open()).close();
}, PATIENCE);
afterAll(() => rmSync(cacheDir, { recursive: true, force: true }));

test('the family moves in once, completely', { timeout: PATIENCE }, async () => {
  const draft = inventFamily();
  await using demo = await open();
  const counted = await demo.pool.query(
    'select (select count(*) from item)::int as items, (select count(*) from person)::int as people',
  );
  expect(counted.rows).toEqual([{ items: draft.photos.length, people: draft.people.length }]);
  expect(progress).toHaveLength(1);
});

test('a second one is told who has it', { timeout: PATIENCE }, async () => {
  const demo = await open();
  await expect(open()).rejects.toMatchObject({ code: 'busy', message: expect.stringContaining(String(process.pid)) });
  await demo.close();
  await demo.close();
  await (await open()).close();
});

test('what was done is kept, until a fresh one is asked', { timeout: PATIENCE }, async () => {
  const albums = async (fresh: boolean) => {
    await using demo = await open(fresh);
    const { rows } = await demo.pool.query("select name from normal_album where name = 'Souvenirs'");
    return { rows, state: readdirSync(demo.stateDir) };
  };
  {
    await using demo = await open();
    await demo.pool.query(
      `insert into normal_album (id_user, name, type, create_time, normalized_name) values (3, 'Souvenirs', 0, 0, '')`,
    );
    writeFileSync(path.join(demo.stateDir, 'journal'), '');
  }
  expect(await albums(false)).toEqual({ rows: [{ name: 'Souvenirs' }], state: ['journal'] });
  expect(await albums(true)).toEqual({ rows: [], state: [] });
});

test('a damaged copy is replaced instead of failing for ever', { timeout: PATIENCE }, async () => {
  const { dir, close } = await open();
  await close();
  rmSync(path.join(dir, 'global'), { recursive: true });
  await using demo = await open();
  expect((await demo.pool.query('select count(*)::int as n from user_info')).rows).toEqual([{ n: 8 }]);
});
