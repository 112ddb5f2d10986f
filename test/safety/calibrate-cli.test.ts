/** `doctor --calibrate` on the command line. */
import { describe, expect, test } from 'vitest';
import { USUAL } from '../../src/synofoto/habits.ts';
import { cliFor } from '../cli/cli.ts';
import { type TestLibrary, withLibrary } from '../databases/library.ts';
import { byHand, OTHERWISE, RULE } from './calibrated.ts';

describe('on the command line', () => {
  const configured = (opened: TestLibrary) => {
    const cli = cliFor(opened);
    cli.configure(RULE);
    return cli;
  };

  test(
    'side by side, in a terminal of 80 columns',
    withLibrary(byHand, async (opened) => {
      await opened.query(OTHERWISE);
      await opened.query('update normal_album set item_count = 7');
      const cli = configured(opened);
      const { code, out, err } = await cli.run('doctor --calibrate 21 --no-color', { isTTY: true });
      expect([code, err]).toEqual([3, '']);
      expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
      expect(out.replace(/ +$/gm, '')).toMatchInlineSnapshot(`
        "Our Summer · number 21 · of ada

        column                    Synology Photos    we would write
        The album (normal_album)
          type                    0                  0                  ✓ same
          shared                  true               true               ✓ same
          normalized_name         our summer         OUR SUMMER         + learned
          name_for_sort           ''                 OUR SUMMER         + learned
          cover                   101, a photo       a photo of it      ✓ same
          sort_by                 2                  0                  + learned
          sort_direction          1                  0                  + learned
          status                  3                  0                  + learned
          create_time             2025-11-23 12:13   real time          i cannot tell
          item_count              7                  4                  ✗ contradiction
          start_time              2023-05-02 10:00   2023-05-02 10:00   ✓ same
          end_time                2023-05-02 11:30   2023-05-02 11:30   ✓ same
          version                 10                 by its trigger     ✓ same
          cant_migrate_condition  empty              empty              ✓ same
          condition               empty              empty              ✓ same
        The photos in it (many_item_has_many_normal_album)
          item_provider_id_user   its owner          its owner          ✓ same
          album_id_user           its owner          its owner          ✓ same
          sequence                1.5                0                  + learned
        How it is shared (share)
          passphrase              9 letters, digits  9 letters, digits  ✓ same
          privacy_type            0                  0                  ✓ same
          type                    5                  0                  + learned
          enable                  true               true               ✓ same
          expired_time            0                  0                  ✓ same
          hashed_password         ''                 ''                 ✓ same
          id_user                 the owner          the owner          ✓ same
          modified_time           2025-11-23 12:13   real time          ✓ same
        With whom (share_permission)
          permission (owner)      15                 31                 + learned
          permission (Viewer)     17                 1                  + learned
          target_type             1                  1                  ✓ same
          id_user                 the owner          the owner          ✓ same

        + normalized_name: It would be learned if nothing contradicted.
        + name_for_sort: It would be learned if nothing contradicted.
        + sort_by: It would be learned if nothing contradicted.
        + sort_direction: It would be learned if nothing contradicted.
        + status: It would be learned if nothing contradicted.
        i create_time: An album made within the last quarter of an hour would tell. We
          write real time.
        ✗ item_count: The album does not hold as many photos as it says.
        + sequence: It would be learned if nothing contradicted.
        + type: It would be learned if nothing contradicted.
        + permission (owner): It would be learned if nothing contradicted.
        + permission (Viewer): It would be learned if nothing contradicted.

        1 column contradicts what we would write, so nothing is written any more. Please
        open an issue with the output of: memories doctor --calibrate 21 --json. If
        another album made by hand agrees, calibrate with that one, and writing goes on.
        "
      `);
      expect((await cli.run('run')).code).toBe(3);
      expect((await cli.run('doctor')).code).toBe(3);
      await opened.query('update normal_album set item_count = 4');
      const agreed = await cli.run('doctor --calibrate 21');
      expect(agreed.code).toBe(0);
      expect(agreed.out).toContain('9 columns taught us something');
      expect((await cli.run('doctor --calibrate 21 --quiet')).out).toBe('');
      expect((await cli.run('run')).code).toBe(0);
    }),
  );

  test(
    'as a document, and what is wrong with a command line',
    withLibrary(byHand, async (opened) => {
      const cli = configured(opened);
      const { code, out } = await cli.run('doctor --calibrate 21 --json');
      const { columns, ...rest } = JSON.parse(out);
      expect([code, rest]).toEqual([
        0,
        { album: { id: 21, name: 'Our Summer', user: 'ada' }, agrees: true, habits: USUAL },
      ]);
      expect(columns).toContainEqual({
        column: 'share_permission.permission (Viewer)',
        found: '1',
        ours: '1',
        verdict: 'same',
        says: '',
      });
      expect(await cli.run('doctor --calibrate')).toMatchObject({ code: 2 });
      expect(await cli.run('doctor --calibrate Nothing')).toMatchObject({
        code: 2,
        err: expect.stringContaining('There is no album "Nothing".'),
      });
    }),
  );
});
