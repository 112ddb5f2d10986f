import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkRoom, freeSpace } from './room.ts';

const MB = 1024 * 1024;

/** A folder with a place for us and one for the database. */
const folders = () => {
  const root = mkdtempSync(path.join(tmpdir(), 'memories-room-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const [state, data] = [path.join(root, 'state'), path.join(root, 'data')];
  for (const folder of [state, data]) mkdirSync(folder);
  return { root, state, data };
};

test.each([
  [63.99, 'refused'],
  [64, 'note'],
  [511, 'note'],
  [512, 'fine'],
  [100_000, 'fine'],
] as const)('%d MB are %s', (megabytes, verdict) => {
  const { state } = folders();
  const check = checkRoom(state, null, () => megabytes * MB);
  expect(check.verdict).toBe(verdict);
  expect(check.found).toContain(`${Math.floor(megabytes)} MB free for our folder`);
  expect(check.cure === null).toBe(verdict === 'fine');
});

test('the tighter volume counts, and is named', () => {
  const { state, data } = folders();
  const free = (folder: string) => (folder === data ? 10 * MB : 9000 * MB);
  expect(checkRoom(state, data, free)).toMatchObject({
    verdict: 'refused',
    found: `10 MB free for the database (${data})`,
  });
  expect(checkRoom(data, state, free)).toMatchObject({
    verdict: 'refused',
    found: `10 MB free for our folder (${data})`,
  });
});

test('a folder yet to be made is on the volume of the one above it; what nobody can tell is no reason to refuse', () => {
  const { root, state } = folders();
  const asked: string[] = [];
  checkRoom(path.join(root, 'a', 'b'), path.join(root, 'nowhere'), (folder) => {
    asked.push(folder);
    return 0;
  });
  expect(asked).toEqual([root]);
  expect(checkRoom(state, null, () => null)).toMatchObject({ verdict: 'note' });
});

test('file systems are asked', () => {
  const { root } = folders();
  expect(freeSpace(root)).toBeGreaterThan(0);
  expect(freeSpace(path.join(root, 'nowhere'))).toBeNull();
});
