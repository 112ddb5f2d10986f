/** Whether a memory may be shown today, or what it waits for: its time, its rest, that of those it is about. */
import { type Day, formatDay } from './calendar.ts';
import type { Chronicle } from './chronicle-types.ts';
import type { Entrant } from './curate-proposals.ts';
import { keyOf } from './past.ts';
import type { LastShown } from './past-index.ts';
import { count } from './text.ts';

/** How much rest is asked for, from all of it to none: each step is taken only where nothing else could be shown. */
export const strictness = ['rested', 'shown-before', 'same-people'] as const;
export type Strictness = (typeof strictness)[number];

/** These come when their day comes, whoever was shown lately. */
const ON_THEIR_DAY: ReadonlySet<string> = new Set(['birthdays', 'on-this-day', 'holidays']);
/** As in Ente: three days for each person there is, at most 48. */
const PERSON_REST = { perPerson: 3, most: 48 } as const;
/** As in Ente. */
const THEME_REST = 30;

/** Days between two memories about one person; with few people they come round sooner. */
export const personRest = ({ people }: Chronicle): number => {
  const others = people.humans.filter(({ isMe }) => !isMe).length;
  return Math.min(PERSON_REST.most, PERSON_REST.perPerson * Math.max(1, others));
};

export interface Resting {
  readonly chronicle: Chronicle;
  /** What was shown before today. */
  readonly last: LastShown;
  /** Those the memories of today are about so far. */
  readonly aboutToday: ReadonlySet<string>;
  readonly strictness: Strictness;
}

const untilRested = (last: Day | undefined, rest: number, today: Day): Day | null =>
  last !== undefined && today - last < rest ? ((last + rest) as Day) : null;

/** Why a proposal cannot be shown today, in English; null if it can. */
export const whyNotToday = ({ proposal, settings }: Entrant, resting: Resting): string | null => {
  const { chronicle, last, aboutToday } = resting;
  const { today } = chronicle;
  const { timely, kind, about, theme } = proposal;
  if (timely && today < timely.from) return `its time begins on ${formatDay(timely.from)}`;
  if (timely && today > timely.to) return `its time was over on ${formatDay(timely.to)}`;
  const level = strictness.indexOf(resting.strictness);
  if (level < strictness.indexOf('shown-before')) {
    const rested = untilRested(last.memories.get(keyOf(proposal)), settings.curator.rest, today);
    if (rested !== null) return `shown before; rests until ${formatDay(rested)}`;
    const other = theme === null ? null : untilRested(last.themes.get(theme), THEME_REST, today);
    if (other !== null) return `a memory of ${theme} was shown; rests until ${formatDay(other)}`;
  }
  if (level < strictness.indexOf('same-people') && !ON_THEIR_DAY.has(kind)) {
    const days = personRest(chronicle);
    for (const name of about) {
      if (name === chronicle.people.me?.name) continue;
      if (aboutToday.has(name)) return `another memory with ${name} is shown`;
      const rested = untilRested(last.people.get(name), days, today);
      if (rested !== null)
        return `${name} was shown; ${count(days, 'day')} between two memories, until ${formatDay(rested)}`;
    }
  }
  return null;
};
