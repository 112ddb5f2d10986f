/** Greedy clusters of positions: each goes to the nearest running centroid within a distance, or founds one. */
import { kilometresBetween, type Point } from '../../../src/core/geo.ts';

export interface Cluster<T> {
  centre: Point;
  readonly members: T[];
}

const add = <T extends Point>(cluster: Cluster<T>, one: T): void => {
  cluster.members.push(one);
  const part = 1 / cluster.members.length;
  const { latitude, longitude } = cluster.centre;
  cluster.centre = {
    latitude: latitude + (one.latitude - latitude) * part,
    longitude: longitude + (one.longitude - longitude) * part,
  };
};

/** Degrees of latitude; a grid cell is as high as the distance, so neighbours lie in the 3 by 3 cells around. */
const degreesOf = (kilometres: number): number => kilometres / 111;

/** Clusters in the order they were founded. Centroids that wander out of their cell are still looked for in it. */
export const clustersOf = <T extends Point>(points: readonly T[], kilometres: number): Cluster<T>[] => {
  const clusters: Cluster<T>[] = [];
  const grid = new Map<string, Cluster<T>[]>();
  const size = degreesOf(kilometres);
  for (const one of points) {
    const row = Math.floor(one.latitude / size);
    const wide = size / Math.max(0.05, Math.cos((one.latitude * Math.PI) / 180));
    let best: Cluster<T> | null = null;
    let least = kilometres;
    for (let r = row - 1; r <= row + 1; r++)
      for (let c = -1; c <= 1; c++)
        for (const cluster of grid.get(`${r} ${Math.floor(one.longitude / wide) + c}`) ?? []) {
          const far = kilometresBetween(cluster.centre, one);
          if (far <= least) [best, least] = [cluster, far];
        }
    if (best) add(best, one);
    else {
      const cluster: Cluster<T> = { centre: one, members: [one] };
      clusters.push(cluster);
      const key = `${row} ${Math.floor(one.longitude / wide)}`;
      grid.set(key, [...(grid.get(key) ?? []), cluster]);
    }
  }
  return clusters;
};

/** Joins clusters whose centres are within a distance, biggest first. */
export const mergeClusters = <T extends Point>(clusters: readonly Cluster<T>[], kilometres: number): Cluster<T>[] => {
  const merged: Cluster<T>[] = [];
  for (const cluster of clusters.toSorted((a, b) => b.members.length - a.members.length)) {
    const near = merged.find((other) => kilometresBetween(other.centre, cluster.centre) <= kilometres);
    if (near) for (const one of cluster.members) add(near, one);
    else merged.push({ centre: cluster.centre, members: [...cluster.members] });
  }
  return merged;
};
