/** A photo is one item, whatever its files: counted once, found by any of them, never taken for another. */
import { expect, test } from 'vitest';
import { aLibrary, as, at, showing, video } from '../builders/library.ts';
import { withLibrary } from '../databases/library.ts';
import { askedFor } from './asking.ts';
import { aFamily, albumOf, idsOf } from './family-memories.ts';

test(
  'a live photo counts once, and people and tags on its moving half count for it',
  withLibrary(
    aLibrary()
      .user('ada')
      .photo('2023-05-01T12:00', as('wave'), { live: true }, showing('Sedona'))
      .photo('2023-05-02T12:00', as('still'), { tags: ['sea'] })
      .photo('2023-05-03T12:00', as('film'), video()),
    async (opened) => {
      const { library, query } = opened;
      const moving = `(select id from unit where id_item = ${library.photo('wave')} and not is_major)`;
      await query(`update many_unit_has_many_person set id_unit = ${moving}`);
      await query(
        `insert into many_unit_has_many_general_tag (id_unit, id_general_tag) select ${moving}, id from general_tag`,
      );
      const expected = {
        'people: Sedona': 'wave',
        'tags: sea': 'still wave',
        'media: photos': 'still wave',
        'media: videos': 'film',
        'media: both': 'film still wave',
      };
      expect(await askedFor(opened, expected)).toEqual(expected);
      await using home = aFamily(opened);
      const memories = home.open('albums: { a: { name: A, owner: ada, from: { people: Sedona } } }');
      const made = albumOf(await memories.run(), 'a');
      expect(idsOf(made)).toEqual([library.photo('wave')]);
      expect(await query(`select item_count from normal_album where id = ${made.album}`)).toEqual([{ item_count: 1 }]);
    },
  ),
);

test(
  'the moving half of a live photo has no say in when, where and with what it was taken',
  withLibrary(
    aLibrary().user('ada').photo('2023-05-01T12:00', as('wave'), { live: true, rating: 5 }, at('Lisbon')),
    async (opened) => {
      const { query } = opened;
      const [half] = await query<{ id: number }>('select id from unit where not is_major');
      await query(`update unit set takentime = 0, id_geocoding = null, filename = 'x' where id = ${half?.id}`);
      await query(`update metadata set rating = 1, latitude = 0, camera = 'Webcam' where id_unit = ${half?.id}`);
      const expected = {
        'taken: 1970-01-01': 'nothing',
        'taken: 2023-05-01, rating: 5, places: Lisbon, camera: canon': 'wave',
        'camera: webcam': 'nothing',
        'rating: 1': 'nothing',
      };
      expect(await askedFor(opened, expected)).toEqual(expected);
    },
  ),
);

test(
  'the number of a file is never taken for the number of a photo',
  withLibrary(
    aLibrary()
      .user('ada')
      .day('2023-05-01', 8, as('day'))
      .album('Sedona', { owner: 'ada', of: ['day'] }),
    async (opened) => {
      const { library, query } = opened;
      const photos = library.photosCalled('day');
      const units = await query<{ id: number }>('select id from unit');
      // The premise: some files have the number of another photo.
      expect(units.filter(({ id }) => photos.some((photo) => photo === id)).length).toBeGreaterThan(3);
      await query(`delete from many_item_has_many_normal_album where id_item not in (${photos[5]}, ${photos[6]})`);
      await using home = aFamily(opened);
      const memories = home.open('albums: { a: { name: A, owner: ada, from: { album: Sedona }, pick: all } }');
      const made = albumOf(await memories.run(), 'a');
      expect(idsOf(made)).toEqual([photos[5], photos[6]]);
      const members = await query<{ id_item: number }>(
        `select id_item from many_item_has_many_normal_album where id_normal_album = ${made.album} order by 1`,
      );
      expect(members).toEqual([{ id_item: photos[5] }, { id_item: photos[6] }]);
    },
  ),
);

test(
  'a photo of which only a part is indexed yet, and a file without its photo, are left alone',
  withLibrary(
    aLibrary().user('ada').photo('2023-05-01T12:00', as('half'), { live: true }).photo('2023-05-02T12:00', as('whole')),
    async (opened) => {
      await opened.query(`update unit set is_major = false where id_item = ${opened.library.photo('half')}`);
      const expected = { 'media: both': 'whole', 'taken: 2023-05-01': 'nothing' };
      expect(await askedFor(opened, expected)).toEqual(expected);
    },
  ),
);
