/** Fields that take one of a few words. */
import { Complaint, quote, scalarOf } from './complaint.ts';
import { didYouMean, nearest } from './nearest.ts';
import { type Field, leaf } from './shapes.ts';
import type { Scalar } from './written.ts';

/** `a, b or c`. */
export const either = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/** The error for a word that is none of these. */
export const wrongWord = (scalar: Scalar, words: readonly string[]): Complaint =>
  new Complaint(
    nearest(scalar.source, words).length > 0
      ? `${quote(scalar)} is not known here.${didYouMean(scalar.source, words)}`
      : `${quote(scalar)} is not known here. Write ${either(words)}.`,
  );

/** One of these words, in any case. */
export const oneOf = <const Word extends string>(words: readonly Word[]): Field<Word, Word> =>
  leaf({ enum: words }, (value) => {
    const scalar = scalarOf(value, words[0] ?? '');
    const found = words.find((word) => word === scalar.text.trim().toLowerCase());
    if (found === undefined) throw wrongWord(scalar, words);
    return found;
  });

const YES = ['yes', 'true', 'on'];
const NO = ['no', 'false', 'off'];

/** Yes or no in any of YAML's spellings; null = neither. */
export const yesOrNo = (text: string): boolean | null => {
  const word = text.trim().toLowerCase();
  return YES.includes(word) ? true : NO.includes(word) ? false : null;
};

export const BOOLEAN = { enum: [true, false, ...YES, ...NO] };

/** Yes or no. */
export const flag = (): Field<boolean, boolean> =>
  leaf(BOOLEAN, (value) => {
    const scalar = scalarOf(value, 'yes');
    const found = yesOrNo(scalar.text);
    if (found === null) throw new Complaint(`${quote(scalar)} is neither yes nor no.`);
    return found;
  });
