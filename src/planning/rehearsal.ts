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

/** What a row of this table says, in short; tables in the order they were written. */
const briefly: Readonly<Record<string, (row: Row) => string>> = {
  share: ({ enable, privacy_type }) => (enable && privacy_type === 0 ? 'on, for invited members only' : 'off'),
  share_permission: ({ target_id, permission }) =>
    `user ${target_id} ${RIGHTS[Number(permission)] ?? `has ${permission}`}`,
  normal_album: ({ id, id_user, cover, item_count, version }) =>
    `album ${id} of user ${id_user}, ${count(Number(item_count), 'photo')}, cover ${cover}, version ${version}`,
  many_item_has_many_normal_album: ({ id_item }) => String(id_item),
};

/** Rows named before the rest is left to a number. */
const NAMED = 6;

/** One line for each table that got rows: its name, how many, and what they say. */
export const rehearsalLines = ({ rows }: RehearsalDocument): readonly (readonly [string, number, string])[] =>
  Object.entries(rows)
    .filter(([, found]) => found.length > 0)
    .map(([table, found]) => {
      const says = found.slice(0, NAMED).map((row) => briefly[table]?.(row) ?? '');
      return [table, found.length, [...says, ...(found.length > NAMED ? ['…'] : [])].join(', ')];
    });
