/** `from: { taken: … }`: photo days, spans that end now, and this day in every year. */
import { expect, test } from 'vitest';
import { aLibrary, as } from '../builders/library.ts';
import { withLibrary } from '../databases/library.ts';
import { askedFor } from './asking.ts';

const nights = aLibrary()
  .user('ada')
  .photo('2023-05-02T03:59:59', as('1-evening-before'))
  .photo('2023-05-02T04:00:00', as('2-first'))
  .photo('2023-05-03T02:00:00', as('3-night'))
  .photo('2023-05-03T03:59:59', as('4-last'))
  .photo('2023-05-03T04:00:00', as('5-next'));

test(
  'days of photos begin at four: two in the morning belongs to the evening before, and both ends are included',
  withLibrary(nights, async (opened) => {
    const expected = {
      'taken: 2023-05-02': '2-first 3-night 4-last',
      'taken: 2023-05-01': '1-evening-before',
      'taken: 2023-05-02..2023-05-03': '2-first 3-night 4-last 5-next',
      'taken: 2023-05-03..': '5-next',
      'taken: ..2023-05-01': '1-evening-before',
      'taken: 2023-05': '1-evening-before 2-first 3-night 4-last 5-next',
      'taken: 2022': 'nothing',
    };
    expect(await askedFor(opened, expected)).toEqual(expected);
    const midnight = {
      'taken: 2023-05-02': '1-evening-before 2-first',
      'taken: 2023-05-03..': '3-night 4-last 5-next',
    };
    expect(await askedFor(opened, midnight, { config: 'day-starts-at: "00:00"' })).toEqual(midnight);
  }),
);

test(
  'last 24h counts back from this second, days and months from the morning of the photo day',
  withLibrary(
    aLibrary()
      .user('ada')
      .photo('2025-11-23T03:59:00', as('1-year-too-old'))
      .photo('2025-11-23T04:00:00', as('2-year'))
      .photo('2026-11-16T04:00:00', as('3-week'))
      .photo('2026-11-22T09:29:59', as('4-yesterday'))
      .photo('2026-11-22T09:30:00', as('5-just'))
      .photo('2026-11-23T09:30:00', as('6-now'))
      .photo('2026-11-23T09:30:01', as('7-future')),
    async (opened) => {
      const expected = {
        'taken: last 24h': '5-just 6-now',
        'taken: last 1d': '4-yesterday 5-just 6-now',
        'taken: last 7d': '3-week 4-yesterday 5-just 6-now',
        'taken: last 1 week': '3-week 4-yesterday 5-just 6-now',
        'taken: last 12 months': '2-year 3-week 4-yesterday 5-just 6-now',
        'taken: last 1 year': '2-year 3-week 4-yesterday 5-just 6-now',
      };
      expect(await askedFor(opened, expected, { today: '2026-11-23T09:30' })).toEqual(expected);
    },
  ),
);

test(
  'a month back from the 31st is the last day of a shorter month',
  withLibrary(
    aLibrary().user('ada').photo('2026-02-27T12:00', as('too-old')).photo('2026-02-28T12:00', as('end-of-february')),
    async (opened) => {
      const expected = { 'taken: last 1 month': 'end-of-february' };
      expect(await askedFor(opened, expected, { today: '2026-03-31' })).toEqual(expected);
    },
  ),
);

const Februaries = aLibrary()
  .user('ada')
  .photo('2020-02-28T12:00', as('leap-28'))
  .photo('2020-02-29T12:00', as('leap-29'))
  .photo('2020-03-01T12:00', as('leap-march'))
  .photo('2020-03-01T03:00', as('leap-night'))
  .photo('2021-02-28T12:00', as('plain-28'))
  .photo('2021-03-01T12:00', as('plain-march'));

test(
  '29 February has a home in every year',
  withLibrary(Februaries, async (opened) => {
    const on = async (today: string) =>
      (await askedFor(opened, { 'taken: this day': '' }, { today }))['taken: this day'];
    expect(await on('2023-02-28')).toBe('leap-28 leap-29 leap-night plain-28');
    expect(await on('2024-02-28')).toBe('leap-28 plain-28');
    expect(await on('2024-02-29')).toBe('leap-29 leap-night plain-28');
    expect(await on('2023-03-01')).toBe('leap-march plain-march');
    expect(await on('2024-03-01')).toBe('leap-march plain-march');
  }),
);

test(
  'New Year’s night belongs to the old year, and the day of a run is the one on the calendar',
  withLibrary(
    aLibrary()
      .user('ada')
      .photo('2024-12-31T23:59', as('1-midnight'))
      .photo('2025-01-01T01:00', as('2-fireworks'))
      .photo('2025-01-01T12:00', as('3-walk'))
      .photo('2026-01-01T00:10', as('4-tonight')),
    async (opened) => {
      const on = async (today: string) =>
        (await askedFor(opened, { 'taken: this day': '' }, { today }))['taken: this day'];
      expect(await on('2025-12-31T23:00')).toBe('1-midnight 2-fireworks 4-tonight');
      expect(await on('2026-01-01T00:30')).toBe('3-walk');
    },
  ),
);
