/** What a language must say: every case of the titles of every kind. One that is missing does not compile. */
import { type Day, dateOf } from '../core/calendar.ts';
import type { Kind, TitleOfKind } from '../core/curators/index.ts';
import type { Say } from './say.ts';

/** The cases of a title. */
export type SaysOf<Title> = Title extends { readonly says: infer Says extends string } ? Says : never;

/** A title of one case. */
export type TitleOfCase<Title, Says> = Title extends { readonly says: infer Each }
  ? Says extends Each
    ? Title
    : never
  : never;

export type Cases<Title> = {
  readonly [Says in SaysOf<Title>]: (title: TitleOfCase<Title, Says>, say: Say) => string;
};

export type Titles = { readonly [K in Kind]: Cases<TitleOfKind<K>> };

/** How much of the calendar a stretch of days takes in. */
export type Stretch = 'day' | 'month' | 'year' | 'years';

export interface FromTo {
  readonly first: Day;
  readonly last: Day;
}

/** `day`: one day, `month`: several of a month, and so on. */
export const stretchOf = ({ first, last }: FromTo): Stretch => {
  const [from, to] = [dateOf(first), dateOf(last)];
  if (first === last) return 'day';
  if (from.year !== to.year) return 'years';
  return from.month === to.month ? 'month' : 'year';
};

/** From the first to the last year of a stretch. */
export const yearsOf = ({ first, last }: FromTo, say: Say): string => say.years(dateOf(first).year, dateOf(last).year);

/** `Lisbon & Sintra 2023`; null without a name. */
export const inYears = (name: string | null, title: FromTo, say: Say): string | null =>
  name === null ? null : `${name} ${yearsOf(title, say)}`;

/** What is said of something if there is such a thing. */
export const of = <Thing>(thing: Thing | null, text: (thing: Thing) => string): string | null =>
  thing === null ? null : text(thing);

/** `Annecy, 14 May 2019`, or the day alone. */
export const placeAndDate = (place: number | null, day: Day, say: Say): string => {
  const town = place === null ? null : say.town(place);
  return town === null ? say.date(day) : `${town.name}, ${say.date(day)}`;
};

/** Both ages, if one grew older in between; a first and a last photo of one age, or from before the birth, say nothing. */
export const agesOf = (ages: readonly [number, number] | null): readonly [number, number] | null =>
  ages && ages[0] < ages[1] ? ages : null;
