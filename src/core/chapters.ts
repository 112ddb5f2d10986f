/**
 * The stays of a journey: cities, islands, valleys. A stay lasts while photos lie near the middle of those before; a day
 * trip from it and back is part of it. Time alone cannot tell chapters: on a journey of five countries with ten
 * chapters made by hand, pauses agreed to .76 at best (B-cubed F), places to .89.
 */
import type { Day } from './calendar.ts';
import type { Chapter } from './chronicle-types.ts';
import { type Gazetteer, townKeyOf } from './gazetteer.ts';
import { type Direction, directionOf, hasGps, kilometresApart, Middle } from './geo.ts';
import type { Photo } from './photo.ts';
import { usualPlaceOf } from './usual-place.ts';

/** Farther than this from the middle of a stay begins another one (agreed best with chapters made by hand). */
const STAY_KM = 50;
/** Likewise where the whole journey is small: islands, valleys. With 25 km, every third holiday by the sea was cut up. */
const SMALL_STAY_KM = 35;
/** A journey is small if no photo is farther than this from its middle. */
const SMALL_JOURNEY_KM = 60;
/** Away from a stay and back in less than this is an excursion. */
const EXCURSION_SECONDS = 20 * 3600;
/** A stay shorter than this, without a night and with fewer of the photos, is a stop on the way. Ours. */
const STOP_SECONDS = 5 * 3600;
const STOP_SHARE = 0.15;
/** Fewer photos than this are no stay. */
const LEAST_PHOTOS = 3;

interface Stay {
  /** Its photos lie between these indexes, both included. */
  first: number;
  last: number;
  photos: number;
  /** Of the stay itself, without its excursions; null where only names tell. */
  readonly middle: Middle | null;
  readonly town: string | null;
}

interface Place {
  readonly index: number;
  readonly at: Direction | null;
  readonly town: string | null;
}

const areNear = (stay: Stay, at: Direction | null, town: string | null, kilometres: number): boolean =>
  stay.middle && at ? kilometresApart(stay.middle.direction(), at) <= kilometres : stay.town === town;

/** Photos that tell where they were taken: by GPS, or where nobody on the journey has any, by names. */
const placesOf = (photos: readonly Photo[], places: Gazetteer): Place[] => {
  const byGps = photos.flatMap((photo, index) =>
    hasGps(photo) ? [{ index, at: directionOf(photo), town: null }] : [],
  );
  if (byGps.length > 0) return byGps;
  return photos.flatMap((photo, index) => {
    const town = townKeyOf(places, photo.geocoding);
    return town === null ? [] : [{ index, at: null, town }];
  });
};

const stayKilometres = (places: readonly Place[]): number => {
  const middle = new Middle();
  for (const { at } of places) if (at) middle.add(at);
  const centre = middle.direction();
  const isSmall = places.every(({ at }) => !at || kilometresApart(centre, at) <= SMALL_JOURNEY_KM);
  return isSmall ? SMALL_STAY_KM : STAY_KM;
};

type Times = (index: number) => number;

/** Stays in order of time, day trips from them taken in. */
const staysOf = (where: readonly Place[], taken: Times): Stay[] => {
  const kilometres = stayKilometres(where);
  const stays: Stay[] = [];
  for (const { index, at, town } of where) {
    const isHere = (stay: Stay) => areNear(stay, at, town, kilometres);
    // The stay this photo goes on with: the last one, or one left less than a day ago.
    let back = stays.length - 1;
    const lastSeen = taken(stays[back]?.last ?? index);
    const isExcursion = () => lastSeen - taken(stays[back]?.first ?? index) < EXCURSION_SECONDS;
    while (back >= 0 && !isHere(stays[back] as Stay)) back = isExcursion() ? back - 1 : -1;
    const stay = stays[back];
    if (!stay) {
      const middle = at ? new Middle() : null;
      if (at) middle?.add(at);
      stays.push({ first: index, last: index, photos: 1, middle, town });
      continue;
    }
    for (const excursion of stays.splice(back + 1)) stay.photos += excursion.photos;
    stay.photos++;
    stay.last = index;
    if (at) stay.middle?.add(at);
  }
  return stays;
};

/** Without stays of a photo or two: they go to the neighbour nearer in time, and what they parted becomes one again. */
const settled = (stays: readonly Stay[], where: readonly Place[], taken: Times): Stay[] => {
  const kilometres = stayKilometres(where);
  const kept: Stay[] = [];
  let carried: Stay | null = null;
  for (const [i, raw] of stays.entries()) {
    const stay: Stay = carried ? { ...raw, first: carried.first, photos: raw.photos + carried.photos } : { ...raw };
    carried = null;
    const before = kept.at(-1);
    const after = stays[i + 1];
    if (stay.photos < LEAST_PHOTOS && (before || after)) {
      const [since, until] = [
        taken(stay.first) - taken(before?.last ?? 0),
        taken(after?.first ?? 0) - taken(stay.last),
      ];
      if (!before || (after && until < since)) {
        carried = stay;
      } else {
        before.last = stay.last;
        before.photos += stay.photos;
      }
    } else if (before && areNear(before, stay.middle?.direction() ?? null, stay.town, kilometres)) {
      before.last = stay.last;
      before.photos += stay.photos;
      if (stay.middle) before.middle?.addAll(stay.middle);
    } else {
      kept.push(stay);
    }
  }
  return kept;
};

/**
 * Without stops on the way: short stays with no night, which begin the journey, end it, or have others before and after
 * on the same day. They go to the neighbour nearer in distance.
 */
const withoutStops = (stays: readonly Stay[], taken: Times, dayAt: (index: number) => Day): Stay[] => {
  const kept = stays.map((stay) => ({ ...stay }));
  const all = stays.reduce((sum, { photos }) => sum + photos, 0);
  for (let i = 0; i < kept.length && kept.length > 1; ) {
    const stay = kept[i] as Stay;
    const [before, after] = [kept[i - 1], kept[i + 1]];
    const isShort = taken(stay.last) - taken(stay.first) < STOP_SECONDS && stay.photos < STOP_SHARE * all;
    const isSlept = after ? dayAt(stay.last) < dayAt(after.first) : before && dayAt(before.last) < dayAt(stay.first);
    if (!isShort || isSlept) {
      i++;
      continue;
    }
    const here = stay.middle?.direction();
    const far = (to: Stay | undefined) => {
      const there = to?.middle?.direction();
      return here && there ? kilometresApart(here, there) : Number.POSITIVE_INFINITY;
    };
    if (before && (!after || far(before) < far(after))) {
      before.last = stay.last;
      before.photos += stay.photos;
    } else if (after) {
      after.first = stay.first;
      after.photos += stay.photos;
    }
    kept.splice(i, 1);
    i = Math.max(0, i - 1);
  }
  return kept;
};

/**
 * Where the photos between two stays part, that nobody knows the place of: at a long pause, the one nearest to the middle.
 * So each goes to the stay nearer in time, but a day is not cut at noon. Index of the first photo of the later stay.
 */
const partingOf = (last: number, first: number, taken: Times): number => {
  let longest = 0;
  for (let i = last + 1; i <= first; i++) longest = Math.max(longest, taken(i) - taken(i - 1));
  const middle = (taken(last) + taken(first)) / 2;
  let [best, off] = [first, Number.POSITIVE_INFINITY];
  for (let i = last + 1; i <= first; i++) {
    const offMiddle = Math.abs((taken(i) + taken(i - 1)) / 2 - middle);
    if ((taken(i) - taken(i - 1)) * 2 < longest || offMiddle >= off) continue;
    [best, off] = [i, offMiddle];
  }
  return best;
};

/** Where no photo says where it was taken: 0/0, which counts as no position everywhere here. */
const NOWHERE = { latitude: 0, longitude: 0 };

/**
 * The chapters of a journey, in order of time; every photo is in exactly one, those without GPS in the one nearest in
 * time. `photos` by time, at least one. A chapter nobody knows the position of lies at 0/0.
 */
export const chaptersOf = (
  photos: readonly Photo[],
  { dayOf, places }: { readonly dayOf: (photo: Photo) => Day; readonly places: Gazetteer },
): readonly Chapter[] => {
  const taken: Times = (index) => photos[index]?.taken ?? Number.NaN;
  const where = placesOf(photos, places);
  const dayAt = (index: number) => dayOf(photos[index] as Photo);
  const stays = withoutStops(settled(staysOf(where, taken), where, taken), taken, dayAt);
  const hourOf = (photo: Photo) => Math.floor(photo.taken / 3600);
  let from = 0;
  return (stays.length > 0 ? stays : [null]).flatMap((stay, i): Chapter[] => {
    const next = stays[i + 1];
    const to = next && stay ? partingOf(stay.last, next.first, taken) : photos.length;
    const own = photos.slice(from, to);
    from = to;
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) return [];
    return [
      {
        ...(stay?.middle?.point() ?? NOWHERE),
        photos: own,
        first: dayOf(first),
        last: dayOf(last),
        geocoding: usualPlaceOf(own, places, hourOf),
      },
    ];
  });
};
