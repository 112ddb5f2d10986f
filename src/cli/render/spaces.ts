/** Names of users and spaces by their number. */
import { SHARED_SPACE } from '../../core/photo.ts';
import type { LibraryUser } from '../../library.ts';

export const userNames = (users: readonly LibraryUser[]): ((id: number) => string) => {
  const names = new Map<number, string>(users.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? `user ${id}`;
};

/** Whose space it is; the shared one is everybody's. */
export const spaceNames = (users: readonly LibraryUser[]): ((id: number) => string) => {
  const nameOf = userNames(users);
  return (id) => (id === SHARED_SPACE ? 'shared' : nameOf(id));
};
