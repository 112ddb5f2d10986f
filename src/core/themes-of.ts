/** Which themes a photo belongs to. */
import type { Photo } from './photo.ts';
import { plain } from './subjects.ts';
import { THEMES, type ThemeKey } from './themes-table.ts';

/** From here on a single subject is believed. */
export const SURE = 0.7;
/** From here on two that agree are believed together. */
export const LIKELY = 0.5;

const themesWith = new Map<string, (typeof THEMES)[number][]>();
for (const theme of THEMES)
  for (const subject of theme.subjects) themesWith.set(subject, [...(themesWith.get(subject) ?? []), theme]);

export interface ThemeOfPhoto {
  readonly key: ThemeKey;
  /** Its subjects in the photo, as `plain` writes them, with how sure they are. */
  readonly subjects: readonly (readonly [subject: string, sure: number])[];
}

/**
 * The themes of a photo: one sure subject, or two likely ones. Where a theme is hard on single subjects (`unless`), one
 * of two must be sure, or the photo taken away from home.
 */
export const themesOf = ({ subjects }: Pick<Photo, 'subjects'>, isAway: boolean): ThemeOfPhoto[] => {
  const found = new Map<(typeof THEMES)[number], [string, number][]>();
  for (const [name, sure] of Object.entries(subjects ?? {})) {
    if (sure < LIKELY) continue;
    const subject = plain(name);
    for (const theme of themesWith.get(subject) ?? []) {
      const seen = found.get(theme);
      if (seen) seen.push([subject, sure]);
      else found.set(theme, [[subject, sure]]);
    }
  }
  return [...found].flatMap(([{ key, unless }, seen]) => {
    const isSure = seen.some(([, sure]) => sure >= SURE);
    const agree = new Set(seen.map(([subject]) => subject)).size > 1;
    const isIn =
      unless === null
        ? isSure || agree
        : unless === 'away'
          ? isAway
            ? isSure || agree
            : isSure && agree
          : isSure && agree;
    return isIn ? [{ key, subjects: seen }] : [];
  });
};
