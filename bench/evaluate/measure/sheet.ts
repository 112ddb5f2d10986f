/** Figures as they are gathered: of one family, then of all. Plain data, so that a worker can send them. */

import type { Hits } from '../metrics/boundaries.ts';
import type { LovedInChoice } from '../metrics/recall.ts';

export interface Sheet {
  /** By figure and method: hits to be counted together. */
  readonly hits: Record<string, Hits[]>;
  /** By figure and method: values to be averaged. */
  readonly values: Record<string, number[]>;
  /** By method: choices for albums of trips. */
  readonly choices: Record<string, LovedInChoice[]>;
}

export const emptySheet = (): Sheet => ({ hits: {}, values: {}, choices: {} });

/** `trips|ours`. */
export const cell = (figure: string, method: string): string => `${figure}|${method}`;

const push = <T>(into: Record<string, T[]>, key: string, ...more: readonly T[]): void => {
  const list = into[key];
  if (list) for (const one of more) list.push(one);
  else into[key] = [...more];
};

export const noteHits = (sheet: Sheet, figure: string, method: string, hits: Hits): void =>
  push(sheet.hits, cell(figure, method), hits);

export const noteValue = (sheet: Sheet, figure: string, method: string, value: number): void =>
  push(sheet.values, cell(figure, method), value);

export const noteChoice = (sheet: Sheet, method: string, choice: LovedInChoice): void =>
  push(sheet.choices, method, choice);

/** All sheets as one. */
export const joinSheets = (sheets: readonly Sheet[]): Sheet => {
  const all = emptySheet();
  for (const sheet of sheets) {
    for (const [key, hits] of Object.entries(sheet.hits)) push(all.hits, key, ...hits);
    for (const [key, values] of Object.entries(sheet.values)) push(all.values, key, ...values);
    for (const [key, choices] of Object.entries(sheet.choices)) push(all.choices, key, ...choices);
  }
  return all;
};
