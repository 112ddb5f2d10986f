import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryKeyOf, readMemoryKey } from './memory-key.ts';

test('a kept memory, a standing one, and one of several cameras', () => {
  expect(memoryKeyOf({ kind: 'trips', identity: '2023-05-02-lisboa', scope: 'own' })).toBe('trips/2023-05-02-lisboa');
  expect(memoryKeyOf({ kind: 'people', identity: null, scope: 'own' })).toBe('people/today');
  expect(memoryKeyOf({ kind: 'years', identity: '2025', scope: 'family' })).toBe('years/family+2025');
});

test('the key of a rule is none', () => {
  expect(readMemoryKey('souvenirs')).toBeNull();
});

test('every key says what it was made of, whatever people are called', () => {
  const identity = fc.option(
    fc.oneof(fc.constantFrom('today', 'family', 'ben--sedona'), fc.stringMatching(/^[a-z0-9-]{1,12}$/)),
  );
  const key = fc.record({
    kind: fc.constantFrom('trips', 'people'),
    identity,
    scope: fc.constantFrom('own', 'family'),
  });
  fc.assert(
    fc.property(key, (one) => {
      fc.pre(one.identity !== 'today-1');
      expect(readMemoryKey(memoryKeyOf(one as never))).toEqual(one);
    }),
  );
});
