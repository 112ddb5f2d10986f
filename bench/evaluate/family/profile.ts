/** What kind of family a seed gives: where they live, whom they visit, what their library lacks, what is wrong with it. */
import { type Day, dayOf } from '../../../src/core/calendar.ts';
import { kilometresBetween, type Point } from '../../../src/core/geo.ts';
import { SHARED_SPACE, type UserId } from '../../../src/core/photo.ts';
import { away, HOMES, somewhere } from '../geography.ts';
import { type Random, randomOf } from '../random.ts';
import { type Camera, type Clocks, camerasOf } from './cameras.ts';
import { type Household, householdOf } from './people.ts';
import type { TrueHome } from './truth.ts';

export interface Profile {
  readonly seed: string;
  readonly random: Random;
  readonly first: Day;
  readonly last: Day;
  readonly member: UserId;
  readonly household: Household;
  readonly cameras: readonly Camera[];
  readonly homes: readonly TrueHome[];
  readonly work: Point;
  readonly grandparents: readonly {
    readonly at: Point;
    readonly visitsPerYear: number;
    /** Kilometres from the first home. */
    readonly kilometres: number;
  }[];
  readonly cottage: Point | null;
  /** How many photos they take, 1 is usual. */
  readonly eager: number;
  /** How often they travel, 1 is usual. */
  readonly roving: number;
  readonly isMeGiven: boolean;
  readonly lacks: {
    readonly faces: boolean;
    readonly subjects: boolean;
    readonly favourites: boolean;
    readonly similar: boolean;
  };
  readonly clocks: Clocks;
  readonly says: readonly string[];
}

/** The home of a day. */
export const homeOn = ({ homes }: Pick<Profile, 'homes'>, day: Day): TrueHome => {
  const home = homes.find(({ from, to }) => from <= day && day <= to) ?? homes[0];
  if (!home) throw new RangeError('a family without a home');
  return home;
};

const homesOf = (first: Day, last: Day, random: Random): TrueHome[] => {
  const city = random.pick(HOMES);
  const one = somewhere(city, 1, 20, random);
  if (!random.chance(0.4)) return [{ ...one, from: first, to: last }];
  const moved = (first + Math.floor((last - first) * random.between(0.3, 0.7))) as Day;
  const other = random.chance(0.5) ? somewhere(one, 12, 45, random) : somewhere(one, 150, 450, random);
  return [
    { ...one, from: first, to: (moved - 1) as Day },
    { ...other, from: moved, to: last },
  ];
};

const CLOCKS: readonly Clocks[] = [
  'right',
  'right',
  'right',
  'compact-1h',
  'compact-9h',
  'compact-home-time',
  'compact-home-time',
  'phone-utc',
];

/** The family of a seed. */
export const profileOf = (seed: string): Profile => {
  const random = randomOf('family', seed);
  const years = random.int(4, 10);
  const last = dayOf({ year: 2026, month: random.int(1, 12), day: random.int(1, 28) });
  const first = (last - years * 365 - random.int(0, 180)) as Day;
  const member = 1 as UserId;
  const partner = 2 as UserId;
  const homes = homesOf(first, last, random.fork('homes'));
  const firstHome = homes[0] ?? { latitude: 0, longitude: 0, from: first, to: last };
  const lastHome = homes.at(-1) ?? firstHome;
  const houses = random.int(1, 2);
  const grandparents = Array.from({ length: houses }, () => {
    const kilometres = random.between(40, 400);
    return { at: away(firstHome, kilometres, random.between(0, 360)), kilometres, visitsPerYear: random.int(8, 20) };
  });
  const household = householdOf(first, last, houses, random.fork('people'));
  const cottage = random.chance(0.3) ? somewhere(lastHome, 60, 200, random) : null;
  const lacks = {
    faces: random.chance(0.12),
    subjects: random.chance(0.25),
    favourites: random.chance(0.15),
    similar: random.chance(0.35),
  };
  const clocks = random.pick(CLOCKS);
  const child = household.children[0];
  const teenager = child && random.chance(0.3) ? { name: child.name, space: 3 as UserId } : null;
  const cameras = camerasOf(
    {
      first,
      last,
      member,
      partner,
      compactSpace: random.chance(0.5) ? SHARED_SPACE : member,
      teenager,
      clocks,
      zone: Math.round(firstHome.longitude / 15) || 1,
    },
    random.fork('cameras'),
  );
  const move = homes.length > 1 ? Math.round(kilometresBetween(firstHome, lastHome)) : null;
  const says = [
    `${years} years`,
    ...(move === null ? [] : [`moved ${move} km`]),
    ...grandparents.map((one) => `grandparents ${Math.round(one.kilometres)} km, ${one.visitsPerYear} visits a year`),
    ...(cottage ? ['cottage'] : []),
    ...(clocks === 'right' ? [] : [`clock ${clocks}`]),
    ...Object.entries(lacks).flatMap(([name, is]) => (is ? [`no ${name}`] : [])),
  ];
  return {
    seed,
    random,
    first,
    last,
    member,
    household,
    cameras,
    homes,
    work: somewhere(lastHome, 4, 40, random),
    grandparents,
    cottage,
    // Who photographs for ten years is given fewer a year, so that a library stays below about ten thousand.
    eager: random.between(0.35, 0.9) * Math.min(1, 5.5 / years),
    roving: random.between(0.5, 1.4),
    isMeGiven: random.chance(0.5),
    lacks,
    clocks,
    says,
  };
};
