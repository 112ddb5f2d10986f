/** The trips and days out somebody would want an album of, and those nobody would miss. */
import { type Day, photoDayOf } from '../../../src/core/calendar.ts';
import type { Photo, PhotoId, WallSeconds } from '../../../src/core/photo.ts';
import { basesOn, farFrom } from './agenda.ts';
import type { Draft } from './draft.ts';
import type { Profile } from './profile.ts';
import type { TripPlan } from './trips.ts';
import type { TrueTrip, Truth } from './truth.ts';

/** Fewer moments than this make no album of a trip, or of a day. */
const FEWEST = { trip: 14, dayOut: 14 } as const;
/** A day out begins at this many kilometres from everywhere one often is. */
const DAY_OUT_KM = 60;
const FOUR_O_CLOCK = 4 * 3600;

/** Sorts what happened away into trips, days out and the rest. */
export const awayOf = (
  dated: readonly { readonly draft: Draft; readonly photo: Photo }[],
  plans: readonly TripPlan[],
  profile: Profile,
): Pick<Truth, 'trips' | 'dayOuts' | 'neutral'> => {
  const groups = new Map<string, { draft: Draft; photo: Photo }[]>();
  for (const one of dated) {
    const { trip } = one.draft.occasion;
    if (!trip) continue;
    const of = groups.get(trip.name) ?? [];
    of.push(one);
    groups.set(trip.name, of);
  }
  const trips: TrueTrip[] = [];
  const dayOuts: TrueTrip[] = [];
  const neutral = new Set<PhotoId>();
  for (const [name, taken] of groups) {
    const plan = plans.find((one) => one.name === name);
    const days = taken.map(({ draft }) => photoDayOf(draft.time as WallSeconds, FOUR_O_CLOCK));
    const first = (days[0] ?? 0) as Day;
    const last = (days.at(-1) ?? 0) as Day;
    const moments = new Set(taken.map(({ draft }) => draft.moment)).size;
    const trip: TrueTrip = {
      name,
      style: plan?.style ?? 'day-out',
      first,
      last,
      photos: new Set(taken.map(({ photo }) => photo.id)),
      chapterOf: new Map(taken.map(({ draft, photo }) => [photo.id, draft.occasion.trip?.chapter ?? name])),
    };
    const bases = basesOn(profile, first);
    const isFar = taken.every(({ draft }) => farFrom(bases, draft.at) >= DAY_OUT_KM);
    // Of two days one may be without a picture: to whoever only sees the library that trip was a day out.
    if (plan && moments >= FEWEST.trip && last > first) trips.push(trip);
    else if (!plan && moments >= FEWEST.dayOut && isFar) dayOuts.push(trip);
    else for (const id of trip.photos) neutral.add(id);
  }
  return { trips, dayOuts, neutral };
};
