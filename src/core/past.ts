/**
 * What one member was shown before: how a memory is remembered, and for how long. What follows from it for today is in
 * `past-index.ts`.
 */
import type { Proposal } from './curator.ts';
import type { Memory, Past, ShownMemory } from './memory.ts';
import type { Photo } from './photo.ts';

/** Longer than a year, so that a memory of this day last year is still known; choices of ours, as is the number. */
const REMEMBERED_DAYS = 400;
const REMEMBERED_MEMORIES = 2000;

/** A memory in an album of its own; the others had their days in a standing album. */
export const isKept = ({ until }: Pick<ShownMemory, 'until'>): boolean => until === null;

/** Kind and identity as one text: `trips/2023-05-02-lisboa`. */
export const keyOf = ({ kind, identity }: Pick<ShownMemory, 'kind' | 'identity'>): string => `${kind}/${identity}`;

/** Multiplies and shifts until every bit of the number has a say (the constants are those of Murmur3's finaliser). */
const scatter = (x: number): number => {
  let h = x | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

/** First part of a digest; another one when other photos are to be chosen from the same pool by a newer program. */
const VERSION = 1;

/**
 * A short text that tells one set of photos from another, whatever their order; `places` is how many are chosen from
 * them. Sums of scattered ids in two lanes of 32 bits: nobody gains by finding two sets of one digest.
 */
export const digestOf = (photos: readonly Pick<Photo, 'id'>[], places = 0): string => {
  let [one, two] = [0, 0];
  for (const { id } of photos) {
    // Ids beyond 32 bits differ in their upper part only: it goes into the second lane.
    const upper = Math.floor(id / 2 ** 32);
    one = (one + scatter(id)) | 0;
    two = (two + scatter(id ^ 0x9e3779b9 ^ Math.imul(upper, 0x38b34ae5))) | 0;
  }
  const hex = (lane: number) => (lane >>> 0).toString(16).padStart(8, '0');
  return `${VERSION}-${photos.length}-${places}-${hex(one)}${hex(two)}`;
};

/** The digest of what a proposal's photos are chosen from. */
export const poolOf = ({ photos, shape }: Pick<Proposal, 'photos' | 'shape'>): string => digestOf(photos, shape.count);

/** A memory as it is to be remembered. */
export const shownOf = ({ proposal, photos, cover, since, until }: Memory): ShownMemory => ({
  kind: proposal.kind,
  identity: proposal.identity,
  since,
  until,
  photos: photos.map(({ photo }) => photo.id),
  cover,
  about: proposal.about,
  theme: proposal.theme,
  pool: poolOf(proposal),
});

/** Without what is too old to matter. Albums of their own stay known: theirs is the only record of which they are. */
const withoutTheOldest = (past: Past): Past => {
  const newest = past.at(-1)?.since ?? 0;
  const recent = past.filter((entry) => isKept(entry) || newest - entry.since <= REMEMBERED_DAYS);
  let tooMany = recent.length - REMEMBERED_MEMORIES;
  if (tooMany <= 0) return recent;
  const young = recent.filter((entry) => isKept(entry) || tooMany-- <= 0);
  return young.slice(-REMEMBERED_MEMORIES);
};

/** The past with one more memory; it replaces what was remembered of it since the same day. */
export const remember = (past: Past, memory: ShownMemory): Past => {
  const key = keyOf(memory);
  const at = past.findIndex(
    (entry) => entry.since === memory.since && keyOf(entry) === key && isKept(entry) === isKept(memory),
  );
  if (at >= 0) return past.with(at, memory);
  const after = past.findLastIndex(({ since }) => since <= memory.since) + 1;
  return withoutTheOldest(past.toSpliced(after, 0, memory));
};

/** The past as if that memory had not been shown since that day. */
export const forget = (past: Past, memory: ShownMemory): Past =>
  past.filter(
    (entry) => entry.since !== memory.since || keyOf(entry) !== keyOf(memory) || isKept(entry) !== isKept(memory),
  );
