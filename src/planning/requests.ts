/** Rules become requests: one album for one member. */

import type { ConfigPath, LoadedConfig } from '../config/config.ts';
import type { Rule } from '../core/rule.ts';
import type { Household, Member } from './household.ts';
import { findUser } from './lookup.ts';
import { isFound, type Problem } from './outcome.ts';
import { albumsWanted, usersWanted, type Wish } from './wish.ts';

export interface Request {
  readonly rule: Rule;
  readonly owner: Member;
  readonly path: ConfigPath;
}

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
  const isWanted = albumsWanted(loaded, wish);
  for (const rule of loaded.config.albums.filter(({ key }) => isWanted(key))) {
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
