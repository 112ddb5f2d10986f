import type { Day } from '../../core/calendar.ts';
import type { HolidayKey } from '../../core/holidays.ts';
import { capital } from '../capital.ts';
import { feastIn } from '../feasts.ts';
import type { Say } from '../say.ts';
import { agesOf, type FromTo, inYears, of, placeAndDate, stretchOf, type Titles, yearsOf } from '../titles.ts';
import { feasts } from './feasts.ts';
import { themes } from './themes.ts';

const seasons = { spring: 'Frühling', summer: 'Sommer', autumn: 'Herbst', winter: 'Winter' };

const ago = (years: number): string => (years === 1 ? 'vor einem Jahr' : `vor ${years} Jahren`);
const highlights = ({ first, last }: FromTo, say: Say): string => {
  const [from, to] = say.fromTo(first, last);
  return first === last ? `Das Schönste vom ${to}` : `Das Schönste vom ${from} bis ${to}`;
};
const trip = ({ first, last }: FromTo, say: Say): string => `Reise, ${say.months(first, last)}`;
const away = (day: Day, say: Say): string => `Ausflug am ${say.date(day)}`;
/** Before New Year and after it. */
const yearOf = (feast: HolidayKey, year: number, say: Say): string =>
  feast === 'new-year' ? say.years(year - 1, year) : String(year);

export const titles: Titles = {
  'on-this-day': {
    'years-ago': ({ near, years }) =>
      capital(
        {
          day: ago(years),
          week: `in diesen Tagen ${ago(years)}`,
          'time-of-year': `um diese Zeit ${ago(years)}`,
        }[near],
      ),
    'on-this-day': ({ near }) =>
      ({ day: 'An diesem Tag', week: 'Rund um diesen Tag', 'time-of-year': 'Um diese Jahreszeit' })[near],
    'long-ago': (title, say) =>
      ({
        day: `Damals, am ${say.date(title.first)}`,
        month: `Damals, im ${say.months(title.first, title.last)}`,
        year: `Damals, ${yearsOf(title, say)}`,
        years: `Damals, ${yearsOf(title, say)}`,
      })[stretchOf(title)],
  },
  birthdays: {
    turns: ({ name, age }) => `${name} wird ${age}`,
    'over-the-years': ({ name }) => `Alles Gute zum Geburtstag, ${name}`,
    maybe: ({ name }) => `Kuchen für ${name}`,
  },
  holidays: {
    'in-year': (title, say) => say.ofYear(feastIn(feasts, title), yearOf(title.feast, title.year, say)),
    'over-the-years': (title, say) =>
      title.count === 2
        ? say.ofYear(feastIn(feasts, title), title.years.map((year) => yearOf(title.feast, year, say)).join(' und '))
        : `${feastIn(feasts, title)} im Lauf der Jahre`,
  },
  'recent-highlights': { 'last-week': highlights, 'last-weeks': highlights },
  months: {
    'best-of': ({ year, month }, say) => `Das Schönste im ${say.month(year, month)}`,
    'years-ago': ({ month, years }, say) => `${say.monthAlone(month)} ${ago(years)}`,
  },
  seasons: { season: ({ season, years }, say) => say.ofYear(capital(seasons[season]), say.years(...years)) },
  years: { year: ({ year, soFar }) => (soFar ? `${year} bis jetzt` : `${year} in Bildern`) },
  trips: {
    towns: (title, say) => inYears(say.towns(title.places), title, say) ?? trip(title, say),
    weekend: (title, say) =>
      of(say.town(title.place), ({ name, isTown }) => (isTown ? `Wochenende in ${name}` : `${name}, ein Wochenende`)) ??
      trip(title, say),
    countries: (title, say) => inYears(say.countries(title.places), title, say) ?? trip(title, say),
    region: (title, say) => inYears(say.region(title.place), title, say) ?? trip(title, say),
    trip,
  },
  'days-out': {
    'day-out': ({ place, day }, say) =>
      of(say.town(place), ({ name, isTown }) => (isTown ? `Ausflug nach ${name}` : `${name}, ein Ausflug`)) ??
      away(day, say),
    'day-away': ({ day }, say) => away(day, say),
  },
  people: {
    'over-the-years': ({ name }) => `${name} im Lauf der Jahre`,
    spotlight: ({ name }) => `Momente mit ${name}`,
  },
  together: {
    together: ({ names }, say) => say.and(...names),
    'together-over-the-years': ({ names }, say) => `${say.and(...names)} im Lauf der Jahre`,
  },
  'growing-up': {
    'growing-up': ({ name, ages }) =>
      of(agesOf(ages), ([from, to]) => `${name} wird groß, von ${from} bis ${to}`) ?? `${name} wird groß`,
  },
  'then-and-now': {
    'then-and-now': ({ name, first, last }, say) =>
      `${name} damals und heute: ${say.year(first)} und ${say.year(last)}`,
  },
  'first-times': {
    'first-place': ({ place, day }, say) =>
      of(say.town(place), ({ name, isTown }) => (isTown ? `Zum ersten Mal in ${name}` : `${name}, zum ersten Mal`)) ??
      `Zum ersten Mal, am ${say.date(day)}`,
    'first-person': ({ name }) => `Die ersten Fotos von ${name}`,
  },
  themes: { theme: ({ theme }) => themes[theme] },
  rediscover: {
    day: ({ day, place }, say) => `Weißt du noch? ${placeAndDate(place, day, say)}`,
    season: ({ season, years }, say) => `Weißt du noch? ${say.ofYear(seasons[season], say.years(...years))}`,
  },
  'last-seen': { 'last-seen': ({ name, day }, say) => `Die letzten Fotos von ${name}, ${say.months(day, day)}` },
};
