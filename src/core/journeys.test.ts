import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Day, formatDay, parseDay } from './calendar.ts';
import { NO_PLACES } from './gazetteer.ts';
import { basesOf } from './home.ts';
import { journeysOf } from './journeys.ts';
import type { Photo } from './photo.ts';
import { CONTEXT, Life, type TownName } from './testing-life.ts';

const journeysIn = (life: Life, context = CONTEXT) => journeysOf(life.streams, basesOf(life.photos, context), context);
const said = (life: Life, context = CONTEXT) =>
  journeysIn(life, context).journeys.map(
    ({ kind, first, last, photos }) => `${kind} ${formatDay(first)} to ${formatDay(last)}, ${photos.length} photos`,
  );

/** A year in Paris, a photo every third day but in the given days of the year, when somebody is elsewhere. */
const year = (
  away: readonly [string, string][] = [],
  wish: { space?: number; camera?: string } = {},
  life = new Life(),
) => {
  const isAway = (day: number) =>
    away.some(([from, to]) => day >= (parseDay(from) as Day) && day <= (parseDay(to) as Day));
  const start = parseDay('2019-01-01') as Day;
  for (let day: number = start; day < start + 365; day += 3) {
    if (!isAway(day)) life.in('paris', formatDay(day as Day), wish);
  }
  return life;
};

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

test('what was taken at home in the morning before leaving stays at home', () => {
  const life = year([['2019-05-02', '2019-05-08']]);
  const packing = life.in('paris', '2019-05-02', { perDay: 3, hours: [7, 8] });
  life.in('lisbon', '2019-05-02', { days: 6, perDay: 8, hours: [15, 22] });
  const back = life.in('paris', '2019-05-07', { perDay: 2, hours: [23.5, 23.6] });
  const [journey] = journeysIn(life).journeys;
  expect(journey!.photos).toHaveLength(48);
  for (const photo of [...packing, ...back]) expect(journey!.photos).not.toContain(photo);
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

test('home between two weekends parts them; without a photo from home, the silence of a week does', () => {
  const life = year([['2019-05-02', '2019-05-20']]);
  life.in('rome', '2019-05-03', { days: 3, perDay: 10 });
  life.in('lisbon', '2019-05-10', { days: 3, perDay: 10 });
  const parted = ['journey 2019-05-03 to 2019-05-05, 30 photos', 'journey 2019-05-10 to 2019-05-12, 30 photos'];
  expect(said(life)).toEqual(parted);
  life.in('paris', '2019-05-07');
  expect(said(life)).toEqual(parted);
});

test('out on Saturday and again on Sunday, at home for the night', () => {
  const life = year([['2019-05-04', '2019-05-06']]);
  life.in('lille', '2019-05-04', { perDay: 12, hours: [10, 16] });
  life.in('paris', '2019-05-04', { hours: [22, 22] });
  life.in('lille', '2019-05-05', { perDay: 12, hours: [10, 16] });
  expect(said(life)).toEqual([
    'day-out 2019-05-04 to 2019-05-04, 12 photos',
    'day-out 2019-05-05 to 2019-05-05, 12 photos',
  ]);
});

test('eight days without any photo part two journeys of whoever photographs home as much', () => {
  const life = new Life();
  life.in('paris', '2019-01-01', { days: 100, perDay: 4 });
  life.in('lagos', '2019-05-01', { days: 3, perDay: 4 });
  life.in('lagos', '2019-05-08', { days: 3, perDay: 4 });
  life.in('lagos', '2019-05-19', { days: 3, perDay: 4 });
  life.in('paris', '2019-06-01', { days: 100, perDay: 4 });
  expect(said(life)).toEqual([
    'journey 2019-05-01 to 2019-05-10, 24 photos',
    'journey 2019-05-19 to 2019-05-21, 12 photos',
  ]);
});

test('a lone photo days before is not of the journey', () => {
  const life = new Life();
  life.in('paris', '2019-01-01', { days: 100, perDay: 4 });
  life.in('lisbon', '2019-05-02');
  const taken = life.in('lisbon', '2019-05-05', { days: 4, perDay: 4, hours: [14, 20] });
  life.in('paris', '2019-06-01', { days: 100, perDay: 4 });
  expect(journeysIn(life).journeys.map(({ photos }) => photos)).toEqual([taken]);
});

test('the walk of the evening before is not of the journey', () => {
  const life = year([['2019-05-02', '2019-05-08']]);
  life.in({ latitude: 48.6, longitude: 1.9 }, '2019-05-03', { perDay: 2, hours: [18, 19] });
  const taken = life.in('chartres', '2019-05-04', { days: 3, perDay: 6 });
  expect(journeysIn(life).journeys.map(({ photos }) => photos)).toEqual([taken]);
});

test('out to the south on Saturday, to the north on Sunday: home lies between, a photo of it or not', () => {
  const life = year([['2019-05-04', '2019-05-06']]);
  life.in('chartres', '2019-05-04', { perDay: 12, hours: [10, 21] });
  life.in('lille', '2019-05-05', { perDay: 12, hours: [9, 20] });
  expect(said(life)).toEqual([
    'day-out 2019-05-04 to 2019-05-04, 12 photos',
    'day-out 2019-05-05 to 2019-05-05, 12 photos',
  ]);
});

test('after a quiet day, the same place is the same journey, another one is not', () => {
  const then = (town: TownName | { latitude: number; longitude: number }) => {
    const life = year([['2019-05-02', '2019-05-10']]);
    life.in('lille', '2019-05-03', { days: 2, perDay: 12 });
    life.in(town, '2019-05-06', { perDay: 12 });
    return said(life);
  };
  expect(then('lille')).toEqual(['journey 2019-05-03 to 2019-05-06, 36 photos']);
  expect(then({ latitude: 50, longitude: 3.9 })).toEqual([
    'journey 2019-05-03 to 2019-05-04, 24 photos',
    'day-out 2019-05-06 to 2019-05-06, 12 photos',
  ]);
});

test('a lazy beach holiday with two days without photos is one journey', () => {
  const life = year([['2019-05-02', '2019-05-20']]);
  life.in('lagos', '2019-05-03', { days: 3, perDay: 4 });
  life.in('lagos', '2019-05-08', { days: 3, perDay: 4 });
  expect(said(life)).toEqual(['journey 2019-05-03 to 2019-05-10, 24 photos']);
});

test('a journey over New Year is one, and the night of the 31st belongs to the evening before', () => {
  const life = year([['2019-12-25', '2019-12-31']]);
  life.in('rome', '2019-12-29', { days: 5, perDay: 6 });
  life.in('rome', '2020-01-03', { perDay: 3, hours: [0.5, 2] });
  life.in('paris', '2020-01-05', { days: 30, every: 3 });
  expect(said(life)).toEqual(['journey 2019-12-29 to 2020-01-02, 33 photos']);
});

test('29 February is a day like any other', () => {
  const life = new Life();
  life.in('paris', '2019-09-01', { days: 170, every: 3 });
  life.in('lisbon', '2020-02-28', { days: 3, perDay: 8 });
  life.in('paris', '2020-03-05', { days: 170, every: 3 });
  expect(said(life)).toEqual(['journey 2020-02-28 to 2020-03-01, 24 photos']);
});

test('a day out needs twelve shots and sixty kilometres', () => {
  const out = (town: TownName, perDay: number) => {
    const life = year([['2019-05-04', '2019-05-04']]);
    life.in(town, '2019-05-04', { perDay });
    const { noJourneys } = journeysIn(life);
    return [...said(life), ...noJourneys.map(({ because }) => because)];
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
  expect(journeysIn(life).noJourneys.map(({ because }) => because)).toEqual(['too-few']);
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
  expect(journeysIn(life, { ...CONTEXT, places: NO_PLACES }).noJourneys.map(({ because }) => because)).toEqual([
    'too-near',
  ]);
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

test('days without GPS within a journey, and a full one before it, are of the journey', () => {
  const life = year([['2019-05-01', '2019-05-12']]);
  life.in('lisbon', '2019-05-03', { perDay: 20, gps: false });
  life.in('lisbon', '2019-05-04', { days: 2, perDay: 20 });
  life.in('lisbon', '2019-05-06', { days: 2, perDay: 20, gps: false });
  life.in('lisbon', '2019-05-08', { days: 2, perDay: 20 });
  expect(said(life)).toEqual(['journey 2019-05-03 to 2019-05-09, 140 photos']);
});

test('a quiet day without GPS after a day out is a day at home', () => {
  const life = year([['2019-05-01', '2019-05-12']]);
  life.in('lille', '2019-05-04', { perDay: 40 });
  life.in('paris', '2019-05-05', { perDay: 2, gps: false });
  expect(said(life)).toEqual(['day-out 2019-05-04 to 2019-05-04, 40 photos']);
});

test('a camera without GPS goes where the phone goes, but not beyond home', () => {
  const life = year([['2019-05-02', '2019-05-08']]);
  const before = life.in('paris', '2019-05-02', { perDay: 3, hours: [6, 7], gps: false, camera: 'Canon' });
  life.in('paris', '2019-05-02', { hours: [7.5, 7.5] });
  before.push(...life.in('paris', '2019-05-02', { perDay: 2, hours: [8, 8.5], gps: false, camera: 'Canon' }));
  life.in('lisbon', '2019-05-02', { days: 4, perDay: 6, hours: [14, 22] });
  const canon = life.in('lisbon', '2019-05-02', { days: 4, perDay: 6, hours: [15, 21], gps: false, camera: 'Canon' });
  const [journey] = journeysIn(life).journeys;
  expect(journey!.photos).toHaveLength(48);
  expect(journey!.photos).toEqual(expect.arrayContaining(canon));
  for (const photo of before) expect(journey!.photos).not.toContain(photo);
});

test('an impossible position in the middle of a day at home is no journey, and does not end one', () => {
  const life = year([['2019-05-02', '2019-05-08']]);
  life.in('lisbon', '2019-05-02', { days: 7, perDay: 8 });
  const lost = life.in('paris', '2019-05-05', { hours: [12.3, 12.3] });
  const home = life.in('paris', '2019-07-01', { perDay: 6, hours: [10, 11] });
  life.in('tokyo', '2019-07-01', { hours: [10.5, 10.5] });
  expect(home).toHaveLength(6);
  const { journeys, noJourneys } = journeysIn(life);
  expect(noJourneys).toEqual([]);
  expect(journeys.map(({ photos }) => photos.length)).toEqual([57]);
  expect(journeys[0]!.photos).toContain(lost[0]);
});

test('in a shared space, who stays at home does not end the journey of the others', () => {
  const life = year([['2019-05-02', '2019-05-08']], { space: 0, camera: 'Pixel 4' });
  const away = life.in('lisbon', '2019-05-02', { days: 7, perDay: 8, space: 0, camera: 'Pixel 4' });
  life.in('paris', '2019-05-02', { days: 7, perDay: 3, space: 0, camera: 'iPhone 12', hours: [9, 20] });
  life.in('paris', '2019-05-04', { perDay: 3, space: 0, camera: 'iPhone 12', hours: [11, 13], gps: false });
  expect(journeysIn(life).journeys.map(({ photos }) => photos)).toEqual([away]);
});

test('two phones of one model: nobody is in Paris and in Lisbon within the hour', () => {
  const life = year([['2019-05-02', '2019-05-08']], { space: 0 });
  const away = life.in('lisbon', '2019-05-02', { days: 7, perDay: 9, space: 0 });
  life.in('paris', '2019-05-04', { days: 2, perDay: 2, space: 0, hours: [11.2, 11.3] });
  expect(journeysIn(life).journeys.map(({ photos }) => photos)).toEqual([away]);
});

test('one journey from the own and the shared space', () => {
  const life = year([['2019-05-02', '2019-05-08']]);
  life.in('lisbon', '2019-05-02', { days: 6, perDay: 4, space: 1 });
  life.in('sintra', '2019-05-03', { days: 6, perDay: 5, space: 0, camera: 'Canon' });
  life.in('lisbon', '2019-05-05', { perDay: 7, space: 2, camera: 'Old phone', gps: false });
  expect(said(life)).toEqual(['journey 2019-05-02 to 2019-05-08, 61 photos']);
});

test('one journey from two spaces, although each lost its positions on other days', () => {
  const life = year([['2019-05-02', '2019-05-08']]);
  for (const [space, from, to] of [
    [1, 2, 4],
    [2, 5, 7],
  ] as const) {
    for (let day = 2; day <= 7; day++) {
      life.in('lisbon', `2019-05-0${day}`, {
        perDay: 9,
        space,
        camera: `phone ${space}`,
        gps: day >= from && day <= to,
      });
    }
  }
  expect(said(life)).toEqual(['journey 2019-05-02 to 2019-05-07, 108 photos']);
});

test('who is home again ends the journey of those with them, and no later one of others', () => {
  const together = year([['2019-05-02', '2019-05-09']]);
  together.in('lisbon', '2019-05-02', { days: 4, perDay: 9, space: 1 });
  together.in('lisbon', '2019-05-02', { days: 4, perDay: 9, space: 2, camera: 'iPhone 12' });
  together.in('paris', '2019-05-06', { hours: [8, 8], space: 2, camera: 'iPhone 12' });
  together.in('paris', '2019-05-06', { perDay: 20, gps: false });
  expect(said(together)).toEqual(['journey 2019-05-02 to 2019-05-05, 72 photos']);

  const oneByOne = year([['2019-05-02', '2019-05-09']]);
  oneByOne.in('lisbon', '2019-05-02', { days: 3, perDay: 9, space: 1 });
  oneByOne.in('paris', '2019-05-05', { hours: [9, 9], space: 1 });
  oneByOne.in('lisbon', '2019-05-05', { days: 3, perDay: 9, space: 2, camera: 'iPhone 12', hours: [19, 22] });
  expect(journeysIn(oneByOne).journeys).toHaveLength(2);
});

test('photos without GPS of somebody who was at home then are not of the journey', () => {
  const life = year([['2019-05-02', '2019-05-08']]);
  const away = life.in('lisbon', '2019-05-02', { days: 6, perDay: 9 });
  life.in('paris', '2019-05-02', { days: 6, perDay: 2, space: 2, camera: 'iPhone 12' });
  life.in('paris', '2019-05-03', { days: 3, perDay: 6, space: 2, camera: 'Canon', gps: false });
  expect(journeysIn(life).journeys.map(({ photos }) => photos)).toEqual([away]);
});

test('a few photos without GPS after a journey: another at home that day decides', () => {
  const photosWith = (another: boolean) => {
    const life = year([['2019-05-02', '2019-05-10']]);
    life.in('lisbon', '2019-05-04', { days: 3, perDay: 20 });
    life.in('paris', '2019-05-07', { perDay: 2, gps: false });
    if (another) life.in('paris', '2019-05-07', { space: 2, camera: 'iPhone 12' });
    return journeysIn(life).journeys.map(({ photos }) => photos.length);
  };
  expect(photosWith(false)).toEqual([62]);
  expect(photosWith(true)).toEqual([60]);
});

test('too few shots in each space are enough together', () => {
  const life = year([['2019-05-02', '2019-05-08']]);
  life.in('lisbon', '2019-05-02', { days: 2, perDay: 3, space: 1 });
  life.in('lisbon', '2019-05-02', { days: 2, perDay: 3, space: 0, hours: [11, 19] });
  expect(said(life)).toEqual(['journey 2019-05-02 to 2019-05-03, 12 photos']);
});

test('Ada in Rome and Ben in Lisbon are two journeys', () => {
  const life = year([['2019-05-02', '2019-05-08']]);
  life.in('rome', '2019-05-02', { days: 5, perDay: 4, space: 1 });
  life.in('lisbon', '2019-05-03', { days: 5, perDay: 5, space: 2, camera: 'iPhone 12' });
  expect(said(life)).toEqual([
    'journey 2019-05-02 to 2019-05-06, 20 photos',
    'journey 2019-05-03 to 2019-05-07, 25 photos',
  ]);
});

test('journeys moved to the shared space are parted by the days at home in the own one', () => {
  const life = year([['2019-05-02', '2019-05-12']]);
  life.in('rome', '2019-05-02', { days: 3, perDay: 6, space: 0 });
  life.in('paris', '2019-05-06', { space: 1 });
  life.in('lisbon', '2019-05-07', { days: 3, perDay: 6, space: 0 });
  expect(said(life)).toEqual([
    'journey 2019-05-02 to 2019-05-04, 18 photos',
    'journey 2019-05-07 to 2019-05-09, 18 photos',
  ]);
});

test('without any position, other countries and other regions are away', () => {
  const life = year([
    ['2019-05-02', '2019-05-08'],
    ['2019-08-01', '2019-08-07'],
  ]);
  life.in('lisbon', '2019-05-02', { days: 5, perDay: 4 });
  life.in('nice', '2019-08-01', { days: 5, perDay: 4 });
  const blind = life.photos.map((photo): Photo => ({ ...photo, latitude: null, longitude: null }));
  const bases = basesOf(blind, CONTEXT);
  const { journeys } = journeysOf([blind], bases, CONTEXT);
  expect(bases).toEqual([]);
  expect(journeys.map(({ country, kilometres, photos }) => [country, kilometres, photos.length])).toEqual([
    ['Portugal', null, 20],
    [null, null, 20],
  ]);
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

const somewhere = fc.constantFrom<TownName>(
  'paris',
  'paris',
  'paris',
  'versailles',
  'lille',
  'giverny',
  'lisbon',
  'porto',
);
const someLife = fc
  .array(
    fc.record({
      town: somewhere,
      gps: fc.constantFrom(true, true, false),
      space: fc.constantFrom(0, 1),
      camera: fc.constantFrom('Pixel 4', 'Canon', ''),
      days: fc.integer({ min: 1, max: 6 }),
      perDay: fc.integer({ min: 1, max: 6 }),
      pause: fc.integer({ min: 0, max: 9 }),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((stays) => {
    const life = new Life();
    let day: number = parseDay('2019-01-01') as Day;
    for (const { town, pause, ...stay } of stays) {
      life.in(town, formatDay(day as Day), stay);
      day += pause;
    }
    return life;
  });

test('each photo is in one journey at most, and in one of its chapters; order does not matter', () => {
  let found = 0;
  fc.assert(
    fc.property(someLife, (life) => {
      const result = journeysIn(life);
      found += result.journeys.length;
      const all = result.journeys.flatMap(({ photos }) => photos);
      expect(new Set(all).size).toBe(all.length);
      for (const journey of result.journeys) {
        expect(journey.chapters.flatMap(({ photos }) => photos)).toEqual(journey.photos);
        expect(journey.chapters.every(({ photos }) => photos.length > 0)).toBe(true);
        expect(journey.first).toBe(journey.chapters[0]!.first);
        expect(journey.kind === 'day-out').toBe(journey.first === journey.last);
        expect(journey.last - journey.first).toBeLessThan(60);
      }
      const backwards = life.streams.map((stream) => stream.toReversed()).toReversed();
      expect(journeysOf(backwards, basesOf(life.photos.toReversed(), CONTEXT), CONTEXT)).toEqual(result);
    }),
    { numRuns: 150 },
  );
  expect(found).toBeGreaterThan(20);
});
