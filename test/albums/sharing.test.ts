/** `share` from run to run: who is asked in, who goes, and accounts that are no good. */
import { expect, test } from 'vitest';
import { aLibrary, by } from '../builders/library.ts';
import { type TestLibrary, withLibrary } from '../databases/library.ts';
import { aFamily, albumOf } from './family-memories.ts';

const family = aLibrary()
  .user('ada')
  .user('ben')
  .user('leo')
  .user('gone', { disabled: true })
  .day('2023-05-02', 4)
  .day('2023-05-03', 2, by('ben'));

const rights = async ({ query, library }: TestLibrary): Promise<Record<string, unknown>> => {
  const rows = await query<{ target_id: number; permission: number }>(
    'select target_id, permission from share_permission order by 1',
  );
  const nameOf = (id: number) => library.users.find((user) => user.id === id)?.name;
  return Object.fromEntries(rows.map(({ target_id, permission }) => [nameOf(target_id), permission]));
};

test(
  'whoever is added, raised, lowered or taken out in the configuration is so at the next run',
  withLibrary(family, async (opened) => {
    await using home = aFamily(opened);
    const share = async (words: string) => {
      const done = await home.open(`albums: { a: { name: A, owner: ada, share: ${words} } }`).run();
      return [albumOf(done, 'a').action, await rights(opened)];
    };
    expect(await share('nobody')).toEqual(['create', {}]);
    expect(await share('[ben]')).toEqual(['update', { ada: 31, ben: 1 }]);
    expect(await share('{ ben: upload, leo: view }')).toEqual(['update', { ada: 31, ben: 7, leo: 1 }]);
    expect(await share('{ ben: view, leo: view }')).toEqual(['update', { ada: 31, ben: 1, leo: 1 }]);
    expect(await share('[leo]')).toEqual(['update', { ada: 31, leo: 1 }]);
    expect(await share('[leo]')).toEqual(['unchanged', { ada: 31, leo: 1 }]);
    expect(await share('nobody')).toEqual(['update', { ada: 31 }]);
    expect(await share('everyone')).toEqual(['update', { ada: 31, ben: 1, leo: 1 }]);
    expect(await opened.query('select shared from normal_album')).toEqual([{ shared: true }]);
    expect(await opened.query('select 1 from share')).toHaveLength(1);
  }),
);

test(
  'whoever is taken out loses their right also when nothing matches',
  withLibrary(family, async (opened) => {
    await using home = aFamily(opened);
    await home.open('albums: { a: { name: A, owner: ada, share: [ben, leo] } }').run();
    await home.open('albums: { a: { name: A, owner: ada, share: [leo], from: { taken: 1999 } } }').run();
    expect(await rights(opened)).toEqual({ ada: 31, leo: 1 });
  }),
);

test(
  'a switched-off account cannot be asked in, is not everyone, and says so',
  withLibrary(family, async (opened) => {
    await using home = aFamily(opened);
    const config = 'albums: { a: { name: A, owner: ada, share: [gone] }, b: { name: B, owner: ada, share: everyone } }';
    const reason = 'The account of gone is switched off in Synology Photos.';
    await expect(home.open(config).run()).rejects.toMatchObject({
      code: 'configuration',
      message: expect.stringContaining(reason),
    });
    const done = await home.open(config).run({ due: true });
    expect(albumOf(done, 'a')).toMatchObject({ action: 'fail', reason: expect.stringContaining(reason) });
    expect(albumOf(done, 'b').share.map(({ user }) => user)).toEqual(['ben', 'leo']);
  }),
);

test(
  'one user named twice is one, with the lesser right',
  withLibrary(family, async (opened) => {
    await using home = aFamily(opened);
    const ben = opened.library.user('ben');
    const done = await home
      .open(
        `albums: { a: { name: A, owner: ada, share: { ben: upload, ${ben}: view } }, b: { name: B, for: [ben, ada, ${ben}] } }`,
      )
      .run();
    expect(albumOf(done, 'a')).toMatchObject({ action: 'create', share: [{ user: 'ben', permission: 'view' }] });
    expect(await rights(opened)).toEqual({ ada: 31, ben: 1 });
    const sections = `users: { ben: { hide: { dates: [2022] } }, ada: {}, ${ben}: { hide: { dates: [2023] } } }
albums: { c: { name: C, owner: ben, share: everyone } }`;
    await expect(home.open(sections).plan()).rejects.toMatchObject({
      code: 'configuration',
      message: 'memories.yml:3:56 This is ben, who has a section already. Keep one of them.',
    });
    const { warnings, albums } = await home.open(sections).plan({ due: true });
    expect(warnings).toContain('memories.yml:3:56 This is ben, who has a section already. Keep one of them.');
    expect(albumOf({ albums }, 'b')).toMatchObject({ action: 'remove', reason: 'no-longer-allowed' });
    expect(albumOf({ albums }, 'c')).toMatchObject({ action: 'skip', reason: expect.stringContaining('hidden') });
  }),
);
