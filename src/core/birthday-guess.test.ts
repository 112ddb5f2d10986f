import { describe, expect, test } from 'vitest';
import { guessBirthdays } from './birthday-guess.ts';
import { aLife, type Life } from './testing-chronicle.ts';

const CAKE = { subjects: ['cake'], people: ['Sedona'] };
const life = () =>
  aLife({ from: '2019-01-01', to: '2025-12-31' })
    .atHome('Lyon', { people: ['Sedona'], subjects: ['table'] })
    .day('2020-06-06', 5, { people: ['Ada'] });
const guessed = (told: Life) =>
  guessBirthdays(told.chronicle({ today: '2026-01-15' })).map(({ human, date, years }) => [
    human.name,
    `${date.month}-${date.day}`,
    ...years,
  ]);

describe('a birthday nobody gave', () => {
  test('a cake on the same day of two years', () => {
    expect(guessed(life().day('2022-11-21', 6, CAKE).day('2023-11-21', 6, CAKE))).toEqual([
      ['Sedona', '11-21', 2022, 2023],
    ]);
  });

  test('kept on the weekends around it: the day in the middle', () => {
    const told = life().day('2021-11-20', 6, CAKE).day('2022-11-21', 6, CAKE).day('2023-11-24', 6, CAKE);
    expect(guessed(told)).toEqual([['Sedona', '11-21', 2021, 2022, 2023]]);
  });

  test('around New Year, too', () => {
    expect(guessed(life().day('2021-12-31', 6, CAKE).day('2023-01-02', 6, CAKE))).toMatchObject([
      ['Sedona', expect.anything(), 2021, 2023],
    ]);
  });

  test('once is chance, and so are different days', () => {
    expect(guessed(life().day('2022-11-21', 6, CAKE))).toEqual([]);
    expect(guessed(life().day('2022-11-21', 6, CAKE).day('2023-11-25', 6, CAKE))).toEqual([]);
  });

  test('of the person in most photos of the day; where two are, of nobody', () => {
    const both = { subjects: ['cake'], people: ['Sedona', 'Ada'] };
    expect(guessed(life().day('2022-11-21', 6, both).day('2023-11-21', 6, both))).toEqual([]);
    const told = life()
      .day('2022-11-21', 6, both)
      .day('2022-11-21', 2, { people: ['Ada'] })
      .day('2023-11-21', 6, both)
      .day('2023-11-21', 2, { people: ['Ada'] });
    expect(guessed(told)).toEqual([['Ada', '11-21', 2022, 2023]]);
  });

  test('who has cake every other week has no birthday by it', () => {
    const coffee = life().day('2022-11-21', 6, CAKE).day('2023-11-21', 6, CAKE);
    const days = ['01-15', '02-20', '03-10', '04-02', '05-30', '07-04', '09-09'];
    const told = days.reduce((all, date, i) => all.day(`202${i % 4}-${date}`, 4, CAKE), coffee);
    expect(guessed(told)).toEqual([]);
  });
});
