/** `npm run evaluate`: invents families, runs the engine on them, prints how good it is. */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { detailsOf } from './details.ts';
import { type Evaluated, evaluateFamily, evaluateInDetail } from './evaluate-family.ts';
import { joinSheets } from './measure/sheet.ts';
import { tableOf } from './table.ts';

const USUAL_SEEDS = 24;

/** Evaluates families on all cores, one worker each; in the order of the seeds. */
const evaluateAll = async (seeds: readonly string[]): Promise<Evaluated[]> => {
  const results = new Map<string, Evaluated>();
  const waiting = [...seeds];
  const work = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(new URL(import.meta.url));
      const next = () => {
        const seed = waiting.shift();
        if (seed === undefined) void worker.terminate().then(() => resolve());
        else worker.postMessage(seed);
      };
      worker.on('message', (result: Evaluated) => {
        results.set(result.seed, result);
        const { seed, photos, seconds, says } = result;
        console.error(
          `${String(results.size).padStart(3)}/${seeds.length}  ${seed}: ${photos} photos, ${says.join('; ')} (${seconds.toFixed(1)} s)`,
        );
        next();
      });
      worker.on('error', reject);
      next();
    });
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), seeds.length) }, work));
  return seeds.flatMap((seed) => results.get(seed) ?? []);
};

const page = (evaluated: readonly Evaluated[], date: string): string => {
  const photos = evaluated.reduce((sum, one) => sum + one.photos, 0);
  return `# How good it is

Written by \`npm run evaluate\` on ${date}: ${evaluated.length} invented families (seeds \`${evaluated[0]?.seed}\` to
\`${evaluated.at(-1)?.seed}\`), ${photos} photos. They are for judging; rules and constants are to be tuned
on others, which \`npm run evaluate -- --tune\` runs. \`--family SEED\` shows one family in detail.

A family lives four to ten years with two to four cameras, travels, visits grandparents, throws parties, and takes screenshots. Which
of its photos the owner loves is decided by what the engine never sees: how a picture came out, what was new, what kind of
day it was, a whim. Hearts, faces, subjects and file sizes are faint hints of it, as in life. An invented life is simpler than a real
one: read the figures against what stands beside them, and as a guard against getting worse.

${tableOf(joinSheets(evaluated.map(({ sheet }) => sheet)))}

What stands beside it: *36 h*, groups without a pause of 36 hours, trips where one leaves 50 km around the median position and lasts a
day; *median*, runs of photos more than 50 km from the median position; *Ente-like*, a rule in the manner of Ente's second version,
written from its description; *by lot*, any photos of those days, as the project this one grew from drew them; *equal times*, one by lot
from each of equal stretches of time; *hearts first*, favourites, then equal times; *hearts*, favourites alone; *most photos*, the people
in most photos; *12 h*, *24 h*, *3 h*, *day*: cut at such a pause, or at the day.
`;
};

interface Outcome {
  /** The page for docs/evaluation.md; null where it is not to be written. */
  readonly page: string | null;
}

/** Runs the command line. `date` is today's, for the page. */
export const evaluate = async (args: readonly string[], date: string): Promise<Outcome> => {
  const { values } = parseArgs({
    args: [...args],
    options: { seeds: { type: 'string' }, tune: { type: 'boolean' }, family: { type: 'string' } },
  });
  if (values.family !== undefined) {
    const detailed = evaluateInDetail(values.family);
    console.log(`${detailsOf(detailed).join('\n')}\n\n${tableOf(detailed.sheet)}`);
    return { page: null };
  }
  const count = Number(values.seeds ?? USUAL_SEEDS);
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`--seeds ${values.seeds}: a whole number, please`);
  // Two sets that never meet: what is tuned on one is judged on the other.
  const seeds = Array.from({ length: count }, (_, i) => `${values.tune ? 'tune' : 'unseen'}-${i + 1}`);
  const evaluated = await evaluateAll(seeds);
  console.log(tableOf(joinSheets(evaluated.map(({ sheet }) => sheet))));
  return { page: values.tune || values.seeds !== undefined ? null : page(evaluated, date) };
};

if (!isMainThread) parentPort?.on('message', (seed: string) => parentPort?.postMessage(evaluateFamily(seed)));
