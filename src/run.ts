/** Planning and running: the same plan, shown or done. */
import { whyRefused } from './gate.ts';
import { readJournal } from './journal/journal.ts';
import { gapOf, watchGap } from './overdue.ts';
import { documentOf, type PlanDocument } from './planning/document.ts';
import { makePlan, type PlanOptions } from './planning/make-plan.ts';
import type { Plan } from './planning/plan.ts';
import { rehearsalDocument } from './planning/rehearsal.ts';
import { apply, type Following, type Session } from './session.ts';
import { whileWriting } from './writing.ts';

export interface RunOptions extends PlanOptions, Following {}

const planIn = (
  { where: { library, folder }, loaded, moment, periodOf }: Session,
  options: PlanOptions,
): Promise<Plan> => library.read((reader) => makePlan(reader, loaded, readJournal(folder), moment, periodOf, options));

/**
 * What `run` would do, and why; also why it would refuse. Writes nothing anywhere.
 *
 * @throws MemoriesError as `makePlan`.
 */
export const plan = async (session: Session, options: PlanOptions): Promise<PlanDocument> => {
  const { where, loaded, moment } = session;
  const planned = await planIn(session, options);
  const refusal = await whyRefused(where);
  const { lastRun } = readJournal(where.folder);
  const gap = gapOf({ folder: where.folder, config: loaded.config, now: where.clock(), lastRun });
  const warnings = [refusal, gap?.says ?? null, ...planned.warnings].filter((warning) => warning !== null);
  return { ...documentOf(session.run, moment, false, { ...planned, warnings }), overdue: gap?.says ?? null };
};

/**
 * Plans and does it.
 *
 * @throws MemoriesError as `makePlan`, `whileWriting` and `applyPlan`.
 */
export const run = (session: Session, { onAlbum, signal, ...options }: RunOptions): Promise<PlanDocument> => {
  const { where, loaded, moment } = session;
  const watch = watchGap({ folder: where.folder, config: loaded.config, clock: where.clock });
  return whileWriting(
    where,
    session.run,
    () => {
      watch.insist();
      return planIn(session, options);
    },
    async (planned, writing) => {
      const { log, rehearsal } = writing;
      const applied = await apply(session, writing, planned, { onAlbum, signal });
      const { overdue, warnings } = watch.ended(applied.albums);
      log.say(...[...warnings, ...planned.warnings].map((warning) => `warning: ${warning}`));
      const all = [...warnings, ...planned.warnings, ...(log.trouble === null ? [] : [log.trouble])];
      return {
        ...documentOf(session.run, moment, true, { ...applied, warnings: all }),
        overdue,
        rehearsal: rehearsalDocument(rehearsal()),
      };
    },
  ).catch((error: unknown) => {
    throw watch.failed(error);
  });
};
