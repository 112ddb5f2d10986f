/** How photos are chosen for a memory: what must be covered, how far apart, how many. `selection.ts` obeys it. */
import type { Photo } from './photo.ts';

/** Something a choice should show all sides of: chapters, days, people, years. */
export interface Facet {
  /** For reasons: `chapter`, `day`, `person`, `year`. */
  readonly name: string;
  /** The sides a photo shows: its chapter, its day, those in it. Empty = none. */
  readonly of: (photo: Photo) => readonly string[];
  /** Each side gets one photo if there is room, the richest sides first. */
  readonly floor: boolean;
  /** No side has more than this part of the places where the others suffice; 1 = no limit. */
  readonly most: number;
  /** How much covering a side is worth beside the other facets; 1 is usual. */
  readonly weight: number;
}

export interface Shape {
  /** How many photos; fewer where there are no more. */
  readonly count: number;
  /** Seconds after which two photos are no longer of one time: 20 min in a day, 3 h on a journey, 20 d over years. */
  readonly tau: number;
  /** Kilometres after which they are no longer of one place: .3 in a day, 5 on a journey, 50 over years. */
  readonly rho: number;
  readonly facets: readonly Facet[];
  /** First and last scene are kept where they are not below the middle: a journey begins and ends. */
  readonly ends: boolean;
  /** Most photos of one scene. */
  readonly perScene: 1 | 2;
  /** Most of the places for one identical set of people; 1 where the memory is about them. */
  readonly sameCompany: number;
}

/** Photos within one day or event. */
export const OF_A_DAY = { tau: 20 * 60, rho: 0.3 } as const;
/** Photos of a journey. */
export const OF_A_JOURNEY = { tau: 3 * 3600, rho: 5 } as const;
/** Photos of years. */
export const OF_YEARS = { tau: 20 * 86_400, rho: 50 } as const;
