/** A mistake in the configuration: a sentence for the keeper, and perhaps the cure. Private to this folder. */
import { Listing, type Mapping, Scalar, type Written } from './written.ts';

/** Where a mistake points when not at the value itself. */
type Pointing = 'value' | 'key';

export class Complaint extends Error {
  readonly hint: string | undefined;
  readonly at: Pointing;
  /** Whether the key it is about is put before the sentence: `pick: 20..5 runs backwards.` */
  readonly labelled: boolean;

  constructor(
    say: string,
    { hint, at = 'value', labelled = true }: { hint?: string; at?: Pointing; labelled?: boolean } = {},
  ) {
    super(say);
    this.hint = hint;
    this.at = at;
    this.labelled = labelled;
  }
}

/** Longer texts are cut in messages. */
const SHOWN_CHARACTERS = 60;
/** Looks like an address that may hold a password. */
const ADDRESS = /:\/|:.*@/s;

/** A text made fit for one line of a message; what may be an address with a password is not shown at all. */
export const shown = (text: string): string => {
  if (ADDRESS.test(text)) return '…';
  const line = [...text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ')];
  return line.length > SHOWN_CHARACTERS ? `${line.slice(0, SHOWN_CHARACTERS).join('')}…` : line.join('');
};

/** How a value was written, for messages: `"Paris"`. Values from the environment show their variable only. */
export const quote = (value: Scalar | string): string => `"${shown(value instanceof Scalar ? value.source : value)}"`;

/** The scalar a field needs. `{me}` without quotes is a mapping to YAML; that mistake deserves its own sentence. */
export const scalarOf = (value: Written | undefined, example: string): Scalar => {
  if (value === undefined) throw new Complaint('is missing.', { hint: `Write for example: ${example}` });
  if (value instanceof Scalar) {
    if (value.blank) throw new Complaint(`is empty. Write for example ${example}, or take the line away.`);
    return value;
  }
  const placeholder = value instanceof Listing ? null : unquotedPlaceholder(value);
  if (placeholder) throw new Complaint(`begins with a brace and needs quotes. Write "{${shown(placeholder)}}".`);
  throw new Complaint(
    value instanceof Listing
      ? `is a list where one value belongs. Write for example ${example}.`
      : `is a section where one value belongs. Write for example ${example}.`,
  );
};

const unquotedPlaceholder = (value: Mapping): string | null => {
  const [only, second] = value.entries.values();
  return only && !second && !value.block && only.value instanceof Scalar && only.value.blank ? only.key.source : null;
};
