/** A picture before the library sees it: what it shows, and how much its owner would love it. */
import type { Point } from '../../../src/core/geo.ts';
import type { Camera } from './cameras.ts';
import type { Occasion } from './occasion.ts';

export interface Draft {
  readonly occasion: Occasion;
  readonly camera: Camera;
  /** When, on the clock of where it was. */
  readonly time: number;
  readonly at: Point;
  readonly isVideo: boolean;
  readonly isPortrait: boolean;
  /** Those in it. */
  readonly shows: readonly { readonly name: string; readonly height: number; readonly dear: number }[];
  /** Faces of nobody the family knows. */
  readonly strangers: number;
  readonly subjects: readonly string[];
  /** Number of its moment; frames of one moment are of one view. */
  readonly moment: number;
  readonly frame: number;
  readonly frames: number;
  /** Hidden: how well it came out, mean 0, deviation 1. */
  readonly content: number;
  /** Hidden: how much its owner loves it; only the order counts. */
  readonly appeal: number;
}
