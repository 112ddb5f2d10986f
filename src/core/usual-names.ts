/** Which country and region are usual, where no position tells where home is. */
import type { Day } from './calendar.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Photo } from './photo.ts';
import type { UsualNames } from './whereabouts.ts';

/** As many weeks as a base needs: nobody goes on holiday to one region so often, as a rule. */
const USUAL_WEEKS = 6;
/** Of few weeks, a country still is home if this part of the days are spent there. */
const USUAL_SHARE = 0.4;

interface Seen {
  readonly weeks: Set<number>;
  readonly days: Set<Day>;
}

const see = (in_: Map<string, Seen>, name: string, day: Day): void => {
  const seen = in_.get(name) ?? { weeks: new Set(), days: new Set() };
  seen.weeks.add(Math.floor((day + 3) / 7));
  seen.days.add(day);
  in_.set(name, seen);
};

const mostOf = (seen: Map<string, Seen>): readonly [string, Seen] | undefined =>
  [...seen].sort(
    ([a, one], [b, other]) =>
      other.weeks.size - one.weeks.size || other.days.size - one.days.size || (a < b ? -1 : Number(a > b)),
  )[0];

/** The usual country and region; null where nothing is usual: photos of nothing but journeys, or no names at all. */
export const usualNamesOf = (
  photos: Iterable<Photo>,
  { dayOf, places }: { readonly dayOf: (photo: Photo) => Day; readonly places: Gazetteer },
): UsualNames | null => {
  const countries = new Map<string, Seen>();
  const regions = new Map<string, Map<string, Seen>>();
  const days = new Set<Day>();
  for (const photo of photos) {
    const names = photo.geocoding === null ? undefined : places.get(photo.geocoding)?.original;
    if (!names?.country) continue;
    const day = dayOf(photo);
    days.add(day);
    see(countries, names.country, day);
    if (names.first === '') continue;
    const inCountry = regions.get(names.country) ?? new Map<string, Seen>();
    see(inCountry, names.first, day);
    regions.set(names.country, inCountry);
  }
  const country = mostOf(countries);
  if (!country) return null;
  const [name, seen] = country;
  if (seen.weeks.size < USUAL_WEEKS && seen.days.size < USUAL_SHARE * days.size) return null;
  const region = mostOf(regions.get(name) ?? new Map());
  return { country: name, region: region && region[1].weeks.size >= USUAL_WEEKS ? region[0] : null };
};
