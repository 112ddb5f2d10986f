/** How much one photo stands for another: taken at one time, at one place, of the same people, of the same things. */
import { hasGps } from './geo.ts';
import type { Photo } from './photo.ts';
import type { Shape } from './shape.ts';

/** Choices of ours. What a pair cannot be compared by is left out, and the others weigh more. */
const WEIGHT = { time: 0.45, place: 0.2, people: 0.2, subjects: 0.15 } as const;

const EARTH_RADIUS_KM = 6371;

/** Words and how much of each; the words as numbers that ascend. */
interface Vector {
  readonly keys: readonly number[];
  readonly values: readonly number[];
}

/** Words as numbers, each word always the same one. */
const numbering = (): ((word: string) => number) => {
  const numbers = new Map<string, number>();
  return (word) => {
    const known = numbers.get(word) ?? numbers.size;
    numbers.set(word, known);
    return known;
  };
};

const vector = (entries: readonly (readonly [number, number])[]): Vector => {
  const sorted = entries.toSorted(([a], [b]) => a - b);
  return { keys: sorted.map(([key]) => key), values: sorted.map(([, value]) => value) };
};

/** In the same direction, of length 1. */
const unit = ({ keys, values }: Vector): Vector => {
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
  return { keys, values: values.map((value) => (length > 0 ? value / length : 0)) };
};

/** Of two sets of words with 1 as values, how many they share; of two unit vectors, the cosine of the angle between them. */
const product = (a: Vector, b: Vector): number => {
  let i = 0;
  let j = 0;
  let sum = 0;
  while (i < a.keys.length && j < b.keys.length) {
    const apart = (a.keys[i] ?? 0) - (b.keys[j] ?? 0);
    if (apart === 0) sum += (a.values[i] ?? 0) * (b.values[j] ?? 0);
    if (apart <= 0) i++;
    if (apart >= 0) j++;
  }
  return sum;
};

/** What is compared, worked out once for each photo. */
interface Look {
  readonly taken: number;
  /** On the sphere, kilometres from its middle; null without GPS. */
  readonly spot: { readonly x: number; readonly y: number; readonly z: number } | null;
  readonly people: Vector;
  /** null where the library recognises nothing. */
  readonly subjects: Vector | null;
}

const spotOf = (photo: Photo): Look['spot'] => {
  if (!hasGps(photo)) return null;
  const [up, along] = [(photo.latitude * Math.PI) / 180, (photo.longitude * Math.PI) / 180];
  const ring = EARTH_RADIUS_KM * Math.cos(up);
  return { x: ring * Math.cos(along), y: ring * Math.sin(along), z: EARTH_RADIUS_KM * Math.sin(up) };
};

const looksOf = (photos: readonly Photo[]): Look[] => {
  const [personOf, subjectOf] = [numbering(), numbering()];
  return photos.map((photo) => ({
    taken: photo.taken,
    spot: spotOf(photo),
    people: vector([...new Set(photo.people.map(({ name }) => name))].map((name) => [personOf(name), 1])),
    subjects:
      photo.subjects &&
      unit(vector(Object.entries(photo.subjects).map(([subject, sure]) => [subjectOf(subject), sure]))),
  }));
};

/** Farther away than this many scales nothing is left to compare: exp(-16) is a ten-millionth. */
const FAR = 16;
const fading = (distance: number, scale: number): number => (distance > FAR * scale ? 0 : Math.exp(-distance / scale));

const compare = (a: Look, b: Look, { tau, rho }: Pick<Shape, 'tau' | 'rho'>): number => {
  let sum = WEIGHT.time * fading(Math.abs(a.taken - b.taken), tau);
  let weights: number = WEIGHT.time;
  if (a.spot && b.spot) {
    const x = a.spot.x - b.spot.x;
    const y = a.spot.y - b.spot.y;
    const z = a.spot.z - b.spot.z;
    // Straight through the Earth: below 1,000 km the way along it is less than 0.2 % longer.
    sum += WEIGHT.place * fading(Math.sqrt(x * x + y * y + z * z), rho);
    weights += WEIGHT.place;
  }
  const people = a.people.keys.length + b.people.keys.length;
  if (people > 0) {
    const shared = product(a.people, b.people);
    sum += (WEIGHT.people * shared) / (people - shared);
    weights += WEIGHT.people;
  }
  if (a.subjects && b.subjects && a.subjects.keys.length + b.subjects.keys.length > 0) {
    sum += WEIGHT.subjects * product(a.subjects, b.subjects);
    weights += WEIGHT.subjects;
  }
  return sum / weights;
};

/**
 * All pairs, 0 to 1, as rows one after the other: the pair i, j is at `i * photos.length + j`. About n² / 2 comparisons and
 * four bytes for each pair: 600 photos take 1.4 MB.
 */
export const similaritiesOf = (photos: readonly Photo[], scales: Pick<Shape, 'tau' | 'rho'>): Float32Array => {
  const looks = looksOf(photos);
  const pairs = new Float32Array(looks.length * looks.length);
  for (const [i, a] of looks.entries()) {
    pairs[i * looks.length + i] = 1;
    for (let j = 0; j < i; j++) {
      const b = looks[j];
      if (!b) continue;
      const similarity = compare(a, b, scales);
      pairs[i * looks.length + j] = similarity;
      pairs[j * looks.length + i] = similarity;
    }
  }
  return pairs;
};
