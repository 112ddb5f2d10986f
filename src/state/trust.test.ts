import { chmodSync, chownSync, lchownSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { aFolder, isRoot } from './testing.ts';
import { distrustOf, shellWord, trustAsRoot } from './trust.ts';

const aFile = (mode = 0o600, name = 'a.yml'): string => {
  const file = path.join(aFolder(), name);
  writeFileSync(file, '');
  chmodSync(file, mode);
  return file;
};

test('others than root need no such care', () => {
  const file = aFile(0o666);
  chmodSync(path.dirname(file), 0o777);
  expect(distrustOf(file, { uid: 1000 })).toBeNull();
});

describe.runIf(isRoot)('root', () => {
  test.each([0o600, 0o644, 0o755, 0o444])('trusts a file of its own with mode %o', (mode) => {
    expect(distrustOf(aFile(mode))).toBeNull();
  });
  test.each([
    [0o620, '0620'],
    [0o602, '0602'],
    [0o666, '0666'],
  ])('trusts none with mode %o', (mode, said) => {
    const file = aFile(mode);
    expect(distrustOf(file)).toEqual({ found: `can be changed by others (mode ${said})`, cure: `chmod go-w ${file}` });
    expect(distrustOf(file, { anyOwner: true })).not.toBeNull();
  });
  test('trusts none of another user, in whatever mode', () => {
    const file = aFile(0o400);
    chownSync(file, 1234, 0);
    expect(distrustOf(file)).toEqual({ found: 'belongs to user 1234, who can change it', cure: `chown root ${file}` });
    expect(distrustOf(file, { anyOwner: true })).toBeNull();
    chmodSync(file, 0o666);
    expect(distrustOf(file, { chmod: '600' })?.cure).toBe(`chown root ${file} && chmod 600 ${file}`);
  });
  test('trusts none in a folder where others can exchange it, unless that is sticky', () => {
    const file = aFile();
    const folder = path.dirname(file);
    chmodSync(folder, 0o770);
    expect(distrustOf(file)).toEqual({
      found: `lies in ${folder}, where others can exchange it`,
      cure: `chmod go-w ${folder}`,
    });
    chmodSync(folder, 0o1777);
    expect(distrustOf(file)).toBeNull();
  });
  test('looks at both ends of a link', () => {
    const file = aFile();
    const link = path.join(aFolder(), 'link.yml');
    symlinkSync(file, link);
    expect(distrustOf(link)).toBeNull();
    chmodSync(path.dirname(link), 0o777);
    expect(distrustOf(link)?.cure).toBe(`chmod go-w ${path.dirname(link)}`);
    chmodSync(path.dirname(link), 0o700);
    chmodSync(file, 0o666);
    expect(distrustOf(link)?.cure).toBe(`chmod go-w ${file}`);
    chmodSync(file, 0o600);
    // In a sticky folder a link of root's is safe; one somebody else laid there is not.
    chmodSync(path.dirname(link), 0o1777);
    expect(distrustOf(link)).toBeNull();
    lchownSync(link, 1234, 0);
    expect(distrustOf(link)?.found).toBe(`lies in ${path.dirname(link)}, where others can exchange it`);
    lchownSync(link, 0, 0);
    chmodSync(path.dirname(file), 0o777);
    expect(distrustOf(link)).not.toBeNull();
  });
  test('says what is wrong, and the command that mends it, as a shell takes it', () => {
    const file = aFile(0o666, "it's mine.yml");
    expect(() => trustAsRoot('The configuration', file)).toThrow(
      expect.objectContaining({
        code: 'refused',
        message: `The configuration ${file} can be changed by others (mode 0666), so root does not trust it`,
        hint: `chmod go-w ${shellWord(file)}`,
      }),
    );
    expect(shellWord(file)).toBe(`'${path.dirname(file)}/it'\\''s mine.yml'`);
  });
  test('a folder that is not there is as good as the one it would lie in', () => {
    const folder = aFolder();
    expect(distrustOf(path.join(folder, 'new'))).toBeNull();
    mkdirSync(path.join(folder, 'open'));
    chmodSync(path.join(folder, 'open'), 0o777);
    expect(distrustOf(path.join(folder, 'open', 'new'))).not.toBeNull();
  });
});
