import { expect, test } from 'vitest';
import { aLibrary, as } from '../builders/library.ts';
import { withLibrary } from '../databases/library.ts';
import { aFamily, albumOf, albumTables, idsOf } from './family-memories.ts';

const family = aLibrary()
  .user('ada')
  .user('ben')
  .photo('2015-07-01T12:00:00', as('old'))
  .day('2023-05-02', 4)
  .album('Souvenirs', { owner: 'ada', of: ['old'], share: { ben: 'view' } });

const rules = 'albums:\n  souvenirs: { name: Souvenirs, owner: ada, from: { taken: 2023.. }, pick: 3 }\n';

test(
  'an album of that name is never touched, until it is adopted; then its photos, name and share stay and ours join them',
  withLibrary(family, async (opened) => {
    await using home = aFamily(opened);
    const memories = home.open(rules);
    const number = opened.library.album('Souvenirs');
    const before = await albumTables(opened);

    const skipped = albumOf(await memories.run(), 'souvenirs');
    expect(skipped).toMatchObject({ action: 'skip', reason: expect.stringContaining(`number ${number}`) });
    expect(skipped.reason).toContain(`memories adopt ${number} --as souvenirs`);
    expect(await albumTables(opened)).toEqual(before);

    expect(await memories.adopt('Souvenirs', 'souvenirs')).toMatchObject({ key: 'souvenirs', photos: 1 });
    expect(await albumTables(opened)).toEqual(before);

    const joined = albumOf(await memories.run(), 'souvenirs');
    expect(joined).toMatchObject({ action: 'update', album: number, name: 'Souvenirs', added: 3, removed: 0 });
    expect(idsOf(joined)).toContain(opened.library.photo('old'));
    expect(joined.share).toEqual([{ user: 'ben', permission: 'view' }]);
    expect(joined.cover).toBe(opened.library.photo('old'));
  }),
);

test.each([
  ['Souvenir', 'souvenirs', 'The rule\'s owners have no album "Souvenir". Did you mean "Souvenirs"?'],
  ['Souvenirs', 'souvenir', 'No album in the configuration has the key "souvenir". Did you mean "souvenirs"?'],
])('adopting %s as %s says what is wrong', async (album, key, message) =>
  withLibrary(family, async (opened) => {
    await using home = aFamily(opened);
    await expect(home.open(rules).adopt(album, key)).rejects.toMatchObject({ code: 'usage', message });
  })(),
);
