/** Life at home: small things, playgrounds, school, work, parties, visits of and to the grandparents. */
import { anniversaryIn, type Day, dateOf, dayOf, weekdayOf } from '../../../src/core/calendar.ts';
import type { Point } from '../../../src/core/geo.ts';
import { somewhere } from '../geography.ts';
import type { Random } from '../random.ts';
import { type Agenda, companyOn } from './agenda.ts';
import { around, type Occasion } from './occasion.ts';
import type { Someone } from './people.ts';
import { homeOn, type Profile } from './profile.ts';

const isWeekend = (day: Day): boolean => weekdayOf(day) >= 6;

type Usual = Pick<Occasion, 'setting'> & { readonly hour: number; readonly weight: number };

const USUAL: readonly Usual[] = [
  { setting: 'home', hour: 17.5, weight: 8 },
  { setting: 'garden', hour: 15, weight: 3 },
  { setting: 'playground', hour: 16, weight: 3 },
  { setting: 'walk', hour: 14.5, weight: 3 },
  { setting: 'dinner', hour: 19.5, weight: 2 },
  { setting: 'school', hour: 10, weight: 0.6 },
  { setting: 'work', hour: 12, weight: 1 },
];

const usualOn = (day: Day, random: Random): Usual => {
  const weightOf = ({ setting, weight }: Usual) =>
    isWeekend(day) && (setting === 'school' || setting === 'work') ? 0 : weight;
  return random.weighted(USUAL, weightOf);
};

/** One or two small occasions of an ordinary day, on about half of all days. */
export const ordinaryDay = (profile: Profile, day: Day, random: Random): Occasion[] => {
  if (!random.chance((isWeekend(day) ? 0.62 : 0.42) * Math.min(1.2, 0.6 + profile.eager / 2))) return [];
  const home = homeOn(profile, day);
  const lively = random.heavy(1, 0.35) > 1 ? 2 : 1;
  return Array.from({ length: lively }, (_, i) => {
    const { setting, hour } = usualOn(day, random);
    // Now and then one thing goes on all day, with long pauses: snow in the garden, a visit, building a hut.
    const isAllDay = lively === 1 && setting !== 'work' && random.chance(0.07);
    const places: Partial<Record<Occasion['setting'], Point>> = {
      work: profile.work,
      playground: somewhere(home, 0.3, 1.5, random),
      school: somewhere(home, 0.5, 3, random),
      walk: somewhere(home, 1, 12, random),
    };
    return {
      name: `${day} ${setting} ${i}`,
      setting,
      day,
      from: around(day, isAllDay ? 10 : hour + i * 0.5 + random.normal() * 0.8, random),
      minutes: isAllDay ? random.int(300, 560) : random.heavy(20, 0.8),
      at: places[setting] ?? home,
      moments: random.heavy((isAllDay ? 6 : 1.9) * profile.eager, 0.8),
      present: companyOn(profile, day, 0.6, random),
      spark: 0.5 * random.normal() - 0.2,
      novelty: random.next() * 0.3,
      trip: null,
    };
  });
};

/** A party: who is there, how long, how many pictures; past midnight if it is a good one. */
const party = (
  profile: Profile,
  day: Day,
  what: string,
  more: Partial<Occasion> & { readonly hour: number; readonly guests: readonly Someone[] },
  random: Random,
): Occasion => {
  const { hour, guests, ...rest } = more;
  return {
    name: `${day} ${what}`,
    setting: 'party',
    day,
    from: around(day, hour, random),
    minutes: random.int(90, 330),
    at: homeOn(profile, day),
    moments: random.heavy(18 * profile.eager, 0.6),
    present: [...companyOn(profile, day, 0.95, random), ...guests.map(({ name }) => name)],
    spark: 0.7 + 0.4 * random.normal(),
    novelty: 0.4,
    trip: null,
    ...rest,
  };
};

/** The parties of a year: birthdays, Christmas, New Year's Eve, friends, school feasts, now and then a wedding. */
export const partiesOf = (profile: Profile, year: number, agenda: Agenda, random: Random): Occasion[] => {
  const { household, first, last } = profile;
  const grandparents = household.grandparents.flat();
  const friends = () => household.friends.filter(() => random.chance(0.5));
  const found: Occasion[] = [];
  const add = (day: Day, make: () => Occasion) => {
    if (day >= first && day <= last && !agenda.isBusy(day)) found.push(make());
  };
  for (const someone of [...household.parents, ...household.children]) {
    const exact = anniversaryIn(someone.birthday, year);
    const day = (random.chance(0.5) ? exact + ((13 - weekdayOf(exact)) % 7) : exact) as Day;
    const isChild = someone.role === 'child';
    const guests = isChild ? household.neighbours : friends();
    add(day, () =>
      party(profile, day, `birthday of ${someone.name}`, { hour: isChild ? 15 : 19, guests, spark: 1.1 }, random),
    );
  }
  const christmas = dayOf({ year, month: 12, day: 24 });
  add(christmas, () => party(profile, christmas, 'Christmas', { hour: 17, guests: grandparents, spark: 1.2 }, random));
  const silvester = dayOf({ year, month: 12, day: 31 });
  add(silvester, () =>
    party(profile, silvester, "New Year's Eve", { hour: 20, minutes: 330, guests: friends() }, random),
  );
  const count = random.int(3, 7);
  for (let i = 0; i < count; i++) {
    const day = dayOf({ year, month: random.int(1, 12), day: random.int(1, 28) });
    const isSchool = random.chance(0.3);
    add(day, () =>
      party(
        profile,
        day,
        isSchool ? 'school feast' : 'friends',
        {
          hour: isSchool ? 14 : 18,
          setting: isSchool ? 'school' : 'party',
          at: somewhere(homeOn(profile, day), 0.5, 20, random),
          guests: isSchool ? household.neighbours : friends(),
          spark: 0.3 + 0.5 * random.normal(),
        },
        random,
      ),
    );
  }
  if (random.chance(0.35)) {
    const day = dayOf({ year, month: random.int(5, 9), day: random.int(1, 28) });
    add(day, () =>
      party(
        profile,
        day,
        'wedding',
        {
          hour: 14,
          setting: 'wedding',
          minutes: 560,
          moments: random.heavy(60 * profile.eager, 0.4),
          at: somewhere(homeOn(profile, day), 3, 30, random),
          guests: [...household.friends, ...grandparents],
          spark: 1.3,
          novelty: 0.9,
        },
        random,
      ),
    );
  }
  return found;
};

/** Visits to where the family is often: one to three days, in holidays longer; some without a single picture. */
export const visitsOf = (
  profile: Profile,
  year: number,
  place: { readonly at: Point; readonly perYear: number; readonly name: string; readonly hosts: readonly Someone[] },
  agenda: Agenda,
  random: Random,
): Occasion[] => {
  const found: Occasion[] = [];
  for (let visit = 0; visit < place.perYear; visit++) {
    const anyDay = dayOf({ year, month: 1, day: 1 }) + random.int(0, 364);
    // Mostly from a Saturday on.
    const start = (random.chance(0.75) ? anyDay + ((13 - weekdayOf(anyDay as Day)) % 7) : anyDay) as Day;
    const nights = random.chance(0.12) ? random.int(3, 8) : random.int(0, 2);
    if (start < profile.first || start + nights > profile.last || !agenda.isFree(start, start + nights, 0)) continue;
    agenda.take(start, start + nights, place.name);
    const company = companyOn(profile, start, 0.85, random);
    for (let day = start; day <= start + nights; day = (day + 1) as Day) {
      if (random.chance(0.2)) continue;
      const occasions = random.int(1, 2);
      for (let i = 0; i < occasions; i++) {
        const setting = random.pick(['dinner', 'home', 'garden', 'walk'] as const);
        found.push({
          name: `${day} ${place.name} ${i}`,
          setting,
          day,
          from: around(day, 11 + i * 4.5 + random.normal() * 0.7, random),
          minutes: random.heavy(50, 0.6),
          at: setting === 'walk' ? somewhere(place.at, 0.5, 9, random) : place.at,
          moments: random.heavy(3 * profile.eager, 0.7),
          present: [...company, ...place.hosts.map(({ name }) => name)],
          spark: 0.1 + 0.5 * random.normal(),
          novelty: 0.2,
          trip: null,
        });
      }
    }
  }
  return found;
};

/** The year a day lies in. */
export const yearOf = (day: Day): number => dateOf(day).year;
