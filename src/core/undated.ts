/** Photos whose capture time cannot be right, in memories that do not depend on it. */
import type { Chronicle } from './chronicle-types.ts';
import type { Photo } from './photo.ts';
import type { Facet } from './shape.ts';
import { byTime } from './shots.ts';

/** Dated and undated ones in one row, by the time they carry. */
export const withUndated = (dated: readonly Photo[], undated: readonly Photo[]): readonly Photo[] =>
  undated.length === 0 ? dated : [...dated, ...undated].sort(byTime);

/** A facet of days or years in which undated photos have no side. */
export const ofDated = ({ undated }: Pick<Chronicle, 'undated'>, facet: Facet): Facet => {
  if (undated.length === 0) return facet;
  const ids = new Set(undated.map(({ id }) => id));
  return { ...facet, of: (photo) => (ids.has(photo.id) ? [] : facet.of(photo)) };
};
