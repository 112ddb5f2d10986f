/** The lock file of a run, for whoever meets it: the lock that counts is the database's own. */

export interface LockedBy {
  /** Name of the run. */
  readonly run: string;
  /** Since when, ISO 8601. */
  readonly since: string;
}

/** Takes the lock file of a state folder; ends with the returned function. */
export const takeRunLock =
  (_folder: string, _by: LockedBy): (() => void) =>
  () =>
    undefined;

/** Who holds the lock file, in words for a message; null = nobody we know of. */
export const whoRuns = (_folder: string): string | null => null;
