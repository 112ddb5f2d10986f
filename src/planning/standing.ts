/**
 * The albums we made, beside what stands in the library now: which are there, which people deleted, and whether a
 * write that was under way when the program died did happen.
 */
import type { Put } from '../core/album-plan.ts';
import type { ShownMemory } from '../core/memory.ts';
import type { PhotoId } from '../core/photo.ts';
import { MemoriesError } from '../errors.ts';
import type { JournalState, LeftOut, MadeAlbum, Written } from '../journal/entries.ts';
import type { LibraryReader, PresentAlbum } from '../library.ts';

export interface Standing {
  readonly made: MadeAlbum;
  /** null: people deleted it, or another album has its number now. */
  readonly present: PresentAlbum | null;
  /** What we last put in, as far as it is known to have been written. */
  readonly last: Put;
  /** All members as that write left them, also those people had put in. */
  readonly stood: readonly PhotoId[];
  readonly leftOut: readonly LeftOut[];
  readonly passphrase: string | null;
  /** Which memory it shows; null for a rule. */
  readonly memory: ShownMemory | null;
}

const isOurs = (made: MadeAlbum, present: PresentAlbum | undefined): present is PresentAlbum =>
  present !== undefined && present.owner === made.owner && present.createTime === made.createTime;

/** How many numbers are in one of the lists only. */
const apart = (a: readonly number[], b: readonly number[]): number => {
  const [one, other] = [new Set(a), new Set(b)];
  return [...one].filter((id) => !other.has(id)).length + [...other].filter((id) => !one.has(id)).length;
};

/** In how much an album differs from what a write would have left; 0 = in nothing. */
const differences = ({ after }: Written, present: PresentAlbum): number =>
  Number(after.name !== present.name) +
  Number(after.cover !== present.cover) +
  apart(
    after.members,
    present.members.map(({ photo }) => photo),
  ) +
  apart(after.audience, present.share?.members.map(({ user }) => user) ?? []);

/**
 * The last write that happened: of those that may have, the one the album looks most like, since people may have
 * changed it too. Of equals, the earlier.
 */
const lastWrite = ({ put, pending }: MadeAlbum, present: PresentAlbum | null): Written | null => {
  const [first, ...others] = [...(put ? [put] : []), ...pending];
  if (!first || !present) return put ?? first ?? null;
  return others.reduce(
    (nearest, one) => (differences(one, present) < differences(nearest, present) ? one : nearest),
    first,
  );
};

const NOTHING_PUT: Put = { name: '', cover: 0 as PhotoId, members: [], invited: [] };

/**
 * Every album of the journal that people have not deleted yet as far as we knew, as it stands now; and of those they
 * had, any that is there again (a database put back): it is still ours, and must not pass for the family's own.
 *
 * @throws MemoriesError `refused` when all of several albums are gone at once: that is a database put back from a
 * backup, or another one, rather than a family's wish.
 */
export const standingAlbums = async (
  reader: LibraryReader,
  journal: JournalState,
  broughtBack: ReadonlySet<string>,
): Promise<Map<string, Standing>> => {
  const ids = [...journal.albums.values()].map(({ id }) => id);
  const present = new Map((await reader.presentAlbums(ids)).map((album) => [album.id, album]));
  const standing = new Map<string, Standing>();
  for (const [key, made] of journal.albums) {
    const found = present.get(made.id);
    const album = isOurs(made, found) ? found : null;
    const entry = lastWrite(made, album);
    // Nothing to remember of a first write that never happened, or of an album that we took away ourselves.
    if (album === null && (made.put === null || made.leaving || made.state === 'deleted')) continue;
    standing.set(key, {
      made,
      present: album,
      last: entry ?? NOTHING_PUT,
      stood: entry?.after.members ?? [],
      leftOut: entry?.leftOut ?? [],
      passphrase: entry?.passphrase ?? null,
      memory: entry?.memory ?? null,
    });
  }
  const gone = [...standing].filter(([, { present: album }]) => album === null);
  if (gone.length > 1 && gone.length === standing.size && !gone.every(([key]) => broughtBack.has(key))) {
    throw new MemoriesError('refused', `All ${gone.length} albums made here are gone from Synology Photos at once`, {
      hint: 'Was the database put back from a backup, or is this another NAS? If they were deleted on purpose, start anew: move the state folder (.memories) away.',
    });
  }
  return standing;
};
