import { describe, expect, test } from 'vitest';
import { photoDayOf } from './calendar.ts';
import type { Journey } from './chronicle-types.ts';
import { joinedBy, ofMembersLife } from './lent.ts';
import type { Photo } from './photo.ts';
import { aPhoto, at, type PhotoWish, series } from './testing.ts';
import { aLife, inTown } from './testing-chronicle.ts';

const dayOf = ({ taken }: Photo) => photoDayOf(taken, 4 * 3600);
const noon = at(2023, 5, 2);

/** Ada's life: lunch in Lyon with positions, an evening without, a week in Lisbon and Porto. */
const life = aLife({ from: '2022-01-01', to: '2023-12-31' })
  .atHome('Lyon', { people: ['Ada', 'Sedona'] })
  .day('2023-04-01', 5, { hours: [12, 14] })
  .day('2023-04-02', 5, { hours: [12, 14], gps: false })
  .journey(['Lisbon', 'Porto'], '2023-05-02', 8)
  .chronicle({ today: '2023-12-31' });
const members = { events: life.events, journeys: life.journeys, names: new Set(['Ada', 'Sedona']), dayOf };

let id = 100_000;
const lent = (wish: PhotoWish) => aPhoto({ space: 2, file: 'x.jpg', ...wish, id: id++ });
const isKept = (wish: PhotoWish) => ofMembersLife([lent(wish)], members).kept.length === 1;
const journeyFor = (wish: PhotoWish) => ofMembersLife([lent(wish)], members).onJourney.size === 1;

describe('of what others lend', () => {
  test.each<[string, PhotoWish]>([
    ['whom the member loves', { taken: noon, ...inTown('Tokyo'), people: ['Sedona'] }],
    ['the member', { taken: noon, ...inTown('Tokyo'), people: ['Eve', 'Ada'] }],
    ['the same lunch', { taken: at(2023, 4, 1, 13), ...inTown('Lyon', 9) }],
    ['the same lunch, without a position', { taken: at(2023, 4, 1, 13) }],
    ['half an hour before', { taken: at(2023, 4, 1, 11, 30) }],
    ['half an hour after', { taken: at(2023, 4, 1, 14, 30) }],
    ['a day of which nobody knows where it was', { taken: at(2023, 4, 2, 13), ...inTown('Paris') }],
    ['the journey, hours from any photo of the member', { taken: at(2023, 5, 3, 22), ...inTown('Lisbon', 4) }],
  ])('is a memory: %s', (_, wish) => expect(isKept(wish)).toBe(true));

  test.each<[string, PhotoWish]>([
    ['a stranger on a day of nothing', { taken: at(2023, 4, 15, 3), people: ['Eve'] }],
    ['the same hour in another town', { taken: at(2023, 4, 1, 13), ...inTown('Paris') }],
    ['a minute too early', { taken: at(2023, 4, 1, 11, 29) }],
    ['a minute too late', { taken: at(2023, 4, 1, 14, 31) }],
    ['at home while the member travels', { taken: at(2023, 5, 3, 13), ...inTown('Lyon') }],
    ['in Porto while the member is in Lisbon', { taken: at(2023, 5, 3, 22), ...inTown('Porto') }],
    ['in Lisbon before the journey', { taken: at(2023, 4, 20, 13), ...inTown('Lisbon') }],
    ['the night of a journey, without a position', { taken: at(2023, 5, 3, 22) }],
  ])('is none: %s', (_, wish) => expect(isKept(wish)).toBe(false));

  test('photos of the journey join it; a loved one elsewhere does not', () => {
    expect(journeyFor({ taken: at(2023, 5, 3, 13), ...inTown('Lisbon') })).toBe(true);
    expect(journeyFor({ taken: at(2023, 5, 3, 13) })).toBe(true);
    expect(journeyFor({ taken: at(2023, 5, 3, 22), people: ['Sedona'] })).toBe(false);
    expect(journeyFor({ taken: at(2023, 5, 3, 13), ...inTown('Lyon'), people: ['Sedona'] })).toBe(false);
  });

  test('on a day of the journey without a position its chapter tells', () => {
    const dark = life.journeys.map(
      (journey): Journey => ({
        ...journey,
        photos: journey.photos.filter((photo) => dayOf(photo) !== dayOf(lent({ taken: at(2023, 5, 3) }))),
      }),
    );
    const found = (wish: PhotoWish) => ofMembersLife([lent(wish)], { ...members, journeys: dark }).onJourney.size;
    expect(found({ taken: at(2023, 5, 3, 22), ...inTown('Lisbon') })).toBe(1);
    expect(found({ taken: at(2023, 5, 3, 22), ...inTown('Porto') })).toBe(0);
  });
});

describe('guests of a journey', () => {
  const [journey] = life.journeys.filter(({ kind }) => kind === 'journey');
  if (!journey) throw new Error('no journey');
  const chapterOf = (wish: PhotoWish) => {
    const guest = lent(wish);
    const joined = joinedBy(journey, [guest], dayOf);
    expect(joined.photos).toContain(guest);
    return joined.chapters.map(({ photos }) => photos.includes(guest));
  };
  test('go to the chapter near them', () => {
    expect(journey.chapters).toHaveLength(2);
    expect(chapterOf({ taken: at(2023, 5, 3, 13), ...inTown('Lisbon') })).toEqual([true, false]);
    expect(chapterOf({ taken: at(2023, 5, 8, 13), ...inTown('Porto') })).toEqual([false, true]);
  });
  test('without a position to the one of their time', () => {
    expect(chapterOf({ taken: at(2023, 5, 2, 9, 45) })).toEqual([true, false]);
    expect(chapterOf({ taken: at(2023, 5, 5, 13) })).toEqual([true, false]);
    expect(chapterOf({ taken: at(2023, 5, 8, 13) })).toEqual([false, true]);
  });
  test('of a town seen twice to the stay of their day', () => {
    const [twice] = aLife({ from: '2022-01-01', to: '2023-12-31' })
      .atHome('Lyon')
      .journey(['Lisbon', 'Porto', 'Lisbon'], '2023-05-02', 9)
      .chronicle({ today: '2023-12-31' }).journeys;
    const chapterOn = (day: number) =>
      twice &&
      joinedBy(twice, [lent({ taken: at(2023, 5, day, 13), ...inTown('Lisbon') })], dayOf).chapters.map((chapter) =>
        chapter.photos.some(({ space }) => space === 2),
      );
    expect(chapterOn(3)).toEqual([true, false, false]);
    expect(chapterOn(9)).toEqual([false, false, true]);
  });
  test('change neither days nor places, and keep order', () => {
    const guests = series(5, 9000, { id: 200_000, taken: at(2023, 5, 3, 9), space: 2, ...inTown('Lisbon') });
    const { photos, chapters, ...rest } = joinedBy(journey, guests, dayOf);
    const { photos: _, chapters: before, ...same } = journey;
    expect(rest).toEqual(same);
    expect(photos).toEqual(photos.toSorted((a, b) => a.taken - b.taken));
    expect(chapters.flatMap((chapter) => chapter.photos)).toEqual(photos);
    expect(chapters.map(({ first, last, latitude }) => [first, last, latitude])).toEqual(
      before.map(({ first, last, latitude }) => [first, last, latitude]),
    );
  });
  test('none, and the journey is the same object', () => expect(joinedBy(journey, [], dayOf)).toBe(journey));
});
