/** Which of the people is the member: the name they gave, or the one of the family who is hardly in their own photos. */
import type { Day } from './calendar.ts';
import type { Sighting } from './people-sightings.ts';
import { type Photo, SHARED_SPACE, type UserId } from './photo.ts';
import { fold } from './text.ts';

/** A camera is the member's, or not, by so much of what it took in personal spaces; two of a family may have the same phone. */
const THEIRS = 0.8;
/** Guessed is only among so many of those seen most, for the member is family. */
const MOST_SEEN = 6;
/** Seen on fewer days, by oneself and others together, nobody can be told from a guest. */
const ENOUGH_DAYS = 12;
/** The member must be in others' pictures on so many of them, and somebody on so many in the member's own. */
const CLEAR_DAYS = 6;
/** Days added to both sides: a grandmother of twelve days, none by the member, says less than a spouse of a hundred. */
const DOUBT = 1;
/** The member is so much rarer in their own photos than the next one is in them. */
const CLEARLY = 0.5;

/** Whether the member took a photo, as far as camera and space tell; null where neither does. */
const byMember = (photos: readonly Photo[], member: UserId): ((photo: Photo) => boolean | null) => {
  const cameras = new Map<string, { own: number; all: number }>();
  for (const { camera, space } of photos) {
    if (camera === '' || space === SHARED_SPACE) continue;
    const { own, all } = cameras.get(camera) ?? { own: 0, all: 0 };
    cameras.set(camera, { own: own + Number(space === member), all: all + 1 });
  }
  return ({ camera, space }) => {
    const { own, all } = cameras.get(camera) ?? { own: 0, all: 0 };
    if (all > 0 && own >= THEIRS * all) return true;
    if (all > 0 && own <= (1 - THEIRS) * all) return false;
    // By a camera of two, or none; and where the member has no photo by that camera, it is somebody else's.
    if (space !== SHARED_SPACE) return space === member;
    return camera === '' || all > 0 ? null : false;
  };
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
  const isOwn = byMember(photos, member);
  const [rarest, ...others] = people
    .toSorted((a, b) => b.days.size - a.days.size)
    .slice(0, MOST_SEEN)
    .map((one) => {
      const days = { own: new Set<Day>(), others: new Set<Day>() };
      for (const photo of one.photos) {
        const own = isOwn(photo);
        if (own !== null) (own ? days.own : days.others).add(dayOf(photo));
      }
      const [own, seen] = [days.own.size, days.own.size + days.others.size];
      return { one, own, seen, inOwn: (own + DOUBT) / (seen + 2 * DOUBT) };
    })
    .filter(({ seen }) => seen >= ENOUGH_DAYS)
    .sort((a, b) => a.inOwn - b.inOwn);
  const [next] = others;
  if (!rarest || !next || rarest.seen - rarest.own < CLEAR_DAYS) return null;
  if (others.every(({ own }) => own < CLEAR_DAYS)) return null;
  return rarest.inOwn <= CLEARLY * next.inOwn ? rarest.one : null;
};
