/** The program as a person uses it, in a folder of its own and without a process. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { runCli } from '../../src/cli/run-cli.ts';
import type { TestLibrary } from '../databases/library.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** An empty folder, gone after the test. */
export const aFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'memories-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** Runs the program somewhere, with whatever surroundings a test needs. */
export const runIn = async (cwd: string, argv: readonly string[], more: Partial<Io> = {}): Promise<Ran> => {
  let [out, err] = ['', ''];
  const code = await runCli(argv, {
    isTTY: false,
    isErrorTTY: false,
    columns: 80,
    env: {},
    cwd,
    signal: new AbortController().signal,
    ...more,
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
      more.stderr?.(text);
    },
  });
  return { code, out, err };
};

/** Not asked: the embedded database has no address. */
const NOWHERE = '/run/postgresql';

export interface Cli {
  readonly folder: string;
  /** Writes memories.yml: these lines after the one with the database. */
  configure(text: string): void;
  run(argv: string, more?: Partial<Io>): Promise<Ran>;
}

/** The program with a library to work on. Words of a command line are separated by spaces. */
export const cliFor = (library: TestLibrary): Cli => {
  const folder = aFolder();
  return {
    folder,
    configure: (text) =>
      writeFileSync(
        path.join(folder, 'memories.yml'),
        `database: ${library.url ?? NOWHERE}\nlanguage: en\ntimezone: Europe/Paris\n${text}`,
      ),
    run: (argv, more = {}) =>
      runIn(folder, argv.split(' '), {
        ...(library.url === null ? { openTarget: () => library.target() } : {}),
        ...more,
      }),
  };
};

/** Everything in the database, to see that nothing was written. */
export const contentsOf = async (library: TestLibrary): Promise<string> => {
  const tables = await library.query<{ name: string }>(
    `select relname::text as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`,
  );
  const parts: string[] = [];
  for (const { name } of tables) {
    const [row] = await library.query<{ all: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as all from only "${name}" t`,
    );
    parts.push(`${name}: ${row?.all}`);
  }
  return parts.join('\n');
};
