/** Taking a run back shows nobody what they may not see now. */
import { describe, expect, test } from 'vitest';
import { idsOf, aFamily as openFamily } from '../albums/family-memories.ts';
import { aLibrary, as, by } from '../builders/library.ts';
import { type TestLibrary, withLibrary } from '../databases/library.ts';
import { family, LENT, one, RULE, rule, run, undo } from './undone.ts';

/** What stands in the album, and who is invited, in the tables themselves. */
const shownIn = async ({ query }: TestLibrary) => {
  const [row] = await query<{ photos: number[]; invited: number[] }>(
    `select (select json_agg(id_item order by id_item) from many_item_has_many_normal_album where id_normal_album = a.id) as photos,
            coalesce((select json_agg(target_id order by target_id) from share_permission p
                       where p.passphrase_share = a.passphrase_share and a.shared and p.target_id <> a.id_user), '[]') as invited
       from normal_album a where name = 'Souvenirs'`,
  );
  return row;
};
const labelled = (
  { library }: { readonly library: { readonly photos: readonly { label?: string | null; id: number }[] } },
  ...labels: string[]
) => library.photos.filter(({ label }) => labels.includes(label ?? '')).map(({ id }) => id);

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

const ALL = RULE.replace('pick: 6', 'pick: all');

describe('what ended between the run and its undo', () => {
  test(
    'a photo hidden since neither comes back nor stays, though no run had taken it out for that',
    withLibrary(family, async (library) => {
      await using home = openFamily(library);
      await run(home, ALL, '2026-11-19');
      const [may, june] = [labelled(library, 'may'), labelled(library, 'june')];
      expect((await shownIn(library))?.photos).toEqual([...may, ...june]);
      await run(home, ALL.replace('2023..', '2023-06-01..'), '2026-11-20');
      expect((await shownIn(library))?.photos).toEqual(june);
      const hidden = `hide: { dates: [2023-06-02] }\n${ALL}`;
      const undone = one(await undo(home, hidden));
      expect(undone).toMatchObject({ action: 'update', added: may.length, removed: june.length });
      expect(undone.notes.join()).toContain(`${june.length} photos that stood here before stay out`);
      expect((await shownIn(library))?.photos).toEqual(may);
    }),
  );

  test(
    'and of photos that would come back, none that is hidden by now',
    withLibrary(family, async (library) => {
      await using home = openFamily(library);
      await run(home, ALL, '2026-11-19');
      const [may, june] = [labelled(library, 'may'), labelled(library, 'june')];
      await run(home, ALL.replace('2023..', '2023-01-01..2023-05-31'), '2026-11-20');
      expect((await shownIn(library))?.photos).toEqual(may);
      const undone = one(await undo(home, `hide: { people: [Max] }\n${ALL}`));
      expect(undone.notes.join()).toContain(`${june.length} photos that stood here before stay out`);
      expect((await shownIn(library))?.photos).toEqual(may);
      // Nobody took them out: once nothing hides them, the rule has them again.
      await run(home, ALL, '2026-11-23');
      expect((await shownIn(library))?.photos).toEqual([...may, ...june]);
    }),
  );

  test(
    'photos lent then, but no longer: nobody but their owner sees them again',
    withLibrary(family, async (library) => {
      await using home = openFamily(library);
      const lent = `${LENT}\n${ALL}`;
      await run(home, lent, '2026-11-19');
      const [ours, bens] = [labelled(library, 'may', 'june'), labelled(library, 'ben')];
      expect((await shownIn(library))?.photos).toEqual([...ours, ...bens]);
      await run(home, lent.replace('2023..', '2023-01-01..2023-05-31'), '2026-11-20');
      const undone = one(await undo(home, ALL));
      expect(undone.notes.join()).toContain(`${bens.length} photos that stood here before stay out`);
      expect((await shownIn(library))?.photos).toEqual(ours);
    }),
  );

  test(
    'whoever is invited again sees nothing that ended for them since, also of what stood there all along',
    withLibrary(family, async (library) => {
      await using home = openFamily(library);
      const both = 'users: { ada: {}, ben: { lends-to: [ada, leo] }, leo: {} }';
      const shared = `${both}\n${rule('share: [leo]').replace('pick: 6', 'pick: all')}`;
      await run(home, shared, '2026-11-19');
      const [ours, bens] = [labelled(library, 'may', 'june'), labelled(library, 'ben')];
      expect(await shownIn(library)).toEqual({ photos: [...ours, ...bens], invited: [3] });
      await run(home, `${both}\n${ALL}`, '2026-11-20');
      expect(await shownIn(library)).toEqual({ photos: [...ours, ...bens], invited: [] });
      // Ada may have them still, Leo not.
      await undo(home, `${LENT}\n${ALL}`);
      expect(await shownIn(library)).toEqual({ photos: ours, invited: [3] });
    }),
  );

  test(
    'a right on the shared space that ended for somebody invited takes its photos out',
    withLibrary(
      aLibrary()
        .user('ada', { sharedSpace: true })
        .user('ben')
        .user('leo', { sharedSpace: true })
        .day('2023-05-02', 4, as('ada'))
        .day('2023-06-02', 4, by('shared'), as('shared')),
      async (library) => {
        await using home = openFamily(library);
        const shared = rule('share: [leo]').replace('pick: 6', 'pick: all');
        await run(home, shared, '2026-11-19');
        const [own, common] = [labelled(library, 'ada'), labelled(library, 'shared')];
        expect(await shownIn(library)).toEqual({ photos: [...own, ...common], invited: [3] });
        await run(home, shared.replace('2023..', '2023-01-01..2023-05-31'), '2026-11-20');
        await library.query('update team_library_user_permission set permission = 0 where id_user = 3');
        const undone = one(await undo(home, shared));
        expect(undone.notes.join()).toContain(`${common.length} photos that stood here before stay out`);
        expect(await shownIn(library)).toEqual({ photos: own, invited: [3] });
      },
    ),
  );

  test(
    'a photo people took out in between stays out, though the run before had it',
    withLibrary(family, async (library) => {
      await using home = openFamily(library);
      await run(home, ALL, '2026-11-18');
      const [may, june] = [labelled(library, 'may'), labelled(library, 'june')];
      const narrow = await run(home, ALL.replace('2023..', '2023-01-01..2023-05-31'), '2026-11-19');
      await run(home, ALL, '2026-11-20');
      const [out] = june;
      await library.query(`delete from many_item_has_many_normal_album where id_item = ${out}`);
      await undo(home, ALL, narrow.run);
      expect((await shownIn(library))?.photos).toEqual([...may, ...june].filter((id) => id !== out));
      await run(home, ALL, '2026-11-22');
      expect((await shownIn(library))?.photos).not.toContain(out);
    }),
  );
});
