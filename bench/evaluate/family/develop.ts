/**
 * What the library knows of a picture: names of faces it recognised, subjects it guessed, where there was GPS, and a
 * heart where somebody left one. All of it hints at what is loved, none of it says so.
 */

import { calendarDayOf } from '../../../src/core/calendar.ts';
import type { PersonId, PersonInPhoto, Photo, PhotoId, UserId, WallSeconds } from '../../../src/core/photo.ts';
import { away, type World } from '../geography.ts';
import type { Random } from '../random.ts';
import type { Draft } from './draft.ts';
import { SETTINGS } from './occasion.ts';
import type { Someone } from './people.ts';
import type { Profile } from './profile.ts';
import { homeOn } from './profile.ts';

export interface Darkroom {
  readonly profile: Profile;
  readonly world: World;
  readonly known: ReadonlyMap<string, Someone>;
  /** By camera: pictures taken before. */
  readonly counts: Map<string, number>;
}

/** Seconds the camera's clock differs from the wall's at a place. */
const clockError = ({ camera, at, time }: Draft, profile: Profile): number => {
  if (!camera.staysAtHomeTime) return camera.ahead;
  const zone = (longitude: number) => Math.round(longitude / 15) * 3600;
  return camera.ahead + zone(homeOn(profile, calendarDayOf(time as WallSeconds)).longitude) - zone(at.longitude);
};

/** Whether this device of this picture knew where it was: outdoors nearly always, indoors often. */
const knowsWhere = ({ camera, occasion }: Draft, random: Random): boolean =>
  random.chance(camera.gps * (SETTINGS[occasion.setting].isIndoor ? 0.85 : 1));

const peopleOf = (draft: Draft, { profile, known }: Darkroom, random: Random): PersonInPhoto[] => {
  if (profile.lacks.faces) return [];
  return draft.shows.flatMap(({ name, height }) => {
    const names = [...known.keys()];
    if (!known.get(name)?.isNamed || !random.chance(height < 0.05 ? 0.4 : 0.85)) return [];
    const id = (draft.camera.space * 1000 + names.indexOf(name) + 1) as PersonId;
    return [{ id, name, height: random.chance(0.95) ? Math.round(height * 1000) / 1000 : null }];
  });
};

const subjectsOf = (draft: Draft, { profile }: Darkroom, random: Random): Record<string, number> | null => {
  if (profile.lacks.subjects) return null;
  const found: Record<string, number> = {};
  for (const subject of draft.subjects)
    if (random.chance(0.7)) found[subject] = Math.round(random.between(0.4, 0.98) * 100) / 100;
  if (random.chance(0.06)) found[random.pick(['car', 'shoe', 'snow', 'cat', 'boat', 'text', 'menu', 'tree'])] = 0.42;
  return found;
};

/** The picture of a draft as the library holds it. */
export const develop = (draft: Draft, id: PhotoId, isLoved: boolean, room: Darkroom, random: Random): Photo => {
  const { camera, occasion, time, isVideo, isPortrait } = draft;
  const { profile, world, counts } = room;
  const count = counts.get(camera.model) ?? 0;
  counts.set(camera.model, count + 1);
  const taken = time + clockError(draft, profile);
  const indoor = SETTINGS[occasion.setting].isIndoor;
  const pixels = camera.width * camera.height;
  const people = peopleOf(draft, room, random);
  const where = knowsWhere(draft, random)
    ? away(draft.at, Math.abs(random.normal()) * (indoor ? 0.06 : 0.015), random.between(0, 360))
    : null;
  const heart = random.chance(isLoved ? 0.35 : 0.006);
  const stars = profile.lacks.favourites && random.chance(isLoved ? 0.15 : 0.003) ? random.int(4, 5) : 0;
  // How it came out shows in the size of the file, faintly: much of it is noise and light.
  const crisp = Math.exp(0.22 * (0.35 * draft.content + random.normal()) - (indoor ? 0.15 : 0));
  const duration = isVideo ? random.heavy(14, 0.8) : null;
  return {
    id,
    space: camera.space,
    taken: taken as WallSeconds,
    media: isVideo ? 'video' : 'photo',
    // File names show what the clock on the phone said, even where another program wrote the time in UTC.
    file: camera.name(camera.gps > 0 ? time : taken, count, isVideo),
    folder: camera.folder,
    size: Math.round(isVideo ? (duration ?? 1) * 2_200_000 : pixels * camera.detail * crisp),
    width: isVideo ? 1920 : isPortrait ? camera.height : camera.width,
    height: isVideo ? 1080 : isPortrait ? camera.width : camera.height,
    latitude: where?.latitude ?? null,
    longitude: where?.longitude ?? null,
    geocoding: where && random.chance(0.985) ? world.placeAt(where) : null,
    camera: camera.model,
    rating: stars,
    favourites: profile.lacks.favourites ? null : heart ? random.int(1, 2) : 0,
    people,
    faces: profile.lacks.faces
      ? null
      : Math.max(people.length, draft.shows.filter(() => random.chance(0.9)).length + draft.strangers),
    subjects: subjectsOf(draft, room, random),
    hash: '',
    similar: null,
    iso: indoor ? random.pick([200, 400, 800, 1600, 3200]) : random.pick([50, 64, 100, 125, 200]),
    exposure: indoor ? 1 / random.pick([15, 30, 60, 100]) : 1 / random.pick([125, 250, 500, 1000]),
    cherished: random.chance(isLoved ? 0.04 : 0.002),
    duration,
  };
};

/** Groups of look-alikes as the library makes them: of most bursts, led by a frame that is often the best. */
export const withLookAlikes = (
  taken: readonly { readonly draft: Draft; readonly photo: Photo }[],
  random: Random,
): Photo[] => {
  const byMoment = new Map<number, { draft: Draft; photo: Photo }[]>();
  for (const one of taken) {
    const frames = byMoment.get(one.draft.moment) ?? [];
    frames.push(one);
    byMoment.set(one.draft.moment, frames);
  }
  const leads = new Map<PhotoId, boolean>();
  const groups = new Map<PhotoId, number>();
  for (const [moment, frames] of byMoment) {
    if (frames.length < 2 || !random.chance(0.6)) continue;
    const best = frames.toSorted((a, b) => b.draft.content - a.draft.content)[
      random.chance(0.5) ? 0 : frames.length - 1
    ];
    for (const { photo } of frames) {
      groups.set(photo.id, moment + 1);
      leads.set(photo.id, photo === best?.photo);
    }
  }
  return taken.map(({ photo }) => {
    const group = groups.get(photo.id);
    return group === undefined ? photo : { ...photo, similar: { group, top: leads.get(photo.id) ?? false } };
  });
};

/** The space a photo of nobody's camera lands in. */
export const INBOX = 1 as UserId;
