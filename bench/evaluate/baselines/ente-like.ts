/**
 * Trips by a rule in the manner of Ente's second version, written from its description: small clusters that see many
 * days, weeks and months are bases; what is farther than 10 km from all of them is a trip if it chains into one.
 */
import { hasGps, kilometresBetween, type Point } from '../../../src/core/geo.ts';
import type { Photo } from '../../../src/core/photo.ts';
import { type Cluster, clustersOf, mergeClusters } from './clusters.ts';

type Placed = Photo & Point;

const DAY = 86_400;
const dayOf = ({ taken }: Photo): number => Math.floor(taken / DAY);

const isBase = ({ members }: Cluster<Placed>): boolean => {
  const days = [...new Set(members.map(dayOf))].sort((a, b) => a - b);
  const weeks = new Set(days.map((day) => Math.floor(day / 7)));
  const months = new Set(days.map((day) => Math.floor(day / 30.44)));
  const span = (days.at(-1) ?? 0) - (days[0] ?? 0);
  const isDense = days.some((day, i) => (days[i + 11] ?? Number.POSITIVE_INFINITY) - day < 120);
  return members.length >= 10 && days.length >= 10 && weeks.size >= 6 && months.size >= 2 && span >= 45 && isDense;
};

interface Stay {
  readonly photos: readonly Placed[];
  readonly centre: Point;
  readonly from: number;
  readonly to: number;
}

const staysOf = (segment: readonly Placed[]): Stay[] =>
  clustersOf(segment, 25)
    .filter(({ members }) => members.length >= 5)
    .map(({ members, centre }) => ({
      photos: members,
      centre,
      from: members[0]?.taken ?? 0,
      to: members.at(-1)?.taken ?? 0,
    }))
    .sort((a, b) => a.from - b.from);

const chainsOf = (stays: readonly Stay[]): Stay[][] => {
  const chains: Stay[][] = [];
  for (const stay of stays) {
    const chain = chains.at(-1);
    const before = chain?.at(-1);
    const start = chain?.[0];
    const follows =
      before &&
      start &&
      kilometresBetween(before.centre, stay.centre) <= 800 &&
      stay.from - before.to <= 2 * DAY &&
      stay.to - start.from <= 30 * DAY;
    if (chain && follows) chain.push(stay);
    else chains.push([stay]);
  }
  return chains;
};

const centreOf = (photos: readonly Placed[]): Point => ({
  latitude: photos.reduce((sum, { latitude }) => sum + latitude, 0) / photos.length,
  longitude: photos.reduce((sum, { longitude }) => sum + longitude, 0) / photos.length,
});

const mergeNear = (trips: readonly Placed[][]): Placed[][] => {
  const merged: Placed[][] = [];
  for (const trip of trips) {
    const before = merged.at(-1);
    const pause = (trip[0]?.taken ?? 0) - (before?.at(-1)?.taken ?? 0);
    if (before && pause <= 2 * DAY && kilometresBetween(centreOf(before), centreOf(trip)) <= 25) before.push(...trip);
    else merged.push([...trip]);
  }
  return merged;
};

/** Trips among photos in order of time; only those with GPS. The rule that hides trips of the last year is left out. */
export const enteLikeTrips = (photos: readonly Photo[]): Photo[][] => {
  const placed = photos.filter(hasGps);
  const bases = mergeClusters(clustersOf(placed, 0.6), 1.5).filter(isBase);
  const segments: Placed[][] = [[]];
  for (const photo of placed) {
    const segment = segments.at(-1) ?? [];
    if (bases.some(({ centre }) => kilometresBetween(centre, photo) <= 10)) {
      if (segment.length > 0) segments.push([]);
      continue;
    }
    const last = segment.at(-1);
    if (last && photo.taken - last.taken > 15 * DAY) segments.push([photo]);
    else segment.push(photo);
  }
  const trips = segments
    .flatMap((segment) => chainsOf(staysOf(segment)))
    .map((chain) => chain.flatMap(({ photos: own }) => own).sort((a, b) => a.taken - b.taken))
    .filter((trip) => trip.length >= 20 && new Set(trip.map(dayOf)).size >= 2);
  return mergeNear(trips);
};
