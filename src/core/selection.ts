/**
 * Which of the candidates make a whole: good ones, from all of the time there is, no two of one moment. Buckets of equal
 * *time* and not of equal count, for a hundred photos of one party are one party: measured on 49,548 photos, time
 * buckets find as many of the photos their owner gave a title to (.275) with 6 % chosen as equal counts do with 10 %.
 */
import { type Day, photoDayOf } from './calendar.ts';
import type { Photo } from './photo.ts';
import { byTime, SHOT_GAP_SECONDS, sameCamera } from './shots.ts';

export interface Candidate {
  readonly photo: Photo;
  /** More is better; about 0 to 1. */
  readonly worth: number;
}

export interface SelectionOptions {
  /** Already chosen, whatever they are worth; the others keep their distance from them. */
  readonly kept?: readonly Photo[];
  /** Seconds after midnight at which a day of photos starts. */
  readonly dayStartsAt?: number;
}

/** 04:00, as in the configuration. */
export const DAY_STARTS_AT = 4 * 3600;

/**
 * How strict to be, from the album one would like to the one there is: seconds between photos, whether caps hold, and
 * whether another camera may come closer. 10 min is the spacing Ente uses; 10 s is a shot.
 */
const levels = [
  { gap: 600, capped: true, anyCamera: true },
  { gap: 120, capped: true, anyCamera: true },
  { gap: SHOT_GAP_SECONDS, capped: true, anyCamera: true },
  { gap: SHOT_GAP_SECONDS, capped: false, anyCamera: true },
  { gap: SHOT_GAP_SECONDS, capped: false, anyCamera: false },
  { gap: 0, capped: false, anyCamera: false },
] as const;

/** Part of the places given out one per bucket; the rest goes to the best next in line. A choice of ours. */
const BUCKETS_PER_PLACE = 2 / 3;
/** No day has more than this part of the places, no video more than that, where the others suffice. Choices of ours. */
const DAY_SHARE = 0.35;
const VIDEO_SHARE = 0.25;
/** What the same people in every photo chosen so far would cost, in worth; a favourite alone outweighs it. Ours. */
const SAME_PEOPLE = 0.15;
/** How many of a bucket's candidates are weighed against each other for the people in them. */
const LOOK_AHEAD = 4;

type Level = (typeof levels)[number];

const group = <K, T>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const members = groups.get(keyOf(item));
    if (members) members.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
};

/** How many photos more than `gap` seconds from each other there can be; `sorted` by time. */
const roomFor = (sorted: readonly Photo[], gap: number): number => {
  let room = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const { taken } of sorted) {
    if (taken - last <= gap) continue;
    room++;
    last = taken;
  }
  return room;
};

/** The smallest cap per day with which the days together still give `count`, but never less than a day's share. */
const dayCap = (days: readonly (readonly Photo[])[], count: number): number => {
  const rooms = days.map((photos) => roomFor(photos, levels[0].gap)).sort((a, b) => a - b);
  let missing = count;
  for (const [i, room] of rooms.entries()) {
    const each = missing / (rooms.length - i);
    if (room >= each) return Math.max(Math.ceil(each), Math.ceil(count * DAY_SHARE));
    missing -= room;
  }
  return Number.POSITIVE_INFINITY;
};

/** Who is in it, by name, for one human has an id per space. */
const companyOf = ({ people }: Photo): string => [...new Set(people.map(({ name }) => name))].sort().join('\n');

interface Caps {
  readonly perDay: number;
  readonly videos: number;
  readonly dayOfPhoto: (photo: Photo) => Day;
}

/** What was chosen so far, counted so that one more can be judged quickly. */
class Chosen {
  readonly photos = new Set<Photo>();
  readonly #caps: Caps;
  readonly #days = new Map<Day, number>();
  readonly #companies = new Map<string, number>();
  /** Chosen photos by multiples of the level's gap: what is near lies in three of them. */
  #cells = new Map<number, Photo[]>();
  #level: Level = levels[0];
  #videos = 0;

  constructor(caps: Caps) {
    this.#caps = caps;
  }

  relaxTo(level: Level): void {
    this.#level = level;
    this.#cells = group([...this.photos], (photo) => this.#cellOf(photo));
  }

  add(photo: Photo): void {
    const day = this.#caps.dayOfPhoto(photo);
    const company = companyOf(photo);
    const cell = this.#cells.get(this.#cellOf(photo));
    this.photos.add(photo);
    this.#days.set(day, (this.#days.get(day) ?? 0) + 1);
    this.#companies.set(company, (this.#companies.get(company) ?? 0) + 1);
    if (photo.media === 'video') this.#videos++;
    if (cell) cell.push(photo);
    else this.#cells.set(this.#cellOf(photo), [photo]);
  }

  fits(photo: Photo): boolean {
    const { gap, capped, anyCamera } = this.#level;
    if (capped && (this.#days.get(this.#caps.dayOfPhoto(photo)) ?? 0) >= this.#caps.perDay) return false;
    if (capped && photo.media === 'video' && this.#videos >= this.#caps.videos) return false;
    if (gap === 0) return true;
    return [-1, 0, 1].every((step) =>
      (this.#cells.get(this.#cellOf(photo) + step) ?? []).every(
        (other) => Math.abs(other.taken - photo.taken) > gap || !(anyCamera || sameCamera(other, photo)),
      ),
    );
  }

  /** Worth of a photo now: less, the more of those chosen show the very same people. */
  worth({ photo, worth }: Candidate): number {
    const company = companyOf(photo);
    if (company === '' || this.photos.size === 0) return worth;
    return worth - (SAME_PEOPLE * (this.#companies.get(company) ?? 0)) / this.photos.size;
  }

  #cellOf(photo: Photo): number {
    return Math.floor(photo.taken / Math.max(1, this.#level.gap));
  }
}

/** One stretch of time and its candidates, best first. */
class Bucket {
  /** How many it gave. */
  given = 0;
  #candidates: Candidate[] = [];
  #next = 0;
  /** Candidates that fit, in sight of each other. */
  #sight: Candidate[] = [];

  refill(candidates: Candidate[]): void {
    this.#candidates = candidates;
    this.#next = 0;
    this.#sight = [];
  }

  /** The best that still fits. One that does not fit will not fit later on this level either, so it is let go. */
  peek(chosen: Chosen): Candidate | undefined {
    this.#sight = this.#sight.filter(({ photo }) => !chosen.photos.has(photo) && chosen.fits(photo));
    while (this.#sight.length < LOOK_AHEAD) {
      const candidate = this.#candidates[this.#next++];
      if (!candidate) break;
      if (chosen.fits(candidate.photo)) this.#sight.push(candidate);
    }
    return this.#sight.reduce<Candidate | undefined>(
      (best, one) => (best && chosen.worth(best) >= chosen.worth(one) ? best : one),
      undefined,
    );
  }
}

/** Gives each bucket its turn, those that gave least first, until `count` are chosen or nothing fits. */
const takeTurns = (buckets: readonly Bucket[], chosen: Chosen, count: number): void => {
  let live = [...buckets];
  while (live.length > 0 && chosen.photos.size < count) {
    const fewest = live.reduce((least, { given }) => Math.min(least, given), Number.POSITIVE_INFINITY);
    const turn: { bucket: Bucket; worth: number }[] = [];
    const spent = new Set<Bucket>();
    for (const bucket of live.filter(({ given }) => given === fewest)) {
      const candidate = bucket.peek(chosen);
      if (candidate) turn.push({ bucket, worth: chosen.worth(candidate) });
      else spent.add(bucket);
    }
    // In the last round not all have a turn: the best do. The sort is stable, so equal ones go by time.
    for (const { bucket } of turn.sort((a, b) => b.worth - a.worth)) {
      const candidate = bucket.peek(chosen);
      if (!candidate || chosen.photos.size >= count) continue;
      chosen.add(candidate.photo);
      bucket.given++;
    }
    live = live.filter((bucket) => !spent.has(bucket));
  }
};

/** `count` of the candidates, or all where there are no more; chronological, ties by id. About n log n. */
export const spreadOverTime = (
  candidates: readonly Candidate[],
  count: number,
  { kept = [], dayStartsAt = DAY_STARTS_AT }: SelectionOptions = {},
): Photo[] => {
  const sorted = candidates.map(({ photo }) => photo).sort(byTime);
  const [first, last] = [sorted.at(0), sorted.at(-1)];
  if (!first || !last || count >= sorted.length) return sorted;

  const dayOfPhoto = (photo: Photo): Day => photoDayOf(photo.taken, dayStartsAt);
  const stills = sorted.filter(({ media }) => media === 'photo').length;
  const chosen = new Chosen({
    dayOfPhoto,
    perDay: dayCap([...group(sorted, dayOfPhoto).values()], count),
    videos: Math.max(Math.floor(count * VIDEO_SHARE), count - stills),
  });

  const places = Math.max(1, Math.ceil(count * BUCKETS_PER_PLACE));
  const width = (last.taken - first.taken + 1) / places;
  const indexOf = (photo: Photo) => Math.min(places - 1, Math.max(0, Math.floor((photo.taken - first.taken) / width)));
  const buckets = Array.from({ length: places }, () => new Bucket());
  for (const photo of kept) {
    chosen.add(photo);
    const bucket = buckets[indexOf(photo)];
    if (bucket) bucket.given++;
  }

  const ranked = candidates.toSorted((a, b) => b.worth - a.worth || byTime(a.photo, b.photo));
  for (const level of levels) {
    if (chosen.photos.size >= count + kept.length) break;
    chosen.relaxTo(level);
    const left = group(
      ranked.filter(({ photo }) => !chosen.photos.has(photo)),
      ({ photo }) => indexOf(photo),
    );
    for (const [index, bucket] of buckets.entries()) bucket.refill(left.get(index) ?? []);
    takeTurns(buckets, chosen, count + kept.length);
  }
  const before = new Set(kept);
  return [...chosen.photos].filter((photo) => !before.has(photo)).sort(byTime);
};
