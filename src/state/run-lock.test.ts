import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { takeRunLock, whoRuns } from './run-lock.ts';
import { aFolder } from './testing.ts';
import { fateOf, startOf, thisProcess, type Who } from './who.ts';

const RUN = { run: '2026-11-23T06-00-00Z-k3f', since: '2026-11-23T06:00:00.000Z' };
const OTHER = { run: '2026-11-23T07-00-00Z-abc', since: '2026-11-23T07:00:00.000Z' };
const fileIn = (folder: string) => path.join(folder, 'run.lock');
const holderIn = (folder: string) => JSON.parse(readFileSync(fileIn(folder), 'utf8'));
const left = (folder: string, by: Partial<Who>): void =>
  writeFileSync(fileIn(folder), JSON.stringify({ ...RUN, ...thisProcess(), ...by }));

/** Another process of this machine, ended with the test. */
const aProcess = (): ChildProcess & { pid: number } => {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child as ChildProcess & { pid: number };
};

/** Somebody at work with this state folder. */
const busy = (folder: string): number => {
  const { pid } = aProcess();
  left(folder, { pid, started: startOf(pid) });
  return pid;
};

test('says who holds it, for us alone, and goes with the run', () => {
  const folder = aFolder();
  const before = process.umask(0);
  const release = takeRunLock(folder, RUN);
  process.umask(before);
  expect(holderIn(folder)).toEqual({ ...RUN, ...thisProcess() });
  expect(statSync(fileIn(folder)).mode & 0o777).toBe(0o600);
  const time = new Date(RUN.since).toTimeString().slice(0, 5);
  expect(whoRuns(folder)).toBe(`${RUN.run} since ${time}, process ${process.pid} on ${thisProcess().host}`);
  release();
  release();
  expect(readdirSync(folder)).toEqual([]);
  expect(whoRuns(folder)).toBeNull();
});

describe('a process of this machine that is alive', () => {
  test('is at work on another database: busy, and its lock stays', () => {
    const folder = aFolder();
    const pid = busy(folder);
    const text = readFileSync(fileIn(folder), 'utf8');
    expect(() => takeRunLock(folder, OTHER)).toThrow(
      expect.objectContaining({
        code: 'busy',
        message: expect.stringMatching(
          new RegExp(
            `^The state folder ${folder} is in use for another database: ${RUN.run} since .*, process ${pid} on `,
          ),
        ),
        hint: expect.stringContaining('--state DIR'),
      }),
    );
    expect(readFileSync(fileIn(folder), 'utf8')).toBe(text);
    expect(readdirSync(folder)).toEqual(['run.lock']);
    expect(whoRuns(folder)).toContain(`process ${pid}`);
  });
  test('is this one itself', () => {
    const folder = aFolder();
    const release = takeRunLock(folder, RUN);
    expect(() => takeRunLock(folder, OTHER)).toThrow(expect.objectContaining({ code: 'busy' }));
    release();
    takeRunLock(folder, OTHER)();
    expect(existsSync(fileIn(folder))).toBe(false);
  });
});

describe('what a run left that died', () => {
  /** Alive, were it here and now. */
  const PARENT = { pid: process.ppid, started: startOf(process.ppid) };
  const gone = (): number => {
    // No process has the largest number there is.
    return 2 ** 31 - 1;
  };
  test.each<[string, () => Partial<Who>, 'known' | 'gone']>([
    ['whose process is gone', () => ({ pid: gone(), started: '1' }), 'gone'],
    ['whose number another process has now', () => ({ pid: aProcess().pid, started: '1' }), 'gone'],
    ['of this very process, by an earlier run', () => ({}), 'gone'],
    ['before the machine was started anew', () => ({ boot: 'another', ...PARENT }), 'gone'],
    ['in another container of this machine', () => ({ space: 'pid:[1]', ...PARENT }), 'known'],
    ['on another machine, or in a container with a name of its own', () => ({ host: 'other', boot: 'x' }), 'known'],
  ])('%s is taken over', (_, who, known) => {
    const folder = aFolder();
    left(folder, who());
    // Whose database lock it is nobody can tell from here; but somebody has it.
    expect(whoRuns(folder)).toEqual(known === 'gone' ? null : expect.stringContaining(RUN.run));
    const release = takeRunLock(folder, OTHER);
    expect(holderIn(folder)).toMatchObject({ ...OTHER, pid: process.pid });
    release();
    expect(readdirSync(folder)).toEqual([]);
  });
  test.each([
    '',
    '{',
    'null',
    '[]',
    '"x"',
    '{"run":1}',
    '{"run":"a","pid":"x"}',
    JSON.stringify({ ...RUN, ...thisProcess(), pid: -1 }),
  ])('half of it, or nonsense (%s), is taken over and named to nobody', (text) => {
    const folder = aFolder();
    writeFileSync(fileIn(folder), text);
    expect(whoRuns(folder)).toBeNull();
    takeRunLock(folder, OTHER)();
    expect(readdirSync(folder)).toEqual([]);
  });
  test('a link or a folder in its place is no lock, and what it points to stays', () => {
    const [folder, elsewhere] = [aFolder(), path.join(aFolder(), 'precious')];
    writeFileSync(elsewhere, JSON.stringify({ ...RUN, ...thisProcess() }));
    symlinkSync(elsewhere, fileIn(folder));
    expect(whoRuns(folder)).toBeNull();
    takeRunLock(folder, OTHER)();
    expect(JSON.parse(readFileSync(elsewhere, 'utf8'))).toMatchObject(RUN);
    mkdirSync(fileIn(folder));
    takeRunLock(folder, OTHER)();
    expect(readdirSync(folder)).toEqual([]);
  });
});

test('one that was taken over meanwhile is not given back for others', () => {
  const folder = aFolder();
  const release = takeRunLock(folder, RUN);
  const pid = busy(folder);
  release();
  expect(holderIn(folder)).toMatchObject({ pid });
});

test('no clock is asked: times in the future or long ago change nothing', () => {
  for (const since of ['2001-01-01T00:00:00.000Z', '2099-01-01T00:00:00.000Z', 'never']) {
    const folder = aFolder();
    const { pid } = aProcess();
    writeFileSync(fileIn(folder), JSON.stringify({ ...RUN, since, ...thisProcess(), pid, started: startOf(pid) }));
    expect(() => takeRunLock(folder, OTHER)).toThrow(expect.objectContaining({ code: 'busy' }));
    left(folder, { pid, started: '1' });
    takeRunLock(folder, { ...OTHER, since })();
  }
});

test('where the system tells nothing but process numbers, these must do', () => {
  const here: Who = { host: 'mac', boot: '', space: '', pid: process.pid, started: '' };
  expect(fateOf({ ...here, pid: aProcess().pid }, here)).toBe('alive');
  expect(fateOf({ ...here, pid: 2 ** 31 - 1 }, here)).toBe('gone');
});
