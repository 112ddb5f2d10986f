/** Lives for tests of bases and journeys: who photographed where, day after day. */
import { type Day, parseDay, photoDayOf, SECONDS_PER_DAY } from './calendar.ts';
import type { Gazetteer, PlaceInWords } from './gazetteer.ts';
import type { Point } from './geo.ts';
import type { Photo } from './photo.ts';
import { aPhoto, type PhotoWish } from './testing.ts';

interface Town extends Point {
  readonly geocoding: number;
}

const TOWNS = [
  ['paris', 48.857, 2.352, 'France', 'Île-de-France', 'Paris'],
  ['versailles', 48.805, 2.12, 'France', 'Île-de-France', 'Versailles'],
  ['chartres', 48.447, 1.487, 'France', 'Centre', 'Chartres'],
  ['giverny', 49.077, 1.53, 'France', 'Normandie', 'Giverny'],
  ['lille', 50.629, 3.057, 'France', 'Hauts-de-France', 'Lille'],
  ['nantes', 47.218, -1.554, 'France', 'Pays de la Loire', 'Nantes'],
  ['lyon', 45.764, 4.836, 'France', 'Rhône', 'Lyon'],
  ['nice', 43.71, 7.262, 'France', 'Côte d’Azur', 'Nice'],
  ['lisbon', 38.722, -9.139, 'Portugal', 'Lisboa', 'Lisboa'],
  ['sintra', 38.798, -9.388, 'Portugal', 'Lisboa', 'Sintra'],
  ['porto', 41.149, -8.611, 'Portugal', 'Porto', 'Porto'],
  ['lagos', 37.102, -8.674, 'Portugal', 'Faro', 'Lagos'],
  ['rome', 41.903, 12.496, 'Italia', 'Lazio', 'Roma'],
  ['strasbourg', 48.573, 7.752, 'France', 'Alsace', 'Strasbourg'],
  ['baden', 48.76, 8.24, 'Deutschland', 'Baden-Württemberg', 'Baden-Baden'],
  ['tokyo', 35.68, 139.76, '日本', '東京都', '千代田区'],
  ['naxos', 37.106, 25.376, 'Ελλάδα', 'Αιγαίο', 'Νάξος'],
  ['paros', 37.085, 25.149, 'Ελλάδα', 'Αιγαίο', 'Πάρος'],
  ['santorini', 36.416, 25.432, 'Ελλάδα', 'Αιγαίο', 'Σαντορίνη'],
] as const;

export type TownName = (typeof TOWNS)[number][0];

/** Where the towns lie. */
export const TOWN = Object.fromEntries(
  TOWNS.map(([name, latitude, longitude], i) => [name, { latitude, longitude, geocoding: i + 1 }]),
) as Record<TownName, Town>;

/** What they are called. */
export const GAZETTEER: Gazetteer = new Map(
  TOWNS.map(([, , , country, first, second], i): [number, PlaceInWords] => [
    i + 1,
    { original: { country, first, second }, translated: {} },
  ]),
);

export interface Stay extends PhotoWish {
  /** How many days; 1. */
  readonly days?: number;
  /** On every how-manieth day there are photos; 1. */
  readonly every?: number;
  /** Photos on each of these days; 1. */
  readonly perDay?: number;
  /** Hours of the first and the last photo of each day; 10 and 18. */
  readonly hours?: readonly [number, number];
  /** Whether the camera knew where it was; yes. */
  readonly gps?: boolean;
}

/** Photos of a family, gathered stay by stay; ids follow the order of telling. */
export class Life {
  readonly photos: Photo[] = [];
  #id = 0;

  /** Photos in a town from a day on (`2019-05-02`); gives those taken. */
  in(town: TownName | Point, from: string, stay: Stay = {}): Photo[] {
    const { days = 1, every = 1, perDay = 1, hours = [10, 18], gps = true, ...wish } = stay;
    const place = typeof town === 'string' ? TOWN[town] : { ...town, geocoding: null };
    const start = parseDay(from) as Day;
    const taken: Photo[] = [];
    for (let day = 0; day < days; day += every) {
      for (let i = 0; i < perDay; i++) {
        const hour = perDay === 1 ? hours[0] : hours[0] + ((hours[1] - hours[0]) * i) / (perDay - 1);
        taken.push(
          aPhoto({
            latitude: gps ? place.latitude : null,
            longitude: gps ? place.longitude : null,
            geocoding: gps ? place.geocoding : null,
            ...wish,
            id: ++this.#id,
            taken: (start + day) * SECONDS_PER_DAY + Math.round(hour * 3600),
          }),
        );
      }
    }
    this.photos.push(...taken);
    return taken;
  }

  /** The family's photos by space. */
  get streams(): Photo[][] {
    const spaces = [...new Set(this.photos.map(({ space }) => space))];
    return spaces.map((space) => this.photos.filter((photo) => photo.space === space));
  }
}

/** Days begin at four in the morning. */
export const CONTEXT = { dayOf: (photo: Photo): Day => photoDayOf(photo.taken, 4 * 3600), places: GAZETTEER };
