import { parseDay, SECONDS_PER_DAY } from '../../src/core/calendar.ts';
import type { AlbumWish } from './album-wish.ts';
import type { Wish } from './wishes.ts';

export interface UserWish {
  /** Right on the shared space: none (no row) where nothing is said, true = 1, or the number itself. */
  readonly sharedSpace?: boolean | number | null;
  readonly disabled?: boolean;
}

/** The words of a test in their order, before they are given ids. */
export interface Script {
  readonly users: readonly { readonly name: string; readonly wish: UserWish }[];
  readonly people: readonly {
    readonly name: string;
    readonly space: string;
    readonly hidden: boolean;
    readonly as: string;
  }[];
  readonly photos: readonly { readonly taken: number; readonly wish: Wish }[];
  readonly albums: readonly { readonly name: string; readonly wish: AlbumWish }[];
}

/** `2023-05-02T14:30:00` (or without seconds) as wall-clock seconds, as if it were UTC. */
export const wallSeconds = (text: string): number => {
  const [date = '', time = ''] = text.split('T');
  const day = parseDay(date);
  const found = /^(\d\d):(\d\d)(?::(\d\d))?$/.exec(time);
  if (day === null || found === null) throw new Error(`"${text}" is no time such as 2023-05-02T14:30:00`);
  return day * SECONDS_PER_DAY + Number(found[1]) * 3600 + Number(found[2]) * 60 + Number(found[3] ?? 0);
};
