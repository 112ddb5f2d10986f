/** Days away as one stream of photos tells them: outings that belong together, with the photos without GPS among them. */
import { around } from './around-run.ts';
import { AwayStream, type Beside, firstOf, lastOf } from './away-stream.ts';
import type { Day } from './calendar.ts';
import { kilometresApart } from './geo.ts';
import type { Outing } from './outings.ts';
import { detourHome, NEAR, type Whereabouts } from './whereabouts.ts';

/** Longest pause within a journey. With every third day lost, 7 days find all journeys where 3 days miss some. */
const LONGEST_PAUSE_SECONDS = 7 * 86_400;
/** First or last photos this far from the rest are not of the journey, if they are few. */
const ALONE_SECONDS = 48 * 3600;
const ALONE_PHOTOS = 3;
/** Where a journey is as long and full as this, it does without such photos. */
const ENOUGH = { photos: 10, days: 2 };
/** What the silence of a pause must say before two outings are two journeys; more the longer the way home was. Ours. */
const SILENCE = { atLeast: 1.5, most: 7, perKilometre: 1 / 150, moved: 2 };
/** Silence before a stay at another place, from here on, says more: who stays where they were had a quiet day. */
const MOVED_KM = 50;
/** Where only names tell. */
const UNKNOWN_DETOUR_KM = 400;

export interface AwayRun {
  readonly whereabouts: Whereabouts;
  /** Photos away or on the way, as rising indexes of its stream; never empty. */
  readonly members: readonly number[];
  /** Photos of the journey by time alone, likewise. */
  readonly absorbed: readonly number[];
  /** Seconds of the base photos before and after it, by whom it was ended; infinite where there is none. */
  readonly after: number;
  readonly before: number;
  /** Index of the base left behind; -1 where no photo of the last days tells. */
  readonly left: number;
}

const hasMoved = ({ w: { at } }: AwayStream, a: number, b: number): boolean => {
  const [here, there] = [at[a], at[b]];
  return here !== null && here !== undefined && !!there && kilometresApart(here, there) > MOVED_KM;
};

/** Whether somebody who was away, paused, and is away again, was home in between without a photo that says so. */
const wasHome = (stream: AwayStream, a: Outing, b: Outing): boolean => {
  const [last, first] = [lastOf([a]), firstOf([b])];
  const cameras = new Set([stream.w.photos[last]?.camera ?? '', stream.w.photos[first]?.camera ?? '']);
  if ([...cameras].some((camera) => stream.beside.seenAtBase(camera, stream.taken(last), stream.taken(first))))
    return true;
  const rhythm = stream.rhythm([a, b]);
  let says = hasMoved(stream, last, first) ? SILENCE.moved : 0;
  for (let day = stream.day(last) + 1; day < stream.day(first); day++) {
    says += stream.speaksForHome(day as Day, rhythm);
  }
  const detour = detourHome(stream.w, last, first);
  const limit = SILENCE.atLeast + (Number.isNaN(detour) ? UNKNOWN_DETOUR_KM : detour) * SILENCE.perKilometre;
  return says > Math.min(SILENCE.most, limit);
};

/** Outings that are one stay away. */
const chained = (stream: AwayStream): Outing[][] => {
  const chains: Outing[][] = [];
  for (const outing of stream.outings) {
    const chain = chains.at(-1);
    const before = chain?.at(-1);
    const goesOn =
      before?.isAway &&
      outing.isAway &&
      !outing.fromBase &&
      stream.taken(firstOf([outing])) - stream.taken(lastOf([before])) <= LONGEST_PAUSE_SECONDS &&
      !wasHome(stream, before, outing);
    if (goesOn) chain?.push(outing);
    else chains.push([outing]);
  }
  return chains;
};

/** A chain without a lone photo long before or after the rest: the airport a week early. */
const trimmed = (stream: AwayStream, chain: Outing[]): Outing[][] => {
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

/** The base of the last photo at one before the run, if it was taken in the days before. */
const baseLeft = (stream: AwayStream, first: number): number => {
  for (let i = first - 1; i >= 0; i--) {
    if (stream.taken(first) - stream.taken(i) > LONGEST_PAUSE_SECONDS) break;
    if (stream.w.zones[i] === NEAR) return stream.w.nearest[i] ?? -1;
  }
  return -1;
};

/** Stays away in one stream, by time; no photo is in two. About linear. */
export const awayRunsOf = (whereabouts: Whereabouts, beside: Beside): AwayRun[] => {
  if (whereabouts.photos.length === 0) return [];
  const stream = new AwayStream(whereabouts, beside);
  const chains = chained(stream).flatMap((chain) => trimmed(stream, chain));
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
      after: from < 0 ? Number.NEGATIVE_INFINITY : stream.taken(from),
      before: to < 0 ? Number.POSITIVE_INFINITY : stream.taken(to),
      left: baseLeft(stream, first),
    };
  });
};

/** When the runs of one journey begin and end, and the base photos before and after that, of whichever of them. */
export const boundsOf = (
  runs: readonly AwayRun[],
): { readonly from: number; readonly to: number; readonly left: number; readonly back: number } => {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { whereabouts, members } of runs) {
    from = Math.min(from, whereabouts.photos[members[0] ?? 0]?.taken ?? from);
    to = Math.max(to, whereabouts.photos[members.at(-1) ?? 0]?.taken ?? to);
  }
  let [left, back] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const { after, before } of runs) {
    if (after < from) left = Math.max(left, after);
    if (before > to) back = Math.min(back, before);
  }
  return { from, to, left, back };
};
