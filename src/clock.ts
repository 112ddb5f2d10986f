/** The one place that reads a clock: real time, and what the family's clock on the wall shows then. */
import { parseDay, SECONDS_PER_DAY } from './core/calendar.ts';
import type { WallSeconds } from './core/photo.ts';
import { MemoriesError } from './errors.ts';

/** Real time, Unix seconds. */
export const unixNow = (): number => Math.floor(Date.now() / 1000);

/** What a clock in a time zone (IANA name) shows at an instant (Unix seconds), as wall-clock seconds. */
export const wallClock = (instant: number, timezone: string): WallSeconds => {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant * 1000);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
  return (Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) /
    1000) as WallSeconds;
};

const NOON = 12 * 3600;

/**
 * The moment `--today` names: `2026-11-23` (noon) or `2026-11-23T06:00`.
 *
 * @throws MemoriesError `usage` for a day or time that does not exist.
 */
export const parseToday = (text: string): WallSeconds => {
  const found = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2}))?$/.exec(text);
  const day = found ? parseDay(found[1] ?? '') : null;
  const [hours, minutes] = [Number(found?.[2] ?? 12), Number(found?.[3] ?? 0)];
  if (day === null || hours > 23 || minutes > 59) {
    throw new MemoriesError('usage', `"${text}" is no day`, {
      hint: 'Write --today 2026-11-23 or --today 2026-11-23T06:00.',
    });
  }
  const seconds = found?.[2] === undefined ? NOON : hours * 3600 + minutes * 60;
  return (day * SECONDS_PER_DAY + seconds) as WallSeconds;
};

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';

/** The name of a run: `2026-11-23T06-00-00Z-k3f`, three random characters at its end. */
export const runName = (instant: number, random: (below: number) => number): string =>
  `${new Date(instant * 1000).toISOString().slice(0, 19).replaceAll(':', '-')}Z-${Array.from({ length: 3 }, () => ALPHABET[random(ALPHABET.length)]).join('')}`;

/** An instant (Unix seconds) in ISO 8601. */
export const isoTime = (instant: number): string => new Date(instant * 1000).toISOString();
