/** The configuration as the program uses it: `memories.yml` after reading, checking and filling in defaults. */
import type { Birthday } from '../core/chronicle-types.ts';
import type { Hide, NameOrId, Rule, Share } from '../core/rule.ts';

export const LANGUAGES = ['en', 'de', 'es', 'fr', 'it', 'nl', 'pt'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a member lends to another one: their own space, or some of their albums. */
export interface Loan {
  readonly to: NameOrId;
  readonly what: 'everything' | { readonly albums: readonly NameOrId[] };
}

export interface UserConfig {
  readonly user: NameOrId;
  /** Their name among the people; null = the same as the user name, ignoring case and accents. */
  readonly me: NameOrId | null;
  readonly language: Language | null;
  readonly lendsTo: readonly Loan[];
  /** null = what the database says. A list = these folders of the shared space only. */
  readonly sharedSpace: 'yes' | 'no' | readonly string[] | null;
  readonly hide: Hide;
}

/** One kind of memory, with every option filled in. */
export interface KindConfig {
  readonly kind: string;
  readonly album: 'one' | 'each';
  /** Fewest shots. */
  readonly atLeast: number;
  /** Most albums, with `album: each`. */
  readonly keep: number;
  /** The kind's own options, by the names of its curator. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** One memory from several cameras. */
export interface FamilyConfig {
  readonly owner: NameOrId;
  readonly of: readonly NameOrId[];
  readonly kinds: readonly string[];
}

/** Albums that come by themselves. */
export interface MemoriesConfig {
  readonly for: 'everyone' | readonly NameOrId[];
  readonly share: Share;
  /** Most standing albums of a member. */
  readonly atMost: number;
  /** By name among the people. */
  readonly birthdays: ReadonlyMap<string, Birthday>;
  /** In the order they have a claim on photos. */
  readonly kinds: readonly KindConfig[];
  readonly family: FamilyConfig | null;
}

export interface Config {
  /** Socket directory, `postgres://…`, or `demo`. */
  readonly database: string;
  /** Password for the database when it stands neither in the URL nor in PGPASSWORD; never printed. */
  readonly password: string | null;
  readonly language: Language;
  /** IANA name of the zone whose wall clock "now" is read from. */
  readonly timezone: string;
  /** Whether the zone was written in the configuration rather than taken from the system. */
  readonly timezoneGiven: boolean;
  /** Seconds after midnight, 0 to 43,200: to which day a photo belongs. */
  readonly dayStartsAt: number;
  readonly keeper: NameOrId | null;
  /** null = no such section: everybody with an enabled account. */
  readonly users: readonly UserConfig[] | null;
  readonly hide: Hide;
  readonly albums: readonly Rule[];
  /** null = no such section: none. */
  readonly memories: MemoriesConfig | null;
}

/** Path into the configuration document: `['albums', 'souvenirs', 'from', 'album', 0]`. */
export type ConfigPath = readonly (string | number)[];

export interface LoadedConfig {
  readonly config: Config;
  /** Where a path stands, as `memories.yml:12:5`, or the nearest parent that stands somewhere. */
  readonly where: (path: ConfigPath) => string;
  /** Things worth a warning, not an error. */
  readonly warnings: readonly string[];
}
