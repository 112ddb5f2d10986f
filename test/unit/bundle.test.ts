/** The single file, alone in a folder, on the oldest Node it must run on. */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const oldNode = `${root}node_modules/node20.9-${process.platform}-${process.arch}/bin/node`;
const nodes = [
  { name: 'this Node', node: process.execPath },
  // Where npm has no such binary for this platform, the test command says that this was not run.
  ...(existsSync(oldNode) ? [{ name: 'Node 20.9.0', node: oldNode }] : []),
];

const folder = mkdtempSync(path.join(tmpdir(), 'memories-bundle-'));
const bundle = path.join(folder, 'memories.mjs');

beforeAll(() => {
  execFileSync(process.execPath, [`${root}scripts/build.mjs`, 'bundle'], { stdio: 'ignore' });
  copyFileSync(`${root}dist/memories.mjs`, bundle);
  writeFileSync(path.join(folder, 'memories.yml'), 'database: /nowhere/at/all\n');
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(nodes)('on $name', ({ node }) => {
  const run = (...args: string[]) =>
    spawnSync(node, [bundle, ...args], { cwd: folder, encoding: 'utf8', env: { PATH: '' } });

  test('it says its version and what there is', { timeout: 30_000 }, () => {
    expect(run('--version').stdout).toMatch(/^\d+\.\d+\.\d+/);
    expect(run('--help')).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('plan') });
  });

  test('it reads the configuration beside it and says that nobody answers', { timeout: 30_000 }, () => {
    const { status, stderr, stdout } = run('plan');
    expect({ status, stdout }).toEqual({ status: 4, stdout: '' });
    expect(stderr).toMatch(/^error: There is no database socket: the socket in \/nowhere\/at\/all\nhint: /);
  });

  test('without the package of the embedded database, the demo says so', { timeout: 30_000 }, () => {
    const { status, stderr } = run('demo', '--once');
    expect(status).toBe(4);
    expect(stderr).toMatch(/^error: .*@electric-sql\/pglite/);
  });
});
