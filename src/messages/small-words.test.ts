import { describe, expect, test } from 'vitest';
import { capital } from './capital.ts';
import { y } from './es/small-words.ts';
import { at, de } from './fr/small-words.ts';
import { a, al, dal, del, e, quel } from './it/small-words.ts';

test('the first letter of a title', () => {
  expect(['mai 2023', 'été', 'à table', '3 years ago', ''].map(capital)).toEqual([
    'Mai 2023',
    'Été',
    'À table',
    '3 years ago',
    '',
  ]);
});

describe('French', () => {
  test.each([
    ['de', ['Ben', 'Sedona', 'Hans', 'Harry', 'Hassan', 'Yann', 'Yasmine', 'Ouassim', 'Zoé', '👩 Ada', 'רות', '']],
    [
      'd’',
      ['Ada', 'Émile', 'ada', 'Inès', 'Oscar', 'Ulysse', 'Yves', 'Hugo', 'Hélène', 'Henri', 'Héloïse', 'Ozan', 'août'],
    ],
  ])('%s', (word, names) => {
    for (const name of names) expect(de(name)).toBe(word === 'de' ? `de ${name}` : `d’${name}`);
  });

  test('towns with an article', () => {
    expect(['Lisbonne', 'Le Mans', 'Les Arcs', 'La Rochelle', 'Lens', 'Le', 'Lesneven'].map(at)).toEqual([
      'à Lisbonne',
      'au Mans',
      'aux Arcs',
      'à La Rochelle',
      'à Lens',
      'à Le',
      'à Lesneven',
    ]);
  });
});

describe('Italian', () => {
  test('towns and names', () => {
    expect(['Lisbona', 'Annecy', 'Århus', 'Enna', 'L’Aquila', "L'Aia", 'Il Cairo', 'La Spezia', ''].map(a)).toEqual([
      'a Lisbona',
      'ad Annecy',
      'ad Århus',
      'a Enna',
      'all’Aquila',
      'all’Aia',
      'al Cairo',
      'a La Spezia',
      'a ',
    ]);
    expect(['Ben', 'Emma', 'Ada', 'Élodie'].map(e)).toEqual(['e Ben', 'ed Emma', 'e Ada', 'ed Élodie']);
  });

  test('dates as they are read out', () => {
    const dates = ['1º maggio', '8 maggio', '11', '18 maggio', '80 maggio', 'agosto 2019', 'maggio 2019'];
    expect(dates.map(quel)).toEqual([
      'quel 1º maggio',
      'quell’8 maggio',
      'quell’11',
      'quel 18 maggio',
      'quel 80 maggio',
      'quell’agosto 2019',
      'quel maggio 2019',
    ]);
    expect([dal('8'), al('8'), del('8'), dal('2'), al('2'), del('2')]).toEqual([
      'dall’8',
      'all’8',
      'dell’8',
      'dal 2',
      'al 2',
      'del 2',
    ]);
  });
});

test('Spanish: e before the sound of i', () => {
  const e = ['Inés', 'Irún', 'Isabel', 'Hilda', 'Íñigo', 'Yvonne'];
  const others = ['Ben', 'Ian', 'Yago', 'Hielo', 'Hugo', 'רות', '👩', ''];
  expect(e.map(y)).toEqual(e.map((name) => `e ${name}`));
  expect(others.map(y)).toEqual(others.map((name) => `y ${name}`));
});
