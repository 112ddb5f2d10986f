/** Days away from every base: journeys, days out, and what is neither. */
import { awayRunsOf } from './away-runs.ts';
import type { Day } from './calendar.ts';
import { chaptersOf } from './chapters.ts';
import type { Base, Journey, NoJourney } from './chronicle-types.ts';
import { countryOf, type Gazetteer } from './gazetteer.ts';
import { homeAt } from './home.ts';
import { joinedRunsOf } from './joined-runs.ts';
import type { Photo } from './photo.ts';
import { judged, kilometresOf, type StayAway, stayAwayOf } from './stay-away.ts';
import { besideIn, looseAroundIn } from './streams-beside.ts';
import { usualNamesOf } from './usual-names.ts';
import { knownPlacesOf, whereaboutsOf } from './whereabouts.ts';

export interface JourneyContext {
  /** The photo day. */
  readonly dayOf: (photo: Photo) => Day;
  readonly places: Gazetteer;
}

/** Of the named hours, so many must lie in one country for a journey to be one to that country: planes land between. */
const ONE_COUNTRY_SHARE = 0.9;

/** The country abroad a journey led to; null at home, in several, or unknown. */
const countryAbroad = (photos: readonly Photo[], places: Gazetteer, home: string | null): string | null => {
  const hours = new Map<string, Set<number>>();
  for (const photo of photos) {
    const country = countryOf(places, photo.geocoding);
    if (country === null) continue;
    hours.set(country, (hours.get(country) ?? new Set()).add(Math.floor(photo.taken / 3600)));
  }
  let [all, most] = [0, 0];
  let found: string | null = null;
  for (const [country, { size }] of hours) {
    all += size;
    if (size > most) [most, found] = [size, country];
  }
  return most >= ONE_COUNTRY_SHARE * all && found !== home ? found : null;
};

const journeyOf = (
  kind: Journey['kind'],
  stay: StayAway,
  bases: readonly Base[],
  usualCountry: string | null,
  context: JourneyContext,
): Journey => {
  const chapters = chaptersOf(stay.photos, context);
  const first = chapters[0]?.first ?? (0 as Day);
  const last = chapters.at(-1)?.last ?? first;
  const home = homeAt(bases, first);
  const homeCountry = home ? countryOf(context.places, home.geocoding) : usualCountry;
  return {
    kind,
    photos: stay.photos,
    first,
    last,
    chapters,
    kilometres: kilometresOf(stay, bases, first),
    country: countryAbroad(stay.photos, context.places, homeCountry),
  };
};

/**
 * Journeys and days out of a member, by time, and what is neither, with the cause. `streams` are the photos of each space
 * that tells where the member was, in any order; the bases are those of all of them. Journeys of several streams at one
 * time and place are one. Every photo is in one journey at most. About n log n.
 */
export const journeysOf = (
  streams: readonly (readonly Photo[])[],
  bases: readonly Base[],
  context: JourneyContext,
): { readonly journeys: readonly Journey[]; readonly noJourneys: readonly NoJourney[] } => {
  const all = streams.flat();
  const usual = bases.length > 0 ? null : usualNamesOf(all, context);
  const around = { ...context, bases, usual, known: knownPlacesOf(all) };
  const whereabouts = streams.map((stream) => whereaboutsOf(stream, around));
  const besideOf = besideIn(whereabouts);
  const runs = whereabouts.flatMap((one) => awayRunsOf(one, besideOf(one)));
  const looseAround = looseAroundIn(whereabouts, runs);

  const journeys: Journey[] = [];
  const noJourneys: NoJourney[] = [];
  for (const group of joinedRunsOf(runs)) {
    for (const found of judged(stayAwayOf(group, looseAround(group)), context.dayOf)) {
      const { photos } = found.stay;
      const [first, last] = [photos[0], photos.at(-1)];
      if (!first || !last) continue;
      if (found.kind) {
        journeys.push(journeyOf(found.kind, found.stay, bases, usual?.country ?? null, context));
      } else {
        const days = { first: context.dayOf(first), last: context.dayOf(last) };
        noJourneys.push({ ...days, photos: photos.length, because: found.because });
      }
    }
  }
  const byBeginning = (a: Journey, b: Journey) =>
    (a.photos[0]?.taken ?? 0) - (b.photos[0]?.taken ?? 0) || (a.photos[0]?.id ?? 0) - (b.photos[0]?.id ?? 0);
  return {
    journeys: journeys.sort(byBeginning),
    noJourneys: noJourneys.sort((a, b) => a.first - b.first || a.last - b.last || a.photos - b.photos),
  };
};
