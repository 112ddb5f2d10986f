/** A rehearsal: an album is written, looked at, and taken back. */
import { type ErrorCode, MemoriesError } from '../errors.ts';
import type { AlbumWrite, PresentAlbum, Row } from '../library.ts';
import { applyAlbum } from './apply.ts';
import type { Connection } from './connect.ts';
import type { Features } from './features.ts';
import type { Habits } from './habits.ts';
import { gaveWay } from './patience.ts';
import { statistics } from './write-album.ts';

/** What tells of the library, our rights or the album: not a server that went away, or another run. */
const SAYS_NO: readonly ErrorCode[] = ['album-failed', 'no-rights', 'read-only', 'unknown-layout', 'refused'];

/**
 * A rehearsal that failed ends the run: a library that does not take the first album as meant is not one to write to.
 * That somebody else was at work there just now says nothing about it.
 */
export const rehearsalFailed = (error: unknown, { name }: AlbumWrite): unknown => {
  if (!(error instanceof MemoriesError) || !SAYS_NO.includes(error.code) || gaveWay(error.cause)) return error;
  return new MemoriesError('refused', `The rehearsal of the first album, "${name}", failed: ${error.message}`, {
    hint: ['It was taken back, and no album was written.', error.hint].filter(Boolean).join(' '),
    cause: error,
  });
};

/** Writes an album within a transaction of the caller's, who rolls it back, and tells how its rows stand. */
export const rehearse = async (
  db: Connection,
  known: Features,
  habits: Habits,
  album: AlbumWrite,
  now: number,
): Promise<PresentAlbum & { readonly counted: Row }> => {
  const written = await applyAlbum(db, known, habits, album, now);
  return { ...written, counted: { ...(await statistics(db, album.id)) } };
};
