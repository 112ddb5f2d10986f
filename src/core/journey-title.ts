/** What a journey is called: its towns if it was spent in one or two, else the country or the region, else its days. */
import { type Day, weekdayOf } from './calendar.ts';
import type { Base, Journey } from './chronicle-types.ts';
import type { Gazetteer } from './gazetteer.ts';
import { homeAt } from './home.ts';
import type { Photo } from './photo.ts';
import { byCountry, byRegion, byTown, hourOf, type NamedPlace, placesOf } from './places-of.ts';

/**
 * Places are numbers of the gazetteer, the main one first. A town is `second`, or `first` where there is none; a region
 * is `first`; a country is `country`.
 */
export type JourneyTitle =
  /** `Lisbon & Sintra 2023`: one or two. */
  | { readonly says: 'towns'; readonly places: readonly number[]; readonly first: Day; readonly last: Day }
  /** `Weekend in Lisbon`. */
  | { readonly says: 'weekend'; readonly place: number; readonly first: Day; readonly last: Day }
  /** `Portugal 2023`, `Slovenia & Croatia 2023`: one to three, never the one at home. */
  | { readonly says: 'countries'; readonly places: readonly number[]; readonly first: Day; readonly last: Day }
  /** `Brittany 2023`. */
  | { readonly says: 'region'; readonly place: number; readonly first: Day; readonly last: Day }
  /** `Trip, May 2023`: nothing is named. */
  | { readonly says: 'trip'; readonly first: Day; readonly last: Day };

/** Part of the hours that the towns in a title must hold together; with less it would be about the smaller half. */
const MOSTLY = 0.7;
/** Part of the hours of a stay its own town must hold; with less one went from village to village. A choice of ours. */
const AT_THE_TOWN = 0.3;
/** From this part of the hours on a second town beside the first is named too. A choice of ours. */
const BESIDE = 0.25;
/** Part of the hours abroad the countries of a title must hold: one day in five may go unsaid. A choice of ours. */
const IN_COUNTRIES = 0.8;
/** Longest list of countries that still is a title. A choice of ours. */
const MOST_COUNTRIES = 3;
/** A region, or all that is abroad, holds half of the hours, or the journey went through it. A choice of ours. */
const HALF = 0.5;
/** Days of a weekend, if one is a Saturday. */
const WEEKEND_DAYS = 3;
const SATURDAY = 6;
/** No word without two photos that support it. */
const SUPPORT = 2;

interface Context {
  readonly places: Gazetteer;
  readonly bases: readonly Base[];
}

const hoursOf = (photos: readonly Photo[]): number => new Set(photos.map(hourOf)).size;
const sum = (places: readonly NamedPlace[]): number => places.reduce((hours, place) => hours + place.hours, 0);
const isSupported = ({ photos }: NamedPlace): boolean => photos >= SUPPORT;

/** The town most hours were spent in, if two photos say so; null where none is named. */
export const mainTownOf = (photos: readonly Photo[], places: Gazetteer): NamedPlace | null =>
  placesOf(photos, places, byTown).find(isSupported) ?? null;

/** One or two towns that hold most of the journey; null where it had more stays, or stays without a town to name. */
const townsOf = ({ chapters }: Journey, places: Gazetteer): NamedPlace[] | null => {
  const stays = new Map<string, { hours: number; towns: NamedPlace[] }>();
  let total = 0;
  for (const { photos } of chapters) {
    const hours = hoursOf(photos);
    total += hours;
    const towns = placesOf(photos, places, byTown);
    const [main] = towns;
    if (!main || !isSupported(main) || main.hours < AT_THE_TOWN * sum(towns)) continue;
    // Back in the same town later is the same stay.
    const stay = stays.get(main.key);
    stays.set(main.key, { hours: hours + (stay?.hours ?? 0), towns: stay?.towns ?? towns });
  }
  const [one, other] = [...stays.values()].sort((a, b) => b.hours - a.hours);
  const main = one?.towns[0];
  if (!one || !main) return null;
  if (one.hours >= MOSTLY * total) {
    const beside = one.towns[1];
    return beside && isSupported(beside) && beside.hours >= BESIDE * total ? [main, beside] : [main];
  }
  const second = other?.towns[0];
  return other && second && one.hours + other.hours >= MOSTLY * total ? [main, second] : null;
};

/** Fewest countries that hold most of a journey mainly abroad, never the one at home; null where home is nowhere. */
const countriesOf = (journey: Journey, { places, bases }: Context): NamedPlace[] | null => {
  const home = byCountry(places, homeAt(bases, journey.first)?.geocoding ?? null);
  if (home === null) return null;
  const all = placesOf(journey.photos, places, byCountry);
  const abroad = all.filter(({ key }) => key !== home);
  if (abroad.length === 0 || sum(abroad) < HALF * sum(all)) return null;
  const fewest = abroad.findIndex((_, i) => sum(abroad.slice(0, i + 1)) >= IN_COUNTRIES * sum(abroad)) + 1;
  const named = abroad.slice(0, fewest);
  return named.length <= MOST_COUNTRIES && named.every(isSupported) ? named : null;
};

/** The region half of the journey was in, unless that is where home is: then it says nothing. */
const regionOf = (journey: Journey, { places, bases }: Context): NamedPlace | null => {
  const home = byRegion(places, homeAt(bases, journey.first)?.geocoding ?? null);
  const all = placesOf(journey.photos, places, byRegion);
  const [main] = all;
  return main && main.key !== home && isSupported(main) && main.hours >= HALF * sum(all) ? main : null;
};

const isWeekend = ({ first, last }: Journey): boolean =>
  last - first < WEEKEND_DAYS &&
  Array.from({ length: last - first + 1 }, (_, i) => weekdayOf((first + i) as Day)).includes(SATURDAY);

const numbers = (places: readonly NamedPlace[]): number[] => places.map(({ geocoding }) => geocoding);

/** What a journey is called; no place that fewer than two of its photos name. */
export const journeyTitle = (journey: Journey, context: Context): JourneyTitle => {
  const { first, last } = journey;
  const towns = townsOf(journey, context.places);
  const [town] = towns ?? [];
  if (towns && town) {
    return towns.length === 1 && isWeekend(journey)
      ? { says: 'weekend', place: town.geocoding, first, last }
      : { says: 'towns', places: numbers(towns), first, last };
  }
  const countries = countriesOf(journey, context);
  if (countries) return { says: 'countries', places: numbers(countries), first, last };
  const region = regionOf(journey, context);
  if (region) return { says: 'region', place: region.geocoding, first, last };
  // Across several countries the main town would stand for too little.
  const [country, ...others] = placesOf(journey.photos, context.places, byCountry);
  const isOfOne = country !== undefined && country.hours >= HALF * sum([country, ...others]);
  const main = isOfOne ? mainTownOf(journey.photos, context.places) : null;
  return main ? { says: 'towns', places: [main.geocoding], first, last } : { says: 'trip', first, last };
};
