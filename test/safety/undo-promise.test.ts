/** Taking a run back shows nobody what they may not see now. */
import { describe, expect, test } from 'vitest';
import { idsOf, aFamily as openFamily } from '../albums/family-memories.ts';
import { withLibrary } from '../databases/library.ts';
import { family, LENT, one, RULE, rule, run, undo } from './undone.ts';

describe('the first promise', () => {
  test(
    'what is hidden, taken back or no longer lent since stays out, whatever is undone',
    withLibrary(family, async (library) => {
      await using home = openFamily(library);
      const lent = `${LENT}\n${RULE.replace('pick: 6', 'pick: all')}`;
      const full = idsOf(one(await run(home, lent, '2026-11-19')));
      const theirs = library.library.photos.filter(({ label }) => label === 'ben').map(({ id }) => id);
      const max = library.library.photos.filter(({ label }) => label === 'june').map(({ id }) => id);
      expect(full).toEqual(expect.arrayContaining([...theirs, ...max]));
      const less = `hide: { people: [Max] }\n${RULE.replace('pick: 6', 'pick: all')}`;
      expect(one(await run(home, less, '2026-11-20'))).toMatchObject({ removed: theirs.length + max.length });
      const undone = one(await undo(home, less));
      expect(undone).toMatchObject({
        action: 'unchanged',
        notes: [expect.stringContaining(`${theirs.length + max.length} photos`)],
      });
      expect(idsOf(undone)).toEqual(full.filter((id) => ![...theirs, ...max].includes(id)));
    }),
  );

  test(
    'an album comes back without what those it is shared with may not see now, or not at all',
    withLibrary(family, async (library) => {
      await using home = openFamily(library);
      const lends = 'users: { ada: {}, ben: { lends-to: [ada, leo] }, leo: {} }';
      const lent = `${lends}\n${rule('share: [leo]').replace('pick: 6', 'pick: all')}`;
      const full = idsOf(one(await run(home, lent, '2026-11-19')));
      const theirs = library.library.photos.filter(({ label }) => label === 'ben').map(({ id }) => id);
      await home.open(lent, { today: '2026-11-20' }).remove({ all: true });
      const back = one(await undo(home, lent.replace(lends, LENT)));
      expect(back).toMatchObject({ action: 'create', share: [{ user: 'leo', permission: 'view' }] });
      expect(idsOf(back)).toEqual(full.filter((id) => !theirs.includes(id)));
      await home.open(lent, { today: '2026-11-22' }).remove({ all: true });
      const hidden = `hide: { dates: [2000-01-01..2030-01-01] }\n${lent}`;
      expect(one(await undo(home, hidden, undefined, '2026-11-23'))).toMatchObject({ action: 'skip' });
      const wrong = `hide: { people: [Nobody] }\n${lent}`;
      expect(one(await undo(home, wrong, undefined, '2026-11-23'))).toMatchObject({
        action: 'fail',
        reason: expect.stringContaining('memories.yml:3:18 Nobody'),
      });
    }),
  );
});
