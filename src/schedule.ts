/** Refresh periods: when an album is due, and the seed of what is drawn in it. */
import { Cron } from 'croner';
import type { Day } from './core/calendar.ts';
import { dateOf, formatDay, weekdayOf } from './core/calendar.ts';
import type { Moment } from './planning/moment.ts';

/** The name of the period a moment lies in; the same name all through the period. */
const periods: Readonly<Record<string, (moment: Moment) => string>> = {
  hourly: ({ now, today }) => `${formatDay(today)}T${String(Math.floor((now % 86_400) / 3600)).padStart(2, '0')}`,
  daily: ({ today }) => formatDay(today),
  weekly: ({ today }) => `week of ${formatDay((today - (weekdayOf(today) - 1)) as Day)}`,
  monthly: ({ today }) => {
    const { year, month } = dateOf(today);
    return `${year}-${String(month).padStart(2, '0')}`;
  },
};

/**
 * The period of `refresh` (`daily`, …, or a cron line) a moment lies in. A cron line begins a new period each time it
 * fires; it is read on the family's wall clock, so its times are written into a `Date` as if that were UTC.
 */
export const periodAt = (refresh: string, moment: Moment): string => {
  const named = periods[refresh];
  if (named) return named(moment);
  // One second later, so that the very second it fires belongs to the new period.
  const [fired] = new Cron(refresh, { timezone: 'UTC' }).previousRuns(1, new Date((moment.now + 1) * 1000));
  return fired ? `since ${fired.toISOString().slice(0, 16)}` : 'before the first time';
};
