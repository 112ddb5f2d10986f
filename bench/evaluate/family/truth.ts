/** What really happened to an invented family: what the engine is never told, and is measured against. */
import type { Day } from '../../../src/core/calendar.ts';
import type { Gazetteer } from '../../../src/core/gazetteer.ts';
import type { Point } from '../../../src/core/geo.ts';
import type { Photo, PhotoId, UserId, WallSeconds } from '../../../src/core/photo.ts';

export type TripStyle =
  | 'weekend'
  | 'city'
  | 'road'
  | 'holiday'
  | 'far'
  | 'new-year'
  | 'near-grandparents'
  | 'alone'
  | 'day-out';

export interface TrueTrip {
  readonly name: string;
  readonly style: TripStyle;
  readonly first: Day;
  readonly last: Day;
  /** Photos taken on it with a time that can be right, without junk. */
  readonly photos: ReadonlySet<PhotoId>;
  /** Of each of them, the stay it belongs to. */
  readonly chapterOf: ReadonlyMap<PhotoId, string>;
}

export interface TrueHome extends Point {
  /** Both ends included. */
  readonly from: Day;
  readonly to: Day;
}

export interface Truth {
  readonly homes: readonly TrueHome[];
  /** Work, grandparents, a cottage: often there, never a trip. */
  readonly often: readonly (Point & { readonly name: string })[];
  /** With at least one night and enough photos for an album. */
  readonly trips: readonly TrueTrip[];
  /** Without a night, far enough and with enough photos. */
  readonly dayOuts: readonly TrueTrip[];
  /** Away, but too thin or too near for anybody to miss or to mind an album of it. */
  readonly neutral: ReadonlySet<PhotoId>;
  /** Which occasion a photo is from; junk is from none. */
  readonly occasionOf: ReadonlyMap<PhotoId, string>;
  /** When a photo was really taken, on the clocks of where it was. */
  readonly timeOf: ReadonlyMap<PhotoId, WallSeconds>;
  /** Photos the owner would keep if they could only keep a few. */
  readonly loved: ReadonlySet<PhotoId>;
  /** Names of those the member would miss first. */
  readonly lovedOnes: ReadonlySet<string>;
  /** Never to be shown, and the library says so: by name, size, subject or length. */
  readonly junk: ReadonlySet<PhotoId>;
  /** Never to be shown, but only the pixels tell. */
  readonly hiddenJunk: ReadonlySet<PhotoId>;
  /** With a capture time that is none. */
  readonly impossible: ReadonlySet<PhotoId>;
}

/** A family's library, and the truth about it. */
export interface Family {
  readonly seed: string;
  /** What is special about it, in a few words. */
  readonly says: readonly string[];
  readonly member: UserId;
  readonly spaces: ReadonlySet<UserId>;
  /** Their name among the people, where the keeper gave it. */
  readonly me: string | null;
  readonly photos: readonly Photo[];
  readonly places: Gazetteer;
  readonly first: Day;
  readonly last: Day;
  readonly truth: Truth;
}
