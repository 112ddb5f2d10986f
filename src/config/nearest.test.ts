import { expect, test } from 'vitest';
import { didYouMean, nearest, slipsBetween } from './nearest.ts';

test.each([
  ['pik', 'pick', 1],
  ['pcik', 'pick', 1],
  ['', 'pick', 4],
  ['pick', 'pick', 0],
  ['kitten', 'sitting', 3],
])('%s is %i slips from %s', (a, b, slips) => {
  expect(slipsBetween(a, b)).toBe(slips);
});

test.each([
  ['pik', ['name', 'pick', 'share'], ['pick']],
  ['zoe', ['Zola', 'Zoé', 'Chloe'], ['Zoé']],
  ['Sed', ['Ben', 'Sedona'], ['Sedona']],
  ['Sedona Holidays', ['Sedona', 'Ben'], ['Sedona']],
  ['b', ['a', 'x'], []],
  ['xyzzy', ['name', 'pick'], []],
  ['aaa', ['aab', 'aac', 'aad', 'aae'], ['aab', 'aac', 'aad']],
  ['form', ['for', 'from'], ['from', 'for']],
  ['Europe/Pariss', ['Europe/Madrid', 'Europe/Paris'], ['Europe/Paris']],
  ['Souvenirs de la famille', ['Souvenirs de famille', 'Vacances'], ['Souvenirs de famille']],
])('near %s', (word, candidates, near) => {
  expect(nearest(word, candidates)).toEqual(near);
});

test('case and accents come before slips', () => {
  expect(nearest('ADA', ['Eda', 'Áda'])).toEqual(['Áda', 'Eda']);
});

test('the question names up to three', () => {
  expect(didYouMean('pik', ['pick'])).toBe(' Did you mean "pick"?');
  expect(didYouMean('aaa', ['aab', 'aac', 'aad', 'aae'])).toBe(' Did you mean "aab", "aac" or "aad"?');
  expect(didYouMean('xyzzy', ['pick'])).toBe('');
});
