/**
 * When a place is a base, from the days somebody was seen there. Shares are of days, never of photos: a journey is
 * photographed more heavily than home. A base is returned to again and again within a year, and it ends: families move.
 */
import type { Day } from './calendar.ts';

/** A year: seasons count once. */
const WINDOW_DAYS = 365;
/** In the best year, days there among all days with positions. Found to keep apart homes and holidays of 78 people. */
const LEAST_SHARE = 0.1;
const LEAST_WEEKS = 6;
/** Without photos there for longer, one was away and came back. */
const VISIT_PAUSE_DAYS = 7;
/** A single stay up to here is a journey, however long; so a base needs days farther apart. */
const LONGEST_STAY_DAYS = 60;
/** Days a base must have in its best year, where the library has so many. */
const LEAST_DAYS_IN_YEAR = 8;
/** A spell lasts while the share stays above half its best, within these bounds. Ours. */
const ENDS_BELOW = { least: 0.05, most: 0.25 };

/** Days with photos there, by index of `days`; both ends included. */
export interface Spell {
  readonly first: number;
  readonly last: number;
}

export interface DaysThere {
  /** Days with photos there, rising, no day twice. */
  readonly days: readonly Day[];
  /** Of each, how many days with positions anywhere came before it. */
  readonly ranks: readonly number[];
  /** All days with positions anywhere, rising. */
  readonly all: readonly Day[];
}

/** Monday to Sunday, counted. */
const weekOf = (day: Day): number => Math.floor((day + 3) / 7);

/** The best share of a year within a spell that meets all demands of a base; null where no year does. */
const bestShare = ({ days, ranks, all }: DaysThere, { first, last }: Spell): number | null => {
  const needed = Math.min(15, Math.max(5, 0.2 * all.length));
  if (last - first + 1 < needed) return null;
  const endRank = ranks[last + 1] ?? all.length;
  let best: number | null = null;
  let to = first - 1;
  let until = ranks[first] ?? 0;
  let weeks = 0;
  const isNewWeek = (i: number) => weekOf(days[i] as Day) !== weekOf(days[i - 1] as Day);
  for (let from = first; from <= last; from++) {
    const start = days[from] as Day;
    while (to < last && (days[to + 1] as Day) < start + WINDOW_DAYS) {
      to++;
      if (to === from || isNewWeek(to)) weeks++;
    }
    while (until < endRank && (all[until] as Day) < start + WINDOW_DAYS) until++;
    const there = to - from + 1;
    const enough =
      there >= Math.min(LEAST_DAYS_IN_YEAR, needed) &&
      weeks >= LEAST_WEEKS &&
      (days[to] as Day) - start > LONGEST_STAY_DAYS;
    const share = there / (until - (ranks[from] as number));
    if (enough && share >= LEAST_SHARE && share > (best ?? 0)) best = share;
    if (from === to || isNewWeek(from + 1)) weeks--;
  }
  return best;
};

/**
 * Stretches whose share lies above `share`: a day there adds to a sum, a day elsewhere takes from it; a stretch ends
 * where the sum was highest once it falls to nothing, or reaches no new height for a year.
 */
const stretches = ({ days, ranks }: DaysThere, { first, last }: Spell, share: number): Spell[] => {
  const found: Spell[] = [];
  let from = first;
  while (from <= last) {
    let sum = 1 - share;
    let highest = sum;
    let end = from;
    for (let i = from + 1; i <= last; i++) {
      sum -= share * ((ranks[i] as number) - (ranks[i - 1] as number) - 1);
      if (sum < 0 || (days[i] as Day) - (days[end] as Day) > WINDOW_DAYS) break;
      sum += 1 - share;
      if (sum >= highest) {
        highest = sum;
        end = i;
      }
    }
    found.push({ first: from, last: end });
    from = end + 1;
  }
  return found;
};

/** Spells of one kind with half a year between them at most, or with enough days in between, are one. */
const joined = (spells: readonly Spell[], { days, ranks }: DaysThere): Spell[] => {
  const found: Spell[] = [];
  for (const spell of spells) {
    const before = found.at(-1);
    const pause = before ? (days[spell.first] as Day) - (days[before.last] as Day) : Number.POSITIVE_INFINITY;
    const between = before ? spell.first - before.last - 1 : 0;
    const elsewhere = before ? (ranks[spell.first] as number) - (ranks[before.last] as number) - 1 : 0;
    const isOne = pause <= WINDOW_DAYS / 2 || (pause <= WINDOW_DAYS && between >= ENDS_BELOW.least * elsewhere);
    if (before && isOne) found.splice(-1, 1, { first: before.first, last: spell.last });
    else found.push(spell);
  }
  return found;
};

/** Stretches that are a base; what lies before, between and after them is looked at for itself. */
const spellsWithin = (there: DaysThere, within: Spell): Spell[] => {
  const best = bestShare(there, within);
  if (best === null) return [];
  const share = Math.min(ENDS_BELOW.most, Math.max(ENDS_BELOW.least, best / 2));
  const spells = joined(
    stretches(there, within, share).filter((spell) => bestShare(there, spell) !== null),
    there,
  );
  if (spells.length === 0) return [];
  const found: Spell[] = [];
  let from = within.first;
  for (const spell of spells) {
    if (spell.first > from) found.push(...spellsWithin(there, { first: from, last: spell.first - 1 }));
    found.push(spell);
    from = spell.last + 1;
  }
  if (from <= within.last) found.push(...spellsWithin(there, { first: from, last: within.last }));
  return found;
};

/**
 * A place may be visited too briefly ever to have a tenth of a year's days, and still nobody would call the next visit a
 * journey: parents in another town, every other month. Then it is the visits that count, one after the other with no
 * longer pause than this, so many in all and a year. A beach each summer or skiing twice a winter stay journeys. Ours.
 */
const HABIT = { pauseDays: 200, visits: 6, visitsPerYear: 3.5 } as const;

/** Stretches of days in which a place is visited habitually, within a part of the days. */
const habitsWithin = ({ days }: DaysThere, within: Spell): Spell[] => {
  const found: Spell[] = [];
  let first = within.first;
  let visits = 1;
  for (let i = within.first + 1; i <= within.last + 1; i++) {
    const pause = i > within.last ? Number.POSITIVE_INFINITY : (days[i] as Day) - (days[i - 1] as Day);
    if (pause <= HABIT.pauseDays) {
      if (pause > VISIT_PAUSE_DAYS) visits++;
      continue;
    }
    const last = i - 1;
    const years = ((days[last] as Day) - (days[first] as Day)) / WINDOW_DAYS;
    if (visits >= HABIT.visits && visits - 1 >= HABIT.visitsPerYear * years) found.push({ first, last });
    first = i;
    visits = 1;
  }
  return found;
};

/** Below this share a base is one of those visited; above it is lived at, and left for good one day. Ours. */
const VISITED_SHARE = 0.25;

/** Spells of a place that is visited, with the visits before and after them: the first one to the grandparents too. */
const withAllVisits = (spells: readonly Spell[], { days, ranks }: DaysThere): Spell[] =>
  spells.map((spell, i) => {
    let { first, last } = spell;
    if ((last - first + 1) / ((ranks[last] as number) - (ranks[first] as number) + 1) >= VISITED_SHARE) return spell;
    const isNear = (a: number, b: number) => (days[b] as Day) - (days[a] as Day) <= WINDOW_DAYS;
    const [least, most] = [spells[i - 1]?.last ?? -1, spells[i + 1]?.first ?? days.length];
    while (first - 1 > least && isNear(first - 1, first)) first--;
    while (last + 1 < most && isNear(last, last + 1)) last++;
    return { first, last };
  });

/** When the place is a base: never, once, or several times. Rising, none overlapping. */
export const spellsOf = (there: DaysThere): Spell[] => {
  const end = there.days.length - 1;
  const lived = spellsWithin(there, { first: 0, last: end }).sort((a, b) => a.first - b.first);
  const found: Spell[] = [];
  let from = 0;
  for (const spell of lived) {
    if (spell.first > from) found.push(...habitsWithin(there, { first: from, last: spell.first - 1 }));
    found.push(spell);
    from = spell.last + 1;
  }
  if (from <= end) found.push(...habitsWithin(there, { first: from, last: end }));
  return withAllVisits(found, there);
};
