/**
 * What is known about one member's photos, worked out once and shared by all curators: shots and scenes, events,
 * bases, journeys, people. `chronicle.ts` makes one; these are its parts.
 */
import type { CivilDate, Day } from './calendar.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Point } from './geo.ts';
import type { Photo, PhotoId, UserId, WallSeconds } from './photo.ts';
import type { Shot } from './shots.ts';

/** Shots of one view within a minute or two: of them at most one is shown. */
export interface Scene {
  /** In order of time; never empty. */
  readonly shots: readonly Shot[];
}

/** A stretch of photos without a long pause: a walk, a party, a morning at the market. Never across a photo day's cut. */
export interface Event {
  /** By time; never empty. */
  readonly photos: readonly Photo[];
  readonly shots: readonly Shot[];
  readonly from: WallSeconds;
  readonly to: WallSeconds;
  /** The photo day it begins on. */
  readonly day: Day;
  /** Middle of its photos with GPS; null without any. */
  readonly centre: Point | null;
  /** Most frequent place among its photos. */
  readonly geocoding: number | null;
  /** How much of a memory it is, 0 to 1. */
  readonly interest: number;
}

/** Where the family is again and again: home, work, grandparents, a cottage. */
export interface Base extends Point {
  readonly role: 'home' | 'work' | 'often';
  /** From when to when; homes move. Both ends included. */
  readonly from: Day;
  readonly to: Day;
  /** Days with photos there. */
  readonly days: number;
  /** Most frequent place among its photos. */
  readonly geocoding: number | null;
}

/** A stay within a journey: a city, an island. */
export interface Chapter extends Point {
  /** By time; never empty. */
  readonly photos: readonly Photo[];
  readonly first: Day;
  readonly last: Day;
  /** The place most of its hours were spent at. */
  readonly geocoding: number | null;
}

/** Days away from every base. */
export interface Journey {
  /** A journey has at least one night; a day out has none. */
  readonly kind: 'journey' | 'day-out';
  /** By time, those without GPS absorbed; never empty. */
  readonly photos: readonly Photo[];
  readonly first: Day;
  readonly last: Day;
  /** In order of time; at least one. Every photo is in exactly one. */
  readonly chapters: readonly Chapter[];
  /** Farthest from the base left behind, kilometres; null where there is no base. */
  readonly kilometres: number | null;
  /** Abroad by the names of places: its country, in that country's words; null at home, in several, or unknown. */
  readonly country: string | null;
}

/** Why a run of days away is not a journey. */
export interface NoJourney {
  readonly first: Day;
  readonly last: Day;
  readonly photos: number;
  readonly because: 'too-few' | 'too-near' | 'too-long';
}

/** Somebody in the pictures, under one name in all spaces. */
export interface Human {
  readonly name: string;
  /** By time. */
  readonly photos: readonly Photo[];
  /** Photo days and months (`year * 12 + month - 1`) they are seen in. */
  readonly days: number;
  readonly months: number;
  readonly firstSeen: Day;
  readonly lastSeen: Day;
  /** 0 to 1, among the people of this member. */
  readonly importance: number;
  /** One of the few whose photos matter most to this member; never the member themselves. */
  readonly isLoved: boolean;
  readonly isMe: boolean;
  /** First seen later than the library begins, mostly beside two loved ones. For ranking only, never printed. */
  readonly isChild: boolean;
}

export interface People {
  /** Most important first; the member themselves among them. */
  readonly humans: readonly Human[];
  readonly byName: ReadonlyMap<string, Human>;
  /** Most important first; without the member themselves. */
  readonly lovedOnes: readonly Human[];
  /** The member's own face, given or guessed; null where neither. */
  readonly me: Human | null;
}

/** A day of birth as the keeper gave it; the year may be unknown. */
export type Birthday = Pick<CivilDate, 'month' | 'day'> & { readonly year: number | null };

/** What a library cannot say; each switches off what needs it. */
export interface Missing {
  readonly gps: boolean;
  readonly people: boolean;
  readonly subjects: boolean;
  readonly favourites: boolean;
  readonly similar: boolean;
}

export interface ChronicleInput {
  readonly member: UserId;
  /** Spaces whose photos tell where the member was: their own and the shared one; of a family, those of all its members. */
  readonly spaces: ReadonlySet<UserId>;
  readonly now: WallSeconds;
  readonly today: Day;
  /** Seconds after midnight at which the day of a photo begins. */
  readonly dayStartsAt: number;
  /** All that may be in the member's memories; what is hidden is not among them. In any order. */
  readonly photos: readonly Photo[];
  readonly places: Gazetteer;
  /** The member's name among the people; null = to be guessed. */
  readonly me: string | null;
  readonly birthdays: ReadonlyMap<string, Birthday>;
}

export interface Chronicle {
  readonly member: UserId;
  readonly now: WallSeconds;
  readonly today: Day;
  readonly dayStartsAt: number;
  readonly places: Gazetteer;
  readonly birthdays: ReadonlyMap<string, Birthday>;
  /**
   * What may become a memory, by time, ties by id: no junk, capture times mended, up to now. Photos of other members'
   * spaces only where they show the member, somebody they love, or what they were part of.
   */
  readonly photos: readonly Photo[];
  /** Likewise, but of those whose capture time cannot be right: good for people and subjects, never for days. */
  readonly undated: readonly Photo[];
  /** The photo day of one of `photos`. */
  readonly dayOf: (photo: Photo) => Day;
  /** Photos by photo day. */
  readonly byDay: ReadonlyMap<Day, readonly Photo[]>;
  readonly scenes: readonly Scene[];
  readonly events: readonly Event[];
  readonly eventOf: ReadonlyMap<PhotoId, Event>;
  readonly bases: readonly Base[];
  /** Journeys and days out, by time. */
  readonly journeys: readonly Journey[];
  readonly noJourneys: readonly NoJourney[];
  readonly journeyOf: ReadonlyMap<PhotoId, Journey>;
  readonly people: People;
  /** How good a photo is, 0 to 1. */
  readonly quality: (photo: Photo) => number;
  readonly missing: Missing;
  /** Photos left out as no memory, by rule of `junk.ts`. */
  readonly junk: Readonly<Record<string, number>>;
}
