/**
 * The words of the core: photos, people, places, and the ids that must not be mixed up.
 * A *photo* is one item of the library, whatever its files; a *space* is a member's own library or the shared one.
 */
declare const brand: unique symbol;
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** `item.id`; never `unit.id`, which differs for many photos. */
export type PhotoId = Brand<number, 'PhotoId'>;
/** `user_info.id`. As the owner of a photo it names the space: 0 is the shared space. */
export type UserId = Brand<number, 'UserId'>;
/** `normal_album.id` (or `condition_album.id`: both draw from one sequence). */
export type AlbumId = Brand<number, 'AlbumId'>;
/** `person.id`; one human has one per space. */
export type PersonId = Brand<number, 'PersonId'>;

/** The space every member with a right on it shares; the library counts it as user 0. */
export const SHARED_SPACE = 0 as UserId;

/**
 * Seconds since 1970 of a wall clock, written as if it were UTC. The library keeps capture times so; comparing one
 * with a real instant is a mistake of up to a day.
 */
export type WallSeconds = Brand<number, 'WallSeconds'>;

export type Media = 'photo' | 'video';

/** A named person in a photo. */
export interface PersonInPhoto {
  readonly id: PersonId;
  readonly name: string;
  /** Height of the face over that of the picture, 0 to 1; null where nobody marked a face. */
  readonly height: number | null;
}

/** All the core knows of a photo. Signals the library does not have are null, never a made-up zero. */
export interface Photo {
  readonly id: PhotoId;
  /** Whose space it lies in; 0 is the shared one. */
  readonly space: UserId;
  readonly taken: WallSeconds;
  readonly media: Media;
  /** File name of the item's major unit, without folder. */
  readonly file: string;
  /** Folder below the root of its space, starting with `/`. */
  readonly folder: string;
  /** Size of the major file, bytes. */
  readonly size: number;
  /** Pixels; null where the library does not say. */
  readonly width: number | null;
  readonly height: number | null;
  /** Degrees; null without GPS. 0/0 counts as none. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** Where the library says it was taken, as a number of its list of places (`Gazetteer`); null without. */
  readonly geocoding: number | null;
  /** '' where unknown. */
  readonly camera: string;
  /** 1 to 5; 0 = not rated. */
  readonly rating: number;
  /** How many members marked it as favourite; null where the library has no favourites. */
  readonly favourites: number | null;
  /** Named persons that are not hidden, in the photo's space. */
  readonly people: readonly PersonInPhoto[];
  /** Faces found, of anybody, named or not; null where the library does not say. */
  readonly faces: number | null;
  /** Recognised subjects (`screenshot`, `beach`) with confidence 0 to 1; null where the library has none. */
  readonly subjects: Readonly<Record<string, number>> | null;
  /** MD5 of the file; '' where unknown. */
  readonly hash: string;
  /** Group of look-alikes and whether this one leads it; null where unknown. */
  readonly similar: { readonly group: number; readonly top: boolean } | null;
  /** Sensor sensitivity; null where unknown. */
  readonly iso: number | null;
  /** How long the shutter was open, seconds; null where unknown. */
  readonly exposure: number | null;
  /** Somebody tagged or described it, or put it into an album of their own. */
  readonly cherished: boolean;
  /** Length of a video in seconds; null for photos and where unknown. */
  readonly duration: number | null;
}
