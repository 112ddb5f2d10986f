import { expect, test } from 'vitest';
import { chaptersOf } from './chapters.ts';
import { kilometresBetween } from './geo.ts';
import type { Photo } from './photo.ts';
import { byTime } from './shots.ts';
import { CONTEXT, Life, TOWN } from './testing-life.ts';

const chaptersIn = (life: Life) => chaptersOf(life.photos.toSorted(byTime), CONTEXT);
const said = (life: Life) =>
  chaptersIn(life).map(({ geocoding, photos }) => {
    const town = Object.entries(TOWN).find(([, place]) => place.geocoding === geocoding)?.[0];
    return `${town} ${photos.length}`;
  });

test('Lisbon, then Porto', () => {
  const life = new Life();
  life.in('lisbon', '2019-05-01', { days: 4, perDay: 10 });
  life.in('porto', '2019-05-05', { days: 3, perDay: 10 });
  expect(said(life)).toEqual(['lisbon 40', 'porto 30']);
  const [lisbon] = chaptersIn(life);
  expect(kilometresBetween(lisbon!, TOWN.lisbon)).toBeLessThan(1);
  expect(lisbon!.last - lisbon!.first).toBe(3);
});

test('a day trip is part of the stay it starts from, and does not move it', () => {
  const life = new Life();
  life.in('lisbon', '2019-05-01', { days: 2, perDay: 10 });
  life.in('lagos', '2019-05-03', { perDay: 30 });
  life.in('lisbon', '2019-05-04', { perDay: 10 });
  expect(said(life)).toEqual(['lisbon 60']);
  expect(kilometresBetween(chaptersIn(life)[0]!, TOWN.lisbon)).toBeLessThan(1);
});

test('a night in Lagos is a chapter, although Lisbon follows again', () => {
  const life = new Life();
  life.in('lisbon', '2019-05-01', { days: 2, perDay: 10 });
  life.in('lagos', '2019-05-03', { days: 2, perDay: 10 });
  life.in('lisbon', '2019-05-05', { perDay: 10 });
  expect(said(life)).toEqual(['lisbon 20', 'lagos 20', 'lisbon 10']);
});

test('two photos from a motorway are no chapter: they go to the stay nearer in time', () => {
  const drive = (hour: number) => {
    const life = new Life();
    life.in('lisbon', '2019-05-01', { days: 2, perDay: 10, hours: [10, 12] });
    life.in({ latitude: 40, longitude: -8.6 }, '2019-05-02', { perDay: 2, hours: [hour, hour + 0.1] });
    life.in('porto', '2019-05-02', { perDay: 10, hours: [20, 22] });
    return said(life);
  };
  expect(drive(13)).toEqual(['lisbon 22', 'porto 10']);
  expect(drive(19)).toEqual(['lisbon 20', 'porto 12']);
});

test('a stop on the way is no chapter: it goes to the stay nearer in distance', () => {
  const stopAt = (latitude: number) => {
    const life = new Life();
    life.in('lisbon', '2019-05-01', { days: 3, perDay: 10, hours: [10, 12] });
    life.in({ latitude, longitude: -8.7 }, '2019-05-03', { perDay: 6, hours: [13, 14] });
    life.in('porto', '2019-05-03', { days: 2, perDay: 10, hours: [20, 22] });
    return said(life);
  };
  expect(stopAt(40.6)).toEqual(['lisbon 30', 'porto 26']);
  expect(stopAt(39.3)).toEqual(['lisbon 36', 'porto 20']);
});

test('a few photos of one evening are a chapter, if a night follows, or a whole day was spent there', () => {
  const life = new Life();
  life.in('lisbon', '2019-05-01', { days: 3, perDay: 10 });
  life.in('lagos', '2019-05-04', { perDay: 4, hours: [20, 22] });
  life.in('rome', '2019-05-05', { days: 3, perDay: 10 });
  expect(said(life)).toEqual(['lisbon 30', 'lagos 4', 'rome 30']);
  const early = new Life();
  early.in('lisbon', '2019-05-01', { days: 3, perDay: 10, hours: [6, 8] });
  early.in('lagos', '2019-05-03', { perDay: 4, hours: [11, 17] });
  early.in('porto', '2019-05-03', { days: 3, perDay: 10, hours: [20, 22] });
  expect(said(early)).toEqual(['lisbon 30', 'lagos 4', 'porto 30']);
});

test('islands forty kilometres apart are chapters where the whole journey is small, else one', () => {
  const life = new Life();
  life.in('naxos', '2019-07-01', { days: 3, perDay: 8 });
  life.in({ latitude: 36.75, longitude: 25.3 }, '2019-07-04', { days: 3, perDay: 8 });
  expect(chaptersIn(life)).toHaveLength(2);
  life.in('rome', '2019-07-07', { days: 3, perDay: 8 });
  expect(said(life)).toEqual(['naxos 48', 'rome 24']);
});

test('a road trip of eight stops has eight chapters', () => {
  const life = new Life();
  for (let stop = 0; stop < 8; stop++) {
    life.in({ latitude: 40 + stop * 0.7, longitude: -8 }, `2019-05-0${stop + 1}`, { perDay: 6 });
  }
  expect(chaptersIn(life).map(({ photos }) => photos.length)).toEqual(Array(8).fill(6));
});

test('the place is where the hours were spent, not where the burst was', () => {
  const life = new Life();
  life.in('lisbon', '2019-05-01', { days: 3, perDay: 9 });
  life.in('sintra', '2019-05-02', { perDay: 60, hours: [11, 11.5] });
  expect(said(life)).toEqual(['lisbon 87']);
});

test('photos without GPS go to the stay nearer in time', () => {
  const life = new Life();
  life.in('lisbon', '2019-05-01', { days: 2, perDay: 10 });
  const evening = life.in('lisbon', '2019-05-02', { gps: false, hours: [22, 22] });
  const morning = life.in('porto', '2019-05-04', { gps: false, hours: [8, 8] });
  life.in('porto', '2019-05-04', { perDay: 10 });
  const [lisbon, porto] = chaptersIn(life);
  expect(lisbon!.photos).toContain(evening[0]);
  expect(porto!.photos).toContain(morning[0]);
});

test('a whole day without GPS between two stays is not cut at noon', () => {
  const life = new Life();
  life.in('lisbon', '2019-05-01', { days: 2, perDay: 10 });
  life.in('lisbon', '2019-05-03', { gps: false, perDay: 10, hours: [9, 22] });
  life.in('porto', '2019-05-04', { days: 2, perDay: 10 });
  expect(new Set(chaptersIn(life).map(({ photos }) => photos.length))).toEqual(new Set([20, 30]));
});

test('where no photo has GPS, names tell; where none has a name, it is one chapter at 0/0', () => {
  const life = new Life();
  life.in('lisbon', '2019-05-01', { days: 2, perDay: 5 });
  life.in('porto', '2019-05-03', { days: 2, perDay: 5 });
  const blind = life.photos.map((photo): Photo => ({ ...photo, latitude: null, longitude: null }));
  expect(chaptersOf(blind, CONTEXT).map(({ geocoding }) => geocoding)).toEqual([
    TOWN.lisbon.geocoding,
    TOWN.porto.geocoding,
  ]);
  const [all, ...none] = chaptersOf(
    blind.map((photo) => ({ ...photo, geocoding: null })),
    CONTEXT,
  );
  expect(none).toEqual([]);
  expect(all).toMatchObject({ latitude: 0, longitude: 0, geocoding: null });
  expect(all!.photos).toHaveLength(20);
});
