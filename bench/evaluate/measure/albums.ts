/** Albums of trips: what is in them, beside draws of the same size from everything of those days. */
import type { Chronicle } from '../../../src/core/chronicle-types.ts';
import { curate } from '../../../src/core/curate.ts';
import type { Memory } from '../../../src/core/memory.ts';
import type { Photo, PhotoId } from '../../../src/core/photo.ts';
import { byLot, type Draw, fromEqualTimes, heartsFirst } from '../baselines/draws.ts';
import type { Family, TrueTrip } from '../family/truth.ts';
import { overlapOf, SAME } from '../metrics/match-sets.ts';
import { everyTrip, everyTripAt } from './engine.ts';
import { noteChoice, noteValue, type Sheet } from './sheet.ts';
import { idsOf } from './trips.ts';

const DRAWS: Readonly<Record<string, Draw>> = {
  'by lot': byLot,
  'equal times': fromEqualTimes,
  'hearts first': heartsFirst,
};

/** Two photos at most so many seconds apart look alike more often than not. */
const ALIKE_SECONDS = 10;

/** Neighbours in time that are at most ten seconds apart. */
export const pairsOf = (photos: readonly Photo[]): number => {
  const times = photos.map(({ taken }) => taken).sort((a, b) => a - b);
  return times.slice(1).filter((time, i) => time - (times[i] ?? 0) <= ALIKE_SECONDS).length;
};

/** Fewest moments that make a stay one would miss; a night at a motorway is none. */
const MISSED_STAY = 5;

/** Names that are in at least two pictures of a trip. */
const lovedThere = (photos: readonly Photo[], { truth }: Family): string[] =>
  [...truth.lovedOnes].filter(
    (name) => photos.filter(({ people }) => people.some((one) => one.name === name)).length >= 2,
  );

const noteStays = (figure: string, method: string, chosen: readonly Photo[], trip: TrueTrip, sheet: Sheet): void => {
  const stays = new Map<string, number>();
  for (const chapter of trip.chapterOf.values()) stays.set(chapter, (stays.get(chapter) ?? 0) + 1);
  const wanted = [...stays].filter(([, count]) => count >= MISSED_STAY).map(([chapter]) => chapter);
  if (wanted.length < 2) return;
  const shown = new Set(chosen.map(({ id }) => trip.chapterOf.get(id)));
  noteValue(sheet, figure, method, Number(wanted.every((chapter) => shown.has(chapter))));
};

const noteLoved = (
  method: string,
  chosen: readonly Photo[],
  trip: TrueTrip,
  { truth: { loved } }: Family,
  sheet: Sheet,
): void =>
  noteChoice(sheet, method, {
    pool: trip.photos.size,
    chosen: chosen.length,
    loved: [...trip.photos].filter((id) => loved.has(id)).length,
    lovedAndChosen: chosen.filter(({ id }) => loved.has(id) && trip.photos.has(id)).length,
  });

const noteAlbum = (
  method: string,
  chosen: readonly Photo[],
  trip: TrueTrip,
  pool: readonly Photo[],
  family: Family,
  sheet: Sheet,
): void => {
  const { junk, hiddenJunk, impossible } = family.truth;
  noteValue(sheet, 'junk', method, chosen.filter(({ id }) => junk.has(id)).length);
  noteValue(sheet, 'hidden junk', method, chosen.filter(({ id }) => hiddenJunk.has(id)).length);
  noteValue(sheet, 'impossible', method, chosen.filter(({ id }) => impossible.has(id)).length);
  noteValue(sheet, 'pairs', method, pairsOf(chosen));
  noteValue(sheet, 'photos', method, chosen.length);
  noteStays('stays shown', method, chosen, trip, sheet);
  const there = lovedThere(pool, family);
  if (there.length > 0) {
    const shown = new Set(chosen.flatMap(({ people }) => people.map(({ name }) => name)));
    noteValue(sheet, 'loved shown', method, Number(there.every((name) => shown.has(name))));
  }
  noteLoved(method, chosen, trip, family, sheet);
};

/** Part of a trip's photos a small album holds. */
const TENTH = 0.1;

/** Notes the album of each trip that was found, and draws of the same size; likewise small albums, for what is loved. */
export const measureAlbums = (family: Family, chronicle: Chronicle, sheet: Sheet): void => {
  const albums = curate(chronicle, { kinds: everyTrip(), atMost: 8 }, []).kept;
  const small = curate(chronicle, { kinds: everyTripAt(TENTH), atMost: 8 }, []).kept;
  const { trips, junk, hiddenJunk, timeOf } = family.truth;
  const isJunk = (id: PhotoId) => junk.has(id) || hiddenJunk.has(id);
  for (const trip of trips) {
    const isOfTrip = ({ proposal }: Memory) => overlapOf(idsOf(proposal.photos), trip.photos) >= SAME;
    const chosen = albums.find(isOfTrip)?.photos.map(({ photo }) => photo);
    const few = small.find(isOfTrip)?.photos.map(({ photo }) => photo);
    if (!chosen || !few) continue;
    const own = family.photos.filter(({ id }) => trip.photos.has(id));
    const times = own.map(({ id, taken }) => timeOf.get(id) ?? taken);
    const from = times.reduce((a, b) => (a < b ? a : b));
    const to = times.reduce((a, b) => (a > b ? a : b));
    const pool = [...own, ...family.photos.filter(({ id, taken }) => isJunk(id) && taken >= from && taken <= to)];
    const seed = `${family.seed} ${trip.name}`;
    noteAlbum('ours', chosen, trip, own, family, sheet);
    noteLoved('small ours', few, trip, family, sheet);
    noteStays('small stays shown', 'ours', few, trip, sheet);
    for (const [method, draw] of Object.entries(DRAWS)) {
      noteAlbum(method, draw(pool, chosen.length, seed), trip, own, family, sheet);
      const drawn = draw(pool, few.length, seed);
      noteLoved(`small ${method}`, drawn, trip, family, sheet);
      noteStays('small stays shown', method, drawn, trip, sheet);
    }
  }
};
