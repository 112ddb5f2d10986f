/** What holds for the journeys of any life whatever. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Day, formatDay, parseDay } from './calendar.ts';
import { basesOf } from './home.ts';
import { journeysOf } from './journeys.ts';
import { journeysIn } from './testing-journeys.ts';
import { CONTEXT, Life, type TownName } from './testing-life.ts';

const somewhere = fc.constantFrom<TownName>(
  'paris',
  'paris',
  'paris',
  'versailles',
  'lille',
  'giverny',
  'lisbon',
  'porto',
);
const someLife = fc
  .array(
    fc.record({
      town: somewhere,
      gps: fc.constantFrom(true, true, false),
      space: fc.constantFrom(0, 1),
      camera: fc.constantFrom('Pixel 4', 'Canon', ''),
      days: fc.integer({ min: 1, max: 6 }),
      perDay: fc.integer({ min: 1, max: 6 }),
      pause: fc.integer({ min: 0, max: 9 }),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((stays) => {
    const life = new Life();
    let day: number = parseDay('2019-01-01') as Day;
    for (const { town, pause, ...stay } of stays) {
      life.in(town, formatDay(day as Day), stay);
      day += pause;
    }
    return life;
  });

test('each photo is in one journey at most, and in one of its chapters; order does not matter', () => {
  let found = 0;
  fc.assert(
    fc.property(someLife, (life) => {
      const result = journeysIn(life);
      found += result.journeys.length;
      const all = result.journeys.flatMap(({ photos }) => photos);
      expect(new Set(all).size).toBe(all.length);
      for (const journey of result.journeys) {
        expect(journey.chapters.flatMap(({ photos }) => photos)).toEqual(journey.photos);
        expect(journey.chapters.every(({ photos }) => photos.length > 0)).toBe(true);
        expect(journey.first).toBe(journey.chapters[0]!.first);
        expect(journey.kind === 'day-out').toBe(journey.first === journey.last);
        expect(journey.last - journey.first).toBeLessThan(60);
      }
      const backwards = life.streams.map((stream) => stream.toReversed()).toReversed();
      expect(journeysOf(backwards, basesOf(life.photos.toReversed(), CONTEXT), CONTEXT)).toEqual(result);
    }),
    { numRuns: 150 },
  );
  expect(found).toBeGreaterThan(20);
});
