/** The section `memories`, read. */
import { describe, expect, test } from 'vitest';
import { curators } from '../core/curators/index.ts';
import type { MemoriesConfig } from './config.ts';
import { configFromObject, parseConfig } from './load.ts';

const memoriesOf = (text: string): MemoriesConfig | null =>
  parseConfig(`database: demo\n${text}`, 'memories.yml', {}).config.memories;

test('no section, no memories; a blank one means every kind that is on by itself, for everyone', () => {
  expect(memoriesOf('')).toBeNull();
  const usual = memoriesOf('memories:');
  expect(usual).toMatchObject({ for: 'everyone', share: 'nobody', atMost: 8, family: null });
  expect(usual?.kinds.map(({ kind }) => kind)).toEqual(curators.filter(({ isOn }) => isOn).map(({ kind }) => kind));
  expect(memoriesOf('memories: {}')).toEqual(usual);
});

test('only the kinds named are made, in the order they have a claim on photos', () => {
  const kinds = memoriesOf(
    'memories: { kinds: { last-seen: yes, trips: { at-least: 20 }, people: no, on-this-day: true } }',
  )?.kinds;
  expect(kinds?.map(({ kind, atLeast, album }) => [kind, atLeast, album])).toEqual([
    ['on-this-day', 5, 'one'],
    ['trips', 20, 'each'],
    ['last-seen', curators.at(-1)?.atLeast, 'one'],
  ]);
});

describe('options', () => {
  const optionsOf = (text: string) => memoriesOf(`memories: { kinds: { ${text} } }`)?.kinds[0];
  test.each([
    ['on-this-day: { widen: no, album: each, keep: 3 }', { album: 'each', keep: 3, options: { widen: false } }],
    ['months: { show-days: 5 }', { options: { showDays: 5 } }],
    ['holidays: { countries: [FR, DE] }', { options: { countries: ['FR', 'DE'] } }],
    ['then-and-now: { years: 10 }', { options: { years: 10 } }],
  ])('%s', (text, found) => expect(optionsOf(text)).toMatchObject(found));

  test('every option of every kind has the default of its curator', () => {
    for (const curator of curators) {
      const defaults = Object.entries(curator.options).map(([key, spec]) => [key, spec.default]);
      expect(optionsOf(`${curator.kind}: {}`)?.options).toEqual(Object.fromEntries(defaults));
    }
  });
});

test('birthdays, with a year or without; 29 February is one', () => {
  expect(
    memoriesOf('memories: { birthdays: { Sedona: 2019-11-21, "Mamie Rosa": 02-29, Ben: "2000-02-29" } }')?.birthdays,
  ).toEqual(
    new Map([
      ['Sedona', { year: 2019, month: 11, day: 21 }],
      ['Mamie Rosa', { year: null, month: 2, day: 29 }],
      ['Ben', { year: 2000, month: 2, day: 29 }],
    ]),
  );
});

test('a family makes trips and years, unless it says which', () => {
  expect(memoriesOf('memories: { family: { owner: ada, of: [ada, 3] } }')?.family).toEqual({
    owner: { name: 'ada' },
    of: [{ name: 'ada' }, { id: 3 }],
    kinds: ['trips', 'years'],
  });
});

test('programs say the same with an object', () => {
  const { memories } = configFromObject({
    database: 'demo',
    memories: { for: ['ada'], birthdays: { Sedona: '2019-11-21' }, kinds: { trips: { 'at-least': 5 }, people: false } },
  }).config;
  expect(memories?.kinds.map(({ kind, atLeast }) => [kind, atLeast])).toEqual([['trips', 5]]);
  expect(memories?.birthdays.get('Sedona')).toEqual({ year: 2019, month: 11, day: 21 });
});
