/** A *memory*: photos chosen from what a curator proposed, with a cover and a why. */
import type { Day } from './calendar.ts';
import type { NoMemory, Proposal } from './curator.ts';
import type { Photo, PhotoId } from './photo.ts';
import type { Drop, Praise } from './reason.ts';

/** A photo of a memory, and why it is in. */
export interface MemoryPhoto {
  readonly photo: Photo;
  /** Never empty; strongest first. */
  readonly why: readonly Praise[];
}

export interface Memory<Title = unknown> {
  readonly proposal: Proposal<Title>;
  /** By time. */
  readonly photos: readonly MemoryPhoto[];
  readonly cover: PhotoId;
  /** First and last day it is shown in a standing album; `until` is null for an album that is kept. */
  readonly since: Day;
  readonly until: Day | null;
  /** Why it is shown today, in English: `a year ago tomorrow`, `not shown since 3 March`. */
  readonly because: string;
  /** Some of those left out, with their reason; bounded. */
  readonly left: readonly { readonly photo: Photo; readonly because: Drop }[];
}

/** A memory as it is remembered once it was shown: in the journal, and in simulations. */
export interface ShownMemory {
  readonly kind: string;
  readonly identity: string;
  readonly since: Day;
  readonly until: Day | null;
  readonly photos: readonly PhotoId[];
  readonly cover: PhotoId;
  readonly about: readonly string[];
  readonly theme: string | null;
  /** Tells whether what it was chosen from is still the same; see `digestOf`. */
  readonly pool: string;
}

/** What one member was shown before, oldest first; the last entry of a kind and identity is the one that holds. */
export type Past = readonly ShownMemory[];

/** A memory there might have been, and why it is not shown today. */
export interface Waiting extends NoMemory {
  readonly kind: string;
}

/** What there is for one member on one day. */
export interface Programme {
  /** In standing albums, most important first: those shown today. */
  readonly today: readonly Memory[];
  /** In albums of their own, kept; by kind, then time. */
  readonly kept: readonly Memory[];
  /** Standing memories whose days are over and that nothing of their kind follows. */
  readonly over: readonly ShownMemory[];
  /** Bounded. */
  readonly waiting: readonly Waiting[];
  /** What the library cannot say and what that costs; for the keeper, in English. */
  readonly notes: readonly string[];
}
