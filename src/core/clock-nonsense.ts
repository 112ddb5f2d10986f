/** Capture times that cannot be right: what cameras without a clock write, and exports that stamp a whole library at once. */
import { calendarDayOf, dateOf, dayOf, SECONDS_PER_DAY } from './calendar.ts';
import { hasGps, kilometresBetween, type Point } from './geo.ts';
import type { Photo, WallSeconds } from './photo.ts';

/** No camera is older; a scanned photo of before is dated by hand, and then to the day at best. */
const EARLIEST = dayOf({ year: 1990, month: 1, day: 2 }) * SECONDS_PER_DAY;
/** No trigger is pulled more often in a second: a program wrote these. A choice of ours, far above any burst. */
const MOST_IN_A_SECOND = 200;
/** So many photos in one minute from places this far apart (kilometres): an export dated them, seen with nine clips of two countries. */
const MINUTE_OF_MANY = 8;
const MINUTE_KILOMETRES = 100;

/** Midnight of New Year in the years cameras start to count from. */
const isReset = (taken: WallSeconds): boolean => {
  const { year, month, day } = dateOf(calendarDayOf(taken));
  return (
    taken % SECONDS_PER_DAY === 0 &&
    month === 1 &&
    day === 1 &&
    (year === 1970 || year === 1980 || (year >= 2000 && year <= 2010))
  );
};

const farthestFrom = (point: Point, points: readonly Point[]): Point => {
  let [farthest, most] = [point, 0];
  for (const other of points) {
    const kilometres = kilometresBetween(point, other);
    if (kilometres > most) [farthest, most] = [other, kilometres];
  }
  return farthest;
};

/** Whether they lie far apart: the farthest from any point is one end, the farthest from there the other. */
const areFarApart = (points: readonly Point[]): boolean => {
  const [first] = points;
  if (!first) return false;
  const end = farthestFrom(first, points);
  return kilometresBetween(end, farthestFrom(end, points)) > MINUTE_KILOMETRES;
};

const groupedBy = (photos: readonly Photo[], seconds: number): Iterable<readonly Photo[]> => {
  const groups = new Map<string, Photo[]>();
  for (const photo of photos) {
    const key = `${photo.space} ${Math.floor(photo.taken / seconds)}`;
    const group = groups.get(key);
    if (group) group.push(photo);
    else groups.set(key, [photo]);
  }
  return groups.values();
};

/** Those of the photos whose time cannot be right, at `now` (wall clock; a day of grace for other time zones). */
export const nonsenseAmong = (photos: readonly Photo[], now: WallSeconds): ReadonlySet<Photo> => {
  const nonsense = new Set<Photo>();
  for (const photo of photos)
    if (photo.taken < EARLIEST || photo.taken > now + SECONDS_PER_DAY || isReset(photo.taken)) nonsense.add(photo);
  const mark = (group: readonly Photo[]) => {
    for (const photo of group) nonsense.add(photo);
  };
  for (const second of groupedBy(photos, 1)) if (second.length > MOST_IN_A_SECOND) mark(second);
  for (const minute of groupedBy(photos, 60))
    if (minute.length >= MINUTE_OF_MANY && areFarApart(minute.filter(hasGps))) mark(minute);
  return nonsense;
};
