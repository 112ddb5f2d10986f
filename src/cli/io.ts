/** All a command sees of the world around it; tests give their own. */
import type { Environment } from '../config/locale.ts';
import type { Target } from '../synofoto/connect.ts';

export interface Io {
  stdout(text: string): void;
  stderr(text: string): void;
  /** Whether somebody reads the output as it comes: colours, and lines that fit. */
  readonly isTTY: boolean;
  /** Whether somebody reads the errors as they come: a line of progress. */
  readonly isErrorTTY: boolean;
  /** Width of the terminal. */
  readonly columns: number;
  readonly env: Environment;
  readonly cwd: string;
  /** Ctrl-C. */
  readonly signal: AbortSignal;
  /** The running program's file, for a configuration beside it. */
  readonly program?: string | undefined;
  /** An open database instead of the one named; for databases that have no address. */
  readonly openTarget?: ((database: string) => Target) | undefined;
}

/** How a person starts this program from where they are: `memories`, or `node dist/memories.mjs`. */
export const commandName = ({ program, cwd }: Pick<Io, 'program' | 'cwd'>): string => {
  if (!program || !/\.[cm]?[jt]s$/.test(program)) return 'memories';
  const short = program.startsWith(`${cwd}/`) ? program.slice(cwd.length + 1) : program;
  return `node ${short}`;
};
