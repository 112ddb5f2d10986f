/** Colours of the terminal; all of them plain where none are wanted. */
const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const;

export type Paint = Readonly<Record<keyof typeof CODES, (text: string) => string>>;

export const paintFor = (wanted: boolean): Paint =>
  Object.fromEntries(
    Object.entries(CODES).map(([name, [on, off]]) => [
      name,
      (text: string) => (wanted && text !== '' ? `\x1b[${on}m${text}\x1b[${off}m` : text),
    ]),
  ) as Paint;
