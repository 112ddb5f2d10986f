/** Journeys of several people: one from all their spaces, or each their own. */
import { expect, test } from 'vitest';
import { journeysIn, photosIn, said, year } from './testing-journeys.ts';

test('in a shared space, who stays at home does not end the journey of the others', () => {
  const life = year([['2019-05-02', '2019-05-08']], { space: 0, camera: 'Pixel 4' });
  const away = life.in('lisbon', '2019-05-02', { days: 7, perDay: 8, space: 0, camera: 'Pixel 4' });
  life.in('paris', '2019-05-02', { days: 7, perDay: 3, space: 0, camera: 'iPhone 12', hours: [9, 20] });
  life.in('paris', '2019-05-04', { perDay: 3, space: 0, camera: 'iPhone 12', hours: [11, 13], gps: false });
  expect(photosIn(life)).toEqual([away]);
});

test('two phones of one model: nobody is in Paris and in Lisbon within the hour', () => {
  const life = year([['2019-05-02', '2019-05-08']], { space: 0 });
  const away = life.in('lisbon', '2019-05-02', { days: 7, perDay: 9, space: 0 });
  life.in('paris', '2019-05-04', { days: 2, perDay: 2, space: 0, hours: [11.2, 11.3] });
  expect(photosIn(life)).toEqual([away]);
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
  expect(photosIn(life)).toEqual([away]);
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
