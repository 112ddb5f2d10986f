/**
 * A photo library on paper: what the invented family and the tests' families are written down as before
 * `write-draft.ts` turns them into rows of an (embedded or real) database shaped like Synology Photos'.
 */

export interface DraftUser {
  readonly id: number;
  readonly name: string;
  readonly enabled: boolean;
  /** `team_library_user_permission.permission`; 0 = no right, null = no row. */
  readonly sharedSpaceRight: number | null;
}

export interface DraftPerson {
  readonly id: number;
  /** The space it belongs to; 0 = shared. One human has one row per space. */
  readonly space: number;
  /** '' = not named yet. */
  readonly name: string;
  readonly hidden: boolean;
}

/** A place as Photos names it after geocoding. `names` by language number (0 original, 1 English, 7 German). */
export interface DraftPlace {
  readonly latitude: number;
  readonly longitude: number;
  readonly names: Readonly<
    Record<number, { readonly country: string; readonly first: string; readonly second: string }>
  >;
}

export interface DraftPhoto {
  /** `item.id`. */
  readonly id: number;
  /** `unit.id` of the major file; on purpose not always the same number. */
  readonly unit: number;
  /** 0 = shared space, else the user. */
  readonly space: number;
  /** Wall-clock seconds as if UTC. */
  readonly taken: number;
  readonly media: 'photo' | 'video' | 'live' | 'motion';
  readonly file: string;
  /** Below the root of the space, starting with `/`. */
  readonly folder: string;
  readonly size: number;
  readonly width: number;
  readonly height: number;
  readonly place: DraftPlace | null;
  /** GPS of the photo itself where it differs from the place's centre; null with a place = the centre; no place, no GPS = none. */
  readonly gps: { readonly latitude: number; readonly longitude: number } | null;
  readonly camera: string;
  readonly lens: string;
  readonly iso: string;
  readonly exposure: string;
  readonly focalLength: string;
  readonly aperture: string;
  readonly description: string;
  readonly rating: number;
  /** Users who marked it. */
  readonly favouriteOf: readonly number[];
  /** Ids of persons of the photo's space; `height` = face height over picture height. */
  readonly faces: readonly { readonly person: number; readonly height: number }[];
  /** Stem to confidence. */
  readonly subjects: Readonly<Record<string, number>>;
  readonly tags: readonly string[];
  readonly hash: string;
  readonly similar: { readonly group: number; readonly top: boolean } | null;
  /** Seconds; videos and the moving half of live photos. */
  readonly duration: number;
}

export interface DraftAlbum {
  readonly id: number;
  readonly owner: number;
  readonly name: string;
  readonly items: readonly { readonly item: number; readonly provider: number }[];
  readonly cover: number;
  readonly createTime: number;
  /** null = not shared. */
  readonly share: {
    readonly passphrase: string;
    readonly privacyType: number;
    readonly enabled: boolean;
    /** Unix seconds, 0 = never. */
    readonly expires: number;
    readonly members: readonly { readonly user: number; readonly permission: number }[];
  } | null;
  /** 'condition' = a conditional album with its members materialised in condition_album_item_<id>. */
  readonly kind: 'normal' | 'condition';
}

export interface Draft {
  readonly users: readonly DraftUser[];
  readonly people: readonly DraftPerson[];
  readonly photos: readonly DraftPhoto[];
  readonly albums: readonly DraftAlbum[];
}
