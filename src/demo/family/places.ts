/**
 * Where this family goes. Coordinates are those of the towns; names as Photos gives them after geocoding, in the
 * languages 0 (as the place calls itself), 1 (English) and 7 (German).
 */
import type { Day } from '../../core/calendar.ts';
import type { DraftPlace } from '../draft.ts';
import { on } from './people.ts';

/** One name in three languages, or the same everywhere. */
type Names = string | readonly [original: string, english: string, german: string];

const COUNTRIES = {
  fr: ['France', 'France', 'Frankreich'],
  it: ['Italia', 'Italy', 'Italien'],
  ch: ['Schweiz', 'Switzerland', 'Schweiz'],
  pt: ['Portugal', 'Portugal', 'Portugal'],
  es: ['España', 'Spain', 'Spanien'],
  uk: ['United Kingdom', 'United Kingdom', 'Vereinigtes Königreich'],
  de: ['Deutschland', 'Germany', 'Deutschland'],
  dk: ['Danmark', 'Denmark', 'Dänemark'],
  is: ['Ísland', 'Iceland', 'Island'],
  jp: ['日本', 'Japan', 'Japan'],
  gr: ['Ελλάδα', 'Greece', 'Griechenland'],
} as const satisfies Record<string, Names>;

const BRITTANY: Names = ['Bretagne', 'Brittany', 'Bretagne'];
const LOIRE = 'Pays de la Loire';
const RHONE = 'Auvergne-Rhône-Alpes';
const AQUITAINE = 'Nouvelle-Aquitaine';
const CORSICA: Names = ['Corse', 'Corsica', 'Korsika'];
const CRETE: Names = ['Κρήτη', 'Crete', 'Kreta'];
const ICELAND_SOUTH: Names = ['Suðurland', 'Southern Region', 'Suðurland'];
const ICELAND_NORTH: Names = ['Norðurland eystra', 'Northeastern Region', 'Norðurland eystra'];

type Row = readonly [
  latitude: number,
  longitude: number,
  country: keyof typeof COUNTRIES,
  first: Names,
  second: Names,
  /** Hours the local clock is ahead of the one at home. */
  clock?: number,
];

const ROWS = {
  nantes: [47.2065, -1.566, 'fr', LOIRE, 'Nantes'],
  saintNazaire: [47.2756, -2.2137, 'fr', LOIRE, 'Saint-Nazaire'],
  pornic: [47.1157, -2.1035, 'fr', LOIRE, 'Pornic'],
  clisson: [47.0871, -1.2827, 'fr', LOIRE, 'Clisson'],
  noirmoutier: [47.0009, -2.2513, 'fr', LOIRE, 'Noirmoutier-en-l’Île'],
  guerande: [47.3278, -2.4292, 'fr', LOIRE, 'Guérande'],
  puyDuFou: [46.8889, -0.929, 'fr', LOIRE, 'Les Epesses'],
  lyon: [45.7712, 4.8297, 'fr', RHONE, 'Lyon'],
  vienne: [45.5255, 4.874, 'fr', RHONE, 'Vienne'],
  annecy: [45.8992, 6.1294, 'fr', RHONE, 'Annecy'],
  perouges: [45.9036, 5.1797, 'fr', RHONE, 'Pérouges'],
  aixLesBains: [45.6886, 5.9153, 'fr', RHONE, 'Aix-les-Bains'],
  villardDeLans: [45.0702, 5.5514, 'fr', RHONE, 'Villard-de-Lans'],
  chamonix: [45.9237, 6.8694, 'fr', RHONE, 'Chamonix-Mont-Blanc'],
  lesArcs: [45.5722, 6.8283, 'fr', RHONE, 'Bourg-Saint-Maurice'],
  quimper: [47.996, -4.1024, 'fr', BRITTANY, 'Quimper'],
  benodet: [47.8622, -4.1069, 'fr', BRITTANY, 'Bénodet'],
  concarneau: [47.8733, -3.9172, 'fr', BRITTANY, 'Concarneau'],
  pointeDuRaz: [48.0386, -4.7297, 'fr', BRITTANY, 'Plogoff'],
  vannes: [47.6559, -2.7603, 'fr', BRITTANY, 'Vannes'],
  arcachon: [44.6533, -1.1744, 'fr', AQUITAINE, 'Arcachon'],
  pilat: [44.5897, -1.2131, 'fr', AQUITAINE, 'La Teste-de-Buch'],
  strasbourg: [
    48.5817,
    7.7509,
    'fr',
    ['Grand Est', 'Grand Est', 'Grand Est'],
    ['Strasbourg', 'Strasbourg', 'Straßburg'],
  ],
  ajaccio: [41.9192, 8.7386, 'fr', CORSICA, 'Ajaccio'],
  bonifacio: [41.3874, 9.1594, 'fr', CORSICA, 'Bonifacio'],
  corte: [42.3063, 9.1497, 'fr', CORSICA, 'Corte'],
  calvi: [42.5676, 8.7577, 'fr', CORSICA, 'Calvi'],
  rome: [41.8986, 12.4769, 'it', ['Lazio', 'Lazio', 'Latium'], ['Roma', 'Rome', 'Rom']],
  naples: [40.8478, 14.2581, 'it', ['Campania', 'Campania', 'Kampanien'], ['Napoli', 'Naples', 'Neapel']],
  pompeii: [40.7497, 14.4869, 'it', ['Campania', 'Campania', 'Kampanien'], ['Pompei', 'Pompeii', 'Pompeji']],
  zermatt: [46.0207, 7.7491, 'ch', ['Valais', 'Valais', 'Wallis'], 'Zermatt'],
  lisbon: [38.7131, -9.1336, 'pt', ['Lisboa', 'Lisbon', 'Lissabon'], ['Lisboa', 'Lisbon', 'Lissabon'], -1],
  sintra: [38.7876, -9.3906, 'pt', ['Lisboa', 'Lisbon', 'Lissabon'], 'Sintra', -1],
  cascais: [38.6968, -9.4215, 'pt', ['Lisboa', 'Lisbon', 'Lissabon'], 'Cascais', -1],
  barcelona: [41.3874, 2.1734, 'es', ['Catalunya', 'Catalonia', 'Katalonien'], 'Barcelona'],
  london: [51.5079, -0.0877, 'uk', 'England', ['London', 'London', 'London'], -1],
  edinburgh: [55.9495, -3.1907, 'uk', ['Scotland', 'Scotland', 'Schottland'], 'Edinburgh', -1],
  skye: [57.4125, -6.1964, 'uk', ['Scotland', 'Scotland', 'Schottland'], 'Portree', -1],
  lochNess: [57.3229, -4.4244, 'uk', ['Scotland', 'Scotland', 'Schottland'], 'Drumnadrochit', -1],
  berlin: [52.5206, 13.4098, 'de', 'Berlin', 'Berlin'],
  copenhagen: [55.6786, 12.5797, 'dk', 'Hovedstaden', ['København', 'Copenhagen', 'Kopenhagen']],
  louisiana: [55.9692, 12.5432, 'dk', 'Hovedstaden', 'Humlebæk'],
  reykjavik: [64.1466, -21.9426, 'is', ['Höfuðborgarsvæðið', 'Capital Region', 'Hauptstadtregion'], 'Reykjavík', -2],
  vik: [63.4186, -19.006, 'is', ICELAND_SOUTH, 'Vík í Mýrdal', -2],
  hofn: [64.2539, -15.2082, 'is', ICELAND_SOUTH, 'Höfn', -2],
  egilsstadir: [65.2637, -14.3948, 'is', ['Austurland', 'Eastern Region', 'Austurland'], 'Egilsstaðir', -2],
  myvatn: [65.6409, -16.911, 'is', ICELAND_NORTH, 'Reykjahlíð', -2],
  akureyri: [65.6826, -18.0907, 'is', ICELAND_NORTH, 'Akureyri', -2],
  tokyo: [35.7118, 139.7967, 'jp', ['東京都', 'Tokyo', 'Tokio'], ['台東区', 'Tokyo', 'Tokio'], 7],
  hakone: [35.2324, 139.1069, 'jp', ['神奈川県', 'Kanagawa', 'Kanagawa'], ['箱根町', 'Hakone', 'Hakone'], 7],
  kyoto: [35.0037, 135.7751, 'jp', ['京都府', 'Kyoto', 'Kyoto'], ['京都市', 'Kyoto', 'Kyoto'], 7],
  nara: [34.6851, 135.843, 'jp', ['奈良県', 'Nara', 'Nara'], ['奈良市', 'Nara', 'Nara'], 7],
  miyajima: [
    34.296,
    132.3198,
    'jp',
    ['広島県', 'Hiroshima', 'Hiroshima'],
    ['廿日市市', 'Hatsukaichi', 'Hatsukaichi'],
    7,
  ],
  chania: [35.5173, 24.0177, 'gr', CRETE, ['Χανιά', 'Chania', 'Chania'], 1],
  balos: [35.5823, 23.5894, 'gr', CRETE, ['Κίσσαμος', 'Kissamos', 'Kissamos'], 1],
  heraklion: [35.3387, 25.1442, 'gr', CRETE, ['Ηράκλειο', 'Heraklion', 'Iraklio'], 1],
} as const satisfies Record<string, Row>;

export type PlaceKey = keyof typeof ROWS;

const LANGUAGES = [0, 1, 7] as const;
const nameIn = (names: Names, position: number): string =>
  typeof names === 'string' ? names : (names[position] ?? names[0]);

const placeOf = ([latitude, longitude, country, first, second]: Row): DraftPlace => ({
  latitude,
  longitude,
  names: Object.fromEntries(
    LANGUAGES.map((language, position) => [
      language,
      {
        country: nameIn(COUNTRIES[country], position),
        first: nameIn(first, position),
        second: nameIn(second, position),
      },
    ]),
  ),
});

export const PLACES = Object.fromEntries(
  Object.entries<Row>(ROWS).map(([key, row]) => [key, placeOf(row)]),
) as Readonly<Record<PlaceKey, DraftPlace>>;

/** Hours the wall clock there is ahead of the one at home. */
export const clockAt = (place: PlaceKey): number => {
  const row: Row = ROWS[place];
  return row[5] ?? 0;
};

/** The day the boxes left Nantes; from the next morning on, home is Lyon. */
export const MOVING_DAY = on('2021-07-10');

export const homeOn = (day: Day): PlaceKey => (day <= MOVING_DAY ? 'nantes' : 'lyon');

/** Ada builds ships, then bridges. */
export const workOn = (day: Day): PlaceKey => (day <= MOVING_DAY ? 'saintNazaire' : 'vienne');
