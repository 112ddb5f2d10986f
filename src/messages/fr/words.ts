import type { Words } from '../words.ts';

const and = (one: string, other: string): string => `${one} et ${other}`;

export const words: Words = {
  months: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  day: (day) => (day === 1 ? '1er' : String(day)),
  ofMonth: ' ',
  ofYear: ' ',
  acrossNewYear: 'long',
  and,
  andPlaces: and,
};
