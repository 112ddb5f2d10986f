/**
 * Albums that are kept, one for each memory of a kind: an archive. They do not compete for photos with each other, nor
 * with what is shown today, and they change only when what they were chosen from does.
 */
import { type Day, formatDay, photoDayOf } from './calendar.ts';
import { type Composer, composeMemory } from './curate-photos.ts';
import type { Entrant } from './curate-proposals.ts';
import type { KindSettings } from './curate-settings.ts';
import type { Memory, ShownMemory } from './memory.ts';
import type { PhotoId } from './photo.ts';

interface Album {
  /** First photo day of what is in it; of one whose photos are gone there is none. */
  readonly day: number;
  readonly identity: string;
  readonly entrant: Entrant | null;
  readonly earlier: ShownMemory | null;
}

const byAge = (a: Album, b: Album): number => b.day - a.day || (a.identity < b.identity ? -1 : 1);

export interface Kept {
  /** By time. */
  readonly memories: readonly Memory[];
  /** Those there is no room for any more. */
  readonly over: readonly ShownMemory[];
  /** Those there never was room for. */
  readonly noRoom: readonly Entrant[];
}

/** Days of photos, looked up only if somebody asks: most often nobody does. */
const dayLookup = ({ photos, dayOf }: Composer['chronicle']): ((id: PhotoId) => Day | undefined) => {
  let days: Map<PhotoId, Day> | null = null;
  return (id) => {
    days ??= new Map(photos.map((photo) => [photo.id, dayOf(photo)]));
    return days.get(id);
  };
};

/** The kept albums of one kind. The newest have room; what is not found any more counts, for its album still stands. */
export const keptOf = (
  { curator, keep }: KindSettings,
  entrants: readonly Entrant[],
  composer: Composer,
  covers: Set<PhotoId>,
): Kept => {
  const { chronicle, index } = composer;
  const earlier: ReadonlyMap<string, ShownMemory> = index.kept.get(curator.kind) ?? new Map();
  const found = new Set(entrants.map(({ proposal }) => proposal.identity));
  const dayOfId = dayLookup(chronicle);
  const albums: Album[] = entrants.map((entrant) => ({
    day: photoDayOf(entrant.proposal.photos[0]?.taken ?? chronicle.now, chronicle.dayStartsAt),
    identity: entrant.proposal.identity,
    entrant,
    earlier: earlier.get(entrant.proposal.identity) ?? null,
  }));
  for (const shown of earlier.values()) {
    if (found.has(shown.identity)) continue;
    const days = shown.photos.map((id) => dayOfId(id) ?? Number.POSITIVE_INFINITY);
    const day = days.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    albums.push({
      day: day === Number.POSITIVE_INFINITY ? Number.NEGATIVE_INFINITY : day,
      identity: shown.identity,
      entrant: null,
      earlier: shown,
    });
  }
  albums.sort(byAge);
  const memories = albums
    .slice(0, keep)
    .reverse()
    .flatMap(({ entrant, earlier }) => {
      if (!entrant) return [];
      const since = earlier?.since ?? chronicle.today;
      const because = `an album of its own since ${formatDay(since)}`;
      const wish = { entrant, since, until: null, because, standing: earlier, forbidden: new Map(), covers };
      const memory = composeMemory(wish, composer);
      if (memory) covers.add(memory.cover);
      return memory ? [memory] : [];
    });
  const beyond = albums.slice(keep);
  return {
    memories,
    over: beyond.flatMap(({ earlier }) => earlier ?? []),
    noRoom: beyond.flatMap(({ entrant, earlier }) => (entrant && !earlier ? entrant : [])),
  };
};
