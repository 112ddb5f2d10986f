/** A stream of photos as *events*: stretches without a long pause, in one place, of one company. */
import { type Day, photoDayOf } from './calendar.ts';
import { centreOf, mostFrequent } from './centre.ts';
import type { Base, Event, Scene } from './chronicle-types.ts';
import { cutAtPauses } from './event-cuts.ts';
import { interestAmong, type PlainEvent } from './event-interest.ts';
import { type Gazetteer, townKeyOf } from './gazetteer.ts';
import { hasGps, kilometresBetween } from './geo.ts';
import { byMoment, likenessOf, momentOf, namesIn } from './scenes.ts';
import { byTime, type Shot } from './shots.ts';

/** Neighbours are one event if they are this near in time and place and more than half of the company stays. Choices of ours. */
const REUNION_SECONDS = 3 * 3600;
const REUNION_KILOMETRES = 2;
const SAME_COMPANY = 0.5;

export interface EventContext {
  /** Seconds after midnight at which the day of a photo begins. */
  readonly dayStartsAt: number;
  readonly places: Gazetteer;
  /** Where the family lives that day; null where unknown. */
  readonly homeAt: (day: Day) => Base | null;
}

const plainEvent = (shots: readonly Shot[], dayStartsAt: number): PlainEvent | null => {
  const [first] = shots;
  const last = shots.at(-1);
  if (!first || !last) return null;
  const photos = shots.flatMap(({ photos }) => photos).sort(byTime);
  const from = momentOf(first);
  return {
    photos,
    shots,
    from,
    to: momentOf(last),
    day: photoDayOf(from, dayStartsAt),
    centre: centreOf(photos.filter(hasGps)),
    geocoding: mostFrequent(photos.map(({ geocoding }) => geocoding)),
  };
};

/** Names of places are wide: of two places this far apart even one name makes no one place. */
const TOWN_KILOMETRES = 25;

const inOnePlace = (a: PlainEvent, b: PlainEvent, places: Gazetteer): boolean => {
  const kilometres = a.centre && b.centre && kilometresBetween(a.centre, b.centre);
  if (kilometres !== null && kilometres <= REUNION_KILOMETRES) return true;
  const town = townKeyOf(places, a.geocoding);
  return town !== null && town === townKeyOf(places, b.geocoding) && (kilometres ?? 0) <= TOWN_KILOMETRES;
};

/** Puts neighbours together that only a pause has parted; the end of a day parts for good. */
const reunited = (events: readonly PlainEvent[], { dayStartsAt, places }: EventContext): PlainEvent[] => {
  const whole: PlainEvent[] = [];
  for (const event of events) {
    const before = whole.at(-1);
    const isOne =
      before !== undefined &&
      event.from - before.to < REUNION_SECONDS &&
      photoDayOf(before.to, dayStartsAt) === event.day &&
      inOnePlace(before, event, places) &&
      likenessOf(namesIn(before), namesIn(event)) >= SAME_COMPANY;
    const one = isOne ? plainEvent([...before.shots, ...event.shots], dayStartsAt) : null;
    if (one) whole.pop();
    whole.push(one ?? event);
  }
  return whole;
};

/**
 * The scenes as events, in order of time; every shot is in exactly one, and no two overlap. `from` and `to` are the times of
 * the first and the last shot. A copy that is dated otherwise stays with its picture, whatever its own day. About n log n.
 */
export const eventsOf = (scenes: readonly Scene[], context: EventContext): readonly Event[] => {
  const shots = scenes.flatMap(({ shots }) => shots).sort(byMoment);
  const events = cutAtPauses(shots, context.dayStartsAt).flatMap(
    (stretch) => plainEvent(stretch, context.dayStartsAt) ?? [],
  );
  const whole = reunited(events, context);
  const interestOf = interestAmong(whole, context);
  return whole.map((event) => ({ ...event, interest: interestOf(event) }));
};
