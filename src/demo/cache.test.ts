import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MemoriesError } from '../errors.ts';
import { cacheTrouble, codeKey, defaultCacheDir, prepareCache, pristineOf, sweep, workingCopyOf } from './cache.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'cache-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const family = async (into: string) => {
  mkdirSync(into);
  writeFileSync(path.join(into, 'photos'), 'Sedona', { mode: 0o644 });
};
const modeOf = (...parts: string[]) => statSync(path.join(folder, ...parts)).mode & 0o777;
const open = (fresh = false, key = 'k1', build = family) =>
  workingCopyOf(folder, key, () => pristineOf(folder, key, build), fresh);

test('the folder: MEMORIES_CACHE, else the cache folder of the user', () => {
  expect(defaultCacheDir({ MEMORIES_CACHE: '/m', XDG_CACHE_HOME: '/x' })).toBe('/m');
  expect(defaultCacheDir({ XDG_CACHE_HOME: '/x' })).toBe('/x/synology-memories');
  expect(defaultCacheDir({})).toBe(path.join(os.homedir(), '.cache', 'synology-memories'));
});

test('the key stays while the code does', async () => {
  const key = await codeKey('1');
  expect(key).toMatch(/^[0-9a-f]{12}$/);
  expect(await codeKey('1')).toBe(key);
  expect(await codeKey('2')).not.toBe(key);
});

describe('the working copy', () => {
  test('is built once, kept, and made anew on demand with an empty state', async () => {
    const build = vi.fn(family);
    const { dir, stateDir } = await open(false, 'k1', build);
    writeFileSync(path.join(dir, 'photos'), 'Sedona and an album');
    writeFileSync(path.join(stateDir, 'journal'), 'made an album');
    await open(false, 'k1', build);
    expect(readFileSync(path.join(dir, 'photos'), 'utf8')).toBe('Sedona and an album');
    expect(readdirSync(stateDir)).toEqual(['journal']);
    await open(true, 'k1', build);
    expect(readFileSync(path.join(dir, 'photos'), 'utf8')).toBe('Sedona');
    expect(readdirSync(stateDir)).toEqual([]);
    expect(build).toHaveBeenCalledOnce();
    expect(readdirSync(folder).sort()).toEqual(['demo', 'pristine-k1']);
  });

  test('of another version is replaced', async () => {
    await open();
    const { dir, stateDir } = await open(false, 'k2', async (into) => {
      await family(into);
      writeFileSync(path.join(into, 'photos'), 'Sedona and Biscuit');
    });
    expect(readFileSync(path.join(dir, 'photos'), 'utf8')).toBe('Sedona and Biscuit');
    expect(readdirSync(stateDir)).toEqual([]);
  });

  test('is for its user alone', async () => {
    await open();
    expect([modeOf('demo'), modeOf('demo', 'data'), modeOf('demo', 'state'), modeOf('pristine-k1')]).toEqual(
      Array(4).fill(0o700),
    );
    expect([modeOf('demo', 'data', 'photos'), modeOf('pristine-k1', 'photos'), modeOf('demo', 'made-from')]).toEqual(
      Array(3).fill(0o600),
    );
  });
});

describe('an interrupted build', () => {
  test('that failed leaves nothing, and the next one succeeds', async () => {
    const failing = async (into: string) => {
      await family(into);
      throw new Error('power cut');
    };
    await expect(open(false, 'k1', failing)).rejects.toThrow('power cut');
    expect(readdirSync(folder)).toEqual([]);
    await open();
    expect(existsSync(path.join(folder, 'demo', 'data', 'photos'))).toBe(true);
  });

  test('that was killed is swept away; those of running processes and the present version stay', async () => {
    const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    await once(child, 'exit');
    const ofTheDead = `new-${child.pid}-abc`;
    for (const name of [ofTheDead, `new-${process.pid}-abc`, 'pristine-old', 'pristine-k1', 'demo'])
      mkdirSync(path.join(folder, name));
    await sweep(folder, 'k1');
    expect(readdirSync(folder).sort()).toEqual(['demo', `new-${process.pid}-abc`, 'pristine-k1']);
  });

  test('by somebody quicker is not an error', async () => {
    const pristine = await pristineOf(folder, 'k1', async (into) => {
      await family(into);
      mkdirSync(path.join(folder, 'pristine-k1'));
      writeFileSync(path.join(folder, 'pristine-k1', 'photos'), 'theirs');
    });
    expect(readFileSync(path.join(pristine, 'photos'), 'utf8')).toBe('theirs');
    expect(readdirSync(folder)).toEqual(['pristine-k1']);
  });
});

describe('trouble is said in words', () => {
  test('a file where the folder should be', async () => {
    const file = path.join(folder, 'cache');
    writeFileSync(file, '');
    const error = await prepareCache(file).catch((thrown: unknown) => cacheTrouble(thrown, file));
    expect(error).toBeInstanceOf(MemoriesError);
    expect(error).toMatchObject({ code: 'refused', message: expect.stringContaining('a file is in the way') });
  });

  test.each([
    ['ENOSPC', 'no space left'],
    ['EACCES', 'no permission'],
    ['EROFS', 'read-only'],
  ])('%s', (code, words) => {
    const error = cacheTrouble(Object.assign(new Error(code), { code }), '/c');
    expect(error).toMatchObject({
      code: 'refused',
      message: expect.stringContaining(words),
      hint: expect.stringContaining('MEMORIES_CACHE'),
    });
  });

  test('anything else passes unchanged', () => {
    const error = new TypeError('a mistake of ours');
    expect(cacheTrouble(error, '/c')).toBe(error);
  });
});
