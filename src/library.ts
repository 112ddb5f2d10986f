/**
 * What we ask of a photo library: reading it in one consistent snapshot, and writing albums. `synofoto/` answers for
 * the database of Synology Photos; nothing above this file knows SQL.
 */
import type { Gazetteer } from './core/gazetteer.ts';
import type { AlbumId, PersonId, Photo, PhotoId, UserId, WallSeconds } from './core/photo.ts';
import type { PlaceCondition } from './core/rule.ts';

export interface LibraryUser {
  readonly id: UserId;
  readonly name: string;
  readonly enabled: boolean;
  /** The right on the shared space as a number whose meaning is not known but for 0; null = no row (or by a group). */
  readonly sharedSpaceRight: number | null;
}

export interface LibraryPerson {
  readonly id: PersonId;
  readonly space: UserId;
  /** Never ''. */
  readonly name: string;
  /** Not shown among the people in Photos. */
  readonly hidden: boolean;
  /** Photos with this person; each item once. */
  readonly photos: number;
}

export interface LibraryAlbum {
  readonly id: AlbumId;
  readonly owner: UserId;
  readonly name: string;
  readonly kind: 'normal' | 'conditional';
  /** Unix seconds. */
  readonly createTime: number;
  /** null = never counted. */
  readonly photos: number | null;
  /** Members it is shared with now (share on, not expired), but its owner. */
  readonly sharedWith: readonly UserId[];
  /** Whether its members can be read: false for a conditional album the server has not materialised. */
  readonly readable: boolean;
}

/** A name of a place, with the geocodings it stands for. */
export interface LibraryPlace {
  readonly name: string;
  readonly geocodings: readonly number[];
  readonly photos: number;
}

/** A tag, or a recognised subject. */
export interface LibraryLabel {
  readonly id: number;
  readonly name: string;
}

/** A span of capture times, both ends included; null = open. */
export interface TakenRange {
  readonly from: WallSeconds | null;
  readonly to: WallSeconds | null;
}

/** Places with every name looked up. */
export type ResolvedPlace = Extract<PlaceCondition, { near: unknown }> | { readonly geocodings: readonly number[] };

/** Conditions with every name looked up. Lists hold alternatives, but `people`: each of its groups must be present. */
export interface Criteria {
  /** Normal albums; the members of conditional ones are given as `albumPhotos`. */
  readonly albums?: readonly AlbumId[];
  readonly albumPhotos?: readonly PhotoId[];
  /** One group per human: the ids that human has in the spaces. */
  readonly people?: readonly (readonly PersonId[])[];
  readonly anyPeople?: readonly PersonId[];
  readonly withoutPeople?: readonly PersonId[];
  readonly taken?: readonly TakenRange[];
  readonly places?: readonly ResolvedPlace[];
  readonly tags?: readonly number[];
  readonly subjects?: readonly number[];
  readonly folders?: readonly string[];
  readonly rating?: { readonly min: number; readonly max: number };
  readonly favouriteOf?: UserId;
  readonly media?: 'photos' | 'videos';
  readonly cameras?: readonly string[];
}

/** Where candidates may come from. */
export interface Scope {
  /** Whole spaces. */
  readonly spaces: readonly UserId[];
  /** Single photos of other spaces. */
  readonly photos: readonly PhotoId[];
}

/** A photo opened to a member by an album shared with them. */
export interface Opening {
  readonly user: UserId;
  readonly photo: PhotoId;
  readonly space: UserId;
}

/** What `hide` asks to keep out, every name looked up; one match is enough. */
export interface Hidden {
  readonly people: readonly PersonId[];
  readonly taken: readonly TakenRange[];
  readonly places: readonly ResolvedPlace[];
  readonly tags: readonly number[];
  readonly subjects: readonly number[];
  readonly folders: readonly string[];
  readonly albums: readonly AlbumId[];
  /** Members of conditional albums that are hidden. */
  readonly photos: readonly PhotoId[];
}

export interface AlbumMember {
  readonly photo: PhotoId;
  readonly provider: UserId | null;
  /** Place in an order made by hand; left out where it is 0, as everywhere it was not. */
  readonly sequence?: number;
}

/** A row as the database has it, by column. 64-bit numbers are plain numbers. */
export type Row = Readonly<Record<string, unknown>>;

/** The rows that make an album, as they are: by these it can be put back exactly. Left out is its version. */
export interface AlbumRows {
  readonly album: Row;
  /** What the library counts by itself, as columns: number of photos, times of the first and last one. */
  readonly counted?: Row;
  /** The share the album names, also while sharing is off. */
  readonly share: Row | null;
  /** Everybody's permissions on that share, the owner's too, by their id. */
  readonly permissions: readonly Row[];
}

export interface ShareMember {
  readonly user: UserId;
  /** Bits: 1 view, 2 download, 4 upload, 8 manage, 16 own. */
  readonly permission: number;
}

/** An album as it stands in the library now. */
export interface PresentAlbum {
  readonly id: AlbumId;
  readonly owner: UserId;
  readonly createTime: number;
  readonly name: string;
  readonly cover: PhotoId | null;
  readonly members: readonly AlbumMember[];
  /** null = not shared, or sharing was stopped. */
  readonly share: {
    readonly passphrase: string;
    /** Members but the owner. */
    readonly members: readonly ShareMember[];
    /** Open to more than members by name: a public link, or a group. */
    readonly beyondMembers: boolean;
  } | null;
  /** The passphrase the row names, also while sharing is off. */
  readonly passphrase: string | null;
  /** Counter of the library, higher after each change; not part of what the album is. */
  readonly version: number;
  readonly rows: AlbumRows;
}

/** An album as photo-syn remembers it; since then it may be gone, or its number be another one's. */
export interface PhotoSynAlbum {
  readonly album: AlbumId;
  readonly owner: UserId;
  /** As photo-syn named it. */
  readonly name: string;
  /** When photo-syn last filled it, Unix seconds; null where it does not say. */
  readonly changed: number | null;
}

export interface LibraryReader {
  users(): Promise<readonly LibraryUser[]>;
  people(): Promise<readonly LibraryPerson[]>;
  albums(): Promise<readonly LibraryAlbum[]>;
  places(): Promise<readonly LibraryPlace[]>;
  /** What every place is called, in the languages the library has. */
  gazetteer(): Promise<Gazetteer>;
  tags(): Promise<readonly LibraryLabel[]>;
  /** null: this library recognises no subjects. */
  subjects(): Promise<readonly LibraryLabel[] | null>;
  /** Whether members can mark favourites in this library. */
  knowsFavourites(): Promise<boolean>;
  folders(): Promise<readonly string[]>;
  /** Members of albums, as photos with their space. */
  membersOf(albums: readonly LibraryAlbum[]): Promise<ReadonlyMap<PhotoId, UserId>>;
  /** Photos that albums shared with anybody open to them; `except` = albums that do not count (ours). */
  openings(albums: readonly LibraryAlbum[]): Promise<readonly Opening[]>;
  candidates(scope: Scope, criteria: Criteria): Promise<readonly Photo[]>;
  photos(ids: readonly PhotoId[]): Promise<readonly Photo[]>;
  /** Which of these photos are to be kept out. */
  hiddenAmong(ids: readonly PhotoId[], hidden: Hidden): Promise<ReadonlySet<PhotoId>>;
  /** The albums with these ids that stand there now. */
  presentAlbums(ids: readonly AlbumId[]): Promise<readonly PresentAlbum[]>;
  /** The highest number an album was ever given here, also one that is gone; null = our role may not look. */
  lastAlbumId(): Promise<number | null>;
  /** Most frequent name of a place among these photos, in that language where the library has it; null = none. */
  placeOf(ids: readonly PhotoId[], language: string): Promise<string | null>;
  /**
   * What the program photo-syn says it made here; null where it never was.
   * @throws MemoriesError `no-rights` when that is not for us to read.
   */
  photoSynAlbums(): Promise<readonly PhotoSynAlbum[] | null>;
}

/** What an album shall become. `album` null = make it. */
export interface AlbumWrite {
  readonly owner: UserId;
  readonly id: AlbumId;
  /** Unix seconds; part of what makes the album ours. */
  readonly createTime: number;
  readonly create: boolean;
  readonly name: string;
  readonly add: readonly AlbumMember[];
  readonly remove: readonly PhotoId[];
  readonly cover: PhotoId;
  /** All members afterwards, for reading back. */
  readonly members: readonly PhotoId[];
  readonly share: ShareWrite;
  /** As it was when planned; writing stops when it is no longer so. null for a new album. */
  readonly before: PresentAlbum | null;
}

export type ShareWrite =
  | { readonly do: 'nothing' }
  /** A share row of its own with the owner and these members. */
  | { readonly do: 'create'; readonly passphrase: string; readonly members: readonly ShareMember[] }
  | {
      readonly do: 'change';
      readonly passphrase: string;
      readonly set: readonly ShareMember[];
      readonly drop: readonly UserId[];
    };

/** An album that shall stand again as it once did, row by row. */
export interface AlbumRestoration {
  readonly owner: UserId;
  readonly id: AlbumId;
  /** Unix seconds. */
  readonly createTime: number;
  /** As it stands now, and stood when planned; null: it is gone, and is made anew under its old number. */
  readonly now: PresentAlbum | null;
  /** Without `counted`: as the library counts now. A permission without `id` gets one. */
  readonly rows: AlbumRows;
  /** All members afterwards; never empty. */
  readonly members: readonly AlbumMember[];
  /** Whether the share is other than it ever was: then the time of its last change is now. */
  readonly touch?: boolean;
}

/** What was found of the layout, part by part (`table normal_album`), each in one line or as a hash. */
export type Layout = Readonly<Record<string, string>>;

/** Who holds the lock that only one run can have, as far as the server tells. */
export interface LockHolder {
  /** Process number at the server. */
  readonly session: number;
  /** ISO 8601; null where our role may not see it. */
  readonly since: string | null;
}

/** One thing `doctor` looked at. */
export interface Check {
  readonly id: string;
  readonly title: string;
  readonly verdict: 'fine' | 'note' | 'refused';
  readonly found: string;
  /** What to do; null when there is nothing to do. */
  readonly cure: string | null;
}

export interface PhotoLibrary extends AsyncDisposable {
  /** Reads in one consistent snapshot that cannot write. */
  read<T>(work: (reader: LibraryReader) => Promise<T>): Promise<T>;
  /** Looks at server, layout and rights. */
  examine(): Promise<readonly Check[]>;
  /**
   * Runs `work` while nobody else may write albums through this program.
   * @throws MemoriesError `busy` when somebody else does.
   */
  underLock<T>(work: () => Promise<T>): Promise<T>;
  /** Draws the id of an album to come. */
  nextAlbumId(): Promise<AlbumId>;
  /** Writes one album in one transaction, reads it back, and rolls back if it is not what was meant. */
  writeAlbum(album: AlbumWrite): Promise<PresentAlbum>;
  /** Takes away one album we made, with its share, if it still stands as it did when that was planned. */
  removeAlbum(album: PresentAlbum): Promise<void>;
  /** Puts one album back as it stood, in one transaction, and reads it back. */
  restoreAlbum(album: AlbumRestoration): Promise<PresentAlbum>;
  /** Writes one album, looks at all its rows, and takes everything back. */
  rehearseAlbum(album: AlbumWrite): Promise<PresentAlbum & { readonly counted: Row }>;
  /** What stands in the tables, functions and triggers that writing relies on. */
  layout(): Promise<Layout>;
  /** Where the server keeps its data, if it is on this machine and says so. */
  dataFolder(): Promise<string | null>;
  /** Statements that make a role which can do only what we need. */
  grants(): Promise<string>;
  /** Every row of the tables that hold albums and shares, as SQL that puts them back; told piece by piece. */
  dump(write: (sql: string) => void): Promise<void>;
  close(): Promise<void>;
}
