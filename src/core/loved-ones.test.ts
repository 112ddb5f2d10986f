import { describe, expect, test } from 'vitest';
import { type Day, dayOf } from './calendar.ts';
import { isChildOf, lovedAmong } from './loved-ones.ts';
import type { Sighting } from './people-sightings.ts';

const asOf = dayOf({ year: 2026, month: 11, day: 24 });
const first = dayOf({ year: 2020, month: 1, day: 1 });

/** Seen every so many days from a day on, always in their own time. */
const seen = (name: string, { from = first + 1, every = 30, days = 60 } = {}): Sighting => {
  const all = Array.from({ length: days }, (_, i) => (from + i * every) as Day);
  return {
    name,
    photos: [],
    days: new Map(all.map((day) => [day, 1])),
    months: new Set(all.map((day) => Math.floor(day / 30.5))),
    ownTime: new Set(all),
  };
};
const namesOf = (importances: Record<string, number>, since = first) =>
  lovedAmong(
    Object.entries(importances).map(([name, importance]) => ({ sighting: seen(name), importance })),
    { first: since, asOf },
  ).map(({ sighting }) => sighting.name);

describe('loved ones', () => {
  test('end where importance drops by more than 40 %, but not within the first four', () => {
    expect(namesOf({ A: 1, B: 0.9, C: 0.8, D: 0.7, E: 0.43, F: 0.42 })).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
    expect(namesOf({ A: 1, B: 0.9, C: 0.8, D: 0.7, E: 0.41, F: 0.4 })).toEqual(['A', 'B', 'C', 'D']);
    expect(namesOf({ A: 1, B: 0.5, C: 0.2, D: 0.1 })).toEqual(['A', 'B', 'C', 'D']);
  });

  test('are family sooner in a young library, and in one with few names', () => {
    const few = { sighting: seen('A', { from: asOf - 300, days: 6 }), importance: 1 };
    const others = ['B', 'C', 'D', 'E'].map((name) => ({ sighting: seen(name), importance: 0.5 }));
    const loved = (people: (typeof few)[], since: Day) =>
      lovedAmong(people, { first: since, asOf }).map(({ sighting }) => sighting.name);
    expect(loved([few, ...others], first)).not.toContain('A');
    expect(loved([few, ...others], (asOf - 364) as Day)).toContain('A');
    expect(loved([few, ...others.slice(0, 2)], first)).toContain('A');
  });

  test('are nobody of nobody', () => expect(namesOf({})).toEqual([]));
});

describe('a child', () => {
  const mother = seen('Ada', { days: 200, every: 10 });
  const father = seen('Ben', { days: 200, every: 10 });
  const born = { from: first + 1001, every: 10, days: 90 };
  const child = seen('Sedona', born);

  test('comes later and is mostly beside two of the family', () => {
    expect(isChildOf([mother, father, child], child, first)).toBe(true);
    expect(isChildOf([mother, child], child, first)).toBe(false);
  });

  test('is beside them on three days of five', () => {
    // A hundred days before there was a child, then so many with it.
    const until = (days: number) => seen('Ben', { every: 10, days: 100 + days });
    expect(isChildOf([mother, until(53)], child, first)).toBe(false);
    expect(isChildOf([mother, until(54)], child, first)).toBe(true);
  });

  test('was not there when the library began, nor before those it belongs to', () => {
    expect(isChildOf([mother, father], child, (born.from - 179) as Day)).toBe(false);
    const sibling = seen('Leo', { ...born, from: born.from + 10 });
    expect(isChildOf([mother, sibling], child, first)).toBe(false);
  });

  test('lives with them: guests are always beside others too', () => {
    expect(isChildOf([mother, father], seen('Nils', { ...born, days: 49 }), first)).toBe(false);
    expect(isChildOf([mother, father], seen('Nils', { ...born, days: 50 }), first)).toBe(true);
  });
});
