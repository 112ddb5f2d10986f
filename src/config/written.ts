/**
 * The configuration as it was written, before anybody asked what it means. YAML files and plain JavaScript objects
 * both become this form, so there is one reader for both. Scalars keep their source text (`007`, `yes`, `1.10`) and
 * whether they were quoted: that decides between a name and an id.
 */
import type { ConfigPath } from './config.ts';

/** Offset in the source text, UTF-16 units; -1 where there is no text (an object of a program). */
type Offset = number;

export class Scalar {
  /** What it says, with every `${NAME}` of the environment filled in. Perhaps a secret: never put it in a message. */
  readonly text: string;
  /** As written, `${NAME}` still in it. */
  readonly source: string;
  readonly quoted: boolean;
  readonly at: Offset;

  constructor(text: string, { source = text, quoted = false, at = -1 } = {}) {
    this.text = text;
    this.source = source;
    this.quoted = quoted;
    this.at = at;
  }

  /** A key with nothing after it. */
  get blank(): boolean {
    return !this.quoted && this.text.trim() === '';
  }

  /** A whole number without quotes, which under albums, people and users is an id. */
  get wholeNumber(): boolean {
    return !this.quoted && /^\d+$/.test(this.text);
  }
}

export class Listing {
  readonly items: readonly Written[];
  readonly at: Offset;
  /** Written as indented lines rather than in brackets; its key is then the better place to point at. */
  readonly block: boolean;

  constructor(items: readonly Written[], { at = -1, block = false } = {}) {
    this.items = items;
    this.at = at;
    this.block = block;
  }
}

export interface Entry {
  readonly key: Scalar;
  readonly value: Written;
}

export class Mapping {
  /** By the text of the key, in the order written. */
  readonly entries: ReadonlyMap<string, Entry>;
  readonly at: Offset;
  readonly block: boolean;

  constructor(entries: ReadonlyMap<string, Entry>, { at = -1, block = false } = {}) {
    this.entries = entries;
    this.at = at;
    this.block = block;
  }
}

export type Written = Scalar | Listing | Mapping;

/** Where a value stands: a block at its key, anything else at itself. */
const placeOf = (value: Written, key: Scalar | null): Offset =>
  key && (value instanceof Scalar ? value.blank : value.block) ? key.at : value.at;

/** A key of a path may be `7` where the file says `007`. */
const entryAt = (mapping: Mapping, step: string | number): Entry | undefined =>
  mapping.entries.get(String(step)) ??
  (typeof step === 'number'
    ? [...mapping.entries.values()].find(({ key }) => key.wholeNumber && Number(key.text) === step)
    : undefined);

/** The offset of what stands at a path, or of the nearest parent that stands somewhere. `key` asks for the key. */
export const offsetOf = (root: Written, path: ConfigPath, wanted: 'value' | 'key' = 'value'): Offset => {
  let here: Written = root;
  let at = root.at;
  for (const [depth, step] of path.entries()) {
    if (here instanceof Mapping) {
      const entry = entryAt(here, step);
      // The first of a list that was written as one alone.
      if (!entry && step === 0) continue;
      if (!entry) break;
      here = entry.value;
      at = wanted === 'key' && depth === path.length - 1 ? entry.key.at : placeOf(entry.value, entry.key);
    } else if (here instanceof Listing) {
      const item = typeof step === 'number' ? here.items[step] : undefined;
      if (!item) break;
      here = item;
      at = item.at;
    } else break;
  }
  return at;
};
