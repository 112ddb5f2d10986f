/** Photos without GPS before and after a stay away: which of them are of it. */
import { type AwayStream, firstOf, lastOf } from './away-stream.ts';
import type { Day } from './calendar.ts';
import type { Outing } from './outings.ts';
import { AWAY, BETWEEN } from './whereabouts.ts';

/** Days without GPS before or after a journey that may be of it, at most. */
const AROUND_DAYS = 7;
/**
 * Days without GPS beside a journey are of it as far as they speak for away, taken together. For the next day that is
 * likely from the start, unless the journey is a single day, which may be a day out; for those beyond it is not. Ours.
 */
const BIAS = { nextDay: -1, oneDay: 0, farOff: 0.5 } as const;

/** Photos without GPS on one side of a run: `step` -1 before it, 1 after it. Stops at `end` and at any base photo. */
export const around = (stream: AwayStream, chain: readonly Outing[], step: -1 | 1, end: number): number[] => {
  const edge = step < 0 ? firstOf(chain) : lastOf(chain);
  const rhythm = stream.rhythm(chain);
  const byDay = new Map<number, number[]>();
  let base = -1;
  for (let i = edge + step; i !== end; i += step) {
    const daysOff = Math.abs(stream.day(i) - stream.day(edge));
    if (daysOff > AROUND_DAYS) break;
    if (stream.returns[i] === 1) base = i;
    const zone = stream.w.zones[i];
    if (base >= 0 || zone === AWAY || zone === BETWEEN) break;
    if (!stream.isLoose(i)) continue;
    const sameDay = byDay.get(daysOff);
    if (sameDay) sameDay.push(i);
    else byDay.set(daysOff, [i]);
  }
  const isOneDay = stream.day(firstOf(chain)) === stream.day(lastOf(chain));
  const apart = (a: number, b: number) => Math.abs(stream.taken(a) - stream.taken(b));
  // On the day of leaving or coming back, what was taken nearer to the base was taken there.
  const isNearer = (i: number) => base < 0 || stream.day(base) !== stream.day(i) || apart(i, edge) < apart(i, base);
  const found = (byDay.get(0) ?? []).filter(isNearer);
  let [best, says] = [0, 0];
  let sinceBest: number[] = [];
  for (let daysOff = 1; daysOff <= AROUND_DAYS; daysOff++) {
    const photos = (byDay.get(daysOff) ?? []).filter(isNearer);
    const bias = daysOff > 1 ? BIAS.farOff : isOneDay ? BIAS.oneDay : BIAS.nextDay;
    const day = (stream.day(edge) + step * daysOff) as Day;
    says += stream.speaksForHome(day, rhythm) + stream.beside.saysHome(day) + bias;
    sinceBest.push(...photos);
    if (says >= best) continue;
    best = says;
    found.push(...sinceBest);
    sinceBest = [];
  }
  return found;
};
