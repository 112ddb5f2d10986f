/** Photos by what a file keeps when it is indexed anew: name, time and size. */
import { type Photo, SHARED_SPACE } from '../core/photo.ts';
import { openSpaces } from '../core/visibility.ts';
import type { LeftOut } from '../journal/entries.ts';
import type { TakenRange } from '../library.ts';
import type { Member } from './household.ts';
import type { World } from './world.ts';

type File = Pick<Photo, 'file' | 'taken' | 'size'>;

const fingerprint = ({ file, taken, size }: File) => `${taken}|${size}|${file}`;

/** A photo as it is remembered. */
export const fileOf = ({ id, file, taken, size }: Photo): LeftOut => ({ photo: id, file, taken, size });

/**
 * Whether a photo of that number is still the one remembered. Time or name may have been mended; one of which nothing
 * is the same has only got its number, in a database put back from a backup.
 */
export const isStill = (known: LeftOut, photo: Photo): boolean =>
  known.file === photo.file || known.taken === photo.taken || known.size === photo.size;

/** Whether somebody took a photo out for good: this one, or the same file indexed anew. */
export const isLeftOut = (leftOut: readonly LeftOut[]) => {
  const byId = new Map(leftOut.map((one) => [one.photo, one]));
  const files = new Set(leftOut.map(fingerprint));
  return (photo: Photo): boolean => {
    const known = byId.get(photo.id);
    return (known !== undefined && isStill(known, photo)) || files.has(fingerprint(photo));
  };
};

/** Above this many times, one span over all of them asks less of the server. */
const TIMES_ASKED = 100;

const timesOf = (files: readonly LeftOut[]): TakenRange[] => {
  const times = [...new Set(files.map(({ taken }) => taken))].sort((a, b) => a - b);
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined) return [];
  return times.length > TIMES_ASKED ? [{ from: first, to: last }] : times.map((time) => ({ from: time, to: time }));
};

/** Where files that had another number are now, in the owner's own space and the shared one as far as it is theirs. */
export const foundAgain = async (
  world: World,
  owner: Member,
  files: readonly LeftOut[],
): Promise<ReadonlyMap<LeftOut, Photo>> => {
  if (files.length === 0) return new Map();
  const spaces = openSpaces(owner.view).filter((space) => space === owner.user.id || space === SHARED_SPACE);
  const photos = await world.reader.candidates({ spaces, photos: [] }, { taken: timesOf(files) });
  const byFile = new Map(photos.map((photo) => [fingerprint(photo), photo]));
  return new Map(
    files.flatMap((file) => {
      const photo = byFile.get(fingerprint(file));
      return photo ? [[file, photo] as const] : [];
    }),
  );
};
