import './own-node.mjs';
import { must, run } from './tools.mjs';

must('scripts/build.mjs', ['bundle']);
process.exit(run('dist/memories.mjs', process.argv.slice(2)));
