import './own-node.mjs';
import { run, VITEST } from './tools.mjs';

process.exit(run(VITEST, process.argv.slice(2)));
