/** What comes back every year: birthdays, carnival, Halloween, the first day of school. */
import type { Day } from '../../core/calendar.ts';
import { IN_BRITTANY } from './brittany.ts';
import { backToSchool, date, type Feast, fromEaster, saturdayNear } from './feast-days.ts';
import type { Outing } from './outing.ts';
import { CLARAS, HOUSEHOLD, type HumanKey } from './people.ts';
import { homeOn } from './places.ts';
import { seeded } from './random.ts';
import { scenes } from './scenes.ts';

const WITH_FRIENDS: readonly HumanKey[] = [...HOUSEHOLD, 'ines', 'noah', 'nils', 'clara', 'hugo'];
const BIRTHDAY = 'cake cake presents presents party group dinner';

const AT_HOME: readonly Feast[] = [
  {
    title: 'Anniversaire d’Ada',
    when: date(3, 8),
    hours: [18.5, 22],
    place: null,
    scenes: BIRTHDAY,
    shots: 8,
    by: ['ben', 'reflex'],
  },
  {
    title: 'Anniversaire de Leo',
    when: saturdayNear(5, 14),
    hours: [14.5, 20],
    place: null,
    scenes: `${BIRTHDAY} football swim`,
    who: WITH_FRIENDS,
    shots: 14,
  },
  {
    title: 'Anniversaire de Ben',
    when: date(9, 17),
    hours: [18.5, 22.5],
    place: null,
    scenes: BIRTHDAY,
    shots: 7,
    by: ['ada', 'ada', 'leo'],
  },
  {
    title: 'Anniversaire de Sedona',
    when: saturdayNear(11, 21),
    hours: [14, 18.5],
    place: null,
    scenes: `${BIRTHDAY} portrait play`,
    who: WITH_FRIENDS,
    shots: 18,
    years: [2020, 2026],
  },
  {
    title: 'Carnaval',
    when: fromEaster(-47),
    hours: [10, 17],
    place: null,
    scenes: 'carnival carnival carnival street selfie',
    who: WITH_FRIENDS,
    shots: 11,
    without: [2021],
  },
  {
    title: 'Fête de la musique',
    when: date(6, 21),
    hours: [19, 23.5],
    place: null,
    scenes: 'concert concert street night dance',
    shots: 7,
    without: [2020, 2022],
  },
  {
    title: '14 juillet',
    when: date(7, 14),
    hours: [21.5, 24.4],
    place: null,
    scenes: 'fireworks fireworks street group',
    shots: 8,
    without: [2020, 2024, 2026],
  },
  { title: 'Rentrée', when: backToSchool, hours: [7.8, 8.6], place: null, scenes: 'school school portrait', shots: 7 },
  {
    title: 'Halloween',
    when: date(10, 31),
    hours: [17, 21],
    place: null,
    scenes: 'halloween halloween halloween night',
    who: WITH_FRIENDS,
    shots: 9,
    without: [2020, 2022],
  },
  {
    title: 'Fête des Lumières',
    when: date(12, 8),
    hours: [18.5, 23],
    place: 'lyon',
    around: 1.2,
    scenes: 'lights lights lights monument selfie group',
    shots: 12,
    years: [2021, 2025],
  },
  {
    title: 'Le sapin',
    when: saturdayNear(12, 11),
    hours: [15, 18.5],
    place: null,
    scenes: 'tree tree baking home',
    shots: 7,
  },
  {
    title: 'Réveillon',
    when: date(12, 31),
    hours: [19.5, 26],
    place: null,
    scenes: 'party dinner dance dance selfie group fireworks',
    who: [...HOUSEHOLD, ...CLARAS],
    shots: 12,
    without: [2020, 2026],
  },
  {
    title: 'Galette des rois',
    when: saturdayNear(1, 6),
    hours: [16, 17.5],
    place: null,
    scenes: 'baking dish home play',
    shots: 4,
  },
];

const YEARS = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026];

const inYear = (feast: Feast, year: number): Outing[] =>
  Array.from({ length: feast.days ?? 1 }, (_, i) => {
    const day = (feast.when(year) + i) as Day;
    const random = seeded(`feast|${feast.title}|${day}`);
    const shared = feast.shared?.(year);
    return {
      day,
      hours: feast.hours,
      place: feast.place ?? homeOn(day),
      around: feast.around ?? 0.15,
      scenes: scenes(feast.scenes),
      who: feast.who ?? HOUSEHOLD,
      by: feast.by ?? ['ada', 'ada', 'ben', 'reflex', 'leo'],
      shots: Math.max(3, Math.round(feast.shots * random.between(0.45, 0.95))),
      title: feast.title,
      ...(shared === undefined ? {} : { shared }),
    };
  });

/** Single days before long stays: where both fall on one day, that day is the special one. */
export const feastOutings = (): Outing[] =>
  [...AT_HOME, ...IN_BRITTANY]
    .sort((a, b) => (a.days ?? 1) - (b.days ?? 1))
    .flatMap((feast) =>
      YEARS.filter((year) => {
        const [first, last] = feast.years ?? [2018, 2026];
        return year >= first && year <= last && !feast.without?.includes(year);
      }).flatMap((year) => inYear(feast, year)),
    );
