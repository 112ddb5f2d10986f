/** Days that happened once, and the Saturdays the family drove somewhere. */
import type { Photographer } from './cameras.ts';
import type { Outing } from './outing.ts';
import { HOUSEHOLD, type HumanKey, on } from './people.ts';
import { homeOn, type PlaceKey, workOn } from './places.ts';
import { scenes } from './scenes.ts';

const FRIENDS: readonly HumanKey[] = [...HOUSEHOLD, 'ines', 'noah', 'nils'];
const WEDDING: readonly HumanKey[] = [...HOUSEHOLD, 'rosa', 'clara', 'samir', 'hugo'];

type Row = readonly [
  date: string,
  title: string,
  where: PlaceKey | 'home' | 'work',
  hours: readonly [number, number],
  scenes: string,
  shots: number,
  more?: {
    readonly who?: readonly HumanKey[];
    readonly by?: readonly Photographer[];
    readonly around?: number;
    readonly shared?: string;
  },
];

const ROWS: readonly Row[] = [
  [
    '2018-11-03',
    'Nantes',
    'home',
    [10, 18],
    'leaves leaves park street portrait',
    14,
    { who: ['ada', 'ben', 'leo', 'clara', 'max', 'hugo'] },
  ],
  ['2018-11-23', 'Marché de Talensac', 'home', [9, 13], 'market market rain dish', 8],
  ['2019-05-25', 'Échographie', 'home', [12, 20], 'selfie portrait dinner', 5],
  [
    '2019-11-21',
    'Naissance de Sedona',
    'home',
    [5.7, 19],
    'baby baby baby portrait selfie',
    26,
    { who: [...HOUSEHOLD, 'rosa', 'clara'], by: ['ben', 'ben', 'reflex'], around: 1.5 },
  ],
  [
    '2019-11-22',
    'Maternité',
    'home',
    [9, 19],
    'baby baby portrait',
    12,
    { who: [...HOUSEHOLD, 'rosa', 'yves'], by: ['ben', 'reflex', 'ada'], around: 1.5 },
  ],
  [
    '2019-11-23',
    'Première nuit à la maison',
    'home',
    [11, 21],
    'baby baby home portrait',
    14,
    { who: [...HOUSEHOLD, 'rosa', 'yves'] },
  ],
  ['2019-12-14', 'Premier sourire', 'home', [10, 11], 'baby baby', 7],
  ['2020-02-29', 'Vingt-neuf février', 'home', [15, 18], 'baby play rain', 9],
  ['2020-03-21', 'Confinement', 'home', [10, 20], 'baking drawing play home', 9],
  ['2020-04-12', 'Confinement', 'home', [10, 20], 'eggs baby garden home', 12],
  ['2020-05-30', 'Biscuit arrive', 'home', [11, 19], 'dog dog dog portrait baby', 22],
  ['2020-06-20', 'Premiers pas', 'home', [17, 18.5], 'baby play home', 11],
  ['2020-11-23', 'Un kilomètre autour de la maison', 'home', [14, 16], 'park dog leaves', 6],
  ['2021-07-08', 'Cartons', 'home', [9, 22], 'moving moving home dog', 9],
  ['2021-07-10', 'Adieu Nantes', 'home', [7, 21], 'moving moving group street portrait', 14],
  ['2021-07-12', 'Les clés', 'home', [9, 20], 'moving moving home dog selfie', 16],
  [
    '2021-09-02',
    'Première rentrée de Sedona',
    'home',
    [7.9, 8.7],
    'school school portrait',
    6,
    { by: ['ada', 'ben', 'reflex'] },
  ],
  ['2021-11-23', 'Première neige', 'home', [8, 12.5], 'snow snow dog', 9],
  ['2022-11-23', 'Match de Leo', 'home', [14, 17], 'football football', 9, { who: ['leo', 'noah', 'ada'], around: 2 }],
  ['2023-06-30', 'Spectacle de l’école', 'home', [18, 20.5], 'concert concert group', 9, { who: FRIENDS }],
  [
    '2023-11-23',
    'Kanelbullar avec Nils',
    'home',
    [16.5, 19.5],
    'baking baking drawing',
    8,
    { who: ['sedona', 'leo', 'nils', 'ines'], by: ['ada', 'nils', 'nils'] },
  ],
  ['2024-02-29', 'Vingt-neuf février', 'home', [16, 18.5], 'baking cake play', 8],
  [
    '2024-06-08',
    'Mariage de Clara et Samir',
    'vannes',
    [11, 26.5],
    'wedding wedding wedding group group dance dance dinner portrait',
    62,
    {
      who: WEDDING,
      by: ['reflex', 'reflex', 'ada', 'ada', 'leo', 'rosa'],
      around: 3,
      shared: '/2024/Mariage de Clara',
    },
  ],
  [
    '2024-06-09',
    'Mariage de Clara et Samir',
    'vannes',
    [11, 17],
    'breakfast garden harbour group',
    16,
    { who: WEDDING, by: ['reflex', 'ada', 'rosa'], around: 3, shared: '/2024/Mariage de Clara' },
  ],
  ['2024-11-22', 'Cinq ans', 'home', [7.5, 8.2], 'breakfast presents', 4],
  ['2025-06-14', 'Sans petites roues', 'home', [10, 12], 'bicycle bicycle bicycle park', 14, { around: 2 }],
  ['2025-11-23', 'Parc de la Tête d’Or', 'home', [10, 16], 'leaves leaves zoo dog park', 13, { around: 1.5 }],
  ['2026-06-20', 'Audition de piano', 'home', [17, 18.5], 'concert portrait', 6, { around: 1 }],
  [
    '2026-11-22',
    'Dimanche avec les amis',
    'home',
    [12.6, 19.5],
    'cake leaves dog portrait play group',
    17,
    { who: FRIENDS, around: 1 },
  ],
  ['2026-11-23', 'Lundi matin', 'home', [7.6, 8.6], 'breakfast school portrait leaves', 6, { by: ['ada'] }],
  // Days out.
  ['2019-02-09', 'Pornic', 'pornic', [11, 17], 'harbour cliff beach rain', 14],
  ['2019-06-22', 'Clisson', 'clisson', [10.5, 18], 'castle bridge market dish', 15],
  ['2019-10-12', 'Guérande', 'guerande', [11, 17.5], 'street castle market leaves', 13],
  ['2020-06-27', 'Noirmoutier', 'noirmoutier', [10, 20], 'beach beach sandcastle bicycle sunset dog', 22],
  ['2020-09-05', 'Pornic', 'pornic', [12, 19], 'beach harbour dog dish', 15],
  ['2021-05-22', 'Puy du Fou', 'puyDuFou', [10, 22.5], 'castle horse carnival horse fireworks', 26],
  ['2021-06-12', 'Noirmoutier', 'noirmoutier', [9.5, 20], 'beach beach bicycle sandcastle', 20],
  ['2021-09-25', 'Pérouges', 'perouges', [11, 17], 'street street castle dish', 13],
  ['2022-01-15', 'Vercors', 'villardDeLans', [10, 17], 'snow snow skiing dog', 18],
  ['2022-05-07', 'Annecy', 'annecy', [10, 19], 'lake lake bicycle street dish', 20],
  ['2022-09-10', 'Aix-les-Bains', 'aixLesBains', [11, 18.5], 'lake sailing swim', 14],
  ['2023-01-21', 'Vercors', 'villardDeLans', [10, 16.5], 'snow snow skiing', 16],
  ['2023-07-22', 'Chamonix', 'chamonix', [8.5, 18.5], 'summit glacier hike hike group', 25],
  ['2023-10-14', 'Pérouges', 'perouges', [11, 17], 'leaves street portrait dog', 13, { who: FRIENDS }],
  ['2024-01-20', 'Vercors', 'villardDeLans', [10, 17], 'snow snow skiing dog group', 18, { who: FRIENDS }],
  ['2024-05-04', 'Annecy', 'annecy', [10, 19], 'lake lake swim bicycle', 17, { who: FRIENDS }],
  ['2024-09-21', 'Aix-les-Bains', 'aixLesBains', [11, 18], 'lake sailing dog', 14],
  ['2025-06-28', 'Chamonix', 'chamonix', [8, 19], 'summit hike hike lake glacier', 24],
  ['2025-09-06', 'Annecy', 'annecy', [10, 20], 'lake lake swim sunset', 18],
  ['2026-01-17', 'Vercors', 'villardDeLans', [10, 17], 'snow snow skiing dog', 17, { who: FRIENDS }],
  ['2026-05-09', 'Vercors', 'villardDeLans', [10, 18.5], 'hike hike flowers dog', 15],
  ['2026-09-12', 'Annecy', 'annecy', [10, 19.5], 'lake sailing swim group', 19, { who: FRIENDS }],
];

export const milestoneOutings = (): Outing[] =>
  ROWS.map(([date, title, where, hours, words, shots, more]) => {
    const day = on(date);
    const place = where === 'home' ? homeOn(day) : where === 'work' ? workOn(day) : where;
    return {
      day,
      hours,
      place,
      around: more?.around ?? (where === 'home' ? 0.15 : 1.2),
      scenes: scenes(words),
      who: more?.who ?? HOUSEHOLD,
      by: more?.by ?? ['ada', 'ada', 'ben', 'reflex', 'leo'],
      shots,
      title,
      ...(more?.shared === undefined ? {} : { shared: more.shared }),
    };
  });
