/** Titles of every kind and case, for tests; a case without an example does not compile. */
import { type Day, parseDay } from '../core/calendar.ts';
import type { Proposal } from '../core/curator.ts';
import type { Kind, TitleOfKind } from '../core/curators/index.ts';
import type { Gazetteer, PlaceNames } from '../core/gazetteer.ts';
import { holidays } from '../core/holidays.ts';
import { OF_A_DAY } from '../core/shape.ts';
import { THEMES } from '../core/themes-table.ts';
import type { SaysOf, TitleOfCase } from './titles.ts';

/** @throws for text that is no day. */
export const day = (text: string): Day => {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`no day: ${text}`);
  return parsed;
};

const names = (country: string, first: string, second: string): PlaceNames => ({ country, first, second });
const inAll = (
  original: PlaceNames,
  translated: Readonly<Record<string, PlaceNames>> = {},
): { readonly original: PlaceNames; readonly translated: Readonly<Record<string, PlaceNames>> } => ({
  original,
  translated,
});

/** Numbers of places, by name. */
export const P = {
  lisbon: 1,
  sintra: 2,
  annecy: 3,
  brittany: 4,
  croatia: 5,
  slovenia: 6,
  italy: 7,
  leMans: 8,
  aquila: 9,
  irun: 10,
  empoli: 11,
  nowhere: 99,
} as const;

/** As a library has them: some in all languages, some only in their own. */
export const places: Gazetteer = new Map([
  [
    P.lisbon,
    inAll(names('Portugal', 'Lisboa', 'Lisboa'), {
      en: names('Portugal', 'Lisbon', 'Lisbon'),
      de: names('Portugal', 'Lissabon', 'Lissabon'),
      fr: names('Portugal', 'Lisbonne', 'Lisbonne'),
      it: names('Portogallo', 'Lisbona', 'Lisbona'),
      nl: names('Portugal', 'Lissabon', 'Lissabon'),
    }),
  ],
  [P.sintra, inAll(names('Portugal', 'Lisboa', 'Sintra'), { it: names('Portogallo', 'Lisbona', 'Sintra') })],
  [P.annecy, inAll(names('France', 'Haute-Savoie', 'Annecy'))],
  [
    P.brittany,
    inAll(names('France', 'Bretagne', ''), {
      en: names('France', 'Brittany', ''),
      de: names('Frankreich', 'Bretagne', ''),
      es: names('Francia', 'Bretaña', ''),
      it: names('Francia', 'Bretagna', ''),
      nl: names('Frankrijk', 'Bretagne', ''),
      pt: names('França', 'Bretanha', ''),
    }),
  ],
  [
    P.slovenia,
    inAll(names('Slovenija', 'Ljubljana', 'Bled'), {
      en: names('Slovenia', 'Ljubljana', 'Bled'),
      de: names('Slowenien', 'Ljubljana', 'Bled'),
      es: names('Eslovenia', 'Liubliana', 'Bled'),
      fr: names('Slovénie', 'Ljubljana', 'Bled'),
      it: names('Slovenia', 'Lubiana', 'Bled'),
      nl: names('Slovenië', 'Ljubljana', 'Bled'),
      pt: names('Eslovénia', 'Liubliana', 'Bled'),
    }),
  ],
  [
    P.croatia,
    inAll(names('Hrvatska', 'Istra', 'Rovinj'), {
      en: names('Croatia', 'Istria', 'Rovinj'),
      de: names('Kroatien', 'Istrien', 'Rovinj'),
      es: names('Croacia', 'Istria', 'Rovinj'),
      fr: names('Croatie', 'Istrie', 'Rovinj'),
      it: names('Croazia', 'Istria', 'Rovigno'),
      nl: names('Kroatië', 'Istrië', 'Rovinj'),
      pt: names('Croácia', 'Ístria', 'Rovinj'),
    }),
  ],
  [P.italy, inAll(names('Italia', 'Friuli-Venezia Giulia', 'Trieste'), { en: names('Italy', 'Friuli', 'Trieste') })],
  [P.leMans, inAll(names('France', 'Sarthe', 'Le Mans'))],
  [P.aquila, inAll(names('Italia', 'Abruzzo', 'L’Aquila'))],
  [P.irun, inAll(names('España', 'Gipuzkoa', 'Irun'))],
  [P.empoli, inAll(names('Italia', 'Toscana', 'Empoli'))],
]);

type Examples = {
  readonly [K in Kind]: {
    readonly [Says in SaysOf<TitleOfKind<K>>]: readonly TitleOfCase<TitleOfKind<K>, Says>[];
  };
};

const week = { first: day('2023-05-02'), last: day('2023-05-09') };
const weekend = { first: day('2023-05-05'), last: day('2023-05-07') };
const newYear = { first: day('2023-12-28'), last: day('2024-01-03') };
const [near, years] = [['day', 'week', 'time-of-year'] as const, [1, 3]];
const life = { first: day('2016-08-01'), last: day('2024-10-20') };
const FEASTS = holidays.map(({ key }) => key);

export const examples: Examples = {
  'on-this-day': {
    'years-ago': near.flatMap((one) =>
      years.map((n) => ({ says: 'years-ago' as const, near: one, years: n, day: day('2023-11-23') })),
    ),
    'on-this-day': near.map((one) => ({ says: 'on-this-day', near: one, years: 4, day: day('2026-11-23') })),
    'long-ago': [
      { says: 'long-ago', first: day('2019-05-14'), last: day('2019-05-14') },
      { says: 'long-ago', first: day('2019-08-08'), last: day('2019-08-08') },
      { says: 'long-ago', first: day('2019-03-01'), last: day('2019-03-01') },
      { says: 'long-ago', first: day('2019-05-03'), last: day('2019-05-28') },
      { says: 'long-ago', first: day('2019-08-03'), last: day('2019-08-28') },
      { says: 'long-ago', first: day('2019-03-03'), last: day('2019-10-28') },
      { says: 'long-ago', first: day('2018-12-30'), last: day('2019-01-02') },
      { says: 'long-ago', first: day('2015-03-03'), last: day('2019-10-28') },
    ],
  },
  birthdays: {
    turns: ['Sedona', 'Ada', 'Hugo'].flatMap((name) => [1, 7].map((age) => ({ says: 'turns' as const, name, age }))),
    'over-the-years': [{ says: 'over-the-years', name: 'Sedona' }],
    maybe: [{ says: 'maybe', name: 'Sedona' }],
  },
  holidays: {
    'in-year': [
      ...FEASTS.map((feast) => ({ says: 'in-year' as const, feast, country: null, year: 2024 })),
      ...(['DE', 'AT', 'CH', 'IT', 'ES', 'PT', 'CA'] as const).map((country) => ({
        says: 'in-year' as const,
        feast: 'national-day' as const,
        country,
        year: 2024,
      })),
      { says: 'in-year', feast: 'carnival', country: 'AT', year: 2024 },
      { says: 'in-year', feast: 'epiphany', country: 'IT', year: 2024 },
      { says: 'in-year', feast: 'saint-nicholas', country: 'BE', year: 2024 },
      { says: 'in-year', feast: 'midsummer', country: 'SE', year: 2024 },
      { says: 'in-year', feast: 'lunar-new-year', country: 'TW', year: 2024 },
      { says: 'in-year', feast: 'lunar-new-year', country: 'VN', year: 2024 },
    ],
    'over-the-years': [
      { says: 'over-the-years', feast: 'christmas', country: 'FR', years: [2021, 2023], count: 2 },
      { says: 'over-the-years', feast: 'new-year', country: 'FR', years: [2022, 2024], count: 2 },
      { says: 'over-the-years', feast: 'christmas', country: 'FR', years: [2015, 2023], count: 9 },
      { says: 'over-the-years', feast: 'new-year', country: null, years: [2015, 2024], count: 9 },
      { says: 'over-the-years', feast: 'mothers-day', country: 'FR', years: [2015, 2024], count: 4 },
      { says: 'over-the-years', feast: 'national-day', country: 'DE', years: [2015, 2024], count: 4 },
    ],
  },
  'recent-highlights': {
    'last-week': [
      { says: 'last-week', first: day('2026-11-16'), last: day('2026-11-22') },
      { says: 'last-week', first: day('2026-08-08'), last: day('2026-08-11') },
      { says: 'last-week', first: day('2026-09-28'), last: day('2026-10-01') },
      { says: 'last-week', first: day('2026-11-21'), last: day('2026-11-21') },
    ],
    'last-weeks': [
      { says: 'last-weeks', first: day('2026-10-27'), last: day('2026-11-22') },
      { says: 'last-weeks', first: day('2026-12-08'), last: day('2027-01-01') },
    ],
  },
  months: {
    'best-of': [
      { says: 'best-of', year: 2026, month: 5 },
      { says: 'best-of', year: 2026, month: 10 },
    ],
    'years-ago': years.map((n) => ({ says: 'years-ago', year: 2026 - n, month: 11, years: n })),
  },
  seasons: {
    season: [
      { says: 'season', season: 'spring', years: [2026, 2026] },
      { says: 'season', season: 'summer', years: [2026, 2026] },
      { says: 'season', season: 'autumn', years: [2026, 2026] },
      { says: 'season', season: 'winter', years: [2024, 2025] },
      { says: 'season', season: 'winter', years: [1999, 2000] },
    ],
  },
  years: {
    year: [
      { says: 'year', year: 2025, soFar: false },
      { says: 'year', year: 2026, soFar: true },
    ],
  },
  trips: {
    towns: [
      { says: 'towns', places: [P.lisbon], ...week },
      { says: 'towns', places: [P.lisbon, P.sintra], ...week },
      { says: 'towns', places: [P.annecy, P.empoli], ...newYear },
      { says: 'towns', places: [P.annecy, P.irun], ...week },
      { says: 'towns', places: [P.nowhere, P.sintra], ...week },
      { says: 'towns', places: [P.nowhere], ...week },
    ],
    weekend: [
      { says: 'weekend', place: P.lisbon, ...weekend },
      { says: 'weekend', place: P.annecy, ...weekend },
      { says: 'weekend', place: P.leMans, ...weekend },
      { says: 'weekend', place: P.aquila, ...weekend },
      { says: 'weekend', place: P.brittany, ...weekend },
      { says: 'weekend', place: P.nowhere, ...weekend },
    ],
    countries: [
      { says: 'countries', places: [P.lisbon], ...week },
      { says: 'countries', places: [P.slovenia, P.croatia], ...week },
      { says: 'countries', places: [P.slovenia, P.croatia, P.italy], ...week },
      { says: 'countries', places: [P.lisbon, P.sintra], ...newYear },
      { says: 'countries', places: [P.nowhere], ...week },
    ],
    region: [
      { says: 'region', place: P.brittany, ...week },
      { says: 'region', place: P.nowhere, ...week },
    ],
    trip: [
      { says: 'trip', ...week },
      { says: 'trip', first: day('2023-05-28'), last: day('2023-06-09') },
      { says: 'trip', ...newYear },
    ],
  },
  'days-out': {
    'day-out': [P.annecy, P.lisbon, P.leMans, P.aquila, P.brittany, P.nowhere].map((place) => ({
      says: 'day-out',
      place,
      day: day('2023-05-03'),
    })),
    'day-away': ['2023-05-03', '2023-05-01', '2023-08-08'].map((one) => ({ says: 'day-away', day: day(one) })),
  },
  people: {
    'over-the-years': [{ says: 'over-the-years', name: 'Sedona', ...life }],
    spotlight: [{ says: 'spotlight', name: 'Sedona', ...life }],
  },
  together: {
    together: (
      [
        ['Sedona', 'Ben'],
        ['Ada', 'Emma'],
        ['Ben', 'Inés'],
      ] as const
    ).map((both) => ({ says: 'together', names: both, withMe: false, ...life })),
    'together-over-the-years': [{ says: 'together-over-the-years', names: ['Sedona', 'Ben'], withMe: true, ...life }],
  },
  'growing-up': {
    'growing-up': ([null, [0, 7], [0, 1], [1, 3], [4, 4]] as const).map((ages) => ({
      says: 'growing-up',
      name: 'Leo',
      ages,
      ...life,
    })),
  },
  'then-and-now': { 'then-and-now': [{ says: 'then-and-now', name: 'Leo', years: 8, ...life }] },
  'first-times': {
    'first-place': [P.lisbon, P.annecy, P.leMans, P.brittany, P.nowhere].map((place) => ({
      says: 'first-place',
      place,
      day: day('2023-05-03'),
    })),
    'first-person': ['Hugo', 'Ben', 'Ada'].map((name) => ({ says: 'first-person', name, day: day('2023-05-03') })),
  },
  themes: { theme: THEMES.map(({ key }) => ({ says: 'theme', theme: key, years: [2016, 2024] })) },
  rediscover: {
    day: [P.annecy, P.brittany, P.nowhere, null].map((place) => ({ says: 'day', day: day('2019-05-14'), place })),
    season: [
      { says: 'season', season: 'spring', years: [2019, 2019] },
      { says: 'season', season: 'winter', years: [2018, 2019] },
    ],
  },
  'last-seen': {
    'last-seen': ['Anna', 'Ben'].map((name) => ({ says: 'last-seen', name, day: day('2019-05-14') })),
  },
};

/** A proposal with this title; the rest of it says nothing. */
export const titled = (kind: string, title: unknown): Proposal => ({
  kind,
  identity: `identity-of-${kind}`,
  title,
  photos: [],
  shape: { count: 10, ...OF_A_DAY, facets: [], ends: false, perScene: 1, sameCompany: 1 },
  worth: 0.5,
  timely: null,
  anniversary: null,
  about: [],
  theme: null,
  story: [],
});

/** Every example, with the kind and case it is of. */
export const allExamples = (): { readonly kind: string; readonly says: string; readonly title: object }[] =>
  Object.entries(examples).flatMap(([kind, cases]) =>
    Object.entries(cases).flatMap(([says, titles]) => (titles as object[]).map((title) => ({ kind, says, title }))),
  );
