/**
 * What the names of files say about the clock: phones name a photo after the local time it was taken at
 * (`IMG_20191121_054159`). Where the library's time differs from it by a whole zone, the library counts in another one. A name
 * that merely repeats a wrong clock agrees with it and cannot be told from a right one.
 */
import { dayOf, isDate, SECONDS_PER_DAY } from './calendar.ts';
import type { Photo, WallSeconds } from './photo.ts';

const DATE_AND_TIME = /(?:^|\D)((?:19|20)\d\d)(\d\d)(\d\d)[_-]?(\d\d)(\d\d)(\d\d)/;
/** Pixel phones name photos in UTC. */
const IN_UTC = /^PXL_/i;

/** The time a file name says, on a clock on the wall; null if it says none. */
export const timeInName = (file: string): WallSeconds | null => {
  const found = IN_UTC.test(file) ? null : DATE_AND_TIME.exec(file);
  if (!found) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1).map(Number);
  if (!isDate({ year, month, day }) || hour > 23 || minute > 59 || second > 59) return null;
  return (dayOf({ year, month, day }) * SECONDS_PER_DAY + hour * 3600 + minute * 60 + second) as WallSeconds;
};

/** Zones differ by quarters of an hour. */
const QUARTER = 900;
/** Writing a file takes some seconds; more than this beside a zone is no zone but a time of something else. */
const SLACK = 120;
/** Farthest zone from UTC, seconds: 14 h on the Line Islands. */
export const FARTHEST_ZONE = 14 * 3600;

/** How much the library's time is ahead of the file name's, in whole quarters; null without a name or where it is no zone. */
export const aheadOfName = ({ taken, file }: Photo): number | null => {
  const named = timeInName(file);
  if (named === null) return null;
  const ahead = Math.round((taken - named) / QUARTER) * QUARTER;
  return Math.abs(taken - named - ahead) <= SLACK && Math.abs(ahead) <= FARTHEST_ZONE ? ahead : null;
};
