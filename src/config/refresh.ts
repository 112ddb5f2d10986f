/** How often an album is made anew. */
import { Cron } from 'croner';
import { Complaint, quote, scalarOf } from './complaint.ts';
import { nearest } from './nearest.ts';
import { type Field, leaf } from './shapes.ts';

const WORDS = ['hourly', 'daily', 'weekly', 'monthly'];
const HINT = 'A cron line has five fields: minute, hour, day of the month, month, day of the week.';

/** Whether such a moment ever comes; throws what croner throws for a line it cannot read. */
const everComes = (line: string): boolean =>
  new Cron(line, { paused: true, mode: '5-part', timezone: 'UTC' }).nextRun(new Date(0)) !== null;

/** `hourly`, `daily`, `weekly`, `monthly`, or a cron line. */
export const refresh: Field<string, string> = leaf(
  { type: 'string', anyOf: [{ enum: WORDS }, { pattern: '^(\\S+ +){4}\\S+$' }] },
  (value) => {
    const scalar = scalarOf(value, 'daily');
    const text = scalar.text.trim().replace(/\s+/g, ' ');
    if (WORDS.includes(text.toLowerCase())) return text.toLowerCase();
    if (text.split(' ').length !== 5) {
      const near = nearest(text, WORDS).map((word) => `"${word}"`);
      const cure = near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `Write ${WORDS.join(', ')} or a cron line.`;
      throw new Complaint(`${quote(scalar)} is not known here. ${cure}`, { hint: HINT });
    }
    let comes: boolean;
    try {
      comes = everComes(text);
    } catch {
      throw new Complaint(`${quote(scalar)} is not a cron line.`, {
        hint: `${HINT} Every quarter of an hour: "*/15 * * * *".`,
      });
    }
    if (!comes) throw new Complaint(`${quote(scalar)} never comes: there is no such day.`);
    return text;
  },
);
