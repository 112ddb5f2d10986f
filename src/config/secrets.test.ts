/** Files with passwords, and which configuration root trusts. */
import { chmodSync, chownSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { holdsPassword } from './database.ts';
import { findConfig } from './find.ts';
import { loadConfig } from './load.ts';
import { errorFrom } from './testing.ts';

let dir: string;
beforeEach(() => {
  dir = realpathSync(mkdtempSync(path.join(tmpdir(), 'memories-config-')));
});
afterEach(() => rmSync(dir, { recursive: true }));

const file = (name: string, text: string | Uint8Array, mode = 0o600): string => {
  const full = path.join(dir, name);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, text);
  chmodSync(full, mode);
  return full;
};

test.each([
  ['postgres://u:secret@h/d', true],
  ['postgres://u@h/d?password=secret', true],
  [`postgres://u:\${PW}@h/d`, false],
  ['postgres://u@h/d', false],
  ['postgres://u:se cret@h:x', true],
  ['/run/postgresql', false],
  [`\${DB}`, false],
])('a password in %s: %s', (source, holds) => {
  expect(holdsPassword(source)).toBe(holds);
});

describe('a password', () => {
  test('in the address wants a file of one’s own', () => {
    const exposed = file('memories.yml', 'database: postgres://u:secret@h/d', 0o640);
    const error = errorFrom(() => loadConfig(exposed, {}));
    expect(error).toMatchObject({ code: 'configuration', hint: `chmod 600 ${exposed}` });
    expect(error?.message).toBe(`${exposed}:1:11 database holds a password, and others may read this file.`);
    chmodSync(exposed, 0o600);
    expect(loadConfig(exposed, {}).config.database).toBe('postgres://u:secret@h/d');
  });
  test('from the environment needs no such care', () => {
    const open = file('memories.yml', `database: postgres://u:\${PW}@h/d`, 0o644);
    expect(loadConfig(open, { PW: 'secret' }).config.database).toBe('postgres://u:secret@h/d');
  });
  test('may lie in a file beside the configuration', () => {
    const config = file('memories.yml', 'database: postgres://u@h/d\npasswordFile: secret/pw', 0o644);
    file('secret/pw', 'swordfish \nand a note\n');
    expect(loadConfig(config, {}).config.password).toBe('swordfish ');
  });
  test.each([
    ['readable by others', 'x', 0o644, 'can be read by others.'],
    ['empty', '\nx', 0o600, 'has no password on its first line.'],
    ['a novel', 'x'.repeat(5000), 0o600, 'is far too long for a password.'],
  ])('in a file that is %s', (_, text, mode, message) => {
    const config = file('memories.yml', 'database: postgres://u@h/d\npasswordFile: pw');
    file('pw', text, mode);
    expect(errorFrom(() => loadConfig(config, {}))?.message).toBe(`${config}:2:15 passwordFile ${message}`);
  });
  test('in a file that is not there, or a directory', () => {
    const config = file('memories.yml', 'database: demo\npasswordFile: pw');
    expect(errorFrom(() => loadConfig(config, {}))?.message).toBe(`${config}:2:15 passwordFile does not exist.`);
    mkdirSync(path.join(dir, 'pw'));
    expect(errorFrom(() => loadConfig(config, {}))?.message).toBe(`${config}:2:15 passwordFile is not a file.`);
  });
  test('twice is once too often', () => {
    const config = file('memories.yml', `database: \${DB}\npasswordFile: pw`);
    file('pw', 'x');
    const message = errorFrom(() => loadConfig(config, { DB: 'postgres://u:swordfish@h/d' }))?.message;
    expect(message).toContain(':2:15 passwordFile is one password too many');
    expect(message).not.toContain('swordfish');
  });
});

test.runIf(process.getuid?.() === 0)('a password file that others can write is refused to root', () => {
  const config = file('memories.yml', 'database: postgres://u@h/d\npasswordFile: pw');
  const secret = file('pw', 'swordfish');
  expect(loadConfig(config, {}).config.password).toBe('swordfish');
  chmodSync(secret, 0o620);
  expect(errorFrom(() => loadConfig(config, {}))).toMatchObject({ code: 'refused', hint: `chmod go-w ${secret}` });
  chmodSync(secret, 0o600);
  chownSync(secret, 1000, 1000);
  expect(errorFrom(() => loadConfig(config, {}))).toMatchObject({ code: 'refused', hint: `chown root ${secret}` });
});

test('a file that is not there, not a file or not UTF-8', () => {
  expect(errorFrom(() => loadConfig(path.join(dir, 'no.yml'), {}))?.message).toBe(`${dir}/no.yml does not exist`);
  expect(errorFrom(() => loadConfig(dir, {}))?.message).toBe(`${dir} cannot be read`);
  const latin = file('memories.yml', Uint8Array.of(0x61, 0x3a, 0x20, 0xe9));
  expect(errorFrom(() => loadConfig(latin, {}))?.message).toBe(`${latin} is not a text in UTF-8`);
});

describe('which file', () => {
  const find = (more: object = {}) => findConfig({ env: {}, cwd: dir, uid: 1000, ...more });

  test('the one asked for, else the one beside the program, else here', () => {
    const here = file('memories.yml', '');
    expect(find()).toBe(here);
    const program = file('dist/memories.mjs', '');
    expect(find({ program })).toBe(here);
    const beside = file('dist/memories.yml', '');
    expect(find({ program })).toBe(beside);
    expect(find({ program, env: { MEMORIES_CONFIG: 'other.yml' } })).toBe(path.join(dir, 'other.yml'));
    expect(find({ program, env: { MEMORIES_CONFIG: 'other.yml' }, option: 'third.yml' })).toBe(
      path.join(dir, 'third.yml'),
    );
    expect(find({ env: { MEMORIES_CONFIG: '' } })).toBe(here);
  });
  test('none at all', () => {
    const error = errorFrom(() => find({ program: path.join(dir, 'dist/memories.mjs') }));
    expect(error).toMatchObject({ code: 'configuration', message: 'No configuration found' });
    expect(error?.hint).toBe(
      `Looked for ${dir}/dist/memories.yml and ${dir}/memories.yml. The smallest memories.yml is one line:\n  database: /run/postgresql`,
    );
  });
  // The files of these tests belong to whoever runs them.
  test.runIf(process.getuid?.() === 0)('root trusts no file and no directory that others can write', () => {
    const here = file('memories.yml', '', 0o644);
    expect(find({ uid: 0 })).toBe(here);
    chownSync(here, 1000, 1000);
    expect(find()).toBe(here);
    expect(errorFrom(() => find({ uid: 0 }))).toMatchObject({
      code: 'refused',
      message: `The configuration ${here} belongs to user 1000, who can change it, so root does not trust it`,
      hint: `chown root ${here}`,
    });
    chownSync(here, 0, 0);
    chmodSync(here, 0o666);
    expect(find()).toBe(here);
    expect(errorFrom(() => find({ uid: 0 }))).toMatchObject({ code: 'refused', hint: `chmod go-w ${here}` });
    chmodSync(here, 0o600);
    chmodSync(dir, 0o777);
    expect(errorFrom(() => find({ uid: 0 }))).toMatchObject({ code: 'refused', hint: `chmod go-w ${dir}` });
  });
});
