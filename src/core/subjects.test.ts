import { describe, expect, test } from 'vitest';
import { interestOfSubjects, isAtRestaurant, movingSubjectOf, paperOf, sureOfSubject } from './subjects.ts';
import { aPhoto } from './testing.ts';

const of = (subjects: Record<string, number> | null) => aPhoto({ subjects });

describe('subjects', () => {
  test.each<[string, Record<string, number> | null, boolean | null, number | null]>([
    ['none recognised by the library', null, true, null],
    ['nothing in particular', {}, null, 0.5],
    ['a subject of no list', { wall: 1 }, null, 0.5],
    ['a beach', { beach: 0.8 }, null, 0.9],
    ['however it is written', { Plant_Pot: 1 }, null, 0],
    ['a car on a beach', { car: 0.5, beach: 0.9 }, null, 0.7],
    ['the surest of several', { beach: 0.4, dog: 0.8 }, null, 0.9],
    ['food far from home', { food: 0.6 }, true, 0.8],
    ['food at home', { food: 0.6 }, false, 0.2],
    ['food, home unknown', { food: 0.6 }, null, 0.5],
    ['a birthday cake at home', { cake: 1, food: 0.6 }, false, 0.7],
  ])('move or bore: %s', (_, subjects, foodCounts, interest) => {
    const found = interestOfSubjects(subjects, foodCounts);
    if (interest === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(interest, 12);
  });

  test('name the surest that moves, if sure enough; equals by name', () => {
    expect(movingSubjectOf(of({ beach: 0.7, dog: 0.9, shoe: 1 }))).toBe('dog');
    expect(movingSubjectOf(of({ dog: 0.7, beach: 0.7 }))).toBe('beach');
    expect(movingSubjectOf(of({ Ice_Skating: 0.6 }))).toBe('ice skating');
    expect(movingSubjectOf(of({ beach: 0.59, shoe: 1 }))).toBeNull();
    expect(movingSubjectOf(of(null))).toBeNull();
  });

  test('tell paper, restaurants, and any subject asked for', () => {
    expect(paperOf(of({ receipt: 0.3, beach: 0.9 }))).toBe(0.3);
    expect(paperOf(of(null))).toBe(0);
    expect(isAtRestaurant(of({ restaurant: 0.6 }))).toBe(true);
    expect(isAtRestaurant(of({ restaurant: 0.5 }))).toBe(false);
    expect(sureOfSubject(of({ Christmas_Tree: 0.7 }), 'christmas tree')).toBe(0.7);
    expect(sureOfSubject(of({ beach: 0.7 }), 'dog')).toBe(0);
  });
});
