import { expect, test } from 'vitest';
import { photoDayOf } from './calendar.ts';
import type { Photo } from './photo.ts';
import { aPhoto, at } from './testing.ts';
import { PLACES, placeNumber } from './testing-chronicle.ts';
import { visitsOf } from './visits.ts';

test('a week without photos makes another visit; what names no town is none', () => {
  const dayOf = ({ taken }: Photo) => photoDayOf(taken, 4 * 3600);
  const days = [1, 2, 9, 17, 25];
  const photos = days.map((day, id) => aPhoto({ id, taken: at(2023, 5, day), geocoding: placeNumber('Lisbon') }));
  const visits = visitsOf([...photos, aPhoto({ id: 99, taken: at(2023, 6, 1) })], { places: PLACES, dayOf });
  expect([...visits.keys()]).toEqual(['Portugal/Lisboa']);
  expect(visits.get('Portugal/Lisboa')?.map(({ photos: of }) => of.map(({ id }) => Number(id)))).toEqual([
    [0, 1, 2],
    [3],
    [4],
  ]);
});
