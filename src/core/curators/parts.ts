/** What curators have in common: how many photos a memory takes, what its choice must cover, what it is called inside. */
import { anniversaryIn, type Day, dateOf } from '../calendar.ts';
import type { Birthday, Chronicle, Journey } from '../chronicle-types.ts';
import type { Gazetteer } from '../gazetteer.ts';
import type { Photo, PhotoId } from '../photo.ts';
import { seedOf } from '../seed.ts';
import type { Facet } from '../shape.ts';
import { fold } from '../text.ts';

export const clamp = (low: number, x: number, high: number): number => Math.min(high, Math.max(low, x));

/**
 * How many photos a memory of so many scenes takes: 6 to 20, growing with the root, so that ten times the photos make
 * an album three times as long. A choice of ours, between what shows an hour and what still is looked at to the end.
 */
export const budgetFor = (scenes: number): number => clamp(6, Math.round(2.2 * Math.sqrt(scenes)), 20);

/** Two of one scene where there are fewer scenes than places; else a thin day would make a thinner album. */
export const perSceneFor = (scenes: number, count: number): 1 | 2 => (scenes < count ? 2 : 1);

/** Most of a memory one identical set of people may be in, where it is not about them. A choice of ours. */
export const SAME_COMPANY = 0.4;

interface Place {
  readonly scene: number;
  readonly shot: number;
}

const indices = new WeakMap<Chronicle, ReadonlyMap<PhotoId, Place>>();

/** Where each photo stands among shots and scenes; worked out once for a chronicle. */
const indexOf = (chronicle: Chronicle): ReadonlyMap<PhotoId, Place> => {
  const known = indices.get(chronicle);
  if (known) return known;
  const index = new Map<PhotoId, Place>();
  let shot = 0;
  for (const [scene, { shots }] of chronicle.scenes.entries()) {
    for (const { photos } of shots) {
      for (const { id } of photos) index.set(id, { scene, shot });
      shot += 1;
    }
  }
  indices.set(chronicle, index);
  return index;
};

const countOf =
  (part: keyof Place) =>
  (chronicle: Chronicle, photos: readonly Photo[]): number => {
    const index = indexOf(chronicle);
    const seen = new Set<number>();
    let alone = 0;
    for (const { id } of photos) {
      const place = index.get(id);
      if (place) seen.add(place[part]);
      else alone += 1;
    }
    return seen.size + alone;
  };

/** Of how many shots these photos are: a burst counts once, an undated photo by itself. */
export const shotsCount = countOf('shot');
/** Of how many scenes these photos are. */
export const scenesCount = countOf('scene');

/** In groups, each in the order the items came in; the groups in the order of their first. */
export const grouped = <T, Key>(items: Iterable<T>, keyOf: (item: T) => Key): Map<Key, T[]> => {
  const groups = new Map<Key, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};

/** Photos of these days, both included, by time. */
export const photosOfDays = ({ byDay: days }: Chronicle, first: Day, last: Day): Photo[] => {
  const photos: Photo[] = [];
  for (let day = first; day <= last; day = (day + 1) as Day) photos.push(...(days.get(day) ?? []));
  return photos;
};

const qualities = new WeakMap<Chronicle, Map<PhotoId, number>>();

/** `chronicle.quality`, each photo asked once: a photo is in a day, a month, a season and a year, and of somebody. */
const qualityIn = (chronicle: Chronicle): ((photo: Photo) => number) => {
  const known = qualities.get(chronicle) ?? new Map<PhotoId, number>();
  qualities.set(chronicle, known);
  return (photo) => {
    const before = known.get(photo.id);
    if (before !== undefined) return before;
    const quality = chronicle.quality(photo);
    known.set(photo.id, quality);
    return quality;
  };
};

/** Mean quality of the best so many of these photos, 0 to 1; 0 of none. Many dull photos do not spoil a few good ones. */
export const bestOfThem = (chronicle: Chronicle, photos: readonly Photo[], most: number): number => {
  const best = photos
    .map(qualityIn(chronicle))
    .sort((a, b) => b - a)
    .slice(0, most);
  return best.reduce((sum, quality) => sum + quality, 0) / Math.max(1, best.length);
};

/** No day has more than about a third of a memory of several days. A choice of ours. */
const MOST_OF_ONE_DAY = 0.35;

/** Days, none of which takes all the room; `most` is the part one may have. */
export const byDay = ({ dayOf }: Chronicle, most = MOST_OF_ONE_DAY): Facet => ({
  name: 'day',
  of: (photo) => [String(dayOf(photo))],
  floor: false,
  most,
  weight: 1,
});

/** Years, each of them in. */
export const byYear = ({ dayOf }: Chronicle): Facet => ({
  name: 'year',
  of: (photo) => [String(dateOf(dayOf(photo)).year)],
  floor: true,
  most: 1,
  weight: 1,
});

/** Months, each of them in. */
export const byMonth = ({ dayOf }: Chronicle): Facet => ({
  name: 'month',
  of: (photo) => {
    const { year, month } = dateOf(dayOf(photo));
    return [`${year}-${month}`];
  },
  floor: true,
  most: 1,
  weight: 1,
});

/** Those people, each of them in; others do not count. */
export const byPerson = (people: Iterable<{ readonly name: string }>): Facet => {
  const names = new Set([...people].map(({ name }) => name));
  return {
    name: 'person',
    of: ({ people: seen }) => [...new Set(seen.map(({ name }) => name))].filter((name) => names.has(name)),
    floor: true,
    most: 1,
    weight: 1,
  };
};

/** No stay of a journey has more than this part of it. A choice of ours. */
const MOST_OF_ONE_CHAPTER = 0.4;

/** Stays of a journey, each of them in. */
export const byChapter = ({ chapters }: Journey): Facet => {
  const chapterOf = new Map(chapters.flatMap(({ photos }, at) => photos.map(({ id }) => [id, String(at)] as const)));
  return {
    name: 'chapter',
    of: ({ id }) => {
      const chapter = chapterOf.get(id);
      return chapter === undefined ? [] : [chapter];
    },
    floor: true,
    most: chapters.length > 1 ? MOST_OF_ONE_CHAPTER : 1,
    weight: 1,
  };
};

/** Journeys and days out, each of them in; days at home are none of them. */
export const byJourney = ({ journeys, journeyOf }: Chronicle): Facet => {
  const numbers = new Map(journeys.map((journey, at) => [journey, String(at)] as const));
  return {
    name: 'journey',
    of: ({ id }) => {
      const journey = journeyOf.get(id);
      const number = journey && numbers.get(journey);
      return number === undefined ? [] : [number];
    },
    floor: true,
    most: 1,
    weight: 1,
  };
};

/** Letters that are no letter with a mark, and what they are typed as without their key. */
const TYPED: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th' };

/**
 * A name as part of an identity: `Zoë` is `zoe`, `Saint-Étienne` `saint-etienne`. What other scripts say is kept apart
 * by a hash, so that no two names in Chinese are one. Never empty.
 */
export const slug = (text: string): string => {
  const folded = fold(text).replace(/[ßæœøłđðþ]/g, (letter) => TYPED[letter] ?? letter);
  const latin = folded.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  if (latin !== '' && !/[^\p{ASCII}\p{Punctuation}\p{Separator}]/u.test(folded)) return latin;
  const { high } = seedOf(folded);
  return `${latin}${latin && '-'}${high.toString(36)}`;
};

/** Letters no keyboard for Latin types. */
const OTHER_SCRIPT = /(?!\p{Script=Latin})\p{Letter}/u;

/** The town of a place as part of an identity; '' where it has none, or is written in letters that make no readable one. */
export const townSlug = (places: Gazetteer, geocoding: number | null): string => {
  const names = geocoding === null ? undefined : places.get(geocoding)?.original;
  const town = names ? names.second || names.first : '';
  return town === '' || OTHER_SCRIPT.test(town) ? '' : slug(town);
};

/** Full years of somebody on a day; null where the year of birth is unknown or still to come. */
export const ageOf = (born: Birthday, on: Day): number | null => {
  if (born.year === null) return null;
  const { year } = dateOf(on);
  const age = year - born.year - (on < anniversaryIn(born, year) ? 1 : 0);
  return age < 0 ? null : age;
};
