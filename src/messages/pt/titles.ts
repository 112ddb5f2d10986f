import type { Day } from '../../core/calendar.ts';
import type { HolidayKey } from '../../core/holidays.ts';
import { capital } from '../capital.ts';
import { feastIn } from '../feasts.ts';
import type { Say } from '../say.ts';
import { agesOf, type FromTo, inYears, of, placeAndDate, stretchOf, type Titles, yearsOf } from '../titles.ts';
import { feasts } from './feasts.ts';
import { themes } from './themes.ts';

const seasons = { spring: 'primavera', summer: 'verão', autumn: 'outono', winter: 'inverno' };

const ago = (years: number): string => (years === 1 ? 'há um ano' : `há ${years} anos`);
const highlights = ({ first, last }: FromTo, say: Say): string => {
  const [from, to] = say.fromTo(first, last);
  return first === last ? `O melhor de ${to}` : `O melhor de ${from} a ${to}`;
};
const trip = ({ first, last }: FromTo, say: Say): string => `Viagem, ${say.months(first, last)}`;
const away = (day: Day, say: Say): string => `Passeio a ${say.date(day)}`;
/** Before New Year and after it. */
const yearOf = (feast: HolidayKey, year: number, say: Say): string =>
  feast === 'new-year' ? say.years(year - 1, year) : String(year);

export const titles: Titles = {
  'on-this-day': {
    'years-ago': ({ near, years }) =>
      capital(
        {
          day: ago(years),
          week: `${ago(years)}, por estes dias`,
          'time-of-year': `${ago(years)}, por esta altura`,
        }[near],
      ),
    'on-this-day': ({ near }) =>
      ({ day: 'Neste dia', week: 'Noutros anos, por estes dias', 'time-of-year': 'Noutros anos, por esta altura' })[
        near
      ],
    'long-ago': (title, say) =>
      ({
        day: `Naquele dia, ${say.date(title.first)}`,
        month: `Naquele ${say.months(title.first, title.last)}`,
        year: `Naquele ano de ${yearsOf(title, say)}`,
        years: `Naqueles anos, ${yearsOf(title, say)}`,
      })[stretchOf(title)],
  },
  birthdays: {
    turns: ({ name, age }) => `${name} faz ${age === 1 ? 'um ano' : `${age} anos`}`,
    'over-the-years': ({ name }) => `Parabéns, ${name}`,
    maybe: ({ name }) => `Bolo para ${name}`,
  },
  holidays: {
    'in-year': (title, say) => say.ofYear(feastIn(feasts, title), yearOf(title.feast, title.year, say)),
    'over-the-years': (title, say) =>
      title.count === 2
        ? say.ofYear(feastIn(feasts, title), title.years.map((year) => yearOf(title.feast, year, say)).join(' e '))
        : `${feastIn(feasts, title)} ao longo dos anos`,
  },
  'recent-highlights': { 'last-week': highlights, 'last-weeks': highlights },
  months: {
    'best-of': ({ year, month }, say) => `O melhor de ${say.month(year, month)}`,
    'years-ago': ({ month, years }, say) => `${capital(say.monthAlone(month))}, ${ago(years)}`,
  },
  seasons: { season: ({ season, years }, say) => say.ofYear(capital(seasons[season]), say.years(...years)) },
  years: { year: ({ year, soFar }) => (soFar ? `${year} até agora` : `${year} em imagens`) },
  trips: {
    towns: (title, say) => inYears(say.towns(title.places), title, say) ?? trip(title, say),
    weekend: (title, say) => of(say.town(title.place), ({ name }) => `${name} num fim de semana`) ?? trip(title, say),
    countries: (title, say) => inYears(say.countries(title.places), title, say) ?? trip(title, say),
    region: (title, say) => inYears(say.region(title.place), title, say) ?? trip(title, say),
    trip,
  },
  'days-out': {
    'day-out': ({ place, day }, say) => of(say.town(place), ({ name }) => `${name} num dia`) ?? away(day, say),
    'day-away': ({ day }, say) => away(day, say),
  },
  people: {
    'over-the-years': ({ name }) => `${name} ao longo dos anos`,
    spotlight: ({ name }) => `Momentos com ${name}`,
  },
  together: {
    together: ({ names }, say) => say.and(...names),
    'together-over-the-years': ({ names }, say) => `${say.and(...names)} ao longo dos anos`,
  },
  'growing-up': {
    'growing-up': ({ name, ages }) =>
      of(agesOf(ages), ([from, to]) =>
        to === 1 ? `${name} a crescer, de ${from} a 1 ano` : `${name} a crescer, dos ${from} aos ${to} anos`,
      ) ?? `${name} a crescer`,
  },
  'then-and-now': {
    'then-and-now': ({ name, first, last }, say) => `${name} ontem e hoje: ${say.year(first)} e ${say.year(last)}`,
  },
  'first-times': {
    'first-place': ({ place, day }, say) =>
      of(say.town(place), ({ name }) => `${name} pela primeira vez`) ?? `Pela primeira vez, ${say.date(day)}`,
    'first-person': ({ name }) => `As primeiras fotos de ${name}`,
  },
  themes: { theme: ({ theme }) => themes[theme] },
  rediscover: {
    day: ({ day, place }, say) => `Lembras-te? ${placeAndDate(place, day, say)}`,
    season: ({ season, years }, say) => `Lembras-te? ${say.ofYear(capital(seasons[season]), say.years(...years))}`,
  },
  'last-seen': { 'last-seen': ({ name, day }, say) => `As últimas fotos de ${name}, ${say.months(day, day)}` },
};
