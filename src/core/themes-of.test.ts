import { describe, expect, test } from 'vitest';
import { plain } from './subjects.ts';
import { themesOf } from './themes-of.ts';
import { THEMES } from './themes-table.ts';

const keys = (subjects: Record<string, number> | null, isAway = false) =>
  themesOf({ subjects }, isAway)
    .map(({ key }) => key)
    .sort();

describe('the themes of a photo', () => {
  test('one sure subject, or two likely ones', () => {
    expect(keys({ beach: 0.7 })).toEqual(['beach']);
    expect(keys({ beach: 0.69 })).toEqual([]);
    expect(keys({ beach: 0.5, sand: 0.5 })).toEqual(['beach']);
    expect(keys({ beach: 0.5, sand: 0.49 })).toEqual([]);
    expect(keys({ beach: 0.6, dog: 0.6 })).toEqual([]);
    expect(keys(null)).toEqual([]);
  });

  test('however a subject is written', () => {
    expect(keys({ Cherry_Blossom: 0.9 })).toEqual(['flowers']);
  });

  test('food alone is a memory away from home only', () => {
    expect(keys({ food: 0.9 })).toEqual([]);
    expect(keys({ food: 0.9 }, true)).toEqual(['food']);
    expect(keys({ food: 0.9, restaurant: 0.5 })).toEqual(['food']);
    expect(keys({ food: 0.6, restaurant: 0.6 })).toEqual([]);
  });

  test('a night is no city yet', () => {
    expect(keys({ night: 0.9 }, true)).toEqual([]);
    expect(keys({ night: 0.9, cityscape: 0.6 })).toEqual(['city-lights']);
    expect(keys({ night: 0.6, cityscape: 0.6 })).toEqual([]);
  });

  test('a photo may show two themes', () => {
    expect(keys({ beach: 0.9, sunset: 0.8 })).toEqual(['beach', 'sunsets']);
  });

  test('the table: keys for identities, every subject as it is looked up', () => {
    expect(new Set(THEMES.map(({ key }) => key)).size).toBe(THEMES.length);
    for (const { key, subjects } of THEMES) {
      expect(key).toMatch(/^[a-z-]+$/);
      expect(subjects).toEqual(subjects.map((subject) => plain(subject).trim()));
      expect(new Set(subjects).size).toBe(subjects.length);
    }
  });
});
