/** Reads a configuration: a file, a text, or an object of a program. The only way to a `Config`. */
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { HIDE_NOTHING, type NameOrId } from '../core/rule.ts';
import { MemoriesError } from '../errors.ts';
import { Complaint } from './complaint.ts';
import type { Config, ConfigPath, LoadedConfig } from './config.ts';
import { holdsPassword } from './database.ts';
import { dotted, errorOf, type Places, type Problem, problemAt, problemsOf } from './explain.ts';
import { type Environment, systemLanguage, systemTimezone } from './locale.ts';
import { readYaml } from './read-yaml.ts';
import { type Checked, type ConfigInput, schema } from './schema.ts';
import { openToOthers, readPassword } from './secrets.ts';
import { type Mapping, offsetOf, Scalar } from './written.ts';
import { writtenOf } from './written-object.ts';

/** Seconds: photos of a night out belong to the evening before. */
const FOUR_IN_THE_MORNING = 4 * 3600;

interface Source {
  readonly root: Mapping;
  readonly places: Places;
  /** What was found before the schema was asked. */
  readonly problems: readonly Problem[];
  /** `passwordFile` is relative to it. */
  readonly directory: string;
  readonly env: Environment;
  /** Whether others may read the file this came from; the name is for the cure. */
  readonly exposed: string | null;
}

/** The password from `passwordFile`, or a complaint; null without such a file. */
const passwordOf = ({ passwordFile, database }: Checked, directory: string): string | Complaint | null => {
  if (passwordFile === undefined) return null;
  if (holdsPassword(database))
    return new Complaint('is one password too many: the address of the database holds one. Keep one of them.');
  try {
    return readPassword(passwordFile, directory);
  } catch (error) {
    if (error instanceof Complaint) return error;
    throw error;
  }
};

const exposure = ({ root, exposed }: Source): Complaint | null => {
  const database = root.entries.get('database')?.value;
  if (exposed === null || !(database instanceof Scalar) || !holdsPassword(database.source)) return null;
  return new Complaint('holds a password, and others may read this file.', { hint: `chmod 600 ${exposed}` });
};

const sameOne = (a: NameOrId, b: NameOrId): boolean => JSON.stringify(a) === JSON.stringify(b);

const warningsOf = (config: Config, where: LoadedConfig['where']): string[] =>
  (config.users ?? []).flatMap(({ user, lendsTo }) => {
    const name = 'name' in user ? user.name : user.id;
    return lendsTo.some(({ to }) => sameOne(to, user))
      ? [`${where(['users', name, 'lends-to'])} ${name} need not lend to themselves.`]
      : [];
  });

const configOf = (checked: Checked, password: string | null, env: Environment): Config => ({
  database: checked.database,
  password,
  language: checked.language ?? systemLanguage(env),
  timezone: checked.timezone ?? systemTimezone(),
  timezoneGiven: checked.timezone !== undefined,
  dayStartsAt: checked['day-starts-at'] ?? FOUR_IN_THE_MORNING,
  keeper: checked.keeper ?? null,
  users: checked.users ?? null,
  hide: checked.hide ?? HIDE_NOTHING,
  albums: checked.albums ?? [],
  memories: checked.memories ?? null,
});

const finish = (source: Source): LoadedConfig => {
  const { places, env } = source;
  const problems = [...source.problems];
  const exposed = exposure(source);
  if (exposed) problems.push(problemAt(exposed, ['database'], places));
  const result = schema.safeParse(source.root);
  if (!result.success) {
    // What the text itself made unreadable need not be called wrong a second time.
    const told = new Set(source.problems.map(({ offset }) => offset));
    throw errorOf([...problems, ...problemsOf(result.error, places).filter(({ offset }) => !told.has(offset))]);
  }
  const password = problems.length === 0 ? passwordOf(result.data, source.directory) : null;
  if (password instanceof Complaint) problems.push(problemAt(password, ['passwordFile'], places));
  if (problems.length > 0 || password instanceof Complaint) throw errorOf(problems);
  const config = configOf(result.data, password, env);
  const where = (at: ConfigPath) => places.where(at, 'value');
  return { config, where, warnings: warningsOf(config, where) };
};

const readText = (text: string, fileName: string, env: Environment, exposed: string | null): LoadedConfig => {
  // A byte order mark would shift the first line by a column.
  const yaml = readYaml(text.replace(/^\uFEFF/, ''), env);
  const at = (offset: number) => `${fileName}:${yaml.position(offset)}`;
  const problems = yaml.mistakes.map(({ offset, complaint }) => ({
    offset,
    line: `${at(offset)} ${complaint.message}`,
    hint: complaint.hint,
  }));
  if (yaml.fatal) throw errorOf(problems);
  const places: Places = {
    offset: (steps, wanted) => offsetOf(yaml.root, steps, wanted),
    where: (steps, wanted) => at(offsetOf(yaml.root, steps, wanted)),
    namesKeys: false,
  };
  return finish({ root: yaml.root, places, problems, directory: path.dirname(fileName), env, exposed });
};

/**
 * Reads a configuration from text. `fileName` is what messages call it; a relative `passwordFile` lies beside it.
 * @throws MemoriesError `configuration` with all problems, one a line, each with its place.
 */
export const parseConfig = (text: string, fileName = 'memories.yml', env: Environment = process.env): LoadedConfig =>
  readText(text, fileName, env, null);

/** How a file is called in messages: short where it lies below the working directory. */
const called = (file: string): string => {
  const relative = path.relative('', file);
  return relative.startsWith('..') ? file : relative;
};

/**
 * Reads a configuration file. A file with a password in it must be readable by its owner only.
 * @throws MemoriesError `configuration`, for a file that cannot be read too.
 */
export const loadConfig = (file: string, env: Environment = process.env): LoadedConfig => {
  const { bytes, exposed } = bytesOf(file);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new MemoriesError('configuration', `${called(file)} is not a text in UTF-8`, {
      hint: 'Save it as UTF-8 in your editor.',
    });
  }
  return readText(text, called(file), env, exposed ? called(file) : null);
};

const bytesOf = (file: string): { bytes: Uint8Array; exposed: boolean } => {
  try {
    const handle = openSync(file, 'r');
    try {
      return { exposed: openToOthers(fstatSync(handle)), bytes: readFileSync(handle) };
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new MemoriesError('configuration', `${called(file)} ${missing ? 'does not exist' : 'cannot be read'}`, {
      hint: missing ? 'Check the name after --config or in MEMORIES_CONFIG.' : 'Check who owns the file and its mode.',
      cause: error,
    });
  }
};

/**
 * Takes a configuration from a program. Strings are names, numbers under albums, people and users are ids; `${NAME}`
 * is not looked up. Places are named `albums.souvenirs.pick`.
 * @throws MemoriesError `configuration` with all problems, one a line.
 */
export const configFromObject = (input: ConfigInput, env: Environment = process.env): LoadedConfig => {
  const places: Places = { offset: () => 0, where: dotted, namesKeys: true };
  return finish({ root: writtenOf(input), places, problems: [], directory: '', env, exposed: null });
};
