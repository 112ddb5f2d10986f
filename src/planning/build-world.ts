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
import { allStanding } from './standing.ts';
import type { World } from './world.ts';

export interface WorldOptions {
  /** Key or kind of albums people deleted or the keeper removed, to make anew; `all`: every one of them. */
  readonly again?: string | undefined;
  /** A photo somebody asks about: its reason is told, however long the list of those left. */
  readonly photo?: number | undefined;
}

/** Whether `--again all` means every album: unless a rule is called so. */
export const isEverything = ({ config }: LoadedConfig, again: string | undefined): boolean =>
  again === 'all' && !config.albums.some(({ key }) => key === again);

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
    options.again !== undefined &&
    (isEverything(loaded, options.again) || key === options.again || readMemoryKey(key)?.kind === options.again);
  const again = new Set([...journal.albums].filter(([, { key }]) => isAgain(key)).map(([key]) => key));
  const { standing, lost, given } = await allStanding(reader, journal, again);
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
        .filter(
          ([key, { state, byKeeper }]) => (state === 'deleted' || byKeeper) && !again.has(key) && !standing.has(key),
        )
        .map(([key]) => key),
    ),
    lost,
    given,
    leftOut: new Map([...journal.leftOut, ...lost.map((made) => [keyOf(made), made.put?.leftOut ?? []] as const)]),
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
