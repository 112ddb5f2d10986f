/**
 * Of each photo of one stream, how far from home it was taken. Bases decide where there are any; else the names of
 * places, for who lives in one region and has photos of another was away.
 */
import type { Day } from './calendar.ts';
import type { Base } from './chronicle-types.ts';
import { countryOf, type Gazetteer } from './gazetteer.ts';
import { type Direction, directionOf, hasGps, kilometresApart, Middle } from './geo.ts';
import { basesAt, homeAt } from './home.ts';
import type { Photo } from './photo.ts';
import { byTime } from './shots.ts';

/** Up to here one is at a base: its town, the next one, the school. */
export const NEAR_KM = 30;
/** From here on one is away for good, if only a night was spent there. */
export const AWAY_KM = 50;
/** Faster than an airliner: such a position is wrong. Small distances are left alone, since clocks jump. */
const IMPOSSIBLE_KMH = 1000;
const IMPOSSIBLE_FROM_KM = 50;

/** Nothing is known of the photo; at a base; on the way; away. */
export const [UNKNOWN, NEAR, BETWEEN, AWAY] = [0, 1, 2, 3] as const;

export interface Whereabouts {
  /** By time. */
  readonly photos: readonly Photo[];
  readonly days: readonly Day[];
  /** One of UNKNOWN, NEAR, BETWEEN, AWAY. */
  readonly zones: Uint8Array;
  /** Where it was taken, wrong positions left out; null where only names of places, or nothing, tells. */
  readonly at: readonly (Direction | null)[];
  /** Kilometres from the nearest base of that day; NaN where unknown. */
  readonly kilometres: Float64Array;
  /** Kilometres from the home of that day; NaN where unknown. */
  readonly fromHome: Float64Array;
  /** The nearest base, as an index of the bases; -1 = none. */
  readonly nearest: Int16Array;
  /** Abroad by the name of its place. */
  readonly abroad: Uint8Array;
}

/** What is usual, where no base is known: the country and region of most weeks. */
export interface UsualNames {
  readonly country: string;
  /** Null where no region is usual enough to be home. */
  readonly region: string | null;
}

export interface Surroundings {
  readonly dayOf: (photo: Photo) => Day;
  readonly places: Gazetteer;
  readonly bases: readonly Base[];
  /** Only asked where there is no base; null = nothing is usual, so every named place is away. */
  readonly usual: UsualNames | null;
  /** Middle of the photos with GPS, by `geocoding`: where those without GPS were that name the same place. */
  readonly known: ReadonlyMap<number, Direction>;
}

/** Whether one cannot get from one to the other in so many seconds. */
export const isImpossible = (a: Direction, b: Direction, seconds: number): boolean => {
  const kilometres = kilometresApart(a, b);
  return kilometres > IMPOSSIBLE_FROM_KM && (kilometres / Math.max(60, seconds)) * 3600 > IMPOSSIBLE_KMH;
};

/** Middle of the photos with GPS, by `geocoding`. */
export const knownPlacesOf = (photos: Iterable<Photo>): ReadonlyMap<number, Direction> => {
  const middles = new Map<number, Middle>();
  for (const photo of photos) {
    if (photo.geocoding === null || !hasGps(photo)) continue;
    const middle = middles.get(photo.geocoding) ?? new Middle();
    middle.add(directionOf(photo));
    middles.set(photo.geocoding, middle);
  }
  return new Map([...middles].map(([place, middle]) => [place, middle.direction()]));
};

/** Positions, but for single ones that no camera could have reached from the photo before nor left for the next. */
const positionsOf = (photos: readonly Photo[]): (Direction | null)[] => {
  const at = photos.map((photo) => (hasGps(photo) ? directionOf(photo) : null));
  const lastTwo = new Map<string, { readonly before: number; readonly last: number }>();
  const impossible = (a: number, b: number): boolean => {
    const [from, to, one, other] = [at[a], at[b], photos[a], photos[b]];
    return Boolean(from && to && one && other && isImpossible(from, to, other.taken - one.taken));
  };
  for (const [i, photo] of photos.entries()) {
    if (!at[i]) continue;
    const seen = lastTwo.get(photo.camera);
    const wrong = seen && impossible(seen.before, seen.last) && impossible(seen.last, i) && !impossible(seen.before, i);
    if (wrong) at[seen.last] = null;
    lastTwo.set(photo.camera, { before: (wrong ? seen.before : seen?.last) ?? -1, last: i });
  }
  return at;
};

/**
 * Kilometres it would take more to go home between two photos than to go straight from one to the other: little where
 * home lies between, twice the way where nobody moved. NaN where a position, or home, is unknown.
 */
export const detourHome = ({ at, fromHome }: Whereabouts, a: number, b: number): number => {
  const [here, there] = [at[a], at[b]];
  return here && there ? (fromHome[a] as number) + (fromHome[b] as number) - kilometresApart(here, there) : Number.NaN;
};

/** Where photos of one stream, in any order, were taken. */
export const whereaboutsOf = (stream: readonly Photo[], around: Surroundings): Whereabouts => {
  const { places, bases, usual, known } = around;
  const photos = stream.toSorted(byTime);
  const days = photos.map(around.dayOf);
  const at = positionsOf(photos);
  const zones = new Uint8Array(photos.length);
  const abroad = new Uint8Array(photos.length);
  const kilometres = new Float64Array(photos.length).fill(Number.NaN);
  const fromHome = new Float64Array(photos.length).fill(Number.NaN);
  const nearest = new Int16Array(photos.length).fill(-1);

  const numbered = bases.map((base, index) => ({ base, index, at: directionOf(base) }));
  let today: Day | null = null;
  let valid = numbered;
  let homeAtThen: Direction | null = null;
  let homeCountry: string | null = null;
  for (const [i, photo] of photos.entries()) {
    const country = countryOf(places, photo.geocoding);
    if (bases.length === 0) {
      if (country === null) continue;
      abroad[i] = Number(usual !== null && country !== usual.country);
      const region = places.get(photo.geocoding ?? -1)?.original.first ?? '';
      const isAway = !usual || abroad[i] === 1 || (usual.region !== null && region !== '' && region !== usual.region);
      zones[i] = isAway ? AWAY : NEAR;
      continue;
    }
    if (days[i] !== today) {
      today = days[i] as Day;
      const home = homeAt(bases, today);
      const now = new Set(basesAt(bases, today));
      valid = numbered.filter(({ base }) => now.has(base) || base === home);
      homeAtThen = numbered.find(({ base }) => base === home)?.at ?? null;
      homeCountry = countryOf(places, home?.geocoding ?? null);
    }
    abroad[i] = Number(country !== null && homeCountry !== null && country !== homeCountry);
    const where = at[i] ?? (hasGps(photo) || photo.geocoding === null ? null : (known.get(photo.geocoding) ?? null));
    if (!where) {
      // Across a border, but nobody knows where: no border town, since those have positions.
      if (abroad[i] === 1 && !hasGps(photo)) zones[i] = AWAY;
      continue;
    }
    let least = Number.POSITIVE_INFINITY;
    for (const base of valid) {
      const far = kilometresApart(base.at, where);
      if (far >= least) continue;
      least = far;
      nearest[i] = base.index;
    }
    kilometres[i] = least;
    if (homeAtThen) fromHome[i] = kilometresApart(homeAtThen, where);
    zones[i] = least <= NEAR_KM ? NEAR : least > AWAY_KM || abroad[i] === 1 ? AWAY : BETWEEN;
  }
  return { photos, days, zones, at, kilometres, fromHome, nearest, abroad };
};
