import { describe, expect, test } from 'vitest';
import { NO_PLACES } from '../core/gazetteer.ts';
import { words as en } from './en/words.ts';
import { sayIn } from './say.ts';
import { day, P, places } from './testing.ts';

const say = sayIn('en', en, places);

describe('places', () => {
  test('towns, else their region, in the language or as at the place', () => {
    expect([P.lisbon, P.annecy, P.brittany, P.nowhere].map(say.town)).toEqual([
      { name: 'Lisbon', isTown: true },
      { name: 'Annecy', isTown: true },
      { name: 'Brittany', isTown: false },
      null,
    ]);
    expect(sayIn('en', en, NO_PLACES).town(P.lisbon)).toBeNull();
  });

  test('a translation that names only the country leaves the town as it is', () => {
    const half = new Map([
      [
        1,
        {
          original: { country: 'España', first: 'Galicia', second: 'Vigo' },
          translated: { en: { country: 'Spain', first: '', second: '' } },
        },
      ],
    ]);
    const of = sayIn('en', en, half);
    expect([of.town(1)?.name, of.region(1), of.countries([1])]).toEqual(['Vigo', 'Galicia', 'Spain']);
  });

  test('two of several, none twice, none without a name', () => {
    expect(say.towns([P.lisbon, P.sintra, P.annecy])).toBe('Lisbon & Sintra');
    expect(say.towns([P.lisbon, P.lisbon, P.annecy])).toBe('Lisbon & Annecy');
    expect(say.countries([P.lisbon, P.sintra, P.nowhere])).toBe('Portugal');
    expect(say.towns([P.nowhere])).toBeNull();
    expect(say.towns([])).toBeNull();
  });
});

test('years, months and days', () => {
  expect([say.years(2023, 2023), say.years(2023, 2024), say.years(1999, 2000), say.years(2015, 2019)]).toEqual([
    '2023',
    '2023/24',
    '1999/2000',
    '2015–2019',
  ]);
  const months = (first: string, last: string) => [
    say.months(day(first), day(last)),
    say.months(day(first), day(last), false),
  ];
  expect(months('2023-05-02', '2023-05-30')).toEqual(['May 2023', 'May']);
  expect(months('2023-05-02', '2023-07-30')).toEqual(['May–July 2023', 'May–July']);
  expect(months('2023-05-02', '2024-05-30')).toEqual(['May 2023 – May 2024', 'May – May']);
});
