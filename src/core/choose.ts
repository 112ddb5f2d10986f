/**
 * Chooses from the photos that match: so many, in one of four ways, and says why. `best` leaves out what is no memory and
 * shows one frame of a shot; the other ways take photos as they are, for then the keeper asked for just that.
 */
import { photoDayOf } from './calendar.ts';
import { notAMemory } from './junk.ts';
import { type LeftPhoto, offersOf } from './offers.ts';
import type { Photo, PhotoId } from './photo.ts';
import { contextOf, qualityOf, reasonsFor } from './quality.ts';
import { type Drop, dropKinds, type Praise } from './reason.ts';
import type { Choose, Pick } from './rule.ts';
import { pickCount, type Seed, shuffled } from './seed.ts';
import { DAY_STARTS_AT, select } from './selection.ts';
import { shapeForRule } from './shape-for-rule.ts';
import { byTime } from './shots.ts';
import { count } from './text.ts';

export interface ChooseOptions {
  readonly how: Choose;
  readonly pick: Pick;
  readonly seed: Seed;
  /** Photos to choose before any other, junk or not, as far as they are among the photos. */
  readonly keep?: ReadonlySet<PhotoId>;
  /** Seconds after midnight at which a day of photos starts; 04:00 by default. */
  readonly dayStartsAt?: number;
  /** How many of those left are listed with their reason. */
  readonly list?: number;
}

export interface ChosenPhoto {
  readonly photo: Photo;
  /** Never empty; strongest first. */
  readonly why: readonly Praise[];
}

export interface Choice {
  /** Chronological, ties by id; no photo twice. */
  readonly chosen: readonly ChosenPhoto[];
  /** Some of the others: first what is no memory, then copies and frames, then those without room. */
  readonly left: readonly LeftPhoto[];
  /** How many were left in all, by reason. */
  readonly leftBy: Readonly<Record<Drop['kind'], number>>;
  /** How many different photos there were. */
  readonly pool: number;
  /** How many were asked for; infinite for `all`. */
  readonly wanted: number;
}

/** Enough to explain an album by, little enough to keep. */
const LISTED = 200;

interface Way {
  readonly chosen: readonly ChosenPhoto[];
  readonly left: readonly LeftPhoto[];
}

interface Task {
  /** Without repeats, by time. */
  readonly photos: readonly Photo[];
  readonly kept: ReadonlySet<Photo>;
  /** Without the kept. */
  readonly count: number;
  readonly seed: Seed;
  readonly dayStartsAt: number;
}

/** The first so many of an order. */
const inOrder =
  (how: Exclude<Choose, 'best'>, why: Praise, order: (photos: readonly Photo[], seed: Seed) => readonly Photo[]) =>
  ({ photos, kept, count, seed }: Task): Way => {
    const others = order(
      photos.filter((photo) => !kept.has(photo)),
      seed,
    );
    return {
      chosen: others.slice(0, count).map((photo) => ({ photo, why: [why] })),
      left: others.slice(count).map((photo) => ({ photo, because: { kind: 'no-room', how } })),
    };
  };

const best = ({ photos, kept, count, seed, dayStartsAt }: Task): Way => {
  const left: LeftPhoto[] = [];
  const memories = photos.filter((photo) => {
    const because = kept.has(photo) ? null : notAMemory(photo);
    if (because) left.push({ photo, because });
    return because === null;
  });
  const context = contextOf(memories);
  const offers = offersOf(memories, { kept, worth: (photo) => qualityOf(photo, context), seed });
  const offered = offers.candidates.map(({ photo }) => photo);
  const chosen = select(offers.candidates, shapeForRule(offered, count, dayStartsAt), {
    kept: offers.kept,
    dayStartsAt,
  });
  const isChosen = new Set(chosen);
  const others = offered.filter((photo) => !isChosen.has(photo));
  return {
    chosen: chosen.map((photo) => ({
      photo,
      why: reasonsFor(photo, { shots: offers.shotOf.get(photo)?.frames ?? 1 }),
    })),
    left: [
      ...left,
      ...offers.left,
      ...others.map((photo) => ({ photo, because: { kind: 'no-room', how: 'best' } as const })),
    ],
  };
};

const ways: Readonly<Record<Choose, (task: Task) => Way>> = {
  best,
  random: inOrder('random', { kind: 'drawn' }, (photos, seed) => shuffled(photos, seed, ({ id }) => id)),
  newest: inOrder('newest', { kind: 'newest' }, (photos) =>
    photos.toSorted((a, b) => b.taken - a.taken || a.id - b.id),
  ),
  oldest: inOrder('oldest', { kind: 'oldest' }, (photos) => photos),
};

/** Whoever asks for all gets all: there is nothing to choose. */
const all = ({ photos, kept }: Task): Way => ({
  chosen: photos
    .filter((photo) => !kept.has(photo))
    .map((photo) => ({ photo, why: [...reasonsFor(photo), { kind: 'all' }] })),
  left: [],
});

/** Photos that speak for themselves in no other way do so for their day, if no other of it was chosen, or their time. */
const withWhy = (chosen: readonly ChosenPhoto[], dayStartsAt: number): ChosenPhoto[] => {
  const days = new Map<number, number>();
  for (const { photo } of chosen) {
    const day = photoDayOf(photo.taken, dayStartsAt);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return chosen.map(({ photo, why }) => {
    if (why.length > 0) return { photo, why };
    const day = photoDayOf(photo.taken, dayStartsAt);
    return { photo, why: [days.get(day) === 1 ? { kind: 'covers', day } : { kind: 'best-of-its-time' }] };
  });
};

/** Chooses. The order the photos come in does not matter, nor do repeats. */
export const choose = (photos: readonly Photo[], options: ChooseOptions): Choice => {
  const { how, pick, seed, keep = new Set(), dayStartsAt = DAY_STARTS_AT, list = LISTED } = options;
  const pool = [...new Map(photos.map((photo) => [photo.id, photo])).values()].sort(byTime);
  const wanted = pickCount(pick, seed);
  const way = wanted === Number.POSITIVE_INFINITY ? all : ways[how];
  const task = { photos: pool, kept: new Set<Photo>(), count: wanted, seed, dayStartsAt };

  const wishes = pool.filter(({ id }) => keep.has(id));
  // More wishes than room: they are chosen from like any photos.
  const kept =
    wishes.length > wanted ? ways[how]({ ...task, photos: wishes }).chosen.map(({ photo }) => photo) : wishes;
  const found = way({ ...task, kept: new Set(kept), count: wanted - kept.length });

  const leftBy = Object.fromEntries(dropKinds.map((kind) => [kind, 0])) as Record<Drop['kind'], number>;
  for (const { because } of found.left) leftBy[because.kind]++;
  const rank = ({ because }: LeftPhoto) => dropKinds.indexOf(because.kind);
  return {
    chosen: withWhy(
      [
        ...kept.map((photo) => ({ photo, why: [{ kind: 'kept' as const }, ...reasonsFor(photo)] })),
        ...found.chosen,
      ].sort((a, b) => byTime(a.photo, b.photo)),
      dayStartsAt,
    ),
    left: found.left.toSorted((a, b) => rank(a) - rank(b) || byTime(a.photo, b.photo)).slice(0, list),
    leftBy,
    pool: pool.length,
    wanted,
  };
};

/** Why there are fewer than asked for, in English; null if there are not, or simply no more photos matched. */
export const sayShortfall = ({ chosen, wanted, pool, leftBy }: Choice): string | null => {
  if (wanted === Number.POSITIVE_INFINITY || chosen.length >= wanted || chosen.length === pool) return null;
  const junk = leftBy['not-a-memory'];
  const repeats = leftBy.copy + leftBy['same-shot'];
  return [
    `${chosen.length} of ${wanted}: ${count(pool, 'photo matches', 'photos match')}`,
    ...(junk > 0 ? [`${junk} of them ${junk === 1 ? 'no memory' : 'no memories'} (screenshots, scraps)`] : []),
    ...(repeats > 0 ? [`${repeats} of them ${repeats === 1 ? 'a repeat' : 'repeats'} of a shot`] : []),
  ].join(', ');
};
