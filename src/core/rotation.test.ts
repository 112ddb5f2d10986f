import { beforeAll, describe, expect, it } from 'vitest';
import { type Day, dateOf, dayOf, formatDay, parseDay, SECONDS_PER_DAY } from './calendar.ts';
import type { Chronicle } from './chronicle-types.ts';
import { curate, type KindSettings } from './curate.ts';
import type { Memory, Past, Programme } from './memory.ts';
import { keyOf, remember, shownOf } from './past.ts';
import type { Photo, PhotoId } from './photo.ts';
import { freshness, restedOf } from './rotation-photos.ts';
import { draw, seedOf } from './seed.ts';
import { aPhoto, at, series } from './testing.ts';
import { aChronicle, aKind, aProposal } from './testing-curators.ts';

const PEOPLE = ['Ben', 'Sedona', 'Zoe', 'Leo'];
const chance = seedOf('a life');

/** Ten years of some photos every so many days, but never in March; somebody is in every second one. */
const life = (every: number): Photo[] => {
  const photos: Photo[] = [];
  const end = dayOf({ year: 2026, month: 12, day: 31 });
  for (let day = dayOf({ year: 2017, month: 1, day: 1 }); day <= end; day = (day + 1) as Day) {
    if (dateOf(day).month === 3) continue;
    if (day % every !== 0) continue;
    const count = 1 + Math.floor(draw(chance, day) * 4);
    for (let i = 0; i < count; i++) {
      const id = photos.length + 1;
      const name = PEOPLE[Math.floor(draw(chance, `who ${id}`) * 8)];
      photos.push(
        aPhoto({ id, taken: day * SECONDS_PER_DAY + (8 + 3 * i) * 3600, people: name === undefined ? [] : [name] }),
      );
    }
  }
  return photos;
};

/** In pieces of so many photos, each a memory of about 12. */
const pieces = (photos: readonly Photo[], size: number, count = 12) =>
  Array.from({ length: Math.floor(photos.length / size) }, (_, i) => {
    const part = photos.slice(i * size, (i + 1) * size);
    const first = part[0] as Photo;
    const date = dateOf(Math.floor(first.taken / SECONDS_PER_DAY) as Day);
    const worth = draw(chance, `worth ${first.id}`);
    return aProposal({ identity: `p${first.id}`, photos: part, count, worth, anniversary: date });
  });

const kindsFor = (photos: readonly Photo[]): KindSettings[] => {
  const days = new Map<string, Photo[]>();
  for (const photo of photos) {
    const { month, day } = dateOf(Math.floor(photo.taken / SECONDS_PER_DAY) as Day);
    const key = `${month}-${day}`;
    days.set(key, [...(days.get(key) ?? []), photo]);
  }
  const of = (name: string) => photos.filter(({ people }) => people.some((one) => one.name === name));
  const trips = pieces(photos, 40);
  const outings = pieces(photos.slice(17), 20);
  const people = PEOPLE.flatMap((name) =>
    pieces(of(name), 60).map((proposal, i) => ({ ...proposal, identity: `${name.toLowerCase()}-${i}`, about: [name] })),
  );
  const themes = ['beach', 'snow', 'cake', 'cats', 'boats', 'roses'].map((theme, i) =>
    aProposal({ identity: theme, photos: photos.filter(({ id }) => id % 60 === i), count: 12, theme }),
  );
  return [
    aKind('on-this-day', {
      days: 1,
      rest: 300,
      atLeast: 3,
      find: ({ today }) => {
        const { month, day } = dateOf(today);
        const then = days.get(`${month}-${day}`) ?? [];
        const timely = { from: today, to: today };
        return then.length === 0 ? [] : [aProposal({ identity: `${month}-${day}`, photos: then, count: 12, timely })];
      },
    }),
    aKind('trips', { days: 10, rest: 120, find: () => trips }),
    aKind('days-out', { days: 5, rest: 120, find: () => outings }),
    aKind('people', { days: 5, rest: 48, find: () => people }),
    aKind('together', {
      days: 4,
      rest: 96,
      find: () => people.map((one) => ({ ...one, identity: `t-${one.identity}` })),
    }),
    aKind('themes', { days: 3, rest: 90, find: () => themes }),
    aKind('rediscover', {
      days: 3,
      rest: 60,
      atLeast: 3,
      find: ({ today }) => {
        const week = Math.floor(today / 7);
        const photosOfWeek = photos.filter(({ id }) => photos.length < 100 || (id + week) % 50 === 0);
        return [aProposal({ identity: `week-${week}`, photos: photosOfWeek, count: 12, worth: 0.3 })];
      },
    }),
  ];
};

interface Told {
  readonly day: Day;
  readonly programme: Programme;
  /** Before this day. */
  readonly past: Past;
}

const simulate = (
  photos: readonly Photo[],
  from: string,
  days: number,
): { told: Told[]; chronicle: Chronicle; kinds: KindSettings[] } => {
  const first = parseDay(from) as Day;
  const chronicle = aChronicle({ today: first, photos, people: PEOPLE });
  const kinds = kindsFor(photos);
  const told: Told[] = [];
  let past: Past = [];
  for (let day = first; day < first + days; day = (day + 1) as Day) {
    const programme = curate({ ...chronicle, today: day }, { kinds, atMost: 6 }, past);
    told.push({ day, programme, past });
    past = programme.today.map(shownOf).reduce(remember, past);
  }
  return { told, chronicle, kinds };
};

const idsOf = ({ photos }: Memory) => photos.map(({ photo }) => photo.id);
const begunOn = ({ day, programme }: Told) => programme.today.filter(({ since }) => since === day);

/** Part of the photos shown anew that were on show within 30 days before. */
const repeatsIn = (told: readonly Told[]): { repeats: number; perMonth: number } => {
  const last = new Map<PhotoId, Day>();
  let [again, all] = [0, 0];
  for (const one of told) {
    for (const id of begunOn(one).flatMap(idsOf)) {
      all++;
      if (one.day - (last.get(id) ?? Number.NEGATIVE_INFINITY) <= 30) again++;
    }
    for (const id of one.programme.today.flatMap(idsOf)) last.set(id, one.day);
  }
  return { repeats: again / all, perMonth: (all / told.length) * 30 };
};

describe('a year of memories', () => {
  const photos = life(2);
  let year: ReturnType<typeof simulate>;
  // Over a 29 February, a New Year and a month without any anniversary.
  beforeAll(() => {
    year = simulate(photos, '2027-12-01', 366);
  }, 60_000);

  it('is never empty, and mostly full', () => {
    const sizes = year.told.map(({ programme }) => programme.today.length);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(2);
    expect(sizes.reduce((a, b) => a + b) / sizes.length).toBeGreaterThan(4);
    const leap = year.told.find(({ day }) => formatDay(day) === '2028-02-29');
    expect(leap?.programme.today[0]?.proposal.identity).toBe('2-29');
  });

  it('never shows a photo in two memories of a day, nor two of a kind, nor too many', () => {
    for (const { programme } of year.told) {
      const shown = programme.today.flatMap(idsOf);
      expect(new Set(shown).size).toBe(shown.length);
      const kinds = programme.today.map(({ proposal }) => proposal.kind);
      expect(new Set(kinds).size).toBe(kinds.length);
      expect(kinds.length).toBeLessThanOrEqual(6);
    }
  });

  it('shows nothing before it is rested, and nobody', () => {
    const last = new Map<string, Day>();
    for (const one of year.told) {
      for (const { proposal } of begunOn(one)) {
        const rest = year.kinds.find(({ curator }) => curator.kind === proposal.kind)?.curator.rest ?? 0;
        const since = (key: string) => one.day - (last.get(key) ?? Number.NEGATIVE_INFINITY);
        expect(since(keyOf(proposal))).toBeGreaterThanOrEqual(rest);
        for (const name of proposal.about) expect(since(name)).toBeGreaterThanOrEqual(12);
        if (proposal.theme) expect(since(proposal.theme)).toBeGreaterThanOrEqual(30);
      }
      for (const { proposal } of one.programme.today)
        for (const key of [keyOf(proposal), ...proposal.about, proposal.theme ?? '']) last.set(key, one.day);
    }
  });

  it('changes nothing at a second run of any day', () => {
    for (const { day, programme, past } of year.told.filter((_, i) => i % 12 === 0)) {
      const again = programme.today.map(shownOf).reduce(remember, past);
      const second = curate({ ...year.chronicle, today: day }, { kinds: year.kinds, atMost: 6 }, again);
      expect(second.today.map(shownOf)).toEqual(programme.today.map(shownOf));
      expect(second.over).toEqual(programme.over);
    }
  });

  it('hardly repeats a photo within 30 days, though there are less than ten times as many as 30 days ask for', () => {
    const { repeats, perMonth } = repeatsIn(year.told);
    expect(photos.length).toBeLessThan(10 * perMonth);
    expect(repeats).toBeLessThan(0.03);
  });

  it('gives every kind its turn, and shows more than a quarter of what there is', () => {
    const kinds = new Map<string, number>();
    for (const { proposal } of year.told.flatMap(begunOn))
      kinds.set(proposal.kind, (kinds.get(proposal.kind) ?? 0) + 1);
    expect([...kinds.keys()].sort()).toEqual(year.kinds.map(({ curator }) => curator.kind).sort());
    for (const times of kinds.values()) expect(times).toBeGreaterThan(10);
    const shown = new Set(year.told.flatMap(({ programme }) => programme.today.flatMap(idsOf)));
    expect(shown.size / photos.length).toBeGreaterThan(0.25);
  });
});

describe('a small library', () => {
  it('is never empty either, and shows first what was not shown for longest', () => {
    const few = life(40);
    const { told } = simulate(few, '2027-01-01', 120);
    expect(few.length).toBeLessThan(300);
    for (const { programme } of told) expect(programme.today.length).toBeGreaterThan(0);
    const shown = new Set(told.flatMap(({ programme }) => programme.today.flatMap(idsOf)));
    expect(shown.size).toBeGreaterThan(0.9 * few.length);
  });

  it('lives with five photos', () => {
    const { told } = simulate(life(1).slice(0, 5), '2027-01-01', 60);
    for (const { programme } of told) expect(programme.today.length).toBeGreaterThan(0);
  });
});

describe('rest of photos', () => {
  it('is half over in a month and never quite', () => {
    expect(freshness(0)).toBeCloseTo(0.35);
    expect(freshness(31)).toBeCloseTo(0.67, 1);
    expect(freshness(Number.POSITIVE_INFINITY)).toBe(1);
  });

  it('is cut short only as far as needed, longest rested first', () => {
    const photos = series(10, 3600, { taken: at(2019, 11, 23) });
    const since = 1000 as Day;
    const last = new Map(photos.slice(2).map(({ id }) => [id, (since - id) as Day]));
    const { photos: may, resting } = restedOf(photos, last, { since, enough: ({ length }) => length >= 4 });
    expect(may.map(({ id }) => id)).toEqual([1, 2, 9, 10]);
    expect(resting[0]?.because).toEqual({ kind: 'shown-lately', day: since - 8 });
  });
});
