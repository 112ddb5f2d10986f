/** What tells a journey from all others: the day it began, and where it mainly was, in the words of that place. */
import { formatDay } from './calendar.ts';
import type { Journey } from './chronicle-types.ts';
import { slug } from './curators/parts.ts';
import type { Gazetteer } from './gazetteer.ts';
import { mainTownOf } from './journey-title.ts';

/** Letters no keyboard for Latin types; a hash of them would tell nobody more than the date does. */
const OTHER_SCRIPT = /(?!\p{Script=Latin})\p{Letter}/u;

/** `2023-05-02-lisboa`, or `2023-05-02` where no town is named in Latin letters. */
export const journeyIdentity = (journey: Journey, places: Gazetteer): string => {
  const day = formatDay(journey.first);
  const town = mainTownOf(journey.photos, places);
  const names = town === null ? undefined : places.get(town.geocoding)?.original;
  const name = names ? names.second || names.first : '';
  return name === '' || OTHER_SCRIPT.test(name) ? day : `${day}-${slug(name)}`;
};
