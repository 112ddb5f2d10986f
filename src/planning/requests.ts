/** Rules become requests: one album for one member. */

import type { ConfigPath, LoadedConfig } from '../config/config.ts';
import { didYouMean } from '../config/nearest.ts';
import type { Rule } from '../core/rule.ts';
import { MemoriesError } from '../errors.ts';
import type { Household, Member } from './household.ts';
import { findUser } from './lookup.ts';
import { isFound, type Problem } from './outcome.ts';

export interface Request {
  readonly rule: Rule;
  readonly owner: Member;
  readonly path: ConfigPath;
}

export interface Wish {
  /** Keys of rules; all when left out. */
  readonly only?: readonly string[] | undefined;
  /** Names or numbers of users; all when left out. */
  readonly users?: readonly string[] | undefined;
}

/** The rules asked for by key. @throws MemoriesError `usage` for a key that stands nowhere. */
const rulesWanted = (loaded: LoadedConfig, wish: Wish): Rule[] => {
  const keys = loaded.config.albums.map(({ key }) => key);
  for (const key of wish.only ?? []) {
    if (!keys.includes(key)) {
      throw new MemoriesError('usage', `No album in the configuration has the key "${key}".${didYouMean(key, keys)}`, {
        hint: keys.length > 0 ? `The keys are: ${keys.join(', ')}.` : 'The configuration has no section "albums" yet.',
      });
    }
  }
  return loaded.config.albums.filter(({ key }) => wish.only === undefined || wish.only.includes(key));
};

/** The users asked for on the command line. @throws MemoriesError `usage` for one nobody knows. */
const usersWanted = (house: Household, wish: Wish): ReadonlySet<number> | null => {
  if (wish.users === undefined) return null;
  return new Set(
    wish.users.map((text) => {
      const byName = findUser(house.users, { name: text });
      const user = isFound(byName) || !/^\d+$/.test(text) ? byName : findUser(house.users, { id: Number(text) });
      if (isFound(user)) return user.found.id;
      throw new MemoriesError('usage', 'wrong' in user ? user.wrong : user.skip, {
        hint: 'memories users lists them.',
      });
    }),
  );
};

/** Where an owner stands: under `owner`, or in the list `for`. */
const ownerPath = (loaded: LoadedConfig, path: ConfigPath, index: number): ConfigPath =>
  loaded.where([...path, 'owner']) === loaded.where(path) ? [...path, 'for', index] : [...path, 'owner'];

/** Every album the configuration asks for, as far as the wish goes; owners that do not exist come back as problems. */
export const requestsOf = (
  loaded: LoadedConfig,
  house: Household,
  wish: Wish,
): { readonly requests: readonly Request[]; readonly problems: readonly (Problem & { readonly rule: Rule })[] } => {
  const requests: Request[] = [];
  const problems: (Problem & { rule: Rule })[] = [];
  const wanted = usersWanted(house, wish);
  for (const rule of rulesWanted(loaded, wish)) {
    const path: ConfigPath = ['albums', rule.key];
    const owners =
      rule.for === 'everyone'
        ? house.everyone
        : rule.for.flatMap((owner, index) => {
            const user = findUser(house.users, owner);
            if (isFound(user)) return [user.found];
            problems.push({
              rule,
              path: ownerPath(loaded, path, index),
              message: 'wrong' in user ? user.wrong : user.skip,
            });
            return [];
          });
    for (const user of new Set(owners)) {
      const owner = house.members.get(user.id);
      if (owner && (wanted === null || wanted.has(user.id))) requests.push({ rule, owner, path });
    }
  }
  return { requests, problems };
};
