/** One journey from the photos of several spaces: a family's cameras, or photos moved to the shared space. */
import type { AwayRun } from './away-runs.ts';
import type { Day } from './calendar.ts';
import { type Direction, kilometresApart, Middle } from './geo.ts';
import { PAUSE_SECONDS } from './outings.ts';

/** So near on a day, two streams tell of the same journey. */
const TOGETHER_KM = 50;
/** Where they share no day with positions, days up to here apart must do. */
const MOST_DAYS_OFF = 3;

interface Timed {
  readonly run: AwayRun;
  readonly from: number;
  readonly to: number;
  /** Middle of its positions, by day; without those of names. */
  readonly byDay: ReadonlyMap<Day, Direction>;
}

const timed = (run: AwayRun): Timed => {
  const { photos, days, at } = run.whereabouts;
  const middles = new Map<Day, Middle>();
  for (const i of run.members) {
    const where = at[i];
    if (!where) continue;
    const middle = middles.get(days[i] as Day) ?? new Middle();
    middle.add(where);
    middles.set(days[i] as Day, middle);
  }
  const taken = [...run.members, ...run.absorbed].map((i) => photos[i]?.taken ?? 0).sort((a, b) => a - b);
  return {
    run,
    from: taken[0] ?? 0,
    to: taken.at(-1) ?? 0,
    byDay: new Map([...middles].map(([day, middle]) => [day, middle.direction()])),
  };
};

/** Whether they were at one place on a day, or where they share none, on days near each other: people move on. */
const wereTogether = (a: Timed, b: Timed): boolean => {
  for (let off = 0; off <= MOST_DAYS_OFF; off++) {
    let isKnown = false;
    for (const [day, here] of a.byDay) {
      for (const there of [b.byDay.get((day + off) as Day), b.byDay.get((day - off) as Day)]) {
        if (!there) continue;
        isKnown = true;
        if (kilometresApart(here, there) <= TOGETHER_KM * (1 + 2 * off)) return true;
      }
    }
    if (isKnown) return false;
  }
  return false;
};

/** Whether a run, and one that begins later in another stream, are one journey. */
const areOne = (a: Timed, b: Timed): boolean => {
  if (a.run.whereabouts === b.run.whereabouts) return false;
  const nobodyWasHome = b.from < a.run.before && a.to > b.run.after;
  if (b.from > a.to && !nobodyWasHome) return false;
  return a.byDay.size === 0 || b.byDay.size === 0 || wereTogether(a, b);
};

const firstIdOf = ({ whereabouts, members }: AwayRun): number => whereabouts.photos[members[0] ?? 0]?.id ?? 0;

const byBeginning = (a: Timed, b: Timed): number => a.from - b.from || firstIdOf(a.run) - firstIdOf(b.run);

/** Runs of all streams, those of one journey in one group; groups and runs by the time they begin. */
export const joinedRunsOf = (runs: readonly AwayRun[]): readonly (readonly AwayRun[])[] => {
  const groupOf = new Map<Timed, Timed[]>();
  let open: Timed[] = [];
  for (const run of runs.map(timed).sort(byBeginning)) {
    open = open.filter(({ to }) => run.from - to <= PAUSE_SECONDS);
    let group = [run];
    groupOf.set(run, group);
    for (const other of open) {
      const theirs = groupOf.get(other);
      if (!theirs || theirs === group || !areOne(other, run)) continue;
      group = [...theirs, ...group];
      for (const one of group) groupOf.set(one, group);
    }
    open.push(run);
  }
  return [...new Set(groupOf.values())].map((group) => group.sort(byBeginning).map(({ run }) => run));
};
