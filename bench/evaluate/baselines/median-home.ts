/** Trips by one home for all time: the median position of all photos, and what is far from it. */
import { hasGps, kilometresBetween, type Point } from '../../../src/core/geo.ts';
import type { Photo } from '../../../src/core/photo.ts';
import { byGap } from './gap.ts';

const medianOf = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** Median latitude and longitude; null without any GPS. */
export const medianHome = (photos: readonly Photo[]): Point | null => {
  const known = photos.filter(hasGps);
  if (known.length === 0) return null;
  return {
    latitude: medianOf(known.map(({ latitude }) => latitude)),
    longitude: medianOf(known.map(({ longitude }) => longitude)),
  };
};

const AWAY_KM = 50;
const DAYS = 86_400;

/**
 * The 36-hour rule (LibrePhotos' events): photos without a pause of more than 36 hours are one group; a group with a
 * photo more than 50 km from the median home that lasts a day and more is taken for a trip.
 */
export const tripsBy36Hours = (photos: readonly Photo[]): Photo[][] => {
  const home = medianHome(photos);
  if (!home) return [];
  return byGap(photos, 36).filter((group) => {
    const lasts = (group.at(-1)?.taken ?? 0) - (group[0]?.taken ?? 0);
    return lasts >= DAYS && group.some((photo) => hasGps(photo) && kilometresBetween(photo, home) > AWAY_KM);
  });
};

/**
 * Away from the median home (immich-video-memory-generator's rule, its home guessed): only photos more than 50 km away
 * count, those without GPS between two of them go along; a pause of two days ends a trip, a trip lasts two days.
 */
export const tripsFromMedian = (photos: readonly Photo[]): Photo[][] => {
  const home = medianHome(photos);
  if (!home) return [];
  const runs: Photo[][] = [];
  let run: Photo[] = [];
  let waiting: Photo[] = [];
  const end = () => {
    if (run.length > 0) runs.push(run);
    run = [];
    waiting = [];
  };
  for (const photo of photos) {
    if (!hasGps(photo)) {
      if (run.length > 0) waiting.push(photo);
    } else if (kilometresBetween(photo, home) <= AWAY_KM) end();
    else {
      const last = run.at(-1);
      if (last && photo.taken - last.taken > 2 * DAYS) end();
      run.push(...waiting, photo);
      waiting = [];
    }
  }
  end();
  const dayOf = (photo: Photo | undefined) => Math.floor((photo?.taken ?? 0) / DAYS);
  return runs.filter((one) => dayOf(one.at(-1)) > dayOf(one[0]) && one.length >= 10);
};
