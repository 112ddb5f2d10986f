import { expect, test } from 'vitest';
import { emptySheet, joinSheets, noteHits, noteValue } from './measure/sheet.ts';
import { isReached, tableOf } from './table.ts';

test('targets: at least, at most, best of the row', () => {
  expect(isReached({ at: 'least', value: 0.9 }, 0.9, [])).toBe(true);
  expect(isReached({ at: 'least', value: 0.9 }, 0.89, [])).toBe(false);
  expect(isReached({ at: 'most', value: 0 }, 1, [])).toBe(false);
  expect(isReached('best', 0.5, [0.4, null])).toBe(true);
  expect(isReached('best', 0.5, [0.4, 0.6])).toBe(false);
});

test('what was not measured is neither reached nor missed', () => {
  expect(isReached({ at: 'most', value: 0 }, null, [])).toBeNull();
  expect(isReached(null, 1, [])).toBeNull();
  expect(tableOf(emptySheet())).toContain('none');
});

test('figures of two families are counted together', () => {
  const [one, other] = [emptySheet(), emptySheet()];
  noteHits(one, 'trips', 'ours', { right: 3, found: 4, wanted: 4 });
  noteHits(other, 'trips', 'ours', { right: 1, found: 1, wanted: 1 });
  noteValue(one, 'junk', 'ours', 2);
  noteValue(other, 'junk', 'ours', 1);
  const table = tableOf(joinSheets([one, other]));
  expect(table).toMatch(/trips found, F1 +\| 0\.80 .*not reached/);
  expect(table).toMatch(/junk chosen, photos +\| 3 .*not reached/);
});
