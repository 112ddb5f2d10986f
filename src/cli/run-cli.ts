/** The whole program, from words to exit code, without touching the process it runs in. */
import { type Command, CommanderError } from 'commander';
import { Redactor } from '../redact.ts';
import { type Context, contextOf, type GlobalFlags } from './context.ts';
import type { Io } from './io.ts';
import { createProgram } from './program.ts';
import { reportError } from './report-error.ts';
import { usageError } from './usage.ts';

/** Help was asked for, or the version: printed already, nothing went wrong. */
const isFulfilled = ({ code }: CommanderError): boolean =>
  code === 'commander.helpDisplayed' || code === 'commander.version';

/** Nothing was asked for at all: help was printed, but a scheduled task should notice. */
const NO_COMMAND = 'commander.help';
const USAGE = 2;

/** Commander neither ends the process nor prints beside us. */
const tamed = (program: Command, { io, width }: Context): Command => {
  const output = {
    writeOut: (text: string) => io.stdout(text),
    writeErr: (text: string) => io.stderr(text),
    outputError: () => undefined,
    getOutHelpWidth: () => Math.min(width, 100),
    getErrHelpWidth: () => Math.min(width, 100),
    getOutHasColors: () => false,
    getErrHasColors: () => false,
  };
  for (const command of [program, ...program.commands]) command.exitOverride().configureOutput(output);
  return program;
};

/** Runs the program with these words after its name; the exit code. Never throws. */
export const runCli = async (argv: readonly string[], io: Io): Promise<number> => {
  const redactor = new Redactor();
  redactor.learn(io.env.PGPASSWORD);
  for (const word of argv) redactor.learnAddress(word);

  let code = 0;
  const program = createProgram(async (flags, action) => {
    code = await action(contextOf(io, flags, redactor));
  });
  const context = () => contextOf(io, program.opts<GlobalFlags>(), redactor);
  try {
    await tamed(program, context()).parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) return reportError(context(), error);
    if (isFulfilled(error)) return 0;
    if (error.code === NO_COMMAND) return USAGE;
    return reportError(context(), usageError(error, program, argv));
  }
};
