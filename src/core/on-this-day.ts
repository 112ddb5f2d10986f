/** Which photos of earlier years belong to today: those of this day, else of the days around it. */
import { anniversaryIn, type Day, dateOf, daysInMonth, formatDay } from './calendar.ts';
import type { Chronicle } from './chronicle-types.ts';
import type { NoMemory } from './curator.ts';
import { grouped, photosOfDays, shotsCount } from './curators/parts.ts';
import type { Photo } from './photo.ts';
import { draw, seedOf } from './seed.ts';
import { count } from './text.ts';

export type Near = 'day' | 'week' | 'time-of-year';

/** In English, for the story. */
export const NEAR: Readonly<Record<Near | 'long-ago', string>> = {
  day: 'of this very day',
  week: 'of the days around this one',
  'time-of-year': 'of this time of the year',
  'long-ago': 'of a day gone by',
};

/** How far one looks around, in days, step by step. Up to seven are still "this week"; half a month is a season's corner. */
const STEPS: readonly { readonly near: Near; readonly days: number }[] = [
  { near: 'day', days: 0 },
  { near: 'week', days: 1 },
  { near: 'week', days: 3 },
  { near: 'week', days: 7 },
  { near: 'time-of-year', days: 15 },
];
/** Younger than this nobody calls long ago. */
const LONG_AGO_DAYS = 365;

/** What there is of one earlier year. The days around New Year belong to the year whose day is nearest. */
export interface YearAgo {
  readonly year: number;
  /** The day its photos are of; of several, the first. */
  readonly day: Day;
  /** By time; never empty. */
  readonly photos: readonly Photo[];
}

export interface OnThisDay {
  readonly near: Near | 'long-ago';
  /** By time. */
  readonly years: readonly YearAgo[];
  readonly dropped: readonly NoMemory[];
}

/** The days of a year that today stands for: 28 February also for the 29th, where this year has none. */
const daysIn = (year: number, today: Day): readonly [Day, Day] => {
  const date = dateOf(today);
  const day = anniversaryIn(date, year);
  const isLast = date.month === 2 && date.day === 28 && daysInMonth(date.year, 2) === 28 && daysInMonth(year, 2) === 29;
  return [day, isLast ? ((day + 1) as Day) : day];
};

/** How the past is cut where nothing is near today: as fine as there is enough of. */
const CUTS: readonly ((day: Day) => string | number)[] = [
  (day) => day,
  (day) => formatDay(day).slice(0, 7),
  () => 'all',
];

/** A day gone by, else a month, else all there is; of those with photos enough one is drawn for today. */
const longAgo = (chronicle: Chronicle, atLeast: number): YearAgo[] => {
  const { byDay, today, member } = chronicle;
  const days = [...byDay.keys()].filter((day) => today - day >= LONG_AGO_DAYS).sort((a, b) => a - b);
  const seed = seedOf(member, today, 'long-ago', 'v1');
  for (const cut of CUTS) {
    const stretches = [...grouped(days, cut).values()].map((several) => several.flatMap((day) => byDay.get(day) ?? []));
    const good = stretches.filter((photos) => shotsCount(chronicle, photos) >= atLeast);
    const photos = good[Math.floor(draw(seed, 'stretch') * good.length)] ?? [];
    const day = photos[0] && chronicle.dayOf(photos[0]);
    if (day !== undefined) return [{ year: dateOf(day).year, day, photos }];
  }
  return [];
};

/** What belongs to today of all earlier years, as near as there is enough of. Looks at days, not at all photos. */
export const onThisDayOf = (
  chronicle: Chronicle,
  { atLeast, widen }: { readonly atLeast: number; readonly widen: boolean },
): OnThisDay => {
  const { today, photos, dayOf } = chronicle;
  const dropped: NoMemory[] = [];
  const [oldest] = photos;
  if (!oldest) return { near: 'day', years: [], dropped };
  const [from, to] = [dateOf(dayOf(oldest)).year, dateOf(today).year - 1];

  let few: OnThisDay | null = null;
  for (const { near, days } of widen ? STEPS : STEPS.slice(0, 1)) {
    const years: YearAgo[] = [];
    // From the year before the first on: what was taken on New Year's Day is near the 31st of December before.
    for (let year = from - 1; year <= to; year++) {
      const [first, last] = daysIn(year, today);
      const around = photosOfDays(chronicle, (first - days) as Day, (last + days) as Day);
      if (around[0]) years.push({ year, day: dayOf(around[0]), photos: around });
    }
    const shots = years.reduce((sum, one) => sum + shotsCount(chronicle, one.photos), 0);
    if (shots >= atLeast) return { near, years, dropped };
    if (shots > 0) few ??= { near, years, dropped };
    dropped.push({
      what: `${formatDay(today).slice(5)}, ${days === 0 ? 'this very day' : `${count(days, 'day')} around`}`,
      because: `only ${count(shots, 'shot')} of earlier years; it needs ${atLeast}`,
    });
  }
  if (!widen) return few ?? { near: 'day', years: [], dropped };
  const gone = longAgo(chronicle, atLeast);
  if (gone.length > 0) return { near: 'long-ago', years: gone, dropped };
  return few ?? { near: 'long-ago', years: longAgo(chronicle, 1), dropped };
};
