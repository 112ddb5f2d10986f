/** Where a journey begins and ends, and what parts two of them. */
import { expect, test } from 'vitest';
import { journeysIn, photosIn, said, year } from './testing-journeys.ts';
import { Life, type TownName } from './testing-life.ts';

test('what was taken at home in the morning before leaving stays at home', () => {
  const life = year([['2019-05-02', '2019-05-08']]);
  const packing = life.in('paris', '2019-05-02', { perDay: 3, hours: [7, 8] });
  life.in('lisbon', '2019-05-02', { days: 6, perDay: 8, hours: [15, 22] });
  const back = life.in('paris', '2019-05-07', { perDay: 2, hours: [23.5, 23.6] });
  const [journey] = journeysIn(life).journeys;
  expect(journey!.photos).toHaveLength(48);
  for (const photo of [...packing, ...back]) expect(journey!.photos).not.toContain(photo);
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
  expect(photosIn(life)).toEqual([taken]);
});

test('the walk of the evening before is not of the journey', () => {
  const life = year([['2019-05-02', '2019-05-08']]);
  life.in({ latitude: 48.6, longitude: 1.9 }, '2019-05-03', { perDay: 2, hours: [18, 19] });
  const taken = life.in('chartres', '2019-05-04', { days: 3, perDay: 6 });
  expect(photosIn(life)).toEqual([taken]);
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
