import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginFile, writeAtomically } from './write-atomically.ts';

let folder = '';
const inside = (name: string) => path.join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'memories-atomically-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a file is ours alone, replaces what stood there, and leaves nothing beside it', () => {
  writeFileSync(inside('a'), 'old', { mode: 0o644 });
  writeAtomically(inside('a'), 'Été 🏖️');
  expect(readFileSync(inside('a'), 'utf8')).toBe('Été 🏖️');
  expect(statSync(inside('a')).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['a']);
});

test('until it is kept the old one stands; one that is dropped never was', () => {
  writeFileSync(inside('a'), 'old');
  const writing = beginFile(inside('a'));
  writing.write('half');
  expect(readFileSync(inside('a'), 'utf8')).toBe('old');
  writing.drop();
  expect(readdirSync(folder)).toEqual(['a']);
  expect(readFileSync(inside('a'), 'utf8')).toBe('old');
});

test('what a run that died left beside it is replaced, and a link laid there is not followed', () => {
  symlinkSync(inside('elsewhere'), inside('a.new'));
  writeAtomically(inside('a'), 'new');
  expect(existsSync(inside('elsewhere'))).toBe(false);
  expect(readdirSync(folder)).toEqual(['a']);
});

test('one that cannot take its place is refused, and nothing is left of it', () => {
  mkdirSync(path.join(folder, 'a', 'full'), { recursive: true });
  expect(() => writeAtomically(inside('a'), 'new')).toThrow(expect.objectContaining({ code: 'refused' }));
  expect(() => writeAtomically(path.join(folder, 'nowhere', 'b'), 'new')).toThrow(
    expect.objectContaining({ code: 'refused' }),
  );
  expect(readdirSync(folder)).toEqual(['a']);
});
