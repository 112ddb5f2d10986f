/** One album by what people call it. */
import { didYouMean } from '../config/nearest.ts';
import { list, same } from '../core/text.ts';
import { MemoriesError } from '../errors.ts';
import type { LibraryAlbum } from '../library.ts';

/**
 * The album meant, by number or exact name (case and accents aside).
 *
 * @param none what is said when there is no such album, and what to do then.
 * @throws MemoriesError `usage` when there is none or several.
 */
export const oneAlbum = (
  albums: readonly LibraryAlbum[],
  wanted: string,
  none: { readonly says: string; readonly hint: string },
): LibraryAlbum => {
  const byNumber = albums.filter(({ id }) => String(id) === wanted);
  const hits = byNumber.length > 0 ? byNumber : albums.filter(({ name }) => same(name, wanted));
  const [hit] = hits;
  if (hit && hits.length === 1) return hit;
  if (hit) {
    const numbers = list(hits.map(({ id }) => String(id)));
    throw new MemoriesError('usage', `Several albums are named "${wanted}": numbers ${numbers}`, {
      hint: 'Write the number instead.',
    });
  }
  const near = didYouMean(
    wanted,
    albums.map(({ name }) => name),
  );
  throw new MemoriesError('usage', `${none.says} "${wanted}".${near}`, { hint: none.hint });
};
