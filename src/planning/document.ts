/** The document `plan --json` and `run --json` print. Its keys are a contract: they stay, more may come. */
import { formatDay } from '../core/calendar.ts';
import type { Moment } from './moment.ts';
import type { AlbumPlan, Plan, WaitingMemory } from './plan.ts';
import type { RehearsalDocument } from './rehearsal.ts';

export type PlannedAlbum = Omit<AlbumPlan, 'owner' | 'period' | 'writing' | 'removal' | 'restoring' | 'undoes'>;

export interface PlanDocument {
  /** Name of the run: `2026-11-23T06-00-00Z-k3f`. */
  readonly run: string;
  /** Calendar day it was planned for. */
  readonly today: string;
  /** Whether it was done, or only planned. */
  readonly applied: boolean;
  readonly albums: readonly PlannedAlbum[];
  /** Memories there might have been, and why they are not shown today; some of them. */
  readonly waiting: readonly WaitingMemory[];
  /** What a member's library cannot say, and what that costs. */
  readonly notes: Plan['notes'];
  readonly warnings: readonly string[];
  /** Run whose work this takes back; missing where it takes none back. */
  readonly undoes?: string;
  /** The warning that nothing was refreshed for days, once for each time that happens; null or missing: no news. */
  readonly overdue?: string | null;
  /** The first album ever written here, as its rows stood in a rehearsal that was taken back; null or missing: none. */
  readonly rehearsal?: RehearsalDocument | null;
}

/** An album as programs read of it: without what only applying it needs. */
export const plannedAlbum = ({
  owner: _owner,
  period: _period,
  writing: _writing,
  removal: _removal,
  restoring: _restoring,
  undoes: _undoes,
  ...album
}: AlbumPlan): PlannedAlbum => album;

/** A plan as the document programs read. */
export const documentOf = (run: string, moment: Moment, applied: boolean, plan: Plan): PlanDocument => ({
  run,
  today: formatDay(moment.today),
  applied,
  albums: plan.albums.map(plannedAlbum),
  waiting: plan.waiting,
  notes: plan.notes,
  warnings: plan.warnings,
});
