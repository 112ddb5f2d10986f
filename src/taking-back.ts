/** What undo and remove have in common: they look at the family and the journal, plan, and do it as any run does. */
import { applyPlan } from './apply-plan.ts';
import type { LoadedConfig } from './config/config.ts';
import { calendarDayOf, formatDay } from './core/calendar.ts';
import { EMPTY, fold } from './journal/entries.ts';
import { readEntries } from './journal/journal.ts';
import { recordsOf } from './journal/records.ts';
import { buildWorld } from './planning/build-world.ts';
import { documentOf, type PlanDocument } from './planning/document.ts';
import type { Moment } from './planning/moment.ts';
import type { AlbumPlan, Plan } from './planning/plan.ts';
import type { Undoing } from './planning/undo.ts';
import { type Where, whileWriting } from './writing.ts';

export interface TakingBackOptions {
  /** Only says what would be done, and writes nothing anywhere. */
  readonly dryRun?: boolean | undefined;
  /** Told after each album, with its number and the count of all. */
  readonly onAlbum?: ((album: AlbumPlan, index: number, of: number) => void) | undefined;
  /** Stops between two albums. */
  readonly signal?: AbortSignal | undefined;
}

/** Where, for whom and when it is done. */
export interface TakingBack {
  readonly where: Where;
  readonly loaded: LoadedConfig;
  readonly moment: Moment;
  readonly periodOf: (refresh: string) => string;
  /** Name of the run this is. */
  readonly run: string;
}

/**
 * Plans by `plan` and does it, unless it was only to be shown. `more`: what the document says besides, told by the plan.
 *
 * @throws MemoriesError what `plan` throws, and what `whileWriting` and `applyPlan` do.
 */
export const takeBack = async <P extends Plan>(
  { where, loaded, moment, periodOf, run }: TakingBack,
  verb: 'undo' | 'remove',
  plan: (undoing: Undoing) => Promise<P>,
  { dryRun = false, onAlbum, signal }: TakingBackOptions,
  more: (plan: P) => Partial<PlanDocument> = () => ({}),
): Promise<PlanDocument> => {
  const { library, folder, clock } = where;
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
    async (planned, { journal, beforeWriting, log }) => {
      const today = formatDay(calendarDayOf(moment.now));
      const applied = await applyPlan(
        { library, journal, run, today, clock, verb, onAlbum, signal, beforeWriting, log },
        planned,
      );
      return { ...documentOf(run, moment, true, applied), ...more(planned) };
    },
    verb,
  );
};
