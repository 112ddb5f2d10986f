/**
 * Whose name a title may say. Somebody not seen for years may have died, or left the family; a memory of a summer shows
 * them among others, a title with their name would make the day about them.
 */
import type { Day } from './calendar.ts';
import { formatDay } from './calendar.ts';
import type { Human } from './chronicle-types.ts';

/** Three years, with their leap day. */
export const UNSEEN_DAYS = 1096;

/** Whether a title may be about somebody: seen within three years. */
export const mayBeNamed = ({ lastSeen }: Pick<Human, 'lastSeen'>, today: Day): boolean =>
  today - lastSeen <= UNSEEN_DAYS;

/** Why not, in English. */
export const unseenSince = ({ lastSeen }: Pick<Human, 'lastSeen'>): string =>
  `not seen since ${formatDay(lastSeen)}; after three years no title names anybody`;
