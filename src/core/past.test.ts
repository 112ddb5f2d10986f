import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, dayOf } from './calendar.ts';
import type { Past, ShownMemory } from './memory.ts';
import { digestOf, remember } from './past.ts';
import { PastIndex } from './past-index.ts';
import type { PhotoId } from './photo.ts';
import { aPhoto, somePhotos } from './testing.ts';

const november = (day: number) => dayOf({ year: 2026, month: 11, day });

const shown = (wish: Partial<ShownMemory>): ShownMemory => ({
  kind: 'trips',
  identity: 'lisbon',
  since: november(1),
  until: november(3),
  photos: [],
  cover: 1 as PhotoId,
  about: [],
  theme: null,
  pool: '',
  ...wish,
});

const ids = (...photos: number[]) => photos as PhotoId[];

describe('digestOf', () => {
  it('does not care about order, and sees every photo that comes or goes', () => {
    fc.assert(
      fc.property(somePhotos(20), fc.nat(), (photos, at) => {
        expect(digestOf(photos.toReversed())).toBe(digestOf(photos));
        if (photos.length === 0) return;
        const gone = photos.toSpliced(at % photos.length, 1);
        expect(digestOf(gone)).not.toBe(digestOf(photos));
        expect(digestOf([...gone, aPhoto({ id: 5000 })])).not.toBe(digestOf(photos));
      }),
    );
  });

  it('tells large ids apart, and how many are wanted', () => {
    expect(digestOf([aPhoto({ id: 1 })])).not.toBe(digestOf([aPhoto({ id: 1 + 2 ** 32 })]));
    expect(digestOf([aPhoto()], 10)).not.toBe(digestOf([aPhoto()], 20));
  });

  it('has no clashes among 100,000 small sets', () => {
    const digests = Array.from({ length: 100_000 }, (_, i) => digestOf([aPhoto({ id: i }), aPhoto({ id: i + 7 })]));
    expect(new Set(digests).size).toBe(digests.length);
  });
});

describe('remember', () => {
  it('replaces what it knows of a memory since the same day', () => {
    const past = remember(remember([], shown({ photos: ids(1) })), shown({ photos: ids(2) }));
    expect(past).toEqual([shown({ photos: ids(2) })]);
  });

  it('keeps an earlier showing, and the order of time', () => {
    const past = remember(remember([], shown({ since: november(9), until: november(9) })), shown({}));
    expect(past.map(({ since }) => since)).toEqual([november(1), november(9)]);
  });

  it('forgets after more than a year, but never which albums are its own', () => {
    const old: Past = [shown({ identity: 'kept', until: null }), shown({ identity: 'seen' })];
    const later = (november(1) + 401) as Day;
    const past = remember(old, shown({ identity: 'new', since: later, until: later }));
    expect(past.map(({ identity }) => identity)).toEqual(['kept', 'new']);
  });

  it('never grows beyond 2000, the oldest shown going first', () => {
    const many = Array.from({ length: 2000 }, (_, i) =>
      shown({ identity: `m${i}`, until: i === 0 ? null : november(3) }),
    );
    const past = remember(many, shown({ identity: 'new', since: november(2) }));
    expect(past).toHaveLength(2000);
    expect([past[0]?.identity, past[1]?.identity, past.at(-1)?.identity]).toEqual(['m0', 'm2', 'new']);
  });
});

describe('PastIndex', () => {
  it('says when photos, people, themes and kinds were shown last before a day', () => {
    const past = [
      shown({ photos: ids(1, 2), about: ['Ben'], theme: 'beach' }),
      shown({
        kind: 'people',
        identity: 'ada',
        since: november(5),
        until: november(12),
        photos: ids(2),
        about: ['Ada'],
      }),
    ];
    const before = new PastIndex(past, november(10)).before(november(10));
    expect([...before.photos]).toEqual([
      [1, november(3)],
      // Still on show.
      [2, november(10)],
    ]);
    expect(before.people.get('Ben')).toBe(november(3));
    expect(before.themes.get('beach')).toBe(november(3));
    expect(before.kinds.get('people')).toBe(november(10));
    expect(new PastIndex(past, november(10)).before(november(5)).people.has('Ada')).toBe(false);
  });

  it('knows nothing of what comes after today', () => {
    const index = new PastIndex([shown({ since: november(20), until: november(21) })], november(10));
    expect(index.standing.size).toBe(0);
  });

  it('counts albums of their own neither as standing nor as shown', () => {
    const index = new PastIndex([shown({ until: null, photos: ids(1) })], november(10));
    expect(index.standing.size).toBe(0);
    expect(index.before(november(10)).photos.size).toBe(0);
    expect(index.kept.get('trips')?.has('lisbon')).toBe(true);
  });

  it('lets a cover be one again after a while', () => {
    const past = [shown({ cover: 7 as PhotoId })];
    const covers = (day: number, but = 'people/ada') =>
      new PastIndex(past, day as Day).coversBefore(day as Day, 180, but);
    expect(covers(november(3) + 180).has(7 as PhotoId)).toBe(true);
    expect(covers(november(3) + 181).has(7 as PhotoId)).toBe(false);
    expect(covers(november(4), 'trips/lisbon').has(7 as PhotoId)).toBe(false);
  });
});
