import type { Words } from '../words.ts';

export const words: Words = {
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  day: String,
  ofMonth: ' ',
  ofYear: ' ',
  acrossNewYear: 'short',
  and: (one, other) => `${one} and ${other}`,
  andPlaces: (one, other) => `${one} & ${other}`,
};
