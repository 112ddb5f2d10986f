/**
 * The world the invented families live in: real cities as anchors, and between them a grid of invented towns, so that
 * every point has a town, a region and a country, as it has in a library that looks places up.
 */
import type { Gazetteer, PlaceInWords } from '../../src/core/gazetteer.ts';
import type { Point } from '../../src/core/geo.ts';
import { kilometresBetween } from '../../src/core/geo.ts';
import { type Random, randomOf } from './random.ts';

interface Anchor extends Point {
  readonly name: string;
  readonly country: string;
}

const anchor = (line: string): Anchor => {
  const [name = '', country = '', latitude, longitude] = line.trim().split('|');
  return { name, country, latitude: Number(latitude), longitude: Number(longitude) };
};

/** Cities families live in or near. */
export const HOMES: readonly Anchor[] = [
  'Lyon|France|45.76|4.84',
  'Rennes|France|48.11|-1.68',
  'Toulouse|France|43.60|1.44',
  'Hannover|Deutschland|52.37|9.74',
  'Nürnberg|Deutschland|49.45|11.08',
  'Köln|Deutschland|50.94|6.96',
  'Utrecht|Nederland|52.09|5.12',
  'Leeds|United Kingdom|53.80|-1.55',
  'Madrid|España|40.42|-3.70',
  'Bologna|Italia|44.49|11.34',
  'Wien|Österreich|48.21|16.37',
  'Göteborg|Sverige|57.71|11.97',
  'Denver|United States|39.74|-104.99',
  'Montréal|Canada|45.50|-73.57',
].map(anchor);

/** Cities one flies to. */
export const FAR_CITIES: readonly Anchor[] = [
  'Tokyo|Japan|35.68|139.69',
  'Kyoto|Japan|35.01|135.77',
  'Bangkok|Thailand|13.76|100.50',
  'Cape Town|South Africa|-33.92|18.42',
  'Lima|Perú|-12.05|-77.04',
  'Cusco|Perú|-13.53|-71.97',
  'New York|United States|40.71|-74.01',
  'San Francisco|United States|37.77|-122.42',
  'Delhi|India|28.61|77.21',
  'Sydney|Australia|-33.87|151.21',
  'Marrakech|Maroc|31.63|-7.99',
  'Vancouver|Canada|49.28|-123.12',
  'Auckland|New Zealand|-36.85|174.76',
  'Buenos Aires|Argentina|-34.60|-58.38',
].map(anchor);

/** Cities for a few days. */
export const CITIES: readonly Anchor[] = [
  'Lisboa|Portugal|38.72|-9.14',
  'Porto|Portugal|41.15|-8.61',
  'Barcelona|España|41.39|2.17',
  'Sevilla|España|37.39|-5.98',
  'Paris|France|48.86|2.35',
  'Nice|France|43.70|7.27',
  'Roma|Italia|41.90|12.50',
  'Venezia|Italia|45.44|12.32',
  'Berlin|Deutschland|52.52|13.41',
  'München|Deutschland|48.14|11.58',
  'Praha|Česko|50.08|14.44',
  'Budapest|Magyarország|47.50|19.04',
  'Kraków|Polska|50.06|19.94',
  'København|Danmark|55.68|12.57',
  'Stockholm|Sverige|59.33|18.07',
  'Oslo|Norge|59.91|10.75',
  'Amsterdam|Nederland|52.37|4.90',
  'Bruxelles|Belgique|50.85|4.35',
  'London|United Kingdom|51.51|-0.13',
  'Edinburgh|United Kingdom|55.95|-3.19',
  'Dublin|Ireland|53.35|-6.26',
  'Zürich|Schweiz|47.37|8.54',
  'Athína|Ellada|37.98|23.73',
  'Dubrovnik|Hrvatska|42.65|18.09',
  'Chicago|United States|41.88|-87.63',
  'Boston|United States|42.36|-71.06',
].map(anchor);

const ANCHORS: readonly Anchor[] = [...HOMES, ...CITIES, ...FAR_CITIES];

/** The point so many kilometres away in a direction (degrees from north, clockwise). */
export const away = (from: Point, kilometres: number, degrees: number): Point => {
  const angle = kilometres / 6371;
  const bearing = (degrees * Math.PI) / 180;
  const latitude = (from.latitude * Math.PI) / 180;
  const up = Math.asin(Math.sin(latitude) * Math.cos(angle) + Math.cos(latitude) * Math.sin(angle) * Math.cos(bearing));
  const across = Math.atan2(
    Math.sin(bearing) * Math.sin(angle) * Math.cos(latitude),
    Math.cos(angle) - Math.sin(latitude) * Math.sin(up),
  );
  const longitude = from.longitude + (across * 180) / Math.PI;
  return { latitude: (up * 180) / Math.PI, longitude: ((longitude + 540) % 360) - 180 };
};

/** A point in any direction, at a distance between both (kilometres). */
export const somewhere = (from: Point, low: number, high: number, random: Random): Point =>
  away(from, random.between(low, high), random.between(0, 360));

const SYLLABLES = 'bar ber cor dal fen gor hal lin mar mon nor pol ras sel tor val ver win'.split(' ');
const ENDINGS = ['ac', 'berg', 'by', 'ford', 'heim', 'ino', 'stad', 'ville'];

const inventedName = (...parts: readonly (string | number)[]): string => {
  const random = randomOf('name', ...parts);
  const name = `${random.pick(SYLLABLES)}${random.pick(SYLLABLES)}${random.pick(ENDINGS)}`;
  return name.charAt(0).toUpperCase() + name.slice(1);
};

const TOWN_KM = 8;
const KM_PER_DEGREE = 111.2;
/** Within this distance of an anchor everything belongs to its city. */
const CITY_KM = 9;

const nearestAnchor = (point: Point): { readonly anchor: Anchor; readonly kilometres: number } => {
  let best: { anchor: Anchor; kilometres: number } | null = null;
  for (const one of ANCHORS) {
    const kilometres = kilometresBetween(point, one);
    if (!best || kilometres < best.kilometres) best = { anchor: one, kilometres };
  }
  if (!best) throw new RangeError('a world without cities');
  return best;
};

/** Gives places their numbers as they are asked for; `places` is the library's list of them. */
export class World {
  readonly #numbers = new Map<string, number>();
  readonly #places = new Map<number, PlaceInWords>();

  get places(): Gazetteer {
    return this.#places;
  }

  /** The number of the place a point lies in. */
  placeAt(point: Point): number {
    const { latitude, longitude } = point;
    const row = Math.floor((latitude * KM_PER_DEGREE) / TOWN_KM);
    const narrow = Math.max(0.1, Math.cos((((row + 0.5) * TOWN_KM) / KM_PER_DEGREE) * (Math.PI / 180)));
    const column = Math.floor((longitude * KM_PER_DEGREE * narrow) / TOWN_KM);
    const cell = `${row} ${column}`;
    const known = this.#numbers.get(cell);
    if (known !== undefined) return known;
    const middle: Point = {
      latitude: ((row + 0.5) * TOWN_KM) / KM_PER_DEGREE,
      longitude: ((column + 0.5) * TOWN_KM) / (KM_PER_DEGREE * narrow),
    };
    const { anchor: near, kilometres } = nearestAnchor(middle);
    const region = inventedName('region', Math.floor(middle.latitude), Math.floor(middle.longitude));
    const town = kilometres <= CITY_KM ? near.name : inventedName('town', row, column);
    const number = this.#numbers.size + 1;
    this.#numbers.set(cell, number);
    this.#places.set(number, { original: { country: near.country, first: region, second: town }, translated: {} });
    return number;
  }
}
