/** What was asked for on the command line: some albums, some users. */
import type { LoadedConfig } from '../config/config.ts';
import { didYouMean } from '../config/nearest.ts';
import { readMemoryKey } from '../core/memory-key.ts';
import { MemoriesError } from '../errors.ts';
import type { Household } from './household.ts';
import { findUser } from './lookup.ts';
import { isFound } from './outcome.ts';

export interface Wish {
  /** Keys of rules and memories, and kinds of memories; all when left out. */
  readonly only?: readonly string[] | undefined;
  /** Names or numbers of users; all when left out. */
  readonly users?: readonly string[] | undefined;
}

/** Kinds of memories the configuration asks for. */
const kindsOf = ({ config }: LoadedConfig): string[] => [
  ...new Set([...(config.memories?.kinds.map(({ kind }) => kind) ?? []), ...(config.memories?.family?.kinds ?? [])]),
];

/**
 * Whether an album was asked for, by its key.
 *
 * @throws MemoriesError `usage` for a word that is neither a key nor a kind.
 */
export const albumsWanted = (loaded: LoadedConfig, { only }: Wish): ((key: string) => boolean) => {
  if (only === undefined) return () => true;
  const keys = loaded.config.albums.map(({ key }) => key);
  const kinds = kindsOf(loaded);
  for (const word of only) {
    if (keys.includes(word) || kinds.includes(word) || kinds.includes(readMemoryKey(word)?.kind ?? '')) continue;
    const known = [...keys, ...kinds];
    throw new MemoriesError('usage', `No album in the configuration has the key "${word}".${didYouMean(word, known)}`, {
      hint:
        known.length === 0
          ? 'The configuration has no section "albums" yet.'
          : [
              ...(keys.length > 0 ? [`The keys are: ${keys.join(', ')}.`] : []),
              ...(kinds.length > 0 ? [`The kinds are: ${kinds.join(', ')}.`] : []),
            ].join(' '),
    });
  }
  const wanted = new Set(only);
  return (key) => wanted.has(key) || wanted.has(readMemoryKey(key)?.kind ?? '');
};

/** The users asked for, by number; null = all. @throws MemoriesError `usage` for one nobody knows. */
export const usersWanted = (house: Household, { users }: Wish): ReadonlySet<number> | null => {
  if (users === undefined) return null;
  return new Set(
    users.map((text) => {
      const byName = findUser(house.users, { name: text });
      const user = isFound(byName) || !/^\d+$/.test(text) ? byName : findUser(house.users, { id: Number(text) });
      if (isFound(user)) return user.found.id;
      throw new MemoriesError('usage', 'wrong' in user ? user.wrong : user.skip, {
        hint: 'memories users lists them.',
      });
    }),
  );
};
