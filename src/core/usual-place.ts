/** Where some photos were mostly taken, by the names of places. */
import { type Gazetteer, townKeyOf } from './gazetteer.ts';
import type { Photo } from './photo.ts';

/**
 * The town with most distinct `unitOf` (hours of a chapter, days of a home), so that one well photographed hour does
 * not outvote a week; of its numbers in the gazetteer the one with most photos. Null where no photo names a place.
 */
export const usualPlaceOf = (
  photos: Iterable<Photo>,
  places: Gazetteer,
  unitOf: (photo: Photo) => number,
): number | null => {
  const towns = new Map<string, { units: Set<number>; photos: number; numbers: Map<number, number> }>();
  for (const photo of photos) {
    if (photo.geocoding === null) continue;
    const key = townKeyOf(places, photo.geocoding) ?? `number ${photo.geocoding}`;
    const town = towns.get(key) ?? { units: new Set(), photos: 0, numbers: new Map() };
    town.units.add(unitOf(photo));
    town.photos++;
    town.numbers.set(photo.geocoding, (town.numbers.get(photo.geocoding) ?? 0) + 1);
    towns.set(key, town);
  }
  const [usual] = [...towns].sort(
    ([a, one], [b, other]) =>
      other.units.size - one.units.size || other.photos - one.photos || (a < b ? -1 : Number(a > b)),
  );
  const [number] = [...(usual?.[1].numbers ?? [])].sort(([a, many], [b, more]) => more - many || a - b);
  return number?.[0] ?? null;
};
