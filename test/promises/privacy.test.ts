/**
 * The first promise over random families, configurations and histories: nobody sees more than before, nothing but
 * our own albums is touched, people's edits stand. `PROMISES_RUNS=2000` searches longer.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aFamily } from '../builders/arbitraries.ts';
import type { TestLibrary } from '../databases/library.ts';
import { Home, openArena } from './arena.ts';
import { aChange, happen, type Play } from './changes.ts';
import { picksOf, playRun } from './play.ts';
import { settingsFor, someSettings } from './settings.ts';
import { worldOf } from './world.ts';

const RUNS = Number(process.env.PROMISES_RUNS ?? (inject('databaseHost').name === 'pg11' ? 12 : 4));
const LONG = 6 * 60 * 60 * 1000;

const aStep = fc.record({
  changes: fc.array(aChange, { minLength: 1, maxLength: 3 }),
  later: fc.constantFrom(0, 1, 1, 9),
  how: fc.constantFrom('all', 'all', 'due', 'only the first'),
});
type Step = typeof aStep extends fc.Arbitrary<infer One> ? One : never;

const FIRST_DAY = Date.UTC(2026, 10, 23);
const dayAfter = (days: number): string => new Date(FIRST_DAY + days * 86_400_000).toISOString().slice(0, 10);

const optionsOf = (how: Step['how'], { world }: Play) => {
  if (how === 'due') return { due: true };
  return how === 'all' ? {} : { only: Object.keys(world.settings.albums).slice(0, 1) };
};

let arena: TestLibrary;
beforeAll(async () => {
  arena = await openArena();
});
afterAll(() => arena.close());

test(
  'nobody sees more than before, whatever the family, the configuration and what happens in between',
  async () => {
    const seen = { families: 0, withAlbums: 0, withForeignPhotos: 0, withInvitees: 0 };
    await fc.assert(
      fc.asyncProperty(
        aFamily().filter(({ photos, users }) => photos.length > 3 && users.filter(({ enabled }) => enabled).length > 1),
        someSettings,
        fc.array(aStep, { maxLength: 3 }),
        async (family, plan, steps) => {
          using home = await Home.of(arena, family);
          const world = worldOf(family, settingsFor(family, plan));
          const picks = picksOf(world);
          let days = 0;
          let { play, albums } = await playRun(
            { home, world, expected: new Map(), deleted: new Set() },
            dayAfter(days),
            {},
            picks,
          );
          seen.families++;
          if (albums.length > 0) seen.withAlbums++;
          if (albums.some(({ share }) => (share?.rows.length ?? 0) > 1)) seen.withInvitees++;
          if (albums.some(({ members, owner }) => members.some(({ provider }) => provider !== owner)))
            seen.withForeignPhotos++;
          for (const { changes, later, how } of steps) {
            for (const change of changes) play = await happen(play, change);
            days += later;
            ({ play } = await playRun(play, dayAfter(days), optionsOf(how, play), picks));
          }
        },
      ),
      {
        numRuns: RUNS,
        // Shrinking a failure stops here too; what it has found by then is shown.
        interruptAfterTimeLimit: RUNS > 100 ? LONG : 90_000,
        ...(process.env.PROMISES_SEED ? { seed: Number(process.env.PROMISES_SEED) } : {}),
      },
    );
    // A property that never meets its subject proves nothing.
    expect(seen.withAlbums * 4).toBeGreaterThan(seen.families);
    if (seen.families < 100) return;
    expect(seen.withInvitees * 8).toBeGreaterThan(seen.families);
    expect(seen.withForeignPhotos * 16).toBeGreaterThan(seen.families);
  },
  RUNS > 100 ? LONG : 120_000,
);
