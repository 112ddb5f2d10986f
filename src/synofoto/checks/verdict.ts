/** How a check says what it found. */
import type { Check } from '../../library.ts';
import type { Catalogue } from '../catalogue.ts';
import { WRITTEN } from '../tables.ts';

export type Found = Pick<Check, 'verdict' | 'found' | 'cure'>;

/** One check: what it looks at, and what that means. */
export type Look = (catalogue: Catalogue) => Promise<Found>;

export const fine = (found: string): Found => ({ verdict: 'fine', found, cure: null });
export const note = (found: string, cure: string | null = null): Found => ({ verdict: 'note', found, cure });
export const refused = (found: string, cure: string): Found => ({ verdict: 'refused', found, cure });

/** What helps where the database is not as we know it: nobody but us can mend that. */
export const REPORT = 'Open an issue with the output of: memories doctor --json. Until then nothing is written.';

/** As many as one reads: `a, b, c …`. */
export const some = (names: readonly string[], most = 5): string =>
  `${names.slice(0, most).join(', ')}${names.length > most ? ' …' : ''}`;

/** Whether we write into this table. */
export const isWritten = (table: string): boolean => Object.hasOwn(WRITTEN, table);
