/** What the log says of a command that writes: its beginning, albums that changed or did not work, and how it ended. */
import { type ErrorCode, MemoriesError, messageOf } from './errors.ts';
import type { JournalState } from './journal/entries.ts';
import type { AlbumPlan } from './planning/plan.ts';
import type { Redactor } from './redact.ts';
import { type Log, openLog } from './state/log.ts';

/** What was asked for. */
export type Verb = 'run' | 'undo' | 'remove' | 'adopt';

export interface RunLog {
  /** An album is done, or failed. No line for one that is as it should be. */
  album(album: Pick<AlbumPlan, 'key' | 'user' | 'album' | 'action' | 'reason' | 'added' | 'removed'>): void;
  /** Anything else worth a line. */
  say(...lines: readonly string[]): void;
  ends(): void;
  failed(error: unknown): void;
  /** Why nothing can be logged; null while all is well. */
  readonly trouble: Log['trouble'];
}

export interface RunLogOptions {
  readonly folder: string;
  /** Name of the run. */
  readonly run: string;
  readonly verb: Verb;
  readonly clock: () => number;
  readonly redactor: Redactor;
  /** What the journal holds by now: its passphrases are secrets. */
  readonly journal: () => JournalState;
}

/** Keys of shares; a message of the server could name one. */
const learnPassphrases = (redactor: Redactor, { albums }: JournalState): void => {
  for (const { put, pending } of albums.values()) {
    for (const entry of [put, ...pending]) redactor.learn(entry?.passphrase);
  }
};

/** Random letters at the end of a run's name. */
const shortName = (run: string): string => run.slice(run.lastIndexOf('-') + 1);

const codeOf = (error: unknown): ErrorCode | 'unexpected' =>
  error instanceof MemoriesError ? error.code : 'unexpected';

/** `refused: others may write in … (chmod …)`. */
const sayError = (error: unknown): string => {
  const hint = error instanceof MemoriesError ? error.hint : undefined;
  return `failed (${codeOf(error)}): ${messageOf(error)}${hint ? ` [${hint}]` : ''}`;
};

/** Begins to log a command. Nothing is written before something is said. */
export const openRunLog = ({ folder, run, verb, clock, redactor, journal }: RunLogOptions): RunLog => {
  const log = openLog(folder, {
    name: `${verb} ${shortName(run)}`,
    clock,
    clean: (text) => redactor.clean(text),
  });
  const counts = new Map<string, number>();
  return {
    album: ({ key, user, album, action, reason, added, removed }) => {
      counts.set(action, (counts.get(action) ?? 0) + 1);
      if (action === 'unchanged') return;
      if (action === 'fail') learnPassphrases(redactor, journal());
      const changes = added + removed > 0 ? ` +${added} -${removed}` : '';
      log.say(
        `${key}@${user}${album === null ? '' : ` (${album})`}: ${action}${changes}${reason === null ? '' : `, ${reason}`}`,
      );
    },
    say: log.say,
    ends: () => {
      const all = [...counts].map(([action, count]) => `${count} ${action}`);
      log.say(`ends: ${all.length === 0 ? 'no album' : all.join(', ')}`);
    },
    failed: (error) => {
      try {
        learnPassphrases(redactor, journal());
      } catch {
        // The journal itself may be what failed.
      }
      log.say(sayError(error));
    },
    get trouble() {
      return log.trouble;
    },
  };
};
