/** Language, time zone and the hour the day begins: from the configuration, or else from the system. */

import { Complaint, quote, scalarOf } from './complaint.ts';
import { LANGUAGES, type Language } from './config.ts';
import { didYouMean } from './nearest.ts';
import { type Field, leaf } from './shapes.ts';
import { wrongWord } from './words.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export const isLanguage = (word: string): word is Language => (LANGUAGES as readonly string[]).includes(word);

/** The language of a locale such as `fr_FR.UTF-8`; null if it is none of ours. */
const languageOf = (locale: string): Language | null => {
  const word = locale.split(/[-_.@]/)[0]?.toLowerCase() ?? '';
  return isLanguage(word) ? word : null;
};

/** The system's language, as far as we speak it. `C` and `POSIX` mean nobody chose one. */
export const systemLanguage = (env: Environment): Language => {
  const chosen = env.LC_ALL || env.LC_MESSAGES || env.LANG;
  if (chosen && !/^(C|POSIX)\b/.test(chosen)) return languageOf(chosen) ?? 'en';
  return languageOf(new Intl.DateTimeFormat().resolvedOptions().locale) ?? 'en';
};

const isTimezone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

/** The system's zone; UTC where the system names none that exists. */
export const systemTimezone = (): string => {
  const zone: string | undefined = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone !== undefined && isTimezone(zone) ? zone : 'UTC';
};

export const language: Field<Language, Language> = leaf({ enum: LANGUAGES }, (value) => {
  const scalar = scalarOf(value, 'fr');
  const word = scalar.text.trim().toLowerCase();
  if (isLanguage(word)) return word;
  const meant = languageOf(word);
  if (meant) throw new Complaint(`${quote(scalar)} is not known here. Did you mean "${meant}"?`);
  throw wrongWord(scalar, LANGUAGES);
});

export const timezone: Field<string, string> = leaf({ type: 'string' }, (value) => {
  const scalar = scalarOf(value, 'Europe/Paris');
  const zone = scalar.text.trim();
  if (isTimezone(zone) && !/^[+-]/.test(zone)) return zone;
  const near = didYouMean(scalar.source.trim(), Intl.supportedValuesOf('timeZone'));
  throw new Complaint(`${quote(scalar)} is not a time zone.${near || ' Write for example Europe/Paris.'}`);
});

/** Seconds; later than noon, the day would belong to the one before. */
const LATEST_START = 12 * 3600;

/** `04:00` as seconds after midnight. */
export const dayStartsAt: Field<string, number> = leaf(
  { type: 'string', pattern: '^([0-9]|0[0-9]|1[0-2]):[0-5][0-9]$' },
  (value) => {
    const scalar = scalarOf(value, '"04:00"');
    const found = /^(\d{1,2}):(\d{2})$/.exec(scalar.text.trim());
    const [hours, minutes] = [Number(found?.[1]), Number(found?.[2])];
    if (!found || hours > 23 || minutes > 59)
      throw new Complaint(`${quote(scalar)} is not a time of day. Write for example "04:00".`);
    const seconds = hours * 3600 + minutes * 60;
    if (seconds > LATEST_START)
      throw new Complaint(`${quote(scalar)} is too late. A day may start between 00:00 and 12:00.`);
    return seconds;
  },
);
