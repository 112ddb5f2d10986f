/**
 * Albums that quietly stopped being refreshed: the scheduled task was lost in an update of DSM, or every album fails
 * since a name was changed. Nobody looks at albums for that, so this program says it itself, once for each time it
 * happens:
 *
 * - A run goes _well_ when some album was refreshed or found right, or when nothing failed. `told.json` in the state
 *   folder holds the time of the last one that did, by real time, whatever `--today` pretends.
 * - When that is more than three days ago, and something was due since, `plan` and `doctor` say so each time; they
 *   write nothing. `run` says it once: it notes in `told.json` which gap it told about. A run that goes well ends the
 *   gap.
 * - A run that goes on failing says it once too, on stderr with `--due` and `--quiet`, where the Task Scheduler mails it;
 *   not each hour. One that ends with an error (the server is away) says it once below that error.
 *
 * Albums refreshed weekly, monthly or at times of their own are not missed before they have been due for three days.
 */
import path from 'node:path';
import { isoTime, wallClock } from './clock.ts';
import type { Config } from './config/config.ts';
import { dateOf } from './core/calendar.ts';
import { type ErrorCode, MemoriesError, messageOf } from './errors.ts';
import { readJournal } from './journal/journal.ts';
import { words } from './messages/en/words.ts';
import { momentAt } from './planning/moment.ts';
import type { Action } from './planning/plan.ts';
import { periodAt } from './schedule.ts';
import { readStateFile, type StateFormat, writeStateFile } from './state/format.ts';

/** Seconds. A NAS that was off for a weekend is no news. */
const PATIENCE = 3 * 86_400;

/** `told.json`; times are real, ISO 8601. */
type Told = {
  /** When a run last went well; before one ever did: when the first was made. */
  readonly well: string;
  /** Of the gap that was told last, its beginning, as in `well`; null: none was. */
  readonly told: string | null;
  /** Whether a run failed since. */
  readonly failing: boolean;
};

const isTime = (value: unknown): boolean => typeof value === 'string' && !Number.isNaN(Date.parse(value));

const FORMAT: StateFormat = {
  format: 1,
  isSound: ({ well, told, failing }) => isTime(well) && (told === null || isTime(told)) && typeof failing === 'boolean',
  cure: 'It only holds when albums were last refreshed. Delete it, and the next run begins a new one.',
};

const fileOf = (folder: string): string => path.join(folder, 'told.json');

/** A time without a run that went well. */
export interface Gap {
  /** In words: "Nothing was refreshed since 20 November: is the task still on?" */
  readonly says: string;
  /** No more than "Nothing was refreshed since 20 November." */
  readonly silence: string;
  /** Whether no run has said so yet. */
  readonly isNew: boolean;
  /** Whether there were runs since, but none that went well. */
  readonly isFailing: boolean;
}

interface Asking {
  readonly folder: string;
  readonly config: Config;
  /** Real time, Unix seconds. */
  readonly now: number;
  /** Time of the last run that noted anything, as the journal has it: for folders older than `told.json`. */
  readonly lastRun: string | null;
}

/** How often albums are asked to be refreshed. */
const refreshesOf = ({ albums, memories }: Config): readonly string[] => [
  ...new Set([...albums.map(({ refresh }) => refresh), ...(memories === null ? [] : ['daily'])]),
];

const ATLEAST_DAILY = new Set(['hourly', 'daily']);

/** Whether something that should have been refreshed since then is at least three days late. */
const isMissed = (config: Config, since: number, now: number): boolean => {
  const periodOf = (refresh: string, instant: number) =>
    periodAt(refresh, momentAt(wallClock(instant, config.timezone), config.dayStartsAt));
  return (
    now - since > PATIENCE &&
    refreshesOf(config).some(
      (refresh) => ATLEAST_DAILY.has(refresh) || periodOf(refresh, since) !== periodOf(refresh, now - PATIENCE),
    )
  );
};

/** `20 November`, and the year where it is another one. */
const sayDay = (config: Config, instant: number, now: number): string => {
  const dayAt = (time: number) => dateOf(momentAt(wallClock(time, config.timezone), 0).today);
  const { year, month, day } = dayAt(instant);
  return [day, words.months[month - 1], ...(year === dayAt(now).year ? [] : [year])].join(' ');
};

/**
 * The gap since a run last went well, if there is one to speak of. Writes nothing.
 *
 * @throws MemoriesError `refused` when `told.json` cannot be used.
 */
export const gapOf = ({ folder, config, now, lastRun }: Asking): Gap | null => {
  const noted = readStateFile<Told>(fileOf(folder), FORMAT);
  const well = noted?.well ?? lastRun;
  // The demo's family has no task.
  if (well === null || config.database === 'demo') return null;
  const since = Math.floor(Date.parse(well) / 1000);
  if (!isMissed(config, since, now)) return null;
  const isFailing = noted?.failing ?? false;
  const silence = `Nothing was refreshed since ${sayDay(config, since, now)}`;
  return {
    says: `${silence}: ${isFailing ? 'whatever was due has failed each time.' : 'is the task still on?'}`,
    silence: `${silence}.`,
    isNew: noted?.told !== well,
    isFailing,
  };
};

const REFRESHED: ReadonlySet<Action> = new Set(['create', 'update', 'unchanged', 'remove']);

/** Whether a run went well. */
const wentWell = (albums: readonly { readonly action: Action }[]): boolean =>
  albums.every(({ action }) => action !== 'fail') || albums.some(({ action }) => REFRESHED.has(action));

const noteRun = ({ folder, now, lastRun }: Omit<Asking, 'config'>, well: boolean, told: boolean): void => {
  const noted = readStateFile<Told>(fileOf(folder), FORMAT);
  const since = noted?.well ?? lastRun ?? isoTime(now);
  const after: Told = well
    ? { well: isoTime(now), told: null, failing: false }
    : { well: since, told: told ? since : (noted?.told ?? null), failing: true };
  writeStateFile(fileOf(folder), FORMAT, after);
};

export interface GapWatch {
  /** @throws MemoriesError `refused` when journal or `told.json` cannot be used. */
  insist(): void;
  /** Notes how a run went. What there is to tell the keeper of the gap, if anything, is among the warnings. */
  ended(albums: readonly { readonly action: Action }[]): {
    readonly overdue: string | null;
    readonly warnings: readonly string[];
  };
  /** The error a run ended with; once for each gap its hint speaks of that. */
  failed(error: unknown): unknown;
}

/** Nothing was tried, or somebody else is at it: this says nothing about how the albums are. */
const NO_NEWS: readonly ErrorCode[] = ['busy', 'interrupted', 'usage'];

/**
 * Watches over one run. To be made before it, since the run itself is noted in the journal. Throws nothing; a failure to
 * write `told.json` becomes a warning.
 */
export const watchGap = ({
  folder,
  config,
  clock,
}: Pick<Asking, 'folder' | 'config'> & { readonly clock: () => number }): GapWatch => {
  let asking: Asking = { folder, config, now: clock(), lastRun: null };
  let gap: Gap | null = null;
  let refusal: unknown = null;
  try {
    asking = { ...asking, lastRun: readJournal(folder).lastRun };
    gap = gapOf(asking);
  } catch (error) {
    refusal = error;
  }
  return {
    insist: () => {
      if (refusal !== null) throw refusal;
    },
    ended: (albums) => {
      const well = wentWell(albums);
      // Runs failed, and now they do not: that is good news, and needs no word.
      const overdue = gap?.isNew && !(well && gap.isFailing) ? gap.says : null;
      const warnings = overdue === null ? [] : [overdue];
      try {
        noteRun({ ...asking, now: clock() }, well, overdue !== null);
        return { overdue, warnings };
      } catch (error) {
        return { overdue, warnings: [...warnings, messageOf(error)] };
      }
    },
    failed: (error) => {
      if (!(error instanceof MemoriesError) || NO_NEWS.includes(error.code) || !gap?.isNew) return error;
      try {
        noteRun(asking, false, true);
      } catch {
        return error;
      }
      const hint = [error.hint, gap.silence].filter(Boolean).join('\n');
      return new MemoriesError(error.code, error.message, { hint, cause: error.cause ?? error });
    },
  };
};
