import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Day, formatDay, parseDay } from './calendar.ts';
import { NO_PLACES } from './gazetteer.ts';
import { kilometresBetween } from './geo.ts';
import { basesAt, basesOf, homeAt } from './home.ts';
import { CONTEXT, Life, TOWN, type TownName } from './testing-life.ts';

const day = (text: string) => parseDay(text) as Day;
const basesIn = (life: Life) => basesOf(life.photos, CONTEXT);
const townOf = (base: { geocoding: number | null } | null) =>
  Object.entries(TOWN).find(([, { geocoding }]) => geocoding === base?.geocoding)?.[0] ?? null;
const said = (life: Life) => basesIn(life).map((base) => `${base.role} ${townOf(base)}`);

/** Somebody who takes a photo at home every third day. */
const living = (town: TownName, from: string, days: number, life = new Life()) => {
  life.in(town, from, { days, every: 3 });
  return life;
};

test('home is where the days are, not where the photos are', () => {
  const life = living('paris', '2018-01-01', 365);
  life.in('lisbon', '2018-06-02', { days: 14, perDay: 80 });
  expect(said(life)).toEqual(['home paris']);
  const [home] = basesIn(life);
  expect(kilometresBetween(home!, TOWN.paris)).toBeLessThan(1);
  expect(home).toMatchObject({ from: day('2018-01-01'), to: day('2018-12-30'), days: 122 });
});

test('nothing is a base in a library of a single journey, and of no photos', () => {
  const life = new Life();
  expect(basesIn(life)).toEqual([]);
  life.in('lisbon', '2019-05-01', { days: 14, perDay: 30 });
  expect(basesIn(life)).toEqual([]);
});

test('five weeks in one place are a journey, half a year is a base', () => {
  const stay = (days: number) => {
    const life = living('paris', '2018-01-01', 730);
    life.in('lisbon', '2018-06-02', { days, every: 2 });
    return said(life);
  };
  expect(stay(37)).toEqual(['home paris']);
  expect(stay(180)).toContain('home lisbon');
});

test('the same cottage for two weeks each summer is a journey; grandparents each season are a base', () => {
  const cottage = living('paris', '2015-01-01', 5 * 365);
  const grandparents = living('paris', '2015-01-01', 5 * 365);
  for (let year = 2015; year < 2020; year++) {
    cottage.in('nice', `${year}-07-10`, { days: 14, perDay: 10 });
    for (const date of ['02-12', '04-16', '08-06', '10-22', '12-24'])
      grandparents.in('nantes', `${year}-${date}`, { days: 3 });
  }
  expect(said(cottage)).toEqual(['home paris']);
  expect(said(grandparents)).toEqual(['home paris', 'often nantes']);
});

test('weekends at the grandparents are all there is: they are home', () => {
  const life = new Life();
  for (let week = 0; week < 12; week++)
    life.in('nantes', formatDay((day('2019-01-05') + 7 * week) as Day), { perDay: 4 });
  expect(said(life)).toEqual(['home nantes']);
});

test('a library of fifty photos has a home', () => {
  const life = new Life();
  life.in('paris', '2019-01-05', { days: 100, every: 4 });
  life.in('lisbon', '2019-04-20', { days: 5, perDay: 5 });
  expect(life.photos).toHaveLength(50);
  expect(said(life)).toEqual(['home paris']);
});

test('homes move, and visits to the old town do not keep it', () => {
  const life = living('lyon', '2019-07-01', 900, living('paris', '2016-01-01', 1275));
  life.in('paris', '2020-02-08', { days: 3, perDay: 10 });
  const [old, now] = basesIn(life);
  expect([old, now].map((base) => townOf(base!))).toEqual(['paris', 'lyon']);
  expect(formatDay(old!.to)).toMatch(/^2019-06/);
  expect(formatDay(now!.from)).toMatch(/^2019-07/);
  expect(townOf(homeAt([old!, now!], day('2017-01-01')))).toBe('paris');
  expect(townOf(homeAt([old!, now!], day('2020-02-09')))).toBe('lyon');
});

test('back after two years elsewhere, home is two bases of one place', () => {
  const life = living('paris', '2014-01-01', 730);
  living('lyon', '2016-01-01', 730, life);
  living('paris', '2018-01-01', 730, life);
  life.in('paris', '2016-08-01', { days: 2 });
  life.in('paris', '2017-06-01', { days: 2 });
  expect(said(life)).toEqual(['home paris', 'home lyon', 'home paris']);
});

test('where one went each month before moving there was a base before it was home', () => {
  const life = living('nantes', '2018-01-01', 730, living('paris', '2016-01-01', 730));
  for (let month = 0; month < 24; month++) {
    life.in('nantes', formatDay((day('2016-01-10') + 30 * month) as Day), { days: 2 });
  }
  expect(said(life)).toEqual(['home paris', 'often nantes', 'home nantes']);
});

test('every Saturday in the town one will move to, and in the old one afterwards', () => {
  const life = new Life();
  life.in('paris', '2016-01-01', { days: 731 });
  life.in('nantes', '2017-01-07', { days: 350, every: 7 });
  life.in('nantes', '2018-01-01', { days: 731 });
  life.in('paris', '2018-01-06', { days: 350, every: 7 });
  expect(said(life).toSorted()).toEqual(['home nantes', 'home paris', 'often nantes', 'often paris']);
});

test('parents in another town, a night every other month, among many days at home', () => {
  const life = new Life();
  life.in('paris', '2016-01-01', { days: 1096 });
  for (let visit = 0; visit < 18; visit++) {
    life.in('nantes', formatDay((day('2016-01-09') + 60 * visit) as Day), { days: 2 });
  }
  expect(said(life)).toEqual(['home paris', 'often nantes']);
});

test('the first visit to the grandparents, a year before the next ones, was to a base too', () => {
  const life = living('paris', '2015-01-01', 4 * 365);
  life.in('nantes', '2015-04-04', { days: 3 });
  for (let visit = 0; visit < 12; visit++) {
    life.in('nantes', formatDay((day('2016-03-05') + 60 * visit) as Day), { days: 3 });
  }
  life.in('nantes', '2018-12-20', { days: 3 });
  const often = basesIn(life).filter(({ role }) => role === 'often');
  expect(often.map(({ from, to }) => [formatDay(from), formatDay(to)])).toEqual([['2015-04-04', '2018-12-22']]);
});

test('the zoo twice a year is no base, nor are two long holidays by the same sea among many days at home', () => {
  const life = new Life();
  life.in('paris', '2014-01-01', { days: 5 * 365 });
  for (let half = 0; half < 10; half++) {
    life.in('chartres', formatDay((day('2014-02-01') + 180 * half) as Day), { days: 2 });
    life.in('nice', formatDay((day('2014-03-05') + 180 * half) as Day), { days: 20, every: 2 });
  }
  expect(said(life)).toEqual(['home paris']);
});

test('the old home that is still visited a lot is a base of another kind', () => {
  const life = living('lyon', '2018-07-01', 900, living('paris', '2016-01-01', 910));
  for (const month of [
    '2018-09',
    '2018-11',
    '2018-12',
    '2019-02',
    '2019-04',
    '2019-06',
    '2019-08',
    '2019-10',
    '2019-12',
  ]) {
    life.in('paris', `${month}-20`, { days: 3 });
  }
  expect(said(life)).toEqual(['home paris', 'home lyon', 'often paris']);
});

test('two homes at a time are two bases; the one lived in more is home', () => {
  const life = new Life();
  life.in('paris', '2018-01-01', { days: 730, every: 2 });
  life.in('lille', '2018-01-04', { days: 730, every: 7 });
  expect(said(life).toSorted()).toEqual(['home paris', 'often lille']);
});

test('a place of weekdays near home is work, and never home', () => {
  const life = new Life();
  for (let week = 0; week < 52; week++) {
    const monday = day('2018-01-01') + 7 * week;
    life.in('versailles', formatDay(monday as Day), { days: 5, hours: [11, 11] });
    life.in('paris', formatDay((monday + 5) as Day), { days: 2 });
  }
  expect(said(life).toSorted()).toEqual(['home paris', 'work versailles']);
});

test('who is photographed at home in the mornings, on all days alike, is not at work there', () => {
  const life = living('paris', '2018-01-01', 365);
  life.in('versailles', '2018-01-06', { days: 365, every: 7 });
  expect(said(life)).toEqual(['home paris', 'often versailles']);
});

test('without positions the town of most days is home, if one photo says where it lies', () => {
  const life = new Life();
  life.in('paris', '2018-01-01', { days: 90, every: 9 });
  expect(said(life)).toEqual(['home paris']);
  const blind = life.photos.map((photo) => ({ ...photo, latitude: null, longitude: null }));
  expect(basesOf(blind, CONTEXT)).toEqual([]);
});

test('a few positions from elsewhere do not outvote the names', () => {
  const life = new Life();
  life.in('paris', '2018-01-01', { days: 200, every: 5, gps: false, geocoding: TOWN.paris.geocoding });
  life.in('paris', '2018-01-02');
  life.in('lyon', '2018-01-03', { days: 120, every: 10 });
  expect(said(life)).toEqual(['home paris']);
});

test('bases on a day, and the home nearest in time', () => {
  const base = (role: 'home' | 'often', from: string, to: string, days: number) => ({
    ...TOWN.paris,
    role,
    from: day(from),
    to: day(to),
    days,
  });
  const old = base('home', '2010-01-01', '2012-01-01', 200);
  const now = base('home', '2012-06-01', '2020-01-01', 900);
  const cottage = base('often', '2010-01-01', '2020-01-01', 60);
  const bases = [old, now, cottage];
  expect(basesAt(bases, day('2012-01-01'))).toEqual([old, cottage]);
  expect(homeAt(bases, day('2012-01-20'))).toBe(old);
  expect(homeAt(bases, day('2012-05-20'))).toBe(now);
  expect(homeAt(bases, day('1990-01-01'))).toBe(old);
  const busy = base('home', '2015-01-01', '2016-01-01', 300);
  expect([homeAt([now, busy], day('2015-06-01')), homeAt([busy, now], day('2015-06-01'))]).toEqual([busy, busy]);
  expect(homeAt([cottage], day('2012-01-20'))).toBeNull();
});

test('the order photos come in does not matter, nor do names that are missing', () => {
  const life = living('paris', '2018-01-01', 300);
  life.in('nantes', '2018-01-06', { days: 280, every: 14 });
  const expected = basesIn(life);
  expect(expected).toHaveLength(2);
  fc.assert(
    fc.property(fc.shuffledSubarray(life.photos, { minLength: life.photos.length }), (photos) => {
      expect(basesOf(photos, CONTEXT)).toEqual(expected);
    }),
    { numRuns: 20 },
  );
  expect(basesOf(life.photos, { ...CONTEXT, places: NO_PLACES })).toHaveLength(2);
});
