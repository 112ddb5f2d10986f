/** Where the family is again and again, and since when: what journeys are away from. */
import { type Day, weekdayOf } from './calendar.ts';
import type { Base } from './chronicle-types.ts';
import { clustersOf } from './clusters.ts';
import { type Gazetteer, townKeyOf } from './gazetteer.ts';
import { hasGps, kilometresBetween, middleOf, type Point } from './geo.ts';
import type { Photo } from './photo.ts';
import { byTime } from './shots.ts';
import { type DaysThere, spellsOf } from './spells.ts';
import { usualPlaceOf } from './usual-place.ts';

/** Fewer positions than this say nothing about habits; then names of places must do. */
const LEAST_POSITIONS = 20;
/** Nobody commutes farther. */
const WORK_WITHIN_KM = 60;
/** Share of photos taken in working hours, from which a place near home is work or school. */
const WORKING_HOURS_SHARE = 0.7;

interface Context {
  /** The photo day. */
  readonly dayOf: (photo: Photo) => Day;
  readonly places: Gazetteer;
}

type Placed = Photo & Point;

/** A spell at a place, before its role is known. */
interface Spent {
  readonly point: Point;
  /** Days there, rising. */
  readonly days: readonly Day[];
  readonly photos: readonly Photo[];
}

const isWorkingHour = (photo: Photo, day: Day): boolean => {
  const hour = Math.floor((((photo.taken % 86_400) + 86_400) % 86_400) / 3600);
  return weekdayOf(day) <= 5 && hour >= 8 && hour < 18;
};

const distinct = (days: readonly Day[]): Day[] => days.filter((day, i) => day !== days[i - 1]);

/** Positions that are bases for a while, from GPS. */
const spentByGps = (placed: readonly Placed[], dayOf: Context['dayOf']): Spent[] => {
  const days = placed.map(dayOf);
  const all = distinct(days);
  const rankOf = new Map(all.map((day, rank) => [day, rank]));
  const { placeOf, middles } = clustersOf(placed, (i) => days[i] ?? 0);
  const photosAt = middles.map((): number[] => []);
  for (const [i, place] of placeOf.entries()) photosAt[place]?.push(i);
  return middles.flatMap((point, place) => {
    const photos = photosAt[place] ?? [];
    const daysThere = distinct(photos.map((i) => days[i] as Day));
    const there: DaysThere = { days: daysThere, ranks: daysThere.map((day) => rankOf.get(day) ?? 0), all };
    return spellsOf(there).map(({ first, last }) => {
      const [from, to] = [daysThere[first] as Day, daysThere[last] as Day];
      return {
        point,
        days: daysThere.slice(first, last + 1),
        photos: photos
          .filter((i) => (days[i] as Day) >= from && (days[i] as Day) <= to)
          .flatMap((i) => placed[i] ?? []),
      };
    });
  });
};

/** The town named on most days, if at least one photo of it says where it lies. */
const spentByName = (photos: readonly Photo[], { dayOf, places }: Context): Spent[] => {
  const usual = townKeyOf(places, usualPlaceOf(photos, places, dayOf));
  if (usual === null) return [];
  const there = photos.filter(({ geocoding }) => townKeyOf(places, geocoding) === usual);
  const point = middleOf(there.filter(hasGps));
  const days = distinct(there.map(dayOf));
  const first = days[0];
  // As few days as a base by GPS may have.
  return point && first !== undefined && days.length >= 5 ? [{ point, days, photos: there }] : [];
};

const covers = (spent: Spent, day: Day): boolean => (spent.days[0] as Day) <= day && day <= (spent.days.at(-1) as Day);

const daysWithin = ({ days }: Spent, from: Day, to: Day): number => {
  let count = 0;
  for (const day of days) if (day >= from && day <= to) count++;
  return count;
};

/** Home is where most days are spent; a place is one that is so for most of its own days. */
const isHome = (spent: Spent, all: readonly Spent[]): boolean => {
  const rivals = all.filter((other) => {
    if (other === spent) return false;
    const from = Math.max(spent.days[0] as Day, other.days[0] as Day) as Day;
    const to = Math.min(spent.days.at(-1) as Day, other.days.at(-1) as Day) as Day;
    const [own, theirs] = [daysWithin(spent, from, to), daysWithin(other, from, to)];
    return theirs > own || (theirs === own && theirs > 0 && all.indexOf(other) < all.indexOf(spent));
  });
  return spent.days.filter((day) => rivals.some((rival) => covers(rival, day))).length * 2 <= spent.days.length;
};

const isSaturdayOrSunday = (day: Day): boolean => weekdayOf(day) > 5;

/** Mostly in working hours, and on Saturdays and Sundays clearly less than by chance: who is at home all day is not. */
const inWorkingHours = ({ days, photos }: Spent, dayOf: Context['dayOf']): boolean =>
  photos.filter((photo) => isWorkingHour(photo, dayOf(photo))).length >= WORKING_HOURS_SHARE * photos.length &&
  days.filter(isSaturdayOrSunday).length * 7 <= days.length;

/** Work and school: seen in working hours only, with another base near that is not. However often, never home. */
const worksOf = (spent: readonly Spent[], dayOf: Context['dayOf']): ReadonlySet<Spent> => {
  const [busy, others] = [new Set<Spent>(), new Set<Spent>()];
  for (const one of spent) (inWorkingHours(one, dayOf) ? busy : others).add(one);
  const hasHome = (one: Spent) =>
    [...others].some((other) => kilometresBetween(one.point, other.point) <= WORK_WITHIN_KM);
  return new Set([...busy].filter(hasHome));
};

/**
 * The bases of somebody, by the time they begin; one place may be several, with other roles or years between. Without
 * positions there are none: also where only names of places tell where home is. About n log n.
 */
export const basesOf = (photos: readonly Photo[], context: Context): readonly Base[] => {
  const sorted = photos.toSorted(byTime);
  const placed = sorted.filter(hasGps);
  const spent = placed.length < LEAST_POSITIONS ? spentByName(sorted, context) : spentByGps(placed, context.dayOf);
  spent.sort((a, b) => b.days.length - a.days.length || (a.days[0] as Day) - (b.days[0] as Day));
  const works = worksOf(spent, context.dayOf);
  const lived = spent.filter((one) => !works.has(one));
  const homes = lived.filter((one) => isHome(one, lived));
  // Three places may each have a rival; somewhere is home all the same.
  if (homes.length === 0) homes.push(...lived.slice(0, 1));
  return spent
    .map((one): Base => {
      const role = homes.includes(one) ? 'home' : works.has(one) ? 'work' : 'often';
      return {
        ...one.point,
        role,
        from: one.days[0] as Day,
        to: one.days.at(-1) as Day,
        days: one.days.length,
        geocoding: usualPlaceOf(one.photos, context.places, context.dayOf),
      };
    })
    .sort((a, b) => a.from - b.from || b.days - a.days || a.latitude - b.latitude || a.longitude - b.longitude);
};

/**
 * A place one keeps returning to is known as such a while before the visits were many enough to count, and after the last
 * of them: the pause that would have ended the habit (`spells.ts`). Homes are left on the day.
 */
const MARGIN_DAYS: Readonly<Record<Base['role'], number>> = { home: 0, work: 0, often: 200 };

/** The bases valid on a day. */
export const basesAt = (bases: readonly Base[], day: Day): readonly Base[] =>
  bases.filter(({ from, to, role }) => from - MARGIN_DAYS[role] <= day && day <= to + MARGIN_DAYS[role]);

/** Days with photos there in a hundred: of two homes at a time the one lived in more. */
const density = ({ from, to, days }: Base): number => days / (to - from + 1);

const awayFrom = ({ from, to }: Base, day: Day): number => Math.max(from - day, day - to, 0);

/** The home valid that day, else the one nearest in time; null only where there is no home at all. */
export const homeAt = (bases: readonly Base[], day: Day): Base | null =>
  bases
    .filter(({ role }) => role === 'home')
    .reduce<Base | null>((best, home) => {
      if (!best) return home;
      const nearer = awayFrom(home, day) - awayFrom(best, day) || density(best) - density(home);
      return nearer < 0 ? home : best;
    }, null);
