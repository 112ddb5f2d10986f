/** Taking over an album that stands already, so that a rule fills it from now on. */
import { type AdoptionDocument, type AdoptOptions, adoptOneOfPhotoSyn } from './adopt-photo-syn.ts';
import { beforeOf } from './apply-plan.ts';
import type { LoadedConfig } from './config/config.ts';
import { curators } from './core/curators/index.ts';
import { readMemoryKey } from './core/memory-key.ts';
import type { PhotoId } from './core/photo.ts';
import { MemoriesError } from './errors.ts';
import { type JournalState, keyOf } from './journal/entries.ts';
import { type Journal, readJournal } from './journal/journal.ts';
import type { LibraryAlbum, LibraryReader } from './library.ts';
import { household } from './planning/household.ts';
import { oneAlbum } from './planning/one-album.ts';
import { requestsOf } from './planning/requests.ts';
import { standingAlbums } from './planning/standing.ts';
import type { Session } from './session.ts';
import { whileWriting } from './writing.ts';

/** A table of photo-syn that is not for us to read says nothing about this album. */
const whereUnreadable = (error: unknown): null => {
  if (error instanceof MemoriesError && error.code === 'no-rights') return null;
  throw error;
};

const usage = (message: string, hint: string) => new MemoriesError('usage', message, { hint });

const LIST = 'memories albums lists them with their numbers.';

const KINDS = new Set<string>(curators.map(({ kind }) => kind));

/** A memory comes with its own album, so it cannot fill one that stands. */
const refuseMemory = ({ config }: LoadedConfig, key: string): void => {
  const isRule = config.albums.some((rule) => rule.key === key);
  if (isRule || !KINDS.has(readMemoryKey(key)?.kind ?? key)) return;
  throw usage(
    `"${key}" is a memory: it makes albums of its own and cannot fill one that stands`,
    'Describe the album in the section albums of memories.yml, and give the key it has there.',
  );
};

export interface Adopted {
  readonly album: LibraryAlbum;
  readonly key: string;
  /** Photos in it afterwards. Those of an album people made count as put in by hand, so they stay. */
  readonly photos: number;
  /** Of an album of photo-syn: what was mended. */
  readonly document?: AdoptionDocument;
}

interface Wanted {
  readonly album: string;
  readonly key: string;
}

/** The album and the rule that are meant. */
const meant = async (reader: LibraryReader, loaded: LoadedConfig, journal: JournalState, wanted: Wanted) => {
  refuseMemory(loaded, wanted.key);
  const standing = await standingAlbums(reader, journal, new Set());
  const ours = new Set([...standing.values()].flatMap(({ present }) => (present ? [present.id] : [])));
  const house = await household(reader, loaded, ours);
  const { requests } = requestsOf(loaded, house, { only: [wanted.key] });
  const owners = new Set(requests.map(({ owner }) => owner.user.id));
  const candidates = house.albums.filter(
    ({ id, kind, owner }) => kind === 'normal' && owners.has(owner) && !ours.has(id),
  );
  const album = oneAlbum(candidates, wanted.album, { says: "The rule's owners have no album", hint: LIST });
  const rule = requests.find(({ owner }) => owner.user.id === album.owner)?.rule;
  const [present] = await reader.presentAlbums([album.id]);
  if (!rule || !present) throw usage(`The album ${album.id} cannot be taken over`, LIST);
  const identity = { key: wanted.key, owner: album.owner };
  const has = standing.get(keyOf(identity))?.present;
  if (has)
    throw usage(
      `The rule "${wanted.key}" already has the album "${has.name}" (number ${has.id})`,
      'Give the other one a rule of its own.',
    );
  return { album, rule, present, identity };
};

/**
 * The album meant, and whether photo-syn made it: such a one wants mending, not only noting. Where photo-syn's table is
 * not for us to read, it made none.
 *
 * @throws MemoriesError `usage` when key or album mean nothing, or the rule has an album already.
 */
export const albumToAdopt = async (
  reader: LibraryReader,
  loaded: LoadedConfig,
  journal: JournalState,
  wanted: Wanted,
): Promise<Adopted & { readonly byPhotoSyn: boolean }> => {
  const { album, present } = await meant(reader, loaded, journal, wanted);
  const made = (await reader.photoSynAlbums().catch(whereUnreadable)) ?? [];
  const byPhotoSyn = made.some((one) => one.album === album.id && one.owner === album.owner);
  return { album, key: wanted.key, photos: present.members.length, byPhotoSyn };
};

/**
 * Notes in the journal that an album is a rule's from now on. Nothing in the library changes; its name, cover, photos
 * and invited members stay as people made them, and the next run adds to them.
 *
 * @throws MemoriesError `usage` when key or album mean nothing, or the rule has an album already.
 */
export const adopt = async (
  reader: LibraryReader,
  loaded: LoadedConfig,
  journal: Journal,
  run: string,
  wanted: Wanted,
): Promise<Adopted> => {
  const { album, rule, present, identity } = await meant(reader, loaded, journal.state, wanted);
  const members = present.members.map(({ photo }) => photo);
  const invited = present.share?.members ?? [];
  journal.append({
    do: 'put',
    ...identity,
    run,
    id: present.id,
    createTime: present.createTime,
    // Nothing of it is ours: what stands there differs from what we "put", so it is people's, and stays.
    name: rule.name,
    cover: 0 as PhotoId,
    members: [],
    invited: [],
    after: {
      name: present.name,
      cover: present.cover ?? (0 as PhotoId),
      members,
      audience: invited.map(({ user }) => user),
    },
    leftOut: [],
    passphrase: present.passphrase,
    before: beforeOf(present),
    adopted: 'by-hand',
  });
  return { album, key: wanted.key, photos: members.length };
};

/**
 * Lets a rule fill an album that stands already. One of photo-syn is mended first, any other stays as people made it.
 *
 * @throws MemoriesError `usage` when album or key mean nothing; what `whileWriting` throws.
 */
export const adoptForRule = async (session: Session, wanted: Wanted, options: AdoptOptions): Promise<Adopted> => {
  const { where, loaded, run } = session;
  const { library, folder } = where;
  const { byPhotoSyn, ...found } = await library.read((reader) =>
    albumToAdopt(reader, loaded, readJournal(folder), wanted),
  );
  if (byPhotoSyn) return adoptOneOfPhotoSyn(session, found, options);
  if (options.dryRun) return found;
  return whileWriting(
    where,
    run,
    async () => undefined,
    (_, { journal }) => library.read((reader) => adopt(reader, loaded, journal, run, wanted)),
    'adopt',
  );
};
