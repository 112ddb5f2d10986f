import { describe, expect, test } from 'vitest';
import { type Day, photoDayOf } from './calendar.ts';
import type { Event } from './chronicle-types.ts';
import { sightingsOf } from './people-sightings.ts';
import type { PersonId, Photo, PhotoId } from './photo.ts';
import { aPhoto, at, type PhotoWish, series } from './testing.ts';

const dayOf = ({ taken }: Photo) => photoDayOf(taken, 4 * 3600);
const of = (photos: readonly Photo[], eventOf: ReadonlyMap<PhotoId, Event> = new Map()) =>
  sightingsOf(photos, { dayOf, eventOf });
/** A Saturday. */
const SATURDAY = at(2026, 11, 21);

describe('sightings', () => {
  test('count somebody marked twice in one photo once, as near as the nearer mark', () => {
    const mark = (height: number) => ({ id: height as PersonId, name: 'Ada', height });
    const photo = { ...aPhoto({ taken: SATURDAY }), people: [mark(0.25), mark(0.05)] };
    const { people, companies } = of([photo]);
    expect(people[0]?.photos).toEqual([photo]);
    expect([...(people[0]?.days ?? [])]).toEqual([[dayOf(photo), 1]]);
    expect(companies).toEqual([[0]]);
  });

  test.each<[string, number | null, number]>([
    ['a quarter of the picture', 0.25, 1],
    ['larger than that', 0.6, 1],
    ['a tenth', 0.1, 0.7],
    ['without a mark', null, 0.75],
  ])('are worth half a day and more the nearer: %s', (_, height, worth) => {
    const photo = { ...aPhoto(), people: [{ id: 1 as PersonId, name: 'Ada', height }] };
    expect(of([photo]).people[0]?.days.get(dayOf(photo))).toBeCloseTo(worth, 12);
  });

  test.each<[string, number, boolean]>([
    ['Saturday at noon', SATURDAY, true],
    ['Monday at noon', at(2026, 11, 23), false],
    ['Monday before eight', at(2026, 11, 23, 7, 59), true],
    ['Monday at eight', at(2026, 11, 23, 8), false],
    ['Monday at six in the evening', at(2026, 11, 23, 18), true],
    ['Monday at three, which is still Sunday', at(2026, 11, 23, 3), true],
  ])('know the family’s own time: %s', (_, taken, own) => {
    expect(of([aPhoto({ taken, people: ['Ada'] })]).people[0]?.ownTime.size).toBe(Number(own));
  });

  test('relate those of one event, and without events those of one day', () => {
    const wishes: PhotoWish[] = [{ people: ['Cleo'] }, { people: ['Ada'] }, { people: ['Ben'], taken: SATURDAY + 1 }];
    const photos = wishes.map((wish, i) => aPhoto({ id: i + 1, taken: SATURDAY, ...wish }));
    expect(of(photos).companies).toEqual([[0, 1, 2]]);
    const [morning, evening] = [{} as Event, {} as Event];
    const eventOf = new Map(photos.map(({ id }): [PhotoId, Event] => [id, id === 3 ? evening : morning]));
    expect(of(photos, eventOf).companies).toEqual([[0, 2], [1]]);
  });

  test('relate the thirty of a wedding who are photographed most', () => {
    const guests = Array.from({ length: 40 }, (_, i) =>
      series(i < 10 ? 1 : 2, 60, { id: i * 10 + 1, taken: SATURDAY, people: [`Guest ${i}`] }),
    ).flat();
    const { people, companies } = of(guests);
    const related = companies[0]?.map((index) => people[index]?.name);
    expect(related).toHaveLength(30);
    expect(related).not.toContain('Guest 3');
    expect(related).toContain('Guest 39');
  });

  test('span all photos, of somebody or not', () => {
    const photos = [aPhoto({ taken: at(2020, 1, 2) }), aPhoto({ id: 2, taken: at(2010, 1, 2) })];
    expect(of(photos).span).toEqual({ first: dayOf(photos[1] as Photo), last: dayOf(photos[0] as Photo) });
    expect(of([]).span).toBeNull();
  });

  test('count months by the photo day', () => {
    const night = aPhoto({ taken: at(2020, 1, 1, 2), people: ['Ada'] });
    expect([...(of([night]).people[0]?.months ?? [])]).toEqual([2019 * 12 + 11]);
    expect([...(of([night]).people[0]?.days.keys() ?? [])]).toEqual([
      dayOf(aPhoto({ taken: at(2019, 12, 31) })) as Day,
    ]);
  });
});
