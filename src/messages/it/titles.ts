import type { Day } from '../../core/calendar.ts';
import { capital } from '../capital.ts';
import { feastIn } from '../feasts.ts';
import type { Say } from '../say.ts';
import { agesOf, type FromTo, inYears, of, placeAndDate, stretchOf, type Titles, yearsOf } from '../titles.ts';
import { feasts } from './feasts.ts';
import { a, al, dal, del, quel } from './small-words.ts';
import { themes } from './themes.ts';

const seasons = { spring: 'primavera', summer: 'estate', autumn: 'autunno', winter: 'inverno' };

const ago = (years: number): string => (years === 1 ? 'un anno fa' : `${years} anni fa`);
const highlights = ({ first, last }: FromTo, say: Say): string => {
  const [from, to] = say.fromTo(first, last);
  return first === last ? `Il meglio ${del(to)}` : `Il meglio ${dal(from)} ${al(to)}`;
};
const trip = ({ first, last }: FromTo, say: Say): string => `Viaggio, ${say.months(first, last)}`;
const away = (day: Day, say: Say): string => `Gita ${del(say.date(day))}`;

export const titles: Titles = {
  'on-this-day': {
    'years-ago': ({ near, years }) =>
      capital(
        {
          day: ago(years),
          week: `${ago(years)}, in questi giorni`,
          'time-of-year': `${ago(years)}, in questo periodo`,
        }[near],
      ),
    'on-this-day': ({ near }) =>
      ({ day: 'Accadde oggi', week: 'In questi giorni, negli anni', 'time-of-year': 'In questo periodo, negli anni' })[
        near
      ],
    'long-ago': (title, say) =>
      ({
        day: capital(quel(say.date(title.first))),
        month: capital(quel(say.months(title.first, title.last))),
        year: `Quel ${yearsOf(title, say)}`,
        years: `Quegli anni, ${yearsOf(title, say)}`,
      })[stretchOf(title)],
  },
  birthdays: {
    turns: ({ name, age }) => `${name} compie ${age === 1 ? 'un anno' : `${age} anni`}`,
    'over-the-years': ({ name }) => `Buon compleanno, ${name}`,
    maybe: ({ name }) => `Una torta per ${name}`,
  },
  holidays: {
    'in-year': (title, say) => say.ofYear(feastIn(feasts, title), String(title.year)),
    'over-the-years': (title, say) =>
      title.count === 2
        ? say.ofYear(feastIn(feasts, title), `${title.years[0]} e ${title.years[1]}`)
        : `${feastIn(feasts, title)} negli anni`,
  },
  'recent-highlights': { 'last-week': highlights, 'last-weeks': highlights },
  months: {
    'best-of': ({ year, month }, say) => `Il meglio di ${say.month(year, month)}`,
    'years-ago': ({ month, years }, say) => `${capital(say.monthAlone(month))}, ${ago(years)}`,
  },
  seasons: { season: ({ season, years }, say) => say.ofYear(capital(seasons[season]), say.years(...years)) },
  years: { year: ({ year, soFar }) => (soFar ? `Il ${year} finora` : `Il ${year} in immagini`) },
  trips: {
    towns: (title, say) => inYears(say.towns(title.places), title, say) ?? trip(title, say),
    weekend: (title, say) =>
      of(say.town(title.place), ({ name, isTown }) => (isTown ? `Weekend ${a(name)}` : `${name}, un weekend`)) ??
      trip(title, say),
    countries: (title, say) => inYears(say.countries(title.places), title, say) ?? trip(title, say),
    region: (title, say) => inYears(say.region(title.place), title, say) ?? trip(title, say),
    trip,
  },
  'days-out': {
    'day-out': ({ place, day }, say) =>
      of(say.town(place), ({ name, isTown }) => (isTown ? `Gita ${a(name)}` : `${name}, una gita`)) ?? away(day, say),
    'day-away': ({ day }, say) => away(day, say),
  },
  people: {
    'over-the-years': ({ name }) => `${name} negli anni`,
    spotlight: ({ name }) => `Momenti con ${name}`,
  },
  together: {
    together: ({ names }, say) => say.and(...names),
    'together-over-the-years': ({ names }, say) => `${say.and(...names)} negli anni`,
  },
  'growing-up': {
    'growing-up': ({ name, ages }) =>
      of(agesOf(ages), ([from, to]) => `${name} cresce, da ${from} a ${to} ${to === 1 ? 'anno' : 'anni'}`) ??
      `${name} cresce`,
  },
  'then-and-now': {
    'then-and-now': ({ name, first, last }, say) => `${name} ieri e oggi: ${say.year(first)} e ${say.year(last)}`,
  },
  'first-times': {
    'first-place': ({ place, day }, say) =>
      of(say.town(place), ({ name, isTown }) => (isTown ? `Prima volta ${a(name)}` : `${name}, la prima volta`)) ??
      `Una prima volta, ${say.date(day)}`,
    'first-person': ({ name }) => `Le prime foto di ${name}`,
  },
  themes: { theme: ({ theme }) => themes[theme] },
  rediscover: {
    day: ({ day, place }, say) => `Ti ricordi? ${placeAndDate(place, day, say)}`,
    season: ({ season, years }, say) => `Ti ricordi? ${say.ofYear(capital(seasons[season]), say.years(...years))}`,
  },
  'last-seen': { 'last-seen': ({ name, day }, say) => `Le ultime foto di ${name}, ${say.months(day, day)}` },
};
