/** Journeys by cameras that do not know where they are, or are wrong about it. */
import { expect, test } from 'vitest';
import { basesOf } from './home.ts';
import { journeysOf } from './journeys.ts';
import type { Photo } from './photo.ts';
import { journeysIn, said, year } from './testing-journeys.ts';
import { CONTEXT } from './testing-life.ts';

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
