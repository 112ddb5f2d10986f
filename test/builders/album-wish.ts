import type { DraftPhoto } from '../../src/demo/draft.ts';

/** A photo as tests choose it for an album: the draft, with what the test called it, who shows, and whose it is. */
export interface LabelledPhoto extends DraftPhoto {
  readonly label: string | null;
  readonly showing: readonly string[];
  /** Name of the member, or `shared`. */
  readonly by: string;
}

type Choice = (photos: readonly LabelledPhoto[]) => readonly LabelledPhoto[];

/** Bits of a share's permission as the library combines them. */
export const PERMISSIONS = { view: 1, download: 3, upload: 7 } as const;
export type Permission = keyof typeof PERMISSIONS;

export interface AlbumWish {
  readonly owner: string;
  /** Which of all photos, in this order; a list names them by label. Left out: all the owner has alone. */
  readonly of?: Choice | readonly string[];
  /** Who put a photo in; left out: the owner for their own and shared-space photos, else the photo's owner. */
  readonly provider?: (photo: LabelledPhoto) => string;
  /** Label of the cover; left out: the first photo; null: none chosen. */
  readonly cover?: string | null;
  readonly share?: Readonly<Record<string, Permission>>;
  /** Peculiarities of the share; given alone, the album is shared with nobody by name (a public link, say). */
  readonly link?: {
    readonly enabled?: boolean;
    /** Unix seconds; 0 = never. */
    readonly expires?: number;
    /** 0 = only those invited. */
    readonly privacyType?: number;
    /** 9 letters and digits; made from the album's number where nothing is said. */
    readonly passphrase?: string;
  };
  /** Unix seconds. */
  readonly createTime?: number;
  /** A conditional album, its members as the server listed them. */
  readonly conditional?: boolean;
}

/** Photos with a person: `of: photosOf('Sedona')`. */
export const photosOf =
  (person: string): Choice =>
  (photos) =>
    photos.filter(({ showing }) => showing.includes(person));
