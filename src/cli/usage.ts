/** What is wrong with a command line, with what was probably meant. */
import type { Command, CommanderError } from 'commander';
import { nearest } from '../config/nearest.ts';
import { list } from '../core/text.ts';
import { MemoriesError } from '../errors.ts';

const flagsOf = (command: Command): string[] =>
  command.options.flatMap(({ long }) => (long ? [long] : [])).concat('--help');

/** Commander's code, and among which words the wrong one may be a slip. */
const vocabularies: Readonly<Record<string, (program: Command, command: Command | undefined) => string[]>> = {
  'commander.unknownCommand': (program) => program.commands.map((command) => command.name()),
  'commander.unknownOption': (program, command) => [...(command ? flagsOf(command) : []), ...flagsOf(program)],
};

/** The command word of a command line, if it holds one. */
const commandIn = (program: Command, argv: readonly string[]): Command | undefined =>
  program.commands.find((command) => argv.includes(command.name()));

export const usageError = (error: CommanderError, program: Command, argv: readonly string[]): MemoriesError => {
  const command = commandIn(program, argv);
  const words = vocabularies[error.code]?.(program, command) ?? [];
  const near = nearest(/'([^']+)'/.exec(error.message)?.[1] ?? '', words);
  const help = `memories ${command ? `${command.name()} ` : ''}--help says what there is.`;
  return new MemoriesError('usage', error.message.replace(/^error: /, '').replace(/\.$/, ''), {
    hint: near.length > 0 ? `Did you mean ${list(near)}? ${help}` : help,
  });
};
