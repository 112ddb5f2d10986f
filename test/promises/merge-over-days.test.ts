/** People's edits win over days: drawn albums, changes of mind, albums that are gone. */
import { describe, expect, test } from 'vitest';
import { albumOf } from '../albums/family-memories.ts';
import { numberOf, withFamily } from './example.ts';
import { DRAWN, family, RULE } from './merge-family.ts';

const out = (members: readonly number[], ...photos: readonly (number | undefined)[]) =>
  members.filter((id) => !photos.includes(id));

describe('over days', () => {
  test(
    'a name with the date in it follows the days, a name people gave does not',
    withFamily(family, async ({ run, query, hand }) => {
      const names = () => query<{ name: string }>('select name from normal_album');
      const album = numberOf(albumOf(await run(DRAWN), 'all'));
      const [first] = await names();
      await run(DRAWN, { today: '2026-11-24' });
      const [second] = await names();
      expect(second).not.toEqual(first);
      await hand.rename(album, 'Ours');
      await run(DRAWN, { today: '2026-11-25' });
      await run(DRAWN, { today: '2026-11-26' });
      expect(await names()).toEqual([{ name: 'Ours' }]);
    }),
  );

  test(
    'a photo taken out of a drawn album is never drawn again, one put in is always there',
    withFamily(family, async ({ run, hand, library, membersOf }) => {
      const album = numberOf(albumOf(await run(DRAWN), 'all'));
      const [gone = 0] = await membersOf(album);
      await hand.takeOut(album, gone);
      const put = library.photos.find(({ id }) => id !== gone)?.id ?? 0;
      if (!(await membersOf(album)).includes(put)) await hand.putIn(album, put, 1);
      for (let day = 1; day <= 12; day++) {
        await run(DRAWN, { today: `2026-12-${String(day).padStart(2, '0')}` });
        const members = await membersOf(album);
        expect(members).not.toContain(gone);
        expect(members.length).toBeLessThanOrEqual(5);
      }
    }),
  );

  test(
    'a cover people chose stays, whatever the draw of the day',
    withFamily(family, async ({ run, hand, query, membersOf }) => {
      const album = numberOf(albumOf(await run(DRAWN), 'all'));
      const [row] = await query<{ cover: number }>('select cover from normal_album');
      const chosen = (await membersOf(album)).find((id) => id !== row?.cover) ?? 0;
      await hand.chooseCover(album, chosen);
      for (let day = 1; day <= 8; day++) {
        await run(DRAWN, { today: `2026-12-0${day}` });
        expect(await query('select cover, item_count from normal_album')).toEqual([{ cover: chosen, item_count: 4 }]);
      }
    }),
  );

  test(
    'a photo put in and taken out again by hand is taken out: the rule does not bring it back',
    withFamily(family, async ({ run, hand, library, membersOf }) => {
      const narrow = RULE().replace('2023-01-01..', '2023-06-01..');
      const [may = 0] = library.photosCalled('may');
      const album = numberOf(albumOf(await run(narrow), 'all'));
      await hand.putIn(album, may, 1);
      await run(narrow, { today: '2026-11-24' });
      await hand.takeOut(album, may);
      await run(RULE(), { today: '2026-11-25' });
      expect(await membersOf(album)).toEqual(
        out(
          library.photos.map(({ id }) => id),
          may,
          library.photo('old'),
        ),
      );
    }),
  );

  test(
    'a photo taken out stays out although another one was withdrawn in between',
    withFamily(family, async ({ run, hand, library, membersOf }) => {
      const album = numberOf(albumOf(await run(RULE()), 'all'));
      const [first = 0, second = 0] = await membersOf(album);
      await hand.takeOut(album, first);
      // Not due: only what is hidden now is taken out.
      const hide = `hide: { dates: [2023-06-02] }\n${RULE()}`;
      await run(hide, { due: true });
      expect(await membersOf(album)).not.toContain(library.photosCalled('june')[0]);
      await run(RULE(), { today: '2026-11-24' });
      const members = await membersOf(album);
      expect(members).toContain(second);
      expect(members).toEqual(out([...library.photosCalled('may'), ...library.photosCalled('june')], first));
    }),
  );

  test(
    'and although it was indexed anew, by its file',
    withFamily(family, async ({ run, hand, query, membersOf }) => {
      const album = numberOf(albumOf(await run(RULE()), 'all'));
      const [gone = 0, ...rest] = await membersOf(album);
      await hand.takeOut(album, gone);
      await run(RULE(), { today: '2026-11-24' });
      await query(
        `with made as (insert into item (id_user, type) select id_user, type from item where id = ${gone} returning id)
         update unit set id_item = made.id from made where id_item = ${gone}`,
      );
      await run(RULE(), { today: '2026-11-25' });
      expect(await membersOf(album)).toEqual(rest);
    }),
  );

  test(
    'an album people emptied goes, and comes back when there is something else to show',
    withFamily(family, async ({ run, hand, query, membersOf, library }) => {
      const few = RULE().replace('2023-01-01..', '2022-01-01..2022-12-31');
      const album = numberOf(albumOf(await run(few), 'all'));
      await hand.takeOut(album, library.photo('old'));
      await run(few, { today: '2026-11-24' });
      expect(await query('select count(*)::int as count from normal_album')).toEqual([{ count: 0 }]);
      const back = albumOf(await run(RULE().replace('2023-01-01..', '2022-01-01..'), { today: '2026-11-25' }), 'all');
      expect(back.action).toBe('create');
      expect(await membersOf(back)).toEqual(
        out(
          library.photos.map(({ id }) => id),
          library.photo('old'),
        ),
      );
    }),
  );

  test(
    'whoever puts a photo back has changed their mind',
    withFamily(family, async ({ run, hand, membersOf }) => {
      const album = numberOf(albumOf(await run(RULE()), 'all'));
      const before = await membersOf(album);
      const [gone = 0] = before;
      await hand.takeOut(album, gone);
      await run(RULE(), { today: '2026-11-24' });
      await hand.putIn(album, gone, 1);
      await run(RULE(), { today: '2026-11-25' });
      await run(RULE(), { today: '2026-11-26' });
      expect(await membersOf(album)).toEqual(before);
    }),
  );
});

describe('deleted albums', () => {
  const TWO = `${RULE().slice(0, -2)}, more: { name: More, owner: ada } }`;

  test(
    'come back only when asked for',
    withFamily(family, async ({ run, hand }) => {
      const album = numberOf(albumOf(await run(RULE()), 'all'));
      await hand.deleteAlbum(album);
      expect(albumOf(await run(RULE()), 'all')).toMatchObject({ action: 'skip', album: null });
      const back = albumOf(await run(RULE(), { again: 'all' }), 'all');
      expect(back).toMatchObject({ action: 'create' });
      expect(numberOf(back)).not.toBe(album);
      expect(albumOf(await run(RULE()), 'all')).toMatchObject({ action: 'unchanged', album: back.album });
    }),
  );

  test(
    'all at once are a database put back, not a wish: refused, and nothing is made',
    withFamily(family, async ({ run, hand, query }) => {
      const done = await run(TWO);
      await hand.deleteAlbum(numberOf(albumOf(done, 'all')));
      await hand.deleteAlbum(numberOf(albumOf(done, 'more')));
      await expect(run(TWO)).rejects.toMatchObject({ code: 'refused' });
      expect(await query('select count(*)::int as count from normal_album')).toEqual([{ count: 0 }]);
    }),
  );

  test(
    'another album with the number of ours is not ours, and is left alone',
    withFamily(family, async ({ run, query, membersOf }) => {
      const album = numberOf(albumOf(await run(RULE('share: nobody')), 'all'));
      const before = await membersOf(album);
      await query('update normal_album set create_time = create_time + 1 where id = $1', [album]);
      await run(RULE('share: nobody').replace('2023-01-01..', '2023-06-01..'), { today: '2026-11-24' });
      expect(await membersOf(album)).toEqual(before);
      expect(await query('select count(*)::int as count from normal_album')).toEqual([{ count: 1 }]);
    }),
  );
});
