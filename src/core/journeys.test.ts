/** What is a journey: how far, how long, of how many shots, and what it is called by. */
import { expect, test } from 'vitest';
import { type Day, formatDay, parseDay } from './calendar.ts';
import { NO_PLACES } from './gazetteer.ts';
import { journeysOf } from './journeys.ts';
import { journeysIn, said, whyNot, year } from './testing-journeys.ts';
import { CONTEXT, Life, type TownName } from './testing-life.ts';

test('a year at home has no journeys, and an empty library none either', () => {
  expect(journeysIn(year())).toEqual({ journeys: [], noJourneys: [] });
  expect(journeysOf([], [], CONTEXT)).toEqual({ journeys: [], noJourneys: [] });
  expect(journeysOf([[]], [], CONTEXT)).toEqual({ journeys: [], noJourneys: [] });
});

test('a week in Lisbon', () => {
  const life = year([['2019-05-02', '2019-05-08']]);
  const taken = life.in('lisbon', '2019-05-02', { days: 7, perDay: 8 });
  const { journeys, noJourneys } = journeysIn(life);
  expect(noJourneys).toEqual([]);
  expect(journeys).toHaveLength(1);
  expect(journeys[0]).toMatchObject({ kind: 'journey', first: parseDay('2019-05-02'), last: parseDay('2019-05-08') });
  expect(journeys[0]!.photos).toEqual(taken);
  expect(journeys[0]!.kilometres).toBeCloseTo(1453, -1);
  expect(journeys[0]!.country).toBe('Portugal');
});

test('abroad in two countries, or in France, a journey has no country', () => {
  const two = year([['2019-05-02', '2019-05-09']]);
  two.in('lisbon', '2019-05-02', { days: 4, perDay: 8 });
  two.in('rome', '2019-05-06', { days: 4, perDay: 8 });
  expect(journeysIn(two).journeys.map(({ country }) => country)).toEqual([null]);
  const nice = year([['2019-05-02', '2019-05-09']]);
  nice.in('nice', '2019-05-02', { days: 4, perDay: 8 });
  expect(journeysIn(nice).journeys.map(({ country }) => country)).toEqual([null]);
});

test('a day out needs twelve shots and sixty kilometres', () => {
  const out = (town: TownName, perDay: number) => {
    const life = year([['2019-05-04', '2019-05-04']]);
    life.in(town, '2019-05-04', { perDay });
    return [...said(life), ...whyNot(life)];
  };
  expect(out('lille', 12)).toEqual(['day-out 2019-05-04 to 2019-05-04, 12 photos']);
  expect(out('chartres', 12)).toEqual(['day-out 2019-05-04 to 2019-05-04, 12 photos']);
  expect(out('lille', 11)).toEqual(['too-few']);
  expect(out('versailles', 40)).toEqual([]);
});

test('a burst of forty frames is one shot', () => {
  const life = year([['2019-05-04', '2019-05-05']]);
  life.in('lille', '2019-05-04', { perDay: 40, hours: [12, 12.02] });
  life.in('lille', '2019-05-05', { perDay: 3 });
  expect(whyNot(life)).toEqual(['too-few']);
});

test('a weekend eighty kilometres away is a journey with a night there, two days out without', () => {
  const nearby = year([['2019-05-04', '2019-05-06']]);
  nearby.in('giverny', '2019-05-04', { days: 2, perDay: 12, hours: [10, 21] });
  expect(said(nearby)).toEqual(['journey 2019-05-04 to 2019-05-05, 24 photos']);
  const onwards = year([['2019-05-04', '2019-05-06']]);
  onwards.in('giverny', '2019-05-04', { perDay: 12, hours: [10, 21] });
  onwards.in('chartres', '2019-05-05', { perDay: 12, hours: [9, 16] });
  expect(said(onwards)).toEqual(['journey 2019-05-04 to 2019-05-05, 24 photos']);
  const twice = year([['2019-05-04', '2019-05-06']]);
  twice.in('giverny', '2019-05-04', { perDay: 12, hours: [10, 15] });
  twice.in('chartres', '2019-05-05', { perDay: 12, hours: [11, 16] });
  expect(said(twice)).toEqual([
    'day-out 2019-05-04 to 2019-05-04, 12 photos',
    'day-out 2019-05-05 to 2019-05-05, 12 photos',
  ]);
});

test('across the border, forty kilometres are abroad', () => {
  const life = new Life();
  life.in('strasbourg', '2019-01-01', { days: 120, every: 3 });
  life.in('baden', '2019-05-04', { days: 2, perDay: 10 });
  life.in('strasbourg', '2019-05-07', { days: 120, every: 3 });
  expect(journeysIn(life).journeys.map(({ country }) => country)).toEqual(['Deutschland']);
  expect(said(life, { ...CONTEXT, places: NO_PLACES })).toEqual([]);
  expect(whyNot(life, { ...CONTEXT, places: NO_PLACES })).toEqual(['too-near']);
});

test('two photos at an airport are no journey', () => {
  const life = year([['2019-05-04', '2019-05-08']]);
  life.in('rome', '2019-05-04', { perDay: 2 });
  life.in('nice', '2019-05-07', { perDay: 2 });
  expect(said(life)).toEqual([]);
  expect(journeysIn(life).noJourneys.every(({ because }) => because === 'too-few')).toBe(true);
});

test('more than sixty days are a life elsewhere, not a journey', () => {
  const life = year([['2019-03-01', '2019-05-15']]);
  for (let stop = 0; stop < 9; stop++) {
    const from = formatDay(((parseDay('2019-03-01') as Day) + 8 * stop) as Day);
    life.in({ latitude: 30 + 4 * stop, longitude: 100 }, from, { days: 8, perDay: 3 });
  }
  expect(journeysIn(life)).toMatchObject({ journeys: [], noJourneys: [{ because: 'too-long', photos: 216 }] });
});

test('after the move, a weekend in the old town is a journey', () => {
  const life = new Life();
  life.in('paris', '2017-01-01', { days: 600, every: 3 });
  life.in('lyon', '2018-09-01', { days: 200, every: 3 });
  life.in('paris', '2019-03-22', { days: 2, perDay: 10 });
  life.in('lyon', '2019-03-26', { days: 200, every: 3 });
  const [visit, ...none] = journeysIn(life).journeys;
  expect(none).toEqual([]);
  expect(visit!.kilometres).toBeCloseTo(392, -1);
});

test('at the grandparents one is at home, and a day out from there is near', () => {
  const life = year();
  for (let month = 1; month <= 9; month++) life.in('nantes', `2019-0${month}-17`, { days: 3, perDay: 12 });
  life.in({ latitude: 46.16, longitude: -1.15 }, '2019-06-19', { perDay: 15, hours: [19, 21] });
  const [out, ...none] = journeysIn(life).journeys;
  expect(none).toEqual([]);
  expect(out!.kind).toBe('day-out');
  expect(out!.kilometres).toBeCloseTo(121, -1);
});

test('a library of nothing but journeys: none of four countries is home', () => {
  const life = new Life();
  life.in('lisbon', '2016-05-02', { days: 7, perDay: 4 });
  life.in('rome', '2017-05-02', { days: 7, perDay: 4 });
  life.in('tokyo', '2018-05-02', { days: 7, perDay: 4 });
  life.in('naxos', '2019-05-02', { days: 7, perDay: 4 });
  expect(journeysIn(life).journeys.map(({ kilometres }) => kilometres)).toEqual([null, null, null, null]);
  expect(said(life, { ...CONTEXT, places: NO_PLACES })).toEqual([]);
});
