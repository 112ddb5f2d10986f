// Everything that proves the project: types, style and architecture, the build, and the suite on every database that
// can run here. Ends with what was not run and why, and a line `N passed, N failed`.
import './own-node.mjs';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BIOME, root, run, TSC, VITEST } from './tools.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'memories-report-'));
const report = path.join(folder, 'report.json');

const steps = [
  ['types', TSC, ['--noEmit']],
  ['style and architecture', BIOME, ['ci', '--error-on-warnings', '.']],
  ['build', 'scripts/build.mjs', []],
];

let passed = 0;
let failed = 0;
for (const [name, file, args] of steps) {
  const code = run(file, args);
  console.log(`${code === 0 ? '✓' : '✗'} ${name}`);
  if (code === 0) passed++;
  else failed++;
}

const code = run(VITEST, [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
]);
const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
rmSync(folder, { recursive: true, force: true });

const skipped = (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0);
passed += result?.numPassedTests ?? 0;
// A file that cannot be loaded, or a server that does not start, has no tests to count.
failed += result?.numFailedTests || (code === 0 ? 0 : 1);

const { unavailable } = await import('./unavailable.mjs');
for (const { suite, why } of unavailable(root)) console.log(`not run: ${suite} (${why})`);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed === 0 ? 0 : 1);
