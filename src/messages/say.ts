/** What all titles are made of: places, days and names, as one language says them. */
import type { Language } from '../config/config.ts';
import { type Day, dateOf, SECONDS_PER_DAY } from '../core/calendar.ts';
import { type Gazetteer, namesOf } from '../core/gazetteer.ts';

export interface Say {
  /** A town by its number in the list of places; its region where it has none; null where the library names neither. */
  readonly town: (geocoding: number | null) => string | null;
  readonly region: (geocoding: number | null) => string | null;
  readonly country: (geocoding: number | null) => string | null;
  /** `Ada, Ben and Leo`. */
  readonly list: (names: readonly string[]) => string;
  /** `2023`. */
  readonly year: (day: Day) => string;
  /** `May 2023`. */
  readonly month: (day: Day) => string;
  /** `May`, standing alone. */
  readonly monthAlone: (month: number) => string;
  /** `2 May`. */
  readonly dayOfYear: (day: Day) => string;
  /** `2–9 May 2023`. */
  readonly span: (first: Day, last: Day) => string;
  /** One of these words, by the plural rules of the language: `{ one: 'year', other: 'years' }`. */
  readonly plural: (count: number, words: Plurals) => string;
}

export type Plurals = Partial<Readonly<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** Civil days are shown in UTC, whatever zone we run in. */
const instantOf = (day: Day): number => day * SECONDS_PER_DAY * 1000;

/** The words of one language for one library. */
export const sayIn = (language: Language, places: Gazetteer): Say => {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  const [month, monthAlone, dayOfYear, span] = [
    format({ year: 'numeric', month: 'long' }),
    format({ month: 'long' }),
    format({ month: 'long', day: 'numeric' }),
    format({ year: 'numeric', month: 'short', day: 'numeric' }),
  ];
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  const plurals = new Intl.PluralRules(language);
  const part = (pick: 'country' | 'first' | 'second') => (geocoding: number | null) =>
    namesOf(places, geocoding, language)?.[pick] || null;
  const [town, region] = [part('second'), part('first')];
  return {
    town: (geocoding) => town(geocoding) ?? region(geocoding),
    region,
    country: part('country'),
    list: (names) => lists.format(names),
    year: (day) => String(dateOf(day).year),
    month: (day) => month.format(instantOf(day)),
    monthAlone: (number) => monthAlone.format(Date.UTC(2000, number - 1, 1)),
    dayOfYear: (day) => dayOfYear.format(instantOf(day)),
    span: (first, last) => span.formatRange(instantOf(first), instantOf(last)),
    plural: (count, words) => words[plurals.select(count)] ?? words.other,
  };
};
