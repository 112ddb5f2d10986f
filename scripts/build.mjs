// Builds the library (dist/lib, ESM and types) and the program (dist/memories.mjs, one file). `build.mjs bundle` only one.
import './own-node.mjs';
import { chmodSync, rmSync } from 'node:fs';
import { rolldown } from 'rolldown';
import config from '../rolldown.config.mjs';
import { must, root, TSC } from './tools.mjs';

const only = process.argv.slice(2);
const wanted = (part) => only.length === 0 || only.includes(part);

if (wanted('library')) {
  rmSync(`${root}dist/lib`, { recursive: true, force: true });
  must(TSC, ['-p', 'tsconfig.build.json']);
}
if (wanted('bundle')) {
  const { output, ...input } = config;
  const bundle = await rolldown({ ...input, cwd: root });
  await bundle.write({ ...output, file: `${root}dist/memories.mjs` });
  await bundle.close();
  chmodSync(`${root}dist/memories.mjs`, 0o755);
}
