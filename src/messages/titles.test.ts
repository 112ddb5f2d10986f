import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../config/config.ts';
import { formatDay } from '../core/calendar.ts';
import { NO_PLACES } from '../core/gazetteer.ts';
import { sayTitle } from './index.ts';
import { languages } from './languages.ts';
import { allExamples, places, titled } from './testing.ts';
import type { Titles } from './titles.ts';

const every = allExamples();
/** What a title is about, for people who read the table. */
const told = (title: object): string =>
  Object.entries(title)
    .filter(([key]) => key !== 'says')
    .map(
      ([key, value]) => `${key} ${['first', 'last', 'day'].includes(key) ? formatDay(value) : JSON.stringify(value)}`,
    )
    .join(' · ');

test('all titles in all languages, to be read', async () => {
  const lines = ['# Titles', ''];
  let before = '';
  for (const { kind, says, title } of every) {
    if (before !== `${kind} ${says}`) lines.push(`## ${kind}: ${says}`, '');
    before = `${kind} ${says}`;
    lines.push(told(title), '');
    for (const language of LANGUAGES) lines.push(`- ${language} ${sayTitle(titled(kind, title), language, places)}`);
    lines.push('');
  }
  await expect(lines.join('\n')).toMatchFileSnapshot('titles.golden.md');
});

describe.each(LANGUAGES)('%s', (language) => {
  const say = (kind: string, title: object, where = places) => sayTitle(titled(kind, title), language, where);

  test('says the same kinds and cases as English, and months all have names', () => {
    const cases = (one: (typeof languages)[typeof language]) =>
      Object.entries(one.titles).map(([kind, says]) => [kind, Object.keys(says)]);
    expect(cases(languages[language])).toEqual(cases(languages.en));
    expect(new Set(languages[language].words.months).size).toBe(12);
  });

  test('is short and whole: nothing left over of templates, with places and without', () => {
    for (const { kind, title } of every)
      for (const where of [places, NO_PLACES]) {
        const text = say(kind, title, where);
        expect(text).not.toMatch(/undefined|null|NaN|\$|[{}[\]!]|[ \u00a0]{2}|^\s|\s$|\s,|identity/);
        expect(text.length).toBeGreaterThan(2);
        expect([text, text.length <= 60]).toEqual([text, true]);
        expect([text, /^[\p{Lu}\d¿]/u.test(text)]).toEqual([text, true]);
      }
  });

  test('never names what the library does not name', () => {
    for (const kind of ['trips', 'days-out', 'first-times', 'rediscover'])
      for (const { title } of every.filter((one) => one.kind === kind))
        expect(say(kind, title, NO_PLACES)).not.toMatch(/Lis[bs]|Annecy|Mans|Aquila|Breta|Brit|Sloven|Eslov|Portug/);
  });

  test('names stay as they are, whatever they are', () => {
    const names = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
      fc.constantFrom('👩‍👧 Sedona', 'רות', 'عائشة', "O'Neill", '{name}', '$&', 'ada', 'x'.repeat(200), 'İlker', 'ﬁn'),
    );
    const withName = every.filter(({ title }) => 'name' in title);
    const withNames = every.filter(({ title }) => 'names' in title);
    expect(withName.length).toBeGreaterThan(10);
    fc.assert(
      fc.property(names, names, (one, other) => {
        for (const { kind, title } of withName) expect(say(kind, { ...title, name: one })).toContain(one);
        for (const { kind, title } of withNames) {
          const text = say(kind, { ...title, names: [one, other] });
          expect(text.startsWith(one)).toBe(true);
          expect(text).toContain(other);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('no two feasts or themes of a title are called alike', () => {
    const themes = every.filter(({ kind }) => kind === 'themes').map(({ kind, title }) => say(kind, title));
    expect(new Set(themes).size).toBe(themes.length);
  });
});

test('a language without a kind, or without a case of one, does not compile', () => {
  const { trips: _, ...withoutTrips } = languages.en.titles;
  // @ts-expect-error No trips.
  const withoutKind: Titles = withoutTrips;
  const { weekend: __, ...withoutWeekend } = languages.en.titles.trips;
  // @ts-expect-error No weekends.
  const withoutCase: Titles = { ...languages.en.titles, trips: withoutWeekend };
  expect([withoutKind, withoutCase].map((titles) => Object.keys(titles.trips ?? {}).length)).toEqual([0, 4]);
});

test('what a run time knows of languages is not asked: it differs from one to the next', () => {
  const folder = new URL('.', import.meta.url);
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?<!test)\.ts$/.test(file),
  );
  expect(sources.length).toBeGreaterThan(LANGUAGES.length * 4);
  for (const file of sources)
    expect([file, /\bIntl\b|toLocale|localeCompare/.exec(readFileSync(new URL(file, folder), 'utf8'))]).toEqual([
      file,
      null,
    ]);
});

test('a kind nobody knows here goes by its identity', () => {
  expect(sayTitle(titled('picnics', { says: 'picnic' }), 'en', places)).toBe('identity-of-picnics');
  expect(sayTitle(titled('trips', null), 'en', places)).toBe('identity-of-trips');
});
