/** `from`: albums, labels, stars, favourites, cameras, and all of it together. */
import { expect, test } from 'vitest';
import { messageOf } from '../../src/errors.ts';
import { aLibrary, as, at, by, rated, showing, video } from '../builders/library.ts';
import { withLibrary, withOlderLibrary } from '../databases/library.ts';
import { askedFor } from './asking.ts';
import { aFamily } from './family-memories.ts';

test(
  'an album is a source by name or number, several are alternatives, conditional ones too',
  withLibrary(
    aLibrary()
      .user('ada')
      .photo('2023-05-01T12:00', as('a'))
      .photo('2023-05-02T12:00', as('b'))
      .photo('2023-05-03T12:00', as('c'))
      .photo('2023-05-04T12:00', as('d'))
      .album('Sedona', { owner: 'ada', of: ['a', 'b'] })
      .album('Sea', { owner: 'ada', of: ['b', 'c'] })
      .album('By rule', { owner: 'ada', of: ['d'], conditional: true })
      .album('Empty', { owner: 'ada', of: [] }),
    async (opened) => {
      const expected = {
        'album: Sedona': 'a b',
        [`album: ${opened.library.album('Sea')}`]: 'b c',
        'album: [Sedona, Sea]': 'a b c',
        'album: By rule': 'd',
        'album: [By rule, Sea]': 'b c d',
        'album: Empty': 'nothing',
        'album: [Sedona, Sea], taken: 2023-05-02': 'b',
      };
      expect(await askedFor(opened, expected)).toEqual(expected);
    },
  ),
);

const labelled = aLibrary()
  .user('ada', { sharedSpace: true })
  .user('ben', { sharedSpace: true })
  .photo('2023-05-01T12:00', as('plain'))
  .photo('2023-05-02T12:00', as('sea'), { tags: ['Été', 'sea'], subjects: { beach: 0.9 } })
  .photo('2023-05-03T12:00', as('perhaps'), { subjects: { beach: 0.6 } })
  .photo('2023-05-04T12:00', as('shared'), by('shared'), { tags: ['sea'], favouriteOf: ['ben'] })
  .photo('2023-05-05T12:00', as('three'), rated(3), { favouriteOf: ['ada', 'ben'] })
  .photo('2023-05-06T12:00', as('five'), rated(5), { camera: 'Apple iPhone 15 Pro' })
  .photo('2023-05-07T12:00', as('film'), video(), { camera: '' });

test(
  'tags and subjects go by name, in every space, and a subject must be believed',
  withLibrary(labelled, async (opened) => {
    const expected = {
      'tags: sea': 'sea shared',
      'tags: ete': 'sea',
      'tags: [SEA, Été]': 'sea shared',
      'subjects: beach': 'sea',
    };
    expect(await askedFor(opened, expected)).toEqual(expected);
  }),
);

test(
  'stars, favourites of the owner alone, cameras by part of their name, films and photos',
  withLibrary(labelled, async (opened) => {
    const expected = {
      'rating: 5': 'five',
      'rating: 3..': 'five three',
      'rating: 1..4': 'three',
      'rating: 0': 'film perhaps plain sea shared',
      'favourites: yes': 'three',
      'camera: iphone': 'five',
      'camera: [canon, IPHONE 15]': 'five perhaps plain sea shared three',
      'media: videos': 'film',
      'media: photos, rating: 5': 'five',
    };
    expect(await askedFor(opened, expected)).toEqual(expected);
    const bens = { 'favourites: yes': 'shared' };
    expect(await askedFor(opened, bens, { owner: 'ben' })).toEqual(bens);
  }),
);

test(
  'a library too old for subjects or favourites says so, and does the rest',
  withOlderLibrary(labelled, async (opened) => {
    const expected = {
      'subjects: beach': 'this version of Synology Photos recognises no subjects',
      'favourites: yes': 'this version of Synology Photos knows no favourites',
      'favourites: no, rating: 5': 'five',
      'tags: sea': 'sea shared',
    };
    expect(await askedFor(opened, expected)).toEqual(expected);
  }),
);

test(
  'all conditions hold together: one that fails is enough',
  withLibrary(
    aLibrary()
      .user('ada')
      .photo('2023-05-02T12:00', as('it'), at('Lisbon'), showing('Sedona', 'Ben'), rated(4), {
        tags: ['sea'],
        subjects: ['beach'],
        folder: '/Trips/Lisbon',
        favouriteOf: ['ada'],
      })
      .photo('2023-05-02T13:00', as('unmarked'), at('Lisbon'), showing('Sedona'))
      .person('Max', { space: 'ada' })
      .album('Sedona', { owner: 'ada' }),
    async (opened) => {
      const all =
        'album: Sedona, people: Sedona, any-people: [Ben, Max], without-people: Max, taken: 2023-05-01..2023-05-31, places: Lisboa, tags: sea, subjects: beach, folders: /Trips, space: personal, rating: 4.., favourites: yes, media: photos, camera: canon';
      const but = (from: string, to: string) => all.replace(from, to);
      const expected = {
        [all]: 'it',
        [but('people: Sedona', 'people: Max')]: 'nothing',
        [but('any-people: [Ben, Max]', 'any-people: Max')]: 'nothing',
        [but('without-people: Max', 'without-people: Ben')]: 'nothing',
        [but('2023-05-01..2023-05-31', '2023-06')]: 'nothing',
        [but('places: Lisboa', 'places: { near: [0, 0], km: 1 }')]: 'nothing',
        [but('space: personal', 'space: shared')]: 'nothing',
        [but('rating: 4..', 'rating: 5')]: 'nothing',
        [but('media: photos', 'media: videos')]: 'nothing',
        [but('camera: canon', 'camera: nikon')]: 'nothing',
      };
      expect(await askedFor(opened, expected)).toEqual(expected);
    },
  ),
);

test(
  'a place, tag, subject or folder that exists nowhere is a mistake with its place in the file',
  withLibrary(labelled, async (opened) => {
    await using home = aFamily(opened);
    const wrong = home.open(`albums:
  a:
    name: A
    owner: ada
    from:
      places: Lisbonne
      tags: [sea, seaa]
      subjects: beech
      folders: /2032`);
    const error = await wrong.plan().catch((thrown: unknown) => thrown);
    expect(error).toHaveProperty('code', 'configuration');
    expect(messageOf(error).split('\n').sort()).toEqual([
      'memories.yml:10:17 No subject is named "beech". Did you mean "beach"?',
      'memories.yml:11:16 There is no folder "/2032" in any space. Did you mean "/2023"?',
      'memories.yml:8:15 No photo was taken at a place named "Lisbonne".',
      'memories.yml:9:19 No tag is named "seaa". Did you mean "sea"?',
    ]);
  }),
);
