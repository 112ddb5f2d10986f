/** Days away as one stream of photos tells them: outings that belong together, with the photos without GPS among them. */
import type { Day } from './calendar.ts';
import { type Outing, outingsOf, returnsOf } from './outings.ts';
import { type Rhythm, speaksForHome } from './rhythm.ts';
import { AWAY, BETWEEN, NEAR, UNKNOWN, type Whereabouts } from './whereabouts.ts';

/** Longest pause within a journey. With every third day lost, 7 days find all journeys where 3 days miss some. */
const LONGEST_PAUSE_SECONDS = 7 * 86_400;
/** First or last photos this far from the rest are not of the journey, if they are few. */
const ALONE_SECONDS = 48 * 3600;
const ALONE_PHOTOS = 3;
/** Where a journey is as long and full as this, it does without such photos. */
const ENOUGH = { photos: 10, days: 2 };
/** A camera seen at a base this near in time was at the base. */
const SAME_CAMERA_SECONDS = 12 * 3600;
/** Days without GPS before or after a journey that may be of it, at most. */
const AROUND_DAYS = 7;
/**
 * Days without GPS beside a journey are of it as far as they speak for away, taken together. For the next day that is
 * likely from the start, unless the journey is a single day, which may be a day out; for those beyond it is not. Ours.
 */
const BIAS = { nextDay: -1, oneDay: 0, farOff: 0.5 } as const;
/** What the silence of a pause must say before two outings are two journeys; more if they reached far. Ours. */
const SILENCE = { atLeast: 4, most: 7, perKilometre: 1 / 500 };

export interface AwayRun {
  readonly whereabouts: Whereabouts;
  /** Photos away or on the way, as rising indexes of its stream; never empty. */
  readonly members: readonly number[];
  /** Photos of the journey by time alone, likewise. */
  readonly absorbed: readonly number[];
  readonly reach: number;
  /** Seconds of the base photos before and after it, by whom it was ended; infinite where there is none. */
  readonly after: number;
  readonly before: number;
  /** Index of the base left behind; -1 where no photo of the last days tells. */
  readonly left: number;
}

/** Whether a camera was at a base between two times, as other streams tell. */
export type SeenAtBase = (camera: string, from: number, to: number) => boolean;

class Stream {
  readonly w: Whereabouts;
  readonly returns: Uint8Array;
  readonly outings: readonly Outing[];
  /** Photos without position, by day. */
  readonly #unknown = new Map<Day, number>();
  /** 1 = without position, but its camera was at a base at that time. */
  readonly #atBase: Uint8Array;
  readonly #homeRate: number;

  constructor(w: Whereabouts) {
    this.w = w;
    this.returns = returnsOf(w);
    this.outings = outingsOf(w, this.returns);
    this.#atBase = this.#camerasAtBase();
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

  looseOn(day: Day): number {
    return this.#unknown.get(day) ?? 0;
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

  #camerasAtBase(): Uint8Array {
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

const firstOf = (outings: readonly Outing[]): number => outings[0]?.members[0] ?? -1;
const lastOf = (outings: readonly Outing[]): number => outings.at(-1)?.members.at(-1) ?? -1;

/** Whether somebody who was away, paused, and is away again, was home in between without a photo that says so. */
const wasHome = (stream: Stream, a: Outing, b: Outing, seenAtBase: SeenAtBase): boolean => {
  const [last, first] = [lastOf([a]), firstOf([b])];
  const cameras = new Set([stream.w.photos[last]?.camera ?? '', stream.w.photos[first]?.camera ?? '']);
  if ([...cameras].some((camera) => seenAtBase(camera, stream.taken(last), stream.taken(first)))) return true;
  const rhythm = stream.rhythm([a, b]);
  let says = 0;
  for (let day = stream.day(last) + 1; day < stream.day(first); day++) {
    says += speaksForHome(stream.looseOn(day as Day), rhythm);
  }
  const reach = Number.isNaN(a.reach + b.reach) ? 0 : Math.min(a.reach, b.reach);
  return says > Math.min(SILENCE.most, SILENCE.atLeast + reach * SILENCE.perKilometre);
};

/** Outings that are one stay away. */
const chained = (stream: Stream, seenAtBase: SeenAtBase): Outing[][] => {
  const chains: Outing[][] = [];
  for (const outing of stream.outings) {
    const chain = chains.at(-1);
    const before = chain?.at(-1);
    const goesOn =
      before?.isAway &&
      outing.isAway &&
      !outing.fromBase &&
      stream.taken(firstOf([outing])) - stream.taken(lastOf([before])) <= LONGEST_PAUSE_SECONDS &&
      !wasHome(stream, before, outing, seenAtBase);
    if (goesOn) chain?.push(outing);
    else chains.push([outing]);
  }
  return chains;
};

/** A chain without a lone photo long before or after the rest: the airport a week early. */
const trimmed = (stream: Stream, chain: Outing[]): Outing[][] => {
  const isEnough = (outings: readonly Outing[]) =>
    outings.reduce((sum, { members }) => sum + members.length, 0) >= ENOUGH.photos &&
    stream.day(lastOf(outings)) - stream.day(firstOf(outings)) + 1 >= ENOUGH.days;
  const isAlone = (one: Outing, rest: readonly Outing[], pause: number) =>
    one.members.length < ALONE_PHOTOS && pause > ALONE_SECONDS && isEnough(rest);
  const [head, ...rest] = chain;
  if (head && isAlone(head, rest, stream.taken(firstOf(rest)) - stream.taken(lastOf([head])))) {
    return [[head], ...trimmed(stream, rest)];
  }
  const tail = chain.at(-1);
  const front = chain.slice(0, -1);
  if (tail && isAlone(tail, front, stream.taken(firstOf([tail])) - stream.taken(lastOf(front)))) {
    return [...trimmed(stream, front), [tail]];
  }
  return [chain];
};

/** Photos without GPS on one side of a run: `step` -1 before it, 1 after it. Stops at `end` and at any base photo. */
const around = (stream: Stream, chain: readonly Outing[], step: -1 | 1, end: number): number[] => {
  const edge = step < 0 ? firstOf(chain) : lastOf(chain);
  const rhythm = stream.rhythm(chain);
  const byDay = new Map<number, number[]>();
  let base = -1;
  for (let i = edge + step; i !== end; i += step) {
    const daysOff = Math.abs(stream.day(i) - stream.day(edge));
    if (daysOff > AROUND_DAYS) break;
    if (stream.returns[i] === 1) base = i;
    const zone = stream.w.zones[i];
    if (base >= 0 || zone === AWAY || zone === BETWEEN) break;
    if (stream.isLoose(i)) byDay.set(daysOff, [...(byDay.get(daysOff) ?? []), i]);
  }
  const isOneDay = stream.day(firstOf(chain)) === stream.day(lastOf(chain));
  const apart = (a: number, b: number) => Math.abs(stream.taken(a) - stream.taken(b));
  // On the day of leaving or coming back, what was taken nearer to the base was taken there.
  const isNearer = (i: number) => base < 0 || stream.day(base) !== stream.day(i) || apart(i, edge) < apart(i, base);
  const found = (byDay.get(0) ?? []).filter(isNearer);
  let [best, says] = [0, 0];
  let sinceBest: number[] = [];
  for (let daysOff = 1; daysOff <= AROUND_DAYS; daysOff++) {
    const photos = (byDay.get(daysOff) ?? []).filter(isNearer);
    const bias = daysOff > 1 ? BIAS.farOff : isOneDay ? BIAS.oneDay : BIAS.nextDay;
    says += speaksForHome(photos.length, rhythm) + bias;
    sinceBest.push(...photos);
    if (says >= best) continue;
    best = says;
    found.push(...sinceBest);
    sinceBest = [];
  }
  return found;
};

/** The base of the last photo at one before the run, if it was taken in the days before. */
const baseLeft = (stream: Stream, first: number): number => {
  for (let i = first - 1; i >= 0; i--) {
    if (stream.taken(first) - stream.taken(i) > LONGEST_PAUSE_SECONDS) break;
    if (stream.w.zones[i] === NEAR) return stream.w.nearest[i] ?? -1;
  }
  return -1;
};

/** Stays away in one stream, by time; no photo is in two. About linear. */
export const awayRunsOf = (whereabouts: Whereabouts, seenAtBase: SeenAtBase): AwayRun[] => {
  if (whereabouts.photos.length === 0) return [];
  const stream = new Stream(whereabouts);
  const chains = chained(stream, seenAtBase).flatMap((chain) => trimmed(stream, chain));
  const lastReturn = new Int32Array(whereabouts.photos.length).fill(-1);
  const nextReturn = new Int32Array(whereabouts.photos.length).fill(-1);
  for (let i = 0, last = -1; i < lastReturn.length; i++) {
    if (stream.returns[i] === 1) last = i;
    lastReturn[i] = last;
  }
  for (let i = nextReturn.length - 1, next = -1; i >= 0; i--) {
    if (stream.returns[i] === 1) next = i;
    nextReturn[i] = next;
  }
  let end = -1;
  return chains.map((chain) => {
    const [first, last] = [firstOf(chain), lastOf(chain)];
    const absorbed = around(stream, chain, -1, end).reverse();
    for (let i = first + 1; i < last; i++) if (stream.isLoose(i)) absorbed.push(i);
    absorbed.push(...around(stream, chain, 1, whereabouts.photos.length));
    end = Math.max(last, absorbed.at(-1) ?? -1);
    const [from, to] = [lastReturn[first] ?? -1, nextReturn[last] ?? -1];
    return {
      whereabouts,
      members: chain.flatMap(({ members }) => members),
      absorbed,
      reach: chain.reduce((most, { reach }) => (reach <= most ? most : reach), Number.NaN),
      after: from < 0 ? Number.NEGATIVE_INFINITY : stream.taken(from),
      before: to < 0 ? Number.POSITIVE_INFINITY : stream.taken(to),
      left: baseLeft(stream, first),
    };
  });
};
