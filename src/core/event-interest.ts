/**
 * How much of a memory an event is. The weights are choices of ours to start from. What a library cannot say is left out of
 * the mean instead of counting as nothing, as in `quality.ts`.
 */
import type { Day } from './calendar.ts';
import type { Base, Event } from './chronicle-types.ts';
import { type Gazetteer, townKeyOf } from './gazetteer.ts';
import { kilometresBetween } from './geo.ts';
import type { UserId } from './photo.ts';
import { namesIn } from './scenes.ts';
import { interestOfSubjects } from './subjects.ts';

/** An event before anybody asked how interesting it is. */
export type PlainEvent = Omit<Event, 'interest'>;

export interface InterestContext {
  readonly places: Gazetteer;
  readonly homeAt: (day: Day) => Base | null;
}

/** What one event is measured against: all of them. */
interface Usual {
  /** Days with photos, all and by town. */
  readonly days: number;
  readonly daysByTown: ReadonlyMap<string, number>;
  /** Shots of the day in the middle. */
  readonly shotsADay: number;
  /** Spaces where somebody is named. */
  readonly named: ReadonlySet<UserId>;
  readonly likes: boolean;
}

const clamp = (low: number, x: number, high: number): number => Math.min(high, Math.max(low, x));
/** One .63, two .86, three .95: more is hardly better. */
const saturated = (count: number): number => 1 - Math.exp(-count);

/** At home 0, .63 as far away as a day out, then hardly more. */
const FAR_KILOMETRES = 50;
/** Longest an event can interest by its length: a week. */
const LONGEST_HOURS = 7 * 24;

const isLiked = ({ favourites, rating }: Event['photos'][number]): boolean => (favourites ?? 0) > 0 || rating >= 4;

const usualOf = (events: readonly PlainEvent[], places: Gazetteer): Usual => {
  const shotsByDay = new Map<Day, number>();
  const daysOfTown = new Map<string, Set<Day>>();
  const named = new Set<UserId>();
  let likes = false;
  for (const { day, shots, photos, geocoding } of events) {
    shotsByDay.set(day, (shotsByDay.get(day) ?? 0) + shots.length);
    const town = townKeyOf(places, geocoding);
    if (town !== null) daysOfTown.set(town, (daysOfTown.get(town) ?? new Set()).add(day));
    for (const photo of photos) {
      if (photo.people.length > 0) named.add(photo.space);
      likes ||= isLiked(photo);
    }
  }
  const volumes = [...shotsByDay.values()].sort((a, b) => a - b);
  return {
    days: shotsByDay.size,
    daysByTown: new Map([...daysOfTown].map(([town, days]) => [town, days.size])),
    shotsADay: volumes[volumes.length >> 1] ?? 1,
    named,
    likes,
  };
};

interface Signal {
  readonly weight: number;
  /** 0 to 1; null where the library cannot know. */
  readonly of: (event: PlainEvent, usual: Usual, context: InterestContext) => number | null;
}

/** The more days a town fills, the less it is one to remember. */
const rarityOf = (town: string | null, { days, daysByTown }: Usual): number | null =>
  town === null || days < 2 ? null : Math.log(days / (daysByTown.get(town) ?? 1)) / Math.log(days);

const signals: Readonly<Record<string, Signal>> = {
  distinctness: {
    weight: 0.3,
    of: ({ geocoding, centre, day }, usual, { places, homeAt }) => {
      const rarity = rarityOf(townKeyOf(places, geocoding), usual);
      const home = centre && homeAt(day);
      const distance = centre && home && 1 - Math.exp(-kilometresBetween(centre, home) / FAR_KILOMETRES);
      return rarity !== null && distance !== null ? (rarity + distance) / 2 : (rarity ?? distance);
    },
  },
  people: {
    weight: 0.25,
    of: (event, { named }) =>
      event.photos.some(({ space }) => named.has(space)) ? saturated(namesIn(event).size) : null,
  },
  favourites: {
    weight: 0.15,
    of: ({ shots }, { likes }) => (likes ? saturated(shots.filter(({ photos }) => photos.some(isLiked)).length) : null),
  },
  duration: {
    weight: 0.1,
    of: ({ from, to }) => Math.min(1, Math.log2(1 + (to - from) / 3600) / Math.log2(1 + LONGEST_HOURS)),
  },
  // In the middle for as many shots as there are on a usual day, 1 for ten times as many.
  volume: {
    weight: 0.1,
    of: ({ shots }, { shotsADay }) => clamp(0, 0.5 + Math.log10(shots.length / shotsADay) / 2, 1),
  },
  subject: {
    weight: 0.1,
    of: ({ photos }) => {
      let strongest: number | null = null;
      for (const { subjects } of photos) {
        const interest = interestOfSubjects(subjects, null);
        if (interest !== null) strongest = Math.max(strongest ?? 0, 2 * interest - 1);
      }
      return strongest;
    },
  },
};

/** Of each event among all of them, how much of a memory it is, 0 to 1. */
export const interestAmong = (
  events: readonly PlainEvent[],
  context: InterestContext,
): ((event: PlainEvent) => number) => {
  const usual = usualOf(events, context.places);
  return (event) => {
    let sum = 0;
    let weights = 0;
    for (const { weight, of } of Object.values(signals)) {
      const value = of(event, usual, context);
      if (value === null) continue;
      sum += weight * value;
      weights += weight;
    }
    return sum / weights;
  };
};
