/**
 * How much people matter to a member, by how often they are seen and beside whom. Days count, never photos: two hundred
 * pictures of one party make nobody family.
 */
import type { Day } from './calendar.ts';
import type { Sighting, Sightings } from './people-sightings.ts';

/** Days after which being seen counts half; and what it counts at least, for who was there long ago still was. Choices of ours. */
const HALF_LIFE = 730;
const LEAST = 0.15;

/** Days somebody was seen on, each for as much as they were near the camera, and less the longer ago it is. */
export const presenceOf = ({ days }: Sighting, asOf: Day): number => {
  let sum = 0;
  for (const [day, nearness] of days) sum += nearness * Math.max(LEAST, 2 ** (-Math.max(0, asOf - day) / HALF_LIFE));
  return sum;
};

/** How much of the way one goes on to people seen together rather than back to the first; that of PageRank. */
const ONWARD = 0.85;
/** More do not change an order of some dozens of people. */
const STEPS = 10;

/** Of every person, those met at events and how much of their events the two share, 0 to 1. */
const bondsOf = (people: number, companies: readonly (readonly number[])[]): ReadonlyMap<number, number>[] => {
  const events = new Array<number>(people).fill(0);
  const together = Array.from({ length: people }, () => new Map<number, number>());
  for (const company of companies)
    for (const one of company) {
      events[one] = (events[one] ?? 0) + 1;
      const met = together[one];
      for (const other of company) if (other !== one) met?.set(other, (met.get(other) ?? 0) + 1);
    }
  return together.map(
    (met, one) =>
      new Map(
        // In order of index, so that sums of fractions are the same whatever order events come in.
        [...met]
          .sort(([a], [b]) => a - b)
          .map(([other, both]) => [other, both / ((events[one] ?? 0) + (events[other] ?? 0) - both)]),
      ),
  );
};

/**
 * How near people are to one of them, `from`, by whom they are seen with: 0 to 1, summing up to 1. Who is often seen, but
 * never with those who matter, is far.
 */
export const centralityOf = (people: number, companies: readonly (readonly number[])[], from: number): number[] => {
  const bonds = bondsOf(people, companies);
  const sums = bonds.map((bond) => [...bond.values()].reduce((a, b) => a + b, 0));
  let near = Array.from({ length: people }, (_, one) => Number(one === from));
  for (let step = 0; step < STEPS; step++) {
    const next = new Array<number>(people).fill(0);
    let back = 0;
    for (const [one, bond] of bonds.entries()) {
      const here = near[one] ?? 0;
      const sum = sums[one] ?? 0;
      back += sum > 0 ? here * (1 - ONWARD) : here;
      for (const [other, share] of bond) next[other] = (next[other] ?? 0) + (ONWARD * here * share) / sum;
    }
    next[from] = (next[from] ?? 0) + back;
    near = next;
  }
  return near;
};

/** For each number, the part of them all that is not above it: above 0 to 1, equals alike. */
export const ranksOf = (values: readonly number[]): number[] => {
  const notAbove = new Map<number, number>();
  for (const [index, value] of values.toSorted((a, b) => a - b).entries()) notAbove.set(value, index + 1);
  return values.map((value) => (notAbove.get(value) ?? 0) / values.length);
};

/** Being seen says most; among whom tells family from a colleague seen as often. Choices of ours. */
const PRESENCE = 0.6;
const CENTRALITY = 0.4;

/** How much each of the people matters, above 0 to 1, in their order. */
export const importancesOf = ({ people, companies }: Sightings, asOf: Day): number[] => {
  const presence = people.map((one) => presenceOf(one, asOf));
  let top = 0;
  for (const [one, value] of presence.entries()) if (value > (presence[top] ?? 0)) top = one;
  const near = ranksOf(centralityOf(people.length, companies, top));
  return ranksOf(presence).map((rank, one) => PRESENCE * rank + CENTRALITY * (near[one] ?? 0));
};
