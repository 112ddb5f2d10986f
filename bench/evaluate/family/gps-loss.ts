/** A library that lost the positions of whole days: location switched off, an export without them. */
import { calendarDayOf } from '../../../src/core/calendar.ts';
import type { Photo } from '../../../src/core/photo.ts';
import { draw, seedOf } from '../../../src/core/seed.ts';

/** The same photos; those of about `part` of all days have neither position nor place. */
export const withoutGpsOnDays = (photos: readonly Photo[], part: number, seed: string): Photo[] => {
  const lost = seedOf('days without GPS', seed);
  return photos.map((photo) =>
    draw(lost, calendarDayOf(photo.taken)) < part
      ? { ...photo, latitude: null, longitude: null, geocoding: null }
      : photo,
  );
};
