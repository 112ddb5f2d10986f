/** Names of albums with `{me} {user} {year} {month} {date} {place}`. */
import { expect, test } from 'vitest';
import { aLibrary, as, at, showing } from '../builders/library.ts';
import { withLibrary } from '../databases/library.ts';
import { aFamily, albumOf } from './family-memories.ts';

const family = aLibrary()
  .user('ada')
  .user('ben')
  .day('2023-05-02', 3, at('Lisbon'), showing('Áda'))
  .day('2023-06-02', 2, at('Rome'))
  .photo('2023-07-02T12:00', as('nowhere'));

test(
  'the placeholders speak the language of the owner, of the day of the run',
  withLibrary(family, async (opened) => {
    await using home = aFamily(opened);
    const nameOf = async (template: string, head = '') => {
      const config = `${head}\nalbums: { a: { name: "${template}", owner: ada, pick: all } }`;
      return albumOf(await home.open(config, { today: '2026-03-08' }).plan(), 'a').name;
    };
    expect(await nameOf('{date}, {month} {year}', 'language: fr')).toBe('8 mars 2026, mars 2026');
    expect(await nameOf('{date}, {month} {year}', 'language: de')).toBe('8. März 2026, März 2026');
    expect(await nameOf('{date}, {month} {year}', 'language: en')).toBe('March 8, 2026, March 2026');
    expect(await nameOf('{month}', 'language: en\nusers: { ada: { language: de } }')).toBe('März');
    expect(await nameOf('{place}', 'language: de')).toBe('Lissabon');
    expect(await nameOf('{place}', 'language: en')).toBe('Lisbon');
    expect(await nameOf('À {place}', 'language: fr')).toBe('À Lisboa');
    expect(await nameOf('Sedona et {me}, {user}')).toBe('Sedona et Áda, ada');
    expect(await nameOf('{me}', 'users: { ada: { me: Nobody } }')).toBe('Nobody');
    expect(await nameOf('{me} {me}')).toBe('Áda Áda');
  }),
);

test(
  'a placeholder with nothing to say leaves no hole, and never an album without a name',
  withLibrary(family, async (opened) => {
    await using home = aFamily(opened);
    const nameOf = async (template: string) => {
      const config = `albums: { trip: { name: "${template}", owner: ada, from: { taken: 2023-07 } } }`;
      return albumOf(await home.open(config).plan(), 'trip').name;
    };
    expect(await nameOf('Summer in {place} 2023')).toBe('Summer in 2023');
    expect(await nameOf('{place}')).toBe('trip');
    expect(await nameOf('Two  spaces')).toBe('Two  spaces');
  }),
);

test(
  'an album whose name changes with the day is renamed, unless people renamed it',
  withLibrary(family, async (opened) => {
    await using home = aFamily(opened);
    const config = 'language: en\nalbums: { a: { name: "{date}", owner: ada, pick: all } }';
    const on = async (today: string) => albumOf(await home.open(config, { today }).run(), 'a');
    const made = await on('2026-03-08');
    expect(await on('2026-03-09')).toMatchObject({ action: 'update', album: made.album, name: 'March 9, 2026' });
    expect(await opened.query('select name, normalized_name, name_for_sort from normal_album')).toEqual([
      { name: 'March 9, 2026', normalized_name: 'MARCH 9, 2026', name_for_sort: 'MARCH 9, 2026' },
    ]);
    await opened.query(`update normal_album set name = 'Ours'`);
    expect(await on('2026-03-10')).toMatchObject({ name: 'Ours', album: made.album });
    expect(await on('2026-03-11')).toMatchObject({ action: 'unchanged', name: 'Ours' });
  }),
);
