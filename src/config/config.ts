/** The configuration as the program uses it: `memories.yml` after reading, checking and filling in defaults. */
import type { Hide, NameOrId, Rule } from '../core/rule.ts';

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
