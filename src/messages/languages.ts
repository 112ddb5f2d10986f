/** All languages there are titles in. */
import type { Language } from '../config/config.ts';
import { titles as de } from './de/titles.ts';
import { words as deWords } from './de/words.ts';
import { titles as en } from './en/titles.ts';
import { words as enWords } from './en/words.ts';
import { titles as es } from './es/titles.ts';
import { words as esWords } from './es/words.ts';
import { titles as fr } from './fr/titles.ts';
import { words as frWords } from './fr/words.ts';
import { titles as it } from './it/titles.ts';
import { words as itWords } from './it/words.ts';
import { titles as nl } from './nl/titles.ts';
import { words as nlWords } from './nl/words.ts';
import { titles as pt } from './pt/titles.ts';
import { words as ptWords } from './pt/words.ts';
import type { Titles } from './titles.ts';
import type { Words } from './words.ts';

interface InLanguage {
  readonly titles: Titles;
  readonly words: Words;
}

export const languages: Readonly<Record<Language, InLanguage>> = {
  en: { titles: en, words: enWords },
  de: { titles: de, words: deWords },
  es: { titles: es, words: esWords },
  fr: { titles: fr, words: frWords },
  it: { titles: it, words: itWords },
  nl: { titles: nl, words: nlWords },
  pt: { titles: pt, words: ptWords },
};
