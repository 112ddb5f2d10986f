/** Numbers things from 1 in the order they are first met, as a sequence would. */
export class Numbering<T> {
  readonly #byKey = new Map<string, { id: number; value: T }>();

  /** The number of whatever has this key; `value` is kept the first time. */
  idOf(key: string, value: T): number {
    const known = this.#byKey.get(key);
    if (known !== undefined) return known.id;
    const id = this.#byKey.size + 1;
    this.#byKey.set(key, { id, value });
    return id;
  }

  map<Out>(each: (value: T, id: number) => Out): Out[] {
    return [...this.#byKey.values()].map(({ value, id }) => each(value, id));
  }
}

/** How often each key occurs. */
export const countBy = <T>(things: Iterable<T>, keyOf: (thing: T) => string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const thing of things) counts.set(keyOf(thing), (counts.get(keyOf(thing)) ?? 0) + 1);
  return counts;
};
