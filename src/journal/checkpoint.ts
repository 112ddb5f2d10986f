/** The state as one line of the journal: what is looked up by key becomes a list of pairs. */

export type AsLine<State> = {
  readonly [Name in keyof State]: State[Name] extends ReadonlyMap<infer Key, infer Value>
    ? readonly (readonly [Key, Value])[]
    : State[Name];
};

/** A state that JSON can hold. */
export const toLine = <State extends object>(state: State): AsLine<State> =>
  Object.fromEntries(
    Object.entries(state).map(([name, value]) => [name, value instanceof Map ? [...value] : value]),
  ) as AsLine<State>;

/** The state a line holds; `empty` says what is looked up by key, and stands in for what the line does not name. */
export const fromLine = <State extends object>(line: AsLine<State>, empty: State): State =>
  Object.fromEntries(
    Object.entries({ ...empty, ...line }).map(([name, value]) => {
      const isMap = empty[name as keyof State] instanceof Map;
      return [name, isMap && Array.isArray(value) ? new Map(value as [unknown, unknown][]) : value];
    }),
  ) as State;
