/**
 * Stretches of photos away from every base, without a long pause. A base photo ends one, unless somebody else took it:
 * in a space shared by a family one may be at home while the others travel.
 */
import { AWAY, BETWEEN, detourHome, isImpossible, NEAR, UNKNOWN, type Whereabouts } from './whereabouts.ts';

/** A pause up to here does not part two photos away: a night, a morning slept in, a rainy day. */
export const PAUSE_SECONDS = 36 * 3600;
/** Photos on the way belong to a stay away up to here: the same drive, not the walk of the day before. */
const DRIVE_SECONDS = 12 * 3600;
/** A pause over night from here on has room for a night at home, if that is hardly a detour. Ours. */
const NIGHT_SECONDS = 10 * 3600;
const DETOUR_SHARE = 0.2;

export interface Outing {
  /** Its photos away or on the way, as rising indexes of the stream; never empty. */
  readonly members: readonly number[];
  /** Farthest from the nearest base, kilometres; NaN where only names tell. */
  readonly reach: number;
  /** At least one photo is away, not only on the way. */
  readonly isAway: boolean;
  /** A base photo lies between this and the outing before. */
  readonly fromBase: boolean;
}

/** When each camera is known to be away, of the two that stay away longest; more are not needed to find another one. */
class Travellers {
  #first = { camera: '', until: Number.NEGATIVE_INFINITY };
  #second = { camera: '', until: Number.NEGATIVE_INFINITY };

  areAway(camera: string, until: number): void {
    if (camera === this.#first.camera) {
      this.#first.until = Math.max(until, this.#first.until);
      return;
    }
    if (camera === this.#second.camera) this.#second.until = Math.max(until, this.#second.until);
    else if (until > this.#second.until) this.#second = { camera, until };
    if (this.#second.until > this.#first.until) [this.#first, this.#second] = [this.#second, this.#first];
  }

  /** Whether a camera other than this one is away at a time. */
  isAnotherAway(camera: string, at: number): boolean {
    return (camera === this.#first.camera ? this.#second : this.#first).until > at;
  }
}

/** The base photos that end a stay away: 1 for each, 0 for all other photos. */
export const returnsOf = (w: Whereabouts): Uint8Array => {
  const { photos, zones, at } = w;
  const taken = (i: number) => photos[i]?.taken ?? Number.NaN;
  // Of each photo the next one of its camera that is somewhere, and the next one away of any camera.
  const nextOfCamera = new Int32Array(photos.length).fill(-1);
  const nextAway = new Int32Array(photos.length).fill(-1);
  const coming = new Map<string, number>();
  let away = -1;
  for (let i = photos.length - 1; i >= 0; i--) {
    const camera = photos[i]?.camera ?? '';
    nextOfCamera[i] = coming.get(camera) ?? -1;
    nextAway[i] = away;
    if (zones[i] !== UNKNOWN) coming.set(camera, i);
    if (zones[i] === AWAY) away = i;
  }

  const canBe = (a: number, b: number): boolean => {
    const [from, to] = [at[a], at[b]];
    return !from || !to || !isImpossible(from, to, Math.abs(taken(b) - taken(a)));
  };
  const returns = new Uint8Array(photos.length);
  const travellers = new Travellers();
  let lastAway = -1;
  for (const [i, photo] of photos.entries()) {
    if (zones[i] === AWAY) {
      lastAway = i;
      const next = nextOfCamera[i] ?? -1;
      const stays = zones[next] === AWAY || zones[next] === BETWEEN;
      if (stays && taken(next) - photo.taken <= PAUSE_SECONDS) travellers.areAway(photo.camera, taken(next));
    } else if (zones[i] === NEAR) {
      const next = nextAway[i] ?? -1;
      const between = lastAway >= 0 && next >= 0 && taken(next) - taken(lastAway) <= PAUSE_SECONDS;
      // Two of the family may have the same model of phone: then nobody could have been at both places.
      const byAnother = between && !(canBe(lastAway, i) && canBe(i, next));
      returns[i] = Number(!byAnother && !travellers.isAnotherAway(photo.camera, photo.taken));
    }
  }
  return returns;
};

/** Without what lies on the way long before the first photo away or long after the last. */
const withoutWalks = (members: readonly number[], w: Whereabouts): readonly number[] => {
  const away = members.filter((i) => w.zones[i] === AWAY);
  const [first, last] = [away[0], away.at(-1)];
  if (first === undefined || last === undefined) return members;
  const from = (w.photos[first]?.taken ?? 0) - DRIVE_SECONDS;
  const to = (w.photos[last]?.taken ?? 0) + DRIVE_SECONDS;
  return members.filter((i) => {
    const taken = w.photos[i]?.taken ?? Number.NaN;
    return taken >= from && taken <= to;
  });
};

/** Whether home lies so well between an evening and the next morning that they are two days out, not two places. */
const sleptAtHome = (w: Whereabouts, evening: number, morning: number): boolean => {
  const pause = (w.photos[morning]?.taken ?? 0) - (w.photos[evening]?.taken ?? 0);
  if (w.days[evening] === w.days[morning] || pause < NIGHT_SECONDS) return false;
  const ways = (w.fromHome[evening] as number) + (w.fromHome[morning] as number);
  return detourHome(w, evening, morning) < DETOUR_SHARE * ways;
};

/** All outings of a stream, by time. Linear. */
export const outingsOf = (w: Whereabouts, returns: Uint8Array): Outing[] => {
  const outings: Outing[] = [];
  let members: number[] = [];
  let fromBase = true;
  const close = () => {
    if (members.length > 0) {
      const kept = withoutWalks(members, w);
      let reach = Number.NaN;
      for (const i of kept) {
        const kilometres = w.kilometres[i] ?? Number.NaN;
        if (!(kilometres <= reach) && !Number.isNaN(kilometres)) reach = kilometres;
      }
      outings.push({ members: kept, reach, isAway: kept.some((i) => w.zones[i] === AWAY), fromBase });
      fromBase = false;
    }
    members = [];
  };
  for (const [i, photo] of w.photos.entries()) {
    if (returns[i] === 1) {
      close();
      fromBase = true;
    } else if (w.zones[i] === AWAY || w.zones[i] === BETWEEN) {
      const last = members.at(-1);
      if (last !== undefined && (photo.taken - (w.photos[last]?.taken ?? 0) > PAUSE_SECONDS || sleptAtHome(w, last, i)))
        close();
      members.push(i);
    }
  }
  close();
  return outings;
};
