/**
 * Ada, Ben, Leo, Sedona, Mamie Rosa and the dog: an invented family whose library the demo shows and the tests use.
 * Pure: no clock, no chance of its own. The same on every computer; see `family.test.ts` for what it promises.
 */
import { type Day, dateOf, SECONDS_PER_DAY } from '../../core/calendar.ts';
import type { Draft, DraftPhoto } from '../draft.ts';
import { albumsOf } from './albums.ts';
import { outings } from './calendar-of-events.ts';
import { CAMERAS, type CameraKey } from './cameras.ts';
import { type Shot, shotsOf } from './day.ts';
import { copiesOf, junk, type Unnumbered } from './junk.ts';
import { PEOPLE, USERS } from './people.ts';
import { seeded } from './random.ts';

export { DEMO_TODAY } from './calendar-of-events.ts';
export { TRIP_LIST } from './trips.ts';

/** Numbers the library started with before the first photo that is still there. */
const FIRST_ITEM = 101;

const byTime = (a: { taken: number; space: number; file: string }, b: { taken: number; space: number; file: string }) =>
  a.taken - b.taken || a.space - b.space || (a.file < b.file ? -1 : a.file > b.file ? 1 : 0);

/** Gives the shots the names their cameras would, each camera counting its own. */
const named = (shots: readonly Shot[]): Unnumbered[] => {
  const counts = new Map<CameraKey, number>();
  return [...shots]
    .sort((a, b) => a.taken - b.taken)
    .map(({ cameraKey, utc, ...shot }) => {
      const count = counts.get(cameraKey) ?? 0;
      counts.set(cameraKey, count + 1);
      const random = seeded(`name|${cameraKey}|${count}`);
      return { ...shot, file: CAMERAS[cameraKey].name({ time: shot.taken, utc, media: shot.media, count, random }) };
    });
};

/** No folder holds one name twice: the later one gets `~2`, as file managers do. */
const withoutClashes = (photos: readonly Unnumbered[]): Unnumbered[] => {
  const seen = new Map<string, number>();
  return photos.map((photo) => {
    const path = `${photo.space}|${photo.folder}|${photo.file}`;
    const times = (seen.get(path) ?? 0) + 1;
    seen.set(path, times);
    if (times === 1) return photo;
    const dot = photo.file.lastIndexOf('.');
    return { ...photo, file: `${photo.file.slice(0, dot)}~${times}${photo.file.slice(dot)}` };
  });
};

/** Item numbers count photos, unit numbers files; a live photo is two files, so the two drift apart. */
const numbered = (photos: readonly Unnumbered[]): DraftPhoto[] => {
  const groups = new Map<string, number>();
  let unit = FIRST_ITEM;
  return photos.map(({ burst, ...photo }, i) => {
    const mine = unit;
    unit += photo.media === 'live' ? 2 : 1;
    if (burst !== null && !groups.has(burst.name)) groups.set(burst.name, groups.size + 1);
    const group = burst === null ? undefined : groups.get(burst.name);
    return {
      ...photo,
      id: FIRST_ITEM + i,
      unit: mine,
      similar: group === undefined || burst === null ? null : { group, top: burst.top },
    };
  });
};

/** The whole library: some 6,900 photos in a few tenths of a second. */
export const inventFamily = (): Draft => {
  const taken = named(outings().flatMap(shotsOf));
  const photos = numbered(withoutClashes([...taken, ...copiesOf(taken), ...junk()].sort(byTime)));
  return { users: USERS, people: PEOPLE, photos, albums: albumsOf(photos) };
};

/** How many photos of each year, for people and tests. */
export const photosPerYear = (draft: Draft): Readonly<Record<number, number>> => {
  const counts: Record<number, number> = {};
  for (const { taken } of draft.photos) {
    const { year } = dateOf(Math.floor(taken / SECONDS_PER_DAY) as Day);
    counts[year] = (counts[year] ?? 0) + 1;
  }
  return counts;
};
