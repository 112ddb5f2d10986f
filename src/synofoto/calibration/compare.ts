/** An album made by hand beside the one we would have written, column by column. Pure: the rows were read before. */
import type { Habits } from '../habits.ts';
import type { Case, Judge } from './judge.ts';
import { albumColumns } from './judge-album.ts';
import { memberColumns } from './judge-members.ts';
import { permissionColumns, shareColumns } from './judge-share.ts';
import { strangers } from './judge-strangers.ts';
import type { Compared, Judged } from './judged.ts';

/** Table by table, in the order they are shown. */
const tables: Readonly<Record<string, Readonly<Record<string, Judge>>>> = {
  normal_album: albumColumns,
  many_item_has_many_normal_album: memberColumns,
  share: shareColumns,
  share_permission: permissionColumns,
};

export interface Comparison {
  readonly columns: readonly Compared[];
  /** What we would do from now on; as it was, where anything contradicts what we believe. */
  readonly habits: Habits;
}

const NOT_BELIEVED = 'It would be learned if nothing contradicted.';

const tableOf = (column: string): string => column.slice(0, column.indexOf('.'));

/** Compares; what a contradictory album teaches is not believed. */
export const compare = (one: Case): Comparison => {
  const known = Object.entries(tables).flatMap(([table, columns]) =>
    Object.entries(columns).flatMap(([column, judge]): (readonly [string, Judged])[] => {
      const judged = judge(one);
      return judged === null ? [] : [[`${table}.${column}`, judged]];
    }),
  );
  const order = Object.keys(tables);
  const all = [...known, ...strangers(one)].sort(([a], [b]) => order.indexOf(tableOf(a)) - order.indexOf(tableOf(b)));
  const contradicts = all.some(([, { verdict }]) => verdict === 'contradiction');
  const learned: Partial<Habits> = Object.assign({}, ...all.map(([, judged]) => judged.learned ?? {}));
  return {
    columns: all.map(([column, { learned: _, ...judged }]) => ({
      column,
      ...judged,
      ...(contradicts && judged.verdict === 'learned' ? { says: NOT_BELIEVED } : {}),
    })),
    habits: contradicts ? one.habits : { ...one.habits, ...learned },
  };
};
