/** How photos are chosen for a rule, whose photos may be of an hour or of a life. */
import { dateOf, photoDayOf, SECONDS_PER_DAY } from './calendar.ts';
import type { Photo } from './photo.ts';
import { type Facet, OF_A_DAY, OF_A_JOURNEY, OF_YEARS, type Shape } from './shape.ts';
import { byTime } from './shots.ts';

/** Days up to which photos are of one day and its night, or of one journey. */
const scales = [
  { days: 1.5, ...OF_A_DAY },
  { days: 31, ...OF_A_JOURNEY },
  { days: Number.POSITIVE_INFINITY, ...OF_YEARS },
] as const;

/** Half of what is cut off before the span is measured: one stray photo does not make a weekend a decade. A choice of ours. */
const STRAY = 0.05;

/** Days between the first and the last of nine photos in ten. */
const spanOf = (photos: readonly Photo[]): number => {
  const sorted = photos.toSorted(byTime);
  const stray = Math.floor(sorted.length * STRAY);
  return ((sorted.at(-1 - stray)?.taken ?? 0) - (sorted.at(stray)?.taken ?? 0)) / SECONDS_PER_DAY;
};

/** A shape for `count` of these photos: from all days and years, with everybody in them. */
export const shapeForRule = (photos: readonly Photo[], count: number, dayStartsAt: number): Shape => {
  const yearOf = ({ taken }: Photo) => String(dateOf(photoDayOf(taken, dayStartsAt)).year);
  const span = spanOf(photos);
  const { tau, rho } = scales.find(({ days }) => span <= days) ?? OF_YEARS;
  const facets: readonly Facet[] = [
    {
      name: 'day',
      of: ({ taken }) => [String(photoDayOf(taken, dayStartsAt))],
      floor: false,
      most: 0.35,
      weight: 1,
    },
    {
      name: 'person',
      of: ({ people }) => people.map(({ name }) => name),
      floor: false,
      most: 1,
      weight: 0.5,
    },
    { name: 'year', of: (photo) => [yearOf(photo)], floor: new Set(photos.map(yearOf)).size > 1, most: 1, weight: 1 },
  ];
  return { count, tau, rho, facets, ends: false, perScene: 1, sameCompany: 1 };
};
