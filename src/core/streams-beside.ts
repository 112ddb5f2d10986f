/** What other streams know that one stream does not: a camera at home meanwhile, photos of a journey without GPS. */
import type { AwayRun, SeenAtBase } from './away-runs.ts';
import type { Photo } from './photo.ts';
import { NEAR, UNKNOWN, type Whereabouts } from './whereabouts.ts';

/** Photos without GPS of another stream belong to a journey up to here before and after it. */
const MARGIN_SECONDS = 12 * 3600;
/** Unless that stream was at a base this near in time. */
const AT_BASE_SECONDS = 86_400;

/** How many of the rising numbers lie below a limit. */
const countBelow = (numbers: readonly number[], limit: number): number => {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Whether one of the rising numbers lies between two others. */
const hasBetween = (numbers: readonly number[], from: number, to: number): boolean =>
  countBelow(numbers, to) > countBelow(numbers, from);

/** For each stream: whether one of its cameras was at a base, as the other streams tell. */
export const seenAtBaseIn = (streams: readonly Whereabouts[]): readonly SeenAtBase[] => {
  const seen = streams.map(({ photos, zones }) => {
    const times = new Map<string, number[]>();
    for (const [i, { camera, taken }] of photos.entries()) {
      if (zones[i] !== NEAR || camera === '') continue;
      const list = times.get(camera);
      if (list) list.push(taken);
      else times.set(camera, [taken]);
    }
    return times;
  });
  return streams.map(
    (_, own) => (camera, from, to) =>
      seen.some((times, stream) => stream !== own && hasBetween(times.get(camera) ?? [], from, to)),
  );
};

export type LooseAround = (runs: readonly AwayRun[]) => readonly Photo[];

/**
 * Finds photos without GPS at the time of a journey that no run has yet: of a stream that was not at a base then. No
 * photo is found twice.
 */
export const looseAroundIn = (streams: readonly Whereabouts[], runs: readonly AwayRun[]): LooseAround => {
  const taken = new Set(
    runs.flatMap(({ whereabouts: { photos }, members, absorbed }) => [...members, ...absorbed].map((i) => photos[i])),
  );
  const beside = streams.map(({ photos, zones }) => {
    const loose = photos.filter((photo, i) => zones[i] === UNKNOWN && !taken.has(photo));
    return {
      loose,
      times: loose.map((photo) => photo.taken as number),
      atBase: photos.filter((_, i) => zones[i] === NEAR).map((photo) => photo.taken as number),
    };
  });
  const found = new Set<Photo>();
  return (of) => {
    const first = of.reduce((least, { whereabouts: { photos }, members }) => {
      return Math.min(least, photos[members[0] ?? 0]?.taken ?? least);
    }, Number.POSITIVE_INFINITY);
    const last = of.reduce((most, { whereabouts: { photos }, members }) => {
      return Math.max(most, photos[members.at(-1) ?? 0]?.taken ?? most);
    }, Number.NEGATIVE_INFINITY);
    const from = of.reduce((most, { after }) => (after < first ? Math.max(most, after) : most), first - MARGIN_SECONDS);
    const to = of.reduce(
      (least, { before }) => (before > last ? Math.min(least, before) : least),
      last + MARGIN_SECONDS,
    );
    return beside.flatMap(({ loose, times, atBase }) => {
      const more = loose
        .slice(countBelow(times, from), countBelow(times, to))
        .filter((photo) => !found.has(photo))
        .filter((photo) => !hasBetween(atBase, photo.taken - AT_BASE_SECONDS, photo.taken + AT_BASE_SECONDS));
      for (const photo of more) found.add(photo);
      return more;
    });
  };
};
