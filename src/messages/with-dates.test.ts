import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../config/config.ts';
import { at } from '../core/testing.ts';
import { withDates } from './with-dates.ts';

type Taken = readonly [number, number];
const week: Taken = [at(2023, 5, 2, 10), at(2023, 5, 9, 18)];

describe('two albums of one name are told apart', () => {
  test.each<readonly [string, string, Taken, string]>([
    ['a name with its year', 'Lisbon 2023', week, 'Lisbon 2023 (2–9 May)'],
    ['a name without', 'Weekend in Lisbon', [at(2023, 5, 5), at(2023, 5, 7)], 'Weekend in Lisbon (5–7 May 2023)'],
    ['one day', 'Day out in Annecy', [at(2023, 5, 3, 9), at(2023, 5, 3, 20)], 'Day out in Annecy (3 May 2023)'],
    ['two months', 'Lisbon 2023', [at(2023, 4, 28), at(2023, 5, 3)], 'Lisbon 2023 (28 April – 3 May)'],
    [
      'across New Year',
      'Lisbon 2023/24',
      [at(2023, 12, 28), at(2024, 1, 3)],
      'Lisbon 2023/24 (28 December – 3 January)',
    ],
    [
      'across New Year, years said one by one',
      'Trip, December 2023 – January 2024',
      [at(2023, 12, 28), at(2024, 1, 3)],
      'Trip, December 2023 – January 2024 (28 December – 3 January)',
    ],
    [
      'across New Year, no year said',
      'Weekend in Lisbon',
      [at(2023, 12, 31), at(2024, 1, 1)],
      'Weekend in Lisbon (31 December 2023 – 1 January 2024)',
    ],
    [
      'a night belongs to the evening before',
      'Lisbon 2023',
      [at(2023, 5, 2), at(2023, 5, 10, 2)],
      'Lisbon 2023 (2–9 May)',
    ],
    ['a whole season', 'Ben', [at(2023, 3, 1), at(2023, 8, 9)], 'Ben (March–August 2023)'],
    ['years', 'Ben', [at(2015, 3, 1), at(2023, 8, 9)], 'Ben (2015–2023)'],
    ['a number that only looks like the year', 'Room 12023', week, 'Room 12023 (2–9 May 2023)'],
    [
      'what is said already is not said again',
      'Day out, 3 May 2023',
      [at(2023, 5, 3), at(2023, 5, 3)],
      'Day out, 3 May 2023',
    ],
    [
      'the same day as part of a longer number',
      'Day out, 13 May 2023',
      [at(2023, 5, 3), at(2023, 5, 3)],
      'Day out, 13 May 2023 (3 May)',
    ],
  ])('%s', (_, name, taken, expected) => expect(withDates(name, taken, 'en')).toBe(expected));

  test('in every language', () => {
    const dates = LANGUAGES.map((language) => [
      withDates('A', week, language),
      withDates('A', [at(2023, 4, 28), at(2023, 5, 1)], language),
    ]);
    expect(Object.fromEntries(LANGUAGES.map((language, i) => [language, dates[i]]))).toEqual({
      en: ['A (2–9 May 2023)', 'A (28 April – 1 May 2023)'],
      de: ['A (2.–9. Mai 2023)', 'A (28. April – 1. Mai 2023)'],
      es: ['A (2–9 de mayo de 2023)', 'A (28 de abril – 1 de mayo de 2023)'],
      fr: ['A (2–9 mai 2023)', 'A (28 avril – 1er mai 2023)'],
      it: ['A (2–9 maggio 2023)', 'A (28 aprile – 1º maggio 2023)'],
      nl: ['A (2–9 mei 2023)', 'A (28 april – 1 mei 2023)'],
      pt: ['A (2–9 de maio de 2023)', 'A (28 de abril – 1 de maio de 2023)'],
    });
  });

  test('the name stays as it is, and no year of four digits comes twice', () => {
    const moment = fc.integer({ min: at(1990, 1, 1), max: at(2040, 1, 1) });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), moment, moment, (name, a, b) => {
        const [first, last] = [Math.min(a, b), Math.max(a, b)];
        for (const language of LANGUAGES) {
          const text = withDates(name, [first, last], language);
          expect(text.startsWith(name)).toBe(true);
          const years = text.slice(name.length).match(/\d{4}/g) ?? [];
          expect(new Set(years).size).toBe(years.length);
        }
      }),
    );
  });
});
