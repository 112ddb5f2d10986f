/** How a column of an album made by hand compares with what we would write for the very same album. */
import type { Habits } from '../habits.ts';

export type ColumnVerdict = 'same' | 'learned' | 'contradiction' | 'cannot tell';

/** One column, side by side. Never holds a passphrase or a password. */
export interface Compared {
  /** `normal_album.cover`. */
  readonly column: string;
  /** In Synology Photos. */
  readonly found: string;
  /** What we would write. */
  readonly ours: string;
  readonly verdict: ColumnVerdict;
  /** What we do with it; '' where it goes without saying. */
  readonly says: string;
}

/** What a judge says of its column. */
export interface Judged extends Omit<Compared, 'column'> {
  readonly learned?: Partial<Habits>;
}

export const same = (found: string, ours = found): Judged => ({ found, ours, verdict: 'same', says: '' });

export const contradiction = (found: string, ours: string, says: string): Judged => ({
  found,
  ours,
  verdict: 'contradiction',
  says,
});

export const cannotTell = (found: string, ours: string, says: string): Judged => ({
  found,
  ours,
  verdict: 'cannot tell',
  says,
});

export const learned = (found: string, ours: string, habits: Partial<Habits>, says: string): Judged => ({
  found,
  ours,
  verdict: 'learned',
  says,
  learned: habits,
});

/** A value as one reads it in a table. */
export const shown = (value: unknown): string => {
  if (value === null || value === undefined) return 'empty';
  if (value === '') return "''";
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** Must be exactly this; anything else we do not understand. */
export const fixed = (value: unknown, ours: unknown, says: string): Judged =>
  value === ours ? same(shown(value)) : contradiction(shown(value), shown(ours), says);

type NumberHabit = { [Key in keyof Habits]: Habits[Key] extends number ? Key : never }[keyof Habits];

/** A number Photos writes, whatever it means: we write the same from now on. */
export const habitual = (value: unknown, habits: Habits, key: NumberHabit): Judged => {
  const ours = habits[key];
  if (value === ours) return same(shown(value));
  if (typeof value !== 'number') return contradiction(shown(value), shown(ours), 'A number was expected here.');
  return learned(shown(value), shown(ours), { [key]: value }, `We write ${value} from now on.`);
};
