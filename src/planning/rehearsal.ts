/** The rehearsal of the first album, as programs and people may read of it: its rows, without what opens its link. */
import { count } from '../core/text.ts';
import type { PresentAlbum, Row } from '../library.ts';

/** An album as it stood in a rehearsal, and what the library counted. */
export type Rehearsed = PresentAlbum & { readonly counted: Row };

export interface RehearsalDocument {
  /** Number of the album; it has the same one now that it stands for good. */
  readonly album: number;
  readonly name: string;
  /** Rows by table, column by column; secrets are masked. */
  readonly rows: Readonly<Record<string, readonly Row[]>>;
}

/** Stands for a passphrase or a hashed password. */
export const MASK = '*********';

const SECRET: ReadonlySet<string> = new Set(['passphrase', 'passphrase_share', 'hashed_password']);

/** A row without secrets, also where a column nobody knows holds the passphrase. */
const masked = (row: Row, passphrase: string | null): Row =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => {
      const isSecret = SECRET.has(column) && value !== null && value !== '';
      const holdsIt = passphrase !== null && JSON.stringify(value ?? null).includes(passphrase);
      return [column, isSecret || holdsIt ? MASK : value];
    }),
  );

/** What the document says of a rehearsal; null where there was none. */
export const rehearsalDocument = (rehearsed: Rehearsed | null): RehearsalDocument | null => {
  if (rehearsed === null) return null;
  const { id, name, members, rows, counted, passphrase } = rehearsed;
  const { version, photos: item_count, startTime: start_time, endTime: end_time } = counted;
  const mask = (row: Row) => masked(row, passphrase);
  return {
    album: id,
    name,
    rows: {
      share: rows.share ? [mask(rows.share)] : [],
      share_permission: rows.permissions.map(mask),
      normal_album: [mask({ ...rows.album, version, item_count, start_time, end_time })],
      many_item_has_many_normal_album: members.map(({ photo, provider, sequence = 0 }) => ({
        sequence,
        item_provider_id_user: provider,
        id_item: photo,
        id_normal_album: id,
      })),
    },
  };
};

const RIGHTS: Readonly<Record<number, string>> = {
  1: 'may look',
  3: 'may download',
  7: 'may add photos',
  31: 'owns it',
};

/** Numbers named before the rest is left to the imagination. */
const NAMED = 6;

const some = (numbers: readonly unknown[]): string =>
  [...numbers.slice(0, NAMED), ...(numbers.length > NAMED ? ['…'] : [])].join(', ');

/** `user 3 owns it; users 4, 5 may look`. */
const whoMayWhat = (rows: readonly Row[]): string => {
  const rights = [...new Set(rows.map(({ permission }) => Number(permission)))].sort((a, b) => b - a);
  return rights
    .map((right) => {
      const who = rows.filter(({ permission }) => permission === right).map(({ target_id }) => target_id);
      return `${who.length === 1 ? 'user' : 'users'} ${some(who)} ${RIGHTS[right] ?? `has ${right}`}`;
    })
    .join('; ');
};

/** What the rows of a table say, in short; tables in the order they were written. */
const briefly: Readonly<Record<string, (rows: readonly Row[]) => string>> = {
  share: ([row]) => (row?.enable && row.privacy_type === 0 ? 'on, for invited members only' : 'off'),
  share_permission: whoMayWhat,
  normal_album: ([row]) =>
    `album ${row?.id} of user ${row?.id_user}, ${count(Number(row?.item_count), 'photo')}, cover ${row?.cover}`,
  many_item_has_many_normal_album: (rows) => `photos ${some(rows.map((row) => row.id_item))}`,
};

/** One line for each table that got rows: its name, how many, and what they say. */
export const rehearsalLines = ({ rows }: RehearsalDocument): readonly (readonly [string, number, string])[] =>
  Object.entries(rows)
    .filter(([, found]) => found.length > 0)
    .map(([table, found]) => [table, found.length, briefly[table]?.(found) ?? '']);
