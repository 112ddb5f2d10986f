import type { Words } from '../words.ts';

const and = (one: string, other: string): string => `${one} und ${other}`;

export const words: Words = {
  months: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  day: (day) => `${day}.`,
  ofMonth: ' ',
  ofYear: ' ',
  acrossNewYear: 'short',
  and,
  andPlaces: and,
};
