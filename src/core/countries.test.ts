import { expect, test } from 'vitest';
import { isCountry, isoOf } from './countries.ts';
import type { PlaceInWords } from './gazetteer.ts';

const place = (country: string, translated: Readonly<Record<string, string>> = {}): PlaceInWords => ({
  original: { country, first: '', second: '' },
  translated: Object.fromEntries(
    Object.entries(translated).map(([language, name]) => [language, { country: name, first: '', second: '' }]),
  ),
});

test.each([
  ['France', 'FR'],
  ['ÖSTERREICH', 'AT'],
  ['Schweiz/Suisse/Svizzera/Svizra', 'CH'],
  ['日本', null],
  ['台灣', 'TW'],
  ['', null],
])('%s is %s', (name, code) => {
  expect(isoOf(place(name))).toBe(code);
});

test('where its own words are not known, English or German ones do', () => {
  expect(isoOf(place('Elláda', { en: 'Greece' }))).toBe('GR');
  expect(isoOf(place('Elláda', { de: 'Griechenland' }))).toBe('GR');
  expect(isoOf(undefined)).toBeNull();
});

test('codes are those of the table, in capitals', () => {
  expect(['FR', 'fr', 'toString', ''].filter(isCountry)).toEqual(['FR']);
});
