import { expect, test } from 'vitest';
import { aheadOfName, timeInName } from './file-clock.ts';
import { aPhoto, at } from './testing.ts';

test.each<[string, number | null]>([
  ['IMG_20191121_054159.jpg', at(2019, 11, 21, 5, 41, 59)],
  ['20260129_091401.jpg', at(2026, 1, 29, 9, 14, 1)],
  ['VID_20191121_054159_1.mp4', at(2019, 11, 21, 5, 41, 59)],
  ['20191121-054159.jpg', at(2019, 11, 21, 5, 41, 59)],
  ['PXL_20191121_054159123.jpg', null],
  ['IMG-20191121-WA0003.jpg', null],
  ['IMG_20190229_054159.jpg', null],
  ['IMG_20191321_054159.jpg', null],
  ['IMG_20191121_244159.jpg', null],
  ['IMG_20191121_056059.jpg', null],
  ['IMG_20191121_054160.jpg', null],
  ['IMG_1234.jpg', null],
  ['120191121_054159.jpg', null],
])('%s', (file, time) => expect(timeInName(file)).toBe(time));

test.each<[string, number, number | null]>([
  ['nothing', 0, 0],
  ['the time it takes to write a film', 100, 0],
  ['Tokyo', -9 * 3600, -9 * 3600],
  ['Kathmandu, a second later', -5.75 * 3600 + 1, -5.75 * 3600],
  ['the Line Islands', -14 * 3600, -14 * 3600],
  ['no zone, it is too far', 15 * 3600, null],
  ['no zone, it is between two', 3 * 3600 + 400, null],
])('ahead by %s', (_, seconds, ahead) =>
  expect(aheadOfName(aPhoto({ file: 'IMG_20191121_120000.jpg', taken: at(2019, 11, 21) + seconds }))).toBe(ahead),
);
