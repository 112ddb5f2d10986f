/** Photos away from every base, of one or several streams, and whether they make a journey. */
import { type AwayRun, boundsOf } from './away-runs.ts';
import type { Day } from './calendar.ts';
import type { Base, Journey, NoJourney } from './chronicle-types.ts';
import { directionOf, kilometresApart } from './geo.ts';
import { homeAt } from './home.ts';
import type { Photo } from './photo.ts';
import { byTime, SHOT_GAP_SECONDS } from './shots.ts';
import { AWAY, type Whereabouts } from './whereabouts.ts';

/** What a journey and a day out need: shots, and how far. */
const LEAST_SHOTS = { journey: 10, 'day-out': 12 } as const;
const DAY_OUT_KM = 60;
/** From here on two days away are a journey; nearer, there must be a night away, not two days out. */
const FAR_KM = 100;
/** Longer is living there. */
const LONGEST_DAYS = 60;
/** A pause up to here from evening to morning is a night away; up to the other one, at the same place. */
const NIGHT_SECONDS = 16 * 3600;
const SAME_PLACE_KM = 25;
const NEXT_DAY_SECONDS = 36 * 3600;

/** A photo away or on the way. */
interface Mark {
  readonly w: Whereabouts;
  readonly i: number;
}

export interface StayAway {
  /** By time. */
  readonly photos: readonly Photo[];
  readonly marks: readonly Mark[];
  /** Index of the base left behind; -1 = not told by photos. */
  readonly left: number;
}

const photoOf = ({ w, i }: Mark): Photo | undefined => w.photos[i];
const takenOf = (mark: Mark): number => photoOf(mark)?.taken ?? Number.NaN;

/** The runs of one journey, with photos of other streams that only their time can place. */
export const stayAwayOf = (runs: readonly AwayRun[], more: readonly Photo[]): StayAway => {
  const marks = runs.flatMap(({ whereabouts: w, members }) => members.map((i): Mark => ({ w, i })));
  // Whom one of them saw at home was there: they travelled together.
  const { left, back } = boundsOf(runs);
  const own = runs.flatMap(({ whereabouts: { photos }, members, absorbed }) =>
    [...members, ...absorbed].flatMap((i) => photos[i] ?? []).filter(({ taken }) => taken > left && taken < back),
  );
  return {
    photos: [...own, ...more].sort(byTime),
    marks: marks.sort((a, b) => takenOf(a) - takenOf(b)),
    left: runs.find(({ left }) => left >= 0)?.left ?? -1,
  };
};

/** Shots, as far as times tell; two cameras at a time count as one. */
const shotsIn = (photos: readonly Photo[]): number =>
  photos.filter(({ taken }, i) => taken - (photos[i - 1]?.taken ?? Number.NEGATIVE_INFINITY) > SHOT_GAP_SECONDS).length;

const reachOf = (marks: readonly Mark[]): number =>
  marks.reduce((most, { w, i }) => {
    const kilometres = w.kilometres[i] ?? Number.NaN;
    return kilometres <= most || Number.isNaN(kilometres) ? most : kilometres;
  }, Number.NaN);

const isAbroad = (marks: readonly Mark[]): boolean =>
  marks.filter(({ w, i }) => w.abroad[i] === 1).length * 2 > marks.length;

/** Whether somebody slept away: an evening and the next morning there, or the same place on both days. */
const hasNight = ({ photos, marks }: StayAway, dayOf: (photo: Photo) => Day): boolean =>
  photos.some((photo, k) => {
    const next = photos[k + 1];
    return next !== undefined && dayOf(photo) !== dayOf(next) && next.taken - photo.taken <= NIGHT_SECONDS;
  }) ||
  marks.some((mark, k) => {
    const next = marks[k + 1];
    if (!next || mark.w.days[mark.i] === next.w.days[next.i]) return false;
    const [here, there] = [mark.w.at[mark.i], next.w.at[next.i]];
    const isSame = here && there && kilometresApart(here, there) <= SAME_PLACE_KM;
    return isSame === true && takenOf(next) - takenOf(mark) <= NEXT_DAY_SECONDS;
  });

export type Judged =
  | { readonly kind: Journey['kind']; readonly stay: StayAway }
  | { readonly kind: null; readonly stay: StayAway; readonly because: NoJourney['because'] };

/** What a stay away is. Two days out with the night at home between come back as two. */
export const judged = (stay: StayAway, dayOf: (photo: Photo) => Day): readonly Judged[] => {
  const { photos, marks } = stay;
  const [first, last] = [photos[0], photos.at(-1)];
  if (!first || !last) return [];
  const not = (because: NoJourney['because']): Judged[] => [{ kind: null, stay, because }];
  const reach = reachOf(marks);
  const abroad = isAbroad(marks);
  if (dayOf(last) - dayOf(first) >= LONGEST_DAYS) return not('too-long');
  if (dayOf(first) === dayOf(last)) {
    if (shotsIn(photos) < LEAST_SHOTS['day-out']) return not('too-few');
    return reach > DAY_OUT_KM || (abroad && Number.isNaN(reach)) ? [{ kind: 'day-out', stay }] : not('too-near');
  }
  if (!marks.some(({ w, i }) => w.zones[i] === AWAY)) return not('too-near');
  const isFar = Number.isNaN(reach) || reach > FAR_KM || abroad;
  if (!isFar && !hasNight(stay, dayOf)) {
    const days = new Map<Day, Photo[]>();
    for (const photo of photos) days.set(dayOf(photo), [...(days.get(dayOf(photo)) ?? []), photo]);
    return [...days].flatMap(([day, own]) =>
      judged({ ...stay, photos: own, marks: marks.filter(({ w, i }) => w.days[i] === day) }, dayOf),
    );
  }
  return shotsIn(photos) < LEAST_SHOTS.journey ? not('too-few') : [{ kind: 'journey', stay }];
};

/** Farthest from the base left behind, or from home; null where there is neither, or no position. */
export const kilometresOf = ({ marks, left }: StayAway, bases: readonly Base[], first: Day): number | null => {
  const base = bases[left] ?? homeAt(bases, first);
  if (!base) return null;
  const from = directionOf(base);
  const far = marks.reduce((most, { w, i }) => {
    const at = w.at[i];
    return at ? Math.max(most, kilometresApart(from, at)) : most;
  }, -1);
  return far < 0 ? null : far;
};
