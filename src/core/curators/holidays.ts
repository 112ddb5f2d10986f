import { type Day, dateOf } from '../calendar.ts';
import type { Chronicle } from '../chronicle-types.ts';
import { type Country, isCountry } from '../countries.ts';
import { countriesOfHome, type HomeCountries } from '../country-of-home.ts';
import { curator, type NoMemory, type Proposal } from '../curator.ts';
import { apart, found } from '../found.ts';
import { type Holiday, type HolidayKey, holidays as table } from '../holidays.ts';
import type { Photo } from '../photo.ts';
import { type Facet, OF_A_JOURNEY } from '../shape.ts';
import { count, list } from '../text.ts';
import {
  bestOfThem,
  budgetFor,
  byPerson,
  clamp,
  perSceneFor,
  photosOfDays,
  SAME_COMPANY,
  scenesCount,
  shotsCount,
} from './parts.ts';

export type HolidayTitle =
  /** Of one year: `Christmas 2024`. The country, null where unknown, tells whose national day it is. */
  | { readonly says: 'in-year'; readonly feast: HolidayKey; readonly country: Country | null; readonly year: number }
  | {
      readonly says: 'over-the-years';
      readonly feast: HolidayKey;
      readonly country: Country | null;
      /** First and last of its years, and how many there are. */
      readonly years: readonly [number, number];
      readonly count: number;
    };

/** Days before and after the feast on which it is shown: while the tree stands. */
const [DAYS_BEFORE, DAYS_AFTER] = [3, 2] as const;
/** Shots of a year that counts: a single photo of a day proves no feast. */
const LEAST_OF_A_YEAR = 2;
/** Shots a feast of a single year needs: with fewer it was a day like others. */
const LEAST_OF_ONE_YEAR = 8;
/** Photos of several years: so many of each, and in all. */
const [A_YEAR, FEWEST, MOST] = [4, 8, 24] as const;
/** Of how many photos the worth is told. */
const BEST = 10;
const WORTH = { 'in-year': 0.75, 'over-the-years': 0.9 } as const;

/** A feast of one year, where it was kept at home. */
interface Occurrence {
  readonly year: number;
  readonly country: Country | null;
  readonly feast: Day;
  readonly first: Day;
  readonly last: Day;
  /** By time; may be empty. */
  readonly photos: readonly Photo[];
}

/** One of each day, where two countries keep it together. */
const uniqueByDay = (occurrences: readonly Occurrence[]): Occurrence[] =>
  [...new Map(occurrences.toReversed().map((one) => [one.feast, one])).values()].sort((a, b) => a.feast - b.feast);

/** The years of a feast, each of them in; New Year's Eve is of the year to come. */
const byFeastYear = (several: readonly Occurrence[]): Facet => {
  const yearOf = new Map(several.flatMap(({ year, photos }) => photos.map(({ id }) => [id, String(year)] as const)));
  return { name: 'year', of: ({ id }) => [yearOf.get(id) ?? []].flat(), floor: true, most: 1, weight: 1 };
};

/** All years of a feast, by time: of each, if home was where it is kept, or in one of the countries that were given. */
const occurrencesOf = (
  { isKept, of, before, after }: Holiday,
  chronicle: Chronicle,
  { all, on }: HomeCountries,
  [from, to]: readonly [number, number],
): Occurrence[] => {
  const occurrences: Occurrence[] = [];
  for (const country of all) {
    if (!isKept(country)) continue;
    for (let year = from; year <= to; year++)
      for (const feast of of(year, country)) {
        if (on(feast) !== country) continue;
        const [first, last] = [(feast - before) as Day, (feast + after) as Day];
        occurrences.push({ year, country, feast, first, last, photos: photosOfDays(chronicle, first, last) });
      }
  }
  return occurrences.sort((a, b) => a.feast - b.feast);
};

const timelyOf = ({ feast, first, last }: Occurrence) => ({
  from: Math.min(first, feast - DAYS_BEFORE) as Day,
  to: Math.max(last, feast + DAYS_AFTER) as Day,
});

const said = (key: HolidayKey): string => key.replaceAll('-', ' ');

export const holidays = curator({
  kind: 'holidays',
  says: 'Christmas, carnival and other feasts, over the years.',
  page: `When a feast comes round, its photos of earlier years: three days before it to two days after. Christmas is the 24th to the
26th, Easter begins on Good Friday, New Year is the night itself, carnival the days from Thursday to Shrove Tuesday; a national
day is that day alone. Each year has some photos in it, and everybody who matters.

Which feasts are kept is told by the country home was in at the time: Thanksgiving in the United States, the 14th of July in
France, Sinterklaas in the Netherlands. Families with two countries name both, \`countries: [FR, DE]\`. Without names of places
and without countries only New Year is left. Nothing is called by a feast that was not on those days.

It needs two years with photos, or one with a good number. With \`album: each\` every feast of every year has an album.`,
  isOn: true,
  album: 'one',
  keep: 40,
  days: 6,
  rest: 300,
  atLeast: 6,
  options: {
    countries: {
      type: 'words',
      default: [],
      example: 'FR',
      says: 'Countries whose feasts you keep, by their ISO codes; empty: those of your homes',
    },
  },
  find: (chronicle, { album, atLeast, countries }) => {
    const { today, photos, people } = chronicle;
    const dropped: NoMemory[] = [];
    const [oldest] = photos;
    if (!oldest) return found<HolidayTitle>([], dropped);
    const codes = countries.map((code) => code.toUpperCase());
    for (const code of codes.filter((one) => !isCountry(one)))
      dropped.push({ what: `feasts of ${code}`, because: 'no country whose feasts are known has this code' });
    const given = codes.filter(isCountry);
    const homes: readonly HomeCountries[] =
      given.length > 0 ? given.map((country) => ({ all: [country], on: () => country })) : [countriesOfHome(chronicle)];
    if (given.length === 0 && homes.every(({ all }) => all.every((country) => country === null)))
      dropped.push({ what: 'feasts', because: 'nobody knows in which country home is; name it: countries: [FR]' });
    const years = [dateOf(chronicle.dayOf(oldest)).year, dateOf(today).year + 1] as const;

    const propose = (
      feast: HolidayKey,
      several: readonly Occurrence[],
      more: Pick<Proposal, 'identity' | 'timely'> & { readonly country: Country | null },
    ): Proposal<HolidayTitle> => {
      const { country, ...rest } = more;
      const all = several.flatMap((one) => one.photos);
      const numbers = [...new Set(several.map(({ year }) => year))];
      const [first = 0, last = first] = [numbers[0], numbers.at(-1)];
      const title: HolidayTitle =
        numbers.length === 1
          ? { says: 'in-year', feast, country, year: first }
          : { says: 'over-the-years', feast, country, years: [first, last], count: numbers.length };
      const scenes = scenesCount(chronicle, all);
      const places = numbers.length === 1 ? budgetFor(scenes) : clamp(FEWEST, A_YEAR * numbers.length, MOST);
      const { month, day } = dateOf(several[0]?.feast ?? today);
      return {
        kind: 'holidays',
        ...rest,
        title,
        photos: all,
        shape: {
          ...OF_A_JOURNEY,
          count: places,
          facets: [byFeastYear(several), byPerson(people.lovedOnes)],
          ends: false,
          perScene: perSceneFor(scenes, places),
          sameCompany: SAME_COMPANY,
        },
        worth: WORTH[title.says] * (0.7 + 0.3 * bestOfThem(chronicle, all, BEST)),
        anniversary: { month, day },
        about: [],
        theme: null,
        story: [`${count(all.length, 'photo')} of ${said(feast)} in ${list(numbers.map(String))}`],
      };
    };

    const proposals = table.flatMap((holiday): Proposal<HolidayTitle>[] => {
      const occurrences = uniqueByDay(homes.flatMap((home) => occurrencesOf(holiday, chronicle, home, years)));
      if (album === 'each') {
        const over = occurrences.filter(
          ({ last, photos: those }) =>
            last < today && shotsCount(chronicle, those) >= Math.max(atLeast, LEAST_OF_ONE_YEAR),
        );
        const identities = apart(over.map(({ year }) => `${holiday.key}-${year}`));
        return over.map((one, i) =>
          propose(holiday.key, [one], { identity: identities[i] ?? '', timely: null, country: one.country }),
        );
      }
      const next = occurrences.find((one) => timelyOf(one).to >= today);
      if (!next) return [];
      const past = occurrences.filter(
        ({ feast, country, photos: those }) =>
          feast < next.feast &&
          shotsCount(chronicle, those) >= LEAST_OF_A_YEAR &&
          (holiday.key !== 'national-day' || country === next.country),
      );
      const shots = shotsCount(
        chronicle,
        past.flatMap((one) => one.photos),
      );
      const several = new Set(past.map(({ year }) => year)).size;
      const needed = several > 1 ? atLeast : Math.max(atLeast, LEAST_OF_ONE_YEAR);
      if (shots < needed) {
        if (shots > 0)
          dropped.push({
            what: said(holiday.key),
            because: `${count(shots, 'shot')} of ${count(several, 'year')}; it needs ${needed}`,
          });
        return [];
      }
      return [propose(holiday.key, past, { identity: holiday.key, timely: timelyOf(next), country: next.country })];
    });
    return found(proposals, dropped);
  },
});
