/**
 * People's edits win, and nothing that only happened passes for one: the whole list, one line for each. Every case is
 * told by `plan`, stands after the next two runs, costs no write from then on, and leaves the family's own alone.
 */
import { expect, test } from 'vitest';
import { albumOf } from '../albums/family-memories.ts';
import { numberOf, withFamily } from './example.ts';
import type { Case, Step } from './merge-case.ts';
import { BY_LIBRARY } from './merge-cases-library.ts';
import { BY_PEOPLE } from './merge-cases-people.ts';
import { PUT_BACKS } from './merge-cases-restored.ts';
import { albumTables, theFamilys } from './merge-events.ts';
import { bothSpaces, family, RULE } from './merge-family.ts';
import { type Album, standing } from './merge-standing.ts';

const DAYS = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'];

const expected = (before: Album, changes: Partial<Album> | null): unknown =>
  changes && {
    ...before,
    ...changes,
    members: [...(changes.members ?? before.members)].sort((a, b) => a - b),
  };

test.each([...BY_PEOPLE, ...BY_LIBRARY, ...PUT_BACKS])(
  '$edit: so it stays',
  async ({ space, first = RULE(), config = first, ...one }: Case) => {
    await withFamily(space === 'both' ? bothSpaces : family, async (scene) => {
      const { query, plan, run } = scene;
      const album = numberOf(albumOf(await run(first), 'all'));
      const before = (await standing(scene, album)) as Album;
      await one.hand(scene, album, before);

      const days = DAYS.values();
      const check = async ({ action, stands, says = [] }: Step) => {
        const ownThings = await theFamilys(query);
        const today = days.next().value ?? '';
        const planned = await plan(config, { today });
        expect(albumOf(planned, 'all')).toMatchObject({ action });
        const said = JSON.stringify(planned);
        for (const words of says) expect(said).toContain(JSON.stringify(words).slice(1, -1));
        const done = albumOf(await run(config, { today }), 'all');
        const now = done.album ?? album;
        const wanted = expected(before, await stands(before, scene, now));
        expect(await standing(scene, now), today).toEqual(wanted);
        const tables = await albumTables(query);
        // Later runs write nothing, not even a counter; in the long run also when nothing is due.
        const next = days.next().value ?? '';
        await run(config, { today: next, due: true });
        if (process.env.TEST_LONG) await run(config, { today: next, due: true });
        expect(await albumTables(query), next).toEqual(tables);
        expect(await theFamilys(query)).toEqual(ownThings);
      };
      await check(one);
      if (one.later) {
        await one.later.hand(scene, album, before);
        await check(one.later);
      }
    })();
  },
);
