/**
 * Which shots show one view: *scenes*. A shot is one pull of the trigger, a scene the minute or two somebody stood there.
 * Whoever chooses takes one of a scene, so the scenes are also how much there is to choose from.
 */

import type { Scene } from './chronicle-types.ts';
import { hasGps, kilometresBetween, type Point } from './geo.ts';
import type { UserId, WallSeconds } from './photo.ts';
import type { Shot } from './shots.ts';

/** Shots farther apart in time are two scenes: of all near-duplicates 99 % are within 60 s; twice that to be safe. */
export const SCENE_GAP_SECONDS = 120;
/** Farther apart than a phone's position errs among houses, people walked on. A choice of ours. */
const SCENE_KILOMETRES = 0.1;
/** As many shared names as different ones, or it is another group of people. A choice of ours. */
const SAME_COMPANY = 0.5;

/**
 * When a shot was taken: the time of the photo that stands for it. Of copies the earliest counts, since a copy is dated
 * later where its own time was lost.
 */
export const momentOf = ({ best, copies }: Shot): WallSeconds => {
  let moment = best.taken;
  for (const { taken } of copies) if (taken < moment) moment = taken;
  return moment;
};

/** In order of time, ties by id. */
export const byMoment = (a: Shot, b: Shot): number => momentOf(a) - momentOf(b) || a.best.id - b.best.id;

/** Names of all in a shot; a face missed in one frame is found in the next. */
export const namesIn = ({ photos }: Pick<Shot, 'photos'>): ReadonlySet<string> =>
  new Set(photos.flatMap(({ people }) => people.map(({ name }) => name)));

/** Shared names by all names, 0 to 1; nobody and nobody are the same company. */
export const likenessOf = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  if (a.size === 0 && b.size === 0) return 1;
  let shared = 0;
  for (const name of a) if (b.has(name)) shared++;
  return shared / (a.size + b.size - shared);
};

/** Where a shot was taken, by the photo that stands for it, else by any of it; null where none of it says. */
export const pointOf = ({ best, photos }: Shot): Point | null => (hasGps(best) ? best : (photos.find(hasGps) ?? null));

/**
 * The shots as scenes, in order of time; every shot is in exactly one. Two cameras, also of two members, may see one
 * scene. In a space where nobody is named, missing names tell nothing.
 */
export const scenesOf = (shots: readonly Shot[]): readonly Scene[] => {
  const named = new Set<UserId>();
  for (const { photos } of shots) for (const { space, people } of photos) if (people.length > 0) named.add(space);
  const scenes: Shot[][] = [];
  let last: { shots: Shot[]; moment: WallSeconds; names: ReadonlySet<string> | null; point: Point | null } | null =
    null;
  for (const shot of shots.toSorted(byMoment)) {
    const moment = momentOf(shot);
    const point = pointOf(shot);
    const names = named.has(shot.best.space) ? namesIn(shot) : null;
    if (
      last &&
      moment - last.moment <= SCENE_GAP_SECONDS &&
      !(point && last.point && kilometresBetween(point, last.point) > SCENE_KILOMETRES) &&
      !(names && last.names && likenessOf(names, last.names) < SAME_COMPANY)
    ) {
      last.shots.push(shot);
      last = { shots: last.shots, moment, names: names ?? last.names, point: point ?? last.point };
    } else {
      last = { shots: [shot], moment, names, point };
      scenes.push(last.shots);
    }
  }
  return scenes.map((of) => ({ shots: of }));
};
