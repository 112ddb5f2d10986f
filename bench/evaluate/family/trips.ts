/** Trips of a year: which ones, when, and where they stay. */
import { type Day, dayOf, weekdayOf } from '../../../src/core/calendar.ts';
import { kilometresBetween, type Point } from '../../../src/core/geo.ts';
import { CITIES, FAR_CITIES, somewhere } from '../geography.ts';
import type { Random } from '../random.ts';
import { type Agenda, freeStart, wellAway } from './agenda.ts';
import { homeOn, type Profile } from './profile.ts';
import type { TripStyle } from './truth.ts';

export interface Stay {
  readonly at: Point;
  readonly nights: number;
}

export interface TripPlan {
  readonly name: string;
  readonly style: TripStyle;
  readonly first: Day;
  readonly nights: number;
  readonly stays: readonly Stay[];
  /** Whether one parent goes alone. */
  readonly isAlone: boolean;
}

interface Style {
  readonly perYear: number;
  readonly nights: readonly [number, number];
  /** Free days wanted before and after. */
  readonly around: number;
  readonly months: readonly number[];
  readonly stays: (profile: Profile, day: Day, nights: number, random: Random) => Stay[];
}

const ALL_YEAR = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const SUMMER = [5, 6, 7, 7, 8, 8, 9, 10];

const oneStay =
  (low: number, high: number): Style['stays'] =>
  (profile, day, nights, random) => [
    { at: wellAway(profile, day, low, () => somewhere(homeOn(profile, day), low, high, random)), nights },
  ];

/** Nights shared out among so many stays, each at least one. */
const share = (nights: number, stays: number, random: Random): number[] => {
  const each = Array.from({ length: stays }, () => 1);
  for (let left = nights - stays; left > 0; left--) {
    const i = random.int(0, stays - 1);
    each[i] = (each[i] ?? 0) + 1;
  }
  return each;
};

/** Stays that follow each other 60 to 300 km apart, none near a base. */
const chain = (
  profile: Profile,
  day: Day,
  start: Point,
  nights: number,
  count: number,
  far: number,
  random: Random,
): Stay[] => {
  let at = start;
  return share(nights, count, random).map((some, i) => {
    if (i > 0) at = wellAway(profile, day, 90, () => somewhere(at, 60, far, random));
    return { at, nights: some };
  });
};

const STYLES: Readonly<Record<Exclude<TripStyle, 'day-out'>, Style>> = {
  weekend: { perYear: 2.2, nights: [1, 3], around: 1, months: ALL_YEAR, stays: oneStay(90, 300) },
  city: {
    perYear: 0.6,
    nights: [2, 4],
    around: 1,
    months: ALL_YEAR,
    stays: (profile, day, nights, random) => {
      const near = CITIES.filter((city) => kilometresBetween(city, homeOn(profile, day)) < 2500);
      return [{ at: wellAway(profile, day, 150, () => random.pick(near.length > 0 ? near : CITIES)), nights }];
    },
  },
  road: {
    perYear: 0.5,
    nights: [7, 16],
    around: 2,
    months: SUMMER,
    stays: (profile, day, nights, random) => {
      const start = wellAway(profile, day, 120, () => somewhere(homeOn(profile, day), 150, 900, random));
      return chain(profile, day, start, nights, random.int(3, Math.min(8, Math.floor(nights / 1.5))), 300, random);
    },
  },
  holiday: { perYear: 0.8, nights: [6, 13], around: 2, months: SUMMER, stays: oneStay(180, 1500) },
  far: {
    perYear: 0.22,
    nights: [8, 21],
    around: 3,
    months: ALL_YEAR,
    stays: (profile, day, nights, random) => {
      const far = FAR_CITIES.filter((city) => kilometresBetween(city, homeOn(profile, day)) > 3000);
      return chain(profile, day, random.pick(far), nights, random.int(1, 4), 600, random);
    },
  },
  'new-year': { perYear: 0.25, nights: [5, 8], around: 1, months: [12], stays: oneStay(120, 900) },
  'near-grandparents': {
    perYear: 0.2,
    nights: [4, 10],
    around: 1,
    months: SUMMER,
    stays: (profile, day, nights, random) => {
      const { at } = random.pick(profile.grandparents);
      return [{ at: wellAway(profile, day, 110, () => somewhere(at, 120, 300, random)), nights }];
    },
  },
  alone: {
    perYear: 0.5,
    nights: [1, 4],
    around: 0,
    months: ALL_YEAR,
    stays: (profile, day, nights, random) => [
      { at: wellAway(profile, day, 150, () => random.pick([...CITIES, ...FAR_CITIES])), nights },
    ],
  },
};

/** The trips of a year, longest plans first so that they find room; each takes its days of the agenda. */
export const tripsOf = (profile: Profile, year: number, agenda: Agenda, random: Random): TripPlan[] => {
  const found: TripPlan[] = [];
  const add = (style: keyof typeof STYLES, first: Day, nights: number): void => {
    const plan: TripPlan = {
      name: `${style} ${first}`,
      style,
      first,
      nights,
      stays: STYLES[style].stays(profile, first, nights, random),
      isAlone: style === 'alone',
    };
    agenda.take(first, first + nights, plan.name);
    found.push(plan);
  };
  for (const style of [
    'new-year',
    'far',
    'road',
    'holiday',
    'near-grandparents',
    'city',
    'weekend',
    'alone',
  ] as const) {
    const { perYear, nights: range, around, months } = STYLES[style];
    const wish = perYear * profile.roving;
    const count = Math.floor(wish) + (random.chance(wish % 1) ? 1 : 0);
    for (let i = 0; i < count; i++) {
      const nights = random.int(...range);
      const first = freeStart(agenda, nights, around, () => {
        if (style === 'new-year') return dayOf({ year, month: 12, day: random.int(26, 30) });
        const day = dayOf({ year, month: random.pick(months), day: random.int(1, 28) });
        // Weekends begin on a Friday or Saturday.
        return style === 'weekend' ? day + ((12 + random.int(0, 1) - weekdayOf(day)) % 7) : day;
      });
      if (first === null || first < profile.first || first + nights > profile.last) continue;
      add(style, first, nights);
      // Some go away again a week later.
      if (random.chance(0.12)) {
        const next = (first + nights + random.int(5, 8)) as Day;
        const few = random.int(1, 3);
        if (next + few <= profile.last && agenda.isFree(next, next + few, 1)) add('weekend', next, few);
      }
    }
  }
  return found;
};
