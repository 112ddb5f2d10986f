import type { DraftPlace } from '../../src/demo/draft.ts';

type Part = readonly [country: string, first: string, second: string];

const place = (latitude: number, longitude: number, original: Part, english: Part, german: Part): DraftPlace => {
  const named = ([country, first, second]: Part) => ({ country, first, second });
  return { latitude, longitude, names: { 0: named(original), 1: named(english), 7: named(german) } };
};

/** Places families go to, by their English name: region and town as geocoding would give them, in three languages. */
export const PLACES = {
  Lisbon: place(
    38.7223,
    -9.1393,
    ['Portugal', 'Lisboa', 'Lisboa'],
    ['Portugal', 'Lisbon', 'Lisbon'],
    ['Portugal', 'Lissabon', 'Lissabon'],
  ),
  Nantes: place(
    47.2184,
    -1.5536,
    ['France', 'Pays de la Loire', 'Nantes'],
    ['France', 'Pays de la Loire', 'Nantes'],
    ['Frankreich', 'Pays de la Loire', 'Nantes'],
  ),
  Paris: place(
    48.8566,
    2.3522,
    ['France', 'Île-de-France', 'Paris'],
    ['France', 'Île-de-France', 'Paris'],
    ['Frankreich', 'Île-de-France', 'Paris'],
  ),
  Rome: place(41.9028, 12.4964, ['Italia', 'Lazio', 'Roma'], ['Italy', 'Lazio', 'Rome'], ['Italien', 'Latium', 'Rom']),
  Zermatt: place(
    46.0207,
    7.7491,
    ['Schweiz', 'Valais', 'Zermatt'],
    ['Switzerland', 'Valais', 'Zermatt'],
    ['Schweiz', 'Wallis', 'Zermatt'],
  ),
  Vienna: place(
    48.2082,
    16.3738,
    ['Österreich', 'Wien', 'Wien'],
    ['Austria', 'Vienna', 'Vienna'],
    ['Österreich', 'Wien', 'Wien'],
  ),
  Athens: place(
    37.9838,
    23.7275,
    ['Ελλάς', 'Αττική', 'Αθήνα'],
    ['Greece', 'Attica', 'Athens'],
    ['Griechenland', 'Attika', 'Athen'],
  ),
  Tokyo: place(35.6762, 139.6503, ['日本', '東京都', '東京'], ['Japan', 'Tokyo', 'Tokyo'], ['Japan', 'Tokio', 'Tokio']),
  Reykjavik: place(
    64.1466,
    -21.9426,
    ['Ísland', 'Höfuðborgarsvæðið', 'Reykjavík'],
    ['Iceland', 'Capital Region', 'Reykjavik'],
    ['Island', 'Hauptstadtregion', 'Reykjavík'],
  ),
} as const satisfies Record<string, DraftPlace>;

export type PlaceName = keyof typeof PLACES;
export const PLACE_NAMES = Object.keys(PLACES) as PlaceName[];
