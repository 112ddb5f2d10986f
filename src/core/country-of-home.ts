/** In which country, and on which half of the Earth, the family lived on a day. */
import type { Day } from './calendar.ts';
import type { Chronicle } from './chronicle-types.ts';
import { type Country, isoOf } from './countries.ts';
import { homeAt } from './home.ts';
import { usualPlaceOf } from './usual-place.ts';

/**
 * The country of the home of that time; where no home is known, the one most days were spent in. Null where the library
 * names no places, or a country without feasts of ours.
 */
export const countryOfHome = ({ bases, places, photos, dayOf }: Chronicle): ((day: Day) => Country | null) => {
  const usual = isoOf(places.get(usualPlaceOf(photos, places, dayOf) ?? Number.NaN));
  return (day) => {
    const home = homeAt(bases, day);
    return home === null || home.geocoding === null ? usual : isoOf(places.get(home.geocoding));
  };
};

/** Whether home was south of the equator; where nobody knows, it was not: nine of ten people live north of it. */
export const isHomeSouth = ({ bases }: Pick<Chronicle, 'bases'>, day: Day): boolean => {
  const home = homeAt(bases, day);
  return home !== null && home.latitude < 0;
};
