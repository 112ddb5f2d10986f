import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readStateFile, type StateFormat, writeStateFile } from './format.ts';
import { aFolder, isRoot } from './testing.ts';

const FORMAT: StateFormat = {
  format: 3,
  migrate: {
    1: ({ name }) => ({ names: [name] }),
    2: ({ names }) => ({ names: (names as string[]).map((name) => name.toUpperCase()), since: 3 }),
  },
  isSound: ({ names }) => Array.isArray(names),
  cure: 'Delete it.',
};

const aFile = (text?: string): string => {
  const file = path.join(aFolder(), 'names.json');
  if (text !== undefined) writeFileSync(file, text, { mode: 0o600 });
  return file;
};

test('what is written is read again, for us alone; what is not there is nothing', () => {
  const file = aFile();
  expect(readStateFile(file, FORMAT)).toBeNull();
  const before = process.umask(0);
  writeStateFile(file, FORMAT, { names: ['ADA'], since: 3 });
  process.umask(before);
  expect(readStateFile(file, FORMAT)).toEqual({ names: ['ADA'], since: 3 });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ format: 3 });
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('an older one is read as if it were of today, and a copy of it kept once it is written anew', () => {
  const old = '{"format":1,"name":"ada"}';
  const file = aFile(old);
  const content = readStateFile(file, FORMAT);
  expect(content).toEqual({ names: ['ADA'], since: 3 });
  expect(readFileSync(file, 'utf8')).toBe(old);
  writeStateFile(file, FORMAT, content ?? {});
  writeStateFile(file, FORMAT, content ?? {});
  expect(readdirSync(path.dirname(file)).sort()).toEqual(['names.json', 'names.json.format-1']);
  expect(readFileSync(`${file}.format-1`, 'utf8')).toBe(old);
  expect(statSync(`${file}.format-1`).mode & 0o777).toBe(0o600);
});

test.each([
  ['{"format":4,"names":[]}', 'it was written by a newer version of this program (format 4)'],
  ['{"format":3,"names":"ada"}', 'it is damaged'],
  ['{"format":2,"names":"ada"}', 'it is damaged'],
  ['{"format":0,"names":[]}', 'it is damaged'],
  ['{"format":"3","names":[]}', 'it is damaged'],
  ['{"names":[]}', 'it is damaged'],
  ['{"format":3,', 'it is damaged'],
  ['[]', 'it is damaged'],
  ['null', 'it is damaged'],
  ['', 'it is damaged'],
])('%s is refused, with a cure', (text, why) => {
  const file = aFile(text);
  expect(() => readStateFile(file, FORMAT)).toThrow(
    expect.objectContaining({ code: 'refused', message: `${file} cannot be used: ${why}`, hint: 'Delete it.' }),
  );
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('a format nobody can read any more is refused', () => {
  const file = aFile('{"format":1,"name":"ada"}');
  expect(() => readStateFile(file, { format: 3 })).toThrow(/nobody knows format 1/);
});

test.runIf(isRoot)('root reads none that others could have written', () => {
  const file = aFile('{"format":3,"names":[]}');
  chmodSync(file, 0o606);
  expect(() => readStateFile(file, FORMAT)).toThrow(expect.objectContaining({ hint: `chmod 600 ${file}` }));
});

test('one that cannot be written leaves what stood there', () => {
  const file = path.join(aFolder(), 'none', 'names.json');
  expect(() => writeStateFile(file, FORMAT, {})).toThrow(expect.objectContaining({ code: 'refused' }));
  expect(existsSync(path.dirname(file))).toBe(false);
});
