/**
 * Makes a script run on the Node that runs npm, even where `node_modules/.bin/node` is an old one
 * (see prepare.mjs; with `npm ci --ignore-scripts` that link is still there). Import it first.
 */
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import path from 'node:path';

const wanted = process.env.npm_node_execpath;
if (wanted && realpathSync(wanted) !== realpathSync(process.execPath)) {
  const bin = path.join('node_modules', '.bin');
  const clean = (process.env.PATH ?? '').split(path.delimiter).filter((dir) => !dir.endsWith(bin));
  const { status } = spawnSync(wanted, process.argv.slice(1), {
    stdio: 'inherit',
    env: { ...process.env, PATH: clean.join(path.delimiter), npm_node_execpath: wanted },
  });
  process.exit(status ?? 1);
}
