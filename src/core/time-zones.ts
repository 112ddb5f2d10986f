/**
 * Cameras whose times the library keeps in a zone of its own, told by the names of their files. Careful rather than clever:
 * with few names, or names that disagree, nothing is shifted.
 */
import { calendarDayOf } from './calendar.ts';
import { aheadOfName, timeInName } from './file-clock.ts';
import { hasGps } from './geo.ts';
import type { Photo, WallSeconds } from './photo.ts';
import { byTime } from './shots.ts';

/** Fewer names, of fewer days, prove nothing; nor do names of which so many say something else. Choices of ours. */
const ENOUGH = { names: 10, days: 3, agree: 0.8 };
/** Nobody is in two zones within so many seconds, but on a flight. A choice of ours. */
const SAME_ZONE_SECONDS = 12 * 3600;
/** Zones follow borders and summers, not longitude: so far are they off at most, nearly everywhere. */
const OFF_LONGITUDE_SECONDS = 2.5 * 3600;

const hoursOf = (longitude: number): number => Math.round(longitude / 15) * 3600;

/** A photo and how much its time is ahead of its name's. */
interface Told {
  readonly photo: Photo;
  readonly ahead: number;
}

/** What the names of one camera's files say. */
interface Testimony {
  /** Files named by a time, and on how many days. */
  readonly named: number;
  readonly days: number;
  /** Those a zone apart from the library's time, by time. */
  readonly told: readonly Told[];
  /** How often each zone; the most frequent first, ties to the nearest to none. */
  readonly zones: readonly (readonly [ahead: number, count: number])[];
}

const testimonyOf = (photos: readonly Photo[]): Testimony => {
  const days = new Set<number>();
  const told: Told[] = [];
  const zones = new Map<number, number>();
  let named = 0;
  for (const photo of photos) {
    const time = timeInName(photo.file);
    if (time === null) continue;
    named++;
    days.add(calendarDayOf(time));
    const ahead = aheadOfName(photo);
    if (ahead === null) continue;
    told.push({ photo, ahead });
    zones.set(ahead, (zones.get(ahead) ?? 0) + 1);
  }
  return {
    named,
    days: days.size,
    told: told.sort((a, b) => byTime(a.photo, b.photo)),
    zones: [...zones].sort(([a, many], [b, more]) => more - many || Math.abs(a) - Math.abs(b) || a - b),
  };
};

type Ahead = (photo: Photo) => number;

/** Whether what the names say can be UTC, as far as positions tell. */
const isUtc = (told: readonly Told[]): boolean => {
  let [agree, known] = [0, 0];
  for (const { photo, ahead } of told) {
    if (!hasGps(photo)) continue;
    known++;
    if (Math.abs(-ahead - hoursOf(photo.longitude)) <= OFF_LONGITUDE_SECONDS) agree++;
  }
  return agree >= ENOUGH.agree * known;
};

/** Of times that follow the traveller: by the nearest name of the same hours (its own, mostly), else the position, the usual zone. */
const travelling = (told: readonly Told[], usual: number): Ahead => {
  const byLongitude = isUtc(told);
  return (photo) => {
    let [low, high] = [0, told.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((told[middle]?.photo.taken ?? 0) < photo.taken) low = middle + 1;
      else high = middle;
    }
    const distanceTo = (one: Told | undefined) =>
      one ? Math.abs(one.photo.taken - photo.taken) : Number.POSITIVE_INFINITY;
    const [before, after] = [told[low - 1], told[low]];
    const nearest = distanceTo(before) <= distanceTo(after) ? before : after;
    if (nearest && distanceTo(nearest) <= SAME_ZONE_SECONDS) return nearest.ahead;
    return byLongitude && hasGps(photo) ? -hoursOf(photo.longitude) : usual;
  };
};

/** How much one camera's times are ahead of the wall; null where they are right, or nothing proves they are not. */
const aheadOf = (photos: readonly Photo[]): Ahead | null => {
  const { named, days, told, zones } = testimonyOf(photos);
  const [usual] = zones;
  if (!usual || named < ENOUGH.names || days < ENOUGH.days || usual[0] === 0) return null;
  const [ahead, count] = usual;
  if (count >= ENOUGH.agree * named) return () => ahead;
  const right = zones.find(([ahead]) => ahead === 0)?.[1] ?? 0;
  return told.length - right >= ENOUGH.agree * named ? travelling(told, ahead) : null;
};

/** The photo as taken so many seconds earlier; itself where that is none. */
export const earlier = (photo: Photo, seconds: number): Photo =>
  seconds === 0 ? photo : { ...photo, taken: (photo.taken - seconds) as WallSeconds };

/** The photos by what keeps one clock: a camera in a space; films apart, whose times are in UTC more often than photos'. */
export const mendZones = (photos: readonly Photo[]): readonly Photo[] => {
  const clocks = new Map<string, Photo[]>();
  for (const photo of photos) {
    const key = `${photo.space} ${photo.media} ${photo.camera}`;
    const clock = clocks.get(key);
    if (clock) clock.push(photo);
    else clocks.set(key, [photo]);
  }
  return [...clocks.values()].flatMap((clock) => {
    const ahead = aheadOf(clock);
    return ahead ? clock.map((photo) => earlier(photo, ahead(photo))) : clock;
  });
};
