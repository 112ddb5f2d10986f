import { readFileSync } from 'node:fs';
import { defineConfig } from 'rolldown';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));

export default defineConfig({
  input: 'src/cli/main.ts',
  platform: 'node',
  logLevel: 'warn',
  // PGlite brings three files of its own and is needed by the demo alone; pg-native is a native addon we never use.
  external: [/^@electric-sql\/pglite/, 'pg-native'],
  // Node 20.9 does not know `await using`.
  transform: { target: 'node20', define: { __VERSION__: JSON.stringify(version) } },
  output: { file: 'dist/memories.mjs', format: 'esm', minify: true, codeSplitting: false },
});
