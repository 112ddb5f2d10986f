/** Whether the engine's idea of a good photo is the owner's: loved photos among its best tenth. */
import type { Chronicle } from '../../../src/core/chronicle-types.ts';
import type { Photo } from '../../../src/core/photo.ts';
import type { Family } from '../family/truth.ts';
import { noteValue, type Sheet } from './sheet.ts';

const TENTH = 0.1;

/** Recall of loved photos when the tenth of highest quality is taken, whatever it is of; by lot it is a tenth. */
export const measureQuality = (family: Family, chronicle: Chronicle, sheet: Sheet): void => {
  const { loved } = family.truth;
  const there = chronicle.photos.filter(({ id }) => loved.has(id));
  if (there.length === 0) return;
  const best = (of: (photo: Photo) => number): number => {
    const ranked = chronicle.photos.map((photo) => ({ photo, worth: of(photo) })).sort((a, b) => b.worth - a.worth);
    const taken = ranked.slice(0, Math.round(chronicle.photos.length * TENTH));
    return taken.filter(({ photo }) => loved.has(photo.id)).length / there.length;
  };
  noteValue(sheet, 'best tenth', 'ours', best(chronicle.quality));
  noteValue(sheet, 'best tenth', 'by lot', TENTH);
  noteValue(
    sheet,
    'best tenth',
    'hearts',
    best(({ favourites, rating }) => (favourites ?? 0) + rating),
  );
};
