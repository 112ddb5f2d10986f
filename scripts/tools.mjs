import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a tool of ours (a file under the project root) on this Node; returns its exit code. */
export const run = (file, args = [], env = {}) =>
  spawnSync(process.execPath, [`${root}${file}`, ...args], {
    stdio: 'inherit',
    cwd: root,
    env: { ...process.env, ...env },
  }).status ?? 1;

/** Like `run`, but ends the script when the tool fails. */
export const must = (file, args, env) => {
  const code = run(file, args, env);
  if (code !== 0) process.exit(code);
};

export const TSC = 'node_modules/typescript/bin/tsc';
export const VITEST = 'node_modules/vitest/vitest.mjs';
export const BIOME = 'node_modules/@biomejs/biome/bin/biome';
