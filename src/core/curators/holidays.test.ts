import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, formatDay, parseDay } from '../calendar.ts';
import type { Chronicle } from '../chronicle-types.ts';
import { NO_PLACES } from '../gazetteer.ts';
import { aPhoto, at, somePhotos } from '../testing.ts';
import { aLife, type Life } from '../testing-chronicle.ts';
import { aChronicle } from '../testing-curators.ts';
import { holidays } from './holidays.ts';
import { checkProposals } from './testing.ts';

const find = (chronicle: Chronicle, options: Partial<Parameters<typeof holidays.find>[1]> = {}) => {
  const found = holidays.find(chronicle, { album: 'one', atLeast: 6, countries: [], ...options });
  checkProposals(found, chronicle);
  return found;
};
const day = (text: string) => parseDay(text) as Day;
const lyon = () => aLife({ from: '2018-01-01', to: '2026-12-31' }).atHome('Lyon', { to: '2018-11-30' });
/** Those whose days include today. */
const today = (told: Life, text: string, options = {}) => {
  const chronicle = told.chronicle({ today: text });
  const { proposals } = find(chronicle, options);
  return proposals.filter(({ timely }) => timely && timely.from <= day(text) && day(text) <= timely.to);
};

describe('holidays', () => {
  test('Christmas over the years, from the 22nd to the 27th, without this one', () => {
    const told = lyon().everyYear('12-24', 4).everyYear('12-25', 4).everyYear('12-28', 9);
    const [christmas, ...others] = today(told, '2026-12-27');
    expect(others).toEqual([]);
    expect(christmas).toMatchObject({
      identity: 'christmas',
      title: { says: 'over-the-years', feast: 'christmas', country: 'FR', years: [2018, 2025], count: 8 },
      timely: { from: day('2026-12-22'), to: day('2026-12-27') },
      anniversary: { month: 12, day: 25 },
      shape: { count: 24 },
    });
    const chronicle = told.chronicle({ today: '2026-12-27' });
    const days = christmas?.photos.map((photo) => formatDay(chronicle.dayOf(photo))) ?? [];
    expect(new Set(days.map((text) => text.slice(5)))).toEqual(new Set(['12-24', '12-25']));
    expect(days.at(-1)).toBe('2025-12-25');
    expect(today(told, '2026-12-21')).toEqual([]);
  });

  test('one year needs eight shots, and says which', () => {
    expect(today(lyon().day('2024-12-25', 7), '2026-12-24')).toEqual([]);
    expect(today(lyon().day('2024-12-25', 8), '2026-12-24')).toMatchObject([
      { title: { says: 'in-year', feast: 'christmas', year: 2024 } },
    ]);
    expect(find(lyon().day('2024-12-25', 7).chronicle({ today: '2026-12-24' })).dropped).toContainEqual({
      what: 'christmas',
      because: '7 shots of 1 year; it needs 8',
    });
  });

  test('a single photo of a day makes no year of it', () => {
    const [christmas] = today(lyon().day('2024-12-25', 9).day('2023-12-25', 1), '2026-12-24');
    expect(christmas?.title).toMatchObject({ says: 'in-year', year: 2024 });
    expect(christmas?.photos).toHaveLength(9);
  });

  test("New Year's night: two in the morning is part of it, of the year that begins", () => {
    const night = (year: number) =>
      Array.from({ length: 8 }, (_, i) => aPhoto({ id: year * 100 + i, taken: at(year, 1, 1, 0, 20 + i * 20) }));
    const told = aLife({ from: '2018-01-01', to: '2026-12-31' }).with(...night(2023), ...night(2025));
    expect(today(told, '2026-12-30')).toMatchObject([
      { title: { says: 'over-the-years', feast: 'new-year', years: [2023, 2025], count: 2 } },
    ]);
    expect(today(told, '2026-12-28')).toEqual([]);
    expect(today(told, '2027-01-03')).toHaveLength(1);
  });

  test('the country of home decides', () => {
    const fourth = (life: Life) => today(life.everyYear('07-04', 6), '2026-07-04').map(({ identity }) => identity);
    expect(fourth(lyon())).toEqual([]);
    expect(fourth(aLife({ from: '2018-01-01', to: '2026-12-31' }).atHome('New York'))).toEqual(['fourth-of-july']);
  });

  test('and where it was at the time', () => {
    const moved = aLife({ from: '2018-01-01', to: '2026-12-31' })
      .atHome('New York', { to: '2021-12-31' })
      .atHome('Lyon', { from: '2022-01-01' })
      .everyYear('07-14', 4)
      .everyYear('12-25', 4);
    expect(today(moved, '2026-07-14')).toMatchObject([{ title: { feast: 'bastille-day', years: [2022, 2025] } }]);
    expect(today(moved, '2026-12-25')).toMatchObject([{ title: { feast: 'christmas', years: [2018, 2025] } }]);
  });

  test('countries that are given go before home', () => {
    const told = lyon().everyYear('07-04', 6).everyYear('12-25', 4);
    expect(today(told, '2026-07-04', { countries: ['fr', 'us'] }).map(({ identity }) => identity)).toEqual([
      'fourth-of-july',
    ]);
    // Both keep Christmas; it is one.
    const [christmas] = today(told, '2026-12-25', { countries: ['FR', 'US'] });
    expect(christmas?.title).toMatchObject({ feast: 'christmas', country: 'FR', count: 8 });
    const { dropped } = find(told.chronicle({ today: '2026-07-04' }), { countries: ['XX'] });
    expect(dropped).toContainEqual({
      what: 'feasts of XX',
      because: 'no country whose feasts are known has this code',
    });
  });

  test('one country is not told by the national day of another', () => {
    const told = lyon().everyYear('08-01', 6);
    const feasts = (text: string) => today(told, text, { countries: ['CH', 'AT'] }).map(({ title }) => title);
    expect(feasts('2026-08-01')).toMatchObject([{ feast: 'national-day', country: 'CH' }]);
    expect(feasts('2026-10-26')).toEqual([]);
  });

  test('a feast that moves: Easter from Good Friday to Monday, by its year', () => {
    const told = lyon().day('2024-03-29', 4).day('2024-04-01', 4).day('2025-04-20', 4).day('2024-04-20', 9);
    const [easter] = today(told, '2026-04-04');
    const chronicle = told.chronicle({ today: '2026-04-04' });
    expect(easter?.title).toMatchObject({ feast: 'easter' });
    const days = new Set(easter?.photos.map((photo) => formatDay(chronicle.dayOf(photo))));
    expect(days.has('2024-03-29') && days.has('2024-04-01') && days.has('2025-04-20')).toBe(true);
    expect(days.has('2024-04-20')).toBe(false);
  });

  test('without names of places New Year is left, and the reason', () => {
    const told = lyon().everyYear('12-25', 8).everyYear('12-31', 8);
    const { proposals, dropped } = find(told.chronicle({ today: '2026-12-30', places: NO_PLACES }));
    expect(proposals.map(({ identity }) => identity)).toEqual(['new-year']);
    expect(dropped).toEqual([
      { what: 'feasts', because: 'nobody knows in which country home is; name it: countries: [FR]' },
    ]);
  });

  test('an album for each feast of each year that is over', () => {
    const told = lyon().day('2023-12-25', 9).day('2024-12-25', 9).day('2024-07-14', 9).day('2025-12-25', 3);
    const { proposals } = find(told.chronicle({ today: '2026-01-15' }), { album: 'each' });
    expect(proposals.map(({ identity, timely }) => [identity, timely])).toEqual([
      ['bastille-day-2024', null],
      ['christmas-2023', null],
      ['christmas-2024', null],
    ]);
    const running = lyon().day('2025-12-25', 9).chronicle({ today: '2025-12-26' });
    expect(find(running, { album: 'each' }).proposals).toEqual([]);
  });

  test('nothing of nothing', () => {
    const nothing = aLife({ from: '2018-01-01', to: '2018-01-02' }).chronicle({ today: '2026-12-25' });
    expect(find(nothing)).toEqual({ proposals: [], dropped: [] });
  });

  test('whatever the library and the countries, what is found is sound', () => {
    fc.assert(
      fc.property(
        somePhotos(),
        fc.subarray(['FR', 'US', 'GR', 'NL', 'IL', 'TW', 'TR', 'CA', 'SE']),
        fc.constantFrom('one' as const, 'each' as const),
        (photos, countries, album) => {
          find(aChronicle({ today: day('2022-11-23'), photos }), { album, countries, atLeast: 1 });
        },
      ),
    );
  });
});
