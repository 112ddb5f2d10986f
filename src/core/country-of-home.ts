/** In which country, and on which half of the Earth, the family lived on a day. */
import type { Day } from './calendar.ts';
import type { Base, Chronicle } from './chronicle-types.ts';
import { type Country, isoOf } from './countries.ts';
import { homeAt } from './home.ts';
import { usualPlaceOf } from './usual-place.ts';

export interface HomeCountries {
  /** All that home ever was in; null among them for an unknown one. */
  readonly all: readonly (Country | null)[];
  readonly on: (day: Day) => Country | null;
}

/**
 * The countries of the homes; where no home is known, the one most days were spent in. Null where the library names no
 * places, or a country whose feasts nobody here knows.
 */
export const countriesOfHome = ({ bases, places, photos, dayOf }: Chronicle): HomeCountries => {
  const usual = isoOf(places.get(usualPlaceOf(photos, places, dayOf) ?? Number.NaN));
  const countryOf = ({ geocoding }: Base) => (geocoding === null ? usual : isoOf(places.get(geocoding)));
  const homes = bases.filter(({ role }) => role === 'home');
  return {
    all: [...new Set(homes.length > 0 ? homes.map(countryOf) : [usual])],
    on: (day) => {
      const home = homeAt(bases, day);
      return home ? countryOf(home) : usual;
    },
  };
};

/** Whether home was south of the equator; where nobody knows, it was not: nine of ten people live north of it. */
export const isHomeSouth = ({ bases }: Pick<Chronicle, 'bases'>, day: Day): boolean => {
  const home = homeAt(bases, day);
  return home !== null && home.latitude < 0;
};
