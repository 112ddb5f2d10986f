/** What `run --due` does when, and which mistakes stop what. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { aLibrary, as, by, showing } from '../builders/library.ts';
import { withLibrary } from '../databases/library.ts';
import { aFamily, albumOf, albumTables, type Family } from './family-memories.ts';

const family = aLibrary()
  .user('ada')
  .user('ben')
  .day('2023-05-02', 6, as('adas'), showing('Sedona', 'Ada'))
  .day('2023-05-02', 6, by('ben'), showing('Sedona'));

const due = (home: Family, config: string, today: string) => home.open(config, { today }).run({ due: true });

test(
  'an album is due at first, and again when its next hour, day, week, month or cron time has come',
  withLibrary(family, async (opened) => {
    await using home = aFamily(opened);
    const often = { h: 'hourly', d: 'daily', w: 'weekly', m: 'monthly', c: '"*/30 * * * *"', n: '"15 6 * * 1-5"' };
    const rules = Object.entries(often).map(
      ([key, refresh]) => `  ${key}: { name: ${key}, owner: ada, refresh: ${refresh} }`,
    );
    const dueAt = async (today: string) =>
      (await due(home, `albums:\n${rules.join('\n')}`, today)).albums.map(({ key }) => key).join('');
    expect(await dueAt('2026-11-23T06:10')).toBe('hdwmcn'); // a Monday
    expect(await dueAt('2026-11-23T06:14')).toBe('');
    expect(await dueAt('2026-11-23T06:15')).toBe('n');
    expect(await dueAt('2026-11-23T06:30')).toBe('c');
    expect(await dueAt('2026-11-23T06:59')).toBe('');
    expect(await dueAt('2026-11-23T07:00')).toBe('hc');
    expect(await dueAt('2026-11-24T00:00')).toBe('hdc');
    expect(await dueAt('2026-11-28T06:20')).toBe('hdcn'); // a Saturday: Friday's was missed
    expect(await dueAt('2026-11-29T06:20')).toBe('hdc');
    expect(await dueAt('2026-11-30T00:00')).toBe('hdwc');
    expect(await dueAt('2026-12-01T00:00')).toBe('hdmcn');
  }),
);

test(
  'a run that is not only of the due does everything, and counts for the period',
  withLibrary(family, async (opened) => {
    await using home = aFamily(opened);
    const config = 'albums: { a: { name: A, owner: ada }, b: { name: B, owner: ada } }';
    await home.open(config).run({ only: ['a'] });
    expect((await due(home, config, '2026-11-23T23:00')).albums.map(({ key }) => key)).toEqual(['b']);
    expect((await home.open(config).run()).albums.map(({ action }) => action)).toEqual(['unchanged', 'unchanged']);
    // A plan counts for nothing.
    await home.open(config, { today: '2026-11-24' }).plan();
    expect((await due(home, config, '2026-11-24')).albums).toHaveLength(2);
  }),
);

describe('a wrong name', () => {
  const config = `albums:
  good: { name: Good, owner: ada }
  person: { name: Person, owner: ada, from: { people: Sedonna } }
  owner: { name: Owner, owner: adda }
  guest: { name: Guest, owner: ada, share: [benn] }`;
  const complaints = [
    'memories.yml:5:55 Nobody in the pictures is named "Sedonna". Did you mean "Sedona"?',
    'memories.yml:6:32 No user is named "adda". Did you mean "ada"?',
    'memories.yml:7:45 No user is named "benn". Did you mean "ben"?',
  ];

  test(
    'stops everything, before anything is written',
    withLibrary(family, async (opened) => {
      await using home = aFamily(opened);
      const before = await albumTables(opened);
      for (const verb of ['plan', 'run'] as const) {
        await expect(home.open(config)[verb]()).rejects.toMatchObject({
          code: 'configuration',
          // Owners are looked up first: without one there is nobody to look for anything else for.
          message: complaints[1],
        });
        const mended = config.replace('adda', 'ada');
        await expect(home.open(mended)[verb]()).rejects.toMatchObject({
          code: 'configuration',
          message: `${complaints[0]}\n${complaints[2]}`,
        });
      }
      expect(await albumTables(opened)).toEqual(before);
      expect(readdirSync(home.state)).toEqual([]);
    }),
  );

  test(
    'fails only its own album when only the due is done, and is tried again each time',
    withLibrary(family, async (opened) => {
      await using home = aFamily(opened);
      const done = await due(home, config, '2026-11-23');
      expect(done.albums.map(({ key, action }) => [key, action]).sort()).toEqual([
        ['good', 'create'],
        ['guest', 'fail'],
        ['owner', 'fail'],
        ['person', 'fail'],
      ]);
      expect(['person', 'owner', 'guest'].map((key) => albumOf(done, key).reason)).toEqual(complaints);
      const again = await due(home, config, '2026-11-23');
      expect(again.albums.map(({ key }) => key).sort()).toEqual(['guest', 'owner', 'person']);
    }),
  );

  test(
    'in users whose section keeps something out stops every album: nobody knows any more whose photos it guards',
    withLibrary(family, async (opened) => {
      await using home = aFamily(opened);
      const renamed = (section: string) =>
        `users: { ada: {}, benn: ${section} }\nalbums: { a: { name: A, owner: ada } }`;
      const actions = async (config: string, today: string) =>
        (await due(home, config, today)).albums.map(({ action, reason }) => `${action} ${reason ?? ''}`);
      const lost = 'fail memories.yml:3:25 No user is named "benn". Did you mean "ben"?';
      expect(await actions(renamed('{ hide: { people: [Sedona] } }'), '2026-11-23')).toEqual([lost]);
      expect(await actions(renamed('{ shared-space: no }'), '2026-11-23')).toEqual([lost]);
      expect(await actions(renamed('{ me: Ben }'), '2026-11-23')).toEqual(['create ']);
    }),
  );

  test(
    'in hide fails the albums it guards, and no others',
    withLibrary(family, async (opened) => {
      await using home = aFamily(opened);
      const guarded =
        'users: { ada: { hide: { people: [Maxx] } }, ben: {} }\nalbums: { a: { name: A, for: everyone } }';
      const done = await due(home, guarded, '2026-11-23');
      expect(albumOf(done, 'a', 'ada')).toMatchObject({ action: 'fail', reason: expect.stringContaining('"Maxx"') });
      expect(albumOf(done, 'a', 'ben')).toMatchObject({ action: 'create' });
      await expect(home.open(guarded).run()).rejects.toMatchObject({ code: 'configuration' });
      const all = await due(home, `hide: { tags: [privat] }\n${guarded.split('\n')[1]}`, '2026-11-24');
      expect(all.albums.map(({ action }) => action)).toEqual(['fail', 'fail']);
    }),
  );
});

test(
  '{me} that nobody is passes over one member, and no other',
  withLibrary(family, async (opened) => {
    await using home = aFamily(opened);
    const done = await home.open('albums: { a: { name: A, for: everyone, from: { people: "{me}" } } }').run();
    expect(albumOf(done, 'a', 'ada').action).toBe('create');
    expect(albumOf(done, 'a', 'ben')).toMatchObject({
      action: 'skip',
      reason: 'nobody in the pictures is named like ben; say who they are: users: { ben: { me: … } }',
    });
  }),
);

test(
  'only and user choose among the albums, and one that nobody knows is a mistake on the command line',
  withLibrary(family, async (opened) => {
    await using home = aFamily(opened);
    const memories = home.open('albums: { a: { name: A, for: everyone }, b: { name: B, for: everyone } }');
    const chosen = async (wish: { only?: string[]; users?: string[] }) =>
      (await memories.plan(wish)).albums.map(({ key, user }) => `${key}@${user}`).join(' ');
    expect(await chosen({})).toBe('a@ada a@ben b@ada b@ben');
    expect(await chosen({ only: ['b'] })).toBe('b@ada b@ben');
    expect(await chosen({ users: ['ben'] })).toBe('a@ben b@ben');
    expect(await chosen({ users: ['2'], only: ['a'] })).toBe('a@ben');
    await expect(chosen({ only: ['c'] })).rejects.toMatchObject({ code: 'usage', hint: 'The keys are: a, b.' });
    await expect(chosen({ users: ['benn'] })).rejects.toMatchObject({
      code: 'usage',
      message: 'No user is named "benn". Did you mean "ben"?',
    });
  }),
);

test(
  'an album people deleted stays deleted until it is asked for again',
  withLibrary(family, async (opened) => {
    await using home = aFamily(opened);
    const memories = home.open('albums: { a: { name: A, owner: ada }, b: { name: B, owner: ada } }');
    const first = albumOf(await memories.run(), 'a').album;
    await opened.query(`delete from many_item_has_many_normal_album where id_normal_album = ${first}`);
    await opened.query(`delete from normal_album where id = ${first}`);
    const deleted = { action: 'skip', album: null, reason: expect.stringContaining('memories run --again a') };
    expect(albumOf(await memories.run(), 'a')).toMatchObject(deleted);
    expect(albumOf(await memories.run(), 'a')).toMatchObject(deleted);
    const back = albumOf(await memories.run({ again: 'a' }), 'a');
    expect(back.action).toBe('create');
    expect(back.album).not.toBe(first);
    expect(albumOf(await memories.run(), 'a')).toMatchObject({ action: 'unchanged', album: back.album });
  }),
);
