/** Every mistake with its sentence and its place. */
import { describe, expect, test } from 'vitest';
import { complaintsOf, withFrom, withLine } from './testing.ts';

const top = (line: string) => `database: demo\n${line}`;

describe('in an album, line 6', () => {
  test.each([
    ['pik: 20', '5 "pik" is not a key here. Did you mean "pick"?'],
    ['xyzzy: 20', '5 "xyzzy" is not a key here.'],
    ['people: Max', '5 "people" belongs under from.'],
    ['pick: 20..5', '11 pick: 20..5 runs backwards. Write 5..20.'],
    ['pick: 0', '11 pick: 0 is too few. An album needs at least 1 photo.'],
    ['pick: -3', '11 pick: "-3" is no number of photos. Write a number (20), a range (15..20) or all.'],
    ['pick: 5001', '11 pick: 5001 is too many. An album holds at most 5000 photos.'],
    ['pick: 15-20', '11 pick: "15-20" is no number of photos. Write 15..20.'],
    ['pick: some', '11 pick: "some" is no number of photos. Write a number (20), a range (15..20) or all.'],
    ['choose: bets', '13 choose: "bets" is not known here. Did you mean "best"?'],
    ['choose: prettiest', '13 choose: "prettiest" is not known here. Write best, random, newest or oldest.'],
    ['refresh: dayly', '14 refresh: "dayly" is not known here. Did you mean "daily"?'],
    [
      'refresh: sometimes',
      '14 refresh: "sometimes" is not known here. Write hourly, daily, weekly, monthly or a cron line.',
    ],
    ['refresh: 61 * * * *', '14 refresh: "61 * * * *" is not a cron line.'],
    ['refresh: 0 6 30 2 *', '14 refresh: "0 6 30 2 *" never comes: there is no such day.'],
    ['refresh: */15 * * * *', '14 What begins with * is special here. Put the whole value in quotes.'],
    ['share: { ben: read }', '19 ben: "read" is not known here. Write view, download or upload.'],
    ['share: { everyone: view }', '14 "everyone" cannot stand here. Name each user.'],
    ['share: [everyone]', '13 share: "everyone" cannot stand here. Name each user.'],
    ['share: {}', '12 share is empty. Write for example { ben: download, leo: view }.'],
    ['for: everyone', '5 for and owner exclude each other. Keep one of them.'],
    [
      'from: [Sedona]',
      '11 from must be a section. Indent below it: album, people, any-people, without-people, taken, places, tags, subjects, folders, space, rating, favourites, media, camera.',
    ],
    ['from: { album: [] }', '20 album is empty. Write for example [Sedona], or take the line away.'],
    ['from: { album: }', '13 album is empty. Write for example [Sedona], or take the line away.'],
    ['name: B', '5 "name" stands here twice. Keep one of them.'],
  ])('%s', (line, message) => {
    expect(complaintsOf(withLine(line))).toEqual([`memories.yml:6:${message}`]);
  });
});

describe('in from', () => {
  test.each([
    ['taken: 2023-02-30', '2023-02-30: there is no 2023-02-30 in the calendar.'],
    ['taken: 2023-13', '2023-13: there is no 2023-13 in the calendar.'],
    ['taken: 2023-1-5', '"2023-1-5" is not a day or a span of days. Write for example 2023-01-05.'],
    ['taken: 2023-05-02..2023-01-01', '2023-05-02..2023-01-01 runs backwards. Write 2023-01-01..2023-05-02.'],
    ['taken: ..', '".." has no day at either end. Write for example 2023-01-15..2023-02-28.'],
    ['taken: yesterday', '"yesterday" is not a day or a span of days. Write for example 2023-01-15..2023-02-28.'],
    [
      'taken: last 5m',
      '"last 5m" is not understood. Write last 24h, last 7d, last 2 weeks, last 12 months or last 1 year.',
    ],
    [
      'taken: last week',
      '"last week" is not understood. Write last 24h, last 7d, last 2 weeks, last 12 months or last 1 year.',
    ],
    ['taken: last 0d', '"last 0d" is no time at all. Write for example last 1 day.'],
    ['taken: last 999 years', '"last 999 years" is longer than 200 years.'],
    ['rating: 6', '"6" is no number of stars, 0 to 5. Write 5, 3..5 or 4.. (and more).'],
    ['rating: 5..3', '5..3 runs backwards. Write 3..5.'],
    ['favourites: perhaps', '"perhaps" is neither yes nor no.'],
    ['media: photo', '"photo" is not known here. Did you mean "photos"?'],
    ['space: mine', '"mine" is not known here. Write personal, shared or both.'],
    ['folders: Scans', '"Scans" is not a folder: it must begin with "/". Write /Scans.'],
    ['folders: /a/../b', '"/a/../b" holds "." or "..". Write the folder from the root of its space.'],
  ])('%s', (from, message) => {
    const key = from.slice(0, from.indexOf(':'));
    expect(complaintsOf(withFrom(from))).toEqual([`memories.yml:5:${key.length + 15} ${key}: ${message}`]);
  });
  test.each([
    ['places: [{ near: [91, 2], km: 1 }]', '31 near: 91 is not a latitude in degrees, -90 to 90.'],
    ['places: { near: [1, 181], km: 1 }', '33 near: 181 is not a longitude in degrees, -180 to 180.'],
    ['places: { near: [1, 2], km: 0 }', '41 km: 0 is not a distance in kilometres, 0.001 to 20038.'],
    [
      'places: { near: [1], km: 1 }',
      '29 near needs latitude and longitude in brackets. Write for example [48.85, 2.35].',
    ],
    ['places: { near: [1, x], km: 1 }', '33 near: "x" is not a longitude in degrees.'],
    ['places: { near: [1, 2] }', '21 km is missing.'],
  ])('%s', (from, message) => {
    expect(complaintsOf(withFrom(from))).toEqual([`memories.yml:5:${message}`]);
  });
});

describe('at the top, line 2', () => {
  test.each([
    ['language: fr_FR', '11 language: "fr_FR" is not known here. Did you mean "fr"?'],
    ['language: klingon', '11 language: "klingon" is not known here. Write en, de, es, fr, it, nl or pt.'],
    ['timezone: Europe/Pariss', '11 timezone: "Europe/Pariss" is not a time zone. Did you mean "Europe/Paris"?'],
    ['day-starts-at: 4', '16 day-starts-at: "4" is not a time of day. Write for example "04:00".'],
    ['day-starts-at: 12:01', '16 day-starts-at: "12:01" is too late. A day may start between 00:00 and 12:00.'],
    ['day-starts-at: 25:00', '16 day-starts-at: "25:00" is not a time of day. Write for example "04:00".'],
    ['album: {}', '1 "album" is not a key here. Did you mean "albums"?'],
    [
      'albums:',
      '1 albums is empty. Write for example souvenirs: { name: Souvenirs, owner: ada } below it, or take the line away.',
    ],
    ['albums: { a: { name: A } }', '14 owner is missing. Add owner: ada, or for: everyone.'],
    ['albums: { a: { owner: ada } }', '14 name is missing.'],
    ['albums: { a@b: { name: A, owner: ada } }', '11 "a@b" cannot be a key: it holds "@" or "/".'],
    [
      'albums: { a: { name: A, owner: everyone } }',
      '32 owner is one user. Write for: everyone to make one album for each.',
    ],
    ['albums: { a: { name: A, for: [] } }', '30 for is empty. Write for example [ada, ben], or take the line away.'],
    ['albums: { a: { name: A, for: nobody } }', '30 for: "nobody" cannot stand here. Name each user.'],
    ['users: [ada]', '8 users must be a section. Write for example ada: { me: Ada } below it, or take the line away.'],
    ['users: { ada: Ada }', '15 ada must be a section. Indent below it: me, language, lends-to, shared-space, hide.'],
    [
      'users: { ada: { shared-space: perhaps } }',
      '31 shared-space: "perhaps" is not known here. Write yes, no or a list of folders: [/Family].',
    ],
    ['users: { ada: { lends-to: everyone } }', '27 lends-to: "everyone" cannot stand here. Name each user.'],
    [
      'users: { ada: { lends-to: { ben: nothing } } }',
      '34 ben: "nothing" is not known here. Write everything, or { albums: [Sedona] }.',
    ],
    ['users: { 7: {}, 007: {} }', '8 users names 7 twice. Write each once.'],
    ['hide: { peple: Max }', '9 "peple" is not a key here. Did you mean "people"?'],
    ['hide: { people: "{me}" }', '17 people: "{me}" cannot stand here. Write a name.'],
    [
      'hide: { dates: [2020-03-01..2020-04-31] }',
      '17 dates: 2020-03-01..2020-04-31: there is no 2020-04-31 in the calendar.',
    ],
    ['memories: { kinds: {} }', '20 "kinds" names none. Name some, such as trips: true, or take the line away.'],
    ['memories: { kinds: { tripps: true } }', '22 "tripps" is not a key here. Did you mean "trips"?'],
    ['memories: { kinds: { trips: maybe } }', '29 trips: "maybe" is neither yes nor no.'],
    ['memories: { kinds: { trips: { at-leest: 3 } } }', '31 "at-leest" is not a key here. Did you mean "at-least"?'],
    ['memories: { kinds: { trips: { at-least: 0 } } }', '41 at-least: 0 is not between 1 and 1000.'],
    ['memories: { kinds: { trips: { keep: many } } }', '37 keep: "many" is not a whole number, 1 to 500.'],
    ['memories: { kinds: { trips: { album: both } } }', '38 album: "both" is not known here. Write one or each.'],
    [
      'memories: { birthdays: { Sedona: 21.11.2019 } }',
      '34 Sedona: "21.11.2019" is not a day of birth. Write 2019-11-21, or 11-21 without the year.',
    ],
    [
      'memories: { birthdays: { Sedona: 2019-02-29 } }',
      '34 Sedona: 2019-02-29: there is no such day in the calendar. That month has 28 days.',
    ],
    ['memories: { birthdays: { Sedona: 13-01 } }', '34 Sedona: 13-01: there is no such day in the calendar.'],
    ['memories: { at-most: 0 }', '22 at-most: 0 is not between 1 and 40.'],
    ['memories: { family: { of: [ada, ben] } }', '21 owner is missing.'],
    ['memories: { family: { owner: everyone, of: [ada] } }', '30 owner: "everyone" cannot stand here. Name each user.'],
    [
      'memories: { family: { owner: ada, of: [ada], kinds: [tripps] } }',
      '54 kinds: "tripps" is not known here. Did you mean "trips"?',
    ],
    ['memories: { fore: [ada] }', '13 "fore" is not a key here. Did you mean "for"?'],
    ['notify: x', '1 Notifications are not part of this version. Take the section "notify" away.'],
    ['keeper: *ada', '9 What begins with * is special here. Put the whole value in quotes.'],
    ['keeper: &a ada', '9 What begins with & is special here. Put the whole value in quotes.'],
    ['keeper: !x ada', '9 What begins with ! is special here. Put the whole value in quotes.'],
    ['[a]: b', '1 A key must be one word, not a list or a section.'],
    ['__proto__: b', '1 "__proto__" cannot be a key.'],
    [`keeper: \${NOBODY}`, '9 The environment has no variable NOBODY.'],
    ['database: demo', '1 "database" stands here twice. Keep one of them.'],
    ['\tkeeper: ada', '1 A tab cannot indent here. Use spaces.'],
    ['keeper: "ada', '13 A closing quote is missing.'],
    ['keeper: [ada', '13 A bracket is not closed, or the lines in it are not indented.'],
    [
      'keeper: {me} x',
      '14 This does not belong here. A value that begins with { [ * & ! or a quote needs quotes around all of it.',
    ],
    ['---\nkeeper: ada', '1 A second document begins here. Take the line --- away.'],
  ])('%s', (line, message) => {
    expect(complaintsOf(top(line))).toEqual([`memories.yml:2:${message}`]);
  });
});

const NO_DATABASE = 'Write a socket directory (/run/postgresql), postgres://user@host:5432/synofoto, or demo.';

test.each([
  [
    'database: demo\n  keeper: ada',
    '1:11 A key inside a value. Begin it on a new line in the column of the other keys, or put the whole value in quotes.',
  ],
  ['', '1:1 database is missing.'],
  ['# nothing yet\n', '1:1 database is missing.'],
  ['keeper: ada', '1:1 database is missing.'],
  ['hello', '1:1 This is no configuration yet. Begin with a line such as database: /run/postgresql.'],
  ['database: mysql://u:secret@h', `1:11 database is no database we know how to reach. ${NO_DATABASE}`],
  ['database: 007', `1:11 database is no database we know how to reach. ${NO_DATABASE}`],
  [
    'database: postgres://u:se cret@h:x/y',
    '1:11 database is an address that cannot be read. Write postgres://user@host:5432/synofoto.',
  ],
  ['database: { a: b }', '1:11 database is a section where one value belongs. Write for example /run/postgresql.'],
  ['database:', '1:1 database is empty. Write for example /run/postgresql, or take the line away.'],
  [
    `a: ${'['.repeat(30)}${']'.repeat(30)}\ndatabase: demo`,
    '1:1 "a" is not a key here.',
    '1:24 This is nested too deeply.',
  ],
])('%s', (text, ...messages) => {
  expect(complaintsOf(text)).toEqual(messages.map((message) => `memories.yml:${message}`));
});

test('all mistakes of a file come at once, in the order of the file', () => {
  const text = withLine('pik: 3\n    pick: 20..5\n    share: { ben: read }\nlanguage: xx\nhide: { dates: x }');
  expect(complaintsOf(text).map((line) => line.slice(0, 17))).toEqual([
    'memories.yml:6:5 ',
    'memories.yml:7:11',
    'memories.yml:8:19',
    'memories.yml:9:11',
    'memories.yml:10:1',
  ]);
});
