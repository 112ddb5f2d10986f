import { expect, test } from 'vitest';
import { DAY_STARTS_AT } from './selection.ts';
import { OF_A_DAY, OF_A_JOURNEY, OF_YEARS } from './shape.ts';
import { shapeForRule } from './shape-for-rule.ts';
import { aPhoto, at, series } from './testing.ts';

const HOUR = 3600;
const scale = (photos: Parameters<typeof shapeForRule>[0]) => {
  const { tau, rho } = shapeForRule(photos, 20, DAY_STARTS_AT);
  return { tau, rho };
};

test('an hour, a journey and years are each looked at on their own scale', () => {
  expect(scale([])).toEqual(OF_A_DAY);
  expect(scale(series(100, 600))).toEqual(OF_A_DAY);
  expect(scale(series(100, 4 * HOUR))).toEqual(OF_A_JOURNEY);
  expect(scale(series(100, 400 * HOUR))).toEqual(OF_YEARS);
});

test('one stray photo does not make a party a decade', () => {
  expect(scale([...series(100, 120), aPhoto({ id: 999, taken: at(2003, 1, 1) })])).toEqual(OF_A_DAY);
});

test('years have to be seen where there are several', () => {
  const years = (photos: Parameters<typeof shapeForRule>[0]) =>
    shapeForRule(photos, 20, DAY_STARTS_AT).facets.find(({ name }) => name === 'year');
  expect(years(series(10, HOUR))?.floor).toBe(false);
  const several = years([aPhoto({ taken: at(2020, 1, 1, 2) }), aPhoto({ id: 2, taken: at(2020, 1, 1, 5) })]);
  expect(several?.floor).toBe(true);
  expect(several?.of(aPhoto({ taken: at(2020, 1, 1, 2) }))).toEqual(['2019']);
});
