/**
 * Chooses the photos of a memory from those its curator proposed: one frame of a shot, by quality and freshness, as the
 * memory's shape asks; and says why, of those chosen and of those left.
 */
import type { MemoryPhoto } from './memory.ts';
import type { Photo } from './photo.ts';
import { reasonsFor } from './quality.ts';
import type { Drop } from './reason.ts';
import { draw, type Seed } from './seed.ts';
import { spreadOverTime } from './selection.ts';
import type { Shape } from './shape.ts';
import { byTime, shotsOf } from './shots.ts';

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
  readonly left: readonly { readonly photo: Photo; readonly because: Drop }[];
}

/** Enough to explain a memory by, little enough to keep. */
const LISTED = 50;
/** How far chance moves a photo, in quality. */
const TEMPERATURE = 0.02;

/** Chooses. The order the photos come in does not matter; none of them is junk, that was left out before. */
export const chooseForMemory = (photos: readonly Photo[], options: ForMemory): MemoryChoice => {
  const { shape, quality, factor = () => 1, seed, kept = [], dayStartsAt, list = LISTED } = options;
  const keep = new Set(kept.map(({ id }) => id));
  const shots = shotsOf(photos).map((shot) => ({
    shot,
    shown: shot.photos.find(({ id }) => keep.has(id)) ?? shot.best,
  }));
  const stays = shots.filter(({ shown }) => keep.has(shown.id));
  const others = shots.filter(({ shown }) => !keep.has(shown.id));
  const worth = (photo: Photo) => quality(photo) * factor(photo) + TEMPERATURE * draw(seed, photo.id);
  const chosen = new Set([
    ...stays.map(({ shown }) => shown),
    ...spreadOverTime(
      others.map(({ shown }) => ({ photo: shown, worth: worth(shown) })),
      Math.max(0, shape.count - stays.length),
      { kept: stays.map(({ shown }) => shown), dayStartsAt },
    ),
  ]);
  const left = shots.flatMap(({ shot, shown }) =>
    shot.photos
      .filter((photo) => !chosen.has(photo))
      .map((photo): MemoryChoice['left'][number] => ({
        photo,
        because: photo === shown ? { kind: 'no-room', how: 'best' } : { kind: 'same-shot', better: shown.id },
      })),
  );
  return {
    chosen: shots
      .filter(({ shown }) => chosen.has(shown))
      .sort((a, b) => byTime(a.shown, b.shown))
      .map(({ shown, shot }) => {
        const why = reasonsFor(shown, { shots: shot.frames });
        return { photo: shown, why: why.length > 0 ? why : [{ kind: 'best-of-its-time' }] };
      }),
    left: left.sort((a, b) => byTime(a.photo, b.photo)).slice(0, list),
  };
};
