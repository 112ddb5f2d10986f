/** Now, as the family's clock on the wall shows it. */
import { addMonths, anniversaryIn, calendarDayOf, type Day, dateOf, startOfPhotoDay } from '../core/calendar.ts';
import type { WallSeconds } from '../core/photo.ts';
import type { Taken } from '../core/rule.ts';
import type { TakenRange } from '../library.ts';

export interface Moment {
  /** Wall-clock seconds in the configured time zone. */
  readonly now: WallSeconds;
  /** Calendar day of `now`: the day of a run. */
  readonly today: Day;
  /** Seconds after midnight at which the day of a photo begins. */
  readonly dayStartsAt: number;
}

/** The moment a wall clock shows. */
export const momentAt = (now: WallSeconds, dayStartsAt: number): Moment => ({
  now,
  today: calendarDayOf(now),
  dayStartsAt,
});

/** Photos were not taken before photography; a year earlier than this is a camera's mistake. */
const FIRST_YEAR = 1900;

const days = (from: Day | null, to: Day | null, dayStartsAt: number): TakenRange => ({
  from: from === null ? null : startOfPhotoDay(from, dayStartsAt),
  to: to === null ? null : ((startOfPhotoDay((to + 1) as Day, dayStartsAt) - 1) as WallSeconds),
});

const back = (today: Day, amount: number, unit: 'days' | 'weeks' | 'months' | 'years'): Day =>
  unit === 'days' || unit === 'weeks'
    ? ((today - amount * (unit === 'weeks' ? 7 : 1)) as Day)
    : addMonths(today, -amount * (unit === 'years' ? 12 : 1));

/** Capture times a condition asks for. `last 24h` counts from this second, `last 7d` from the start of that day. */
export const rangesOf = (taken: Taken, { now, today, dayStartsAt }: Moment): TakenRange[] => {
  if (taken.kind === 'between') return [days(taken.from, taken.to, dayStartsAt)];
  if (taken.kind === 'this-day') {
    const date = dateOf(today);
    return Array.from({ length: date.year - FIRST_YEAR + 1 }, (_, index) => {
      const day = anniversaryIn(date, FIRST_YEAR + index);
      const leapDay = date.month === 2 && date.day === 28 && dateOf((day + 1) as Day).day === 29;
      const isLeapNow = dateOf((today + 1) as Day).day === 29;
      // 29 February is remembered on the 28th in the years that lack it.
      return days(day, leapDay && !isLeapNow ? ((day + 1) as Day) : day, dayStartsAt);
    });
  }
  const from =
    taken.unit === 'hours'
      ? ((now - taken.amount * 3600) as WallSeconds)
      : startOfPhotoDay(back(today, taken.amount, taken.unit), dayStartsAt);
  return [{ from, to: now }];
};

/** Days of photos to keep out. */
export const rangeOfDays = (
  span: { readonly from: Day | null; readonly to: Day | null },
  dayStartsAt: number,
): TakenRange => days(span.from, span.to, dayStartsAt);
