/** The one photo that stands for an album: good, wide as covers are, with someone in it. */

import { isVeryDark } from './exposure.ts';
import { facesInFront, largestFaceOf, namesInFront } from './faces.ts';
import { notAMemory } from './junk.ts';
import type { Photo, PhotoId } from './photo.ts';
import { contextOf, type QualityContext, qualityOf } from './quality.ts';
import { byTime } from './shots.ts';
import { paperOf, sureOfSubject } from './subjects.ts';

export interface CoverOptions {
  /** What quality is measured against; the photos themselves by default. */
  readonly context?: QualityContext;
  /** How good a photo is, 0 to 1; `context` has no say then. */
  readonly quality?: (photo: Photo) => number;
  /** Photos that lately were a cover somewhere; another one is taken if it is nearly as good. */
  readonly shownLately?: ReadonlySet<PhotoId>;
  /** Subject the album is about (`beach`); null = none. */
  readonly theme?: string | null;
  /** Names of those whose photos matter most. */
  readonly lovedOnes?: ReadonlySet<string>;
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

/** One to four faces are portraits, more are a crowd; smaller is a dot on a cover, larger no longer fits on it. */
const MOST_FACES = 4;
const FACE = { least: 0.08, most: 0.45 } as const;
/** How sure a subject is for a cover to show it; paper and screens are believed sooner, for they may not be shown. */
const SURE = 0.5;
const SURE_OF_PAPER = 0.25;

const isPortrait = (photo: Photo): boolean => {
  const faces = facesInFront(photo) ?? 0;
  const largest = largestFaceOf(photo);
  return faces >= 1 && faces <= MOST_FACES && (largest === null || (largest >= FACE.least && largest <= FACE.most));
};

interface Wish {
  /** In quality (0 to 1); choices of ours to start from. */
  readonly worth: number;
  readonly holds: (photo: Photo, options: CoverOptions) => boolean;
}

const wishes: readonly Wish[] = [
  { worth: 0.15, holds: ({ width, height }) => width !== null && height !== null && width > height },
  { worth: 0.15, holds: isPortrait },
  { worth: 0.1, holds: (photo, { lovedOnes }) => namesInFront(photo).some((name) => lovedOnes?.has(name)) },
  { worth: 0.1, holds: (photo, { theme = null }) => theme !== null && sureOfSubject(photo, theme) >= SURE },
  { worth: -0.3, holds: (photo) => paperOf(photo) >= SURE_OF_PAPER || isVeryDark(photo) },
  { worth: -0.2, holds: ({ id }, { shownLately }) => shownLately?.has(id) ?? false },
];

/** The cover among the photos of an album; null only if there are none. Ties go to the earliest, then to the lower id. */
export const coverOf = (photos: readonly Photo[], options: CoverOptions = {}): PhotoId | null => {
  const sorted = photos.toSorted(byTime);
  const pool = acceptable.map((test) => sorted.filter(test)).find(({ length }) => length > 0) ?? [];
  const { context = contextOf(options.quality ? [] : sorted) } = options;
  const { quality = (photo) => qualityOf(photo, context) } = options;
  let cover: PhotoId | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const photo of pool) {
    const worth = wishes.reduce((sum, wish) => (wish.holds(photo, options) ? sum + wish.worth : sum), quality(photo));
    if (worth > most) [cover, most] = [photo.id, worth];
  }
  return cover;
};
