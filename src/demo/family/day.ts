/**
 * Turns an outing into photos. Nobody photographs evenly: a few stops, some pictures at each, most of them alone, some
 * in bursts; the camera changes hands; whoever holds it is missing from the picture.
 */
import { dateOf, SECONDS_PER_DAY } from '../../core/calendar.ts';
import type { DraftPhoto } from '../draft.ts';
import { CAMERAS, type Camera, type CameraKey, cameraOf, clockError, homeUtc, type Photographer } from './cameras.ts';
import type { Outing } from './outing.ts';
import { HUMANS, type HumanKey, personIn, presentOn, STRANGER, unnamedIn } from './people.ts';
import { clockAt, PLACES } from './places.ts';
import { fileHash, type Random, seeded } from './random.ts';
import { SCENES, type Scene, type SceneKey } from './scenes.ts';

/** A photo before it has a number; names follow once all of a camera's photos are in order. */
export interface Shot extends Omit<DraftPhoto, 'id' | 'unit' | 'file' | 'similar'> {
  readonly cameraKey: CameraKey;
  /** Hours its wall clock is ahead of UTC. */
  readonly utc: number;
  /** Name of the burst it belongs to, and whether it leads it. */
  readonly burst: { readonly name: string; readonly top: boolean } | null;
}

/** Pictures of these are not taken at noon. Hours of the day; a scene not listed goes with any light. */
const WHEN: Partial<Readonly<Record<SceneKey, readonly [number, number]>>> = {
  breakfast: [7.4, 10.5],
  sunset: [18.8, 21.6],
  dinner: [19, 22.5],
  night: [20.5, 26],
  fireworks: [22, 24.5],
  lights: [18, 24],
  dance: [21.5, 27],
  beach: [10, 19],
  skiing: [9, 16.5],
};

const KM_PER_DEGREE = 111.2;
/** Metres between pictures of one stop. */
const STOP_METRES = 40;

interface Stop {
  /** Seconds after midnight. */
  readonly start: number;
  readonly presses: number;
  readonly scene: SceneKey;
  readonly latitude: number;
  readonly longitude: number;
  /** Whether the phones found their satellites there. */
  readonly sky: boolean;
}

const stray = (random: Random, latitude: number, longitude: number, km: number) => {
  const angle = random.between(0, 2 * Math.PI);
  const far = (km * Math.sqrt(random.next())) / KM_PER_DEGREE;
  return {
    latitude: round5(latitude + far * Math.sin(angle)),
    longitude: round5(longitude + (far * Math.cos(angle)) / Math.cos((latitude * Math.PI) / 180)),
  };
};
const round5 = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

const stopsOf = (outing: Outing, random: Random): Stop[] => {
  const [from, to] = outing.hours;
  const count = Math.max(1, Math.min(9, Math.round(outing.shots / 3.2)));
  const centre = PLACES[outing.place];
  const byDaylight = outing.scenes.filter((scene) => {
    const [low, high] = WHEN[scene] ?? outing.hours;
    return low < to && high > from;
  });
  const lit = byDaylight.length > 0 ? byDaylight : outing.scenes;
  let left = outing.shots;
  return Array.from({ length: count }, (_, i) => {
    const presses = i === count - 1 ? left : Math.min(left, random.int(1, Math.ceil((2 * outing.shots) / count)));
    left -= presses;
    const scene = random.pick(lit);
    const [low, high] = WHEN[scene] ?? [from, to];
    const slice = (to - from) / count;
    // A stop keeps to its slice of the day unless its light comes at another hour.
    const hour = random.between(from + i * slice, from + (i + 1) * slice);
    const start = Math.round(
      (hour < low || hour > high ? random.between(Math.max(low, from), Math.min(high, to)) : hour) * 3600,
    );
    return {
      start,
      presses,
      scene,
      ...stray(random, centre.latitude, centre.longitude, outing.around),
      sky: random.chance(0.94),
    };
  }).filter(({ presses }) => presses > 0);
};

const facesOf = (scene: Scene, outing: Outing, human: HumanKey, space: number, random: Random): DraftPhoto['faces'] => {
  const [low, high] = scene.faces;
  const there = presentOn(outing.day, outing.who).filter((key) => key !== human);
  const seen = random.some(there, random.int(low, high) - (scene.selfie ? 1 : 0), (key) => HUMANS[key].loved);
  const known = scene.selfie ? [human, ...seen] : seen;
  const persons = [...new Set(known.map((key) => personIn(space, key)).filter((id) => id !== null))];
  const strangers = !scene.indoor && random.chance(0.05) ? random.some(unnamedIn(space), 1) : [];
  const lurking =
    space === STRANGER.space && scene.subjects.includes('playground') && random.chance(0.25) ? [STRANGER.id] : [];
  return [...new Set([...persons, ...strangers, ...lurking])].map((person, i) => ({
    person,
    // Those who are not the subject stand farther back.
    height: Math.round(random.between(...scene.close) * (i < 2 ? 1 : 0.7) * 1000) / 1000,
  }));
};

/** The subjects of the scene, the first the surest, and now and then something that is not there at all. */
const subjectsOf = (scene: Scene, random: Random): Readonly<Record<string, number>> => {
  const confidence = (low: number, high: number) => Math.round(random.between(low, high) * 100) / 100;
  const seen = scene.subjects.filter((_, i) => random.chance(i === 0 ? 0.88 : 0.7));
  const wrong = random.chance(0.12) ? random.pick(['plant', 'animal', 'toy', 'sport', 'furniture', 'water']) : null;
  return Object.fromEntries([
    ...(wrong === null ? [] : [[wrong, confidence(0.3, 0.5)] as const]),
    ...seen.map((stem, i) => [stem, confidence(i === 0 ? 0.7 : 0.5, i === 0 ? 0.98 : 0.9)] as const),
  ]);
};

/** Exposure a camera would choose in that light. */
const exposureOf = (scene: Scene, hour: number, random: Random) => {
  const dark = scene.indoor || hour < 7.5 || hour > 20.5;
  return dark
    ? {
        iso: String(random.pick([400, 640, 800, 1250, 2000, 3200])),
        exposure: random.pick(['1/30', '1/40', '1/60', '1/15']),
      }
    : {
        iso: String(random.pick([50, 64, 100, 125, 200])),
        exposure: random.pick(['1/250', '1/500', '1/640', '1/1000']),
      };
};

const likedBy = (space: number, random: Random, probability: number): number[] =>
  (LIKERS[space] ?? [space]).filter(() => random.chance(probability * 0.6));
/** Who goes through a space and marks favourites. Rosa looks at everything, Ben marks little. */
const LIKERS: Readonly<Record<number, readonly number[]>> = { 0: [3, 7, 7, 4], 3: [3], 4: [4], 5: [5], 9: [] };

/** Ben rates what he took with the reflex, most years. */
const ratingOf = (camera: CameraKey, likely: number, random: Random): number =>
  random.chance(camera === 'nikon' ? 0.4 : 0.012)
    ? Math.max(1, Math.min(5, Math.round(1.6 + 9 * likely + random.between(-1, 2))))
    : 0;

/** Shutter presses and their length: 1, or a burst. */
const framesOf = (scene: Scene, random: Random): number =>
  random.chance(scene.burst * 0.3) ? random.int(3, random.pick([4, 5, 6, 12])) : 1;

const pressed = (outing: Outing, stop: Stop, camera: CameraKey, at: number, random: Random): Shot[] => {
  const device: Camera = CAMERAS[camera];
  const scene: Scene = SCENES[stop.scene];
  const shared = outing.shared !== undefined && (camera === 'nikon' || camera === 'lumix' || random.chance(0.45));
  const space = shared ? 0 : device.space;
  const ahead = clockAt(outing.place);
  const located = stop.sky && random.chance(device.gps);
  const video = random.chance(camera === 'nikon' ? scene.video / 4 : scene.video);
  const frames = video ? 1 : framesOf(scene, random);
  const top = random.pick([frames - 1, frames - 1, Math.floor(frames / 2), random.int(0, frames - 1)]);
  // Now and then the camera is handed over, and who owns it is in the picture.
  const behind = random.chance(0.08) ? random.pick([...presentOn(outing.day, outing.who), device.human]) : device.human;
  const faces = facesOf(scene, outing, behind, space, random);
  const subjects = subjectsOf(scene, random);
  const likely = scene.lovely * (faces.length > 0 ? 1.25 : 1);
  const upright = random.chance(camera === 'nikon' ? 0.2 : 0.42);
  const gps = stray(random, stop.latitude, stop.longitude, STOP_METRES / 1000);
  const light = exposureOf(scene, at / 3600, random);
  const name = `${outing.day}|${outing.title}|${camera}|${at}`;
  return Array.from({ length: frames }, (_, frame): Shot => {
    const best = frames === 1 || frame === top;
    const still = device.moving !== null && frames === 1 && random.chance(device.movingShare) ? device.moving : 'photo';
    const media = video ? 'video' : still;
    const [long, short] = video ? device.video : device.pixels;
    const duration = media === 'video' ? random.int(4, random.pick([14, 30, 75])) : media === 'photo' ? 0 : 2;
    const detail = random.between(0.6, 1.5);
    return {
      cameraKey: camera,
      utc: homeUtc(outing.day) + ahead,
      burst: frames === 1 ? null : { name, top: frame === top },
      space,
      taken: outing.day * SECONDS_PER_DAY + at + Math.floor(frame * 0.8) + clockError(camera, outing.day, ahead),
      media,
      folder: shared ? sharedFolder(outing, camera) : device.folder(dateOf(outing.day), outing.title),
      size: Math.round(media === 'video' ? duration * 2_300_000 * detail : device.bytes * detail),
      width: upright ? short : long,
      height: upright ? long : short,
      place: located ? PLACES[outing.place] : null,
      gps: located ? gps : null,
      camera: device.model,
      lens: device.lens,
      ...light,
      focalLength: device.focalLength,
      aperture: device.aperture,
      description: '',
      rating: best ? ratingOf(camera, likely, random) : 0,
      favouriteOf: best ? [...new Set(likedBy(space, random, likely))] : [],
      // The last frames of a burst often lose somebody who turned away.
      faces: best || random.chance(0.8) ? faces : faces.slice(0, -1),
      subjects,
      tags: tagsOf(stop.scene, random),
      hash: fileHash(`${name}|${frame}`),
      duration,
    };
  });
};

/** Rosa's card is read into a folder of her own, wherever she took it along. */
const sharedFolder = (outing: Outing, camera: CameraKey): string =>
  camera === 'lumix' ? CAMERAS.lumix.folder(dateOf(outing.day)) : (outing.shared ?? '/');

const TAGGED: Partial<Readonly<Record<SceneKey, readonly [tag: string, share: number]>>> = {
  bath: ['private', 0.45],
  group: ['print', 0.2],
  school: ['print', 0.4],
  office: ['work', 0.3],
  wedding: ['print', 0.1],
};
const tagsOf = (scene: SceneKey, random: Random): string[] => {
  const [tag, share] = TAGGED[scene] ?? ['', 0];
  return random.chance(share) ? [tag] : [];
};

const holds = (outing: Outing, photographer: Photographer): CameraKey =>
  cameraOf(photographer, outing.day) ?? cameraOf('ada', outing.day) ?? 'nikon';

/** All photos of an outing. */
export const shotsOf = (outing: Outing): Shot[] => {
  const random = seeded(`day|${outing.day}|${outing.title}|${outing.place}|${outing.hours[0].toFixed(2)}`);
  return stopsOf(outing, random).flatMap((stop) => {
    let at = stop.start;
    let camera = holds(outing, random.pick(outing.by));
    return Array.from({ length: stop.presses }).flatMap(() => {
      if (random.chance(0.3)) camera = holds(outing, random.pick(outing.by));
      const taken = pressed(outing, stop, camera, at, random);
      // Mostly half a minute to a few minutes on; sometimes the children had to be called first.
      at +=
        random.pick([random.int(14, 50), random.int(40, 200), random.int(120, 480), random.int(300, 1200)]) +
        taken.length;
      return taken;
    });
  });
};
