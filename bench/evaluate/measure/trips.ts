/** Trips and days out that were found, against those there were; and how well trips are cut into stays. */
import type { Chronicle } from '../../../src/core/chronicle-types.ts';
import type { Photo, PhotoId } from '../../../src/core/photo.ts';
import { enteLikeTrips } from '../baselines/ente-like.ts';
import { byGap } from '../baselines/gap.ts';
import { tripsBy36Hours, tripsFromMedian } from '../baselines/median-home.ts';
import type { Family, TrueTrip } from '../family/truth.ts';
import { bCubed } from '../metrics/b-cubed.ts';
import { matchSets } from '../metrics/match-sets.ts';
import { noteHits, noteValue, type Sheet } from './sheet.ts';

export const idsOf = (photos: readonly Photo[]): Set<PhotoId> => new Set(photos.map(({ id }) => id));

/** What a family would not mind to find: away, but thin; a day out; a trip that is an album of the other kind. */
const isNeutral = (found: ReadonlySet<PhotoId>, family: Family, ofOtherKind: readonly TrueTrip[]): boolean => {
  const known = [...found].filter((id) => family.truth.occasionOf.has(id));
  const others = known.filter(
    (id) => family.truth.neutral.has(id) || ofOtherKind.some(({ photos }) => photos.has(id)),
  ).length;
  return others > known.length / 2;
};

export interface Judged {
  /** True trips with the index of what was found of them; null where missed. */
  readonly trips: readonly { readonly trip: TrueTrip; readonly found: number | null; readonly overlap: number }[];
  /** Indices of what was found and is no trip. */
  readonly wrong: readonly number[];
}

/** Judges found trips (`trips`) or days out (`dayOuts`). */
export const judge = (
  family: Family,
  found: readonly ReadonlySet<PhotoId>[],
  what: 'trips' | 'dayOuts',
  present: ReadonlySet<PhotoId>,
): Judged => {
  const { trips, dayOuts } = family.truth;
  // What the chronicle cannot hold (hidden, taken after today) nobody can find.
  const wanted = family.truth[what]
    .map((trip) => ({ trip, photos: new Set([...trip.photos].filter((id) => present.has(id))) }))
    .filter(({ photos }) => photos.size > 0);
  const known = found.map((set) => new Set([...set].filter((id) => family.truth.occasionOf.has(id))));
  const matches = matchSets(
    wanted.map(({ photos }) => photos),
    known,
  );
  const taken = new Set(matches.map((match) => match.found));
  return {
    trips: wanted.map(({ trip }, i) => {
      const match = matches.find((one) => one.wanted === i);
      return { trip, found: match?.found ?? null, overlap: match?.overlap ?? 0 };
    }),
    wrong: found.flatMap((set, i) =>
      taken.has(i) || isNeutral(set, family, what === 'trips' ? dayOuts : trips) ? [] : [i],
    ),
  };
};

const note = (sheet: Sheet, figure: string, method: string, family: Family, judged: Judged): void => {
  const matched = judged.trips.filter(({ found }) => found !== null);
  noteHits(sheet, figure, method, {
    right: matched.length,
    found: matched.length + judged.wrong.length,
    wanted: judged.trips.length,
  });
  for (const { overlap } of matched) noteValue(sheet, `${figure} overlap`, method, overlap);
  noteValue(sheet, `${figure} wrong`, method, (judged.wrong.length / (family.last - family.first)) * 365.25);
};

const METHODS: Readonly<Record<string, (photos: readonly Photo[]) => Photo[][]>> = {
  '36 h': tripsBy36Hours,
  median: tripsFromMedian,
  'Ente-like': enteLikeTrips,
};

/** Trips by the engine and by each baseline; `figure` tells the library's variant. */
export const measureTrips = (family: Family, chronicle: Chronicle, figure: string, sheet: Sheet): Judged => {
  const present = idsOf(chronicle.photos);
  const journeys = chronicle.journeys.filter(({ kind }) => kind === 'journey').map(({ photos }) => idsOf(photos));
  const judged = judge(family, journeys, 'trips', present);
  note(sheet, figure, 'ours', family, judged);
  for (const [method, find] of Object.entries(METHODS))
    note(sheet, figure, method, family, judge(family, find(chronicle.photos).map(idsOf), 'trips', present));
  return judged;
};

/** Days out, where no baseline has a word for them. */
export const measureDaysOut = (family: Family, chronicle: Chronicle, sheet: Sheet): void => {
  const found = chronicle.journeys.filter(({ kind }) => kind === 'day-out').map(({ photos }) => idsOf(photos));
  note(sheet, 'days out', 'ours', family, judge(family, found, 'dayOuts', idsOf(chronicle.photos)));
};

/** Stays of trips that were found and have more than one; by time alone beside it, on the very trip there was. */
export const measureChapters = (chronicle: Chronicle, judged: Judged, sheet: Sheet): void => {
  const journeys = chronicle.journeys.filter(({ kind }) => kind === 'journey');
  for (const { trip, found } of judged.trips) {
    const journey = found === null ? undefined : journeys[found];
    if (!journey) continue;
    const chapterOf = new Map(
      journey.chapters.flatMap((chapter, i) => chapter.photos.map(({ id }) => [id, String(i)] as const)),
    );
    const shared = journey.photos.filter(({ id }) => trip.chapterOf.has(id) && chapterOf.has(id));
    const truth = shared.map(({ id }) => trip.chapterOf.get(id) ?? '');
    const severals = new Set(truth).size > 1 ? 'chapters' : 'one stay';
    const ours = shared.map(({ id }) => chapterOf.get(id) ?? '');
    noteValue(sheet, severals, 'ours', bCubed(truth, ours).f);
    for (const hours of [24, 12]) {
      const byTime = byGap(shared, hours).flatMap((group, i) => group.map(() => String(i)));
      noteValue(sheet, severals, `${hours} h`, bCubed(truth, byTime).f);
    }
  }
};
