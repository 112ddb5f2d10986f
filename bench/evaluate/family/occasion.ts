/** An *occasion* is what a family would call one: a dinner, a morning at the beach, a party. Photos are taken of it later. */
import { type Day, SECONDS_PER_DAY } from '../../../src/core/calendar.ts';
import type { Point } from '../../../src/core/geo.ts';
import type { Random } from '../random.ts';

export interface Occasion {
  readonly name: string;
  readonly setting: keyof typeof SETTINGS;
  readonly day: Day;
  /** Wall-clock seconds; may lie after midnight of its day. */
  readonly from: number;
  readonly minutes: number;
  readonly at: Point;
  /** Moments worth a photo; bursts multiply them. */
  readonly moments: number;
  /** Names of those there, whether in a picture or not. */
  readonly present: readonly string[];
  /** Hidden: how much of a day to remember it was; 0 is usual. */
  readonly spark: number;
  /** Hidden: 0 = as always, 1 = never seen before. */
  readonly novelty: number;
  readonly trip: { readonly name: string; readonly chapter: string } | null;
}

export interface Setting {
  readonly isIndoor: boolean;
  /** How far one walks about, kilometres. */
  readonly roamKm: number;
  /** Share of pictures with somebody in them. */
  readonly people: number;
  /** Faces of others in a picture, at most. */
  readonly crowd: number;
  readonly subjects: readonly string[];
}

const setting = (isIndoor: boolean, roamKm: number, people: number, crowd: number, subjects: string): Setting => ({
  isIndoor,
  roamKm,
  people,
  crowd,
  subjects: subjects.split(', '),
});

/** Kinds of occasions and what their pictures show. */
export const SETTINGS = {
  home: setting(true, 0.02, 0.6, 0, 'cat, dog, toy, sofa, food, baby, book'),
  garden: setting(false, 0.04, 0.6, 0, 'flower, dog, grass, barbecue, plant pot'),
  dinner: setting(true, 0.03, 0.55, 2, 'food, table, wine, cake, candle'),
  playground: setting(false, 0.15, 0.8, 3, 'playground, child, slide, tree'),
  school: setting(true, 0.1, 0.55, 12, 'stage, child, classroom, drawing'),
  party: setting(true, 0.06, 0.8, 8, 'cake, balloon, candle, food, birthday'),
  walk: setting(false, 2.5, 0.45, 1, 'forest, tree, dog, flower, river, path'),
  work: setting(true, 0.1, 0.15, 4, 'office, screen, cup, desk'),
  sight: setting(false, 1.5, 0.45, 6, 'building, church, street, bridge, monument, statue'),
  museum: setting(true, 0.2, 0.3, 5, 'painting, statue, museum, interior'),
  beach: setting(false, 1.2, 0.6, 3, 'beach, sea, sand, boat, swimming'),
  hike: setting(false, 5, 0.4, 1, 'mountain, lake, hiking, waterfall, snow, meadow'),
  evening: setting(true, 0.4, 0.5, 4, 'food, restaurant, sunset, street, wine'),
  way: setting(false, 0.1, 0.4, 1, 'road, car, train, airport, cloud'),
  wedding: setting(false, 0.8, 0.8, 15, 'wedding, cake, dance, church, flower'),
} as const satisfies Record<string, Setting>;

/** Wall-clock seconds of an hour (16.5 = half past four) on a day, give or take half an hour. */
export const around = (day: Day, hour: number, random: Random): number =>
  Math.round(day * SECONDS_PER_DAY + hour * 3600 + random.between(-1800, 1800));
