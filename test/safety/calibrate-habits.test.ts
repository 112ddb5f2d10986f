/** Without a calibration, doctor looks at the newest albums made by hand. */
import { describe, expect, test } from 'vitest';
import { aFamily } from '../albums/family-memories.ts';
import { type TestLibrary, withLibrary } from '../databases/library.ts';
import { byHand, family, RULE, soon } from './calibrated.ts';

/** Three albums made by hand, the newest of them shared; and what is done to all, or some. */
const three = family
  .album('One', { owner: 'ada', share: { ben: 'view' } })
  .album('Two', { owner: 'ada', share: { ben: 'view' } })
  .album('Three', { owner: 'ada' });

describe('doctor looks at albums made by hand', () => {
  const lookedAt = async (opened: TestLibrary, sql: string) => {
    await opened.query(sql);
    await using home = aFamily(opened);
    const memories = home.open(RULE);
    const check = (await memories.examine()).find(({ id }) => id === 'habits');
    const ran = await memories.run().then(
      () => 'ran',
      ({ code }) => code,
    );
    return [check?.verdict, check?.found, ran];
  };

  test.each([
    ['all is as we write', 'select 1', 'fine', '3 albums as we would write them', 'ran'],
    [
      'no cover is a photo',
      'update normal_album set cover = 105',
      'refused',
      'of the 3 newest albums, not in 3 of 3: the cover is one of the photos',
      'unknown-layout',
    ],
    [
      'covers of photos long deleted',
      'update normal_album set cover = 9999',
      'fine',
      '3 albums as we would write them',
      'ran',
    ],
    [
      'one is counted wrongly',
      'update normal_album set item_count = 9 where id = 21',
      'note',
      'of the 3 newest albums, not in 1 of 3: an album counts its photos',
      'ran',
    ],
    [
      'owners have another right',
      'update share_permission set permission = 15 where target_id = 1',
      'refused',
      'of the 3 newest albums, not in 2 of 2: the owner has the right of an owner',
      'unknown-layout',
    ],
    [
      'one that can tell is not enough',
      'delete from normal_album where id = 21; update share_permission set permission = 15 where target_id = 1',
      'note',
      'of the 2 newest albums, not in 1 of 1: the owner has the right of an owner',
      'ran',
    ],
    ['there is none', 'delete from normal_album', 'note', 'no album made by hand to compare with', 'ran'],
  ])('%s', (_, sql, verdict, found, ran) =>
    withLibrary(three, async (opened) => {
      expect(await lookedAt(opened, sql)).toEqual([verdict, found, ran]);
    })(),
  );

  test(
    'a calibration settles it, and ours do not count',
    withLibrary(byHand.album('Our Winter', { owner: 'ada', share: { ben: 'view' } }), async (opened) => {
      await using home = aFamily(opened);
      await home.open(RULE).run();
      await opened.query('update share_permission set permission = 15 where target_id = 1');
      const look = async () => (await home.open('', soon).examine()).find(({ id }) => id === 'habits');
      expect(await look()).toMatchObject({ verdict: 'refused', cure: expect.stringContaining('--calibrate') });
      await home.open('', soon).calibrate('Our Summer');
      expect(await look()).toMatchObject({ verdict: 'fine', found: '2 albums as we would write them' });
    }),
  );
});
