// Writes the files of src/generated.ts: JSON schemas, the commented example and the reference page.
import './own-node.mjs';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { root } from './tools.mjs';

// Node 20 does not run TypeScript, so the generator is bundled first.
const bundled = `${root}node_modules/.cache/generate.mjs`;
const bundle = await rolldown({ input: `${root}src/generated.ts`, platform: 'node' });
await bundle.write({ file: bundled, format: 'esm', codeSplitting: false });
await bundle.close();

const { generatedFiles } = await import(pathToFileURL(bundled).href);
for (const [file, text] of Object.entries(generatedFiles())) {
  mkdirSync(path.dirname(`${root}${file}`), { recursive: true });
  writeFileSync(`${root}${file}`, text);
  console.log(file);
}
