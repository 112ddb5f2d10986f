/** A library on paper as the core sees it once it is read: for tests that need a whole life and no database. */
import type { Gazetteer } from '../../src/core/gazetteer.ts';
import type { PersonId, Photo, PhotoId, UserId, WallSeconds } from '../../src/core/photo.ts';
import type { Draft, DraftPhoto, DraftPlace } from '../../src/demo/draft.ts';

const EXPOSURE = /^(\d+)\/(\d+)$/;

const secondsOf = (exposure: string): number | null => {
  const found = EXPOSURE.exec(exposure);
  return found ? Number(found[1]) / Number(found[2]) : null;
};

/** Photos and places of a library. */
export const photosOf = ({ photos, people }: Draft): { photos: Photo[]; places: Gazetteer } => {
  const numbers = new Map<DraftPlace, number>();
  const names = new Map(people.filter(({ hidden, name }) => !hidden && name !== '').map(({ id, name }) => [id, name]));
  const numberOf = (place: DraftPlace | null): number | null => {
    if (place === null) return null;
    const number = numbers.get(place) ?? numbers.size + 1;
    numbers.set(place, number);
    return number;
  };
  const photoOf = (draft: DraftPhoto): Photo => ({
    id: draft.id as PhotoId,
    space: draft.space as UserId,
    taken: draft.taken as WallSeconds,
    media: draft.media === 'video' ? 'video' : 'photo',
    file: draft.file,
    folder: draft.folder,
    size: draft.size,
    width: draft.width,
    height: draft.height,
    latitude: draft.gps?.latitude ?? draft.place?.latitude ?? null,
    longitude: draft.gps?.longitude ?? draft.place?.longitude ?? null,
    geocoding: numberOf(draft.place),
    camera: draft.camera,
    rating: draft.rating,
    favourites: draft.favouriteOf.length,
    people: draft.faces.flatMap(({ person, height }) => {
      const name = names.get(person);
      return name === undefined ? [] : [{ id: person as PersonId, name, height }];
    }),
    faces: draft.faces.length,
    subjects: draft.subjects,
    hash: draft.hash,
    similar: draft.similar,
    iso: Number.parseInt(draft.iso, 10) || null,
    exposure: secondsOf(draft.exposure),
    cherished: draft.description !== '' || draft.tags.length > 0,
    duration: draft.media === 'video' ? draft.duration : null,
  });
  const read = photos.map(photoOf);
  const placeOf = ({ names: of }: DraftPlace) => {
    const [original, en, de] = [of[0] ?? of[1], of[1], of[7]];
    if (!original) throw new Error('a place without a name');
    return { original, translated: { ...(en ? { en } : {}), ...(de ? { de } : {}) } };
  };
  return { photos: read, places: new Map([...numbers].map(([place, number]) => [number, placeOf(place)])) };
};
