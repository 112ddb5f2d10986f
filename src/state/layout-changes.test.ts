import { expect, test } from 'vitest';
import { layoutChanges } from './layout-changes.ts';

const hash = (digit: string) => `returns void, plpgsql, sha256 ${digit.repeat(64)}`;

test.each([
  [{}, { 'column share.colour': 'text' }, 'table share: new column colour (text)'],
  [{ 'column share.colour': 'text' }, {}, 'table share: column colour is gone'],
  [
    { 'column share.colour': 'text' },
    { 'column share.colour': 'json' },
    'table share: column colour was: text; is: json',
  ],
  [{}, { 'trigger a on share': 'after insert, calls a()' }, 'new: trigger a on share (after insert, calls a())'],
  [{}, { 'primary key of share (id)': '' }, 'new: primary key of share (id)'],
  [{ 'primary key of share (id)': '' }, {}, 'primary key of share (id) is gone'],
  [{ 'function f()': hash('0') }, { 'function f()': hash('1') }, 'function f() does something else now'],
  [{}, { 'function f()': hash('1') }, 'new: function f() (returns void, plpgsql)'],
  [
    { 'function f()': hash('0') },
    { 'function f()': hash('0').replace('void', 'text') },
    'function f() was: returns void, plpgsql; is: returns text, plpgsql',
  ],
])('%j → %j', (before, now, says) => {
  expect(layoutChanges(before, now)).toEqual([says]);
});

test('what stayed is not spoken of', () => {
  const layout = { 'column share.colour': 'text', 'function f()': hash('0') };
  expect(layoutChanges(layout, { ...layout })).toEqual([]);
});
