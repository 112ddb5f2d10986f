/** Which days are taken by a trip or a visit, and by whom. */
import type { Day } from '../../../src/core/calendar.ts';
import { kilometresBetween, type Point } from '../../../src/core/geo.ts';
import type { Random } from '../random.ts';
import { homeOn, type Profile } from './profile.ts';

export class Agenda {
  readonly #busy = new Map<number, string>();

  /** Whether the days, and some around them, are free. */
  isFree(first: number, last: number, around: number): boolean {
    for (let day = first - around; day <= last + around; day++) if (this.#busy.has(day)) return false;
    return true;
  }

  take(first: number, last: number, name: string): void {
    for (let day = first; day <= last; day++) this.#busy.set(day, name);
  }

  isBusy(day: Day): boolean {
    return this.#busy.has(day);
  }
}

/** A first day among those offered that leaves room; null where there is none after some tries. */
export const freeStart = (
  agenda: Agenda,
  nights: number,
  around: number,
  offer: () => number,
  tries = 40,
): Day | null => {
  for (let i = 0; i < tries; i++) {
    const first = offer();
    if (agenda.isFree(first, first + nights, around)) return first as Day;
  }
  return null;
};

/** Every place the family is often at, on a day. */
export const basesOn = (profile: Profile, day: Day): Point[] => [
  homeOn(profile, day),
  profile.work,
  ...profile.grandparents.map(({ at }) => at),
  ...(profile.cottage ? [profile.cottage] : []),
];

/** Kilometres to the nearest of them. */
export const farFrom = (points: readonly Point[], point: Point): number =>
  points.reduce((least, one) => Math.min(least, kilometresBetween(one, point)), Number.POSITIVE_INFINITY);

/** A point that keeps its distance from all bases; the farthest one offered where none does. */
export const wellAway = (profile: Profile, day: Day, least: number, offer: () => Point): Point => {
  const bases = basesOn(profile, day);
  let best = offer();
  for (let i = 0; i < 60 && farFrom(bases, best) < least; i++) {
    const other = offer();
    if (farFrom(bases, other) > farFrom(bases, best)) best = other;
  }
  return best;
};

/** Names of the household that can be in pictures on a day, each there with this likelihood; at least the member. */
export const companyOn = (profile: Profile, day: Day, likelihood: number, random: Random): string[] => {
  const { parents, children } = profile.household;
  const there = [...parents, ...children].filter(({ since }) => since <= day && random.chance(likelihood));
  return there.length > 0 ? there.map(({ name }) => name) : ['Ada'];
};
