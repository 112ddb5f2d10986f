/** Which run is taken back: the last one, one by name, an undo itself. */
import { describe, expect, test } from 'vitest';
import { aFamily as openFamily } from '../albums/family-memories.ts';
import { withLibrary } from '../databases/library.ts';
import { fourTables } from './four-tables.ts';
import { family, one, RULE, rule, run, undo } from './undone.ts';

describe('which run', () => {
  test(
    'an undo is a run like another; later runs stay; a removed album comes back under its number',
    withLibrary(family, async (library) => {
      await using home = openFamily(library);
      const states = [await fourTables(library)];
      const names: string[] = [];
      for (const [index, config] of [RULE, rule('share: [ben]'), RULE.replace('Souvenirs', 'Summer')].entries()) {
        names.push((await run(home, config, `2026-11-1${index}`)).run);
        states.push(await fourTables(library));
      }
      const taken = await undo(home, RULE, undefined, '2026-11-13');
      expect(taken.undoes).toBe(names[2]);
      expect(await fourTables(library)).toEqual(states[2]);
      await expect(undo(home, RULE, names[2])).rejects.toMatchObject({
        code: 'usage',
        message: expect.stringContaining(taken.run),
      });
      expect(await undo(home, RULE, taken.run)).toMatchObject({ undoes: taken.run });
      expect(await fourTables(library)).toEqual(states[3]);
      // The share of the second run goes, the name of the third stays.
      const middle = one(await undo(home, RULE, names[1]));
      expect(middle).toMatchObject({
        action: 'update',
        name: 'Summer',
        share: [],
        notes: [expect.stringContaining(names[2] as string)],
      });
      const first = await undo(home, RULE, names[0]);
      expect(one(first)).toMatchObject({ action: 'remove' });
      expect(await fourTables(library)).toEqual(states[0]);
      const back = one(await undo(home, RULE, first.run));
      expect(back).toMatchObject({ action: 'create', album: middle.album, name: 'Summer' });
      // Ours again: it is refreshed, not made a second time.
      expect(one(await run(home, RULE, '2026-11-20'))).toMatchObject({ album: middle.album });
    }),
  );

  test(
    'names that mean nothing, too much, or nothing to take back',
    withLibrary(family, async (library) => {
      await using home = openFamily(library);
      await expect(undo(home)).rejects.toMatchObject({
        code: 'usage',
        message: expect.stringContaining('nothing to take back'),
      });
      const made = await run(home, RULE);
      const idle = await run(home, RULE);
      await run(home, rule('share: [ben]'), '2026-11-21');
      const year = made.run.slice(0, 4);
      await expect(undo(home, RULE, year)).rejects.toMatchObject({
        code: 'usage',
        message: expect.stringContaining(made.run),
      });
      await expect(undo(home, RULE, idle.run)).rejects.toMatchObject({
        code: 'usage',
        message: expect.stringContaining('changed no album'),
      });
      await expect(undo(home, RULE, `${made.run}x`)).rejects.toMatchObject({
        code: 'usage',
        message: expect.stringContaining(made.run),
      });
      const before = await fourTables(library);
      expect(await home.open(RULE).undo(made.run, { dryRun: true })).toMatchObject({
        undoes: made.run,
        applied: false,
      });
      expect(await fourTables(library)).toEqual(before);
    }),
  );
});
