import type { Words } from '../words.ts';
import { y } from './small-words.ts';

const and = (one: string, other: string): string => `${one} ${y(other)}`;

export const words: Words = {
  months: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  day: String,
  ofMonth: ' de ',
  ofYear: ' de ',
  acrossNewYear: 'short',
  and,
  andPlaces: and,
};
