/** Feasts families take photos of: where they are kept, on which day, and on which days around it. */
import { type Day, dateOf, dayOf, weekdayOf } from './calendar.ts';
import type { Country } from './countries.ts';
import { EIDS, easterOf, HANUKKAHS, LUNAR_NEW_YEARS, nthWeekdayOf, orthodoxEasterOf } from './feast-days.ts';

export interface Holiday {
  readonly key: string;
  /** null: nobody knows in which country. */
  readonly isKept: (country: Country | null) => boolean;
  /** Its days in a year, most often one, where it is kept. */
  readonly of: (year: number, country: Country | null) => readonly Day[];
  /** Days before and after that belong to it. Few, since a title that says Christmas on the 28th is wrong. */
  readonly before: number;
  readonly after: number;
}

const countries = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const within = (codes: string) => {
  const set = countries(codes);
  return (country: Country | null) => country !== null && set.has(country);
};
const fixed = (month: number, day: number) => (year: number) => [dayOf({ year, month, day })];
const from = (table: readonly Day[]) => (year: number) => table.filter((day) => dateOf(day).year === year);

const ORTHODOX = countries('BG CY GR RO');
const easterIn = (year: number, country: Country | null): Day =>
  country !== null && ORTHODOX.has(country) ? orthodoxEasterOf(year) : easterOf(year);
const ofEaster = (offset: number) => (year: number, country: Country | null) => [
  (easterIn(year, country) + offset) as Day,
];

/** Where most families keep it; elsewhere 25 December is a working day. */
const CHRISTMAS =
  'AD AR AT AU BE BG BR CA CH CL CO CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MT MX NL NO NZ PE PH PL PT RO SE SI SK US';
const HALLOWEEN = 'AT AU BE CA CH DE ES FR GB IE IT LU MC MX NL NZ PT US';

type Rule = (year: number) => Day;
const sunday =
  (month: number, n: number): Rule =>
  (year) =>
    nthWeekdayOf(year, month, 7, n);
/** The last Sunday of May, but not on Whit Sunday. */
const ofFrance: Rule = (year) => {
  const last = nthWeekdayOf(year, 5, 7, -1);
  return last === easterOf(year) + 49 ? ((last + 7) as Day) : last;
};
/** The fourth Sunday of Lent. */
const ofBritain: Rule = (year) => (easterOf(year) - 21) as Day;

const MOTHERS: Readonly<Partial<Record<Country, Rule>>> = {
  ...Object.fromEntries(
    'AT AU BE BR CA CH CL CO CY CZ DE DK EE FI GR HR IT LI LV MT MY NL NZ PE PH SG SK TW US'
      .split(' ')
      .map((code) => [code, sunday(5, 2)]),
  ),
  ...Object.fromEntries('ES HU LT PT RO'.split(' ').map((code) => [code, sunday(5, 1)])),
  FR: ofFrance,
  MC: ofFrance,
  GB: ofBritain,
  IE: ofBritain,
  AR: sunday(10, 3),
  LU: sunday(6, 2),
  NO: sunday(2, 2),
  SE: sunday(5, -1),
  MX: (year) => dayOf({ year, month: 5, day: 10 }),
  PL: (year) => dayOf({ year, month: 5, day: 26 }),
};

type MonthAndDay = readonly [month: number, day: number];
/** Those with a name of their own, such as the Fourth of July, stand apart. */
const NATIONAL: Readonly<Partial<Record<Country, MonthAndDay>>> = {
  AR: [7, 9],
  AT: [10, 26],
  AU: [1, 26],
  BE: [7, 21],
  BR: [9, 7],
  CA: [7, 1],
  CH: [8, 1],
  CL: [9, 18],
  CN: [10, 1],
  CO: [7, 20],
  CZ: [10, 28],
  DE: [10, 3],
  DK: [6, 5],
  EE: [2, 24],
  ES: [10, 12],
  FI: [12, 6],
  GR: [3, 25],
  HU: [8, 20],
  IN: [8, 15],
  IS: [6, 17],
  IT: [6, 2],
  LI: [8, 15],
  LT: [2, 16],
  LU: [6, 23],
  LV: [11, 18],
  MC: [11, 19],
  MX: [9, 16],
  NO: [5, 17],
  PE: [7, 28],
  PL: [11, 11],
  PT: [6, 10],
  RO: [12, 1],
  SE: [6, 6],
  SG: [8, 9],
  SI: [6, 25],
  TW: [10, 10],
};

/** Since 2014 on 27 April, the 26th where that is a Sunday; before it was the Queen's, on another day. */
const kingsDay = (year: number): readonly Day[] => {
  if (year < 2014) return [];
  const day = dayOf({ year, month: 4, day: 27 });
  return [weekdayOf(day) === 7 ? ((day - 1) as Day) : day];
};
/** The Saturday from 20 to 26 June. */
const midsummer = (year: number): readonly Day[] => {
  const day = dayOf({ year, month: 6, day: 20 });
  return [(day + ((6 - weekdayOf(day) + 7) % 7)) as Day];
};

/** By the time of the year. Which of two feasts of one day a photo is of, nobody can tell; it may be in both. */
export const holidays = [
  // Photo days: the night after midnight still is New Year's Eve.
  { key: 'new-year', isKept: () => true, of: fixed(1, 1), before: 1, after: 0 },
  { key: 'epiphany', isKept: within('AT BE CH DE ES FR HR IT LI MX PL PT SK'), of: fixed(1, 6), before: 1, after: 0 },
  { key: 'lunar-new-year', isKept: within('CN HK MY SG TW VN'), of: from(LUNAR_NEW_YEARS), before: 1, after: 2 },
  // From the Thursday before, the women's day on the Rhine and giovedì grasso, to Shrove Tuesday.
  {
    key: 'carnival',
    isKept: within('AT BE BR CH CO DE ES FR IT LI LU MC NL PT'),
    of: (year) => [(easterOf(year) - 47) as Day],
    before: 5,
    after: 0,
  },
  { key: 'saint-patrick', isKept: within('IE'), of: fixed(3, 17), before: 0, after: 0 },
  // Good Friday to Easter Monday.
  { key: 'easter', isKept: within(CHRISTMAS), of: ofEaster(0), before: 2, after: 1 },
  { key: 'eid', isKept: within('AE ID MY QA SA TR'), of: from(EIDS), before: 0, after: 2 },
  { key: 'kings-day', isKept: within('NL'), of: kingsDay, before: 1, after: 0 },
  {
    key: 'mothers-day',
    isKept: (country) => country !== null && MOTHERS[country] !== undefined,
    of: (year, country) => [(country && MOTHERS[country]?.(year)) ?? []].flat(),
    before: 0,
    after: 0,
  },
  { key: 'midsummer', isKept: within('EE FI LT LV SE'), of: midsummer, before: 1, after: 0 },
  { key: 'saint-john', isKept: within('DK ES NO PT'), of: fixed(6, 24), before: 1, after: 0 },
  { key: 'fourth-of-july', isKept: within('US'), of: fixed(7, 4), before: 0, after: 0 },
  { key: 'bastille-day', isKept: within('FR'), of: fixed(7, 14), before: 1, after: 0 },
  {
    key: 'national-day',
    isKept: (country) => country !== null && NATIONAL[country] !== undefined,
    of: (year, country) => {
      const date = country && NATIONAL[country];
      return date ? fixed(...date)(year) : [];
    },
    before: 0,
    after: 0,
  },
  // The day after is for the dead in half of Europe.
  { key: 'halloween', isKept: within(HALLOWEEN), of: fixed(10, 31), before: 0, after: 0 },
  {
    key: 'thanksgiving',
    isKept: within('CA US'),
    of: (year, country) => [country === 'CA' ? nthWeekdayOf(year, 10, 1, 2) : nthWeekdayOf(year, 11, 4, 4)],
    before: 0,
    after: 0,
  },
  { key: 'sinterklaas', isKept: within('NL'), of: fixed(12, 5), before: 0, after: 0 },
  {
    key: 'saint-nicholas',
    isKept: within('AT BE CH CZ DE HR HU LI LU PL SI SK'),
    of: fixed(12, 6),
    before: 1,
    after: 0,
  },
  // From the evening of the first candle to the eighth day.
  { key: 'hanukkah', isKept: within('IL'), of: from(HANUKKAHS), before: 1, after: 7 },
  { key: 'christmas', isKept: within(CHRISTMAS), of: fixed(12, 25), before: 1, after: 1 },
] as const satisfies readonly Holiday[];

export type HolidayKey = (typeof holidays)[number]['key'];
