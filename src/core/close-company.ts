/** Photos that are about somebody, rather than photos they are in: few others in the picture, and from every year. */
import type { Photo } from './photo.ts';

/** How many are in a picture: faces found, or people named if these are more. */
export const companyOf = ({ faces, people }: Photo): number =>
  Math.max(faces ?? 0, new Set(people.map(({ name }) => name)).size);

/**
 * Of each group (a year) the photos in the closest company that still leave a choice: first those with `alone` people,
 * then with two more, then all. `enough` photos of a group leave a choice. In the order they came in.
 */
export const inCloseCompany = (
  groups: Iterable<readonly Photo[]>,
  { alone, enough }: { readonly alone: number; readonly enough: number },
): Photo[] =>
  [...groups].flatMap((photos) => {
    for (const most of [alone, alone + 2]) {
      const close = photos.filter((photo) => companyOf(photo) <= most);
      if (close.length >= enough) return close;
    }
    return photos;
  });

/**
 * Fewest part of the picture's height from which a face is a portrait and not somebody in the background (.04 is
 * background); smaller, years are hard to see in it. A choice of ours.
 */
export const CLEAR_FACE = 0.08;

/** Whether somebody can be recognised well: a still picture with a face large enough, as far as the library says. */
export const isClear = (photo: Photo, name: string): boolean =>
  photo.media === 'photo' &&
  photo.people.some((person) => person.name === name && (person.height === null || person.height >= CLEAR_FACE));
