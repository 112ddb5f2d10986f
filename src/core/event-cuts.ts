/**
 * Where a stream of shots is cut into events: at a long pause, at an unusual one, and where somebody went far between. Time
 * alone over-splits (on a stream of ten labelled journeys the adaptive gap found their ends with an F of .03), so an unusual
 * pause counts from two hours on only, and `events.ts` puts together what place and company say is one.
 */
import { photoDayOf } from './calendar.ts';
import { kilometresBetween, type Point } from './geo.ts';
import type { WallSeconds } from './photo.ts';
import { momentOf, pointOf } from './scenes.ts';
import type { Shot } from './shots.ts';

/** After a night's sleep something else begins. */
const LONG_PAUSE = 8 * 3600;
/** From here on a pause may end an event: if it is unusual, or if the day ends in it. */
const PAUSE = 2 * 3600;
/** A pause is unusual if it is 17 times the geometric mean of those around it, ten before and ten after: PhotoTOC's rule. */
const UNUSUAL = Math.log(17);
const AROUND = 10;
/** Somebody went elsewhere: this far, with this much of a pause. Choices of ours. */
const JUMP_KILOMETRES = 25;
const JUMP_SECONDS = 1800;

/** Whether a pause is unusual among its neighbours; the one before the first shot is none. Prefix sums of the logarithms: all of them together cost one pass. */
const unusualAmong = (gaps: readonly number[]): ((index: number) => boolean) => {
  const logarithms = gaps.map((gap) => Math.log(Math.max(1, gap)));
  const sums = new Float64Array(gaps.length + 1);
  for (const [i, logarithm] of logarithms.entries()) sums[i + 1] = (sums[i] ?? 0) + logarithm;
  return (index) => {
    const from = Math.max(1, index - AROUND);
    const to = Math.min(gaps.length, index + AROUND + 1);
    return (logarithms[index] ?? 0) >= UNUSUAL + ((sums[to] ?? 0) - (sums[from] ?? 0)) / (to - from);
  };
};

/** Shots in order of time, cut into stretches; none is lost, none is empty. */
export const cutAtPauses = (shots: readonly Shot[], dayStartsAt: number): readonly (readonly Shot[])[] => {
  const moments = shots.map(momentOf);
  // Of each shot, the pause before it.
  const gaps = moments.map((moment, i) => moment - (moments[i - 1] ?? moment));
  const isUnusual = unusualAmong(gaps);
  const stretches: Shot[][] = [];
  let stretch: Shot[] = [];
  let begun = 0;
  let lastPoint: Point | null = null;
  for (const [i, shot] of shots.entries()) {
    const gap = gaps[i] ?? 0;
    const moment = momentOf(shot);
    const day = photoDayOf(moment, dayStartsAt);
    const overTheCut = day !== photoDayOf((moment - gap) as WallSeconds, dayStartsAt);
    const point = pointOf(shot);
    const elsewhere = point !== null && lastPoint !== null && kilometresBetween(point, lastPoint) > JUMP_KILOMETRES;
    if (
      i === 0 ||
      gap > LONG_PAUSE ||
      (gap >= PAUSE && (overTheCut || isUnusual(i))) ||
      (gap >= JUMP_SECONDS && elsewhere) ||
      // A party may go on past the end of its day; a camera that never rests must not make one event of a week.
      day - begun > 1
    ) {
      stretch = [];
      stretches.push(stretch);
      begun = day;
    }
    stretch.push(shot);
    lastPoint = point ?? lastPoint;
  }
  return stretches;
};
