/** One call of a verb: where, for whom, when, and under which name; and how its plan is done. */
import { applyPlan } from './apply-plan.ts';
import type { LoadedConfig } from './config/config.ts';
import { calendarDayOf, formatDay } from './core/calendar.ts';
import type { Moment } from './planning/moment.ts';
import type { AlbumPlan, Plan } from './planning/plan.ts';
import type { Where, Writing } from './writing.ts';

export interface Session {
  readonly where: Where;
  readonly loaded: LoadedConfig;
  readonly moment: Moment;
  /** Name of the refresh period (`daily`, a cron line) it is. */
  readonly periodOf: (refresh: string) => string;
  /** Name of the run this is. */
  readonly run: string;
}

/** Who wants to hear of it, and stop it. */
export interface Following {
  /** Told after each album, with its number and the count of all. */
  readonly onAlbum?: ((album: AlbumPlan, index: number, of: number) => void) | undefined;
  /** Stops between two albums. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Does a plan. `verb`: what the journal says was asked for; missing: a run.
 *
 * @throws MemoriesError as `applyPlan`.
 */
export const apply = (
  { where: { library, clock }, moment, run }: Session,
  { journal, beforeWriting, log }: Writing,
  plan: Plan,
  { onAlbum, signal }: Following,
  verb?: 'undo' | 'remove' | 'adopt',
): Promise<Plan> => {
  const today = formatDay(calendarDayOf(moment.now));
  return applyPlan({ library, journal, run, today, clock, verb, onAlbum, signal, beforeWriting, log }, plan);
};
