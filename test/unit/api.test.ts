/** The public surface is a list somebody chose; importing it does nothing. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import * as api from '../../src/index.ts';

test('these names are public, and no others', () => {
  expect(Object.keys(api).sort()).toEqual([
    'AlbumHandle',
    'MemoriesError',
    'configFromObject',
    'exitCodes',
    'loadConfig',
    'openMemories',
    'openWith',
    'parseConfig',
  ]);
});

test('the built library has the same names, prints nothing and lets the process end', { timeout: 120_000 }, () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  // `npm test` has just built it; run alone, this builds it if nobody ever did.
  if (!existsSync(`${root}dist/lib/index.js`)) {
    expect(spawnSync(process.execPath, [`${root}scripts/build.mjs`, 'library'], { stdio: 'ignore' }).status).toBe(0);
  }
  const code = `import * as api from ${JSON.stringify(`${root}dist/lib/index.js`)};
    process.on('exit', () => console.log(Object.keys(api).sort().join()));`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    encoding: 'utf8',
    timeout: 30_000,
  });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: `${Object.keys(api).sort().join()}\n`, stderr: '' });
});
