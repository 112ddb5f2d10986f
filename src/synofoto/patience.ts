/** How long we wait for a server that has others to serve, and how often we try again. */

export interface Patience {
  /** A read may be slow on a cold disk. Milliseconds, like the other two. */
  readonly read: number;
  /** A write that takes this long has met somebody else's, and gives way. */
  readonly write: number;
  /** So has one that waits this long for a row. */
  readonly lock: number;
  /** How often one album is tried in all. */
  readonly attempts: number;
  /** Waits before attempt 2, 3 …; tests do not. */
  pause(attempt: number): Promise<void>;
}

/** Before the second attempt half a second, before the third two; Photos finishes an edit in less. */
const PAUSES_MS = [500, 2000];

/** How long before an attempt, with up to half as much again, so that two who met do not meet again. */
export const pauseBefore = (attempt: number, random = Math.random()): number =>
  (PAUSES_MS[attempt - 2] ?? 2000) * (1 + random / 2);

export const PATIENCE: Patience = {
  read: 60_000,
  write: 5000,
  lock: 2000,
  attempts: 3,
  pause: (attempt) =>
    new Promise((resolve) => {
      setTimeout(resolve, pauseBefore(attempt));
    }),
};

/** Deadlock, serialization failure, lock timeout, statement timeout: rolled back for somebody else's sake. */
const GAVE_WAY: ReadonlySet<string> = new Set(['40P01', '40001', '55P03', '57014']);

/** Whether a transaction was ended because of others, and may well succeed when begun anew. */
export const gaveWay = (error: unknown): boolean => {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  // A person who cancels the statement means it.
  return typeof code === 'string' && GAVE_WAY.has(code) && !/user request/i.test(String(message));
};

/**
 * Does a whole transaction, again where it gave way to somebody else, up to a number of attempts. `work` must begin
 * from nothing each time.
 *
 * @throws what the last attempt threw.
 */
export const patiently = async <T>({ attempts, pause }: Patience, work: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= attempts || !gaveWay(error)) throw error;
      await pause(attempt + 1);
    }
  }
};
