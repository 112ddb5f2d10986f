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
  /** Somebody tagged or described it, or put it into an album of their own. */
  | { readonly kind: 'cherished' }
  | { readonly kind: 'with'; readonly names: readonly string[] }
  /** It shows something families look for: `beach`. */
  | { readonly kind: 'subject'; readonly name: string }
  | { readonly kind: 'far-from-home'; readonly km: number }
  /** The first and the last scene of what it is chosen from. */
  | { readonly kind: 'first' }
  | { readonly kind: 'last' }
  /** The only one to show a side of it: of a chapter, of a year, with a person. `facet` is the name of a `Facet`. */
  | { readonly kind: 'covers-side'; readonly facet: string; readonly side: string }
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
  /** Another shot of the same scene is better. */
  | { readonly kind: 'same-scene'; readonly better: PhotoId }
  /** Taken so shortly before or after a chosen one that the two would repeat each other. */
  | { readonly kind: 'too-near'; readonly of: PhotoId }
  /** It has to rest; `day` is when it was shown. */
  | { readonly kind: 'shown-lately'; readonly day: Day }
  /** No photo is in two memories of a day; `memory` is what the other one is called. */
  | { readonly kind: 'in-another-memory'; readonly memory: string }
  /** Its capture time cannot be right. */
  | { readonly kind: 'undated' }
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

/** Facets whose sides are somebody; all others are somewhere or some time. */
const WITH = new Set(['person']);

type Words<R extends Reason> = { readonly [K in R['kind']]: (reason: Extract<R, { kind: K }>) => string };

const praises: Words<Praise> = {
  favourite: () => 'favourite',
  rated: ({ stars }) => `rated ${stars}`,
  cherished: () => 'somebody tagged it, described it or put it into an album',
  with: ({ names }) => `with ${list(names)}`,
  subject: ({ name }) => name,
  'far-from-home': ({ km }) => `${Math.round(km)} km from home`,
  first: () => 'how it begins',
  last: () => 'how it ends',
  'covers-side': ({ facet, side }) => `the one ${WITH.has(facet) ? 'with' : 'of'} ${side}`,
  'best-of-shots': ({ of }) => `best of ${of} shots`,
  covers: ({ day }) => `the one of ${formatDay(day)}`,
  'best-of-its-time': () => 'best of its time',
  drawn: () => 'drawn',
  newest: () => 'among the newest',
  oldest: () => 'among the oldest',
  all: () => 'matches',
  kept: () => 'kept',
};

const drops: Words<Drop> = {
  'not-a-memory': ({ rule }) => junkRules.find(({ id }) => id === rule)?.says ?? rule,
  undated: () => 'its capture time cannot be right',
  copy: ({ of }) => `copy of photo ${of}`,
  'same-shot': ({ better }) => `photo ${better} is better and shows the same moment`,
  'same-scene': ({ better }) => `photo ${better} is better and shows the same scene`,
  'too-near': ({ of }) => `taken too near photo ${of}`,
  'in-another-memory': ({ memory }) => `in another memory: ${memory}`,
  'shown-lately': ({ day }) => `shown lately, on ${formatDay(day)}`,
  'no-room': ({ how }) => outdone[how],
};

/** Why photos are left, in the order such photos are best listed: what says most of a photo first. */
export const dropKinds = Object.keys(drops) as readonly Drop['kind'][];

const english: Words<Reason> = { ...praises, ...drops };

/** A reason in a few English words: `with Sedona and Ben`. */
export const sayReason = (reason: Reason): string => (english[reason.kind] as (reason: Reason) => string)(reason);
