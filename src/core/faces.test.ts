import { describe, expect, test } from 'vitest';
import { facesInFront, isCrowd, largestFaceOf, namesInFront } from './faces.ts';
import type { PersonId, Photo } from './photo.ts';
import { aPhoto } from './testing.ts';

const withFaces = (faces: number | null, people: Record<string, number | null> = {}): Photo => ({
  ...aPhoto({ faces }),
  people: Object.entries(people).map(([name, height], i) => ({ id: i as PersonId, name, height })),
});

describe('faces', () => {
  test('of less than a twenty-fifth of the height are background', () => {
    const photo = withFaces(4, { Ada: 0.04, Passer: 0.039, Ben: null });
    expect(namesInFront(photo)).toEqual(['Ada', 'Ben']);
    expect(facesInFront(photo)).toBe(3);
  });

  test('are unknown only where none are counted and nobody is named', () => {
    expect(facesInFront(withFaces(null))).toBeNull();
    expect(facesInFront(withFaces(0))).toBe(0);
    expect(facesInFront(withFaces(null, { Ada: 0.2 }))).toBe(1);
    expect(facesInFront(withFaces(0, { Ada: null }))).toBe(1);
  });

  test('have a largest, where any is marked', () => {
    expect(largestFaceOf(withFaces(3, { Ada: 0.1, Ben: 0.3, Leo: null }))).toBe(0.3);
    expect(largestFaceOf(withFaces(1, { Leo: null }))).toBeNull();
  });

  test('are a crowd if many and none is known', () => {
    expect(isCrowd(withFaces(7))).toBe(true);
    expect(isCrowd(withFaces(6))).toBe(false);
    expect(isCrowd(withFaces(30, { Ada: 0.01 }))).toBe(false);
    expect(isCrowd(withFaces(null))).toBe(false);
  });
});
