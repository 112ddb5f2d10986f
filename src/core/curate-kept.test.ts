import { describe, expect, it } from 'vitest';
import type { PhotoId } from './photo.ts';
import { aKind } from './testing-curators.ts';
import { idsOf, keys, reasons, rememberAll, run, TODAY, trip } from './testing-programme.ts';

describe('albums of their own', () => {
  const trips = (...proposals: ReturnType<typeof trip>[]) =>
    aKind('trips', { album: 'each', keep: 3, find: () => proposals });

  it('are made for all there are, by time, and do not compete with what is shown today', () => {
    const kinds = [trips(trip('b', 101), trip('a', 1)), aKind('themes', { find: () => [trip('sea', 1, 200)] })];
    const { kept, today } = run(kinds);
    expect(keys(kept)).toEqual(['trips/a', 'trips/b']);
    expect(kept.map(({ since, until }) => [since, until])).toEqual([
      [TODAY, null],
      [TODAY, null],
    ]);
    expect(keys(today)).toEqual(['themes/sea']);
  });

  it('stay exactly as they are while their photos are', () => {
    const first = run([trips(trip('a', 1, 60))]);
    const past = rememberAll([], first).map((entry) => ({
      ...entry,
      // Not what anybody would choose, but what there is.
      photos: [3, 4, 5, 6, 7].map((id) => id as PhotoId),
      cover: 7 as PhotoId,
    }));
    const { kept } = run([trips(trip('a', 1, 60))], { day: 30, past });
    expect(kept.map(idsOf)).toEqual([[3, 4, 5, 6, 7]]);
    expect(kept[0]?.cover).toBe(7);
    expect(kept[0]?.since).toBe(TODAY);
  });

  it('are brought up to date where photos came, keeping most', () => {
    const past = rememberAll([], run([trips(trip('a', 1, 60))]));
    const { kept } = run([trips(trip('a', 1, 63))], { day: 30, past });
    const before = new Set(past[0]?.photos);
    expect(kept[0]?.photos.filter(({ photo }) => before.has(photo.id)).length).toBeGreaterThanOrEqual(7);
    expect(kept[0]?.since).toBe(TODAY);
  });

  it('are known again when the trip has another first day', () => {
    const past = rememberAll([], run([trips(trip('2019-01-02', 11))]));
    const { kept } = run([trips(trip('2019-01-01', 1, 30))], { day: 3, past });
    expect(keys(kept)).toEqual(['trips/2019-01-02']);
    expect(kept[0]?.since).toBe(TODAY);
  });

  it('are the newest where there are too many; the oldest go', () => {
    const past = rememberAll([], run([trips(trip('a', 1), trip('b', 51), trip('c', 101))]));
    const programme = run([trips(trip('a', 1), trip('b', 51), trip('c', 101), trip('d', 151))], { day: 1, past });
    expect(keys(programme.kept)).toEqual(['trips/b', 'trips/c', 'trips/d']);
    expect(programme.over.map(({ identity }) => identity)).toEqual(['a']);
    const fresh = run([trips(trip('a', 1), trip('b', 51), trip('c', 101), trip('d', 151))]);
    expect(reasons(fresh)).toEqual(['trips: the 3 newest have an album']);
  });

  it('stay where they are not found any more, as long as there is room', () => {
    const past = rememberAll([], run([trips(trip('a', 1), trip('b', 51))]));
    expect(run([trips(trip('b', 51))], { day: 1, past }).over).toEqual([]);
    const full = run([trips(trip('b', 51), trip('c', 101), trip('d', 151))], { day: 1, past });
    expect(full.over.map(({ identity }) => identity)).toEqual(['a']);
  });
});

describe('what may not be in', () => {
  const kind = aKind('trips', { album: 'each', find: () => [trip('a', 1, 8)] });

  it('is in nothing, and a memory that is too thin without it waits', () => {
    const fine = run([kind], { leftOut: ({ id }) => id <= 3 });
    expect(fine.kept.map(idsOf)).toEqual([[4, 5, 6, 7, 8]]);
    const thin = run([kind], { leftOut: ({ id }) => id <= 4 });
    expect(thin.kept).toEqual([]);
    expect(reasons(thin)).toEqual(['trips: fewer than 5 shots of it may be shown']);
  });

  it('is asked for the album it would be in, under the name it has', () => {
    const past = rememberAll([], run([kind]));
    const other = aKind('trips', { album: 'each', find: () => [trip('other', 1, 8)] });
    const asked = new Set<string>();
    const { kept } = run([other], {
      past,
      mayUse: (name, identity, { id }) => {
        asked.add(`${name}/${identity}`);
        return id !== 2;
      },
    });
    expect([...asked]).toEqual(['trips/a']);
    expect(kept.flatMap(idsOf)).not.toContain(2);
  });

  it('is said, a few of each kind', () => {
    const dropped = Array.from({ length: 300 }, (_, i) => ({ what: `trip ${i}`, because: 'too near' }));
    const kinds = [
      aKind('trips', { find: () => [], dropped }),
      aKind('days-out', { find: () => [], dropped: dropped.slice(0, 30) }),
    ];
    const { waiting } = run(kinds);
    expect(waiting.length).toBeLessThanOrEqual(100);
    expect(waiting.filter((one) => one.kind === 'days-out')).toHaveLength(30);
    expect(waiting.length).toBeGreaterThan(60);
  });
});
