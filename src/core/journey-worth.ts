/** How much a journey or a day out deserves to be shown, and what can be told of it. */
import type { Chronicle, Journey } from './chronicle-types.ts';
import { bestOfThem, shotsCount } from './curators/parts.ts';
import { byTown, placesOf } from './places-of.ts';
import { count, list } from './text.ts';

/** At so many kilometres from home two thirds of being far away are reached. A choice of ours. */
const FAR_KM = 500;
/** Days after which a journey gets no more worth for its length. */
const LONG_DAYS = 7;
/** Shots at which two thirds of being well photographed are reached. A choice of ours. */
const MANY_SHOTS = 60;
/** As many as a short trip shows. */
const BEST = 15;
/** Most towns a story lists. */
const TOLD_TOWNS = 3;

const daysOf = ({ first, last }: Journey): number => last - first + 1;

/** Each is 0 to 1, null where the library cannot know; the weights are choices of ours. */
const signals: readonly {
  readonly weight: number;
  readonly of: (journey: Journey, chronicle: Chronicle) => number | null;
}[] = [
  { weight: 0.25, of: ({ kilometres }) => (kilometres === null ? null : 1 - Math.exp(-kilometres / FAR_KM)) },
  {
    weight: 0.2,
    of: ({ photos }, { people, missing }) => {
      if (missing.people) return null;
      const loved = new Set(people.lovedOnes.map(({ name }) => name));
      // With them in every other picture it was a journey together.
      return Math.min(
        1,
        (2 * photos.filter((photo) => photo.people.some(({ name }) => loved.has(name))).length) / photos.length,
      );
    },
  },
  { weight: 0.25, of: ({ photos }, chronicle) => bestOfThem(chronicle, photos, BEST) },
  { weight: 0.15, of: (journey) => Math.min(1, Math.log2(1 + daysOf(journey)) / Math.log2(1 + LONG_DAYS)) },
  { weight: 0.15, of: ({ photos }, chronicle) => 1 - Math.exp(-shotsCount(chronicle, photos) / MANY_SHOTS) },
];

/** 0 to 1: farther, longer, with those one loves, and with good photos is more. */
export const worthOfJourney = (journey: Journey, chronicle: Chronicle): number => {
  let [sum, weights] = [0, 0];
  for (const { weight, of } of signals) {
    const value = of(journey, chronicle);
    if (value === null) continue;
    sum += weight * value;
    weights += weight;
  }
  return Math.min(1, sum / weights);
};

/** Its towns in their own words, main ones first. */
const townsTold = (journey: Journey, { places }: Chronicle): string =>
  list(
    placesOf(journey.photos, places, byTown)
      .slice(0, TOLD_TOWNS)
      .flatMap(({ geocoding }) => {
        const names = places.get(geocoding)?.original;
        return names ? [names.second || names.first] : [];
      }),
  );

/** In English: `8 days, 120 photos, Lisboa and Sintra, 1450 km from home`. */
export const storyOfJourney = (journey: Journey, chronicle: Chronicle): string[] => {
  const towns = townsTold(journey, chronicle);
  return [
    count(daysOf(journey), 'day'),
    count(journey.photos.length, 'photo'),
    ...(towns === '' ? [] : [towns]),
    ...(journey.kilometres === null ? [] : [`${Math.round(journey.kilometres)} km from home`]),
  ];
};
