/** What people did to albums made here, and what must therefore be so after every later run. */

export interface Wishes {
  /** Whom we say it is: rule and owner, `rule-1@2`. */
  readonly key: string;
  /** As somebody renamed it. */
  readonly name: string | null;
  readonly cover: number | null;
  readonly takenOut: ReadonlySet<number>;
  /** Photo and who put it in. */
  readonly putIn: ReadonlyMap<number, number>;
  /** Invited by hand. */
  readonly invited: ReadonlyMap<number, number>;
  /** Sharing was switched off by hand. */
  readonly stopped: boolean;
}

export const noWishes = (key: string): Wishes => ({
  key,
  name: null,
  cover: null,
  takenOut: new Set(),
  putIn: new Map(),
  invited: new Map(),
  stopped: false,
});

/** By number of the album. */
export type Expectations = ReadonlyMap<number, Wishes>;

export const without = <T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> => {
  const rest = new Set(set);
  rest.delete(value);
  return rest;
};
