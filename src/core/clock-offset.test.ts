import { expect, test } from 'vitest';
import { offsetOf } from './clock-offset.ts';
import type { WallSeconds } from './photo.ts';
import { draw, seedOf } from './seed.ts';

const MINUTE = 60;
/** Twenty days with a photo in the middle of four ten-minute stretches, at any hours. */
const times = Array.from(
  { length: 80 },
  (_, i) =>
    ((19_000 + Math.floor(i / 4) * 2) * 86_400 +
      Math.floor(draw(seedOf(Math.floor(i / 4)), 'hour') * 100) * 600 +
      (i % 4) * 600 +
      300) as WallSeconds,
);
const ahead = (minutes: number) => times.map((time) => (time + minutes * MINUTE) as WallSeconds);

test.each([61, -61, 333, 720])('a clock %i minutes ahead, to the minute', (minutes) => {
  expect(Math.abs(offsetOf(ahead(minutes), times) / MINUTE - minutes)).toBeLessThanOrEqual(1);
});
test('never more than fourteen hours', () =>
  expect(Math.abs(offsetOf(ahead(14 * 60 + 4), times))).toBeLessThanOrEqual(14 * 3600));
test('nothing to compare', () => {
  expect(offsetOf([], [])).toBe(0);
  expect(offsetOf(times, [])).toBe(0);
  expect(offsetOf([], times)).toBe(0);
});
test('a right clock, and one that is a little wrong', () => {
  expect(offsetOf(times, times)).toBe(0);
  expect(offsetOf(ahead(3), times)).toBe(0);
});
test('a clock of which hardly anything meets proves nothing', () => {
  /** So many photos more on each day, fifty minutes apart. */
  const alone = (count: number) =>
    Array.from({ length: 20 * count }, (_, i) => {
      const day = 19_000 + Math.floor(i / count) * 2;
      return (day * 86_400 + (i % count) * 3000 + 61 * MINUTE) as WallSeconds;
    });
  expect(offsetOf([...ahead(61), ...alone(4)], times)).not.toBe(0);
  expect(offsetOf([...ahead(61), ...alone(27)], times)).toBe(0);
});
