// Judges the curation on invented families and writes docs/evaluation.md. `--seeds N`, `--tune`, `--family SEED`.
import './own-node.mjs';
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { root } from './tools.mjs';

// Node 20 does not run TypeScript, so it is bundled first; the workers run the same file.
const bundled = `${root}node_modules/.cache/evaluate.mjs`;
const bundle = await rolldown({ input: `${root}bench/evaluate/main.ts`, platform: 'node' });
await bundle.write({ file: bundled, format: 'esm', codeSplitting: false });
await bundle.close();

const { evaluate } = await import(pathToFileURL(bundled).href);
const date = new Date().toISOString().slice(0, 10);
const { page } = await evaluate(process.argv.slice(2), date);
if (page !== null) {
  writeFileSync(`${root}docs/evaluation.md`, page);
  console.error('docs/evaluation.md');
}
