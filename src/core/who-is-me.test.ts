import { describe, expect, test } from 'vitest';
import { photoDayOf, SECONDS_PER_DAY } from './calendar.ts';
import { sightingsOf } from './people-sightings.ts';
import type { Photo, UserId } from './photo.ts';
import { aPhoto, at, type PhotoWish } from './testing.ts';
import { whoIsMe } from './who-is-me.ts';

const dayOf = ({ taken }: Photo) => photoDayOf(taken, 4 * 3600);

/** A photo a day, so many of each. */
const days = (...wishes: (PhotoWish & { count: number })[]): Photo[] =>
  wishes
    .flatMap(({ count, ...wish }) => Array.from({ length: count }, () => wish))
    .map((wish, i) => aPhoto({ ...wish, id: i + 1, taken: at(2020, 1, 1) + i * SECONDS_PER_DAY }));

const guess = (photos: readonly Photo[], me: string | null = null) =>
  whoIsMe(sightingsOf(photos, { dayOf, eventOf: new Map() }).people, {
    photos,
    dayOf,
    member: 1 as UserId,
    me,
  })?.name ?? null;

const own = { space: 1, camera: 'Own' };
const others = { space: 2, camera: 'Other' };
const shared = { space: 0 };

describe('the member', () => {
  test('of several spellings of a name is the one seen most', () => {
    const photos = days({ count: 2, people: ['ADA'] }, { count: 3, people: ['Ada'] }, { count: 9, people: ['Ben'] });
    expect(guess(photos, 'adá')).toBe('Ada');
  });

  test.each<[string, string | null, (PhotoWish & { count: number })[]]>([
    [
      'hardly in their own photos',
      'Ada',
      [
        { ...own, count: 40, people: ['Ben'] },
        { ...others, count: 40, people: ['Ada'] },
      ],
    ],
    [
      'of too few days',
      null,
      [
        { ...own, count: 40, people: ['Ben'] },
        { ...others, count: 11, people: ['Ada'] },
      ],
    ],
    [
      'as rare as another',
      null,
      [
        { ...own, count: 40, people: ['Ben'] },
        { ...others, count: 40, people: ['Ada'] },
        { ...others, count: 40, people: ['Eva'] },
      ],
    ],
    [
      'in none of the photos by others',
      null,
      [
        { ...own, count: 90, people: ['Ben'] },
        { ...own, count: 20, people: ['Ada'] },
      ],
    ],
    [
      'in few of the photos by others',
      null,
      [
        { ...own, count: 40, people: ['Ben'] },
        { ...own, count: 10, people: ['Ada'] },
        { ...others, count: 5, people: ['Ada'] },
        { ...others, count: 2, people: ['Ben'] },
      ],
    ],
    [
      'not told by others’ photos alone',
      null,
      [
        { ...others, count: 90, people: ['Ben'] },
        { ...others, count: 20, people: ['Ada'] },
      ],
    ],
    ['alone', null, [{ ...others, count: 90, people: ['Ada'] }]],
    // Twelve days of a guest by others alone say less than a hundred of a spouse.
    [
      'seen more than a guest',
      'Ada',
      [
        { ...own, count: 40, people: ['Ben'] },
        { ...others, count: 12, people: ['Rosa'] },
        { ...others, count: 120, people: ['Ada'] },
      ],
    ],
  ])('is told or not: %s', (_, expected, wishes) => expect(guess(days(...wishes))).toBe(expected));

  test.each<[string, string | null, (PhotoWish & { count: number })[]]>([
    [
      'theirs',
      'Ada',
      [
        { ...own, count: 9 },
        { ...shared, camera: 'Own', count: 40, people: ['Ben'] },
        { ...others, count: 40, people: ['Ada'] },
      ],
    ],
    [
      'another member’s',
      'Ada',
      [
        { ...others, count: 9 },
        { ...own, count: 40, people: ['Ben'] },
        { ...shared, camera: 'Other', count: 40, people: ['Ada'] },
      ],
    ],
    [
      'of somebody without a space',
      'Ada',
      [
        { ...own, count: 40, people: ['Ben'] },
        { ...shared, camera: 'Unseen', count: 40, people: ['Ada'] },
      ],
    ],
    [
      'unknown',
      null,
      [
        { ...own, count: 40, people: ['Ben'] },
        { ...shared, camera: '', count: 40, people: ['Ada'] },
      ],
    ],
    [
      'the same for two',
      null,
      [
        { ...own, camera: 'Both', count: 40, people: ['Ben'] },
        { ...others, camera: 'Both', count: 20 },
        { ...shared, camera: 'Both', count: 40, people: ['Ada'] },
      ],
    ],
    [
      'another’s, copied to the own space',
      'Ada',
      [
        { ...others, count: 200 },
        { ...own, count: 40, people: ['Ben'] },
        { ...own, camera: 'Other', count: 40, people: ['Ada'] },
      ],
    ],
  ])('is told by the camera: %s', (_, expected, wishes) => expect(guess(days(...wishes))).toBe(expected));
});
