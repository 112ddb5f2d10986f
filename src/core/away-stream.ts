/** One stream of photos with its outings, and what its photos without position say by their number. */
import type { Day } from './calendar.ts';
import { type Outing, outingsOf, returnsOf } from './outings.ts';
import { type Rhythm, speaksForHome } from './rhythm.ts';
import { NEAR, UNKNOWN, type Whereabouts } from './whereabouts.ts';

/** A camera seen at a base this near in time was at the base. */
const SAME_CAMERA_SECONDS = 12 * 3600;

/** What the streams beside one know. */
export interface Beside {
  /** Whether a camera was at a base between two times. */
  readonly seenAtBase: (camera: string, from: number, to: number) => boolean;
  /** How much others speak for home on a day: above 0 where they were there, below where they were away. */
  readonly saysHome: (day: Day) => number;
}

/** First and last photo of some outings, as indexes of the stream; -1 of none. */
export const firstOf = (outings: readonly Outing[]): number => outings[0]?.members[0] ?? -1;
export const lastOf = (outings: readonly Outing[]): number => outings.at(-1)?.members.at(-1) ?? -1;

export class AwayStream {
  readonly w: Whereabouts;
  readonly returns: Uint8Array;
  readonly outings: readonly Outing[];
  /** Photos without position, by day. */
  readonly #unknown = new Map<Day, number>();
  /** 1 = without position, but its camera was at a base at that time. */
  readonly #atBase: Uint8Array;
  readonly #homeRate: number;
  readonly beside: Beside;

  constructor(w: Whereabouts, beside: Beside) {
    this.w = w;
    this.beside = beside;
    this.returns = returnsOf(w);
    this.outings = outingsOf(w, this.returns);
    this.#atBase = this.#findAtBase();
    const daysAway = new Set<Day>();
    let photosAway = 0;
    for (const { members } of this.outings) {
      photosAway += members.length;
      for (const i of members) daysAway.add(this.day(i));
    }
    for (const [i, day] of w.days.entries()) {
      if (this.isLoose(i)) this.#unknown.set(day, (this.#unknown.get(day) ?? 0) + 1);
    }
    const span = this.day(w.photos.length - 1) - this.day(0) + 1;
    this.#homeRate = (w.photos.length - photosAway) / Math.max(1, span - daysAway.size);
  }

  taken(i: number): number {
    return this.w.photos[i]?.taken ?? Number.NaN;
  }

  day(i: number): Day {
    return this.w.days[i] as Day;
  }

  /** Whether only the time of a photo can tell where it belongs. */
  isLoose(i: number): boolean {
    return this.w.zones[i] === UNKNOWN && this.#atBase[i] === 0;
  }

  /** How much the number of photos on a day without positions speaks for home. */
  speaksForHome(day: Day, rhythm: Rhythm): number {
    return speaksForHome(this.#unknown.get(day) ?? 0, rhythm);
  }

  /** Photos a day, during some outings and at home. */
  rhythm(outings: readonly Outing[]): Rhythm {
    let [photos, days] = [0, 0];
    for (const { members } of outings) {
      const [first, last] = [members[0] ?? 0, members.at(-1) ?? 0];
      photos += members.length;
      days += this.day(last) - this.day(first) + 1;
    }
    return { away: photos / Math.max(1, days), home: this.#homeRate };
  }

  #findAtBase(): Uint8Array {
    const { photos, zones } = this.w;
    const found = new Uint8Array(photos.length);
    const nearestGap = new Float64Array(photos.length).fill(Number.POSITIVE_INFINITY);
    const look = (i: number, seen: Map<string, number>) => {
      const camera = photos[i]?.camera ?? '';
      if (zones[i] !== UNKNOWN) {
        seen.set(camera, i);
        return;
      }
      const there = seen.get(camera);
      if (there === undefined) return;
      const gap = Math.abs(this.taken(i) - this.taken(there));
      if (gap >= (nearestGap[i] as number)) return;
      nearestGap[i] = gap;
      found[i] = Number(zones[there] === NEAR && gap <= SAME_CAMERA_SECONDS);
    };
    const [before, after] = [new Map<string, number>(), new Map<string, number>()];
    for (let i = 0; i < photos.length; i++) look(i, before);
    for (let i = photos.length - 1; i >= 0; i--) look(i, after);
    return found;
  }
}
