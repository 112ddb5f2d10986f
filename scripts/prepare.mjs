// The old Node that the smoke test uses (package node20.9-*) also installs itself as `node_modules/.bin/node`,
// which npm puts first in PATH: every script would then run on it, and Vite needs a newer one. Take that link away.
import { rmSync } from 'node:fs';

for (const name of ['node', 'node.cmd', 'node.ps1']) {
  rmSync(new URL(`../node_modules/.bin/${name}`, import.meta.url), { force: true });
}
