/**
 * Every kind of memory, in the order in which kinds have a claim on photos: what is of the day comes before what could
 * come on any day. A new kind is a file of its own and a line here.
 */
import type { TitleOf } from '../curator.ts';
import { birthdays } from './birthdays.ts';
import { daysOut } from './days-out.ts';
import { firstTimes } from './first-times.ts';
import { growingUp } from './growing-up.ts';
import { holidays } from './holidays.ts';
import { lastSeen } from './last-seen.ts';
import { months } from './months.ts';
import { onThisDay } from './on-this-day.ts';
import { people } from './people.ts';
import { recentHighlights } from './recent-highlights.ts';
import { rediscover } from './rediscover.ts';
import { seasons } from './seasons.ts';
import { themes } from './themes.ts';
import { thenAndNow } from './then-and-now.ts';
import { together } from './together.ts';
import { trips } from './trips.ts';
import { years } from './years.ts';

export const curators = [
  onThisDay,
  birthdays,
  holidays,
  recentHighlights,
  months,
  seasons,
  years,
  trips,
  daysOut,
  people,
  together,
  growingUp,
  thenAndNow,
  firstTimes,
  themes,
  rediscover,
  lastSeen,
] as const;

/** Key of a kind in `memories.yml`. */
export type Kind = (typeof curators)[number]['kind'];

/** The title that proposals of a kind carry. */
export type TitleOfKind<K extends Kind> = TitleOf<Extract<(typeof curators)[number], { kind: K }>>;
