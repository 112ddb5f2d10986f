// Writes the golden copies of our SQL anew. Read the difference before you commit it.
import './own-node.mjs';
import { run, VITEST } from './tools.mjs';

process.exit(run(VITEST, ['run', '--project', 'unit', 'test/unit/sql.test.ts', '--update']));
