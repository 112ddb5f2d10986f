import type { Words } from '../words.ts';
import { e } from './small-words.ts';

const and = (one: string, other: string): string => `${one} ${e(other)}`;

export const words: Words = {
  months: [
    'gennaio',
    'febbraio',
    'marzo',
    'aprile',
    'maggio',
    'giugno',
    'luglio',
    'agosto',
    'settembre',
    'ottobre',
    'novembre',
    'dicembre',
  ],
  day: (day) => (day === 1 ? '1º' : String(day)),
  ofMonth: ' ',
  ofYear: ' ',
  acrossNewYear: 'short',
  and,
  andPlaces: and,
};
