/** Mistakes of YAML itself, in words for somebody who never heard of a scalar. The text is never repeated: it may hold a password. */
import type { ErrorCode } from 'yaml';

const QUOTE_IT = 'Put the whole value in quotes.';

const SENTENCES: Partial<Record<ErrorCode, string>> = {
  ALIAS_PROPS: `What begins with * or & is special here. ${QUOTE_IT}`,
  BAD_ALIAS: `What begins with * is special here. ${QUOTE_IT}`,
  BAD_DIRECTIVE: 'A line cannot begin with %.',
  BAD_DQ_ESCAPE: 'A backslash means something in double quotes. Write two, or use single quotes.',
  BAD_INDENT: 'The indentation does not fit. All keys of a section begin in the same column.',
  BAD_PROP_ORDER: `What begins with & or ! is special here. ${QUOTE_IT}`,
  BAD_SCALAR_START: `A value cannot begin with this character. ${QUOTE_IT}`,
  BLOCK_AS_IMPLICIT_KEY:
    'A key inside a value. Begin it on a new line in the column of the other keys, or put the whole value in quotes.',
  BLOCK_IN_FLOW: 'Inside brackets, lines cannot begin with - or key:. Close the bracket first.',
  KEY_OVER_1024_CHARS: 'A key is far too long. Is a quote or a bracket not closed?',
  MISSING_CHAR: 'Something is missing here: a colon with a space after it, a comma, a bracket or a closing quote.',
  MULTILINE_IMPLICIT_KEY: 'A key and its colon must stand on one line. Is a colon missing?',
  MULTIPLE_ANCHORS: `What begins with & is special here. ${QUOTE_IT}`,
  MULTIPLE_TAGS: `What begins with ! is special here. ${QUOTE_IT}`,
  TAB_AS_INDENT: 'A tab cannot indent here. Use spaces.',
  UNEXPECTED_TOKEN:
    'This does not belong here. A value that begins with { [ * & ! or a quote needs quotes around all of it.',
};

/** The sentence for a mistake of YAML. `message` is the parser's, used to tell apart what shares one code. */
export const yamlMistake = (code: ErrorCode, message: string): string => {
  if (code === 'MISSING_CHAR' && message.includes('quote')) return 'A closing quote is missing.';
  if (code === 'BAD_INDENT' && message.includes('Flow'))
    return 'A bracket is not closed, or the lines in it are not indented.';
  return SENTENCES[code] ?? 'This is not YAML we can read.';
};

/** A value that begins with a sign of YAML's own confuses the parser somewhere after it; this finds its beginning. */
export const signBefore = (text: string, offset: number): { offset: number; sign: string } | null => {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const found = /(?:^|[:[{,-])\s*([*&!])\S*\s*$/.exec(text.slice(start, offset));
  const sign = found?.[1];
  return found && sign ? { sign, offset: start + found.index + found[0].indexOf(sign) } : null;
};

export const specialSign = (sign: string): string => `What begins with ${sign} is special here. ${QUOTE_IT}`;
