/** Whom memories of people are about, and in which order. */
import type { Chronicle, Human } from './chronicle-types.ts';
import { slug } from './curators/parts.ts';
import { apart } from './found.ts';
import { fold } from './text.ts';

/** Loved ones first, then by importance: whom to tell about. `names`, where given, are the only ones; the member too. */
export const toldPeople = (
  { people }: Pick<Chronicle, 'people'>,
  { names, most }: { readonly names: readonly string[]; readonly most: number },
): Human[] => {
  const wanted = new Set(names.map(fold));
  return wanted.size > 0
    ? people.humans.filter(({ name }) => wanted.has(fold(name)))
    : [...people.lovedOnes, ...people.humans.filter(({ isLoved }) => !isLoved)].slice(0, most);
};

/** What each name is in an identity: `zoe`; the second one to fold to the same is `zoe-2`. */
export const slugsOf = ({ people }: Pick<Chronicle, 'people'>): ReadonlyMap<string, string> => {
  const names = people.humans.map(({ name }) => name).sort();
  const slugs = apart(names.map(slug));
  return new Map(names.map((name, i) => [name, slugs[i] ?? '']));
};
