/** Everything planning needs, read once: the family, who may open what, what stands, what was shown before. */
import type { LoadedConfig } from '../config/config.ts';
import { readMemoryKey } from '../core/memory-key.ts';
import { type JournalState, keyOf } from '../journal/entries.ts';
import type { LibraryReader } from '../library.ts';
import { hiding } from './hiding.ts';
import { household } from './household.ts';
import { withMemories } from './memories/members.ts';
import type { Moment } from './moment.ts';
import { requestsOf } from './requests.ts';
import { standingAlbums } from './standing.ts';
import type { World } from './world.ts';

export interface WorldOptions {
  /** Key or kind of albums people deleted, to make anew. */
  readonly again?: string | undefined;
  /** A photo somebody asks about: its reason is told, however long the list of those left. */
  readonly photo?: number | undefined;
}

/**
 * Reads the world.
 *
 * @throws MemoriesError `refused` when all our albums vanished at once.
 */
export const buildWorld = async (
  reader: LibraryReader,
  loaded: LoadedConfig,
  journal: JournalState,
  moment: Moment,
  periodOf: World['periodOf'],
  options: WorldOptions,
): Promise<World> => {
  const isAgain = (key: string) =>
    options.again !== undefined && (key === options.again || readMemoryKey(key)?.kind === options.again);
  const again = new Set([...journal.albums].filter(([, { key }]) => isAgain(key)).map(([key]) => key));
  const standing = await standingAlbums(reader, journal, again);
  const ours = new Set([...standing.values()].flatMap(({ present }) => (present ? [present.id] : [])));
  const house = await household(reader, loaded, ours);
  return {
    reader,
    loaded,
    house,
    hiding: await hiding(reader, house, loaded),
    moment,
    // An album that is brought back starts anew: what stood there is forgotten.
    standing: new Map([...standing].filter(([key, { present }]) => present !== null || !again.has(key))),
    deleted: new Set(
      [...journal.albums]
        .filter(([key, { state }]) => state === 'deleted' && !again.has(key) && !standing.has(key))
        .map(([key]) => key),
    ),
    leftOut: journal.leftOut,
    known: [...journal.albums.values()],
    past: journal.past,
    memories: withMemories(house, loaded),
    requested: new Map(
      requestsOf(loaded, house, {}).requests.map((one) => [
        keyOf({ key: one.rule.key, owner: one.owner.user.id }),
        one,
      ]),
    ),
    photo: options.photo ?? null,
    periodOf,
  };
};
