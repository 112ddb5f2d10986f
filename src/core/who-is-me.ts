/** Which of the people is the member: the name they gave, or the one of the family who is hardly in their own photos. */
import type { Day } from './calendar.ts';
import type { Sighting } from './people-sightings.ts';
import { type Photo, SHARED_SPACE, type UserId } from './photo.ts';
import { fold } from './text.ts';

/** A camera is somebody's if so much of what it took in personal spaces lies in theirs; two of a family may have the same phone. */
const THEIRS = 0.8;
/** Guessed is only among so many of those seen most, for the member is family. */
const MOST_SEEN = 6;
/** Seen on fewer days, by oneself and others together, nobody can be told from a guest. */
const ENOUGH_DAYS = 12;
/** And on so many of them by others: who is in nobody's pictures cannot be recognised. */
const DAYS_BY_OTHERS = 6;
/** Days added to both sides: a grandmother of twelve days, none by the member, says less than a spouse of a hundred. */
const DOUBT = 1;
/** The member is so much rarer in their own photos than the next one is in them. */
const CLEARLY = 0.5;

/** Who took a photo, as far as the camera or the space tells; null where neither does. */
const photographers = (photos: readonly Photo[]): ((photo: Photo) => UserId | null) => {
  const cameras = new Map<string, Map<UserId, number>>();
  for (const { camera, space } of photos) {
    if (camera === '' || space === SHARED_SPACE) continue;
    const spaces = cameras.get(camera) ?? new Map<UserId, number>();
    cameras.set(camera, spaces.set(space, (spaces.get(space) ?? 0) + 1));
  }
  const owners = new Map<string, UserId>();
  for (const [camera, spaces] of cameras) {
    let all = 0;
    for (const count of spaces.values()) all += count;
    for (const [space, count] of spaces) if (count >= THEIRS * all) owners.set(camera, space);
  }
  return ({ camera, space }) => owners.get(camera) ?? (space === SHARED_SPACE ? null : space);
};

/** The name given, ignoring case and accents; of several spellings the one seen most. */
const named = (people: readonly Sighting[], me: string): Sighting | null =>
  people
    .filter(({ name }) => fold(name) === fold(me))
    .reduce<Sighting | null>((most, one) => (most && most.days.size >= one.days.size ? most : one), null);

/**
 * The member among the people. Without a name, whoever of those seen most is by far the rarest in the member's own
 * photos, compared with those others took; null where that is not clear, for a wrong guess is worse than none.
 */
export const whoIsMe = (
  people: readonly Sighting[],
  context: {
    readonly photos: readonly Photo[];
    readonly dayOf: (photo: Photo) => Day;
    readonly member: UserId;
    readonly me: string | null;
  },
): Sighting | null => {
  const { photos, dayOf, member, me } = context;
  if (me !== null) return named(people, me);
  const photographerOf = photographers(photos);
  const [rarest, next] = people
    .toSorted((a, b) => b.days.size - a.days.size)
    .slice(0, MOST_SEEN)
    .map((one) => {
      const [own, others] = [new Set<Day>(), new Set<Day>()];
      for (const photo of one.photos) {
        const by = photographerOf(photo);
        if (by !== null) (by === member ? own : others).add(dayOf(photo));
      }
      const seen = own.size + others.size;
      return { one, others: others.size, seen, inOwn: (own.size + DOUBT) / (seen + 2 * DOUBT) };
    })
    .filter(({ seen }) => seen >= ENOUGH_DAYS)
    .sort((a, b) => a.inOwn - b.inOwn);
  if (!rarest || !next || rarest.others < DAYS_BY_OTHERS) return null;
  return rarest.inOwn <= CLEARLY * next.inOwn ? rarest.one : null;
};
