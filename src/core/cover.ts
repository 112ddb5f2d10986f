/** The one photo that stands for an album: good, wide as covers are, with someone in it. */

import { notAMemory } from './junk.ts';
import type { Photo, PhotoId } from './photo.ts';
import { contextOf, type QualityContext, qualityOf } from './quality.ts';
import { byTime } from './shots.ts';

export interface CoverOptions {
  /** What quality is measured against; the photos themselves by default. */
  readonly context?: QualityContext;
  /** Photos that lately were a cover somewhere; another one is taken if it is nearly as good. */
  readonly shownLately?: ReadonlySet<PhotoId>;
}

/** Longer side by shorter side; beyond it a cover shows a strip of the photo. */
const WIDEST = 3;

const isStrip = ({ width, height }: Photo): boolean =>
  width !== null && height !== null && Math.max(width, height) > WIDEST * Math.min(width, height);

/** Only where none passes does the next one have a say. */
const acceptable: readonly ((photo: Photo) => boolean)[] = [
  (photo) => photo.media === 'photo' && !isStrip(photo) && !notAMemory(photo),
  (photo) => photo.media === 'photo' && !isStrip(photo),
  (photo) => photo.media === 'photo',
  () => true,
];

/** In quality (0 to 1), choices of ours to start from. One to four faces are portraits, more are a crowd. */
const WORTH = { landscape: 0.15, people: 0.15, shownLately: -0.2 } as const;

/** The cover among the photos of an album; null only if there are none. Ties go to the earliest, then to the lower id. */
export const coverOf = (photos: readonly Photo[], options: CoverOptions = {}): PhotoId | null => {
  const sorted = photos.toSorted(byTime);
  const { context = contextOf(sorted), shownLately = new Set() } = options;
  const pool = acceptable.map((test) => sorted.filter(test)).find(({ length }) => length > 0) ?? [];
  const worthOf = (photo: Photo): number => {
    const { width, height, people, id } = photo;
    const named = new Set(people.map(({ name }) => name)).size;
    let worth = qualityOf(photo, context);
    if (width !== null && height !== null && width > height) worth += WORTH.landscape;
    if (named >= 1 && named <= 4) worth += WORTH.people;
    if (shownLately.has(id)) worth += WORTH.shownLately;
    return worth;
  };
  let cover: PhotoId | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const photo of pool) {
    const worth = worthOf(photo);
    if (worth > most) [cover, most] = [photo.id, worth];
  }
  return cover;
};
