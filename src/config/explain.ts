/** All that is wrong with a configuration, said at once. */
import type * as z from 'zod';
import { MemoriesError } from '../errors.ts';
import { Complaint, shown } from './complaint.ts';
import type { ConfigPath } from './config.ts';

export interface Problem {
  /** Orders the problems as they stand in the file. */
  readonly offset: number;
  /** One line: where, and what is wrong. */
  readonly line: string;
  readonly hint: string | undefined;
}

/** How a configuration names its places. */
export interface Places {
  readonly offset: (path: ConfigPath, wanted: 'value' | 'key') => number;
  /** `memories.yml:12:5`, or `albums.souvenirs.pick` for an object. */
  readonly where: (path: ConfigPath, wanted: 'value' | 'key') => string;
  /** Whether `where` already names the key. */
  readonly namesKeys: boolean;
}

/** `albums.souvenirs.from.album[0]`. */
export const dotted = (path: ConfigPath): string =>
  path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  ) || 'the configuration';

/** Predicates (`is missing.`) need a subject, whole sentences (`"pik" is not a key here.`) perhaps a label. */
const sentence = (complaint: Complaint, label: string, namesKeys: boolean): string => {
  const say = complaint.message;
  const predicate = /^[a-z]/.test(say);
  if (namesKeys) return `${predicate ? ' ' : ': '}${say}`;
  if (predicate) return ` ${label} ${say}`;
  return complaint.labelled && label !== '' ? ` ${label}: ${say}` : ` ${say}`;
};

/** A complaint about what stands at a path. */
export const problemAt = (complaint: Complaint, path: ConfigPath, places: Places): Problem => {
  const label = path.filter((step) => typeof step === 'string').at(-1);
  const name = label === undefined ? 'the configuration' : shown(label) || '""';
  return {
    offset: places.offset(path, complaint.at),
    line: `${places.where(path, complaint.at)}${sentence(complaint, name, places.namesKeys)}`,
    hint: complaint.hint,
  };
};

const NOT_UNDERSTOOD = new Complaint('is not understood.');

/** What the schema found. */
export const problemsOf = (error: z.ZodError, places: Places): Problem[] =>
  error.issues.map((issue) => {
    const params = issue.code === 'custom' ? issue.params : undefined;
    const complaint = params?.complaint instanceof Complaint ? params.complaint : NOT_UNDERSTOOD;
    const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    return problemAt(complaint, path, places);
  });

/** One error for all problems, in the order of the file. */
export const errorOf = (problems: readonly Problem[]): MemoriesError => {
  const lines = [...new Map([...problems].sort((a, b) => a.offset - b.offset).map((one) => [one.line, one])).values()];
  const hints = new Set(lines.map(({ hint }) => hint).filter((hint) => hint !== undefined));
  const [hint] = hints;
  return new MemoriesError('configuration', lines.map(({ line }) => line).join('\n'), {
    hint:
      hints.size === 1 && hint !== undefined ? hint : 'Nothing was changed. docs/configuration.md explains every key.',
  });
};
