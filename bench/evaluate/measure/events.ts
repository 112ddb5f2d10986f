/** Events against the occasions there were: where one ends in the stream of each space, and what is put together. */
import { photoDayOf } from '../../../src/core/calendar.ts';
import type { Chronicle } from '../../../src/core/chronicle-types.ts';
import type { Photo, PhotoId } from '../../../src/core/photo.ts';
import { byGap } from '../baselines/gap.ts';
import type { Family } from '../family/truth.ts';
import { bCubed } from '../metrics/b-cubed.ts';
import { boundariesOf, matchBoundaries } from '../metrics/boundaries.ts';
import { DAY_STARTS_AT } from './engine.ts';
import { noteHits, noteValue, type Sheet } from './sheet.ts';

const labelsBy = (groups: readonly (readonly Photo[])[]): Map<PhotoId, string> =>
  new Map(groups.flatMap((group, i) => group.map(({ id }) => [id, String(i)] as const)));

const streamsOf = (photos: readonly Photo[], { truth }: Family): Photo[][] => {
  const streams = new Map<number, Photo[]>();
  const known = photos.filter(({ id }) => truth.occasionOf.has(id));
  for (const photo of known.sort(
    (a, b) => (truth.timeOf.get(a.id) ?? 0) - (truth.timeOf.get(b.id) ?? 0) || a.id - b.id,
  )) {
    const stream = streams.get(photo.space);
    if (stream) stream.push(photo);
    else streams.set(photo.space, [photo]);
  }
  return [...streams.values()];
};

/** Notes boundaries (exact, and two photos to either side) and B-cubed of the engine's events and of pauses alone. */
export const measureEvents = (family: Family, chronicle: Chronicle, sheet: Sheet): void => {
  const { occasionOf } = family.truth;
  const methods: Record<string, Map<PhotoId, string>> = {
    ours: labelsBy(chronicle.events.map(({ photos }) => photos)),
    '36 h': labelsBy(byGap(chronicle.photos, 36)),
    '3 h': labelsBy(byGap(chronicle.photos, 3)),
    day: new Map(chronicle.photos.map(({ id, taken }) => [id, String(photoDayOf(taken, DAY_STARTS_AT))])),
  };
  const streams = streamsOf(chronicle.photos, family);
  const all = streams.flat().map(({ id }) => id);
  const truthOf = (id: PhotoId) => occasionOf.get(id) ?? '';
  for (const [method, labels] of Object.entries(methods)) {
    const foundOf = (id: PhotoId) => labels.get(id) ?? '';
    for (const tolerance of [0, 2])
      for (const stream of streams) {
        const ids = stream.map(({ id }) => id);
        const wanted = boundariesOf(ids.map(truthOf));
        noteHits(
          sheet,
          `boundaries ${tolerance}`,
          method,
          matchBoundaries(wanted, boundariesOf(ids.map(foundOf)), tolerance),
        );
      }
    noteValue(sheet, 'events', method, bCubed(all.map(truthOf), all.map(foundOf)).f);
  }
};
