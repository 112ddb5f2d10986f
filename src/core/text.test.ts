import { expect, test } from 'vitest';
import { count, fold, list, same } from './text.ts';

test('folding forgets case, accents, width and the space around', () => {
  expect(fold(' ZOË ')).toBe(fold('zoe'));
  expect(fold('ｚｏｅ')).toBe('zoe');
  expect(fold('Ἀθήνα')).toBe(fold('ΑΘΗΝΑ'));
  expect(fold('Zoé')).not.toBe(fold('Zoo'));
  expect(fold('東京')).toBe('東京');
});

test('the same text is the same however its accents were typed, and in no other way', () => {
  expect(same('Zoé', 'Zoe\u0301')).toBe(true);
  expect(same('Zoé', 'Zoe')).toBe(false);
  expect(same('zoé', 'Zoé')).toBe(false);
});

test('lists and numbers in words', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(list)).toEqual(['', 'a', 'a and b', 'a, b and c']);
  expect([count(0, 'photo'), count(1, 'photo'), count(2, 'photo')]).toEqual(['0 photos', '1 photo', '2 photos']);
  expect(count(2, 'photo matches', 'photos match')).toBe('2 photos match');
});
