/** Taking over an album that stands already, so that a rule fills it from now on. */
import { beforeOf } from './apply-plan.ts';
import type { LoadedConfig } from './config/config.ts';
import { didYouMean } from './config/nearest.ts';
import type { PhotoId } from './core/photo.ts';
import { list, same } from './core/text.ts';
import { MemoriesError } from './errors.ts';
import { keyOf } from './journal/entries.ts';
import type { Journal } from './journal/journal.ts';
import type { LibraryAlbum, LibraryReader } from './library.ts';
import { household } from './planning/household.ts';
import { requestsOf } from './planning/requests.ts';
import { standingAlbums } from './planning/standing.ts';

const usage = (message: string, hint: string) => new MemoriesError('usage', message, { hint });

const LIST = 'memories albums lists them with their numbers.';

/** The album meant, by number or exact name, among those of the rule's owners. */
const findOne = (albums: readonly LibraryAlbum[], wanted: string): LibraryAlbum => {
  const byNumber = albums.filter(({ id }) => String(id) === wanted);
  const hits = byNumber.length > 0 ? byNumber : albums.filter(({ name }) => same(name, wanted));
  const [hit] = hits;
  if (hit && hits.length === 1) return hit;
  if (hit)
    throw usage(
      `Several albums are named "${wanted}": numbers ${list(hits.map(({ id }) => String(id)))}`,
      'Write the number instead.',
    );
  const names = albums.map(({ name }) => name);
  throw usage(`The rule's owners have no album "${wanted}".${didYouMean(wanted, names)}`, LIST);
};

export interface Adopted {
  readonly album: LibraryAlbum;
  readonly key: string;
  /** Photos in it; they count as put in by hand, so they stay. */
  readonly photos: number;
}

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
  wanted: { readonly album: string; readonly key: string },
): Promise<Adopted> => {
  const standing = await standingAlbums(reader, journal.state, new Set());
  const ours = new Set([...standing.values()].flatMap(({ present }) => (present ? [present.id] : [])));
  const house = await household(reader, loaded, ours);
  const { requests } = requestsOf(loaded, house, { only: [wanted.key] });
  const owners = new Set(requests.map(({ owner }) => owner.user.id));
  const candidates = house.albums.filter(
    ({ id, kind, owner }) => kind === 'normal' && owners.has(owner) && !ours.has(id),
  );
  const album = findOne(candidates, wanted.album);
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
  });
  return { album, key: wanted.key, photos: members.length };
};
