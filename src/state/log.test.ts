import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openLog } from './log.ts';
import { aFolder } from './testing.ts';

const NOON = Date.UTC(2026, 10, 23, 12) / 1000;
const options = { name: 'run k3f', clock: () => NOON, clean: (text: string) => text.replaceAll('swordfish', '***') };
const fileIn = (folder: string) => path.join(folder, 'log', 'memories.log');

test('a line says when, what and by which run, on one line and without secrets', () => {
  const folder = aFolder();
  const log = openLog(folder, options);
  expect(existsSync(path.join(folder, 'log'))).toBe(false);
  const before = process.umask(0);
  log.say('begins', 'two\nlines \u001b[31m of swordfish\r\n', 'x'.repeat(1000));
  process.umask(before);
  log.say();
  const [first, second, third, ...more] = readFileSync(fileIn(folder), 'utf8').split('\n');
  expect(first).toBe('2026-11-23T12:00:00Z run k3f begins');
  expect(second).toBe('2026-11-23T12:00:00Z run k3f two lines [31m of ***');
  expect(third).toHaveLength(631);
  expect(more).toEqual(['']);
  expect(statSync(fileIn(folder)).mode & 0o777).toBe(0o600);
  expect(statSync(path.join(folder, 'log')).mode & 0o777).toBe(0o700);
  expect(log.trouble).toBeNull();
});

test('it is rotated, and the oldest forgotten', () => {
  const folder = aFolder();
  const log = openLog(folder, options);
  const lines = Array.from({ length: 100 }, (_, index) => `${index} ${'x'.repeat(500)}`);
  for (let round = 0; round < 40; round++) log.say(`round ${round}`, ...lines);
  const files = readdirSync(path.join(folder, 'log')).sort();
  expect(files).toEqual(['memories.log', ...[1, 2, 3, 4].map((number) => `memories.log.${number}`)]);
  for (const name of files) {
    expect(statSync(path.join(folder, 'log', name)).size).toBeLessThanOrEqual(256 * 1024);
    expect(statSync(path.join(folder, 'log', name)).mode & 0o777).toBe(0o600);
  }
  expect(readFileSync(fileIn(folder), 'utf8')).toContain('round 39');
  expect(readFileSync(`${fileIn(folder)}.1`, 'utf8')).not.toContain('round 39');
  expect(readFileSync(`${fileIn(folder)}.4`, 'utf8')).not.toContain('round 0');
});

test.each<[string, (file: string) => void]>([
  ['a link', (file) => symlinkSync('/dev/null', file)],
  ['a link to nowhere', (file) => symlinkSync(path.join(path.dirname(file), 'elsewhere'), file)],
  ['a folder', (file) => mkdirSync(file)],
  [
    'no folder around it',
    (file) => {
      rmSync(path.dirname(file), { recursive: true });
      writeFileSync(path.dirname(file), '');
    },
  ],
])('%s in its place is not written into, and stops nothing', (_, spoil) => {
  const folder = aFolder();
  mkdirSync(path.join(folder, 'log'));
  spoil(fileIn(folder));
  const log = openLog(folder, options);
  log.say('begins');
  log.say('ends');
  expect(log.trouble).toMatch(/^The log in .* cannot be written: /);
  expect(existsSync(path.join(folder, 'log', 'elsewhere'))).toBe(false);
});
