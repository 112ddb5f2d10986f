/** What albums of memories are called, each name once. */
import type { Language } from '../../config/config.ts';
import { type Gazetteer, namesOf } from '../../core/gazetteer.ts';
import type { Memory } from '../../core/memory.ts';
import type { Photo } from '../../core/photo.ts';
import { sayTitle, withDates } from '../../messages/index.ts';

/** Names by memory; of several kept ones of one name, each gets its dates. */
export const namesOfMemories = (
  memories: readonly Memory[],
  language: Language,
  places: Gazetteer,
): ReadonlyMap<Memory, string> => {
  const names = new Map(memories.map((memory) => [memory, sayTitle(memory.proposal, language, places)]));
  const times = new Map<string, number>();
  for (const name of names.values()) times.set(name, (times.get(name) ?? 0) + 1);
  for (const [memory, name] of names) {
    if ((times.get(name) ?? 0) < 2 || memory.until !== null) continue;
    const taken = memory.proposal.photos.map((photo) => photo.taken);
    names.set(memory, withDates(name, [taken[0] ?? 0, taken.at(-1) ?? 0], language));
  }
  return names;
};

/** A town must have this part of the photos that say where they were taken to stand for all. */
const HALF = 0.5;

/** The town most of these photos were taken in; null where there is none. */
export const placeIn = (photos: readonly Photo[], language: Language, places: Gazetteer): string | null => {
  const towns = new Map<string, number>();
  let placed = 0;
  for (const { geocoding } of photos) {
    const names = namesOf(places, geocoding, language);
    const town = names?.second || names?.first;
    if (!town) continue;
    placed++;
    towns.set(town, (towns.get(town) ?? 0) + 1);
  }
  const [most] = [...towns].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return most && most[1] >= placed * HALF ? most[0] : null;
};
