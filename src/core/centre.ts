/** The middle of several points, and the most frequent of several places. */
import type { Point } from './geo.ts';

const middle = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
};

/** Degrees between -180 and 180. */
const wrapped = (degrees: number): number => ((((degrees + 180) % 360) + 360) % 360) - 180;

/**
 * Median latitude and longitude, so that one wrong fix moves nothing; null without points. Longitudes count from that of
 * the first point, or the middle of two islands beside the date line would lie in Africa.
 */
export const centreOf = (points: readonly Point[]): Point | null => {
  const [first] = points;
  if (!first) return null;
  return {
    latitude: middle(points.map(({ latitude }) => latitude)),
    longitude: wrapped(first.longitude + middle(points.map(({ longitude }) => wrapped(longitude - first.longitude)))),
  };
};

/** The most frequent value, ties to the lowest; null if there is none but null. */
export const mostFrequent = (values: Iterable<number | null>): number | null => {
  const counts = new Map<number, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  let found: number | null = null;
  for (const [value, count] of counts) {
    const most = found === null ? 0 : (counts.get(found) ?? 0);
    if (count > most || (count === most && found !== null && value < found)) found = value;
  }
  return found;
};
