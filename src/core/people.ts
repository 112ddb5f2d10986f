/** The people of a member's library: how much they matter, whom the member loves, and which of them is the member. */
import type { Day } from './calendar.ts';
import type { Event, Human, People } from './chronicle-types.ts';
import { isChildOf, lovedAmong } from './loved-ones.ts';
import { importancesOf } from './people-importance.ts';
import { sightingsOf } from './people-sightings.ts';
import type { Photo, PhotoId, UserId } from './photo.ts';
import { whoIsMe } from './who-is-me.ts';

export interface PeopleContext {
  /** The photo day of a photo. */
  readonly dayOf: (photo: Photo) => Day;
  /** Photos without an event are taken as one event per day. */
  readonly eventOf: ReadonlyMap<PhotoId, Event>;
  readonly today: Day;
  /** Whose people they are. */
  readonly member: UserId;
  /** The member's name among the people; null = to be guessed. A name nobody has leaves the member unknown. */
  readonly me: string | null;
}

/** A library in which nobody is named. */
export const NOBODY: People = { humans: [], byName: new Map(), lovedOnes: [], me: null };

/** The people named in the photos, whatever order these come in. About n log n, and pairs only within an event. */
export const peopleOf = (photos: readonly Photo[], context: PeopleContext): People => {
  const { dayOf, today } = context;
  const sightings = sightingsOf(photos, context);
  const { people, span } = sightings;
  if (people.length === 0 || span === null) return NOBODY;
  // A library that ends years ago is seen as on its last day.
  const asOf = Math.min(today, span.last) as Day;
  const importances = importancesOf(sightings, asOf);
  const ranked = people
    .map((sighting, index) => ({ sighting, importance: importances[index] ?? 0 }))
    // Stable, and by name before.
    .sort((a, b) => b.importance - a.importance);
  const me = whoIsMe(people, { ...context, photos });
  const loved = new Set(
    lovedAmong(
      ranked.filter(({ sighting }) => sighting !== me),
      { first: span.first, asOf },
    ).map(({ sighting }) => sighting),
  );
  const family = me ? [me, ...loved] : [...loved];
  const humans = ranked.flatMap(({ sighting, importance }): Human[] => {
    const [first, last] = [sighting.photos.at(0), sighting.photos.at(-1)];
    if (!first || !last) return [];
    return [
      {
        name: sighting.name,
        photos: sighting.photos,
        days: sighting.days.size,
        months: sighting.months.size,
        firstSeen: dayOf(first),
        lastSeen: dayOf(last),
        importance,
        isLoved: loved.has(sighting),
        isMe: sighting === me,
        isChild: sighting !== me && isChildOf(family, sighting, span.first),
      },
    ];
  });
  return {
    humans,
    byName: new Map(humans.map((human) => [human.name, human])),
    lovedOnes: humans.filter(({ isLoved }) => isLoved),
    me: humans.find(({ isMe }) => isMe) ?? null,
  };
};
