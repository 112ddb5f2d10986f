/** What all titles are made of: places, days and names, as one language says them. */
import type { Gazetteer, PlaceNames } from '../core/gazetteer.ts';
import { type Days, daysIn } from './days.ts';
import type { Words } from './words.ts';

export interface NamedPlace {
  readonly name: string;
  /** Whether it is a town. `in` and `to` go before any town, but not before any region: *in der Bretagne*. */
  readonly isTown: boolean;
}

export interface Say extends Days {
  /** A town by its number in the list of places; its region where it has none; null where the library names neither. */
  readonly town: (geocoding: number) => NamedPlace | null;
  readonly region: (geocoding: number) => string | null;
  /** `Lisbon & Sintra`: the first two that have a name, none twice; null where none has. */
  readonly towns: (geocodings: readonly number[]) => string | null;
  readonly countries: (geocodings: readonly number[]) => string | null;
  /** `Sedona and Ben`. */
  readonly and: (one: string, other: string) => string;
}

/** The words of one language for one library. Where that has no name in the language, it is the one used at the place. */
export const sayIn = (language: string, words: Words, places: Gazetteer): Say => {
  const nameOf = (part: keyof PlaceNames, geocoding: number): string | null => {
    const place = places.get(geocoding);
    return place?.translated[language]?.[part] || place?.original[part] || null;
  };
  const region = (geocoding: number) => nameOf('first', geocoding);
  const town = (geocoding: number): NamedPlace | null => {
    const second = nameOf('second', geocoding);
    const name = second ?? region(geocoding);
    return name === null ? null : { name, isTown: second !== null };
  };
  const several = (geocodings: readonly number[], one: (geocoding: number) => string | null): string | null => {
    const [first, second] = new Set(geocodings.map(one).filter((name) => name !== null));
    return first && second ? words.andPlaces(first, second) : (first ?? null);
  };
  return {
    ...daysIn(words),
    town,
    region,
    towns: (geocodings) => several(geocodings, (geocoding) => town(geocoding)?.name ?? null),
    countries: (geocodings) => several(geocodings, (geocoding) => nameOf('country', geocoding)),
    and: words.and,
  };
};
