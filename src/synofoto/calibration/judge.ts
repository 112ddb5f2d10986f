/** What a judge of a column is told. */
import type { Habits } from '../habits.ts';
import type { Pattern } from '../pattern.ts';
import type { Judged } from './judged.ts';

export interface Case extends Pattern {
  /** What we would write as things are. */
  readonly habits: Habits;
  /** Real time, Unix seconds. */
  readonly now: number;
  /** The family's clock on the wall, in seconds as if UTC. */
  readonly onTheWall: number;
}

/** Judges one column; null where this generation of Photos does not have it. */
export type Judge = (one: Case) => Judged | null;

/** From here on a number is no time in seconds but in milliseconds: the year 5138. */
const NO_SECONDS = 100_000_000_000;

export const isSeconds = (value: unknown): value is number =>
  typeof value === 'number' && value > 0 && value < NO_SECONDS;

/** `2023-05-02 10:00`, of a time in seconds; anything else as it stands. */
export const timeShown = (value: unknown): string =>
  isSeconds(value)
    ? new Date(value * 1000).toISOString().slice(0, 16).replace('T', ' ')
    : value === null
      ? 'empty'
      : String(value);

/** The one value all have; `several` where they differ. */
export const theOne = (values: readonly unknown[]): { readonly value: unknown } | 'several' => {
  const each = new Set(values);
  return each.size === 1 ? { value: values[0] } : 'several';
};
