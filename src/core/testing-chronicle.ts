/**
 * Lives for tests: days at home, journeys, parties, told in a line each, and the chronicle of their photos.
 *
 * aLife({ from: '2019-01-01', to: '2024-12-31' }).atHome('Lyon').journey('Lisbon', '2023-05-02', 8, { people: ['Sedona'] })
 *   .chronicle({ today: '2024-11-23' })
 */
import { type Day, dateOf, parseDay, SECONDS_PER_DAY } from './calendar.ts';
import { chronicleOf } from './chronicle.ts';
import type { Birthday, Chronicle, ChronicleInput } from './chronicle-types.ts';
import type { Gazetteer, PlaceInWords } from './gazetteer.ts';
import type { Photo, UserId, WallSeconds } from './photo.ts';
import { draw, seedOf } from './seed.ts';
import { aPhoto, type PhotoWish } from './testing.ts';

/** Name, town, region, country, each in its own words; town and country in English; degrees. */
const TOWNS = {
  Lyon: ['Lyon', 'Auvergne-Rhône-Alpes', 'France', 'Lyon', 'France', 45.764, 4.836],
  Paris: ['Paris', 'Île-de-France', 'France', 'Paris', 'France', 48.857, 2.352],
  Annecy: ['Annecy', 'Auvergne-Rhône-Alpes', 'France', 'Annecy', 'France', 45.899, 6.129],
  Nice: ['Nice', "Provence-Alpes-Côte d'Azur", 'France', 'Nice', 'France', 43.71, 7.262],
  Lisbon: ['Lisboa', 'Lisboa', 'Portugal', 'Lisbon', 'Portugal', 38.722, -9.139],
  Porto: ['Porto', 'Porto', 'Portugal', 'Porto', 'Portugal', 41.158, -8.629],
  Rome: ['Roma', 'Lazio', 'Italia', 'Rome', 'Italy', 41.902, 12.496],
  Florence: ['Firenze', 'Toscana', 'Italia', 'Florence', 'Italy', 43.769, 11.256],
  Vienna: ['Wien', 'Wien', 'Österreich', 'Vienna', 'Austria', 48.208, 16.373],
  Berlin: ['Berlin', 'Berlin', 'Deutschland', 'Berlin', 'Germany', 52.52, 13.405],
  London: ['London', 'England', 'United Kingdom', 'London', 'United Kingdom', 51.507, -0.128],
  'New York': ['New York', 'New York', 'United States', 'New York', 'United States', 40.713, -74.006],
  Tokyo: ['東京', '東京都', '日本', 'Tokyo', 'Japan', 35.676, 139.65],
} as const satisfies Record<string, readonly [string, string, string, string, string, number, number]>;

export type Town = keyof typeof TOWNS;
const names = Object.keys(TOWNS) as Town[];

/** The number a town has in `PLACES`: 1 for the first of the table. */
export const placeNumber = (town: Town): number => names.indexOf(town) + 1;

/** All the towns a life may go to, in their own words and in English. */
export const PLACES: Gazetteer = new Map(
  names.map((name): [number, PlaceInWords] => {
    const [second, first, country, town, land] = TOWNS[name];
    return [
      placeNumber(name),
      { original: { country, first, second }, translated: { en: { country: land, first, second: town } } },
    ];
  }),
);

/** What photos of a town say of where they were taken, a little apart from each other by `seed`. */
export const inTown = (
  town: Town,
  seed: string | number = 0,
): { readonly latitude: number; readonly longitude: number; readonly geocoding: number } => {
  const [, , , , , latitude, longitude] = TOWNS[town];
  const stray = (salt: string) => (draw(seedOf(seed), salt) - 0.5) / 50; // up to about a kilometre
  return {
    latitude: latitude + stray('north'),
    longitude: longitude + stray('east'),
    geocoding: placeNumber(town),
  };
};

/** How a day is lived; what is not said is plain. */
export interface DayWish {
  /** Where; at home by default. */
  readonly at?: Town;
  /** Photos a day, where the verb does not say: 12 on a journey, 3 at home. */
  readonly photos?: number;
  /** Hours of the first and the last photo: 10 to 18 by default. */
  readonly hours?: readonly [number, number];
  readonly people?: readonly string[];
  /** Surely seen. */
  readonly subjects?: readonly string[];
  /** How many of a day's photos, the first ones, are somebody's favourite. */
  readonly favourites?: number;
  /** No positions, no names of places. */
  readonly gps?: boolean;
  readonly space?: number;
  /** What else to say of each photo. */
  readonly photo?: PhotoWish;
}

/** How a chronicle is told, where it matters. */
export type ToldWish = Partial<Omit<ChronicleInput, 'today' | 'photos' | 'birthdays' | 'member' | 'spaces'>> & {
  /** `2024-11-23`, at noon. */
  readonly today: string;
  readonly member?: number;
  readonly spaces?: readonly number[];
  /** `2020-06-01` by name; `--06-01` where the year is unknown. */
  readonly birthdays?: Readonly<Record<string, string>>;
};

export interface Life {
  /** From here on lives in this town, with some photos every few days (3 photos every 4 days) to the end of the life. */
  readonly atHome: (
    town: Town,
    wish?: DayWish & { readonly every?: number; readonly from?: string; readonly to?: string },
  ) => Life;
  /** Days from `first` on in a town, or in several one after the other; nobody takes photos at home meanwhile. */
  readonly journey: (towns: Town | readonly Town[], first: string, days: number, wish?: DayWish) => Life;
  /** A day with so many photos more. */
  readonly day: (day: string, photos: number, wish?: DayWish) => Life;
  /** A day in many years. */
  readonly everyYear: (monthAndDay: string, photos: number, wish?: DayWish) => Life;
  /** Photos said one by one. Their ids must be high ones: those of told days count from 1. */
  readonly with: (...photos: readonly Photo[]) => Life;
  /** All photos, in order of ids; the ids depend on the order things were told in. */
  readonly photos: () => readonly Photo[];
  readonly chronicle: (wish: ToldWish) => Chronicle;
}

interface Lived {
  readonly day: Day;
  readonly count: number;
  readonly wish: DayWish;
  /** Days told of a home give way to what else the same member did. */
  readonly usual: boolean;
}

const dayNamed = (text: string): Day => {
  const day = parseDay(text);
  if (day === null) throw new RangeError(`${text} is no day`);
  return day;
};

const birthdayOf = (text: string): Birthday => {
  const [, year, month, day] = /^(\d{4}|-)-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (!month || !day) throw new RangeError(`${text} is no birthday`);
  return { year: year === '-' ? null : Number(year), month: Number(month), day: Number(day) };
};

/** What the library can say: favourites and subjects, if a single day speaks of them. */
const signalsOf = (lived: readonly Lived[]): Pick<Photo, 'favourites' | 'subjects'> => ({
  favourites: lived.some(({ wish }) => wish.favourites !== undefined) ? 0 : null,
  subjects: lived.some(({ wish }) => wish.subjects !== undefined) ? {} : null,
});

const photosOf = ({ day, count, wish }: Lived, home: Town, signals: PhotoWish, firstId: number): Photo[] => {
  const {
    at = home,
    hours = [10, 18],
    people = [],
    subjects,
    favourites = 0,
    gps = true,
    space = 1,
    photo = {},
  } = wish;
  const [from, to] = hours;
  // The ends are met; in between a little chance, so that days differ and no two photos are of one scene.
  const step = ((to - from) * 3600) / Math.max(1, count - 1);
  return Array.from({ length: count }, (_, i) => {
    const stray = i === 0 || i === count - 1 ? 0 : (draw(seedOf('life', day), i) - 0.5) * Math.min(step / 2, 900);
    return aPhoto({
      ...signals,
      ...(i < favourites ? { favourites: 1 } : {}),
      ...(subjects ? { subjects: Object.fromEntries(subjects.map((subject) => [subject, 0.9])) } : {}),
      ...(gps ? inTown(at, `${day} ${i}`) : {}),
      ...photo,
      people,
      space,
      id: firstId + i,
      taken: day * SECONDS_PER_DAY + from * 3600 + Math.round(i * step + stray),
    });
  });
};

/** A life, as yet without photos. Nothing in it is left to chance: the same words make the same photos. */
export const aLife = ({ from, to }: { readonly from: string; readonly to: string }): Life => {
  const [begin, end] = [dayNamed(from), dayNamed(to)];
  const tell = (lived: readonly Lived[], home: Town, more: readonly Photo[]): Life => {
    const add = (...days: readonly Lived[]) => tell([...lived, ...days], home, more);
    const photos = () => {
      const whoAndWhen = ({ day, wish: { space = 1 } }: Lived) => `${space} ${day}`;
      const away = new Set(lived.filter(({ usual }) => !usual).map(whoAndWhen));
      const signals = signalsOf(lived);
      const made: Photo[] = [];
      for (const one of lived)
        if (!one.usual || !away.has(whoAndWhen(one))) made.push(...photosOf(one, home, signals, made.length + 1));
      return [...made, ...more];
    };
    return {
      atHome: (town, wish = {}) => {
        const [first, last] = [wish.from ? dayNamed(wish.from) : begin, wish.to ? dayNamed(wish.to) : end];
        const { every = 4, photos: count = 3 } = wish;
        const days: Lived[] = [];
        for (let day = first; day <= last; day = (day + every) as Day)
          days.push({ day, count, wish: { ...wish, at: town }, usual: true });
        return tell([...lived, ...days], town, more);
      },
      journey: (towns, first, days, wish = {}) => {
        const stays = typeof towns === 'string' ? [towns] : towns;
        return add(
          ...Array.from({ length: days }, (_, i) => {
            const at = stays[Math.floor((i * stays.length) / days)];
            return {
              day: (dayNamed(first) + i) as Day,
              count: wish.photos ?? 12,
              wish: at ? { ...wish, at } : wish,
              usual: false,
            };
          }),
        );
      },
      day: (day, count, wish = {}) => add({ day: dayNamed(day), count, wish, usual: false }),
      everyYear: (monthAndDay, count, wish = {}) => {
        const days: Lived[] = [];
        for (let { year } = dateOf(begin); year <= dateOf(end).year; year++) {
          const day = dayNamed(`${year}-${monthAndDay}`);
          if (day >= begin && day <= end) days.push({ day, count, wish, usual: false });
        }
        return add(...days);
      },
      with: (...ones) => tell(lived, home, [...more, ...ones]),
      photos,
      chronicle: ({ today, member = 1, spaces = [member, 0], birthdays = {}, ...rest }) =>
        chronicleOf({
          now: (dayNamed(today) * SECONDS_PER_DAY + SECONDS_PER_DAY / 2) as WallSeconds,
          dayStartsAt: 4 * 3600,
          places: PLACES,
          me: null,
          ...rest,
          today: dayNamed(today),
          member: member as UserId,
          spaces: new Set(spaces as readonly UserId[]),
          photos: photos(),
          birthdays: new Map(Object.entries(birthdays).map(([name, text]) => [name, birthdayOf(text)])),
        }),
    };
  };
  return tell([], 'Lyon', []);
};
