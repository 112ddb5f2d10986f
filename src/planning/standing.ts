/**
 * The albums we made, beside what stands in the library now: which are there, which people deleted or gave away, what
 * went or came back with a database put back from a backup, and whether a write that was under way when the program
 * died did happen.
 */
import type { Put } from '../core/album-plan.ts';
import type { ShownMemory } from '../core/memory.ts';
import type { PhotoId, UserId } from '../core/photo.ts';
import { MemoriesError } from '../errors.ts';
import type { ByHand, JournalState, LeftOut, MadeAlbum } from '../journal/entries.ts';
import type { LibraryReader, PresentAlbum } from '../library.ts';
import { isOlder, lastWrite, writePutBack } from './last-write.ts';

export interface Standing {
  readonly made: MadeAlbum;
  /** null: people deleted it or gave it to another member, or another album has its number now. */
  readonly present: PresentAlbum | null;
  /** What we last put in, as far as it is known to have been written. */
  readonly last: Put;
  /** All members as that write left them, also those people had put in. */
  readonly stood: readonly PhotoId[];
  readonly leftOut: readonly LeftOut[];
  readonly passphrase: string | null;
  /** Which memory it shows; null for a rule. */
  readonly memory: ShownMemory | null;
  /** The cover as that write left it; missing: not known. */
  readonly stoodCover?: PhotoId | undefined;
  /** Members of the shared space as that write left them; missing: not known. */
  readonly shared?: readonly PhotoId[] | undefined;
  /** What people gave it; missing: nothing. */
  readonly byHand?: ByHand | undefined;
  /** It stands as before some of our writes, since the database was put back from a backup. */
  readonly putBack?: boolean | undefined;
}

/** All of them, and what became of those that are not there. */
export interface AllStanding {
  /** By `keyOf`. */
  readonly standing: Map<string, Standing>;
  /** Albums that went with a database put back from a backup older than they are. */
  readonly lost: readonly MadeAlbum[];
  /** Who has an album now that was given away, by `keyOf`. */
  readonly given: ReadonlyMap<string, UserId>;
}

const NOTHING_PUT: Put = { name: '', cover: 0 as PhotoId, members: [], invited: [] };

const standingOf = (made: MadeAlbum, present: PresentAlbum | null, putBack: boolean): Standing => {
  const known = lastWrite(made, present);
  const entry = putBack && present ? writePutBack(made, present) : known;
  return {
    made,
    present,
    last: entry ?? NOTHING_PUT,
    stood: entry?.after.members ?? [],
    stoodCover: entry?.after.cover,
    // Writes that note no version note no spaces either.
    shared: entry?.shared ?? (entry?.version === undefined ? undefined : []),
    // What people took out and put in since is known here still, however old the library is.
    leftOut: known?.leftOut ?? [],
    byHand: known?.byHand,
    passphrase: known?.passphrase ?? null,
    memory: entry?.memory ?? null,
    putBack,
  };
};

/**
 * Which albums of a database that was put back are older than our last write, or were changed since it was put back:
 * those we wrote after the backup was made, as far as the others tell when that was.
 */
const putBackAmong = (found: readonly (readonly [MadeAlbum, PresentAlbum])[]): ReadonlySet<MadeAlbum> => {
  const older = found.filter(([made, present]) => isOlder(made, present));
  if (older.length === 0) return new Set();
  const backup = Math.max(...older.map(([, { version }]) => version));
  const changedSince = found.filter(([{ put }]) => (put?.version ?? 0) > backup);
  return new Set([...older, ...changedSince].map(([made]) => made));
};

/** Of albums that are not there, those whose number says that they were never here, as this library goes. */
const neverHere = async (reader: LibraryReader, missing: readonly MadeAlbum[]): Promise<MadeAlbum[]> => {
  if (missing.length === 0) return [];
  const last = await reader.lastAlbumId();
  const others = new Set((await reader.albums()).map(({ id }) => id));
  return missing.filter(({ id }) => others.has(id) || (last !== null && id > last));
};

const refuseAllGone = (count: number, isOld: boolean) =>
  new MemoriesError('refused', `All ${count} albums made here are gone from Synology Photos at once`, {
    hint: isOld
      ? 'The database was put back from a backup older than they are, or it is that of another NAS. To start anew: move the state folder (.memories) away.'
      : 'Was the database put back from a backup, or is this another NAS? If they were deleted on purpose, start anew: move the state folder (.memories) away.',
  });

/**
 * Every album of the journal that people have not deleted yet as far as we knew, as it stands now; and of those they
 * had, any that is there again (a database put back): it is still ours, and must not pass for the family's own.
 *
 * @throws MemoriesError `refused` when all of several albums are gone at once: that is a database put back from a
 * backup, or another one, rather than a family's wish. A single one may be deleted.
 */
export const allStanding = async (
  reader: LibraryReader,
  journal: JournalState,
  broughtBack: ReadonlySet<string>,
): Promise<AllStanding> => {
  const ids = [...journal.albums.values()].map(({ id }) => id);
  const present = new Map((await reader.presentAlbums(ids)).map((album) => [album.id, album]));
  const found: [MadeAlbum, PresentAlbum][] = [];
  const missing: MadeAlbum[] = [];
  const given = new Map<string, UserId>();
  for (const [key, made] of journal.albums) {
    const there = present.get(made.id);
    const same = there?.createTime === made.createTime ? there : undefined;
    if (same?.owner === made.owner) found.push([made, same]);
    else if (same) given.set(key, same.owner);
    // Nothing to remember of a first write that never happened, or of an album that we took away ourselves.
    else if (made.put !== null && !made.leaving && made.state !== 'deleted') missing.push(made);
  }
  const old = await neverHere(reader, missing);
  const isGone = new Set(missing);
  const gone = [...journal.albums].filter(([, made]) => isGone.has(made));
  if (gone.length > 1 && found.length === 0 && !gone.every(([key]) => broughtBack.has(key)))
    throw refuseAllGone(gone.length, old.length > 0);

  const putBack = putBackAmong(found);
  const lost = new Set(putBack.size > 0 || old.length > 0 ? missing : []);
  const there = new Map<MadeAlbum, PresentAlbum>(found);
  const standing = new Map<string, Standing>();
  for (const [key, made] of journal.albums) {
    const isKnown = there.has(made) || isGone.has(made) || (given.has(key) && made.state !== 'deleted');
    if (isKnown && !lost.has(made)) standing.set(key, standingOf(made, there.get(made) ?? null, putBack.has(made)));
  }
  return { standing, lost: [...lost], given };
};

/** The same without those that are gone for good. Throws as above. */
export const standingAlbums = async (
  reader: LibraryReader,
  journal: JournalState,
  broughtBack: ReadonlySet<string>,
): Promise<Map<string, Standing>> => (await allStanding(reader, journal, broughtBack)).standing;
