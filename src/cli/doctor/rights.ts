/** Whose right on the shared space nobody knows. */
import type { Config } from '../../config/config.ts';
import { list } from '../../core/text.ts';
import type { Check, LibraryUser } from '../../library.ts';
import { sharedSpaceOf } from '../commands/users.ts';

const NOBODY = ['admin', 'guest'];

export const checkSharedSpace = (config: Config, users: readonly LibraryUser[]): Check => {
  const unknown = users
    .filter((user) => user.enabled && !NOBODY.includes(user.name) && sharedSpaceOf(config, user) === 'unknown')
    .map(({ name }) => name);
  const title = { id: 'shared-space', title: 'Shared space' };
  if (unknown.length === 0) return { ...title, verdict: 'fine', found: "everybody's right is known", cure: null };
  return {
    ...title,
    verdict: 'note',
    found: `rights given to groups are not in the database; unknown counts as no, for ${list(unknown)}`,
    cure: `Where that is wrong, say so: users: { ${unknown[0]}: { shared-space: yes } }`,
  };
};
