import type { Words } from '../words.ts';

const and = (one: string, other: string): string => `${one} e ${other}`;

export const words: Words = {
  months: [
    'janeiro',
    'fevereiro',
    'março',
    'abril',
    'maio',
    'junho',
    'julho',
    'agosto',
    'setembro',
    'outubro',
    'novembro',
    'dezembro',
  ],
  day: String,
  ofMonth: ' de ',
  ofYear: ' de ',
  acrossNewYear: 'short',
  and,
  andPlaces: and,
};
