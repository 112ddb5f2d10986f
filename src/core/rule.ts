/**
 * A *rule* is an album the keeper defined: whose, from which photos, how many, how chosen, shared with whom.
 * This is its form after reading the configuration and before any name in it was looked up in a library.
 */
import type { Day } from './calendar.ts';

/** How the configuration speaks of a user, person or album: by name, or by the number the library gave it. */
export type NameOrId = { readonly name: string } | { readonly id: number };

/** Days of photos, both ends included; null = open. */
export interface DaySpan {
  readonly from: Day | null;
  readonly to: Day | null;
}

export type Taken =
  | ({ readonly kind: 'between' } & DaySpan)
  /** Hours count back from the second of the run, longer units from the start of that photo day. */
  | { readonly kind: 'last'; readonly amount: number; readonly unit: 'hours' | 'days' | 'weeks' | 'months' | 'years' }
  /** The day of the run, in every year. */
  | { readonly kind: 'this-day' };

/** A circle (degrees, kilometres) or the name of a place as the library has it. */
export type PlaceCondition =
  | { readonly near: readonly [latitude: number, longitude: number]; readonly km: number }
  | { readonly name: string };

/** Conditions on photos; all given ones hold together. A list left out is no condition. */
export interface Conditions {
  /** In any of these albums. */
  readonly albums?: readonly NameOrId[];
  /** All of them in the picture. `{ name: '{me}' }` is the owner. */
  readonly people?: readonly NameOrId[];
  readonly anyPeople?: readonly NameOrId[];
  readonly withoutPeople?: readonly NameOrId[];
  readonly taken?: Taken;
  readonly places?: readonly PlaceCondition[];
  readonly tags?: readonly string[];
  readonly subjects?: readonly string[];
  /** Folders and all below them, each starting with `/`. */
  readonly folders?: readonly string[];
  readonly space?: 'personal' | 'shared' | 'both';
  /** Stars, both ends included. */
  readonly rating?: { readonly min: number; readonly max: number };
  /** true: the owner's favourites only. */
  readonly favourites?: boolean;
  readonly media?: 'photos' | 'videos' | 'both';
  /** Any of these camera names, ignoring case; part of a name is enough. */
  readonly cameras?: readonly string[];
}

export type Permission = 'view' | 'download' | 'upload';

export type Share = 'nobody' | 'everyone' | readonly { readonly user: NameOrId; readonly permission: Permission }[];

/** How many photos: between both, drawn by the seed of the period; or all that match. */
export type Pick = 'all' | { readonly min: number; readonly max: number };

export type Choose = 'best' | 'random' | 'newest' | 'oldest';

export interface Rule {
  readonly key: string;
  /** With `{me} {user} {year} {month} {date} {place}` where wanted. */
  readonly name: string;
  /** One album for each. */
  readonly for: 'everyone' | readonly NameOrId[];
  readonly from: Conditions;
  readonly pick: Pick;
  readonly choose: Choose;
  readonly share: Share;
  /** `hourly`, `daily`, `weekly`, `monthly`, or a cron line. */
  readonly refresh: string;
}

/** What stays out of everything made here. */
export interface Hide {
  readonly people: readonly NameOrId[];
  readonly dates: readonly DaySpan[];
  readonly places: readonly PlaceCondition[];
  readonly tags: readonly string[];
  readonly subjects: readonly string[];
  readonly folders: readonly string[];
  readonly albums: readonly NameOrId[];
}

/** The `hide` of who hides nothing. */
export const HIDE_NOTHING: Hide = {
  people: [],
  dates: [],
  places: [],
  tags: [],
  subjects: [],
  folders: [],
  albums: [],
};
