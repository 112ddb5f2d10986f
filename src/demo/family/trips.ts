/** The journeys, from the first autumn to the last summer: one row per stay, in the order they were travelled. */
import type { Day } from '../../core/calendar.ts';
import type { Photographer } from './cameras.ts';
import type { Outing } from './outing.ts';
import { type HumanKey, on } from './people.ts';
import type { PlaceKey } from './places.ts';
import { seeded } from './random.ts';
import { scenes } from './scenes.ts';

type Stay = readonly [place: PlaceKey, days: number, scenes: string];

interface Trip {
  readonly title: string;
  /** First day; a stay begins where the one before ended. */
  readonly from: string;
  readonly stays: readonly Stay[];
  readonly who?: readonly HumanKey[];
  readonly by?: readonly Photographer[];
  /** Shutter presses on a day of medium zeal. */
  readonly pace: number;
  /** Kilometres they stray from each place. */
  readonly around?: number;
  readonly shared?: string;
  /** Shown on the way out and on the way back. */
  readonly travel: string;
}

const FOUR: readonly HumanKey[] = ['ada', 'ben', 'leo', 'sedona'];
const PARENTS: readonly Photographer[] = ['ada', 'ada', 'reflex', 'reflex', 'ben'];
const ALL_CAMERAS: readonly Photographer[] = ['ada', 'ada', 'reflex', 'reflex', 'ben', 'leo'];
const SKI = 'skiing skiing skiing summit summit snow snow selfie group dinner sunset';
const ROADS = 'waterfall waterfall glacier cliff cliff horse car hike group dish';

const TRIPS: readonly Trip[] = [
  {
    title: 'Rome et Naples',
    from: '2019-04-20',
    pace: 25,
    around: 2.5,
    shared: '/2019/Rome et Naples',
    travel: 'plane street',
    stays: [
      ['rome', 4, 'ruins ruins monument monument church museum street dinner dish market group night'],
      ['naples', 2, 'street street church dinner dish harbour market sunset'],
      ['pompeii', 1, 'ruins ruins ruins museum group'],
      ['naples', 2, 'street church harbour sunset dinner dish selfie'],
    ],
  },
  {
    title: 'Écosse',
    from: '2019-08-03',
    pace: 21,
    around: 4,
    travel: 'plane car',
    stays: [
      ['edinburgh', 3, 'castle castle monument street museum rain dinner'],
      ['lochNess', 2, 'lake lake castle rain hike'],
      ['skye', 4, 'cliff cliff hike hike sunset rain waterfall group'],
    ],
  },
  {
    title: 'Zermatt',
    from: '2020-02-15',
    pace: 22,
    around: 3,
    travel: 'train snow',
    by: ['ada', 'reflex', 'reflex', 'ben'],
    who: [...FOUR, 'clara', 'max', 'hugo'],
    stays: [['zermatt', 8, `${SKI} baby baby`]],
  },
  {
    title: 'Bassin d’Arcachon',
    from: '2020-07-25',
    pace: 20,
    around: 2,
    travel: 'car',
    by: ['ada', 'ada', 'ada', 'reflex', 'ben'],
    stays: [
      ['arcachon', 4, 'beach beach sandcastle harbour bicycle dinner sunset dog'],
      ['pilat', 1, 'dune dune dune sunset group'],
      ['arcachon', 4, 'beach sandcastle sailing market bicycle dish dog'],
    ],
  },
  {
    title: 'Copenhague',
    from: '2021-10-23',
    pace: 22,
    around: 2,
    travel: 'train street',
    stays: [
      ['copenhagen', 4, 'bicycle bicycle harbour street museum dish leaves playground'],
      ['louisiana', 1, 'museum museum cliff leaves'],
      ['copenhagen', 3, 'street castle bicycle playground zoo dinner night'],
    ],
  },
  {
    title: 'Les Arcs',
    from: '2022-02-12',
    pace: 20,
    around: 3,
    travel: 'car snow',
    who: [...FOUR, 'clara', 'hugo'],
    stays: [['lesArcs', 7, SKI]],
    by: ['ada', 'reflex', 'ben', 'ben', 'leo'],
  },
  {
    title: 'Islande',
    from: '2022-06-18',
    pace: 27,
    around: 14,
    travel: 'plane car',
    by: ALL_CAMERAS,
    stays: [
      ['reykjavik', 2, 'street harbour church swim dinner'],
      ['vik', 3, `${ROADS} beach sunset`],
      ['hofn', 2, `${ROADS} glacier glacier glacier`],
      ['egilsstadir', 1, `${ROADS} deer`],
      ['myvatn', 2, `${ROADS} lake swim`],
      ['akureyri', 2, 'whale whale harbour horse flowers selfie'],
      ['reykjavik', 2, 'street museum swim night group'],
    ],
  },
  {
    title: 'Barcelone',
    from: '2022-10-29',
    pace: 24,
    around: 2,
    travel: 'train street',
    by: ALL_CAMERAS,
    stays: [['barcelona', 4, 'church church street market beach dinner dish museum night selfie']],
  },
  {
    title: 'Lisbonne',
    from: '2023-05-02',
    pace: 26,
    around: 2,
    travel: 'plane street',
    by: ALL_CAMERAS,
    stays: [
      ['lisbon', 3, 'tram tram street monument dish dinner sunset church group'],
      ['sintra', 1, 'castle castle castle garden forest'],
      ['lisbon', 2, 'tram street museum market night selfie'],
      ['cascais', 1, 'beach beach cliff sandcastle harbour'],
      ['lisbon', 1, 'street bridge breakfast'],
    ],
  },
  {
    title: 'Londres avec Clara',
    from: '2024-03-15',
    pace: 22,
    around: 3,
    travel: 'train street',
    who: ['ada', 'clara'],
    by: ['ada'],
    stays: [['london', 3, 'street bridge museum market dinner selfie selfie night']],
  },
  {
    title: 'Corse',
    from: '2024-07-13',
    pace: 27,
    around: 6,
    shared: '/2024/Corsica',
    travel: 'sailing car',
    by: ALL_CAMERAS,
    who: [...FOUR, 'rosa'],
    stays: [
      ['ajaccio', 4, 'beach beach harbour fireworks dinner sunset dish group'],
      ['bonifacio', 3, 'cliff cliff sailing beach sunset street'],
      ['corte', 2, 'hike hike forest waterfall bridge'],
      ['calvi', 3, 'beach beach sandcastle harbour sunset sailing group'],
    ],
  },
  {
    title: 'Berlin',
    from: '2024-10-08',
    pace: 13,
    around: 3,
    travel: 'train',
    who: ['ben'],
    by: ['ben', 'ben', 'reflex'],
    stays: [['berlin', 3, 'office office street monument museum night dinner']],
  },
  {
    title: 'Zermatt',
    from: '2025-02-22',
    pace: 22,
    around: 3,
    travel: 'train snow',
    by: ALL_CAMERAS,
    stays: [['zermatt', 7, SKI]],
  },
  {
    title: 'Japon',
    from: '2025-04-04',
    pace: 29,
    around: 3,
    travel: 'plane train',
    by: ALL_CAMERAS,
    stays: [
      ['tokyo', 5, 'temple street street night dish dish train blossom blossom museum'],
      ['hakone', 1, 'summit lake temple swim dish'],
      ['kyoto', 4, 'temple temple blossom blossom street garden dish portrait group'],
      ['nara', 1, 'deer deer deer temple'],
      ['kyoto', 2, 'temple garden market night blossom'],
      ['miyajima', 1, 'temple harbour deer sunset'],
      ['tokyo', 2, 'street night dish train selfie'],
    ],
  },
  {
    title: 'Strasbourg',
    from: '2025-12-06',
    pace: 24,
    around: 1,
    travel: 'train christmasMarket',
    who: [...FOUR, 'rosa'],
    by: ALL_CAMERAS,
    stays: [['strasbourg', 2, 'christmasMarket christmasMarket church street dish group']],
  },
  {
    title: 'Crète',
    from: '2026-07-10',
    pace: 25,
    around: 5,
    shared: '/2026/Crete',
    travel: 'plane car',
    by: ALL_CAMERAS,
    who: [...FOUR, 'clara', 'samir', 'hugo'],
    stays: [
      ['chania', 5, 'beach beach harbour street dinner dish sunset group'],
      ['balos', 1, 'beach beach cliff sailing'],
      ['chania', 3, 'hike beach sandcastle market night selfie'],
      ['heraklion', 4, 'ruins ruins museum beach dish sunset'],
    ],
  },
];

const daysOf = (trip: Trip): Outing[] => {
  const random = seeded(`trip|${trip.title}|${trip.from}`);
  const route = trip.stays.flatMap(([place, days, words]) =>
    Array.from({ length: days }, () => ({ place, scenes: scenes(words) })),
  );
  return route.map(({ place, scenes: seen }, i) => {
    const first = i === 0;
    const last = i === route.length - 1;
    // Some days are lived rather than photographed.
    const zeal = random.pick([0.35, 0.7, 0.9, 1, 1, 1.2, 1.6]);
    return {
      day: (on(trip.from) + i) as Day,
      hours: first ? [14.5, 22] : last ? [8, 15.5] : [8.5, random.between(20.5, 23)],
      place,
      around: trip.around ?? 2,
      scenes: first || last ? [...seen, ...scenes(trip.travel), ...scenes(trip.travel)] : seen,
      who: trip.who ?? FOUR,
      by: trip.by ?? PARENTS,
      shots: Math.max(4, Math.round(trip.pace * 0.72 * zeal * (first || last ? 0.55 : 1))),
      title: trip.title,
      ...(trip.shared === undefined ? {} : { shared: trip.shared }),
    };
  });
};

export const tripOutings = (): Outing[] => TRIPS.flatMap(daysOf);

/** Titles with first day and number of days, for whoever checks that all of them were found. */
export const TRIP_LIST: readonly { readonly title: string; readonly from: Day; readonly days: number }[] = TRIPS.map(
  ({ title, from, stays }) => ({ title, from: on(from), days: stays.reduce((sum, [, days]) => sum + days, 0) }),
);
