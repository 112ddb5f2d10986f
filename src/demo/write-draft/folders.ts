import type { Draft } from '../draft.ts';
import type { Rows } from './insert.ts';
import { Numbering } from './numbering.ts';

interface Folder {
  readonly space: number;
  /** Below the root of the space: `/`, `/2023`, `/2023/05`. */
  readonly path: string;
}

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/')) || '/';
const lastPartOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Folders, numbered so that a parent comes before its children. */
export class Folders {
  readonly #numbers = new Numbering<Folder>();

  constructor({ users, photos }: Draft) {
    for (const space of new Set([0, ...users.map(({ id }) => id)])) this.idOf(space, '/');
    for (const { space, folder } of photos) this.idOf(space, folder);
  }

  idOf(space: number, path: string): number {
    if (path !== '/') this.idOf(space, parentOf(path));
    return this.#numbers.idOf(`${space}:${path}`, { space, path });
  }

  /** A folder's name is its whole path; the root of a space is its own parent. */
  rows(): Rows {
    return [
      [
        'folder',
        this.#numbers.map(({ space, path }, id) => ({
          id,
          id_user: space,
          name: path,
          parent: this.idOf(space, parentOf(path)),
          name_for_sort: lastPartOf(path).toUpperCase(),
          shared: false,
          name_for_search: lastPartOf(path),
          normalized_name: lastPartOf(path).toUpperCase(),
        })),
      ],
    ];
  }
}
