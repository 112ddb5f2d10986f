/** When a town was visited: one visit, or again and again. */
import type { Day } from './calendar.ts';
import { type Gazetteer, townKeyOf } from './gazetteer.ts';
import type { Photo } from './photo.ts';

/** A stay somewhere, or several within a week. */
export interface Visit {
  /** By time; never empty. */
  readonly photos: readonly Photo[];
  readonly first: Day;
  readonly last: Day;
}

/** A week without photos there, and it was another visit. The gap that ends a journey, too. */
const VISIT_GAP_DAYS = 7;

/** The visits to each town that is named, by time; of photos by time. One walk through them. */
export const visitsOf = (
  photos: Iterable<Photo>,
  { places, dayOf }: { readonly places: Gazetteer; readonly dayOf: (photo: Photo) => Day },
): Map<string, readonly Visit[]> => {
  const towns = new Map<string, { photos: Photo[]; first: Day; last: Day }[]>();
  for (const photo of photos) {
    const town = townKeyOf(places, photo.geocoding);
    if (town === null) continue;
    const day = dayOf(photo);
    const visits = towns.get(town) ?? [];
    const visit = visits.at(-1);
    if (visit && day - visit.last <= VISIT_GAP_DAYS) {
      visit.photos.push(photo);
      visit.last = day;
    } else visits.push({ photos: [photo], first: day, last: day });
    towns.set(town, visits);
  }
  return towns;
};
