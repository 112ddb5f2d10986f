import { describe, expect, it } from 'vitest';
import { type Day, dayOf } from './calendar.ts';
import type { Entrant } from './curate-proposals.ts';
import type { Proposal } from './curator.ts';
import type { LastShown } from './past-index.ts';
import { daysToAnniversary, inTurn, kindsInTurn, scoreOf } from './rotation-draw.ts';
import { aPhoto } from './testing.ts';
import { aKind, aProposal } from './testing-curators.ts';

const TODAY = dayOf({ year: 2026, month: 11, day: 23 });

const entrant = (identity: string, wish: Partial<Omit<Proposal, 'shape'>> = {}): Entrant => ({
  settings: aKind('trips', { find: () => [] }),
  claim: 0,
  proposal: aProposal({ identity, photos: [aPhoto()], ...wish }),
});

const lastShown = (days: Record<string, number> = {}, kinds: Record<string, number> = {}): LastShown => ({
  photos: new Map(),
  people: new Map(),
  themes: new Map(),
  kinds: new Map(Object.entries(kinds) as [string, Day][]),
  memories: new Map(Object.entries(days).map(([key, ago]) => [`trips/${key}`, (TODAY - ago) as Day])),
});

/** How often each comes first in a thousand days. */
const firsts = (entrants: readonly Entrant[], last = lastShown(), member = 1): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (let i = 0; i < 1000; i++) {
    const first = inTurn(entrants, 'trips', { member, today: (TODAY + i) as Day, last })[0]?.proposal.identity ?? '';
    counts[first] = (counts[first] ?? 0) + 1;
  }
  return counts;
};

describe('whose turn it is', () => {
  it('is chance, another one every day and for everybody, the same at a second look', () => {
    const four = ['a', 'b', 'c', 'd'].map((identity) => entrant(identity));
    const orders = (member: number) =>
      [0, 1, 2, 3, 4, 5].map((i) =>
        inTurn(four, 'trips', { member, today: (TODAY + i) as Day, last: lastShown() }).map(
          (one) => one.proposal.identity,
        ),
      );
    expect(orders(1)).toEqual(orders(1));
    expect(orders(1)).not.toEqual(orders(2));
    expect(new Set(orders(1).map(String)).size).toBeGreaterThan(2);
    for (const times of Object.values(firsts(four))) expect(times).toBeGreaterThan(200);
  });

  it('is more often that of the worthier, without leaving the others out', () => {
    const counts = firsts([entrant('great', { worth: 0.9 }), entrant('small', { worth: 0.4 })]);
    expect(counts.great).toBeGreaterThan(700);
    expect(counts.small).toBeGreaterThan(50);
  });

  it('is sometimes that of one never shown, though hardly worth it', () => {
    const both = [entrant('great', { worth: 1 }), entrant('new', { worth: 0 })];
    const counts = firsts(both, lastShown({ great: 365 }));
    // 15 % of the days, and of the others 1 in 200 by chance.
    expect(counts.new).toBeGreaterThan(100);
    expect(counts.new).toBeLessThan(230);
    expect(firsts(both, lastShown({ great: 365, new: 365 })).new ?? 0).toBeLessThan(50);
  });

  it('goes to other kinds before one that has just been shown', () => {
    const turns = new Map([
      ['trips', [entrant('a', { worth: 1 })]],
      ['people', [entrant('b', { worth: 0 })]],
    ]);
    const first = (kinds: Record<string, number>, i: number) =>
      kindsInTurn(turns, { member: i, today: TODAY, last: lastShown({}, kinds) })[0];
    const members = Array.from({ length: 100 }, (_, i) => i);
    expect(members.every((i) => first({ trips: TODAY - 1 }, i) === 'people')).toBe(true);
    expect(members.filter((i) => first({ trips: TODAY - 2 }, i) === 'trips').length).toBeGreaterThan(80);
  });
});

describe('scoreOf', () => {
  const score = (wish: Partial<Omit<Proposal, 'shape'>>, last = lastShown()) =>
    scoreOf(entrant('a', wish), TODAY, last);

  it('is from 0 to 1: what it is worth, its anniversary, how long it was not shown', () => {
    expect(score({ worth: 1, anniversary: { month: 11, day: 23 } })).toBeCloseTo(1);
    expect(score({ worth: 0 }, lastShown({ a: 0 }))).toBe(0);
    expect(score({ worth: 0, anniversary: { month: 12, day: 23 } }, lastShown({ a: 0 }))).toBeCloseTo(0.2 * (15 / 45));
    expect(score({ worth: 0 }, lastShown({ a: 73 }))).toBeCloseTo(0.2 / 5);
  });
});

describe('daysToAnniversary', () => {
  it('looks over the end of the year, both ways', () => {
    expect(daysToAnniversary({ month: 12, day: 30 }, dayOf({ year: 2027, month: 1, day: 2 }))).toBe(3);
    expect(daysToAnniversary({ month: 1, day: 2 }, dayOf({ year: 2026, month: 12, day: 30 }))).toBe(3);
  });

  it('has a day for 29 February in every year', () => {
    expect(daysToAnniversary({ month: 2, day: 29 }, dayOf({ year: 2027, month: 2, day: 28 }))).toBe(0);
  });
});
