/** Shorthands for the tests of this folder. */
import { MemoriesError } from '../errors.ts';
import type { Config } from './config.ts';
import { parseConfig } from './load.ts';

/** The error something throws; anything but a MemoriesError goes through. */
export const errorFrom = (action: () => unknown): MemoriesError | null => {
  try {
    action();
    return null;
  } catch (error) {
    if (error instanceof MemoriesError) return error;
    throw error;
  }
};

/** The messages a text gives, one a line; none for a good one. */
export const complaintsOf = (text: string, env: Record<string, string> = {}): string[] =>
  errorFrom(() => parseConfig(text, 'memories.yml', env))?.message.split('\n') ?? [];

/** The configuration a text gives below `database: demo`, which is line 1. */
export const configOf = (text: string): Config => parseConfig(`database: demo\n${text}`, 'memories.yml', {}).config;

/** An album with one line of conditions (line 5, column 13 is the value's first place) as the program sees it. */
export const withFrom = (from: string): string =>
  `database: demo\nalbums:\n  a: { name: A, owner: ada, from: {} }\n  b:\n    from: { ${from} }\n    name: B\n    owner: ada`;

/** An album with one line more, which is line 6. */
export const withLine = (line: string): string =>
  `database: demo\nalbums:\n  a:\n    name: A\n    owner: ada\n    ${line}`;
