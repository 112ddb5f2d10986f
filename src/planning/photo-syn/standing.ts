/** Which albums of photo-syn stand here, and which of them may be taken over. */
import type { AlbumId } from '../../core/photo.ts';
import type { JournalState } from '../../journal/entries.ts';
import type { LibraryReader, PhotoSynAlbum, PresentAlbum } from '../../library.ts';

export interface LeftByPhotoSyn {
  readonly entry: PhotoSynAlbum;
  readonly present: PresentAlbum;
}

export interface PhotoSynHere {
  /** Not taken over yet, in order of their numbers. */
  readonly albums: readonly LeftByPhotoSyn[];
  /** How many of its albums are ours already. */
  readonly adopted: number;
  /** Numbers it remembers whose album is gone, or is somebody else's or another kind of album now. */
  readonly stale: readonly AlbumId[];
}

/** The albums the journal knows as ours, by number. */
const oursOf = (journal: JournalState): ReadonlySet<number> =>
  new Set([...journal.albums.values()].filter(({ state }) => state === 'live').map(({ id }) => id));

/**
 * Reads what photo-syn left. An album is the one it made only if number, owner and kind agree; its name may be another
 * one, for people may have renamed it. null: photo-syn never was here.
 *
 * @throws MemoriesError `no-rights` when its table is not for us to read.
 */
export const photoSynHere = async (reader: LibraryReader, journal: JournalState): Promise<PhotoSynHere | null> => {
  const entries = await reader.photoSynAlbums();
  if (entries === null) return null;
  const ours = oursOf(journal);
  const left = entries.filter(({ album }) => !ours.has(album));
  const present = new Map((await reader.presentAlbums(left.map(({ album }) => album))).map((one) => [one.id, one]));
  const albums = left.flatMap((entry): LeftByPhotoSyn[] => {
    const album = present.get(entry.album);
    return album?.owner === entry.owner ? [{ entry, present: album }] : [];
  });
  const standing = new Set(albums.map(({ present: { id } }) => id));
  return {
    albums,
    adopted: entries.length - left.length,
    stale: [...new Set(left.map(({ album }) => album))].filter((id) => !standing.has(id)),
  };
};
