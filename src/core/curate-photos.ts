/**
 * Makes a memory of a proposal: photos that are free and rested, chosen as its shape asks, and a cover. What was shown
 * before and rests on the same photos stays as it is, so that an unchanged library writes nothing.
 */
import type { Day } from './calendar.ts';
import { chooseForMemory } from './choose-for-memory.ts';
import type { Chronicle } from './chronicle-types.ts';
import { coverOf } from './cover.ts';
import type { Entrant } from './curate-proposals.ts';
import type { Memory, MemoryPhoto, ShownMemory } from './memory.ts';
import { keyOf, poolOf } from './past.ts';
import type { PastIndex } from './past-index.ts';
import type { PhotoId } from './photo.ts';
import { notJustShown, type Rested, restedOf } from './rotation-photos.ts';
import { seedOf } from './seed.ts';

/** A cover rests this long before it is one again, days. */
const COVER_REST = 180;
/** Enough to explain a memory by, little enough to keep. */
const LISTED = 100;
/** So full a memory of photos not shown lately is better than a full one of repeats. Ours. */
const FRESH = 0.5;
/** What a photo that was not in it before is worth beside one that was: an album changes where there is reason to. Ours. */
const NEWCOMER = 0.9;
/** Part of a draw: another program may draw otherwise. */
const VERSION = 'v1';

export interface Wish {
  readonly entrant: Entrant;
  readonly since: Day;
  readonly until: Day | null;
  readonly because: string;
  /** The same memory as it stands; null where it is new. */
  readonly standing: ShownMemory | null;
  /** Photos of other live memories, with what those are called. */
  readonly forbidden: ReadonlyMap<PhotoId, string>;
  /** Covers chosen today. */
  readonly covers: ReadonlySet<PhotoId>;
  /** Whether it is to wait where most of it was shown within days. */
  readonly newsOnly?: boolean;
}

export interface Composer {
  readonly chronicle: Chronicle;
  readonly index: PastIndex;
  readonly enough: (photos: Entrant['proposal']['photos'], atLeast: number) => boolean;
}

/** Whether what a memory was chosen from is what it was. */
const isUnchanged = (proposal: Entrant['proposal'], standing: ShownMemory | null): standing is ShownMemory =>
  standing !== null && standing.pool === poolOf(proposal);

/** The memory; null where too little of it is free. */
export const composeMemory = (wish: Wish, composer: Composer): Memory | null => {
  const { chronicle, index, enough } = composer;
  const { entrant, since, until, because, standing, forbidden } = wish;
  const { proposal, settings } = entrant;
  const { shape } = proposal;
  const free = proposal.photos.filter(({ id }) => !forbidden.has(id));
  if (!enough(free, settings.options.atLeast)) return null;

  const last = index.before(since).photos;
  // The mornings of a week with few photos would all show the same few.
  const news = wish.newsOnly ? notJustShown(free, last, since) : free;
  if (!enough(news, Math.ceil(settings.options.atLeast / 2))) return null;

  const before = new Set(standing?.photos);
  const stay = isUnchanged(proposal, standing) ? free.filter(({ id }) => before.has(id)) : [];
  const asItWas = stay.length > 0;
  const all: Rested = { photos: free, resting: [], factor: () => 1 };
  // Whoever looks into an album of its own wants what is best in it, shown lately or not.
  const rested =
    asItWas || until === null
      ? all
      : restedOf(free, last, {
          since,
          enough: (photos) => enough(photos, Math.max(settings.options.atLeast, shape.count * FRESH)),
        });
  const { chosen, left } = chooseForMemory(rested.photos, {
    shape: asItWas ? { ...shape, count: stay.length } : shape,
    quality: chronicle.quality,
    factor: (photo) => rested.factor(photo) * (before.size === 0 || before.has(photo.id) ? 1 : NEWCOMER),
    seed: seedOf(chronicle.member, since, proposal.kind, proposal.identity, VERSION),
    kept: stay,
    dayStartsAt: chronicle.dayStartsAt,
    list: LISTED,
  });
  const photos = asItWas ? sameAgain(stay, chosen) : chosen;
  const cover = coverFor(wish, photos, composer);
  if (cover === null) return null;
  return {
    proposal,
    photos,
    cover,
    since,
    until,
    because,
    left: [
      ...rested.resting.slice(0, LISTED / 4),
      ...proposal.photos
        .flatMap((photo) => {
          const memory = forbidden.get(photo.id);
          return memory === undefined ? [] : [{ photo, because: { kind: 'in-another-memory' as const, memory } }];
        })
        .slice(0, LISTED / 4),
      ...left,
    ].slice(0, LISTED),
  };
};

/** Exactly those that were in it, with the reasons a choice among all would give. */
const sameAgain = (stay: Entrant['proposal']['photos'], chosen: readonly MemoryPhoto[]): readonly MemoryPhoto[] => {
  const whys = new Map(chosen.map(({ photo, why }) => [photo.id, why]));
  return stay.map((photo) => ({ photo, why: whys.get(photo.id) ?? [{ kind: 'best-of-its-time' }] }));
};

const coverFor = (
  { entrant, since, standing, covers }: Wish,
  chosen: readonly MemoryPhoto[],
  { chronicle, index }: Composer,
): PhotoId | null => {
  const { proposal } = entrant;
  const photos = chosen.map(({ photo }) => photo);
  if (standing && photos.some(({ id }) => id === standing.cover)) return standing.cover;
  const lately = index.coversBefore(since, COVER_REST, keyOf(proposal));
  return coverOf(photos, {
    quality: chronicle.quality,
    shownLately: new Set([...lately, ...covers]),
    theme: proposal.theme,
    lovedOnes: new Set(chronicle.people.lovedOnes.map(({ name }) => name)),
  });
};
