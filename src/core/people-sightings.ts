/** Who was seen, when and beside whom: what all that is said of people is worked out from. */
import { type Day, dateOf, SECONDS_PER_DAY, weekdayOf } from './calendar.ts';
import type { Event } from './chronicle-types.ts';
import type { Photo, PhotoId } from './photo.ts';
import { byTime } from './shots.ts';

/** Where one name was seen. */
export interface Sighting {
  readonly name: string;
  /** By time. */
  readonly photos: readonly Photo[];
  /** By photo day, how near the camera they came, 0.5 to 1. In order of time. */
  readonly days: ReadonlyMap<Day, number>;
  /** `year * 12 + month - 1`. */
  readonly months: ReadonlySet<number>;
  /** Days on which they were seen in the family's own time: at a weekend or in the evening. */
  readonly ownTime: ReadonlySet<Day>;
}

export interface Sightings {
  /** By name. */
  readonly people: readonly Sighting[];
  /** Of each event, those seen at it, as indexes of `people`. Photos of no event stand for their day. */
  readonly companies: readonly (readonly number[])[];
  /** First and last day anything was taken; null of no photos. */
  readonly span: { readonly first: Day; readonly last: Day } | null;
}

/** A face of a quarter of the picture's height is as near as people come; nearer means no more. */
const NEAR = 0.25;
/** Half for being there at all, the other half for being near; in the middle where no face is marked. */
const nearnessOf = (height: number | null): number => 0.5 + 0.5 * (height === null ? 0.5 : Math.min(1, height / NEAR));

const SATURDAY = 6;
/** Hours of the day between which weekdays belong to work and school. Choices of ours. */
const WORK = { from: 8, to: 18 } as const;

const isOwnTime = ({ taken }: Photo, day: Day): boolean => {
  const hour = (((taken % SECONDS_PER_DAY) + SECONDS_PER_DAY) % SECONDS_PER_DAY) / 3600;
  return weekdayOf(day) >= SATURDAY || hour < WORK.from || hour >= WORK.to;
};

/** Of a larger company only the most photographed are related to each other, or a wedding would cost thousands of pairs. */
const MOST_COMPANY = 30;

const monthOf = (day: Day): number => {
  const { year, month } = dateOf(day);
  return year * 12 + month - 1;
};

interface Draft {
  readonly name: string;
  readonly photos: Photo[];
  readonly days: Map<Day, number>;
  readonly months: Set<number>;
  readonly ownTime: Set<Day>;
}

/** By code unit: the same on every machine, whatever its language. */
const byName = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Reads the photos once. About n log n. */
export const sightingsOf = (
  photos: readonly Photo[],
  { dayOf, eventOf }: { readonly dayOf: (photo: Photo) => Day; readonly eventOf: ReadonlyMap<PhotoId, Event> },
): Sightings => {
  const sorted = photos.toSorted(byTime);
  const drafts = new Map<string, Draft>();
  const gatherings = new Map<Event | Day, Map<string, number>>();
  for (const photo of sorted) {
    if (photo.people.length === 0) continue;
    const day = dayOf(photo);
    const occasion = eventOf.get(photo.id) ?? day;
    const gathering = gatherings.get(occasion) ?? new Map<string, number>();
    gatherings.set(occasion, gathering);
    for (const { name, height } of photo.people) {
      const draft: Draft = drafts.get(name) ?? {
        name,
        photos: [],
        days: new Map(),
        months: new Set(),
        ownTime: new Set(),
      };
      drafts.set(name, draft);
      const nearness = draft.days.get(day);
      if (nearness === undefined) draft.months.add(monthOf(day));
      draft.days.set(day, Math.max(nearness ?? 0, nearnessOf(height)));
      // Marked twice in one photo, somebody is in it once.
      if (draft.photos.at(-1) === photo) continue;
      draft.photos.push(photo);
      if (isOwnTime(photo, day)) draft.ownTime.add(day);
      gathering.set(name, (gathering.get(name) ?? 0) + 1);
    }
  }
  const people = [...drafts.values()].sort((a, b) => byName(a.name, b.name));
  const indexes = new Map(people.map(({ name }, index) => [name, index]));
  const [first, last] = [sorted.at(0), sorted.at(-1)];
  return {
    people,
    companies: [...gatherings.values()].map((gathering) =>
      [...gathering]
        .sort(([a, often], [b, oftener]) => oftener - often || byName(a, b))
        .slice(0, MOST_COMPANY)
        .flatMap(([name]) => indexes.get(name) ?? []),
    ),
    span: first && last ? { first: dayOf(first), last: dayOf(last) } : null,
  };
};
