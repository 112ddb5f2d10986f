import type { Day } from '../../core/calendar.ts';
import type { HolidayKey } from '../../core/holidays.ts';
import { capital } from '../capital.ts';
import { feastIn } from '../feasts.ts';
import type { Say } from '../say.ts';
import { agesOf, type FromTo, inYears, of, placeAndDate, stretchOf, type Titles, yearsOf } from '../titles.ts';
import { feasts } from './feasts.ts';
import { themes } from './themes.ts';

const seasons = { spring: 'lente', summer: 'zomer', autumn: 'herfst', winter: 'winter' };

const ago = (years: number): string => (years === 1 ? 'een jaar geleden' : `${years} jaar geleden`);
const highlights = ({ first, last }: FromTo, say: Say): string => `Het mooiste van ${say.span(first, last, false)}`;
const trip = ({ first, last }: FromTo, say: Say): string => `Reis, ${say.months(first, last)}`;
const away = (day: Day, say: Say): string => `Dagje uit, ${say.date(day)}`;
/** Before New Year and after it. */
const yearOf = (feast: HolidayKey, year: number, say: Say): string =>
  feast === 'new-year' ? say.years(year - 1, year) : String(year);

export const titles: Titles = {
  'on-this-day': {
    'years-ago': ({ near, years }) =>
      capital(
        {
          day: ago(years),
          week: `${ago(years)}, rond deze dag`,
          'time-of-year': `${ago(years)}, rond deze tijd`,
        }[near],
      ),
    'on-this-day': ({ near }) =>
      ({ day: 'Op deze dag', week: 'Rond deze dag', 'time-of-year': 'Rond deze tijd van het jaar' })[near],
    'long-ago': (title, say) =>
      ({
        day: `Toen, op ${say.date(title.first)}`,
        month: `Toen, in ${say.months(title.first, title.last)}`,
        year: `Toen, in ${yearsOf(title, say)}`,
        years: `Toen, ${yearsOf(title, say)}`,
      })[stretchOf(title)],
  },
  birthdays: {
    turns: ({ name, age }) => `${name} wordt ${age}`,
    'over-the-years': ({ name }) => `Fijne verjaardag, ${name}`,
    maybe: ({ name }) => `Taart voor ${name}`,
  },
  holidays: {
    'in-year': (title, say) => say.ofYear(feastIn(feasts, title), yearOf(title.feast, title.year, say)),
    'over-the-years': (title, say) =>
      title.count === 2
        ? say.ofYear(feastIn(feasts, title), title.years.map((year) => yearOf(title.feast, year, say)).join(' en '))
        : `${feastIn(feasts, title)} door de jaren heen`,
  },
  'recent-highlights': { 'last-week': highlights, 'last-weeks': highlights },
  months: {
    'best-of': ({ year, month }, say) => `Het mooiste van ${say.month(year, month)}`,
    'years-ago': ({ month, years }, say) => `${capital(say.monthAlone(month))}, ${ago(years)}`,
  },
  seasons: { season: ({ season, years }, say) => say.ofYear(capital(seasons[season]), say.years(...years)) },
  years: { year: ({ year, soFar }) => (soFar ? `${year} tot nu toe` : `${year} in beeld`) },
  trips: {
    towns: (title, say) => inYears(say.towns(title.places), title, say) ?? trip(title, say),
    weekend: (title, say) => of(say.town(title.place), ({ name }) => `Weekend in ${name}`) ?? trip(title, say),
    countries: (title, say) => inYears(say.countries(title.places), title, say) ?? trip(title, say),
    region: (title, say) => inYears(say.region(title.place), title, say) ?? trip(title, say),
    trip,
  },
  'days-out': {
    'day-out': ({ place, day }, say) => of(say.town(place), ({ name }) => `Dagje ${name}`) ?? away(day, say),
    'day-away': ({ day }, say) => away(day, say),
  },
  people: {
    'over-the-years': ({ name }) => `${name} door de jaren heen`,
    spotlight: ({ name }) => `Momenten met ${name}`,
  },
  together: {
    together: ({ names }, say) => say.and(...names),
    'together-over-the-years': ({ names }, say) => `${say.and(...names)} door de jaren heen`,
  },
  'growing-up': {
    'growing-up': ({ name, ages }) =>
      of(agesOf(ages), ([from, to]) => `${name} wordt groot, van ${from} tot ${to} jaar`) ?? `${name} wordt groot`,
  },
  'then-and-now': {
    'then-and-now': ({ name, first, last }, say) => `${name} toen en nu: ${say.year(first)} en ${say.year(last)}`,
  },
  'first-times': {
    'first-place': ({ place, day }, say) =>
      of(say.town(place), ({ name }) => `Voor het eerst in ${name}`) ?? `Voor het eerst, ${say.date(day)}`,
    'first-person': ({ name }) => `De eerste foto’s van ${name}`,
  },
  themes: { theme: ({ theme }) => themes[theme] },
  rediscover: {
    day: ({ day, place }, say) => `Weet je nog? ${placeAndDate(place, day, say)}`,
    season: ({ season, years }, say) => `Weet je nog? ${say.ofYear(capital(seasons[season]), say.years(...years))}`,
  },
  'last-seen': { 'last-seen': ({ name, day }, say) => `De laatste foto’s van ${name}, ${say.months(day, day)}` },
};
