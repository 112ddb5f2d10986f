/**
 * Photos rest as memories do. Where a memory has enough others, those shown in the last weeks stay out of it; where it
 * has not, they come back, those shown longest ago first, and count for less.
 */
import type { Day } from './calendar.ts';
import type { Photo, PhotoId } from './photo.ts';
import type { Drop } from './reason.ts';
import { byTime } from './shots.ts';

/** Days a photo stays out where others are enough. */
const REST = 30;
/** So long nobody has forgotten it, days. A choice of ours. */
const JUST_SHOWN = 7;
/** A photo just shown is worth that much less, and forgotten by and by: half of it in a month. */
const TIRED = 0.65;
const FORGOTTEN_DAYS = 45;

/** What is left of a photo's worth so many days after it was shown, 0 to 1. */
export const freshness = (days: number): number => 1 - TIRED * Math.exp(-Math.max(0, days) / FORGOTTEN_DAYS);

export interface Rested {
  /** By time. */
  readonly photos: readonly Photo[];
  /** Those that stay out, with the day they were shown. */
  readonly resting: readonly { readonly photo: Photo; readonly because: Drop }[];
  /** What a photo's quality is multiplied by. */
  readonly factor: (photo: Photo) => number;
}

export interface RestOptions {
  /** The day the memory begins. */
  readonly since: Day;
  readonly enough: (photos: readonly Photo[]) => boolean;
}

/** How few of the tired photos do: the fewest, longest rested first, that make enough together with the fresh ones. */
const fewest = (fresh: readonly Photo[], tired: readonly Photo[], enough: RestOptions['enough']): number => {
  let [low, high] = [0, tired.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (enough([...fresh, ...tired.slice(0, middle)])) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** Those of the photos that were not shown in the last days before `since`. */
export const notJustShown = (
  photos: readonly Photo[],
  lastShown: ReadonlyMap<PhotoId, Day>,
  since: Day,
): readonly Photo[] => photos.filter(({ id }) => since - (lastShown.get(id) ?? Number.NEGATIVE_INFINITY) > JUST_SHOWN);

/** Which of these photos may be shown again; `lastShown` is when each was shown before `since`. */
export const restedOf = (
  photos: readonly Photo[],
  lastShown: ReadonlyMap<PhotoId, Day>,
  { since, enough }: RestOptions,
): Rested => {
  const daysSince = ({ id }: Photo): number => since - (lastShown.get(id) ?? Number.NEGATIVE_INFINITY);
  const fresh = photos.filter((photo) => daysSince(photo) > REST);
  const tired = photos
    .filter((photo) => daysSince(photo) <= REST)
    .sort((a, b) => daysSince(b) - daysSince(a) || byTime(a, b));
  const again = fewest(fresh, tired, enough);
  return {
    photos: [...fresh, ...tired.slice(0, again)].sort(byTime),
    resting: tired.slice(again).map((photo) => ({
      photo,
      because: { kind: 'shown-lately', day: lastShown.get(photo.id) ?? since },
    })),
    factor: (photo) => freshness(daysSince(photo)),
  };
};
