/**
 * Places somebody goes to, from positions alone: cells of a grid, the busiest takes its neighbours in, near ones become
 * one. One greedy pass, the same on every machine; no library needed for it.
 */
import { type Direction, directionOf, gridOf, kilometresApart, Middle, type Point } from './geo.ts';

/** Edge of a cell: a town with its shops and schools fits into three by three. */
const CELL_KM = 5;
/** Places whose middles are nearer than this are one: the two halves of a city. */
const ONE_PLACE_KM = 10;

const cells = gridOf(CELL_KM);
const neighbourhoods = gridOf(ONE_PLACE_KM);

export interface Clusters {
  /** The place of each position, as an index of `middles`. */
  readonly placeOf: Int32Array;
  readonly middles: readonly Point[];
}

interface Cell {
  readonly key: number;
  readonly middle: Middle;
  photos: number;
  days: number;
  lastDay: number;
  /** Index of its cluster; -1 = none yet. */
  cluster: number;
}

/** Busiest first: by days, since a single party is no place to live; then photos; then somehow, but always the same. */
const busiestFirst = (a: Cell, b: Cell): number => b.days - a.days || b.photos - a.photos || a.key - b.key;

/** Positions as places; `dayOf(i)` of the i-th must not decrease. About linear. */
export const clustersOf = (points: readonly Point[], dayOf: (index: number) => number): Clusters => {
  const byKey = new Map<number, Cell>();
  const cellAt = points.map((point, i) => {
    const key = cells.cellOf(point);
    const cell = byKey.get(key) ?? {
      key,
      middle: new Middle(),
      photos: 0,
      days: 0,
      lastDay: Number.NEGATIVE_INFINITY,
      cluster: -1,
    };
    cell.middle.add(directionOf(point));
    cell.photos++;
    if (dayOf(i) > cell.lastDay) cell.days++;
    cell.lastDay = dayOf(i);
    byKey.set(key, cell);
    return cell;
  });

  const clusters: Middle[] = [];
  for (const cell of [...byKey.values()].sort(busiestFirst)) {
    if (cell.cluster >= 0) continue;
    const middle = new Middle();
    for (const key of cells.cellsAround(cell.middle.point())) {
      const beside = byKey.get(key);
      if (!beside || beside.cluster >= 0) continue;
      beside.cluster = clusters.length;
      middle.addAll(beside.middle);
    }
    clusters.push(middle);
  }

  const heads = new Map<number, { readonly place: number; readonly at: Direction }[]>();
  const merged: Middle[] = [];
  const placeOfCluster = clusters.map((middle) => {
    const point = middle.point();
    const at = middle.direction();
    const near = neighbourhoods
      .cellsAround(point)
      .flatMap((key) => heads.get(key) ?? [])
      .filter((head) => kilometresApart(head.at, at) <= ONE_PLACE_KM)
      .sort((a, b) => a.place - b.place)[0];
    if (near) {
      merged[near.place]?.addAll(middle);
      return near.place;
    }
    const place = merged.length;
    const sum = new Middle();
    sum.addAll(middle);
    merged.push(sum);
    const key = neighbourhoods.cellOf(point);
    heads.set(key, [...(heads.get(key) ?? []), { place, at }]);
    return place;
  });
  return {
    placeOf: Int32Array.from(cellAt, (cell) => placeOfCluster[cell.cluster] ?? -1),
    middles: merged.map((middle) => middle.point()),
  };
};
