import type { Day } from '../../core/calendar.ts';
import { capital } from '../capital.ts';
import { feastIn } from '../feasts.ts';
import type { Say } from '../say.ts';
import { agesOf, type FromTo, inYears, of, placeAndDate, stretchOf, type Titles, yearsOf } from '../titles.ts';
import { feasts } from './feasts.ts';
import { themes } from './themes.ts';

const seasons = { spring: 'spring', summer: 'summer', autumn: 'autumn', winter: 'winter' };

const ago = (years: number): string => (years === 1 ? 'a year ago' : `${years} years ago`);
const highlights = ({ first, last }: FromTo, say: Say): string => `The best of ${say.span(first, last, false)}`;
const trip = ({ first, last }: FromTo, say: Say): string => `Trip, ${say.months(first, last)}`;
const away = (day: Day, say: Say): string => `Day out, ${say.date(day)}`;

export const titles: Titles = {
  'on-this-day': {
    'years-ago': ({ near, years }) =>
      capital(
        {
          day: ago(years),
          week: `${ago(years)}, around this day`,
          'time-of-year': `${ago(years)}, at this time of year`,
        }[near],
      ),
    'on-this-day': ({ near }) =>
      ({ day: 'On this day', week: 'Around this day', 'time-of-year': 'At this time of year' })[near],
    'long-ago': (title, say) =>
      ({
        day: `Back on ${say.date(title.first)}`,
        month: `Back in ${say.months(title.first, title.last)}`,
        year: `Back in ${yearsOf(title, say)}`,
        years: `Back then, ${yearsOf(title, say)}`,
      })[stretchOf(title)],
  },
  birthdays: {
    turns: ({ name, age }) => `${name} turns ${age}`,
    'over-the-years': ({ name }) => `Happy birthday, ${name}`,
    maybe: ({ name }) => `Cake for ${name}`,
  },
  holidays: {
    'in-year': (title, say) => say.ofYear(feastIn(feasts, title), String(title.year)),
    'over-the-years': (title, say) =>
      title.count === 2
        ? say.ofYear(feastIn(feasts, title), `${title.years[0]} and ${title.years[1]}`)
        : `${feastIn(feasts, title)} over the years`,
  },
  'recent-highlights': { 'last-week': highlights, 'last-weeks': highlights },
  months: {
    'best-of': ({ year, month }, say) => `The best of ${say.month(year, month)}`,
    'years-ago': ({ month, years }, say) => `${say.monthAlone(month)}, ${ago(years)}`,
  },
  seasons: { season: ({ season, years }, say) => say.ofYear(capital(seasons[season]), say.years(...years)) },
  years: { year: ({ year, soFar }) => (soFar ? `${year} so far` : `${year} in pictures`) },
  trips: {
    towns: (title, say) => inYears(say.towns(title.places), title, say) ?? trip(title, say),
    weekend: (title, say) => of(say.town(title.place), ({ name }) => `Weekend in ${name}`) ?? trip(title, say),
    countries: (title, say) => inYears(say.countries(title.places), title, say) ?? trip(title, say),
    region: (title, say) => inYears(say.region(title.place), title, say) ?? trip(title, say),
    trip,
  },
  'days-out': {
    'day-out': ({ place, day }, say) => of(say.town(place), ({ name }) => `Day out in ${name}`) ?? away(day, say),
    'day-away': ({ day }, say) => away(day, say),
  },
  people: {
    'over-the-years': ({ name }) => `${name} over the years`,
    spotlight: ({ name }) => `Moments with ${name}`,
  },
  together: {
    together: ({ names }, say) => say.and(...names),
    'together-over-the-years': ({ names }, say) => `${say.and(...names)} over the years`,
  },
  'growing-up': {
    'growing-up': ({ name, ages }) =>
      of(agesOf(ages), ([from, to]) => `${name} grows up, from ${from} to ${to}`) ?? `${name} grows up`,
  },
  'then-and-now': {
    'then-and-now': ({ name, first, last }, say) => `${name} then and now: ${say.year(first)} and ${say.year(last)}`,
  },
  'first-times': {
    'first-place': ({ place, day }, say) =>
      of(say.town(place), ({ name }) => `First time in ${name}`) ?? `A first time, ${say.date(day)}`,
    'first-person': ({ name }) => `First photos of ${name}`,
  },
  themes: { theme: ({ theme }) => themes[theme] },
  rediscover: {
    day: ({ day, place }, say) => `Remember ${placeAndDate(place, day, say)}`,
    season: ({ season, years }, say) => `Remember ${say.ofYear(seasons[season], say.years(...years))}`,
  },
  'last-seen': { 'last-seen': ({ name, day }, say) => `Last photos of ${name}, ${say.months(day, day)}` },
};
