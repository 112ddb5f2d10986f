/**
 * Chooses the photos of a memory from those its curator proposed: one frame of a shot, by quality and freshness, as the
 * memory's shape asks; and says why, of those chosen and of those left.
 */
import { leftOf, withWhy } from './choose-for-memory-reasons.ts';
import type { MemoryPhoto } from './memory.ts';
import { type LeftPhoto, offersOf } from './offers.ts';
import type { Photo } from './photo.ts';
import type { Seed } from './seed.ts';
import { select } from './selection.ts';
import type { Shape } from './shape.ts';
import { byTime } from './shots.ts';

export interface ForMemory {
  readonly shape: Shape;
  /** How good a photo is, 0 to 1. */
  readonly quality: (photo: Photo) => number;
  /** What its quality is multiplied by, 0 to 1: less for what was shown lately. 1 by default. */
  readonly factor?: (photo: Photo) => number;
  readonly seed: Seed;
  /** Photos that stay whatever they are worth, as far as they are among the photos. */
  readonly kept?: readonly Photo[];
  /** Seconds after midnight at which a day of photos starts. */
  readonly dayStartsAt: number;
  /** How many of those left are listed with their reason. */
  readonly list?: number;
}

export interface MemoryChoice {
  /** By time, ties by id; no photo twice. */
  readonly chosen: readonly MemoryPhoto[];
  /** Some of the others. */
  readonly left: readonly LeftPhoto[];
}

/** Enough to explain a memory by, little enough to keep. */
const LISTED = 50;

/** Chooses. The order the photos come in does not matter; none of them is junk, that was left out before. */
export const chooseForMemory = (photos: readonly Photo[], options: ForMemory): MemoryChoice => {
  const { shape, quality, factor = () => 1, seed, kept = [], dayStartsAt, list = LISTED } = options;
  const keep = new Set(kept.map(({ id }) => id));
  const pool = [...new Map(photos.map((photo) => [photo.id, photo])).values()];
  const offers = offersOf(pool, {
    kept: new Set(pool.filter(({ id }) => keep.has(id))),
    worth: (photo) => quality(photo) * factor(photo),
    seed,
  });
  const places = { ...shape, count: Math.max(0, shape.count - offers.kept.length) };
  // Where all that stays fills it, nothing needs to be compared: so it is with every album on every day nothing came.
  const selected =
    places.count > 0 ? select(offers.candidates, places, { kept: offers.kept, dayStartsAt, nearest: 10 }) : [];
  const isChosen = new Set(selected);
  const chosen = [...offers.kept, ...offers.candidates.filter(({ photo }) => isChosen.has(photo))];
  const outcome = { shape, dayStartsAt, offers, chosen: chosen.sort((a, b) => byTime(a.photo, b.photo)) };
  return { chosen: withWhy(outcome), left: leftOf(outcome).slice(0, list) };
};
