import { describe, expect, test } from 'vitest';
import { companyOf, inCloseCompany, isClear } from './close-company.ts';
import type { PersonId } from './photo.ts';
import { aPhoto, series } from './testing.ts';

const alone = (id: number, count: number) => series(count, 3600, { id, people: ['Sedona'], faces: 1 });
const three = (id: number, count: number) => series(count, 3600, { id, people: ['Sedona', 'Ben'], faces: 3 });
const crowd = (id: number, count: number) => series(count, 3600, { id, people: ['Sedona'], faces: 9 });

describe('photos about somebody', () => {
  test('strangers count, and so does a name without a face', () => {
    expect(companyOf(aPhoto({ people: ['Sedona'], faces: 4 }))).toBe(4);
    expect(companyOf(aPhoto({ people: ['Sedona', 'Ben'], faces: null }))).toBe(2);
  });

  test('each year has its own closest company', () => {
    const years = [
      [...alone(1, 3), ...crowd(50, 5)],
      [...alone(100, 1), ...three(120, 3)],
      [...alone(200, 1), ...crowd(220, 4)],
    ];
    const close = inCloseCompany(years, { alone: 1, enough: 3 });
    expect(close.map(({ id }) => Number(id))).toEqual([1, 2, 3, 100, 120, 121, 122, 200, 220, 221, 222, 223]);
  });

  test('a clear face is large enough, or of unknown size', () => {
    const sized = (height: number | null) =>
      aPhoto({ people: ['Sedona'] }).people.map((person) => ({ ...person, id: 1 as PersonId, height }));
    expect(isClear({ ...aPhoto(), people: sized(0.2) }, 'Sedona')).toBe(true);
    expect(isClear({ ...aPhoto(), people: sized(null) }, 'Sedona')).toBe(true);
    expect(isClear({ ...aPhoto(), people: sized(0.05) }, 'Sedona')).toBe(false);
    expect(isClear({ ...aPhoto({ media: 'video' }), people: sized(0.2) }, 'Sedona')).toBe(false);
    expect(isClear({ ...aPhoto(), people: sized(0.2) }, 'Ben')).toBe(false);
  });
});
