/** Every example runs, on the invented family, and says what its comment promises. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';
import { openDemoLibrary } from '../../src/demo/as-library.ts';
import { openWith } from '../../src/memories.ts';
import { runIn } from '../cli/cli.ts';

const FOLDER = fileURLToPath(new URL('../../examples/', import.meta.url));
const cache = mkdtempSync(path.join(tmpdir(), 'memories-examples-'));

const says: Readonly<Record<string, RegExp>> = {
  'create-a-shared-album.ts': /^Souvenirs: create, 20 photos, shared with ben, leo/,
  'restrict-the-sharing.ts': /^shared with ben \(download\) and leo \(view\)$/,
  'update-from-an-album.ts': /^1[0-5] photos of Sedona and Ben: 1[0-5] new, 0 gone$/,
  'look-before-you-write.ts': /^planned: create\n( {2}photo \d+: .+\n?){5}$/,
  'souvenirs.ts': /^Souvenirs of today: (1[5-9]|20) photos$/,
  'each-with-a-loved-one.ts':
    /^ada: Sedona and Ada, create, 1[0-5] photos\nben: Sedona and Ben, create, 1[0-5] photos\nleo: /,
  'last-24-hours.ts': /^the last 24 hours: create, \d+ photos$/,
};

beforeAll(() => {
  vi.stubEnv('MEMORIES_CACHE', cache);
  vi.stubEnv('MEMORIES_DATABASE', 'demo');
}, 120_000);

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(cache, { recursive: true, force: true });
});

test('every example is tried', () => {
  expect(
    readdirSync(FOLDER)
      .filter((file) => file.endsWith('.ts'))
      .sort(),
  ).toEqual(Object.keys(says).sort());
});

test.each(Object.entries(says))('%s', { timeout: 120_000 }, async (file, promise) => {
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line) => void lines.push(String(line)));
  try {
    await import(`${FOLDER}${file}`);
  } finally {
    log.mockRestore();
  }
  expect(lines.join('\n')).toMatch(promise);
});

test('the rules of memories.yml make the albums of the scripts', { timeout: 120_000 }, async () => {
  const demo = await openDemoLibrary({ fresh: true });
  await using memories = openWith(loadConfig(`${FOLDER}memories.yml`), demo);
  const { albums } = await memories.run();
  await demo.close();
  expect(albums.map(({ key, user, action }) => `${key} ${user} ${action}`)).toEqual([
    'souvenirs ada create',
    'sedona-and-me ada create',
    'sedona-and-me ben create',
    'sedona-and-me leo create',
    'today ada create',
  ]);
});

test('memories demo --once makes albums for the invented family and says why', { timeout: 120_000 }, async () => {
  const { code, out, err } = await runIn(cache, ['demo', '--once'], { env: { MEMORIES_CACHE: cache } });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/\+ Souvenirs · of ada · new\n {4}1[5-9]|20 photos/);
  expect(out).toMatch(/– Skiing · of leo · skipped\n {4}"Skiing" belongs to ben/);
  expect(out).toMatch(/\+ Sedona turns 7 · of ada · new\n {4}\d+ photos, /);
  expect(out).toMatch(/\+ Lisbon 2023 · \d+ photos, 2 to 9 May 2023 · new · shared with ben/);
  expect(out).toMatch(/Done\. \d+ albums: \d+ new, \d skipped\./);
});
