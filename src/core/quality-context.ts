/** What photos are measured against: what is usual among them, who matters, where home is. */
import { type Day, photoDayOf } from './calendar.ts';
import type { Base, Event, People, Scene } from './chronicle-types.ts';
import { type Gazetteer, NO_PLACES, townKeyOf } from './gazetteer.ts';
import { hasGps, kilometresBetween } from './geo.ts';
import { extensionOf } from './junk.ts';
import type { Photo, PhotoId, UserId } from './photo.ts';
import { byTime } from './shots.ts';
import { isAtRestaurant } from './subjects.ts';

/** What else is known of the photos; without it they are measured by less. */
export interface MoreContext {
  /** Else everybody named matters alike. */
  readonly people?: People;
  /** Else no photo is far from home, nor at home. */
  readonly homeAt?: (day: Day) => Base | null;
  readonly places?: Gazetteer;
  /** 04:00 begins a day by default. */
  readonly dayOf?: (photo: Photo) => Day;
  /** Events, to know those at a restaurant. */
  readonly eventOf?: ReadonlyMap<PhotoId, Event>;
  /** Scenes, to know what was taken on purpose from what was taken by the dozen. */
  readonly scenes?: readonly Scene[];
}

export interface QualityContext {
  /** Bytes per pixel of each class of pictures; only where there are enough to compare. */
  readonly detail: ReadonlyMap<string, { readonly mean: number; readonly deviation: number }>;
  /** Spaces where somebody is named; elsewhere nobody being named says nothing. */
  readonly named: ReadonlySet<UserId>;
  /** Whether anything is cherished, and whether there are videos; where not, no photo lacks it. */
  readonly cherished: boolean;
  readonly videos: boolean;
  /** By name, 0 to 1; null where everybody matters alike. */
  readonly importance: ReadonlyMap<string, number> | null;
  readonly me: string | null;
  /** Kilometres from the home of its day; null where either is unknown. */
  readonly fromHome: (photo: Photo) => number | null;
  /** How seldom the family is at the place of a photo, 0 to 1; null where unknown. */
  readonly rarity: (photo: Photo) => number | null;
  /** Whether it belongs to an event at a restaurant. */
  readonly dinesOut: (photo: Photo) => boolean;
  /** How many different pictures its scene has; null where unknown. */
  readonly framesAround: (photo: Photo) => number | null;
}

/** Fewer photos of a class than this have no mean worth comparing with; fewer days no place that is rare. Choices of ours. */
const ENOUGH_TO_COMPARE = 8;

/** Noise takes bytes too, so that only pictures of like sensitivity compare. Upper ends. */
const ISO_BANDS = [200, 800, 3200, Number.POSITIVE_INFINITY] as const;

/** Pictures whose bytes per pixel compare: of one camera, format and band of sensitivity. */
export const classOf = ({ camera, file, iso }: Photo): string =>
  `${extensionOf(file)} ${iso === null ? '' : ISO_BANDS.findIndex((end) => iso <= end)} ${camera}`;

/** Bytes per pixel, a stand-in for sharpness and content; null for videos and unknown sizes. */
export const bytesPerPixel = ({ media, size, width, height }: Photo): number | null =>
  media === 'photo' && size > 0 && width && height ? size / (width * height) : null;

const detailOf = (photos: readonly Photo[]): QualityContext['detail'] => {
  const classes = new Map<string, { count: number; sum: number; squares: number }>();
  for (const photo of photos) {
    const detail = bytesPerPixel(photo);
    if (detail === null) continue;
    const of = classes.get(classOf(photo)) ?? { count: 0, sum: 0, squares: 0 };
    classes.set(classOf(photo), { count: of.count + 1, sum: of.sum + detail, squares: of.squares + detail * detail });
  }
  return new Map(
    [...classes]
      .filter(([, { count }]) => count >= ENOUGH_TO_COMPARE)
      .map(([name, { count, sum, squares }]) => {
        const mean = sum / count;
        return [name, { mean, deviation: Math.sqrt(Math.max(0, squares / count - mean * mean)) }];
      }),
  );
};

type DayOf = (photo: Photo) => Day;

const rarityOf = (photos: readonly Photo[], dayOf: DayOf, places: Gazetteer): QualityContext['rarity'] => {
  const keyOf = ({ geocoding }: Photo) => (geocoding === null ? null : (townKeyOf(places, geocoding) ?? geocoding));
  const days = new Map<string | number, Set<Day>>();
  const all = new Set<Day>();
  for (const photo of photos) {
    const key = keyOf(photo);
    if (key === null) continue;
    const day = dayOf(photo);
    days.set(key, (days.get(key) ?? new Set()).add(day));
    all.add(day);
  }
  return (photo) => {
    const key = keyOf(photo);
    const there = key === null ? undefined : days.get(key)?.size;
    // One day of all is 1, every day is 0.
    return there === undefined || all.size < ENOUGH_TO_COMPARE ? null : 1 - Math.log(there) / Math.log(all.size);
  };
};

const fromHomeOf = (dayOf: DayOf, homeAt: (day: Day) => Base | null): QualityContext['fromHome'] => {
  const homes = new Map<Day, Base | null>();
  return (photo) => {
    if (!hasGps(photo)) return null;
    const day = dayOf(photo);
    // A home is looked up once a day, not once a photo.
    if (!homes.has(day)) homes.set(day, homeAt(day));
    const home = homes.get(day) ?? null;
    return home && kilometresBetween(photo, home);
  };
};

const framesOf = (scenes: readonly Scene[]): ReadonlyMap<PhotoId, number> => {
  const frames = new Map<PhotoId, number>();
  for (const { shots } of scenes) {
    const all = shots.reduce((sum, shot) => sum + shot.frames, 0);
    for (const { photos } of shots) for (const { id } of photos) frames.set(id, all);
  }
  return frames;
};

/** What a set of photos offers to compare with, whatever order they come in. About n log n. */
export const contextOf = (photos: readonly Photo[], more: MoreContext = {}): QualityContext => {
  const { people, homeAt = () => null, places = NO_PLACES, eventOf, scenes } = more;
  const { dayOf = ({ taken }: Photo) => photoDayOf(taken, 4 * 3600) } = more;
  const sorted = photos.toSorted(byTime);
  const dinners = new Set(eventOf ? sorted.filter(isAtRestaurant).map(({ id }) => eventOf.get(id)) : []);
  const frames = scenes && framesOf(scenes);
  return {
    detail: detailOf(sorted),
    named: new Set(sorted.filter(({ people }) => people.length > 0).map(({ space }) => space)),
    cherished: sorted.some(({ cherished }) => cherished),
    videos: sorted.some(({ media }) => media === 'video'),
    importance: people ? new Map(people.humans.map(({ name, importance }) => [name, importance])) : null,
    me: people?.me?.name ?? null,
    fromHome: fromHomeOf(dayOf, homeAt),
    rarity: rarityOf(sorted, dayOf, places),
    dinesOut: (photo) => {
      const event = eventOf?.get(photo.id);
      return event ? dinners.has(event) : isAtRestaurant(photo);
    },
    framesAround: ({ id }) => frames?.get(id) ?? null,
  };
};
