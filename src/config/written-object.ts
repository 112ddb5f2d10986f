/** From plain JavaScript values to the written form: strings count as quoted, everything else as not. */
import { MemoriesError } from '../errors.ts';
import { type Entry, Listing, Mapping, Scalar, type Written } from './written.ts';

/** Deeper can only be a circle. */
const DEEPEST = 20;

const scalarOf = (value: unknown): Scalar => {
  if (typeof value === 'string') return new Scalar(value, { quoted: true });
  if (value === null) return new Scalar('');
  if (
    typeof value === 'boolean' ||
    typeof value === 'bigint' ||
    (typeof value === 'number' && Number.isFinite(value))
  ) {
    return new Scalar(String(value));
  }
  throw new MemoriesError('configuration', `A ${typeof value} cannot stand in a configuration`, {
    hint: 'Use strings, numbers, booleans, lists and plain objects.',
  });
};

const convert = (value: unknown, depth: number): Written => {
  if (depth > DEEPEST) throw new MemoriesError('configuration', 'The configuration is nested too deeply');
  if (Array.isArray(value)) return new Listing(value.map((item) => convert(item, depth + 1)));
  if (typeof value === 'object' && value !== null) return mappingOf(value, depth);
  return scalarOf(value);
};

/** Keys that are undefined were not given. */
const mappingOf = (value: object, depth: number): Mapping => {
  const entries = new Map<string, Entry>();
  for (const [key, item] of Object.entries(value)) {
    if (item !== undefined) entries.set(key, { key: new Scalar(key), value: convert(item, depth + 1) });
  }
  return new Mapping(entries);
};

/** @throws MemoriesError for what no configuration can hold: functions, symbols, circles. */
export const writtenOf = (value: object): Mapping => mappingOf(value, 0);
