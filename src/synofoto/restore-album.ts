/** An album that shall stand again as it once did. */
import type { AlbumRestoration, PresentAlbum } from '../library.ts';
import type { Connection } from './connect.ts';

/**
 * Puts one album back, within a transaction of the caller's.
 *
 * @throws MemoriesError `album-failed` when it changed since that was planned or does not read back as meant.
 */
export const restoreAlbum = async (_db: Connection, _album: AlbumRestoration, _now: number): Promise<PresentAlbum> => {
  throw new Error('restoring albums');
};
