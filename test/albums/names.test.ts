/** Names as families and directories give them: quotes, accents, emoji, two of a kind, numbers that are names. */
import { describe, expect, test } from 'vitest';
import { type ErrorCode, messageOf } from '../../src/errors.ts';
import { aLibrary, as, by, showing } from '../builders/library.ts';
import { withLibrary } from '../databases/library.ts';
import { askedFor } from './asking.ts';
import { aFamily, albumOf, type Family, idsOf } from './family-memories.ts';

const LONG = 'Ünübersichtlich '.repeat(13).slice(0, 200);
const STRANGE = ["d'name@home.example", 'Léa "Lulu" 🏖️', 'עדה', LONG.trim(), 'a\\b', '100% ; --'];

test(
  'users, people and albums may be called anything',
  withLibrary(
    STRANGE.reduce(
      (family, name) =>
        family.photo('2023-05-02T12:00', by(name), as(name), showing(name)).album(name, { owner: name, of: [name] }),
      STRANGE.reduce((family, name) => family.user(name), aLibrary()),
    ),
    async (opened) => {
      await using home = aFamily(opened);
      const rules = STRANGE.map((name, n) => {
        const text = JSON.stringify(name);
        return `  k${n}: { name: ${JSON.stringify(`De ${name}`.slice(0, 200))}, owner: ${text}, from: { album: ${text}, people: [${text}, "{me}"] }, share: everyone }`;
      });
      const config = `albums:\n${rules.join('\n')}\n`;
      const done = await home.open(config).run();
      expect(done.albums.map(({ user, items }) => [user, items.map(({ id }) => id)])).toEqual(
        STRANGE.map((name) => [name, [opened.library.photo(name)]]),
      );
      expect((await home.open(config).run()).albums.map(({ action }) => action)).toEqual(
        STRANGE.map(() => 'unchanged'),
      );
    },
  ),
);

const nfd = (text: string) => text.normalize('NFD');

test(
  'an accent is the same accent whichever way it was typed',
  withLibrary(
    aLibrary()
      .user('zoé')
      .photo('2023-05-02T12:00', as('a'), showing(nfd('Hélène')), { tags: [nfd('été')], folder: '/2023' })
      .album(nfd('Fête'), { owner: 'zoé', of: ['a'] }),
    async (opened) => {
      const expected = {
        'album: Fête, people: Hélène, tags: été': 'a',
        [nfd('album: Fête, people: Hélène, tags: été')]: 'a',
      };
      expect(await askedFor(opened, expected, { owner: nfd('zoé') })).toEqual(expected);
      await using home = aFamily(opened);
      const twin = await home.open('albums: { a: { name: Fête, owner: zoé } }').plan();
      expect(albumOf(twin, 'a')).toMatchObject({ action: 'skip', reason: expect.stringContaining('already has') });
    },
  ),
);

const wrong = async (home: Family, config: string): Promise<string> => {
  const error: unknown = await home
    .open(config)
    .plan()
    .catch((thrown: unknown) => thrown);
  expect(error).toHaveProperty('code', 'configuration' satisfies ErrorCode);
  return messageOf(error);
};

const rule = (from: string, owner = 'ada') => `albums: { a: { name: A, owner: ${owner}, from: { ${from} } } }`;

describe('two of one name', () => {
  test(
    'users, as directories have them: the error lists their numbers, and a number works',
    withLibrary(aLibrary().user('ada').user('ada').user('ben').day('2023-05-02', 3), async (opened) => {
      await using home = aFamily(opened);
      const message = 'Several users are named "ada": numbers 1 and 2. Write the number instead.';
      expect(await wrong(home, rule(''))).toBe(`memories.yml:3:32 ${message}`);
      expect(await wrong(home, rule('', 'ben, share: [ada]'))).toContain(message);
      expect(await wrong(home, 'users: { ada: {} }')).toContain(message);
      const done = await home.open(rule('', '1, share: { 2: view, ben: view }')).run();
      expect(albumOf(done, 'a')).toMatchObject({ action: 'create', share: [{ user: 'ada' }, { user: 'ben' }] });
    }),
  );

  test(
    'people in one space count as one, with a note that lists their numbers; a number narrows it',
    withLibrary(
      aLibrary()
        .user('ada', { sharedSpace: true })
        .person('Sedona', { space: 'ada', as: 'baby' })
        .person('Sedona', { space: 'ada', as: 'girl' })
        .photo('2023-05-02T12:00', as('a'), showing('baby'))
        .photo('2023-05-03T12:00', as('b'), showing('girl'))
        .photo('2023-05-04T12:00', as('c'), showing('Sedona'), by('shared')),
      async (opened) => {
        const [baby, girl] = [opened.library.person('baby'), opened.library.person('girl')];
        const expected = {
          'people: Sedona': 'a b c',
          [`people: ${girl}`]: 'b',
          [`any-people: [${baby}, ${girl}]`]: 'a b',
        };
        expect(await askedFor(opened, expected)).toEqual(expected);
        await using home = aFamily(opened);
        const { notes } = albumOf(await home.open(rule('people: Sedona')).plan(), 'a');
        expect(notes).toEqual([
          `2 people are named "Sedona" in the space of ada: numbers ${baby} and ${girl}. They count as one; a number narrows it.`,
        ]);
        expect(albumOf(await home.open(rule(`people: ${girl}`)).plan(), 'a').notes).toEqual([]);
      },
    ),
  );

  test(
    'albums: the own one wins, two others are an error that lists their numbers, and a number works',
    withLibrary(
      aLibrary()
        .user('ada')
        .user('ben')
        .user('leo')
        .photo('2023-05-02T12:00', as('a'))
        .photo('2023-05-02T12:00', as('b'), by('ben'))
        .photo('2023-05-02T12:00', as('l'), by('leo'))
        .album('Sea', { owner: 'ben', of: ['b'], share: { ada: 'view' } })
        .album('Sea', { owner: 'ada', of: ['a'] })
        .album('Sky', { owner: 'ben', of: ['b'], share: { ada: 'view' } })
        .album('Sky', { owner: 'leo', of: ['l'], share: { ada: 'view' } })
        .album('Own', { owner: 'leo', of: ['l'] }),
      async (opened) => {
        const { library } = opened;
        const [bens, leos] = [library.album('Sky', 'ben'), library.album('Sky', 'leo')];
        await using home = aFamily(opened);
        expect(await wrong(home, rule('album: Sky'))).toBe(
          `memories.yml:3:52 Several albums are named "Sky": ${bens} (ben) and ${leos} (leo). Write the number instead.`,
        );
        const expected = {
          'album: Sea': 'a',
          [`album: ${library.album('Sea', 'ben')}`]: 'b',
          [`album: ${leos}`]: 'l',
          'album: Own': '"Own" belongs to leo, who would have to share it, or lend it: users: { leo: { lends-to: … } }',
        };
        expect(await askedFor(opened, expected)).toEqual(expected);
        const lent = { 'album: Own': 'l', 'album: [Own, Sea]': 'a l' };
        const config = 'users: { ada: {}, leo: { lends-to: { ada: { albums: [Own] } } } }';
        expect(await askedFor(opened, lent, { config })).toEqual(lent);
      },
    ),
  );
});

test(
  'a whole number is a number, in quotes it is a name, and whoever forgot the quotes is told',
  withLibrary(
    aLibrary()
      .user('ada')
      .photo('2023-05-02T12:00', as('a'), showing('2019'))
      .photo('2023-05-03T12:00', as('b'))
      .album('2023', { owner: 'ada', of: ['a'] })
      .album('22', { owner: 'ada', of: ['b'] }),
    async (opened) => {
      // The premise: album 22 is another one than the album named 22, or its number would prove nothing.
      expect(opened.library.album('2023')).toBe(21);
      const expected = { 'album: "2023"': 'a', 'album: "22"': 'b', 'album: 21': 'a', 'people: "2019"': 'a' };
      expect(await askedFor(opened, expected)).toEqual(expected);
      await using home = aFamily(opened);
      expect(await wrong(home, rule('album: 2023'))).toBe(
        'memories.yml:3:52 No album has the number 2023. Somebody or something is named "2023": put it in quotes.',
      );
      expect(await wrong(home, rule('people: 2019'))).toContain('put it in quotes');
      expect(await wrong(home, rule('album: 999'))).toBe('memories.yml:3:52 No album has the number 999.');
    },
  ),
);

test(
  'a name nobody has is an error with its place in the file, and with those that are near',
  withLibrary(
    aLibrary().user('ada').user('ben').day('2023-05-02', 2, showing('Sedona')).album('Séjour', { owner: 'ada' }),
    async (opened) => {
      await using home = aFamily(opened);
      const from = `albums:
  a:
    name: A
    for: [ada, bem]
    from:
      album: Sejour
      people:
        - Sedona
        - Sedonna
    share: { benn: view }`;
      expect(await wrong(home, from)).toBe('memories.yml:6:16 No user is named "bem". Did you mean "ben"?');
      expect((await wrong(home, from.replace(', bem', ''))).split('\n').sort()).toEqual([
        'memories.yml:11:11 Nobody in the pictures is named "Sedonna". Did you mean "Sedona"?',
        'memories.yml:12:12 No user is named "benn". Did you mean "ben"?',
        'memories.yml:8:14 No album is named "Sejour". Did you mean "Séjour"?',
      ]);
    },
  ),
);

test(
  'an album made here is no source, by name or by number',
  withLibrary(aLibrary().user('ada').day('2023-05-02', 3), async (opened) => {
    await using home = aFamily(opened);
    const { album } = albumOf(await home.open('albums: { made: { name: Made, owner: ada } }').run(), 'made');
    for (const name of ['Made', String(album)]) {
      expect(await wrong(home, rule(`album: ${name}`))).toContain('was made by this program');
    }
    await home.open('albums: { made: { name: A, owner: ada } }').run();
    expect(idsOf(albumOf(await home.open(rule('', 'ada')).plan(), 'a')).length).toBe(3);
  }),
);
