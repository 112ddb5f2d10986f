/** One line of the list: what is done to an album of ours or happens to it, what the plan says, and what stands then. */
import type { Scene } from './example.ts';
import type { Album } from './merge-standing.ts';

export interface Step {
  /** What is done, after the first run. */
  readonly hand: (scene: Scene, album: number, before: Album) => Promise<unknown>;
  /** What the plan of the next day would do with it. */
  readonly action: 'create' | 'update' | 'unchanged' | 'skip' | 'remove';
  /** Words of that plan. */
  readonly says?: readonly string[];
  /**
   * How the album stands from then on, beside what nobody changed; null: there is none. `now`: its number, which is
   * another one where it was made anew.
   */
  readonly stands: (before: Album, scene: Scene, now: number) => Partial<Album> | null | Promise<Partial<Album> | null>;
}

export interface Case extends Step {
  readonly edit: string;
  /** A family with photos of the shared space in the album. */
  readonly space?: 'both';
  /** Configuration of the first day. */
  readonly first?: string;
  /** Configuration of the days after; the first day's where left out. */
  readonly config?: string;
  /** What is done once all that stands. */
  readonly later?: Step;
}

/** Nobody does anything. */
export const nothing = async (): Promise<void> => {};

/** Fails the case. */
export const must = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};
