// The whole suite on every database, with long searches for a family that breaks a promise. Takes the best part of an hour.
import './own-node.mjs';
import { run } from './tools.mjs';

const long = { TEST_LONG: '1', PROMISES_RUNS: '1000', FUZZ_RUNS: '5000' };
process.exit(run('scripts/test.mjs', process.argv.slice(2), { ...long, ...process.env }));
