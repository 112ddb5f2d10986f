/** What a test may wish of a photo, in words: `at('Lisbon'), showing('Ada', 'Ben'), by('ada'), { rating: 5 }`. */
import type { DraftPlace } from '../../src/demo/draft.ts';
import type { PlaceName } from './places.ts';

export interface PhotoWish {
  /** The member in whose space it lies; `shared` = the shared space. The first user where nothing is said. */
  readonly by: string;
  /** What the test calls it (or them, for a day's photos). */
  readonly as: string;
  readonly at: PlaceName | DraftPlace | null;
  /** GPS other than the place's centre; alone: a photo that was never geocoded. Degrees. */
  readonly gps: { readonly latitude: number; readonly longitude: number };
  /** Names (or labels) of persons of the photo's space; a name met first makes the person. */
  readonly showing: readonly string[];
  /** Height of the faces over that of the picture. */
  readonly faceHeight: number;
  readonly file: string;
  /** Below the root of the space; `/2023/05` where nothing is said. */
  readonly folder: string;
  /** Bytes. */
  readonly size: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly camera: string;
  readonly description: string;
  /** 1 to 5. */
  readonly rating: number;
  /** Names of members. */
  readonly favouriteOf: readonly string[];
  /** Recognised subjects; in a list each has confidence 0.9. */
  readonly subjects: readonly string[] | Readonly<Record<string, number>>;
  readonly tags: readonly string[];
  /** Two photos of one hash are copies; every photo has its own where nothing is said. */
  readonly hash: string;
  /** Number of its group of look-alikes, and whether it leads it. */
  readonly similar: { readonly group: number; readonly top: boolean };
  readonly live: boolean;
  readonly motion: boolean;
  /** Makes it a video of so many seconds. */
  readonly video: number;
}

export type Wish = Partial<PhotoWish>;

/** Where it was taken; a name of `places.ts` or a place of the test's own. */
export const at = (place: PlaceName | DraftPlace): Wish => ({ at: place });

/** Who is in it. */
export const showing = (...people: string[]): Wish => ({ showing: people });

/** In whose space it lies; `by('shared')` for the shared one. */
export const by = (user: string): Wish => ({ by: user });

/** Names photos for the test: `library.photo('sunset')` is the id. */
export const as = (label: string): Wish => ({ as: label });

export const rated = (rating: number): Wish => ({ rating });

/** A film of so many seconds. */
export const video = (seconds = 20): Wish => ({ video: seconds });
