/** Columns we know nothing of and leave to their default: is that what Photos does? */
import type { Row } from '../../library.ts';
import type { Column } from '../layout.ts';
import { WRITTEN } from '../tables.ts';
import type { Case } from './judge.ts';
import { theOne } from './judge.ts';
import { cannotTell, contradiction, type Judged, same, shown } from './judged.ts';

/** Columns judged in their own tables, though a generation may lack them. */
const JUDGED: readonly string[] = ['normal_album.name_for_sort', 'normal_album.status'];

const DEFAULT = / default (?<expression>.+?)(?: generated.*| computed)?$/;
const TEXT = /^'(?<text>(?:[^']|'')*)'(?:::[\w ]+(?:\[\])?)?$/;

/** What a default puts into a row, where it is a constant; undefined where it has to be worked out. */
const defaultOf = ({ declared, type }: Column): unknown => {
  const expression = DEFAULT.exec(declared)?.groups?.expression;
  if (expression === undefined || /^NULL(::|$)/i.test(expression)) return null;
  if (/^(true|false)$/.test(expression)) return expression === 'true';
  const text = TEXT.exec(expression)?.groups?.text?.replaceAll("''", "'");
  const number = text ?? expression;
  if (/^\(?-?\d+(\.\d+)?\)?$/.test(number) && !['text', 'character varying'].includes(type))
    return Number(number.replace(/[()]/g, ''));
  return text;
};

const judge = (column: Column, rows: readonly Row[]): Judged => {
  const one = theOne(rows.map((row) => row[column.column] ?? null));
  const ours = defaultOf(column);
  const found = one === 'several' ? 'several values' : shown(one.value);
  if (column.computed) return same(found, 'computed');
  if (ours === undefined) return cannotTell(found, 'its default', 'We leave this column to its default.');
  if (one !== 'several' && JSON.stringify(one.value) === JSON.stringify(ours)) return same(found);
  return contradiction(found, shown(ours), 'We leave this column to its default, and do not know what it means.');
};

/** Every column of the four tables that is none of ours, with its verdict. */
export const strangers = ({
  columns,
  album,
  members,
  share,
  permissions,
}: Case): readonly (readonly [string, Judged])[] => {
  const rowsOf: Readonly<Record<string, readonly Row[]>> = {
    normal_album: [album],
    many_item_has_many_normal_album: members,
    share: share ? [share] : [],
    share_permission: permissions,
  };
  return columns
    .filter(({ table, column }) => WRITTEN[table]?.[column] === undefined && !JUDGED.includes(`${table}.${column}`))
    .map((column) => [`${column.table}.${column.column}`, judge(column, rowsOf[column.table] ?? [])] as const);
};
