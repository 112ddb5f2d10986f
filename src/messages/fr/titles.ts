import type { Day } from '../../core/calendar.ts';
import { capital } from '../capital.ts';
import { feastIn } from '../feasts.ts';
import type { Say } from '../say.ts';
import { agesOf, type FromTo, inYears, of, placeAndDate, stretchOf, type Titles, yearsOf } from '../titles.ts';
import { feasts } from './feasts.ts';
import { at, de } from './small-words.ts';
import { themes } from './themes.ts';

const seasons = { spring: 'printemps', summer: 'été', autumn: 'automne', winter: 'hiver' };

const ago = (years: number): string => (years === 1 ? 'il y a un an' : `il y a ${years} ans`);
const highlights = ({ first, last }: FromTo, say: Say): string => {
  const [from, to] = say.fromTo(first, last);
  return first === last ? `Le meilleur du ${to}` : `Le meilleur du ${from} au ${to}`;
};
const trip = ({ first, last }: FromTo, say: Say): string => `Voyage, ${say.months(first, last)}`;
const away = (day: Day, say: Say): string => `Sortie du ${say.date(day)}`;

export const titles: Titles = {
  'on-this-day': {
    'years-ago': ({ near, years }) =>
      capital(
        {
          day: ago(years),
          week: `${ago(years)}, ces jours-ci`,
          'time-of-year': `${ago(years)}, à la même époque`,
        }[near],
      ),
    'on-this-day': ({ near }) =>
      ({ day: 'Ce jour-là', week: 'Ces jours-là', 'time-of-year': 'À cette époque de l’année' })[near],
    'long-ago': (title, say) =>
      ({
        day: `Souvenir du ${say.date(title.first)}`,
        month: `Souvenirs ${de(say.months(title.first, title.last))}`,
        year: `Souvenirs de ${yearsOf(title, say)}`,
        years: `Ces années-là, ${yearsOf(title, say)}`,
      })[stretchOf(title)],
  },
  birthdays: {
    turns: ({ name, age }) => (age === 1 ? `Le premier anniversaire ${de(name)}` : `Les ${age} ans ${de(name)}`),
    'over-the-years': ({ name }) => `Bon anniversaire, ${name}`,
    maybe: ({ name }) => `Un gâteau pour ${name}`,
  },
  holidays: {
    'in-year': (title, say) => say.ofYear(feastIn(feasts, title), String(title.year)),
    'over-the-years': (title, say) =>
      title.count === 2
        ? say.ofYear(feastIn(feasts, title), `${title.years[0]} et ${title.years[1]}`)
        : `${feastIn(feasts, title)} au fil des ans`,
  },
  'recent-highlights': { 'last-week': highlights, 'last-weeks': highlights },
  months: {
    'best-of': ({ year, month }, say) => `Le meilleur ${de(say.month(year, month))}`,
    'years-ago': ({ month, years }, say) => `${capital(say.monthAlone(month))}, ${ago(years)}`,
  },
  seasons: { season: ({ season, years }, say) => say.ofYear(capital(seasons[season]), say.years(...years)) },
  years: { year: ({ year, soFar }) => (soFar ? `${year} jusqu’ici` : `${year} en images`) },
  trips: {
    towns: (title, say) => inYears(say.towns(title.places), title, say) ?? trip(title, say),
    weekend: (title, say) =>
      of(say.town(title.place), ({ name, isTown }) =>
        isTown ? `Week-end ${at(name)}` : `${name}, le temps d’un week-end`,
      ) ?? trip(title, say),
    countries: (title, say) => inYears(say.countries(title.places), title, say) ?? trip(title, say),
    region: (title, say) => inYears(say.region(title.place), title, say) ?? trip(title, say),
    trip,
  },
  'days-out': {
    'day-out': ({ place, day }, say) =>
      of(say.town(place), ({ name, isTown }) =>
        isTown ? `Une journée ${at(name)}` : `${name}, le temps d’une journée`,
      ) ?? away(day, say),
    'day-away': ({ day }, say) => away(day, say),
  },
  people: {
    'over-the-years': ({ name }) => `${name} au fil des ans`,
    spotlight: ({ name }) => `Moments avec ${name}`,
  },
  together: {
    together: ({ names }, say) => say.and(...names),
    'together-over-the-years': ({ names }, say) => `${say.and(...names)} au fil des ans`,
  },
  'growing-up': {
    'growing-up': ({ name, ages }) =>
      of(agesOf(ages), ([from, to]) => `${name} grandit, de ${from} à ${to} ${to === 1 ? 'an' : 'ans'}`) ??
      `${name} grandit`,
  },
  'then-and-now': {
    'then-and-now': ({ name, first, last }, say) =>
      `${name} hier et aujourd’hui\u00a0: ${say.year(first)} et ${say.year(last)}`,
  },
  'first-times': {
    'first-place': ({ place, day }, say) =>
      of(say.town(place), ({ name, isTown }) => (isTown ? `Première fois ${at(name)}` : `${name}, la première fois`)) ??
      `Une première fois, le ${say.date(day)}`,
    'first-person': ({ name }) => `Les premières photos ${de(name)}`,
  },
  themes: { theme: ({ theme }) => themes[theme] },
  rediscover: {
    day: ({ day, place }, say) => `Tu te souviens\u202f? ${placeAndDate(place, day, say)}`,
    season: ({ season, years }, say) =>
      `Tu te souviens\u202f? ${say.ofYear(capital(seasons[season]), say.years(...years))}`,
  },
  'last-seen': { 'last-seen': ({ name, day }, say) => `Les dernières photos ${de(name)}, ${say.months(day, day)}` },
};
