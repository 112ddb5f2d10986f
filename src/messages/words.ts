/**
 * How a language writes dates and joins two words. These are tables of our own: what the run time knows of languages differs
 * from version to version, small builds know English only, and an album must not change its name with an update.
 */
export interface Words {
  /** January to December, inside a sentence. */
  readonly months: readonly string[];
  /** The day of a month: `2`, `2.`, `1er`. */
  readonly day: (dayOfMonth: number) => string;
  /** Between day and month: ` `, ` de `. */
  readonly ofMonth: string;
  /** Between a month, a season or a feast and its year. */
  readonly ofYear: string;
  /** A stretch across New Year: `2024/25` or `2024-2025`. */
  readonly acrossNewYear: 'short' | 'long';
  /** `Sedona and Ben`. */
  readonly and: (one: string, other: string) => string;
  /** `Lisbon & Sintra`. */
  readonly andPlaces: (one: string, other: string) => string;
}
