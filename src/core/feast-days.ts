/** When feasts are that move: by Easter, by a weekday, by the moon. */
import { type Day, dayOf, parseDay, weekdayOf } from './calendar.ts';

/** Easter Sunday of the western churches (Gauss's rule in the form of Meeus, Jones and Butcher). */
export const easterOf = (year: number): Day => {
  const golden = year % 19;
  const [century, ofCentury] = [Math.floor(year / 100), year % 100];
  const moon = (19 * golden + century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - moon - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  const days = moon + weekday - 7 * late + 114;
  return dayOf({ year, month: Math.floor(days / 31), day: (days % 31) + 1 });
};

/** Easter Sunday of the eastern churches, in our calendar; from 1900 to 2099, when theirs is 13 days behind. */
export const orthodoxEasterOf = (year: number): Day => {
  const moon = (19 * (year % 19) + 15) % 30;
  const weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  const days = moon + weekday + 114;
  return (dayOf({ year, month: Math.floor(days / 31), day: (days % 31) + 1 }) + 13) as Day;
};

/** The nth weekday (1 Monday to 7 Sunday) of a month; -1 is the last. */
export const nthWeekdayOf = (year: number, month: number, weekday: number, n: number): Day => {
  const first = dayOf({ year, month: n < 0 ? month + 1 : month, day: 1 });
  const wait = (weekday - weekdayOf(first) + 7) % 7;
  return (first + wait + 7 * (n < 0 ? n : n - 1)) as Day;
};

const days = (text: string): readonly Day[] => text.split(/\s+/).flatMap((day) => parseDay(day) ?? []);

/** First day of the Chinese year, as the Hong Kong Observatory lists it. */
export const LUNAR_NEW_YEARS = days(
  `2000-02-05 2001-01-24 2002-02-12 2003-02-01 2004-01-22 2005-02-09 2006-01-29 2007-02-18 2008-02-07 2009-01-26 2010-02-14
2011-02-03 2012-01-23 2013-02-10 2014-01-31 2015-02-19 2016-02-08 2017-01-28 2018-02-16 2019-02-05 2020-01-25 2021-02-12
2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-03 2031-01-23 2032-02-11
2033-01-31 2034-02-19 2035-02-08 2036-01-28 2037-02-15 2038-02-04 2039-01-24 2040-02-12`,
);

/** 25 Kislev, the day after the first candle. */
export const HANUKKAHS = days(
  `2000-12-22 2001-12-10 2002-11-30 2003-12-20 2004-12-08 2005-12-26 2006-12-16 2007-12-05 2008-12-22 2009-12-12 2010-12-02
2011-12-21 2012-12-09 2013-11-28 2014-12-17 2015-12-07 2016-12-25 2017-12-13 2018-12-03 2019-12-23 2020-12-11 2021-11-29
2022-12-19 2023-12-08 2024-12-26 2025-12-15 2026-12-05 2027-12-25 2028-12-13 2029-12-02 2030-12-21 2031-12-10 2032-11-28
2033-12-17 2034-12-07 2035-12-26 2036-12-14 2037-12-03 2038-12-22 2039-12-12 2040-11-30`,
);

/** 1 Shawwal by the calendar of Umm al-Qura; where the moon is watched it may be a day later. */
export const EIDS = days(
  `2000-01-08 2000-12-27 2001-12-16 2002-12-05 2003-11-25 2004-11-14 2005-11-03 2006-10-23 2007-10-13 2008-10-01 2009-09-20
2010-09-10 2011-08-30 2012-08-19 2013-08-08 2014-07-28 2015-07-17 2016-07-06 2017-06-25 2018-06-15 2019-06-04 2020-05-24
2021-05-13 2022-05-02 2023-04-21 2024-04-10 2025-03-30 2026-03-20 2027-03-09 2028-02-26 2029-02-14 2030-02-04 2031-01-24
2032-01-14 2033-01-03 2033-12-23 2034-12-12 2035-12-01 2036-11-19 2037-11-09 2038-10-29 2039-10-19 2040-10-07`,
);
