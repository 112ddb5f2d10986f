/** How strict a choice is: from the album one would like to the one there is. */
import type { Photo } from './photo.ts';
import { SHOT_GAP_SECONDS } from './shots.ts';

/** A photo that may be chosen. */
export interface Candidate {
  readonly photo: Photo;
  /** More is better; about 0 to 1. */
  readonly worth: number;
  /** Number of its scene; photos of one scene count once. */
  readonly scene: number;
}

export interface Level {
  /** Seconds there must be between two photos; more than these. */
  readonly gap: number;
  /** Whether no side of a facet may have more than its part. */
  readonly capped: boolean;
  /** Whether only so many of a scene may be in. */
  readonly scenes: boolean;
  /** Whether the gap holds for photos of two cameras, too. */
  readonly anyCamera: boolean;
}

/** 10 min is the spacing Ente uses; 2 min ends a scene; 10 s ends a shot. */
const gaps = [600, 120, SHOT_GAP_SECONDS] as const;

/** The spacing one would like. */
export const AT_EASE: number = gaps[0];

/** For a memory: rather fewer photos than two of one moment, or of one scene. */
const strict: readonly Level[] = [
  ...gaps.map((gap) => ({ gap, capped: true, scenes: true, anyCamera: true })),
  { gap: SHOT_GAP_SECONDS, capped: false, scenes: true, anyCamera: true },
];

/** For a rule, whose keeper said how many: then several of a scene, and last of all several of a moment. */
const lenient: readonly Level[] = [
  ...strict,
  ...strict.map((level) => ({ ...level, scenes: false })),
  { gap: SHOT_GAP_SECONDS, capped: false, scenes: false, anyCamera: false },
  { gap: 0, capped: false, scenes: false, anyCamera: false },
];

/** The levels one after the other, the strictest first; `nearest` is the spacing nothing may come below, in seconds. */
export const levelsFor = (nearest: 0 | 10): readonly Level[] => (nearest === 0 ? lenient : strict);
