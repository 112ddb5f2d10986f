/** Why a memory is shown, in English. Said of the day it began, so that the words do not change while it stands. */
import { type Day, formatDay } from './calendar.ts';
import type { Entrant } from './curate-proposals.ts';
import { keyOf } from './past.ts';
import type { LastShown } from './past-index.ts';
import { daysToAnniversary } from './rotation-draw.ts';
import { count } from './text.ts';

/** Nearer than this an anniversary is a reason worth telling, days. */
const NEAR = 45;

/** `its time, until 30 November; not shown before`; `last` is what was shown before `since`. */
export const becauseOf = ({ proposal, settings }: Entrant, since: Day, last: LastShown): string => {
  const { timely, anniversary } = proposal;
  const reasons: string[] = [];
  if (timely && timely.from === timely.to) reasons.push('this is its day');
  else if (timely) reasons.push(`this is its time, ${formatDay(timely.from)} to ${formatDay(timely.to)}`);
  const days = anniversary ? daysToAnniversary(anniversary, since) : NEAR + 1;
  if (days === 0) reasons.push('its anniversary');
  else if (days <= NEAR) reasons.push(`${count(days, 'day')} from its anniversary`);
  const shown = last.memories.get(keyOf(proposal));
  if (shown === undefined) reasons.push('not shown before');
  else if (since - shown < settings.curator.rest)
    reasons.push(`shown again after ${count(since - shown, 'day')}, for there is nothing else`);
  else reasons.push(`not shown since ${formatDay(shown)}`);
  return reasons.join('; ');
};
