import './own-node.mjs';
import { chmodSync, rmSync } from 'node:fs';
import { must, ROLLDOWN, root, TSC } from './tools.mjs';

const only = process.argv.slice(2);
const wanted = (part) => only.length === 0 || only.includes(part);

if (wanted('library')) {
  rmSync(`${root}dist/lib`, { recursive: true, force: true });
  must(TSC, ['-p', 'tsconfig.build.json']);
}
if (wanted('bundle')) {
  must(ROLLDOWN, ['-c', 'rolldown.config.mjs']);
  chmodSync(`${root}dist/memories.mjs`, 0o755);
}
