/** Who is meant in a photo, and who only passes behind. */
import type { Photo } from './photo.ts';

/** Faces of less than this part of the picture's height are background. A choice of ours. */
const BACKGROUND = 0.04;

const isBehind = (height: number | null): boolean => height !== null && height < BACKGROUND;

/** Names of those in front, each once, in the photo's order. Without marked faces everybody is. */
export const namesInFront = ({ people }: Photo): string[] => [
  ...new Set(people.flatMap(({ name, height }) => (isBehind(height) ? [] : [name]))),
];

/** How many faces are in front, named or not; null where the library neither counts nor names any. */
export const facesInFront = (photo: Photo): number | null => {
  const { faces, people } = photo;
  const named = namesInFront(photo).length;
  if (faces === null) return people.length > 0 ? named : null;
  return Math.max(named, faces - people.filter(({ height }) => isBehind(height)).length);
};

/** Height of the largest named face over that of the picture; null where none is marked. */
export const largestFaceOf = ({ people }: Photo): number | null =>
  people.reduce<number | null>((most, { height }) => (height !== null && height > (most ?? 0) ? height : most), null);

/** More faces than this with nobody known among them are strangers. A choice of ours. */
const MOST_STRANGERS = 6;

/** Whether it shows many, and nobody the library has a name for. */
export const isCrowd = ({ faces, people }: Photo): boolean => people.length === 0 && (faces ?? 0) > MOST_STRANGERS;
