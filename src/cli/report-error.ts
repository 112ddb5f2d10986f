/** The one place where something thrown becomes words and an exit code. */
import { exitCodes, MemoriesError, messageOf } from '../errors.ts';
import type { Context } from './context.ts';
import { plain } from './render/width.ts';

/** Something that should not have happened: a mistake of ours. */
const BUG = 1;
const BUG_HINT = 'Run it again with --debug and open an issue with what it prints.';

/** `error: ` before the first line, the others under it. */
const labelled = (label: string, text: string): string =>
  text
    .split('\n')
    .map(plain)
    .map((line, index) => (index === 0 ? `${label}: ${line}` : `${' '.repeat(label.length + 2)}${line}`))
    .join('\n');

/** The error and all its causes, for who looks for the reason. */
const stackOf = (error: unknown): string => {
  const own = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const cause = error instanceof Error ? error.cause : undefined;
  return cause === undefined ? own : `${own}\ncaused by ${stackOf(cause)}`;
};

/** Error and hint as they are printed, without colours. */
export const errorText = (error: unknown): string => {
  const known = error instanceof MemoriesError;
  const message = known ? error.message : `something went wrong that should not: ${messageOf(error)}`;
  const hint = known ? error.hint : BUG_HINT;
  return [labelled('error', message), ...(hint ? [labelled('hint', hint)] : [])].join('\n');
};

/** Says what went wrong on stderr; the exit code. */
export const reportError = ({ io, flags }: Context, error: unknown): number => {
  io.stderr(`${errorText(error)}\n`);
  if (flags.debug) io.stderr(`${stackOf(error)}\n`);
  return error instanceof MemoriesError ? exitCodes[error.code] : BUG;
};
