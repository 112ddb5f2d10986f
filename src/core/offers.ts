/** What there is to choose from: of each shot the one photo to show, with its worth and its scene; the other frames are left. */
import type { Photo } from './photo.ts';
import type { Drop } from './reason.ts';
import { scenesOf } from './scenes.ts';
import { draw, type Seed } from './seed.ts';
import type { Candidate } from './selection-levels.ts';
import { type Shot, shotsOf } from './shots.ts';

/**
 * How far chance moves a photo, in quality (0 to 1): among near-equals another one has its turn with every seed, while a
 * favourite, which is worth 0.3 and more, stays ahead. A choice of ours, well below the 0.15 with which whole memories
 * take turns, for who asks for the best means it.
 */
const TEMPERATURE = 0.03;

/** Gumbel noise makes the choice a draw without replacement, weighted by exp(quality / T). */
const chanceOf = (photo: Photo, seed: Seed): number =>
  -TEMPERATURE * Math.log(-Math.log(Math.max(draw(seed, photo.id), Number.MIN_VALUE)));

/** A photo that was left, and why. */
export interface LeftPhoto {
  readonly photo: Photo;
  readonly because: Drop;
}

export interface Offers {
  /** One of each shot that has no kept photo. */
  readonly candidates: readonly Candidate[];
  /** The kept ones, each for itself. */
  readonly kept: readonly Candidate[];
  readonly shotOf: ReadonlyMap<Photo, Shot>;
  /** Copies and frames, by the photo that stands for them. */
  readonly left: readonly LeftPhoto[];
}

/** Shots and scenes of these photos. A kept photo stands for its shot. */
export const offersOf = (
  photos: readonly Photo[],
  {
    kept,
    worth,
    seed,
  }: { readonly kept: ReadonlySet<Photo>; readonly worth: (photo: Photo) => number; readonly seed: Seed },
): Offers => {
  const candidates: Candidate[] = [];
  const stays: Candidate[] = [];
  const left: LeftPhoto[] = [];
  const shotOf = new Map<Photo, Shot>();
  for (const [scene, { shots }] of scenesOf(shotsOf(photos)).entries())
    for (const shot of shots) {
      const keepers = shot.photos.filter((photo) => kept.has(photo));
      const shown = keepers[0] ?? shot.best;
      for (const photo of keepers) stays.push({ photo, worth: worth(photo), scene });
      if (keepers.length === 0) candidates.push({ photo: shown, worth: worth(shown) + chanceOf(shown, seed), scene });
      for (const photo of shot.photos) {
        shotOf.set(photo, shot);
        if (photo === shown || kept.has(photo)) continue;
        const copy = shown === shot.best && shot.copies.has(photo);
        left.push({ photo, because: copy ? { kind: 'copy', of: shown.id } : { kind: 'same-shot', better: shown.id } });
      }
    }
  return { candidates, kept: stays, shotOf, left };
};
