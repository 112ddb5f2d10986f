/**
 * Who comes next: chance, weighted by how much a memory deserves it, how near its anniversary is and how long it was not
 * shown. Drawn by kind first, then by memory, so that eighty trips do not leave the one growing child without a turn.
 */
import { anniversaryIn, type Day, dateOf } from './calendar.ts';
import type { Entrant } from './curate-proposals.ts';
import { keyOf } from './past.ts';
import type { LastShown } from './past-index.ts';
import { draw, type Seed, seedOf } from './seed.ts';

/** Days around an anniversary that are near it, as in Ente. */
const NEAR_ANNIVERSARY = 45;
/** A memory not shown for so many days counts as long not shown. */
const LONG_AGO = 365;
/** Their sum is 1; choices of ours. */
const WEIGHT = { worth: 0.6, anniversary: 0.2, rested: 0.2 } as const;
/** What 0.15 more in score is worth: e times the chance. */
const TEMPERATURE = 0.15;
/** How often a kind shows something never shown before, whatever it is worth, where there is such. */
const EXPLORATION = 0.15;

/** Days from or to the nearest anniversary. */
export const daysToAnniversary = (date: NonNullable<Entrant['proposal']['anniversary']>, today: Day): number => {
  const { year } = dateOf(today);
  return [year - 1, year, year + 1]
    .map((near) => Math.abs(anniversaryIn(date, near) - today))
    .reduce((a, b) => Math.min(a, b));
};

/** How much a memory deserves to be shown today, 0 to 1. */
export const scoreOf = ({ proposal }: Entrant, today: Day, last: LastShown): number => {
  const { worth, anniversary } = proposal;
  const shown = last.memories.get(keyOf(proposal));
  const near = anniversary ? Math.max(0, 1 - daysToAnniversary(anniversary, today) / NEAR_ANNIVERSARY) : 0;
  const rested = shown === undefined ? 1 : Math.min(1, (today - shown) / LONG_AGO);
  return WEIGHT.worth * worth + WEIGHT.anniversary * near + WEIGHT.rested * rested;
};

/** A draw without replacement (Efraimidis and Spirakis): the smallest key comes first. */
const keysOf = <T>(items: readonly T[], seed: Seed, score: (item: T) => number, name: (item: T) => string): T[] => {
  const scored = items.map((item) => ({ item, score: score(item) }));
  const most = scored.reduce((a, b) => Math.max(a, b.score), 0);
  return scored
    .map(({ item, score: own }) => ({
      item,
      key: -Math.log(Math.max(draw(seed, name(item)), Number.MIN_VALUE)) / Math.exp((own - most) / TEMPERATURE),
    }))
    .sort((a, b) => a.key - b.key || (name(a.item) < name(b.item) ? -1 : 1))
    .map(({ item }) => item);
};

export interface Draw {
  readonly member: number;
  readonly today: Day;
  readonly last: LastShown;
}

/** The memories of one kind in the order they have a turn. */
export const inTurn = (entrants: readonly Entrant[], kind: string, { member, today, last }: Draw): Entrant[] => {
  const seed = seedOf(member, today, kind, 'turn', 'v1');
  const order = keysOf(
    entrants,
    seed,
    (entrant) => scoreOf(entrant, today, last),
    ({ proposal }) => proposal.identity,
  );
  if (draw(seed, 'explore') >= EXPLORATION) return order;
  const isNew = ({ proposal }: Entrant) => !last.memories.has(keyOf(proposal));
  // Equal chances for what was never shown: here worth has no say.
  const explored = keysOf(
    order.filter(isNew),
    seed,
    () => 0,
    ({ proposal }) => proposal.identity,
  );
  return [...explored, ...order.filter((entrant) => !isNew(entrant))];
};

/** The kinds in the order they have a turn, each by its first memory. A kind whose days have just ended lets others go first. */
export const kindsInTurn = (
  turns: ReadonlyMap<string, readonly Entrant[]>,
  { member, today, last }: Draw,
): readonly string[] => {
  const score = (kind: string): number => {
    const first = turns.get(kind)?.[0];
    return first ? scoreOf(first, today, last) : 0;
  };
  const order = keysOf([...turns.keys()], seedOf(member, today, 'kinds', 'v1'), score, (kind) => kind);
  const justShown = (kind: string) => today - (last.kinds.get(kind) ?? Number.NEGATIVE_INFINITY) <= 1;
  return [...order.filter((kind) => !justShown(kind)), ...order.filter(justShown)];
};
