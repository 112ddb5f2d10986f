import type { AlbumId, PersonId, PhotoId, UserId } from '../../src/core/photo.ts';
import type { Draft } from '../../src/demo/draft.ts';
import type { LabelledPhoto } from './album-wish.ts';
import { albumOf } from './albums.ts';
import { Cast } from './cast.ts';
import { photoOf } from './photos.ts';
import type { Script } from './script.ts';

/** A library on paper, and the ids of what a test gave a name to. Each throws where there is not exactly one. */
export interface BuiltLibrary extends Draft {
  readonly photos: readonly LabelledPhoto[];
  user(name: string): UserId;
  /** Item id of the one photo called so. */
  photo(label: string): PhotoId;
  /** Item ids of all photos called so, in the order of the words. */
  photosCalled(label: string): PhotoId[];
  /** By name, and by owner where several have one of that name. */
  album(name: string, owner?: string): AlbumId;
  /** By name or label, and by space where several have one. */
  person(label: string, space?: string): PersonId;
}

const theOne = <T>(found: readonly T[], what: string): T => {
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`there are ${found.length} of ${what} in this library`);
  return only;
};

export const buildLibrary = (script: Script): BuiltLibrary => {
  const cast = new Cast(script);
  const photos = script.photos.map((photo, index) => photoOf(photo, index, cast));
  const albums = script.albums.map((album, index) => albumOf(album, index, photos, cast));
  const photosCalled = (label: string) =>
    photos.filter((photo) => photo.label === label).map(({ id }) => id as PhotoId);
  const spaces = [0, ...cast.users.map(({ id }) => id)];
  return {
    users: cast.users,
    people: cast.people,
    photos,
    albums,
    user: (name) => cast.space(name) as UserId,
    photo: (label) => theOne(photosCalled(label), `photo "${label}"`),
    photosCalled,
    album: (name, owner) => {
      const found = albums.filter(
        (album) => album.name === name && (owner === undefined || album.owner === cast.space(owner)),
      );
      return theOne(found, `album "${name}"`).id as AlbumId;
    },
    person: (label, space) => {
      const found = (space === undefined ? spaces : [cast.space(space)]).flatMap((id) => cast.find(id, label) ?? []);
      return theOne(found, `person "${label}"`).id as PersonId;
    },
  };
};
