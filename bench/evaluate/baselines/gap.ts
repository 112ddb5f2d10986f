/** Groups by pauses alone, as most programs do. */
import type { Photo } from '../../../src/core/photo.ts';

/** Cuts photos in order of time wherever a pause is longer than so many hours. */
export const byGap = (photos: readonly Photo[], hours: number): Photo[][] => {
  const groups: Photo[][] = [];
  let last: Photo | undefined;
  for (const photo of photos) {
    const group = groups.at(-1);
    if (group && last && photo.taken - last.taken <= hours * 3600) group.push(photo);
    else groups.push([photo]);
    last = photo;
  }
  return groups;
};
