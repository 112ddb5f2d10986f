/** An error met on the way, as a check that did not pass. */
import { type ErrorCode, exitCodes, MemoriesError } from '../../errors.ts';
import type { Check } from '../../library.ts';

export interface Trouble {
  readonly check: Check;
  readonly exitCode: number;
}

const titles: { readonly [Code in ErrorCode]?: string } = {
  configuration: 'Configuration',
  usage: 'Command line',
  unreachable: 'Server',
  'wrong-password': 'Password',
  'unknown-layout': 'Database',
  'no-rights': 'Rights',
};

/** @throws what is no trouble but a mistake of ours, or somebody's Ctrl-C. */
export const troubleOf = (error: unknown): Trouble => {
  if (!(error instanceof MemoriesError) || error.code === 'interrupted') throw error;
  const { code, message, hint = null } = error;
  const title = titles[code] ?? 'Refused';
  return { check: { id: code, title, verdict: 'refused', found: message, cure: hint }, exitCode: exitCodes[code] };
};
