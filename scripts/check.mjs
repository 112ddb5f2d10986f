import './own-node.mjs';
import { BIOME, must, TSC } from './tools.mjs';

must(TSC, ['--noEmit']);
must(BIOME, ['ci', '.']);
