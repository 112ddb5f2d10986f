import { readdirSync } from 'node:fs';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { Chronicle } from '../chronicle-types.ts';
import type { Curator, OptionSpecs, OptionsOf } from '../curator.ts';
import { aPhoto, at } from '../testing.ts';
import { aLife } from '../testing-chronicle.ts';
import { curators, type Kind, type TitleOfKind } from './index.ts';
import { checkProposals } from './testing.ts';

/** What the folder holds beside one file per kind. */
const NO_KINDS = ['index', 'parts', 'testing'];

const all: readonly Curator<Kind, OptionSpecs, unknown>[] = curators as never;
const defaultsOf = ({ album, atLeast, options }: (typeof all)[number]): OptionsOf<OptionSpecs> => ({
  album,
  atLeast,
  ...Object.fromEntries(Object.entries(options).map(([key, spec]) => [key, spec.default])),
});

/** Finds all there is, and sees to it that it is sound and may be of `undated` photos only where that is said. */
const found = (chronicle: Chronicle) =>
  all.map((one) => {
    const { proposals, dropped } = one.find(chronicle, defaultsOf(one));
    checkProposals({ proposals, dropped }, chronicle, { undated: ['people', 'themes'].includes(one.kind) });
    for (const proposal of proposals) expect(proposal.kind).toBe(one.kind);
    return { kind: one.kind, proposals };
  });

describe('the table of kinds', () => {
  test('has every file of the folder, under its name', () => {
    const files = readdirSync(new URL('.', import.meta.url))
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => file.replace(/\.ts$/, ''));
    expect(all.map(({ kind }) => kind).sort()).toEqual(files.filter((file) => !NO_KINDS.includes(file)).sort());
    expect(files).toEqual(expect.arrayContaining(NO_KINDS));
  });

  test('is in the order kinds have a claim on photos', () => {
    expect(all.map(({ kind }) => kind)).toEqual([
      'on-this-day',
      'birthdays',
      'holidays',
      'recent-highlights',
      'months',
      'seasons',
      'years',
      'trips',
      'days-out',
      'people',
      'together',
      'growing-up',
      'then-and-now',
      'first-times',
      'themes',
      'rediscover',
      'last-seen',
    ]);
  });

  test('every kind has a page, a sentence and numbers that make sense', () => {
    for (const { kind, says, page, keep, days, rest, atLeast } of all) {
      const paragraphs = page.split(/\n\s*\n/);
      expect([kind, paragraphs.length >= 2 && paragraphs.length <= 5]).toEqual([kind, true]);
      expect([kind, says.endsWith('.')]).toEqual([kind, true]);
      expect([kind, keep >= 1 && days >= 1 && rest >= 0 && atLeast >= 1]).toEqual([kind, true]);
    }
  });

  test('types: kinds are told apart, and so are their titles', () => {
    expectTypeOf<'trips'>().toExtend<Kind>();
    expectTypeOf<TitleOfKind<'themes'>['says']>().toEqualTypeOf<'theme'>();
    expectTypeOf<TitleOfKind<'last-seen'>['name']>().toEqualTypeOf<string>();
  });
});

describe('all kinds', () => {
  const today = '2024-11-23';

  test('a family gets sound proposals of nearly every kind', () => {
    const life = aLife({ from: '2018-01-01', to: '2024-11-20' })
      .atHome('Lyon', { people: ['Sedona'], every: 5 })
      .journey(['Lisbon', 'Porto'], '2021-05-02', 8, { people: ['Sedona', 'Ben'], subjects: ['food'] })
      .journey('Rome', '2023-05-05', 3, { people: ['Sedona', 'Leo'] })
      .day('2023-06-10', 20, { at: 'Annecy', people: ['Sedona', 'Ben'] })
      .everyYear('08-01', 8, { people: ['Leo'], subjects: ['beach'] })
      .everyYear('02-01', 8, { people: ['Leo', 'Sedona'], subjects: ['snow'] })
      .everyYear('12-24', 8, { people: ['Leo', 'Sedona', 'Ben'] })
      .day('2024-11-23', 8);
    const kinds = found(life.chronicle({ today, me: 'Ben', birthdays: { Leo: '2017-11-24' } }));
    const without = kinds.filter(({ proposals }) => proposals.length === 0).map(({ kind }) => kind);
    // Their season, and a second visit, are not now; nobody is missed.
    expect(without.filter((kind) => !['seasons', 'first-times', 'last-seen'].includes(kind))).toEqual([]);
  });

  test('the same photos in another order make the same proposals', () => {
    const life = aLife({ from: '2022-01-01', to: '2024-11-20' })
      .atHome('Lyon', { people: ['Sedona'], every: 7 })
      .journey('Lisbon', '2023-05-02', 5, { people: ['Sedona', 'Ben'] })
      .everyYear('12-24', 8, { people: ['Ben', 'Sedona'], subjects: ['christmas'] });
    const told = (chronicle: Chronicle) =>
      found(chronicle).map(({ kind, proposals }) => [
        kind,
        proposals.map(({ identity, title, photos, worth }) => [identity, title, photos.map(({ id }) => id), worth]),
      ]);
    const photos = life.photos();
    const empty = aLife({ from: '2022-01-01', to: '2024-11-20' });
    expect(told(empty.with(...photos.toReversed()).chronicle({ today, me: 'Ben' }))).toEqual(
      told(empty.with(...photos).chronicle({ today, me: 'Ben' })),
    );
  });

  test('poor libraries: no positions, no people, no subjects; one photo; none', () => {
    const empty = aLife({ from: '2020-01-01', to: '2024-11-20' });
    found(empty.atHome('Lyon', { gps: false, every: 3 }).chronicle({ today }));
    found(empty.with(aPhoto({ taken: at(2023, 11, 23) })).chronicle({ today }));
    found(empty.with(aPhoto({ taken: at(1970, 1, 1, 0) })).chronicle({ today }));
    for (const { proposals } of found(empty.chronicle({ today }))) expect(proposals).toEqual([]);
  });
});
