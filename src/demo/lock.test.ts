import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeLock } from './lock.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'lock-'));
  file = path.join(folder, 'demo.lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The id of a process that is certainly gone. */
const deadPid = async (): Promise<number> => {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'exit');
  return child.pid ?? 0;
};

test('one at a time, and who it is', () => {
  const lock = takeLock(file, 'The demo');
  expect(() => takeLock(file, 'The demo')).toThrow(
    expect.objectContaining({ code: 'busy', message: `The demo is in use by process ${process.pid}` }),
  );
  lock.release();
  expect(existsSync(file)).toBe(false);
  takeLock(file, 'The demo').release();
});

test('releasing twice does not take away the lock of the next', () => {
  const first = takeLock(file, 'The demo');
  first.release();
  const second = takeLock(file, 'The demo');
  first.release();
  expect(existsSync(file)).toBe(true);
  second.release();
});

test('the lock of a process that is gone is taken over', async () => {
  writeFileSync(file, `${await deadPid()} 12345\n`);
  const lock = takeLock(file, 'The demo');
  expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`^${process.pid} `));
  expect(readdirSync(folder)).toEqual(['demo.lock']);
  lock.release();
});

test.runIf(existsSync('/proc/self/stat'))('a process id used again is another process', () => {
  writeFileSync(file, `${process.pid} 1\n`);
  takeLock(file, 'The demo').release();
});

test('an empty lock is somebody who has just begun, until it is old', () => {
  writeFileSync(file, '');
  expect(() => takeLock(file, 'The demo')).toThrow(expect.objectContaining({ code: 'busy' }));
  const longAgo = Date.now() / 1000 - 60;
  utimesSync(file, longAgo, longAgo);
  takeLock(file, 'The demo').release();
});

test('a folder that is not there is told as such', () => {
  expect(() => takeLock(path.join(folder, 'no', 'demo.lock'), 'The demo')).toThrow(/ENOENT/);
});
