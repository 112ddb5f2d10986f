/** Birthdays nobody gave: the same person, beside a cake, on about the same day of several years. */
import { anniversaryIn, type CivilDate, type Day, dateOf, dayOf } from './calendar.ts';
import type { Chronicle, Human } from './chronicle-types.ts';
import { grouped } from './curators/parts.ts';
import { sureOfSubject } from './subjects.ts';

/** What is on the table that day, and how sure the library must be of it. Choices of ours. */
const OF_BIRTHDAYS = ['birthday', 'birthday cake', 'cake'] as const;
const SURE = 0.6;
/** A feast is kept on the weekend before or after. */
const SLACK_DAYS = 3;
/** Twice may be chance, once is. */
const LEAST_YEARS = 2;
/**
 * Part of somebody's days with a cake that are about their birthday. Some are the birthdays of others; who has cake with
 * their coffee has it on all days of the year, and on the same one of two years by chance.
 */
const PART_OF_CAKES = 0.25;
/** A year with a 29 February, to lay all days of a year out in. */
const ANY_LEAP_YEAR = 2000;
const DAYS_OF_YEAR = 366;

export interface GuessedBirthday {
  readonly human: Human;
  /** The day of the year in the middle of those found. */
  readonly date: Pick<CivilDate, 'month' | 'day'>;
  /** Years in which they were beside a cake about that day, rising. */
  readonly years: readonly number[];
}

const first = dayOf({ year: ANY_LEAP_YEAR, month: 1, day: 1 });
const positionOf = (day: Day): number => anniversaryIn(dateOf(day), ANY_LEAP_YEAR) - first;
const apart = (a: number, b: number): number => {
  const days = Math.abs(a - b);
  return Math.min(days, DAYS_OF_YEAR - days);
};
const rising = (numbers: Iterable<number>): number[] => [...new Set(numbers)].sort((a, b) => a - b);

/** Who a day with a cake is about: whoever is in most of its photos; null where two are in as many. */
const starOf = ({ byDay }: Chronicle, day: Day): string | null => {
  const counts = new Map<string, number>();
  for (const { people } of byDay.get(day) ?? [])
    for (const name of new Set(people.map((person) => person.name))) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [most, second] = [...counts].sort(([, a], [, b]) => b - a);
  return most && most[1] > (second?.[1] ?? 0) ? most[0] : null;
};

/** At most one for each person, by name. Looks at the subjects of each photo once. */
export const guessBirthdays = (chronicle: Chronicle): readonly GuessedBirthday[] => {
  const { photos, dayOf: dayOfPhoto, people } = chronicle;
  const withCake = photos.filter((photo) => OF_BIRTHDAYS.some((subject) => sureOfSubject(photo, subject) >= SURE));
  const days = rising(withCake.map(dayOfPhoto)) as Day[];
  const guesses: GuessedBirthday[] = [];
  for (const [name, theirs] of grouped(days, (day) => starOf(chronicle, day))) {
    const human = name === null ? undefined : people.byName.get(name);
    if (!human) continue;
    const around = (position: number) => theirs.filter((day) => apart(positionOf(day), position) <= SLACK_DAYS);
    const yearsOf = (several: readonly Day[]) => rising(several.map((day) => dateOf(day).year));
    const [best] = rising(theirs.map(positionOf))
      .map((position) => ({ position, near: around(position) }))
      .map(({ position, near }) => ({
        position,
        near,
        years: yearsOf(near),
        // Of those with as many years the one in the middle.
        stray: near.reduce((sum, day) => sum + apart(positionOf(day), position), 0),
      }))
      .sort((a, b) => b.years.length - a.years.length || a.stray - b.stray || a.position - b.position);
    if (!best || best.years.length < LEAST_YEARS) continue;
    const { position, near, years } = best;
    if (near.length < PART_OF_CAKES * theirs.length) continue;
    const { month, day } = dateOf((first + position) as Day);
    guesses.push({ human, date: { month, day }, years });
  }
  return guesses.sort((a, b) => (a.human.name < b.human.name ? -1 : 1));
};
