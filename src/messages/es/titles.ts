import type { Day } from '../../core/calendar.ts';
import { capital } from '../capital.ts';
import { feastIn } from '../feasts.ts';
import type { Say } from '../say.ts';
import { agesOf, type FromTo, inYears, of, placeAndDate, stretchOf, type Titles, yearsOf } from '../titles.ts';
import { feasts } from './feasts.ts';
import { themes } from './themes.ts';

const seasons = { spring: 'primavera', summer: 'verano', autumn: 'otoño', winter: 'invierno' };

const ago = (years: number): string => (years === 1 ? 'hace un año' : `hace ${years} años`);
const highlights = ({ first, last }: FromTo, say: Say): string => {
  const [from, to] = say.fromTo(first, last);
  return first === last ? `Lo mejor del ${to}` : `Lo mejor del ${from} al ${to}`;
};
const trip = ({ first, last }: FromTo, say: Say): string => `Viaje, ${say.months(first, last)}`;
const away = (day: Day, say: Say): string => `Excursión del ${say.date(day)}`;

export const titles: Titles = {
  'on-this-day': {
    'years-ago': ({ near, years }) =>
      capital(
        {
          day: ago(years),
          week: `${ago(years)}, por estas fechas`,
          'time-of-year': `${ago(years)}, en esta época`,
        }[near],
      ),
    'on-this-day': ({ near }) =>
      ({ day: 'Un día como hoy', week: 'Otros años, por estas fechas', 'time-of-year': 'Otros años, en esta época' })[
        near
      ],
    'long-ago': (title, say) =>
      ({
        day: `Aquel ${say.date(title.first)}`,
        month: `Aquel ${say.months(title.first, title.last)}`,
        year: `Aquel ${yearsOf(title, say)}`,
        years: `Aquellos años, ${yearsOf(title, say)}`,
      })[stretchOf(title)],
  },
  birthdays: {
    turns: ({ name, age }) => `${name} cumple ${age === 1 ? 'un año' : `${age} años`}`,
    'over-the-years': ({ name }) => `Feliz cumpleaños, ${name}`,
    maybe: ({ name }) => `Tarta para ${name}`,
  },
  holidays: {
    'in-year': (title, say) => say.ofYear(feastIn(feasts, title), String(title.year)),
    'over-the-years': (title, say) =>
      title.count === 2
        ? say.ofYear(feastIn(feasts, title), `${title.years[0]} y ${title.years[1]}`)
        : `${feastIn(feasts, title)} a lo largo de los años`,
  },
  'recent-highlights': { 'last-week': highlights, 'last-weeks': highlights },
  months: {
    'best-of': ({ year, month }, say) => `Lo mejor de ${say.month(year, month)}`,
    'years-ago': ({ month, years }, say) => `${capital(say.monthAlone(month))}, ${ago(years)}`,
  },
  seasons: { season: ({ season, years }, say) => say.ofYear(capital(seasons[season]), say.years(...years)) },
  years: { year: ({ year, soFar }) => (soFar ? `Lo que va de ${year}` : `${year} en imágenes`) },
  trips: {
    towns: (title, say) => inYears(say.towns(title.places), title, say) ?? trip(title, say),
    weekend: (title, say) => of(say.town(title.place), ({ name }) => `Fin de semana en ${name}`) ?? trip(title, say),
    countries: (title, say) => inYears(say.countries(title.places), title, say) ?? trip(title, say),
    region: (title, say) => inYears(say.region(title.place), title, say) ?? trip(title, say),
    trip,
  },
  'days-out': {
    'day-out': ({ place, day }, say) => of(say.town(place), ({ name }) => `Excursión a ${name}`) ?? away(day, say),
    'day-away': ({ day }, say) => away(day, say),
  },
  people: {
    'over-the-years': ({ name }) => `${name} a lo largo de los años`,
    spotlight: ({ name }) => `Momentos con ${name}`,
  },
  together: {
    together: ({ names }, say) => say.and(...names),
    'together-over-the-years': ({ names }, say) => `${say.and(...names)} a lo largo de los años`,
  },
  'growing-up': {
    'growing-up': ({ name, ages }) =>
      of(agesOf(ages), ([from, to]) => `${name} crece, de ${from} a ${to} ${to === 1 ? 'año' : 'años'}`) ??
      `${name} crece`,
  },
  'then-and-now': {
    'then-and-now': ({ name, first, last }, say) => `${name} ayer y hoy: ${say.year(first)} y ${say.year(last)}`,
  },
  'first-times': {
    'first-place': ({ place, day }, say) =>
      of(say.town(place), ({ name }) => `Primera vez en ${name}`) ?? `La primera vez, ${say.date(day)}`,
    'first-person': ({ name }) => `Las primeras fotos de ${name}`,
  },
  themes: { theme: ({ theme }) => themes[theme] },
  rediscover: {
    day: ({ day, place }, say) => `¿Te acuerdas? ${placeAndDate(place, day, say)}`,
    season: ({ season, years }, say) => `¿Te acuerdas? ${say.ofYear(capital(seasons[season]), say.years(...years))}`,
  },
  'last-seen': { 'last-seen': ({ name, day }, say) => `Las últimas fotos de ${name}, ${say.months(day, day)}` },
};
