/**
 * Capture times, mended as far as the photos themselves tell how: in another zone than the wall's (by the names of files), by
 * a clock set wrong (by a phone beside it), or plain nonsense. What nothing proves wrong stays as it is.
 */
import { calendarDayOf } from './calendar.ts';
import { nonsenseAmong } from './clock-nonsense.ts';
import { offsetOf } from './clock-offset.ts';
import { hasGps } from './geo.ts';
import type { Photo, UserId, WallSeconds } from './photo.ts';
import { byTime } from './shots.ts';
import { earlier, mendZones } from './time-zones.ts';

/** A phone says where it is on most of its photos, and gets its time from the network. */
const PHONE = { photos: 30, positions: 0.5 };
/** A camera with fewer photos on days of the phone is left alone. */
const FEWEST_TOGETHER = 30;

const groupedBy = (
  photos: readonly Photo[],
  keyOf: (photo: Photo) => string,
): ReadonlyMap<string, readonly Photo[]> => {
  const groups = new Map<string, Photo[]>();
  for (const photo of photos) {
    const group = groups.get(keyOf(photo));
    if (group) group.push(photo);
    else groups.set(keyOf(photo), [photo]);
  }
  return groups;
};

const isPhone = (photos: readonly Photo[]): boolean => {
  const positions = photos.filter(hasGps).length;
  return photos.length >= PHONE.photos && positions >= PHONE.positions * photos.length;
};

/** Sets cameras right by the phones among them, all of people who live together. */
const alignClocks = (photos: readonly Photo[]): readonly Photo[] => {
  const cameras = [...groupedBy(photos, ({ space, camera }) => `${space} ${camera}`).values()];
  const right = cameras.filter(isPhone).flatMap((phone) => phone.filter(hasGps).map(({ taken }) => taken));
  const days = new Set(right.map(calendarDayOf));
  return cameras.flatMap((camera) => {
    // Without a name they are of many cameras.
    if (camera[0]?.camera === '' || isPhone(camera)) return camera;
    const together = camera.filter(({ taken }) => days.has(calendarDayOf(taken))).length;
    const offset =
      together < FEWEST_TOGETHER
        ? 0
        : offsetOf(
            camera.map(({ taken }) => taken),
            right,
          );
    return camera.map((photo) => earlier(photo, offset));
  });
};

/**
 * The photos with their times mended, by time; `undated` are those whose time cannot be right. A photo that is shifted is a new
 * object, any other stays itself. `now` tells the future from the past. `mainSpaces` are those of people who live together:
 * a phone in one sets the camera in another right.
 */
export const mendTimes = (
  photos: readonly Photo[],
  now: WallSeconds,
  mainSpaces: ReadonlySet<UserId> = new Set(),
): { readonly dated: readonly Photo[]; readonly undated: readonly Photo[] } => {
  const sorted = photos.toSorted(byTime);
  const nonsense = nonsenseAmong(sorted, now);
  const zoned = mendZones(sorted.filter((photo) => !nonsense.has(photo)));
  const households = groupedBy(zoned, ({ space }) => (mainSpaces.has(space) ? 'main' : String(space)));
  return {
    dated: [...households.values()].flatMap(alignClocks).sort(byTime),
    undated: sorted.filter((photo) => nonsense.has(photo)),
  };
};
