/** Where photos were taken, by name: how long one was there, and by how many photos it is told. */
import { countryOf, type Gazetteer, townKeyOf } from './gazetteer.ts';
import type { Photo } from './photo.ts';

/** A town, a region or a country, with what supports it. */
export interface NamedPlace {
  /** Tells it from others whatever the language. */
  readonly key: string;
  /** A number of the gazetteer that names it: the one with most photos. */
  readonly geocoding: number;
  /** Distinct hours with photos there, so that one well photographed hour does not outvote a day. */
  readonly hours: number;
  readonly photos: number;
}

/** Which part of its names tells one place from another; null where that part is not named. */
export type PlacePart = (places: Gazetteer, geocoding: number | null) => string | null;

export const byTown: PlacePart = townKeyOf;
export const byCountry: PlacePart = countryOf;
/** Only where there is a town as well: a large city may stand where a region does. */
export const byRegion: PlacePart = (places, geocoding) => {
  const names = geocoding === null ? undefined : places.get(geocoding)?.original;
  return names && names.first !== '' && names.second !== '' ? `${names.country}/${names.first}` : null;
};

const SECONDS_PER_HOUR = 3600;
export const hourOf = ({ taken }: Photo): number => Math.floor(taken / SECONDS_PER_HOUR);

/** The places of some photos, those with most hours first. */
export const placesOf = (photos: Iterable<Photo>, places: Gazetteer, part: PlacePart): NamedPlace[] => {
  const found = new Map<string, { hours: Set<number>; photos: number; numbers: Map<number, number> }>();
  for (const photo of photos) {
    const key = part(places, photo.geocoding);
    if (key === null || photo.geocoding === null) continue;
    const place = found.get(key) ?? { hours: new Set(), photos: 0, numbers: new Map() };
    place.hours.add(hourOf(photo));
    place.photos += 1;
    place.numbers.set(photo.geocoding, (place.numbers.get(photo.geocoding) ?? 0) + 1);
    found.set(key, place);
  }
  return [...found]
    .map(([key, { hours, photos: count, numbers }]) => ({
      key,
      geocoding: [...numbers].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] < a[0]) ? b : a))[0],
      hours: hours.size,
      photos: count,
    }))
    .sort((a, b) => b.hours - a.hours || b.photos - a.photos || (a.key < b.key ? -1 : Number(a.key > b.key)));
};
