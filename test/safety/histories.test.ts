/**
 * Random histories: our runs, people's edits, photos deleted, rights lost, runs taken back, albums removed, in any
 * order. Whatever happened, nobody sees more than before, nothing but our own albums is touched, people's edits stand,
 * no album is empty; and a run taken back at once leaves the tables as they were. `PROMISES_RUNS=2000` searches longer.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { MemoriesError } from '../../src/errors.ts';
import type { PlanDocument } from '../../src/planning/document.ts';
import { aFamily } from '../builders/arbitraries.ts';
import type { TestLibrary } from '../databases/library.ts';
import { Home, openArena } from '../promises/arena.ts';
import { aChange, happen, type Play } from '../promises/changes.ts';
import { type Fault, faultsOf } from '../promises/checks.ts';
import { type Expectations, noWishes, type Wishes } from '../promises/expectations.ts';
import { picksOf, playRun } from '../promises/play.ts';
import { settingsFor, someSettings } from '../promises/settings.ts';
import { albumsMadeHere, everythingElse } from '../promises/standing.ts';
import { worldOf } from '../promises/world.ts';

const RUNS = Number(process.env.PROMISES_RUNS ?? (inject('databaseHost').name === 'pg11' ? 3 : 2));
const LONG = 6 * 60 * 60 * 1000;
const isLong = RUNS > 100;

const FIRST_DAY = Date.UTC(2026, 10, 23);
const dayAfter = (days: number): string => new Date(FIRST_DAY + days * 86_400_000).toISOString().slice(0, 10);

const aStep = fc.oneof(
  { weight: 4, arbitrary: fc.record({ step: fc.constant('change' as const), change: aChange }) },
  {
    weight: 3,
    arbitrary: fc.record({ step: fc.constant('run' as const), later: fc.constantFrom(0, 1, 9), due: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ step: fc.constant('undo' as const), back: fc.nat({ max: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ step: fc.constant('remove' as const), which: fc.nat({ max: 9 }) }) },
);

let arena: TestLibrary;
beforeAll(async () => {
  arena = await openArena();
});
afterAll(() => arena.close());

/** The four tables, but for the counter that only the library's own triggers move. */
const albumRows = (home: Home): Promise<unknown> =>
  home.query(
    ['normal_album', 'many_item_has_many_normal_album', 'share', 'share_permission']
      .map((table) => `select '${table}' as name, to_jsonb(t) - 'version' as row from ${table} t`)
      .join(' union all ')
      .concat(' order by 1, 2'),
  );

/** Does something that takes back or removes; what there is nothing of is no trouble. */
const attempt = async (work: () => Promise<PlanDocument>): Promise<PlanDocument | null> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof MemoriesError && error.code === 'usage') return null;
    throw error;
  }
};

type Picks = ReadonlyMap<string, string | number>;

interface Before {
  readonly others: Readonly<Record<string, string>>;
  readonly faults: readonly Fault[];
}

/** Rights end and photos are put in between two runs: what is amiss now, the next run mends. */
const lookBefore = async (play: Play, picks: Picks): Promise<Before> => ({
  others: await everythingElse(play.home, play.world),
  faults: faultsOf(play, await albumsMadeHere(play.home, play.world), picks),
});

/** What must hold after something was taken back or removed: nothing is amiss that was not before. */
const settle = async (
  play: Play,
  done: PlanDocument | null,
  before: Before,
  picks: Picks,
  once: Expectations,
): Promise<Play> => {
  const { home, world } = play;
  const told = new Map(
    (done?.albums ?? []).flatMap(({ album, key, user }) =>
      album === null ? [] : [[album as number, `${key}@${user}`]],
    ),
  );
  const albums = await albumsMadeHere(home, world);
  const expected = new Map(
    albums.map(({ id }) => [id, play.expected.get(id) ?? once.get(id) ?? noWishes(told.get(id) ?? '')] as const),
  );
  const next = { ...play, expected };
  const isNew = ({ album, fault }: Fault) =>
    !before.faults.some((known) => known.album === album && known.fault === fault);
  expect(
    faultsOf(next, albums, picks).filter(isNew),
    JSON.stringify({ settings: world.settings, albums, done }, null, 1),
  ).toEqual([]);
  expect(await everythingElse(home, world), 'rows that are not ours changed').toEqual(before.others);
  expect(done?.albums.filter(({ action }) => action === 'fail') ?? []).toEqual([]);
  return next;
};

test(
  'whatever the family, the configuration and the history, the promises hold',
  async () => {
    const seen = { undone: 0, removed: 0 };
    await fc.assert(
      fc.asyncProperty(
        aFamily().filter(({ photos, users }) => photos.length > 3 && users.filter(({ enabled }) => enabled).length > 1),
        someSettings,
        fc.array(aStep, { minLength: 2, maxLength: 8 }),
        async (family, plan, steps) => {
          using home = await Home.of(arena, family);
          const world = worldOf(family, settingsFor(family, plan));
          const picks = picksOf(world);
          let days = 0;
          const removed = new Set<string>();
          // What people did to albums that are gone holds again when those come back.
          const once = new Map<number, Wishes>();
          let { play } = await playRun(
            { home, world, expected: new Map(), deleted: new Set() },
            dayAfter(days),
            {},
            picks,
          );
          // Each ends by taking something back, whatever came before.
          for (const step of [...steps, { step: 'undo', back: 0 } as const]) {
            for (const [id, wishes] of play.expected) once.set(id, wishes);
            const { settings } = play.world;
            const today = dayAfter(days);
            if (step.step === 'change') play = await happen(play, step.change);
            if (step.step === 'run') {
              days += step.later;
              ({ play } = await playRun(play, dayAfter(days), step.due ? { due: true } : {}, picks));
            }
            if (step.step === 'undo') {
              const before = await lookBefore(play, picks);
              const done = await attempt(() =>
                home.opened(settings, today, async (memories) => {
                  const runs = (await memories.history()).runs.filter(({ undoable }) => undoable);
                  return memories.undo(runs[step.back]?.run);
                }),
              );
              if (done) seen.undone++;
              // What we removed ourselves may come back by an undo; what people deleted may not.
              const back = new Set(
                (done?.albums ?? [])
                  .filter(({ action }) => action === 'create')
                  .map(({ key, user }) => `${key}@${user}`),
              );
              play = {
                ...play,
                deleted: new Set([...play.deleted].filter((key) => !(back.has(key) && removed.has(key)))),
              };
              play = await settle(play, done, before, picks, once);
            }
            if (step.step === 'remove') {
              const before = await lookBefore(play, picks);
              const ours = await albumsMadeHere(home, play.world);
              const album = ours[step.which % Math.max(1, ours.length)];
              if (!album) continue;
              const done = await attempt(() =>
                home.opened(settings, today, (memories) => memories.remove({ albums: [String(album.id)] })),
              );
              if (done) seen.removed++;
              const key = play.expected.get(album.id)?.key;
              play = await settle(play, done, before, picks, once);
              if (done && key) {
                removed.add(key);
                play = { ...play, deleted: new Set([...play.deleted, key]) };
              }
            }
          }
        },
      ),
      {
        numRuns: RUNS,
        // A search that found something goes on to the smallest case; a short look only tells.
        endOnFailure: !isLong,
        ...(process.env.PROMISES_SEED ? { seed: Number(process.env.PROMISES_SEED) } : {}),
      },
    );
    if (!isLong) return;
    expect(seen.undone).toBeGreaterThan(RUNS);
    expect(seen.removed).toBeGreaterThan(RUNS / 8);
  },
  isLong ? LONG : 120_000,
);

/** What people may do to an album without the next run having to take something out of it for good. */
const HARMLESS = ['rename', 'cover', 'take out', 'stop our share', 'delete ours'] as const;
const aHarmlessChange = fc.record({
  what: fc.constantFrom(...HARMLESS),
  which: fc.nat({ max: 9 }),
  whom: fc.nat({ max: 9 }),
});

test(
  'a run taken back at once leaves the tables as they were, byte by byte',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        aFamily().filter(({ photos, users }) => photos.length > 3 && users.filter(({ enabled }) => enabled).length > 1),
        someSettings,
        fc.array(aHarmlessChange, { maxLength: 3 }),
        async (family, plan, changes) => {
          using home = await Home.of(arena, family);
          const world = worldOf(family, settingsFor(family, plan));
          const picks = picksOf(world);
          const untouched = await albumRows(home);
          let play: Play = { home, world, expected: new Map(), deleted: new Set() };
          const run = async (today: string) => {
            const { run: done } = await home.run(world.settings, today, {});
            return done.albums.some(({ action }) => ['create', 'update', 'remove'].includes(action));
          };
          if (!(await run(dayAfter(0)))) return;
          await home.opened(world.settings, dayAfter(0), (memories) => memories.undo());
          expect(await albumRows(home), 'after the first run').toEqual(untouched);

          ({ play } = await playRun(play, dayAfter(0), {}, picks));
          for (const change of changes) play = await happen(play, change);
          const before = await albumRows(home);
          if (!(await run(dayAfter(9)))) return;
          await home.opened(world.settings, dayAfter(9), (memories) => memories.undo());
          expect(await albumRows(home), 'after a later run').toEqual(before);
        },
      ),
      {
        numRuns: RUNS,
        // A search that found something goes on to the smallest case; a short look only tells.
        endOnFailure: !isLong,
        ...(process.env.PROMISES_SEED ? { seed: Number(process.env.PROMISES_SEED) } : {}),
      },
    );
  },
  isLong ? LONG : 120_000,
);
