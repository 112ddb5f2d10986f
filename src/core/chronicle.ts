/**
 * All that is known about one member's photos, worked out once. The order matters: junk goes first, then times are mended,
 * then what the member's own photos tell (events, bases, journeys, people) decides which of those others lend belong in;
 * with these, shots, scenes, events and people are told anew. Where the member was, only their own photos say.
 */
import { type Day, photoDayOf } from './calendar.ts';
import type { Chronicle, ChronicleInput, Event, Missing } from './chronicle-types.ts';
import { mendTimes } from './clocks.ts';
import { eventsOf } from './events.ts';
import { hasGps } from './geo.ts';
import { basesOf, homeAt } from './home.ts';
import { journeysOf } from './journeys.ts';
import { notAMemory } from './junk.ts';
import { joinedBy, ofMembersLife, shows } from './lent.ts';
import { peopleOf } from './people.ts';
import type { Photo, PhotoId } from './photo.ts';
import { contextOf, qualityOf } from './quality.ts';
import { scenesOf } from './scenes.ts';
import { byTime, shotsOf } from './shots.ts';

const withoutJunk = (photos: readonly Photo[]): { memories: Photo[]; junk: Record<string, number> } => {
  const junk: Record<string, number> = {};
  const memories = photos.filter((photo) => {
    const because = notAMemory(photo);
    if (because) junk[because.rule] = (junk[because.rule] ?? 0) + 1;
    return because === null;
  });
  return { memories, junk };
};

/** By each of their photos. */
const byPhoto = <T extends { readonly photos: readonly Photo[] }>(groups: readonly T[]): ReadonlyMap<PhotoId, T> =>
  new Map(groups.flatMap((group) => group.photos.map(({ id }) => [id, group] as const)));

const grouped = <Key>(photos: readonly Photo[], keyOf: (photo: Photo) => Key): ReadonlyMap<Key, readonly Photo[]> => {
  const groups = new Map<Key, Photo[]>();
  for (const photo of photos) {
    const group = groups.get(keyOf(photo));
    if (group) group.push(photo);
    else groups.set(keyOf(photo), [photo]);
  }
  return groups;
};

const missingFrom = (photos: readonly Photo[]): Missing => ({
  gps: !photos.some(hasGps),
  people: !photos.some(({ people }) => people.length > 0),
  subjects: photos.every(({ subjects }) => subjects === null),
  favourites: photos.every(({ favourites }) => favourites === null),
  similar: photos.every(({ similar }) => similar === null),
});

/**
 * The chronicle of a member. The order of the photos does not matter, nor do repeats; of what was taken after `now` nothing
 * is known, so a day gone by can be looked at as it was.
 */
export const chronicleOf = (input: ChronicleInput): Chronicle => {
  const { member, spaces, now, today, dayStartsAt, places, birthdays } = input;
  const dayOf = (photo: Photo): Day => photoDayOf(photo.taken, dayStartsAt);
  const isOwn = ({ space }: Photo): boolean => spaces.has(space);
  const isPast = ({ taken }: Photo): boolean => taken <= now;

  const once = [...new Map(input.photos.map((photo) => [photo.id, photo])).values()].sort(byTime);
  const { memories, junk } = withoutJunk(once);
  const { dated, undated } = mendTimes(memories, now, spaces);
  const past = dated.filter(isPast).sort(byTime);

  const own = past.filter(isOwn);
  const bases = basesOf(own, { dayOf, places });
  const homeOn = (day: Day) => homeAt(bases, day);
  const { journeys: ownJourneys, noJourneys } = journeysOf([...grouped(own, ({ space }) => space).values()], bases, {
    dayOf,
    places,
  });
  const tell = (photos: readonly Photo[]) => {
    const scenes = scenesOf(shotsOf(photos));
    const events = eventsOf(scenes, { dayStartsAt, places, homeAt: homeOn });
    const eventOf: ReadonlyMap<PhotoId, Event> = byPhoto(events);
    const people = peopleOf(photos, { dayOf, eventOf, today, member, me: input.me });
    return { photos, scenes, events, eventOf, people };
  };

  const alone = tell(own);
  const names = new Set(alone.people.lovedOnes.map(({ name }) => name));
  if (alone.people.me) names.add(alone.people.me.name);
  const { kept, onJourney } = ofMembersLife(
    past.filter((photo) => !isOwn(photo)),
    { events: alone.events, journeys: ownJourneys, names, dayOf },
  );
  const told = kept.length === 0 ? alone : tell([...own, ...kept].sort(byTime));
  const journeys = ownJourneys.map((journey) => joinedBy(journey, onJourney.get(journey) ?? [], dayOf));
  const timeless = undated.filter((photo) => isPast(photo) && (isOwn(photo) || shows(photo, names))).sort(byTime);
  const known = [...told.photos, ...timeless];
  const { people, eventOf, scenes } = told;
  const context = contextOf(known, { people, homeAt: homeOn, places, dayOf, eventOf, scenes });

  return {
    ...told,
    member,
    now,
    today,
    dayStartsAt,
    places,
    birthdays,
    undated: timeless,
    dayOf,
    byDay: grouped(told.photos, dayOf),
    bases,
    journeys,
    noJourneys,
    journeyOf: byPhoto(journeys),
    quality: (photo) => qualityOf(photo, context),
    missing: missingFrom(known),
    junk,
  };
};
