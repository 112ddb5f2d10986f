/** A trip as occasions: on the way, mornings and afternoons at each stay, excursions, evenings; and days out. */
import { type Day, dayOf } from '../../../src/core/calendar.ts';
import { kilometresBetween, type Point } from '../../../src/core/geo.ts';
import { somewhere } from '../geography.ts';
import type { Random } from '../random.ts';
import { type Agenda, companyOn, wellAway } from './agenda.ts';
import { around, type Occasion } from './occasion.ts';
import { homeOn, type Profile } from './profile.ts';
import type { TripPlan } from './trips.ts';

/** Longer ways are flown. */
const FLIGHT_KM = 1200;

const OUTDOORS = ['sight', 'sight', 'beach', 'hike', 'walk'] as const;

/** The point between two others, `part` of the way; by degrees, good enough for a motorway. */
const between = (a: Point, b: Point, part: number): Point => {
  const across = ((b.longitude - a.longitude + 540) % 360) - 180;
  return {
    latitude: a.latitude + (b.latitude - a.latitude) * part,
    longitude: ((a.longitude + across * part + 540) % 360) - 180,
  };
};

/** Where one stops on the way; who flies takes pictures near where they land. */
const onTheWay = (from: Point, to: Point, random: Random): Point =>
  kilometresBetween(from, to) > FLIGHT_KM ? somewhere(to, 5, 30, random) : between(from, to, random.between(0.4, 0.8));

/** What happens on a trip. Quiet days have no picture at all. */
export const occasionsOf = (plan: TripPlan, profile: Profile, random: Random): Occasion[] => {
  const { name, style, first, nights, stays } = plan;
  const found: Occasion[] = [];
  const company = plan.isAlone
    ? ['Ada']
    : companyOn(profile, first, 0.95, random).concat(
        random.chance(0.15) ? profile.household.friends.slice(0, 2).map((one) => one.name) : [],
      );
  const perOccasion = (plan.isAlone ? 2 : 6) * profile.eager * (style === 'far' || style === 'city' ? 1.5 : 1);
  const add = (
    day: Day,
    hour: number,
    setting: Occasion['setting'],
    at: Point,
    chapter: number,
    moments: number,
    minutes = Math.min(setting === 'way' ? 15 : 200, random.heavy(setting === 'way' ? 8 : 80, 0.5)),
  ) =>
    found.push({
      name: `${name} ${day} ${found.length}`,
      setting,
      day,
      from: around(day, hour, random),
      minutes,
      at,
      moments,
      present: company,
      spark: 0.35 + 0.6 * random.normal(),
      novelty: style === 'far' ? 1 : 0.7,
      trip: { name, chapter: `${name}/${chapter}` },
    });
  const home = homeOn(profile, first);
  let day = first;
  for (const [chapter, stay] of stays.entries()) {
    const before = chapter === 0 ? home : (stays[chapter - 1]?.at ?? home);
    if (random.chance(0.45)) add(day, 11, 'way', onTheWay(before, stay.at, random), chapter, 2);
    for (let night = 0; night <= stay.nights; night++) {
      const on = (day + night) as Day;
      const arrives = night === 0;
      const leaves = night === stay.nights;
      // On the day of moving the morning belongs to the old place, the afternoon to the new one.
      const isExcursion = !arrives && !leaves && stay.nights >= 2 && random.chance(0.3);
      const place = isExcursion ? somewhere(stay.at, 15, 65, random) : stay.at;
      const outdoors = () => somewhere(place, 0.1, 3, random);
      const quiet = random.chance(0.15) ? 0.2 : 1;
      // A long walk, a park, a day on the beach: one thing from morning to evening, whatever the pauses.
      if (!arrives && !leaves && random.chance(0.18)) {
        const setting = random.pick(OUTDOORS);
        add(on, 10, setting, outdoors(), chapter, random.heavy(1.8 * perOccasion * quiet, 0.7), random.int(300, 500));
        continue;
      }
      if (!arrives && random.chance(leaves ? 0.4 : 0.85))
        add(on, 10.2, random.pick(OUTDOORS), outdoors(), chapter, random.heavy(perOccasion * quiet, 0.7));
      if (!leaves && random.chance(0.8))
        add(
          on,
          15,
          random.chance(0.25) ? 'museum' : random.pick(OUTDOORS),
          outdoors(),
          chapter,
          random.heavy(perOccasion * quiet, 0.7),
        );
      if (!leaves && random.chance(0.55))
        add(on, 20, 'evening', somewhere(stay.at, 0.1, 1.5, random), chapter, random.heavy(perOccasion / 2, 0.6));
    }
    day = (day + stay.nights) as Day;
  }
  const end = stays.at(-1);
  if (end && random.chance(0.3))
    add((first + nights) as Day, 15, 'way', onTheWay(home, end.at, random), stays.length - 1, 2);
  return found;
};

/** Days out of a year: one day, 35 to 150 km away. */
export const daysOutOf = (profile: Profile, year: number, agenda: Agenda, random: Random): Occasion[] => {
  const found: Occasion[] = [];
  const count = random.int(4, 12);
  for (let i = 0; i < count; i++) {
    const day = dayOf({ year, month: random.int(1, 12), day: random.int(1, 28) });
    if (day < profile.first || day > profile.last || !agenda.isFree(day, day, 0)) continue;
    const name = `day-out ${day}`;
    agenda.take(day, day, name);
    const at = wellAway(profile, day, 35, () => somewhere(homeOn(profile, day), 35, 150, random));
    const company = companyOn(profile, day, 0.85, random);
    const parts = random.int(1, 3);
    for (let part = 0; part < parts; part++)
      found.push({
        name: `${name} ${part}`,
        setting: random.pick(['sight', 'hike', 'beach', 'museum', 'walk'] as const),
        day,
        from: around(day, 10.5 + part * 3.3, random),
        minutes: Math.min(160, random.heavy(70, 0.4)),
        at: somewhere(at, 0.1, 4, random),
        moments: random.heavy(6 * profile.eager, 0.7),
        present: company,
        spark: 0.3 + 0.5 * random.normal(),
        novelty: 0.6,
        trip: { name, chapter: `${name}/0` },
      });
  }
  return found;
};
