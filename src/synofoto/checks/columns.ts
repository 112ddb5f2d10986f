/** Whether tables and columns are those we know. */
import { count, list } from '../../core/text.ts';
import { NEEDED } from '../features.ts';
import type { Column } from '../layout.ts';
import { type Columns, LEFT_TO_DATABASE, READ, WRITTEN } from '../tables.ts';
import { fine, isWritten, type Look, note, REPORT, refused, some } from './verdict.ts';

const missingFrom = (wanted: Readonly<Record<string, Columns>>, found: readonly Column[]): string[] =>
  Object.entries(wanted).flatMap(([table, columns]) => {
    const there = new Map(
      found.filter((column) => column.table === table).map((column) => [column.column, column.type]),
    );
    if (there.size === 0) return [`table ${table}`];
    return Object.entries(columns).flatMap(([column, type]) => {
      const is = there.get(column);
      if (is === undefined) return [`column ${table}.${column}`];
      return is === type ? [] : [`column ${table}.${column} as ${type} (it is ${is})`];
    });
  });

export const lookAtTables: Look = async ({ columns }) => {
  const wanted = { ...READ, ...WRITTEN };
  const tables = Object.keys(wanted).length;
  const missing = missingFrom(wanted, await columns());
  if (missing.length === tables) {
    return refused('none of the tables of Synology Photos', 'This is not its database. Name the one called synofoto.');
  }
  if (missing.length > 0) return refused(`missing: ${some(missing)}`, REPORT);
  return fine(count(tables, 'table'));
};

/** Columns that later versions of Photos may have and we then fill: there of another type, they are not those we know. */
const known = ({ table, column }: Column): string | undefined =>
  WRITTEN[table]?.[column] ?? NEEDED.nameForSort[table]?.[column];

const objections: readonly (readonly [says: string, holds: (column: Column) => boolean])[] = [
  ['new, and may not stay empty', (one) => known(one) === undefined && !one.nullable && !one.hasDefault],
  ['of another type', (one) => known(one) !== undefined && known(one) !== one.type],
  ['filled by the database alone', (one) => known(one) !== undefined && one.computed],
  [
    'left empty by us, which is no longer allowed',
    ({ table, column, nullable, hasDefault }) =>
      (LEFT_TO_DATABASE[table] ?? []).includes(column) && !nullable && !hasDefault,
  ],
];

/** A column we do not fill must be able to stay empty, and one we fill must take it. */
export const lookAtColumns: Look = async ({ columns }) => {
  const written = (await columns()).filter(({ table }) => isWritten(table));
  const wrong = objections.flatMap(([says, holds]) => {
    const those = written.filter(holds).map(({ table, column }) => `${table}.${column}`);
    return those.length === 0 ? [] : [`${list(those)} (${says})`];
  });
  return wrong.length > 0 ? refused(wrong.join(', '), REPORT) : fine('no column that we would leave empty');
};

const features = {
  subjects: 'subjects',
  favourites: 'favourites',
  similarGroups: 'similar photos',
  faces: 'faces',
} as const;

/** What readers do without. */
export const lookAtGeneration: Look = async (catalogue) => {
  const there = await catalogue.features();
  const without = Object.entries(features)
    .filter(([feature]) => !there[feature as keyof typeof features])
    .map(([, name]) => name);
  if (without.length === 0) return fine(`${list(Object.values(features))} are there`);
  return note(`no ${list(without)} in this version of Synology Photos, or not for us to read; we do without`);
};
