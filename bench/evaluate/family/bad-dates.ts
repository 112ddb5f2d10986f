/** Capture times that are none: 1970, a camera that forgot the year, an export that gave a whole trip one minute. */
import { dayOf, SECONDS_PER_DAY } from '../../../src/core/calendar.ts';
import type { Photo, PhotoId, WallSeconds } from '../../../src/core/photo.ts';
import type { Random } from '../random.ts';

export interface Spoilt {
  readonly photos: readonly Photo[];
  readonly impossible: ReadonlySet<PhotoId>;
}

const RESET = dayOf({ year: 2010, month: 1, day: 1 }) * SECONDS_PER_DAY;

/** Spoils the times of a few photos: about 1 %, and in some families nine videos of one trip. */
export const spoilDates = (
  photos: readonly Photo[],
  trips: readonly ReadonlySet<PhotoId>[],
  random: Random,
): Spoilt => {
  const times = new Map<PhotoId, number>();
  for (const { id, camera } of photos) {
    if (camera === '') continue;
    if (random.chance(0.003)) times.set(id, random.chance(0.5) ? 0 : random.int(0, 90_000));
    else if (random.chance(0.004)) times.set(id, RESET);
  }
  const long = trips.find(({ size }) => size > 120);
  if (long && random.chance(0.5)) {
    // One member's phone with GPS, as it was exported; evenly over the trip.
    const all = photos.filter(({ id, latitude }) => long.has(id) && latitude !== null);
    const ids = all.filter(({ space }) => space === all[0]?.space).map(({ id }) => id);
    const minute = random.int(16_000, 19_000) * SECONDS_PER_DAY + 15 * 3600;
    const step = Math.floor(ids.length / 9);
    for (let i = 0; i < 9; i++) {
      const id = ids[i * step];
      if (id !== undefined) times.set(id, minute + i * 5);
    }
  }
  return {
    photos: photos.map((photo) => {
      const time = times.get(photo.id);
      return time === undefined ? photo : { ...photo, taken: time as WallSeconds };
    }),
    impossible: new Set(times.keys()),
  };
};
