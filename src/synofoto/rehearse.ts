/** A rehearsal: an album is written, looked at, and taken back. */
import type { AlbumWrite, PresentAlbum, Row } from '../library.ts';
import { applyAlbum } from './apply.ts';
import type { Connection } from './connect.ts';
import type { Features } from './features.ts';
import { statistics } from './write-album.ts';

/** Writes an album within a transaction of the caller's, who rolls it back, and tells how its rows stand. */
export const rehearse = async (
  db: Connection,
  known: Features,
  album: AlbumWrite,
  now: number,
): Promise<PresentAlbum & { readonly counted: Row }> => {
  const written = await applyAlbum(db, known, album, now);
  return { ...written, counted: { ...(await statistics(db, album.id)) } };
};
