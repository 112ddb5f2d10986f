/** What became of a layout, in words for a person: `table share: new column colour (text)`. */
import type { Layout } from '../library.ts';

/** A function's value ends with the hash of its body; nobody wants to read that. */
const HASH = /,? sha256 [0-9a-f]{64}$/;
const readable = (value: string): string => value.replace(HASH, '');

const COLUMN = /^column (?<table>[^.]+)\.(?<column>.+)$/;

interface Part {
  /** `table share: column colour`, or `trigger X on Y`. */
  readonly named: string;
  readonly isNew: (value: string) => string;
}

const partOf = (part: string): Part => {
  const { table, column } = COLUMN.exec(part)?.groups ?? {};
  if (table === undefined) return { named: part, isNew: (value) => `new: ${part}${value === '' ? '' : ` (${value})`}` };
  return {
    named: `table ${table}: column ${column}`,
    isNew: (value) => `table ${table}: new column ${column} (${value})`,
  };
};

const changeOf = (part: string, before: string | undefined, now: string | undefined): string | null => {
  if (before === now) return null;
  const { named, isNew } = partOf(part);
  if (before === undefined) return isNew(readable(now as string));
  if (now === undefined) return `${named} is gone`;
  if (readable(before) === readable(now)) return `${named} does something else now`;
  return `${named} was: ${readable(before)}; is: ${readable(now)}`;
};

/** Every part that came, went or changed, one sentence each; empty when the two are the same. */
export const layoutChanges = (before: Layout, now: Layout): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(now)])]
    .sort()
    .map((part) => changeOf(part, before[part], now[part]))
    .filter((change) => change !== null);
