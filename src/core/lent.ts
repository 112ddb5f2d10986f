/**
 * Of what other members lend, the photos that are memories of this member too: those that show them or somebody they love,
 * and those of what they were part of. A colleague's lunch is neither.
 */
import type { Day } from './calendar.ts';
import type { Chapter, Event, Journey } from './chronicle-types.ts';
import { hasGps, kilometresBetween, type Point } from './geo.ts';
import type { Photo } from './photo.ts';
import { byTime } from './shots.ts';

/** Whoever lends may photograph a party before the member does, or after. A choice of ours. */
const BESIDE_SECONDS = 1800;
/** One may have been at the beach, the other in the village. A choice of ours. */
const NEAR_KILOMETRES = 25;

/** What the member's own photos tell. */
export interface MembersLife {
  /** In order of time, not overlapping. */
  readonly events: readonly Event[];
  readonly journeys: readonly Journey[];
  /** Names of the member and of those they love. */
  readonly names: ReadonlySet<string>;
  readonly dayOf: (photo: Photo) => Day;
}

const append = <Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void => {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
};

/** Whether a photo shows one of them. */
export const shows = ({ people }: Photo, names: ReadonlySet<string>): boolean =>
  people.some(({ name }) => names.has(name));

const isNear = (a: Point, b: Point): boolean => kilometresBetween(a, b) <= NEAR_KILOMETRES;

/** Whether it was taken in or beside an event; where either does not say where it was, time alone decides. */
const isOfAnEvent = (photo: Photo, events: readonly Event[]): boolean => {
  // The first event not over by then; the others follow in time, and few are near enough to be asked.
  let [low, high] = [0, events.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((events[middle]?.to ?? 0) + BESIDE_SECONDS >= photo.taken) high = middle;
    else low = middle + 1;
  }
  for (let i = low; i < events.length; i++) {
    const event = events[i];
    if (!event || event.from - BESIDE_SECONDS > photo.taken) return false;
    if (event.centre === null || !hasGps(photo) || isNear(photo, event.centre)) return true;
  }
  return false;
};

/** Journeys by each of their days. */
const byDays = (journeys: readonly Journey[]): ReadonlyMap<Day, readonly Journey[]> => {
  const days = new Map<Day, Journey[]>();
  for (const journey of journeys)
    for (let day = journey.first; day <= journey.last; day = (day + 1) as Day) append(days, day, journey);
  return days;
};

/** Where a journey was, by day. */
const pointsByDay = ({ photos }: Journey, dayOf: MembersLife['dayOf']): ReadonlyMap<Day, readonly Point[]> => {
  const days = new Map<Day, Point[]>();
  for (const photo of photos) {
    if (hasGps(photo)) append<Day, Point>(days, dayOf(photo), photo);
  }
  return days;
};

/** On a day without a position, its chapters tell. */
const chaptersOn = ({ chapters }: Journey, day: Day): readonly Chapter[] =>
  chapters.filter(({ first, last }) => first <= day && day <= last);

export interface LentPhotos {
  /** Those that are memories of the member, by time. */
  readonly kept: readonly Photo[];
  /** Of these, the ones taken on a journey of the member. */
  readonly onJourney: ReadonlyMap<Journey, readonly Photo[]>;
}

/** Which of the photos others lend belong to the member's life. Linear but for a search among the events. */
export const ofMembersLife = (lent: readonly Photo[], life: MembersLife): LentPhotos => {
  const { events, journeys, names, dayOf } = life;
  const days = byDays(journeys);
  const points = new Map<Journey, ReadonlyMap<Day, readonly Point[]>>();
  const onJourney = new Map<Journey, Photo[]>();
  const journeyOf = (photo: Photo, ofAnEvent: boolean): Journey | undefined => {
    const day = dayOf(photo);
    return days.get(day)?.find((journey) => {
      if (!hasGps(photo)) return ofAnEvent;
      const known = points.get(journey) ?? pointsByDay(journey, dayOf);
      points.set(journey, known);
      return (known.get(day) ?? chaptersOn(journey, day)).some((point) => isNear(photo, point));
    });
  };
  const kept = lent.toSorted(byTime).filter((photo) => {
    const ofAnEvent = isOfAnEvent(photo, events);
    const journey = journeyOf(photo, ofAnEvent);
    if (journey) append(onJourney, journey, photo);
    return ofAnEvent || journey !== undefined || shows(photo, names);
  });
  return { kept, onJourney };
};

/** The chapter a photo joins: the nearest of its day, or of its time where it does not say where it was. */
const chapterFor = (photo: Photo, { chapters }: Journey, day: Day): Chapter | undefined => {
  const begun = chapters.filter(({ photos }) => (photos[0]?.taken ?? 0) <= photo.taken).at(-1) ?? chapters[0];
  if (!hasGps(photo)) return begun;
  let [nearest, least] = [begun, Number.POSITIVE_INFINITY];
  for (const chapter of chapters) {
    const kilometres = kilometresBetween(photo, chapter);
    if (chapter.first <= day && day <= chapter.last && kilometres < least) [nearest, least] = [chapter, kilometres];
  }
  return nearest;
};

/** A journey with photos others took on it; days, places and length stay those of the member. */
export const joinedBy = (journey: Journey, guests: readonly Photo[], dayOf: MembersLife['dayOf']): Journey => {
  if (guests.length === 0) return journey;
  const byChapter = new Map<Chapter, Photo[]>();
  for (const photo of guests) {
    const chapter = chapterFor(photo, journey, dayOf(photo));
    if (chapter) append(byChapter, chapter, photo);
  }
  return {
    ...journey,
    photos: [...journey.photos, ...guests].sort(byTime),
    chapters: journey.chapters.map((chapter) => ({
      ...chapter,
      photos: [...chapter.photos, ...(byChapter.get(chapter) ?? [])].sort(byTime),
    })),
  };
};
