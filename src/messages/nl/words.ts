import type { Words } from '../words.ts';

const and = (one: string, other: string): string => `${one} en ${other}`;

export const words: Words = {
  months: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  day: String,
  ofMonth: ' ',
  ofYear: ' ',
  acrossNewYear: 'short',
  and,
  andPlaces: and,
};
