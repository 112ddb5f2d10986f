/** Eight years of one family: the journeys, the feasts, the days that happened once, and all the others. */
import { type Day, dateOf, weekdayOf } from '../../core/calendar.ts';
import type { Photographer } from './cameras.ts';
import { milestoneOutings } from './milestones.ts';
import type { Outing } from './outing.ts';
import { HOUSEHOLD, on } from './people.ts';
import { homeOn, workOn } from './places.ts';
import { seeded } from './random.ts';
import { type SceneKey, scenes } from './scenes.ts';
import { tripOutings } from './trips.ts';
import { feastOutings } from './year.ts';

/** The day the demo pretends it is: a Monday, two days after Sedona's seventh birthday. */
export const DEMO_TODAY = '2026-11-23';
export const FIRST_DAY = on('2018-11-03');
export const LAST_DAY = on(DEMO_TODAY);

type Season = 'winter' | 'spring' | 'summer' | 'autumn';
const SEASONS: readonly Season[] = [
  'winter',
  'winter',
  'spring',
  'spring',
  'spring',
  'summer',
  'summer',
  'summer',
  'autumn',
  'autumn',
  'autumn',
  'winter',
];

/** What an ordinary day looks like. */
const ORDINARY: Readonly<Record<Season, readonly SceneKey[]>> = {
  winter: scenes('home play baking drawing rain dog bath selfie breakfast'),
  spring: scenes('park playground flowers bicycle dog home garden football drawing'),
  summer: scenes('playground swim garden bicycle sunset dog market dish'),
  autumn: scenes('leaves leaves rain dog park home drawing baking bath'),
};
const AT_WORK = scenes('office office lunch ship');
const OUTDOORS = new Set<SceneKey>(scenes('park playground bicycle football leaves market swim sunset dog'));

const ordinaryDay = (day: Day): Outing | null => {
  const random = seeded(`ordinary|${day}`);
  const weekend = weekdayOf(day) > 5;
  if (!random.chance(weekend ? 0.32 : 0.115)) return null;
  const season = SEASONS[dateOf(day).month - 1] ?? 'winter';
  const scene = random.pick(ORDINARY[season]);
  const from = weekend ? random.between(9.5, 17) : random.between(16.8, 19.5);
  return {
    day,
    hours: [from, from + random.between(0.2, weekend ? 3 : 1)],
    place: homeOn(day),
    around: OUTDOORS.has(scene) ? 2 : 0.05,
    scenes: [scene],
    who: HOUSEHOLD,
    by: random.pick<readonly Photographer[]>([['ada'], ['ada'], ['ada'], ['ben'], ['leo'], ['reflex', 'ada']]),
    shots: random.pick([1, 1, 1, 2, 2, 3, weekend ? 6 : 2]),
    title: 'Tous les jours',
  };
};

/** Ada takes a picture of what she builds, on some weekday, about noon. */
const workDay = (day: Day): Outing | null => {
  const random = seeded(`work|${day}`);
  if (weekdayOf(day) > 5 || !random.chance(0.065)) return null;
  return {
    day,
    hours: [random.between(8.6, 12), random.between(12.5, 17.4)],
    place: workOn(day),
    around: 0.6,
    scenes: AT_WORK,
    who: [],
    by: ['ada'],
    shots: random.int(1, 3),
    title: 'Bureau',
  };
};

/** The au pair's own year, on his own phone. */
const NILS: readonly [from: Day, to: Day] = [on('2023-09-02'), on('2024-07-05')];
const nilsDay = (day: Day): Outing | null => {
  const random = seeded(`nils|${day}`);
  if (day < NILS[0] || day > NILS[1] || !random.chance(0.09)) return null;
  return {
    day,
    hours: [random.between(12, 16), random.between(17, 22)],
    place: 'lyon',
    around: 3,
    scenes: scenes('street park bridge dish selfie playground night'),
    who: random.chance(0.3) ? ['sedona', 'nils'] : ['nils'],
    by: ['nils'],
    shots: random.int(1, 4),
    title: 'Lyon',
  };
};

const isOuting = (outing: Outing | null): outing is Outing => outing !== null;
const eachDay = (of: (day: Day) => Outing | null): Outing[] =>
  Array.from({ length: LAST_DAY - FIRST_DAY + 1 }, (_, i) => of((FIRST_DAY + i) as Day)).filter(isOuting);

/** Nobody is in two towns at once: of outings that overlap elsewhere, the one named first stays. */
const withoutBilocation = (wanted: readonly Outing[]): Outing[] => {
  const kept = new Map<Day, Outing[]>();
  for (const outing of wanted) {
    const that = kept.get(outing.day) ?? [];
    const clash = that.some(
      ({ place, hours }) => place !== outing.place && hours[0] < outing.hours[1] && outing.hours[0] < hours[1],
    );
    if (!clash) kept.set(outing.day, [...that, outing]);
  }
  return [...kept.values()].flat();
};

/** Everything in order of days. What stands in a table comes first; ordinary days fill the rest. */
export const outings = (): Outing[] => {
  const trips = tripOutings();
  const travelling = new Set(trips.map(({ day }) => day));
  // Who is in Lisbon does not blow out candles at home.
  const atHome = [...milestoneOutings(), ...feastOutings()].filter(({ day }) => !travelling.has(day));
  const special = withoutBilocation([...trips, ...atHome]).filter(({ day }) => day >= FIRST_DAY && day <= LAST_DAY);
  // The last morning belongs to the tables: what a "last 24 hours" album shows must not depend on chance.
  const full = new Set([...special.map(({ day }) => day), LAST_DAY]);
  const free = (of: (day: Day) => Outing | null) => eachDay((day) => (full.has(day) ? null : of(day)));
  return [...special, ...free(ordinaryDay), ...free(workDay), ...eachDay(nilsDay)].sort(
    (a, b) => a.day - b.day || a.hours[0] - b.hours[0],
  );
};
