/** Dying in the middle of taking a run back. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readJournal } from '../../src/journal/journal.ts';
import { type Family, aFamily as openFamily } from '../albums/family-memories.ts';
import { withLibrary } from '../databases/library.ts';
import { fourTables } from './four-tables.ts';
import { family, one, RULE, rule, run, undo } from './undone.ts';

describe('dying in the middle of an undo', () => {
  const journalOf = ({ state }: Family) => path.join(state, 'journal.jsonl');
  const linesOf = (home: Family) => readFileSync(journalOf(home), 'utf8').trimEnd().split('\n');
  const dieAfter = (home: Family, word: string): void => {
    const lines = linesOf(home);
    const last = lines.findLastIndex((line) => (JSON.parse(line) as { do: string }).do === word);
    writeFileSync(journalOf(home), `${lines.slice(0, last + 1).join('\n')}\n`);
  };
  const byHand = (album: ReturnType<typeof one>) => album.items.filter(({ why }) => why.includes('put in by hand'));

  test(
    'after it was written: the next run takes nothing of ours for people’s, and the undo can be taken back',
    withLibrary(family, async (library) => {
      await using home = openFamily(library);
      await run(home, RULE, '2026-11-18');
      const state = await fourTables(library);
      await run(home, rule('share: [ben]').replace('Souvenirs', 'Summer'), '2026-11-19');
      const after = await fourTables(library);
      const undone = await undo(home, RULE, undefined, '2026-11-20');
      dieAfter(home, 'intend');
      expect(await fourTables(library)).toEqual(state);
      const next = one(await run(home, RULE, '2026-11-18'));
      expect(next).toMatchObject({ action: 'unchanged', name: 'Souvenirs' });
      expect(byHand(next)).toEqual([]);
      expect(await undo(home, RULE, undone.run)).toMatchObject({ undoes: undone.run });
      expect(await fourTables(library)).toEqual(after);
    }),
  );

  test(
    'before it was written: nothing happened, and it can be done again',
    withLibrary(family, async (library) => {
      await using home = openFamily(library);
      await run(home, RULE, '2026-11-18');
      const state = await fourTables(library);
      const wider = rule('share: [ben]');
      const done = await run(home, wider, '2026-11-19');
      const dies = home.open(wider, {
        today: '2026-11-20',
        onSql: (sql) => {
          if (sql.includes('update "normal_album"')) throw new Error('died');
        },
      });
      await expect(dies.undo()).rejects.toThrow('died');
      expect(JSON.parse(linesOf(home).at(-1) ?? '')).toMatchObject({ do: 'intend', undoes: done.run });
      expect(one(await run(home, wider, '2026-11-19'))).toMatchObject({ action: 'unchanged' });
      expect(await undo(home, wider)).toMatchObject({ undoes: done.run });
      expect(await fourTables(library)).toEqual(state);
    }),
  );

  test(
    'after an album was taken away, or was brought back: the journal knows which',
    withLibrary(family, async (library) => {
      await using home = openFamily(library);
      const made = one(await run(home, RULE, '2026-11-18'));
      const away = await undo(home, RULE, undefined, '2026-11-19');
      dieAfter(home, 'remove');
      await undo(home, RULE, away.run, '2026-11-20');
      dieAfter(home, 'intend');
      expect(readJournal(home.state).albums.get('a@1')).toMatchObject({
        id: made.album,
        pending: [{ undoes: away.run }],
      });
      expect(one(await run(home, RULE, '2026-11-18'))).toMatchObject({ action: 'unchanged', album: made.album });
    }),
  );
});
