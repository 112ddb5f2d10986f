import { describe, expect, test } from 'vitest';
import { type Day, dayOf } from './calendar.ts';
import type { Base, Chapter, Journey } from './chronicle-types.ts';
import type { Gazetteer } from './gazetteer.ts';
import { journeyTitle } from './journey-title.ts';
import type { Photo } from './photo.ts';
import { at, series } from './testing.ts';

const place = (second: string, first: string, country: string) =>
  ({ original: { country, first, second }, translated: {} }) as const;

const places: Gazetteer = new Map([
  [1, place('Lyon', 'Rhône', 'France')],
  [2, place('Lisboa', 'Estremadura', 'Portugal')],
  [3, place('Sintra', 'Estremadura', 'Portugal')],
  [4, place('Quimper', 'Bretagne', 'France')],
  [5, place('Brest', 'Bretagne', 'France')],
  [6, place('Morlaix', 'Bretagne', 'France')],
  [7, place('Vannes', 'Bretagne', 'France')],
  [8, place('Villeurbanne', 'Rhône', 'France')],
  [10, place('Beaujeu', 'Rhône', 'France')],
  [11, place('Tarare', 'Rhône', 'France')],
  [12, place('Roma', 'Lazio', 'Italia')],
  [13, place('Wien', 'Wien', 'Österreich')],
  [9, place('Genève', 'Genève', 'Suisse')],
]);

const home: Base = {
  role: 'home',
  latitude: 45.76,
  longitude: 4.84,
  from: 0 as Day,
  to: 99_999 as Day,
  days: 900,
  geocoding: 1,
};

/** From Monday, 1 May 2023: so many hours with a photo at each place, one stay after the other. */
const journey = (days: number, ...stays: readonly (readonly [geocoding: number, hours: number][])[]): Journey => {
  const first = dayOf({ year: 2023, month: 5, day: 1 });
  const last = (first + days - 1) as Day;
  let hour = 0;
  const chapters = stays.map((towns): Chapter => {
    const photos = towns.flatMap(([geocoding, hours]) => {
      const some = series(hours, 3600, { id: 1 + hour, taken: at(2023, 5, 1, 8) + hour * 3600, geocoding });
      hour += hours;
      return some;
    });
    return { photos, first, last, geocoding: towns[0]?.[0] ?? null, latitude: 0, longitude: 0 };
  });
  const photos: Photo[] = chapters.flatMap((chapter) => chapter.photos);
  return { kind: 'journey', photos, first, last, chapters, kilometres: 500, country: null };
};
const title = (one: Journey, bases: readonly Base[] = [home]) => journeyTitle(one, { places, bases });

describe('what a journey is called', () => {
  test('a town beside the first within one stay, if it holds a quarter of the hours', () => {
    expect(
      title(
        journey(5, [
          [2, 14],
          [3, 6],
        ]),
      ),
    ).toMatchObject({ says: 'towns', places: [2, 3] });
    expect(
      title(
        journey(5, [
          [2, 17],
          [3, 3],
        ]),
      ),
    ).toMatchObject({ says: 'towns', places: [2] });
  });

  test('two stays that hold most of the hours together; a third may go unsaid', () => {
    expect(title(journey(5, [[2, 8]], [[4, 6]], [[9, 3]]))).toMatchObject({ says: 'towns', places: [2, 4] });
  });

  test('back in the first town it is one stay', () => {
    expect(title(journey(5, [[4, 4]], [[2, 6]], [[4, 4]], [[9, 4]]))).toMatchObject({ says: 'towns', places: [4, 2] });
  });

  test('from village to village at home is a region', () => {
    const round = journey(6, [
      [4, 5],
      [5, 5],
      [6, 5],
      [7, 5],
    ]);
    expect(title(round)).toMatchObject({ says: 'region', place: 4 });
  });

  test('the region of home says nothing: then the main town', () => {
    const round = journey(6, [[8, 3]], [[10, 3]], [[11, 3]]);
    expect(title(round)).toMatchObject({ says: 'towns', places: [10] });
    expect(title(round, [])).toMatchObject({ says: 'region', place: 8 });
  });

  test('on the way through the own country, the one abroad gives the name; mainly at home it does not', () => {
    expect(title(journey(6, [[2, 4]], [[1, 4]], [[4, 4]]))).not.toMatchObject({ says: 'countries' });
    expect(title(journey(6, [[2, 4]], [[4, 3]], [[5, 1]], [[3, 4]]))).toMatchObject({ says: 'countries', places: [2] });
  });

  test('many countries are a trip', () => {
    const grand = journey(9, [[2, 2]], [[9, 2]], [[12, 2]], [[13, 2]]);
    expect(title(grand)).toMatchObject({ says: 'trip' });
    expect(title(journey(9, [[2, 2]], [[9, 2]], [[12, 2]]))).toMatchObject({ says: 'countries', places: [12, 2, 9] });
  });

  test('countries only where one knows which is home', () => {
    const abroad = journey(6, [[2, 4]], [[9, 4]], [[3, 4]]);
    expect(title(abroad)).toMatchObject({ says: 'countries', places: [2, 9] });
    expect(title(abroad, [])).not.toMatchObject({ says: 'countries' });
  });

  test('a weekend has a Saturday and one town', () => {
    const short = journey(3, [[2, 10]]);
    expect(title(short)).toMatchObject({ says: 'towns' });
    const first = (short.first + 4) as Day; // Friday
    expect(title({ ...short, first, last: (first + 2) as Day })).toMatchObject({ says: 'weekend', place: 2 });
    expect(title({ ...short, first, last: (first + 3) as Day })).toMatchObject({ says: 'towns' });
    const two = journey(3, [
      [2, 6],
      [3, 4],
    ]);
    expect(title({ ...two, first, last: (first + 2) as Day })).toMatchObject({ says: 'towns', places: [2, 3] });
  });

  test('no word that a single photo supports', () => {
    expect(title(journey(3, [[2, 1]]))).toMatchObject({ says: 'trip' });
    expect(title(journey(3, [[2, 2]]))).toMatchObject({ says: 'towns', places: [2] });
  });
});
