/** Why a memory is shown, in English. Said of the day it began, so that the words do not change while it stands. */
import { type Day, formatDay } from './calendar.ts';
import type { Entrant } from './curate-proposals.ts';
import { keyOf } from './past.ts';
import type { LastShown } from './past-index.ts';
import { daysToAnniversary } from './rotation-draw.ts';
import { count } from './text.ts';

/** Nearer than this an anniversary is a reason worth telling, days. */
const NEAR = 45;

/** `shown from 21 to 24 November`, `not shown since 3 March`; `last` is what was shown before `since`. */
export const becauseOf = ({ proposal, settings }: Entrant, since: Day, last: LastShown): string => {
  const { timely, anniversary } = proposal;
  const reasons: string[] = [];
  const isOfTheDay = timely !== null && timely.from === timely.to;
  if (isOfTheDay) reasons.push('its day is today');
  else if (timely) reasons.push(`its time is ${formatDay(timely.from)} to ${formatDay(timely.to)}`);
  const days = anniversary ? daysToAnniversary(anniversary, since) : NEAR + 1;
  if (days === 0 && !isOfTheDay) reasons.push('today is its anniversary');
  else if (days > 0 && days <= NEAR) reasons.push(`${count(days, 'day')} from its anniversary`);
  const shown = last.memories.get(keyOf(proposal));
  // What comes when its time has come needs no other reason.
  if (shown === undefined) reasons.push(...(timely ? [] : ['not shown before']));
  else if (since - shown < settings.curator.rest)
    reasons.push(`shown again after ${count(since - shown, 'day')}, for there is nothing else`);
  else reasons.push(`not shown since ${formatDay(shown)}`);
  return reasons.join('; ');
};
