import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { lookAtFolder, stateFolder } from './folder.ts';
import { aFolder, isRoot } from './testing.ts';

const modeOf = (file: string): number => statSync(file).mode & 0o777;

/** Files as an older version, or a hand, may have left them. */
const aLooseFolder = (): string => {
  const folder = aFolder();
  mkdirSync(path.join(folder, 'dumps'));
  for (const name of ['journal.jsonl', 'layout.json', 'run.lock', 'dumps/1.sql']) {
    writeFileSync(path.join(folder, name), '');
    chmodSync(path.join(folder, name), 0o644);
  }
  for (const one of ['dumps', '.']) chmodSync(path.join(folder, one), 0o755);
  return folder;
};

test.each([0o000, 0o022, 0o077, 0o277, 0o777])('is made for us alone, under a umask of %o too', (umask) => {
  const folder = path.join(aFolder(), 'new');
  const before = process.umask(umask);
  try {
    stateFolder(folder);
  } finally {
    process.umask(before);
  }
  expect(modeOf(folder)).toBe(0o700);
});

test('what others may read in it is taken from them', () => {
  const folder = aLooseFolder();
  expect(lookAtFolder(folder)?.open).toEqual([
    'the folder',
    'dumps',
    'dumps/1.sql',
    'journal.jsonl',
    'layout.json',
    'run.lock',
  ]);
  stateFolder(folder);
  expect([folder, path.join(folder, 'dumps')].map(modeOf)).toEqual([0o700, 0o700]);
  for (const name of ['journal.jsonl', 'run.lock', 'dumps/1.sql']) expect(modeOf(path.join(folder, name))).toBe(0o600);
  expect(lookAtFolder(folder)).toMatchObject({ open: [], distrust: null });
});

test('links in it are neither followed nor tightened, and one in place of a file that decides is refused', () => {
  const [folder, elsewhere] = [aFolder(), path.join(aFolder(), 'precious')];
  writeFileSync(elsewhere, 'precious');
  chmodSync(elsewhere, 0o644);
  symlinkSync(elsewhere, path.join(folder, 'run.lock'));
  stateFolder(folder);
  expect(modeOf(elsewhere)).toBe(0o644);
  const journal = path.join(folder, 'journal.jsonl');
  symlinkSync(elsewhere, journal);
  expect(() => stateFolder(folder)).toThrow(
    expect.objectContaining({ code: 'refused', message: `${journal} is a link, and we write through none` }),
  );
  expect(readFileSync(elsewhere, 'utf8')).toBe('precious');
});

test('a folder used for something else is refused as it is; one of ours may hold more, which is left alone', () => {
  const folder = aFolder();
  const theirs = path.join(folder, 'holiday.jpg');
  writeFileSync(theirs, 'precious');
  chmodSync(theirs, 0o644);
  chmodSync(folder, 0o755);
  expect(() => stateFolder(folder)).toThrow(
    expect.objectContaining({ code: 'refused', message: `The folder ${folder} is used for something else already` }),
  );
  expect([modeOf(folder), modeOf(theirs)]).toEqual([0o755, 0o644]);
  writeFileSync(path.join(folder, 'journal.jsonl'), '');
  stateFolder(folder);
  expect([modeOf(folder), modeOf(theirs), modeOf(path.join(folder, 'journal.jsonl'))]).toEqual([0o700, 0o644, 0o600]);
});

test('a file in its place is refused', () => {
  const file = path.join(aFolder(), 'state');
  writeFileSync(file, '');
  expect(() => stateFolder(file)).toThrow(
    expect.objectContaining({ code: 'refused', hint: 'Name another one with --state DIR.' }),
  );
});

describe.runIf(isRoot)('root refuses', () => {
  const refusal = (message: string, hint: string) =>
    expect.objectContaining({ code: 'refused', message: expect.stringContaining(message), hint });

  test('a folder that others can write, or of another user', () => {
    const folder = aFolder();
    chmodSync(folder, 0o770);
    expect(() => stateFolder(folder)).toThrow(refusal('can be changed by others', `chmod 700 ${folder}`));
    expect(modeOf(folder)).toBe(0o770);
    chownSync(folder, 1234, 0);
    expect(() => stateFolder(folder)).toThrow(refusal('(mode 0770)', `chown root ${folder} && chmod 700 ${folder}`));
    chmodSync(folder, 0o700);
    expect(() => stateFolder(folder)).toThrow(refusal('belongs to user 1234', `chown root ${folder}`));
    expect(lookAtFolder(folder)?.distrust).toMatchObject({ file: folder, cure: `chown root ${folder}` });
  });
  test('one in a folder where others can exchange it; further up, it is only told', () => {
    const above = aFolder();
    const folder = path.join(above, 'a', 'state');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(path.join(above, 'a'), 0o777);
    expect(() => stateFolder(folder)).toThrow(refusal(`lies in ${above}/a`, `chmod go-w ${above}/a`));
    chmodSync(path.join(above, 'a'), 0o755);
    chmodSync(above, 0o777);
    expect(stateFolder(folder)).toBe(folder);
    expect(lookAtFolder(folder)).toMatchObject({ distrust: null, away: above });
  });
  test.each(['journal.jsonl', 'layout.json', 'calibration.json', 'told.json'])('others writing in %s', (name) => {
    const folder = aFolder();
    const file = path.join(folder, name);
    writeFileSync(file, '');
    chmodSync(file, 0o664);
    expect(() => stateFolder(folder)).toThrow(refusal(`${file} can be changed by others`, `chmod 600 ${file}`));
    expect(lookAtFolder(folder)?.distrust?.file).toBe(file);
    chmodSync(file, 0o600);
    chownSync(file, 1234, 0);
    expect(() => stateFolder(folder)).toThrow(refusal('belongs to user 1234', `chown root ${file}`));
  });
});

test('none is made by looking', () => {
  const folder = path.join(aFolder(), 'none');
  expect(lookAtFolder(folder)).toBeNull();
  expect(existsSync(folder)).toBe(false);
});
