/** Why a photo is in, and why another is not: one vocabulary, said in English here. */
import { type Day, formatDay } from './calendar.ts';
import { type JunkRule, junkRules } from './junk.ts';
import type { PhotoId } from './photo.ts';
import type { Choose } from './rule.ts';
import { list } from './text.ts';

/** Why a photo was chosen. */
export type Praise =
  | { readonly kind: 'favourite' }
  | { readonly kind: 'rated'; readonly stars: number }
  | { readonly kind: 'with'; readonly names: readonly string[] }
  | { readonly kind: 'best-of-shots'; readonly of: number }
  /** The only one of its day. */
  | { readonly kind: 'covers'; readonly day: Day }
  | { readonly kind: 'best-of-its-time' }
  | { readonly kind: 'drawn' }
  | { readonly kind: 'newest' }
  | { readonly kind: 'oldest' }
  /** The rule takes all that match. */
  | { readonly kind: 'all' }
  /** Whoever asked wanted this photo to stay. */
  | { readonly kind: 'kept' };

/** Why a photo was left. */
export type Drop =
  | { readonly kind: 'not-a-memory'; readonly rule: JunkRule['id'] }
  | { readonly kind: 'copy'; readonly of: PhotoId }
  /** Another frame of the same shot is better. */
  | { readonly kind: 'same-shot'; readonly better: PhotoId }
  /** Others came first. */
  | { readonly kind: 'no-room'; readonly how: Choose };

/** One vocabulary for both; `sayReason` says it in English, a language may have its own. */
export type Reason = Praise | Drop;

const outdone: Readonly<Record<Choose, string>> = {
  best: 'others were better or from a time less shown',
  random: 'not drawn this time',
  newest: 'others are newer',
  oldest: 'others are older',
};

const english: { readonly [K in Reason['kind']]: (reason: Extract<Reason, { kind: K }>) => string } = {
  favourite: () => 'favourite',
  rated: ({ stars }) => `rated ${stars}`,
  with: ({ names }) => `with ${list(names)}`,
  'best-of-shots': ({ of }) => `best of ${of} shots`,
  covers: ({ day }) => `the one of ${formatDay(day)}`,
  'best-of-its-time': () => 'best of its time',
  drawn: () => 'drawn',
  newest: () => 'among the newest',
  oldest: () => 'among the oldest',
  all: () => 'matches',
  kept: () => 'kept',
  'not-a-memory': ({ rule }) => junkRules.find(({ id }) => id === rule)?.says ?? rule,
  copy: ({ of }) => `copy of photo ${of}`,
  'same-shot': ({ better }) => `photo ${better} is better and shows the same moment`,
  'no-room': ({ how }) => outdone[how],
};

/** A reason in a few English words: `with Sedona and Ben`. */
export const sayReason = (reason: Reason): string => (english[reason.kind] as (reason: Reason) => string)(reason);
