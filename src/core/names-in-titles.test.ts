import { expect, test } from 'vitest';
import { type Day, dayOf } from './calendar.ts';
import { mayBeNamed, unseenSince } from './names-in-titles.ts';

test('after three years no title names anybody', () => {
  const lastSeen = dayOf({ year: 2020, month: 2, day: 10 });
  expect(mayBeNamed({ lastSeen }, dayOf({ year: 2023, month: 2, day: 10 }))).toBe(true);
  expect(mayBeNamed({ lastSeen }, (dayOf({ year: 2023, month: 2, day: 10 }) + 1) as Day)).toBe(false);
  expect(unseenSince({ lastSeen })).toContain('2020-02-10');
});
