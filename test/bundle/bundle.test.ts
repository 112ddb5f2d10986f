/** The single file, on the oldest Node it must run on, against a real library. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { aLibrary } from '../builders/library.ts';
import { openLibrary } from '../databases/library.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const oldNode = `${root}node_modules/node20.9-${process.platform}-${process.arch}/bin/node`;
const node = existsSync(oldNode) ? oldNode : process.execPath;

const inFolder = async (work: (folder: string) => void | Promise<void>) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'memories-bundle-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const memories = (folder: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(node, [`${root}dist/memories.mjs`, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: '' },
  });
  return { status, stdout, stderr };
};

test('the bundle plans, runs, and finds nothing left to do', { timeout: 180_000 }, async () => {
  await using opened = await openLibrary(aLibrary().user('ada').day('2023-05-02', 5).day('2024-06-01', 5));
  await inFolder((folder) => {
    const family = `database: "${opened.url}"\nalbums:\n  souvenirs: { name: Souvenirs, owner: ada, pick: 5 }\n`;
    writeFileSync(path.join(folder, 'memories.yml'), family, { mode: 0o600 });
    const actions = (...args: string[]) => {
      const { status, stdout, stderr } = memories(folder, ...args, '--json', '--today', '2026-11-23');
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      return (JSON.parse(stdout) as { albums: { action: string; added: number }[] }).albums.map(
        ({ action, added }) => `${action} ${added}`,
      );
    };
    expect(actions('plan')).toEqual(['create 5']);
    expect(actions('run')).toEqual(['create 5']);
    expect(actions('run')).toEqual(['unchanged 0']);
  });
});
