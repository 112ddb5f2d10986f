/** Text as people compare it. */

/** Without case, accents and surrounding space: `Zoë` and `ZOE` fold to the same. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .trim();

/** The same text whichever way its accents were typed (NFC), for exact comparison. */
export const same = (a: string, b: string): boolean => a.normalize('NFC') === b.normalize('NFC');

/** `a`, `a and b`, `a, b and c`. */
export const list = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** `1 photo`, `3 photos`. */
export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
