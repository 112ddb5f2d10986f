/** What places are called. The library names them in the languages it has; none is invented here. */

/** Names of one place, from large to small; '' where the library has none. */
export interface PlaceNames {
  readonly country: string;
  /** Region, state, or a large city. */
  readonly first: string;
  /** Town. */
  readonly second: string;
}

/** One place, in the language of the place itself and in those others the library has it in. */
export interface PlaceInWords {
  readonly original: PlaceNames;
  /** By language: `en`, `de`. */
  readonly translated: Readonly<Record<string, PlaceNames>>;
}

/** By `Photo.geocoding`. */
export type Gazetteer = ReadonlyMap<number, PlaceInWords>;

/** A library that names no places. */
export const NO_PLACES: Gazetteer = new Map();

/** The names of a place in a language, else as they are there; null for a number the library does not name. */
export const namesOf = (places: Gazetteer, geocoding: number | null, language: string): PlaceNames | null => {
  const place = geocoding === null ? undefined : places.get(geocoding);
  return place ? (place.translated[language] ?? place.original) : null;
};

/** Of a place, what tells it from others whatever the language: original names, the smallest that is there. */
export const townKeyOf = (places: Gazetteer, geocoding: number | null): string | null => {
  const names = geocoding === null ? undefined : places.get(geocoding)?.original;
  if (!names) return null;
  const town = names.second || names.first;
  return town === '' ? null : `${names.country}/${town}`;
};

/** Its country in the country's own words; null where unknown. */
export const countryOf = (places: Gazetteer, geocoding: number | null): string | null =>
  (geocoding === null ? undefined : places.get(geocoding)?.original.country) || null;
