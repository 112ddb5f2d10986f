import { describe, expect, it } from 'vitest';
import { curate, type KindSettings } from './curate.ts';
import type { Past, Programme } from './memory.ts';
import { shownOf } from './past.ts';
import { aChronicle, aKind, aProposal } from './testing-curators.ts';
import { all, idsOf, keys, on, reasons, rememberAll, run, some, TODAY, trip } from './testing-programme.ts';

describe('standing albums', () => {
  const kinds = [
    aKind('on-this-day', {
      days: 1,
      find: ({ today }) => [
        aProposal({ identity: `d${today}`, photos: some(1 + (today % 300), 12), timely: { from: today, to: today } }),
      ],
    }),
    aKind('trips', { find: () => [trip('lisbon', 1), trip('porto', 101), trip('rome', 201)] }),
    aKind('people', { find: () => [aProposal({ identity: 'ben', photos: some(1, 200), about: ['Ben'] })] }),
    aKind('together', {
      find: () => [aProposal({ identity: 'ben-sedona', photos: some(1, 300), about: ['Ben', 'Sedona'] })],
    }),
  ];

  it('shows at most one of each kind, no photo twice, and nobody in two memories', () => {
    const { today } = run(kinds);
    expect(keys(today)).toHaveLength(3);
    expect(today[0]?.proposal.kind).toBe('on-this-day');
    expect(new Set(today.map(({ proposal }) => proposal.kind)).size).toBe(3);
    const photos = today.flatMap(idsOf);
    expect(new Set(photos).size).toBe(photos.length);
    expect(today.flatMap(({ proposal }) => proposal.about).filter((name) => name === 'Ben')).toHaveLength(1);
  });

  it('is the same at a second run of the day, and where it was shown before', () => {
    let past: Past = [];
    for (const day of [0, 1, 2, 3, 9, 10]) {
      const first = run(kinds, { day, past });
      expect(run(kinds, { day, past })).toEqual(first);
      past = rememberAll(past, first);
      const second = run(kinds, { day, past });
      expect(second.today.map(shownOf)).toEqual(first.today.map(shownOf));
      expect(second.today.map(({ because }) => because)).toEqual(first.today.map(({ because }) => because));
    }
  });

  it('does not depend on the order proposals come in', () => {
    const backwards = kinds.map((kind) => ({
      ...kind,
      curator: {
        ...kind.curator,
        find: (...args: Parameters<typeof kind.curator.find>) => {
          const { proposals, dropped } = kind.curator.find(...args);
          return { proposals: proposals.toReversed(), dropped };
        },
      },
    }));
    expect(run(backwards)).toEqual(run(kinds));
  });

  it('stands for its days, then is over where nothing of its kind follows', () => {
    const lone = [aKind('trips', { days: 5, rest: 100, find: () => [trip('lisbon', 1)] }), kinds[0] as KindSettings];
    const past = rememberAll([], run(lone));
    expect(past.map(({ kind, until }) => [kind, until])).toContainEqual(['trips', on(4)]);
    expect(keys(run(lone, { day: 4, past }).today)).toContain('trips/lisbon');
    const after = run(lone, { day: 5, past });
    expect(keys(after.today)).not.toContain('trips/lisbon');
    expect(after.over.map(({ identity }) => identity)).toEqual(['lisbon']);
    expect(reasons(after)).toContain('trips: shown before; rests until 2027-03-07');
  });

  it('ends when its time is over', () => {
    const holidays = aKind('holidays', {
      find: () => [aProposal({ identity: 'x', photos: some(1), timely: { from: on(-2), to: on(3) } })],
    });
    expect(run([holidays]).today[0]?.until).toBe(on(3));
    expect(run([holidays], { day: 4 }).today).toEqual([]);
    expect(reasons(run([holidays], { day: 4 }))).toEqual(['holidays: its time was over on 2026-11-26']);
  });

  it('knows nothing of days to come', () => {
    const past = rememberAll([], run(kinds, { day: 1 }));
    expect(run(kinds, { past })).toEqual(run(kinds));
  });

  it('goes when its proposal does, at once', () => {
    const past = rememberAll([], run([aKind('trips', { find: () => [trip('lisbon', 1)] })]));
    const after = run([aKind('trips', { find: () => [] })], { day: 1, past });
    expect(after.today).toEqual([]);
    expect(after.over.map(({ identity }) => identity)).toEqual(['lisbon']);
  });

  it('keeps its photos where new ones are hardly better', () => {
    const stays = [0, 1, 2, 3, 4, 5].map((i) => {
      const kind = (count: number) => aKind('trips', { find: () => [trip('lisbon', 1 + i * 60, count)] });
      const first = run([kind(40)]);
      const before = new Set(first.today.flatMap(idsOf));
      const stayed = (programme: Programme) => programme.today.flatMap(idsOf).filter((id) => before.has(id)).length;
      const later = run([kind(50)], { day: 1, past: rememberAll([], first) });
      expect(later.today[0]?.since).toBe(TODAY);
      return [stayed(later), stayed(run([kind(50)]))];
    });
    const [later, anew] = [0, 1].map((at) => stays.reduce((sum, pair) => sum + (pair[at] ?? 0), 0));
    // Chosen from the same photos for the first time it would have fewer of them.
    expect(later).toBeGreaterThan(anew ?? 0);
  });

  it('leaves the photos of what stands as it is to it, where it has to choose anew itself', () => {
    const kind = (name: string, count: number) => aKind(name, { find: () => [trip('a', 1, count)] });
    const first = run([kind('trips', 30), kind('themes', 30)]);
    const past = rememberAll([], first);
    const later = run([kind('trips', 32), kind('themes', 30)], { day: 1, past });
    const [themes, trips] = ['themes', 'trips'].map((name) =>
      later.today.find(({ proposal }) => proposal.kind === name),
    );
    expect(trips && themes && idsOf(trips).filter((id) => idsOf(themes).includes(id))).toEqual([]);
    expect(themes && shownOf(themes)).toEqual(past.find((one) => one.kind === 'themes'));
  });

  it('lets the timely ones have their place, and those shown longest make it', () => {
    const birthday = aKind('birthdays', {
      days: 2,
      find: () => [aProposal({ identity: 'ben', photos: some(301), timely: { from: on(3), to: on(4) } })],
    });
    const two = [
      birthday,
      aKind('trips', { find: () => [trip('lisbon', 1)] }),
      aKind('themes', { find: () => [trip('sea', 101)] }),
    ];
    let past = rememberAll([], run(two.slice(0, 2), { atMost: 2 }));
    past = rememberAll(past, run(two, { day: 1, past, atMost: 2 }));
    const [day3, day5] = [3, 5].map((day) => run(two, { day, past, atMost: 2 }));
    expect(keys(day3?.today ?? [])).toEqual(['birthdays/ben', 'themes/sea']);
    expect(reasons(day3 as Programme)).toEqual(['trips: no room beside what is timely today']);
    expect(keys(day5?.today ?? [])).toEqual(['themes/sea', 'trips/lisbon']);
  });

  it('changes half of its places on a day at most, after the first', () => {
    const names = ['trips', 'themes', 'people', 'rediscover', 'first-times', 'then-and-now', 'days-out', 'together'];
    const eight = names.map((name, i) =>
      aKind(name, { days: 6, rest: 1, find: () => [0, 1, 2].map((n) => trip(`n${n}`, 1 + i * 50 + n * 16, 15)) }),
    );
    let past: Past = [];
    let before = new Set<string>();
    for (let day = 0; day < 40; day++) {
      const { today } = run(eight, { day, past });
      const began = today.filter(({ since }) => since === on(day));
      expect(today.length).toBeGreaterThanOrEqual(day === 0 ? 6 : 3);
      if (day === 0) expect(new Set(began.map(({ until }) => until)).size).toBe(6);
      else expect(began.length).toBeLessThanOrEqual(3);
      // Eight kinds for six places: none comes straight back.
      for (const { proposal } of began) if (day > 0) expect(before).not.toContain(proposal.kind);
      past = rememberAll(past, { today, kept: [], over: [], waiting: [], notes: [] });
      before = new Set(today.map(({ proposal }) => proposal.kind));
    }
  });

  it('begins half of its memories a day later where all were over at once', () => {
    const names = ['trips', 'themes', 'people', 'rediscover'];
    const four = names.map((name, i) => aKind(name, { days: 6, rest: 1, find: () => [trip('a', 1 + i * 30)] }));
    const past = rememberAll([], run(four)).map((one) => ({ ...one, until: on(5) }));
    const day6 = run(four, { day: 6, past, atMost: 4 });
    expect(day6.today).toHaveLength(2);
    expect(reasons(day6).filter((one) => one.endsWith('others have their turn'))).toHaveLength(2);
    expect(run(four, { day: 7, past: rememberAll(past, day6), atMost: 4 }).today).toHaveLength(4);
    // After a pause nobody remembers what stood: all may begin at once.
    expect(run(four, { day: 8, past, atMost: 4 }).today).toHaveLength(4);
  });

  it('lets people rest between two memories about them, but not on their birthday', () => {
    const about = ['Ben'];
    const people = aKind('people', {
      days: 1,
      rest: 1,
      find: () => [aProposal({ identity: 'ben', photos: some(1), about })],
    });
    const other = aKind('days-out', { days: 1, rest: 0, find: () => [trip('park', 101)] });
    const birthday = aKind('birthdays', {
      days: 1,
      rest: 0,
      find: () => [aProposal({ identity: 'ben', photos: some(201), about })],
    });
    const past = rememberAll([], run([people, other]));
    // Two people beside the member: six days.
    expect(keys(run([people, other], { day: 5, past }).today)).toEqual(['days-out/park']);
    expect(keys(run([people, other], { day: 6, past }).today)).toContain('people/ben');
    expect(keys(run([birthday, other], { day: 1, past }).today)).toContain('birthdays/ben');
  });

  it('never lets the member themselves rest', () => {
    const me = aKind('together', {
      days: 1,
      rest: 1,
      find: () => [aProposal({ identity: 'a', photos: some(1), about: ['Ada'] })],
    });
    const past = rememberAll([], run([me]));
    expect(run([me], { day: 1, past }).today[0]?.because).toBe('not shown since 2026-11-23');
  });

  it('shows other photos where others were shown lately', () => {
    const kind = (name: string) =>
      aKind(name, { days: 1, rest: 99, find: () => [aProposal({ identity: 'a', photos: some(1, 34), count: 15 })] });
    const first = run([kind('trips')]);
    const past = rememberAll([], first);
    const second = run([kind('themes')], { day: 1, past });
    const before = new Set(first.today.flatMap(idsOf));
    expect(second.today.flatMap(idsOf).filter((id) => before.has(id))).toEqual([]);
    expect(second.today[0]?.left.map(({ because }) => because.kind)).toContain('shown-lately');
    // And the next day there is too few that were never shown: the older ones come back.
    const third = run([kind('days-out')], { day: 2, past: rememberAll(past, second) });
    expect(third.today.flatMap(idsOf).filter((id) => before.has(id)).length).toBeGreaterThan(0);
    expect(third.today[0]?.left.some(({ because }) => because.kind === 'shown-lately')).toBe(true);
  });

  it('waits where most of it was shown this week, unless there is nothing else', () => {
    const otherDays = (from: number, count: number) =>
      aKind('on-this-day', {
        days: 1,
        rest: 0,
        find: ({ today }) => [
          aProposal({ identity: `${today}`, photos: some(from, count), timely: { from: today, to: today } }),
        ],
      });
    const kinds = [otherDays(1, 6), aKind('trips', { find: () => [trip('lisbon', 101)] })];
    const past = rememberAll([], run(kinds));
    expect(keys(run(kinds, { day: 7, past }).today)).toEqual(['trips/lisbon']);
    expect(reasons(run(kinds, { day: 7, past }))).toEqual([
      'on-this-day: most of its photos are in other memories of today, or were shown this week',
    ]);
    expect(run(kinds, { day: 8, past }).today).toHaveLength(2);
    expect(run(kinds.slice(0, 1), { day: 1, past }).today).toHaveLength(1);
    // Three new ones are news enough.
    expect(run([otherDays(4, 6), ...kinds.slice(1)], { day: 1, past }).today).toHaveLength(2);
  });
});

describe('thin days', () => {
  it('shows something again before its rest is over, and says so, rather than nothing', () => {
    const kind = aKind('trips', { days: 1, rest: 50, find: () => [trip('lisbon', 1), trip('porto', 101)] });
    let past: Past = [];
    const because: string[] = [];
    for (let day = 0; day < 4; day++) {
      const programme = run([kind], { day, past });
      expect(programme.today).toHaveLength(1);
      because.push(programme.today[0]?.because ?? '');
      past = rememberAll(past, programme);
    }
    expect(because.slice(0, 2)).toEqual(['not shown before', 'not shown before']);
    expect(because[2]).toMatch(/^shown again after [12] days?, for there is nothing else$/);
  });

  it('shows a photo alone on its day where there is nothing else', () => {
    const kinds = [
      aKind('rediscover', { find: () => [] }),
      aKind('on-this-day', { days: 1, find: () => [aProposal({ identity: '11-23', photos: some(1, 1) })] }),
    ];
    const { today, notes } = run(kinds, { photos: some(1, 1) });
    expect(today.map(idsOf)).toEqual([[1]]);
    expect(notes).toEqual(['only 1 photo: there are few memories, and they come round again soon']);
    expect(run(kinds.slice(0, 1), { photos: some(1, 1) }).notes.at(-1)).toBe(
      'nothing for today: no kind that is on found enough photos',
    );
  });

  it('has nothing of nothing', () => {
    const programme = run([aKind('trips', { find: () => [] })], { photos: [] });
    expect(programme).toEqual({
      today: [],
      kept: [],
      over: [],
      waiting: [],
      notes: ['there are no photos that could be a memory'],
    });
  });

  it('says what the library cannot', () => {
    const chronicle = aChronicle({ today: TODAY, photos: all, missing: { gps: true, people: true, favourites: true } });
    const kinds = ['trips', 'people', 'themes'].map((kind) => aKind(kind, { find: () => [] }));
    expect(curate(chronicle, { kinds, atMost: 6 }, []).notes.slice(0, 3)).toEqual([
      'no photo says where it was taken: no trips',
      'nobody in the photos has a name: no people',
      'no photo is marked as a favourite: photos are chosen by other signs',
    ]);
  });
});
