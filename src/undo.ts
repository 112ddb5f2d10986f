/** Taking a run back: which one is meant, then album by album. */
import { didYouMean } from './config/nearest.ts';
import { list } from './core/text.ts';
import { MemoriesError } from './errors.ts';
import type { Records, RunRecord } from './journal/records.ts';
import type { PlanDocument } from './planning/document.ts';
import { planUndo } from './planning/undo.ts';
import type { Session } from './session.ts';
import { type TakingBackOptions, takeBack } from './taking-back.ts';

const LIST = 'memories history lists what was done.';

const usage = (message: string, hint = LIST) => new MemoriesError('usage', message, { hint });

const isOpen = ({ albums }: RunRecord): boolean => albums.some(({ takenBackBy }) => takenBackBy === null);

/** Whether something of it was taken back already: then what is left of it stayed for a reason. */
const isTouched = ({ albums }: RunRecord): boolean => albums.some(({ takenBackBy }) => takenBackBy !== null);

const tooOld = ({ dropped }: Records): string =>
  dropped > 0 ? ' Older runs can no longer be taken back; memories remove takes albums away.' : '';

/** The last run that changed something, and neither is an undo nor was taken back. */
const lastOf = (records: Records): RunRecord => {
  const found = records.runs.findLast((one) => one.verb !== 'undo' && isOpen(one) && !isTouched(one));
  if (found) return found;
  throw usage(`There is nothing to take back: no run changed an album since.${tooOld(records)}`);
};

/**
 * The run of that name, or of the only name that begins so.
 *
 * @throws MemoriesError `usage` when none or several do, or when there is nothing of it to take back.
 */
export const runMeant = (records: Records, word: string | undefined): RunRecord => {
  if (word === undefined) return lastOf(records);
  const { runs } = records;
  const hits = runs.filter(
    ({ run, albums }) => run === word || (word !== '' && run.startsWith(word) && albums.length > 0),
  );
  const [hit] = hits.filter(({ run }) => hits.length === 1 || run === word);
  if (!hit && hits.length > 1)
    throw usage(
      `Several runs begin with "${word}": ${list(hits.slice(-5).map(({ run }) => run))}`,
      'Write more of the name.',
    );
  if (!hit) {
    const names = runs.filter(({ albums }) => albums.length > 0).map(({ run }) => run);
    throw usage(`No run is named "${word}".${didYouMean(word, names)}${tooOld(records)}`);
  }
  if (hit.albums.length === 0) throw usage(`The run ${hit.run} changed no album, so there is nothing to take back`);
  if (!isOpen(hit)) {
    const by = [...new Set(hit.albums.map(({ takenBackBy }) => takenBackBy as string))];
    throw usage(`The run ${hit.run} was taken back already, by ${list(by)}`, `memories undo ${by[0]} brings it back.`);
  }
  return hit;
};

/**
 * Takes back what one run did: what is still as that run left it becomes what it was before, what people or later runs
 * did since stays.
 *
 * @throws MemoriesError `usage` for a run that means nothing; whatever a run throws.
 */
export const undo = (session: Session, word: string | undefined, options: TakingBackOptions): Promise<PlanDocument> =>
  takeBack(
    session,
    'undo',
    async (undoing) => {
      const run = runMeant(undoing.records, word);
      return { ...(await planUndo(undoing, run)), undoes: run.run };
    },
    options,
    ({ undoes }) => ({ undoes }),
  );
