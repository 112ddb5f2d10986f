import { describe, expect, test } from 'vitest';
import { Redactor } from '../../redact.ts';
import { type Context, contextOf } from '../context.ts';
import { sayLength, saySpan } from './span.ts';
import { table } from './table.ts';
import { sayWhy } from './why.ts';
import { isolate, plain, shorten, widthOf, wrap } from './width.ts';

const terminal = (columns: number): Context =>
  contextOf(
    {
      stdout: () => undefined,
      stderr: () => undefined,
      isTTY: true,
      isErrorTTY: false,
      columns,
      env: {},
      cwd: '/',
      signal: new AbortController().signal,
    },
    { color: false },
    new Redactor(),
  );

describe('widths', () => {
  test.each([
    ['Zoë', 3],
    ['Zoe\u0308', 3],
    ['東京', 4],
    ['👨‍👩‍👧 ❤️', 5],
    ['🇫🇷', 2],
    ['שבת', 3],
    ['한국', 4],
  ])('%s', (text, width) => expect(widthOf(text)).toBe(width));

  test('shortening keeps letters whole and the width', () => {
    expect(shorten('東京タワー', 6)).toBe('東京…');
    expect(shorten('👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 5)).toBe('👨‍👩‍👧👨‍👩‍👧…');
    expect(shorten('short', 5)).toBe('short');
  });

  test('names cannot move the cursor or turn the line round', () => {
    expect(plain('a\u001b[2J\r\nb\u202ec\u2069')).toBe('a [2J bc');
    expect(isolate('abc')).toBe('abc');
    expect(isolate('שבת')).toBe('\u2068שבת\u2069');
  });

  test('lines break between words, but not within what is to be copied', () => {
    expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
    expect(wrap('say so: users: { leo: { x: y } }', 12)).toEqual(['say so:', 'users:', '{ leo: { x: y } }']);
  });
});

test('a table gives way where the names are longest, never in its numbers', () => {
  const rows = [{ id: 123456, name: 'A very long name of an album that goes on and on', owner: 'ada' }];
  const text = table(
    terminal(40),
    [
      { title: 'id', cell: ({ id }) => id, right: true },
      { title: 'name', cell: ({ name }) => name },
      { title: 'owner', cell: ({ owner }) => owner },
    ],
    rows,
  );
  expect(text.split('\n').every((line) => widthOf(line) <= 40)).toBe(true);
  expect(text).toContain('123456  A very long name of an a…  ada');
});

describe('spans', () => {
  test.each([
    ['2023-05-02', '2023-05-02', '2 May 2023', '1 day'],
    ['2023-05-02', '2023-05-09', '2 to 9 May 2023', '8 days'],
    ['2023-04-28', '2023-05-12', '28 April to 12 May 2023', '2 weeks'],
    ['2022-12-30', '2023-01-02', '30 December 2022 to 2 January 2023', '4 days'],
    ['2022-05-01', '2023-06-30', '1 May 2022 to 30 June 2023', '14 months'],
    ['2018-11-23', '2026-11-23', '23 November 2018 to 23 November 2026', '8 years'],
  ])('%s..%s', (from, to, words, length) => {
    expect(saySpan({ from, to })).toBe(words);
    expect(sayLength({ from, to })).toBe(length);
  });
});

test('reasons are summed up, the most frequent first', () => {
  const item = (...why: string[]) => ({ id: 1 as never, why });
  const items = [
    item('favourite', 'with Sedona and Ben'),
    item('with Sedona'),
    item('best of 3 shots'),
    item('matches'),
  ];
  const title = { memory: 'rule', from: '2022-05-01', to: '2023-06-30', place: null };
  expect(sayWhy({ items, title })).toBe(
    '2 with Sedona · 1 favourite · 1 with Ben · 1 best of several shots · over 14 months',
  );
  expect(sayWhy({ items: [item('drawn'), item('drawn')], title: null })).toBe('all drawn by lot');
  expect(sayWhy({ items: [item('matches')], title })).toBe('');
});
