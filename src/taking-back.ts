/** What undo and remove have in common: they look at the family and the journal, plan, and do it as any run does. */
import { EMPTY, fold } from './journal/entries.ts';
import { readEntries } from './journal/journal.ts';
import { recordsOf } from './journal/records.ts';
import { buildWorld } from './planning/build-world.ts';
import { documentOf, type PlanDocument } from './planning/document.ts';
import type { Plan } from './planning/plan.ts';
import type { Undoing } from './planning/undo.ts';
import { apply, type Following, type Session } from './session.ts';
import { whileWriting } from './writing.ts';

export interface TakingBackOptions extends Following {
  /** Only says what would be done, and writes nothing anywhere. */
  readonly dryRun?: boolean | undefined;
}

/**
 * Plans by `plan` and does it, unless it was only to be shown. `more`: what the document says besides, told by the plan.
 *
 * @throws MemoriesError what `plan` throws, and what `whileWriting` and `applyPlan` do.
 */
export const takeBack = async <P extends Plan>(
  session: Session,
  verb: 'undo' | 'remove',
  plan: (undoing: Undoing) => Promise<P>,
  { dryRun = false, ...following }: TakingBackOptions,
  more: (plan: P) => Partial<PlanDocument> = () => ({}),
): Promise<PlanDocument> => {
  const { where, loaded, moment, periodOf, run } = session;
  const { library, folder } = where;
  const look = (): Promise<P> => {
    const entries = readEntries(folder);
    const journal = entries.reduce(fold, EMPTY);
    return library.read(async (reader) => {
      const world = await buildWorld(reader, loaded, journal, moment, periodOf, {});
      return plan({ world, journal, entries, records: recordsOf(entries) });
    });
  };
  if (dryRun) {
    const planned = await look();
    return { ...documentOf(run, moment, false, planned), ...more(planned) };
  }
  return whileWriting(
    where,
    run,
    look,
    async (planned, writing) => {
      const applied = await apply(session, writing, planned, following, verb);
      return { ...documentOf(run, moment, true, applied), ...more(planned) };
    },
    verb,
  );
};
