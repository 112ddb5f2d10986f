/** Home, loved ones, capture times: what everything else rests on. */
import type { Day } from '../../../src/core/calendar.ts';
import type { Chronicle } from '../../../src/core/chronicle-types.ts';
import { kilometresBetween } from '../../../src/core/geo.ts';
import { homeAt } from '../../../src/core/home.ts';
import { medianHome } from '../baselines/median-home.ts';
import type { Family } from '../family/truth.ts';
import { noteHits, noteValue, type Sheet } from './sheet.ts';

/** Farther off than this, a home is another place. */
const SAME_HOME_KM = 3;

/** Once a month: how far the engine's home of that day is from the family's. */
export const measureHome = (family: Family, chronicle: Chronicle, sheet: Sheet): void => {
  const median = medianHome(chronicle.photos);
  for (let day = family.first; day <= family.last; day = (day + 30) as Day) {
    const home = family.truth.homes.find(({ from, to }) => from <= day && day <= to);
    if (!home) continue;
    for (const [method, found] of [
      ['ours', homeAt(chronicle.bases, day)],
      ['median', median],
    ] as const) {
      const far = found ? kilometresBetween(found, home) : Number.POSITIVE_INFINITY;
      noteValue(sheet, 'home', method, Number(far <= SAME_HOME_KM));
      if (far <= SAME_HOME_KM) noteValue(sheet, 'home km', method, far);
    }
  }
};

/** Whom the engine takes for loved ones, where the library names anybody. */
export const measurePeople = (family: Family, chronicle: Chronicle, sheet: Sheet): void => {
  const { lovedOnes } = family.truth;
  const wanted = chronicle.people.humans.filter(({ name }) => lovedOnes.has(name));
  if (wanted.length === 0) return;
  const found = chronicle.people.lovedOnes;
  const right = found.filter(({ name }) => lovedOnes.has(name)).length;
  noteHits(sheet, 'loved ones', 'ours', { right, found: found.length, wanted: wanted.length });
  const often = chronicle.people.humans
    .filter(({ isMe }) => !isMe)
    .toSorted((a, b) => b.photos.length - a.photos.length)
    .slice(0, found.length);
  noteHits(sheet, 'loved ones', 'most photos', {
    right: often.filter(({ name }) => lovedOnes.has(name)).length,
    found: often.length,
    wanted: wanted.length,
  });
  noteValue(sheet, 'me', 'ours', Number(chronicle.people.me?.name === 'Ada'));
};

/** Ten minutes: a clock off by less hurts nobody. */
const RIGHT_SECONDS = 600;

/** Capture times: those that are none found out, the others right after mending. */
export const measureTimes = (family: Family, chronicle: Chronicle, sheet: Sheet): void => {
  const { impossible, timeOf, junk } = family.truth;
  const undated = new Set(chronicle.undated.map(({ id }) => id));
  noteHits(sheet, 'impossible times', 'ours', {
    right: [...impossible].filter((id) => undated.has(id)).length,
    found: undated.size,
    wanted: impossible.size,
  });
  const isRight = (id: (typeof family.photos)[number]['id'], taken: number) =>
    Math.abs(taken - (timeOf.get(id) ?? taken)) <= RIGHT_SECONDS;
  let spoilt = 0;
  const before = new Map(family.photos.map(({ id, taken }) => [id, taken]));
  for (const { id, taken } of chronicle.photos) {
    if (impossible.has(id) || junk.has(id)) continue;
    const was = isRight(id, before.get(id) ?? 0);
    const is = isRight(id, taken);
    if (!was) noteValue(sheet, 'wrong clocks', 'ours', Number(is));
    else if (!is) spoilt++;
  }
  noteValue(sheet, 'clocks spoilt', 'ours', spoilt);
};
